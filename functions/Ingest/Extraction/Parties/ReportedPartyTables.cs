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

    /// <summary>What the columns of a table with a line for each partnership are headed, which of them names it (-1 for none), and which its parties.</summary>
    public static PactColumns ColumnsOf(Table table)
    {
        ImmutableArray<string> header = Header(table);
        int name = Find(header, PactColumn);
        ImmutableArray<int> parties = [.. Enumerable.Range(0, header.Length).Where(column => column != name && (PartyColumn.IsMatch(header[column]) || (name >= 0 && PartnerColumn.IsMatch(header[column]))))];
        return new PactColumns(header, name, parties);
    }

    /// <summary>The lines below the header.</summary>
    public static IEnumerable<TableRow> Lines(Table table) => table.BodyRows.Where(row => !row.IsHeader).Skip(table.HeaderRows.Any() ? 0 : 1);

    /// <summary>What a line calls its partnership, else the partner's name; null for a sum.</summary>
    public static string? NameOf(TableRow row, int name, IEnumerable<PartyMention> parties)
    {
        string? agreement = name >= 0 && row.At(name) is { } cell && cell.Text.Trim() is [_, ..] words ? Trimmed.Replace(words, string.Empty)
            : parties.Where(party => !party.IsPublic).Select(party => PartyNames.Short(party.Name)).FirstOrDefault();
        return agreement is null || Total.IsMatch(agreement) ? null : agreement;
    }

    /// <summary>Whom the cells of some columns name.</summary>
    public static ImmutableArray<PartyMention> PartiesOf(TableRow row, IEnumerable<int> columns) =>
        [.. columns.Select(row.At).OfType<Cell>().SelectMany(cell => PartyClause.Read(Lines(cell), "parties in table", 0.85)).Select(party => party with { Words = [.. row.Words] })];

    private static IEnumerable<ReportedParty> Of(Table table)
    {
        PactColumns columns = ColumnsOf(table);
        return columns.Parties.IsEmpty ? [] : Lines(table).SelectMany(row => Row(row, columns));
    }

    private static IEnumerable<ReportedParty> Row(TableRow row, PactColumns columns)
    {
        ImmutableArray<PartyMention> parties = PartiesOf(row, columns.Parties);
        return NameOf(row, columns.Name, parties) is { } agreement ? parties.Select(party => new ReportedParty(party, agreement)) : [];
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

/// <summary>The columns of a table with a line for each partnership.</summary>
/// <param name="Header">What each is headed.</param>
/// <param name="Name">Which names the partnership, from 0; -1 for none.</param>
/// <param name="Parties">Which name its parties.</param>
internal sealed record PactColumns(ImmutableArray<string> Header, int Name, ImmutableArray<int> Parties);
