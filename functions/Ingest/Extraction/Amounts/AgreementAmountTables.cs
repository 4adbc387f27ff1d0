using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>Tables of money in agreements: by line and year, with sums.</summary>
internal static partial class AgreementAmountTables
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>More characters than this are a sentence, no cell of a table of money.</summary>
    private const int LongestCell = 75;

    /// <summary>Whether a table is one of money: it says a unit, or stands in a clause on money and is not of dates or numbers of people.</summary>
    public static bool IsMoney(ClauseBlock block, Table table, IEnumerable<Statement> near)
    {
        string text = $"{table.Caption.Text} {string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text))}";
        bool hasNumbers = table.BodyRows.Any(row => row.Cells.Skip(1).Any(cell => Value(cell.Text, 1) is not null));
        string beside = string.Join(' ', table.HeaderRows.SelectMany(row => row.Cells).Where(cell => cell.Column > 0).Select(cell => cell.Text)); // "Antal deltagare" over bands, beside "Ersättning, kr"
        return hasNumbers && !NoMoney.IsMatch(UnitWord.IsMatch(beside) ? beside : table.HeaderText)
            && (UnitWord.IsMatch(text) || UnitWord.IsMatch(block.Heading) || (!Counted.IsMatch(table.HeaderText) && near.Any(statement => UnitWord.IsMatch(statement.Text) && (block.Clause == Clause.Money || Introduction.IsMatch(statement.Text)))));
    }

    public static IEnumerable<StatedAmount> Read(ClauseBlock block, Table table, ImmutableArray<Statement> near, ImmutableArray<PartyMention> parties)
    {
        decimal factor = Factor(block, table, near);
        ImmutableArray<TableRow> head = [.. Head(table)];
        string? section = null;
        ImmutableArray<TableRow> body = table.Rows[head.Length..];
        var ofSection = new List<TableRow>();
        foreach (TableRow row in body)
        {
            ImmutableArray<Cell> values = [.. row.Cells.Where(cell => cell.Column > 0 && Value(cell.Text, factor) is not null)];
            string label = Label(row);
            if (values.IsEmpty)
            {
                (section, ofSection) = label.Length > 0 ? (label, []) : (section, ofSection);
                continue;
            }

            ImmutableArray<TableRow> among = section is null ? body : [.. ofSection]; // what a sum adds up
            foreach (Cell cell in values)
            {
                yield return Stated(block, table, row, cell, head, label, section, among, factor, near, parties);
            }

            ofSection.Add(row);
            section = IsTotal(label) ? null : section;
        }
    }

    /// <summary>The line's name: its first cell, or the first words behind an empty one.</summary>
    private static string Label(TableRow row) =>
        row.At(0)?.Text.Trim() is { Length: > 0 } first ? first
            : row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell.Text)) is { } next && Value(next.Text, 1) is null ? next.Text.Trim()
            : string.Empty;

    private static StatedAmount Stated(
        ClauseBlock block,
        Table table,
        TableRow row,
        Cell cell,
        ImmutableArray<TableRow> head,
        string label,
        string? section,
        ImmutableArray<TableRow> among,
        decimal factor,
        ImmutableArray<Statement> near,
        ImmutableArray<PartyMention> parties)
    {
        string column = string.Join(' ', head.Select(line => line.At(cell.Column)?.Text ?? string.Empty).Where(text => text.Length > 0));
        string columnName = UnitAside.Replace(column, string.Empty).Trim(' ', ',', '(', ')');
        bool isPayersYear = IsOfYear((string.Empty, columnName)) && AmountTableSides.Party(label, parties) == label; // who pays is no subject (contract: the year is)
        string subject = string.Join(' ', new[] { section, isPayersYear ? string.Empty : label, MoneyColumn.IsMatch(columnName) || columnName == label ? string.Empty : columnName }.Where(part => !string.IsNullOrEmpty(part)));
        Passage words = Passage.Join(row.Cells.Select(one => one.Passage));
        var statement = new Statement(words, block.Clause, block.Heading, Passage.Empty, block.Role, StatementKind.Row, block.Number);
        string lines = string.Join(' ', head.Select(line => line.At(0)?.Text));
        bool isOfPayers = AmountTableSides.HasPayerColumn(head) || (IsTotal(label) && among.Any(other => AmountTableSides.Party(Label(other).Trim(), parties) is not null));
        bool isPaid = AmountTableSides.IsPaid(table, near, parties);
        bool isSumOfCosts = IsTotal(label) && !isOfPayers && !isPaid && AddsCosts(among);
        (AmountKind kind, string rule) = isSumOfCosts ? (AmountKind.Cost, "sum of costs") : Kind($"{section} {label}", lines, $"{table.Caption.Text} {block.Heading} {column}", near, isOfPayers || isPaid, parties);
        var sides = AmountTableSides.Of(table, row, label, head, cell, kind, near, parties);
        return new StatedAmount(
            statement,
            Value(cell.Text, factor)!.Value,
            kind,
            HowOften($"{section} {label}", column, $"{cell.Text} {table.Caption.Text}", string.Join(' ', head.SelectMany(line => line.Cells).Select(one => one.Text))),
            null,
            sides.Payer,
            sides.Payee,
            subject.Length > 0 ? subject : null,
            null,
            IsDoubtful: false,
            [.. row.Words],
            cell.Passage.Words,
            rule,
            0.85)
        { IsCell = true, Cell = (label, columnName) };
    }

    /// <summary>A column or line that names a year is a named period (contract, Settled questions), except for what is paid per person.</summary>
    private static Frequency? HowOften(string label, string column, string cell, string head)
    {
        Frequency? said = AgreementAmountTimes.In($"{label} {column} {cell}") ?? AgreementAmountTimes.In(head);
        bool isPeriod = YearWord.IsMatch(column) || YearWord.IsMatch(label) || IsTotal(column);
        return isPeriod && said != Frequency.PerPerson ? null : said;
    }

    /// <summary>By the line's words, for a sum by what its lines are called, then by the table's; a line that is a party pays.</summary>
    private static (AmountKind Kind, string Rule) Kind(string label, string lines, string table, ImmutableArray<Statement> near, bool paysByLine, ImmutableArray<PartyMention> parties)
    {
        string above = string.Join(' ', near.Select(statement => statement.Text));
        string unnamed = parties.Aggregate(label, (text, party) => text.Replace(party.Name, string.Empty, StringComparison.OrdinalIgnoreCase)); // "Ideella föreningen …"
        return CostHead.IsMatch(lines) && !paysByLine ? (AmountKind.Cost, "line of a table of costs")
            : InKindLine.IsMatch(unnamed) ? (AmountKind.InKind, "line of a value in kind")
            : paysByLine || AmountTableSides.Party(label.Trim(), parties) is not null || FundingLine.IsMatch(label) ? (AmountKind.Funding, "line of a payer")
            : CostLine.IsMatch(label) ? (AmountKind.Cost, "line of a cost")
            : CostLine.IsMatch(lines) && !FundingLine.IsMatch(lines) ? (AmountKind.Cost, "sum of costs")
            : FundingLine.IsMatch(table) ? (AmountKind.Funding, "table of funding")
            : CostLine.IsMatch(table) ? (AmountKind.Cost, "table of costs")
            : CostLine.IsMatch(above) && !FundingLine.IsMatch(above) ? (AmountKind.Cost, "table of costs, by the words above")
            : (AmountKind.Funding, "table in a clause on money");
    }

    /// <summary>Whether what a sum adds up are costs: some lines name one, and none money that is paid in.</summary>
    private static bool AddsCosts(IEnumerable<TableRow> rows)
    {
        string[] labels = [.. rows.Select(Label).Where(label => label.Length > 0 && !IsTotal(label))];
        return labels.Any(CostLine.IsMatch) && !labels.Any(label => FundingLine.IsMatch(label) || InKindLine.IsMatch(label) || YearWord.IsMatch(label));
    }

    /// <summary>Whether a column counts people or events, and says no unit of money.</summary>
    public static bool IsCount(string column) => Counted.IsMatch(column) && !UnitWord.IsMatch(column);

    /// <summary>Whether a line adds up others.</summary>
    public static bool IsTotal(string label) => Total.IsMatch(label);

    /// <summary>Whether a cell's line or column names a year, so that it is no yearly sum.</summary>
    public static bool IsOfYear((string Line, string Column) cell) => YearWord.IsMatch(cell.Line) || YearWord.IsMatch(cell.Column) || IsTotal(cell.Column);

    private static IEnumerable<TableRow> Head(Table table) =>
        table.Rows.TakeWhile((row, i) => row.IsHeader || (i == 0 && row.Cells.Skip(1).All(cell => YearWord.IsMatch(cell.Text) || Value(cell.Text, 1) is null)));

    /// <summary>A cell's sum in kronor; a year is none.</summary>
    private static decimal? Value(string text, decimal factor)
    {
        if (Share.IsMatch(text))
        {
            return null;
        }

        if (text.Length <= LongestCell && Swedish.Amounts(text) is [var sum])
        {
            return sum.Value.Value;
        }

        string bare = UnitAside.Replace(text, string.Empty).Trim();
        return YearOnly.IsMatch(bare) ? null : Swedish.CellNumber(bare) * factor;
    }

    /// <summary>Kronor, thousands or millions: by the table's own words, then by those above it (contract, Settled questions).</summary>
    private static decimal Factor(ClauseBlock block, Table table, ImmutableArray<Statement> near)
    {
        string own = $"{table.Caption.Text} {block.Heading} {string.Join(' ', table.Rows.Take(2).SelectMany(row => row.Cells).Select(cell => cell.Text))}";
        string above = string.Join(' ', near.Select(statement => statement.Text));
        foreach (string text in new[] { own, above })
        {
            if (Thousands.IsMatch(text))
            {
                return 1_000m;
            }

            if (Millions.IsMatch(text))
            {
                return 1_000_000m;
            }

            if (Kronor.IsMatch(text))
            {
                return 1m;
            }
        }

        return 1m;
    }

    // a first column of costs: "Kostnadspost", "Utgift"
    [GeneratedRegex(@"^\W*(kostnad|utgift|post\b)\p{L}*", Options, 10_000)]
    private static partial Regex CostHead { get; }

    // "2,6 %", "50 procent"
    [GeneratedRegex(@"\d\s?(%|procent(enheter)?)\W*$", Options, 10_000)]
    private static partial Regex Share { get; }

    [GeneratedRegex(@"\b(tkr|tusen(tal)? kronor|kkr|ksek)\b", Options, 10_000)]
    private static partial Regex Thousands { get; }

    [GeneratedRegex(@"\b(mkr|mnkr|miljon(er)? kronor|msek)\b", Options, 10_000)]
    private static partial Regex Millions { get; }

    [GeneratedRegex(@"\b(kr|kronor|sek)\b|:-", Options, 10_000)]
    private static partial Regex Kronor { get; }

    [GeneratedRegex(@"\b(kr|kronor|tkr|mkr|mnkr|sek|kkr|ksek|msek|belopp(en)?)\b|:-", Options, 10_000)]
    private static partial Regex UnitWord { get; }

    // "Medlen fördelas mellan parterna år för år (kr).", "Parternas bidrag, i kronor:"
    [GeneratedRegex(@"\b(medel|medlen|bidrag|bidragen|pengar|pengarna|ersättning(en|ar)?|kostnad(en|er|erna)|budget(en)?|finansier\w+|insatser(na)?|belopp(en)?|betal\w+|summor(na)?)\b.{0,90}$", Options, 10_000)]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(@"\(?\b(i )?(tkr|mkr|mnkr|kr|kronor|sek|tusen(tal)? kronor|belopp( i)?)\b\)?", Options, 10_000)]
    private static partial Regex UnitAside { get; }

    [GeneratedRegex(@"^((rörlig|rörligt|fast|årlig|årligt|beviljat|total) )?(belopp|summa kr|kr|kronor|kostnad|ersättning|bidrag|budget)?\s*((per|/|varje)\s?(kalender|avtals|verksamhets)?(år|halvår|kvartal|månad)|årligen)?$", Options, 10_000)]
    private static partial Regex MoneyColumn { get; }

    [GeneratedRegex(@"\b(antal|datum|indikator|mått|nyckeltal|målvärde|utfall)\b", Options, 10_000)]
    private static partial Regex NoMoney { get; }

    // "Deltagare 2023", "Andel kvinnor", "Enkätsvar": no unit, and none of the text's money
    [GeneratedRegex(@"(?<!\bper )\b(deltagare|besök(are)?|andel|enkätsvar|svar(ande)?|personer|medlemmar|volontärer|timmar|aktiviteter|tillfällen|inskrivna)\b", Options, 10_000)]
    private static partial Regex Counted { get; }

    [GeneratedRegex(@"\b(19|20)\d\d\b|\bår [1-5]\b|halvår|läsår", Options, 10_000)]
    private static partial Regex YearWord { get; }

    [GeneratedRegex(@"^(år )?(19|20)\d\d(\s?[–/-]\s?(20)?\d\d)?$", Options, 10_000)]
    private static partial Regex YearOnly { get; }

    [GeneratedRegex(@"^(summa|totalt?|delsumma|total)\b", Options, 10_000)]
    private static partial Regex Total { get; }

    [GeneratedRegex(@"ideell|egeninsats|egen insats|värde|naturainsats|(?<!\b(för|till) )volontär", Options, 10_000)]
    private static partial Regex InKindLine { get; }

    [GeneratedRegex(@"bidra(g|r)|ersätt|finansi|anslå|bevilja|(?<=\p{Lu}\S+ )(lämnar|utger)|intäkt|medel\b|\bstöd\b|insats från|utbetal|betal|finansiär|del av", Options, 10_000)]
    private static partial Regex FundingLine { get; }

    [GeneratedRegex(@"kostnad|avgift|lön|personal|hyra|lokal|material|administration|overhead|\boh\b|resor|aktivitet|utrustning|drift|försäkring|utbildning(?!s(nämnd|styrelse|utskott|förvaltning))|budget|samordnare|handledare|tjänst|marknadsföring|övrigt|inköp|livsmedel|städ|revision|fortbildning|handledning|kontor|kläder|busskort|telefon|fika|mat\b", Options, 10_000)]
    private static partial Regex CostLine { get; }
}
