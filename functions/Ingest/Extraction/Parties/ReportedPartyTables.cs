using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A report's tables with a line for each partnership: <c>Partnerskap | Parter | Ersättning</c>.</summary>
internal static partial class ReportedPartyTables
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static IEnumerable<ReportedParty> Of(IEnumerable<Table> tables) => tables.Where(table => !ClauseTables.IsForm(table)).SelectMany(Of);

    private static IEnumerable<ReportedParty> Of(Table table)
    {
        ImmutableArray<string> header = Header(table);
        int name = Find(header, PactColumn);
        ImmutableArray<int> parties = [.. Enumerable.Range(0, header.Length).Where(column => column != name && (PartyColumn.IsMatch(header[column]) || (name >= 0 && PartnerColumn.IsMatch(header[column]))))];
        return parties.IsEmpty ? [] : table.BodyRows.Where(row => !row.IsHeader).Skip(table.HeaderRows.Any() ? 0 : 1).SelectMany(row => Row(row, name, parties));
    }

    private static IEnumerable<ReportedParty> Row(TableRow row, int name, ImmutableArray<int> columns)
    {
        ImmutableArray<PartyMention> parties = [.. columns.Select(row.At).OfType<Cell>().SelectMany(cell => PartyClause.Read(Lines(cell), "parties in table", 0.85)).Select(party => party with { Words = [.. row.Words] })];
        string? agreement = name >= 0 && row.At(name) is { } cell && cell.Text.Trim() is [_, ..] words ? Trimmed.Replace(words, string.Empty)
            : parties.Where(party => !party.IsPublic).Select(party => PartyNames.Short(party.Name)).FirstOrDefault();
        return agreement is null || Total.IsMatch(agreement) ? [] : parties.Select(party => new ReportedParty(party, agreement));
    }

    /// <summary>Names between commas go on over line breaks; without commas each line is a name.</summary>
    private static IEnumerable<PartyLine> Lines(Cell cell) =>
        cell.Text.Contains(',', StringComparison.Ordinal) || cell.Text.Contains(';', StringComparison.Ordinal)
            ? [new PartyLine(cell.Passage, IsProse: false, Begins: true)]
            : PartyLines.OfCell(cell);

    private static ImmutableArray<string> Header(Table table)
    {
        ImmutableArray<TableRow> rows = [.. table.HeaderRows.DefaultIfEmpty(table.Rows[0])];
        return [.. Enumerable.Range(0, table.ColumnCount).Select(column => string.Join(' ', rows.Where(row => row.Cells.Length > 1).Select(row => row.At(column)?.Text.Trim()).Where(text => !string.IsNullOrEmpty(text))))];
    }

    private static int Find(ImmutableArray<string> header, Regex pattern) => header.IndexOf(header.FirstOrDefault(pattern.IsMatch) ?? "\0");

    [GeneratedRegex(@"^(namn på |partnerskapets |avtalets )?(partnerskap|iop|iop-avtal|iop-namn|avtal|överenskommelse|namn|samarbete|verksamhet|insats|projekt|benämning|rubrik|partnerskapsnamn|avtalsnamn)(et|en|er)?( \(iop\))?$", Options, 10_000)]
    private static partial Regex PactColumn { get; }

    // says in so many words that they are bound
    [GeneratedRegex(@"^(ingående |avtalsslutande )?((avtals|samverkans|samarbets|mot)?part(er|erna|en|ers?)?|(offentlig|kommunal|idéburen|ideell|regional)a? part(er)?)( i (avtalet|partnerskapet|överenskommelsen))?$", Options, 10_000)]
    private static partial Regex PartyColumn { get; }

    // beside a column of partnerships also these
    [GeneratedRegex(@"^((idéburen |idéburna )?(organisation|förening|aktör|partner|samarbetspartner|avtalspartner)(er|ar|s)?|med|mellan)$", Options, 10_000)]
    private static partial Regex PartnerColumn { get; }

    [GeneratedRegex(@"^(summa|totalt?|sammanlagt|partnerskap|namn)\b", Options, 10_000)]
    private static partial Regex Total { get; }

    // "IOP Vägen vidare" → "Vägen vidare"
    [GeneratedRegex(@"^(IOP|Partnerskapet)\s+(?=\p{Lu})|^[""”“»]|[""”“»]$", Options & ~RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Trimmed { get; }
}
