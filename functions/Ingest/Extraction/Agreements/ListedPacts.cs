using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A decision's or memo's table with a line for each agreement: <c>Partnerskap | Förening | Org.nr | Belopp, kr/år | Avtalstid | Uppsägningstid</c>. Examples: <c>Agreements.corpus.txt</c>.</summary>
internal static partial class ListedPacts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Each agreement that a table lists; empty where the matter is about one of them only.</summary>
    /// <param name="about">What is told of the agreements.</param>
    /// <param name="subject">The matter's title and decision.</param>
    public static ImmutableArray<ToldPact> Of(ImmutableArray<ClauseBlock> about, string subject)
    {
        ImmutableArray<ToldPact> told = [.. about.Where(block => block.Block is Table && block.Clause != Clause.Aside).SelectMany(block => Lines(block, (Table)block.Block))];
        int named = told.Count(pact => pact.IsNamedIn(subject));
        return named == 1 && told.Length > 1 ? [] : told;
    }

    private static IEnumerable<ToldPact> Lines(ClauseBlock block, Table table)
    {
        if (ClauseTables.IsForm(table))
        {
            return [];
        }

        table = TurnedTables.Upright(table, heading => Column(heading).Clause);
        PactColumns columns = ReportedPartyTables.ColumnsOf(table);
        columns = columns is { Name: < 0, Header: ["", ..] } ? columns with { Name = 0 } : columns; // nothing over the names
        ImmutableArray<ListedColumn> kinds = [.. columns.Header.Select(Column)];
        ImmutableArray<int> parties = [.. Enumerable.Range(0, kinds.Length).Where(column => columns.Parties.Contains(column) || kinds[column].IsPartner)];
        bool tellsTerms = kinds.Any(kind => kind.Clause is Clause.Term or Clause.Notice) || (columns.Name >= 0 && kinds.Any(kind => kind.Clause == Clause.Money));
        return parties.IsEmpty || !tellsTerms ? []
            : ReportedPartyTables.Lines(table).Select(row => Line(block, table, row, columns with { Parties = parties }, kinds)).OfType<ToldPact>();
    }

    private static ToldPact? Line(ClauseBlock block, Table table, TableRow row, PactColumns columns, ImmutableArray<ListedColumn> kinds)
    {
        ImmutableArray<PartyMention> parties = ReportedPartyTables.PartiesOf(row, columns.Parties);
        if (parties.IsEmpty || ReportedPartyTables.NameOf(row, columns.Name, parties) is not { } name)
        {
            return null;
        }

        ClauseBlock[] named = [.. Enumerable.Range(0, kinds.Length).Where(column => columns.Parties.Contains(column) || kinds[column].IsNumber).Select(column => Cell(block, row, column, Clause.Parties, columns.Header[column])).OfType<ClauseBlock>()];
        ClauseBlock[] told = [.. Enumerable.Range(0, kinds.Length).Where(column => column != columns.Name && kinds[column].IsTold).Select(column => Cell(block, row, column, kinds[column].Clause, columns.Header[column])).OfType<ClauseBlock>()];
        int[] money = [.. Enumerable.Range(0, kinds.Length).Where(column => kinds[column].Clause == Clause.Money)];
        ImmutableArray<Statement> statements = [.. StatementReading.Of([.. told]), .. Days(block, row, kinds)];
        return new ToldPact(name, [.. named, Money(block, table, row, columns.Header, money)], statements) { Line = [.. row.Words] };
    }

    /// <summary>A cell as text under its column's heading.</summary>
    private static ClauseBlock? Cell(ClauseBlock block, TableRow row, int column, Clause clause, string heading) =>
        row.At(column) is { Passage.IsEmpty: false } cell
            ? new ClauseBlock(new TextBlock(row.Page, row.Box, TextKind.Paragraph, 0, null, cell.Lines), clause, heading, block.Role, block.Number)
            : null;

    /// <summary>First and last day in columns of their own.</summary>
    private static IEnumerable<Statement> Days(ClauseBlock block, TableRow row, ImmutableArray<ListedColumn> kinds)
    {
        Passage days = Passage.Join(Enumerable.Range(0, kinds.Length).Where(column => kinds[column].IsDay).Select(row.At).OfType<Cell>().Select(cell => cell.Passage));
        return days.IsEmpty ? [] : [new Statement(days, Clause.Term, "Avtalstid", Passage.Empty, block.Role, StatementKind.Sentence, block.Number)];
    }

    /// <summary>The line's columns of money, under their headings.</summary>
    private static ClauseBlock Money(ClauseBlock block, Table table, TableRow row, ImmutableArray<string> header, int[] columns)
    {
        TableRow[] heads = [.. table.HeaderRows.DefaultIfEmpty(table.Rows[0])];
        TableRow[] rows = [.. heads.Append(row).Select(one => one with { Cells = [new Cell(0, 1, 1, []), .. columns.Select((column, i) => new Cell(i + 1, 1, 1, one.At(column)?.Lines ?? []))] })];
        string heading = columns.Length == 0 ? string.Empty : header[columns[0]].Any(char.IsLetter) ? header[columns[0]] : "Belopp"; // over years
        return new ClauseBlock(new Table(row.Page, row.Box, columns.Length + 1, [.. rows], table.Caption, table.IsRuled), Clause.Money, heading, block.Role, block.Number);
    }

    /// <summary>What a column of such a table tells.</summary>
    public static ListedColumn Column(string heading) =>
        Number.IsMatch(heading) ? new(Clause.Parties, IsNumber: true)
        : Partner.IsMatch(heading) ? new(Clause.Parties, IsPartner: true)
        : Day.IsMatch(heading) ? new(Clause.Term, IsDay: true)
        : Sum.IsMatch(heading) ? new(Clause.Money)
        : new(ClauseHeadings.Of(heading));

    [GeneratedRegex(@"^\W*org(anisations)?[\s.-]*(nr|nummer)\b", Options, 10_000)]
    private static partial Regex Number { get; }

    // "Förening", "Samverkanspart", "Idéburen organisation", "Kommunal part"
    [GeneratedRegex(@"^\W*((avtals|samverkans|samarbets)?(part|partner)(er|s|ers)?|((idéburen|ideell|civilsamhällets)\s)?(förening|organisation|aktör|part|partner)(en|ar|er)?|(kommunal|offentlig)\spart)\W*$", Options, 10_000)]
    private static partial Regex Partner { get; }

    // "Från", "Startdatum", "Gäller t.o.m."
    [GeneratedRegex(@"^\W*((gäller|löper|avtal)\s)?(från(\soch\smed)?|fr\.?\s?o\.?\s?m\.?|till(\soch\smed)?|t\.?\s?o\.?\s?m\.?|(avtals)?(start|slut)(datum|dag)?|upphör|löper\sut)\W*$", Options, 10_000)]
    private static partial Regex Day { get; }

    // "Belopp, kr/år", "Ersättning per år", "Kommunens bidrag", "2027"
    [GeneratedRegex(@"\b(\p{L}*belopp|ersättning(en)?|\p{L}*bidrag(et)?|finansiering(en)?|kostnad(en)?|medel|summa|stöd(et)?|kr|kronor|tkr|kkr|sek|mkr)\b|^\W*(år\s)?20\d\d\W*$", Options, 10_000)]
    private static partial Regex Sum { get; }
}

/// <summary>What a column tells of the agreement that its line names.</summary>
/// <param name="Clause">As a heading of that kind would announce.</param>
/// <param name="IsNumber">Whether it has the parties' organisation numbers.</param>
/// <param name="IsPartner">Whether it names a party.</param>
/// <param name="IsDay">Whether it has the term's first or last day alone.</param>
internal readonly record struct ListedColumn(Clause Clause, bool IsNumber = false, bool IsPartner = false, bool IsDay = false)
{
    /// <summary>Whether its cells read as text under its heading.</summary>
    public bool IsTold => !IsDay && Clause is not (Clause.Money or Clause.Parties or Clause.None or Clause.Aside);
}
