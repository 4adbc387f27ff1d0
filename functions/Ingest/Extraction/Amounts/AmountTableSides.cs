using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>Who pays and who is paid in a line of a table of money: by its columns, its label, and the words above.</summary>
internal static partial class AmountTableSides
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Payer and payee of a cell; null where neither table nor lead-in says.</summary>
    public static (string? Payer, string? Payee) Of(
        Table table, TableRow row, string label, ImmutableArray<TableRow> head, Cell cell, AmountKind kind, ImmutableArray<Statement> near, ImmutableArray<PartyMention> parties)
    {
        string? payer = Under(row, head, PayerHead, parties);
        string? payee = Under(row, head, PayeeHead, parties);
        string column = string.Join(' ', head.Select(line => line.At(cell.Column)?.Text ?? string.Empty));
        (string? leadPayer, string? leadPayee) = kind == AmountKind.Funding && !(HasPayerColumn(head) && HasPayeeColumn(head)) ? Lead(table, near, parties) : (null, null);
        string? named = HasPayerColumn(head) || HasPayeeColumn(head) ? null
            : Party(label, parties) ?? Party(column, parties) ?? Common(column, head) ?? (kind == AmountKind.InKind ? AgreementAmountActors.Valued(label, parties) : null);
        bool isTaker = named is not null && leadPayer is not null && leadPayee is null && !PartyNames.SameName(named, leadPayer);
        payer ??= isTaker ? leadPayer : named ?? leadPayer;
        payee ??= Payee(label, parties) ?? Payee(column, parties) ?? (isTaker ? named : leadPayee);
        return (payer, payee == payer ? null : payee);
    }

    /// <summary>Whether the words above a table say that what it lists is paid: by one to another, or as one's compensation.</summary>
    public static bool IsPaid(Table table, ImmutableArray<Statement> near, ImmutableArray<PartyMention> parties) =>
        LeadIn(table, near) is { } lead && AgreementAmountActors.In(lead, parties) is { Payer: not null } sides && (sides.Payee is not null || Compensates.IsMatch(lead));

    /// <summary>Whether a column says who pays each line: <c>Betalas av</c>, <c>Från</c>, <c>Finansiär</c>.</summary>
    public static bool HasPayerColumn(ImmutableArray<TableRow> head) => Columns(head, PayerHead).Any();

    /// <summary>The party that a cell names, as printed; null where it is none of the agreement's.</summary>
    public static string? Party(string? text, ImmutableArray<PartyMention> parties)
    {
        string? name = string.IsNullOrWhiteSpace(text) || To.IsMatch(text) ? null : OrganisationNames.Leading(text);
        return name is not null && parties.Any(party => PartyNames.SameName(party.Name, name)) ? name : null;
    }

    /// <summary>A column headed by the common word for a party (<c>Staden | Bolaget | Tillsammans</c>), where another column is so too: who pays it.</summary>
    private static string? Common(string column, ImmutableArray<TableRow> head) =>
        CommonParty.IsMatch(column) && head.SelectMany(line => line.Cells).Where(cell => CommonParty.IsMatch(cell.Text.Trim())).Select(cell => cell.Text).Distinct().Count() > 1 ? column.Trim() : null;

    // Kommunen, Staden, Bolaget, Socialförvaltningen, Kommunens del
    [GeneratedRegex(@"^\W*\p{L}*(kommunen|staden|regionen|bolaget|föreningen|stiftelsen|nämnden|förvaltningen|församlingen|pastoratet|förbundet|klubben|kooperativet|organisationen|myndigheten|stadsdelen|kyrkan)\W*$", Options, 10_000)]
    private static partial Regex CommonParty { get; }

    private static bool HasPayeeColumn(ImmutableArray<TableRow> head) => Columns(head, PayeeHead).Any();

    private static IEnumerable<int> Columns(ImmutableArray<TableRow> head, Regex named) =>
        head.SelectMany(line => line.Cells).Where(cell => named.IsMatch(cell.Text.Trim())).Select(cell => cell.Column);

    private static string? Under(TableRow row, ImmutableArray<TableRow> head, Regex named, ImmutableArray<PartyMention> parties) =>
        Columns(head, named)
            .Select(column => row.At(column)?.Text.Trim())
            .Where(text => text is { Length: > 2 } && !AgreementAmountTables.IsTotal(text))
            .Select(text => Party(text, parties) ?? OrganisationNames.Leading(text!))
            .FirstOrDefault();

    /// <summary>The caption or the nearest sentence above that leads in to the table or speaks of it.</summary>
    private static (string? Payer, string? Payee) Lead(Table table, ImmutableArray<Statement> near, ImmutableArray<PartyMention> parties)
    {
        string? text = LeadIn(table, near);
        return text is null ? (null, null) : AgreementAmountActors.In(text, parties);
    }

    private static string? LeadIn(Table table, ImmutableArray<Statement> near) =>
        near.Select(statement => statement.Text).Prepend(table.Caption.Text).LastOrDefault(text => LeadsIn.IsMatch(text));

    /// <summary><c>Till Föreningen Steget</c> names who is paid.</summary>
    private static string? Payee(string text, ImmutableArray<PartyMention> parties) =>
        To.Match(text) is { Success: true } to ? Party(text[to.Length..], parties) : null;

    [GeneratedRegex(@"^(från|betalas av|utbetalas av|finansieras av|betalare|betalande part|finansiär(er)?|bidragsgivare|givare|huvudman|bekostas av|ersätts av)$", Options, 10_000)]
    private static partial Regex PayerHead { get; }

    [GeneratedRegex(@"^(till|betalas till|utbetalas till|mottagare|mottagande part|bidragsmottagare|betalningsmottagare|ersättning till|bidrag till|tillfaller)$", Options, 10_000)]
    private static partial Regex PayeeHead { get; }

    // "Kommunen finansierar föreningen enligt följande:", "betalar nedanstående belopp", "Samtliga medel i tabellen"
    [GeneratedRegex(@":\s*$|\b(enligt|följande|nedan|nedanstående|härunder|tabell(en)?|uppställning(en)?|sammanställning(en)?|samtliga medel)\b", Options, 10_000)]
    private static partial Regex LeadsIn { get; }

    // "Kommunens ersättning framgår av tabellen"; not "Kommunens kostnader"
    [GeneratedRegex(@"^(?!.*(kostnad|budget|utgift)).*\b(ersättning(en)?|bidrag(et)?|betalar|utbetalar|utbetalas|betalas|finansiering(en)?|finansierar|ersätter|stöd(et)?|anslag(et)?)\b", Options, 10_000)]
    private static partial Regex Compensates { get; }

    [GeneratedRegex(@"^\s*till\s+", Options, 10_000)]
    private static partial Regex To { get; }
}
