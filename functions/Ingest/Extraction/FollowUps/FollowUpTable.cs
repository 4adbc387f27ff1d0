using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A table seen as a follow-up's: what its columns are for and which of them label the rows.</summary>
/// <param name="Table">As laid out.</param>
/// <param name="Columns">Columns with a known use, left to right.</param>
/// <param name="LabelColumns">For each column that holds values: the columns left of it that name its rows.</param>
internal sealed partial record FollowUpTable(
    Table Table, ImmutableArray<FollowUpColumn> Columns, ImmutableDictionary<int, ImmutableArray<int>> LabelColumns)
{
    /// <summary>A heading that is a year or month and nothing else: money only where something near it says so.</summary>
    private const string TimeAlone = "time alone";

    /// <summary>Longer text above a table is no title, in characters.</summary>
    private const int LongestTitle = 120;

    /// <summary>Its number among the follow-up's blocks, from 0.</summary>
    public int At { get; init; }

    public bool HasTarget => Columns.Any(column => column.Use == ColumnUse.Target);

    /// <summary>Whether a column of units or the words above say that its lines count things, not money.</summary>
    public bool CountsThings { get; init; }

    /// <summary>Kronor for 1 in a table whose title or introduction says that its lines are what one place, hour or person costs; null in others.</summary>
    public decimal? CostOfOne { get; init; }

    /// <summary>Whether a column names key figures (<c>Nyckeltal</c>): their outcomes are followed also without a target.</summary>
    public static bool NamesKeyFigures(FollowUpColumn column) => column.Use == ColumnUse.Measure && KeyFigures.IsMatch(column.Heading);

    // Nyckeltal, Indikator, Mått; not Volymer
    [GeneratedRegex(@"nyckeltal|indikator|mått(et|en)?\b|\bmätetal|\bstyrtal|\bkpi\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex KeyFigures { get; }

    /// <summary>The title above it, or an empty text: what its rows of groups alone measure.</summary>
    public string Title { get; init; } = string.Empty;

    public bool HasMeasure => Columns.Any(column => column.Use == ColumnUse.Measure);

    public IEnumerable<FollowUpColumn> FigureColumns => Columns.Where(column => column.Use == ColumnUse.Figure);

    /// <summary>Reads a table's header; a table without one takes <paramref name="before"/>'s where it is as wide (continued over a page).</summary>
    /// <param name="table">As laid out.</param>
    /// <param name="above">The title above it, or an empty text.</param>
    /// <param name="introduced">The text straight above it, or an empty text.</param>
    /// <param name="reported">What the follow-up covers.</param>
    /// <param name="before">The table before it in the matter.</param>
    public static FollowUpTable? Of(Table table, string above, string introduced, ColumnTime reported, FollowUpTable? before)
    {
        table = GroupColumn.Apart(WithTimesInTheHeader(WithSectionsInTheBody(TurnedTable.Upright(table))));
        ImmutableArray<bool> isText = [.. Enumerable.Range(0, table.ColumnCount).Select(column => IsText(table, column))];
        ImmutableArray<string> headings = [.. Enumerable.Range(0, table.ColumnCount).Select(column => Heading(table, column))];
        if (headings.Count(heading => OfRisks.IsMatch(heading)) > 1)
        {
            return null;
        }

        if (headings.All(heading => heading.Length == 0))
        {
            return before is not null && before.Table.ColumnCount == table.ColumnCount ? before with { Table = table } : null;
        }

        ImmutableDictionary<int, ImmutableArray<int>> labels = Labels(isText);
        ImmutableArray<FollowUpColumn> columns =
        [
            .. from index in Enumerable.Range(0, table.ColumnCount)
               let column = Column(index, headings, isText[index], labels.GetValueOrDefault(index, []), table, reported)
               where column is not null
               select column,
        ];
        columns = GroupedColumns.Of(InPercent(WithCountsAsMeasures(WithLabelsNamed(WithMeasuresNamed(columns, table), isText), table, isText), reported), headings, isText);
        columns = AccountColumns.Of(SoFar(columns, $"{above}\n{table.Caption.Text}\n{introduced[..Math.Min(introduced.Length, LongestTitle)]}\n{headings[0]}", reported));
        bool saysMore = columns.Any(column => (column.Use is ColumnUse.Figure or ColumnUse.Target && column.Rule != TimeAlone) || NamesKeyFigures(column));
        bool saysMoney = Accounts.Speak(table, $"{string.Join(' ', headings)} {table.Caption.Text} {above}")
            || (MonthLines.Are(table) && MoneyUnits.DeclaredIn(introduced) is not null);
        return saysMore || (saysMoney && columns.Any(column => column.Use == ColumnUse.Figure))
            ? new FollowUpTable(table, MoneyTimes.Settle(columns, reported), labels)
            {
                Title = above,
                CountsThings = Volumes.CountedBy(table, headings) || Volumes.NamedBy($"{above} {table.Caption.Text}"),
                CostOfOne = CostsOfOne.UnitIn(above, table.Caption.Text, introduced, headings[0]),
            }
            : null;
    }

    /// <summary>A line over the whole width below the first header line is a section's, also where it looks like a header.</summary>
    private static Table WithSectionsInTheBody(Table table)
    {
        int first = table.Rows.Select((row, i) => (row, i)).FirstOrDefault(pair => pair.i > 0 && pair.row.IsHeader && (IsWhole(pair.row, table) || IsSection(pair.i, table))).i;
        return first == 0 ? table : table with { Rows = [.. table.Rows.Select((row, i) => i >= first ? row with { IsHeader = false } : row)] };
    }

    /// <summary>Words that stand alone under a header's last line, below a label that has its own heading.</summary>
    private static bool IsSection(int index, Table table)
    {
        TableRow row = table.Rows[index];
        bool isLast = index + 1 < table.Rows.Length && !table.Rows[index + 1].IsHeader;
        bool standsAlone = row.At(0) is { Column: 0, Text.Length: > 0 } && row.Cells.Count(cell => cell.Text.Length > 0) == 1;
        return isLast && standsAlone && table.Rows[..index].Any(above => above.At(0)?.Text.Length > 0) && SeveralWords.IsMatch(row.Cells[0].Text) && MoneyUnits.In(row.Cells[0].Text) is null;
    }

    // Barn och unga växer upp under trygga förhållanden; not (antal), Tkr
    [GeneratedRegex(@"^\p{Lu}\p{L}+(\s\p{L}+){2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SeveralWords { get; }

    /// <summary>A first line that holds years and other times alone goes on with the names above them (<c>Utfall</c> over <c>2023</c>).</summary>
    private static Table WithTimesInTheHeader(Table table)
    {
        int first = table.HeaderRows.Count();
        bool isTimes = first > 0 && first + 1 < table.Rows.Length
            && table.Rows[first].Cells.Where(cell => cell.Text.Length > 0).ToArray() is { Length: > 0 } cells
            && cells.All(cell => cell.Column > 0 && TimeAloneText.IsMatch(cell.Text));
        return isTimes ? table with { Rows = table.Rows.SetItem(first, table.Rows[first] with { IsHeader = true }) } : table;
    }

    // Risk | Sannolikhet | Konsekvens | Riskvärde: how likely and how bad, neither money nor measures
    [GeneratedRegex(@"\brisk(er|en)?$|\briskvärde|\bsannolikhet|\bkonsekvens|\ballvarlighet", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfRisks { get; }

    // 2023, aug 2023, jan–aug 2024, 2 2023 (of Delår 2 2023), 2023-08
    [GeneratedRegex(@"^((jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?([ –-]+\p{L}{3,})?\s|[1-4]\s|helår\s)?20\d\d([-–](0[1-9]|1[0-2]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex TimeAloneText { get; }

    private static bool IsWhole(TableRow row, Table table) => row.Cells is [{ } only] && only.ColumnSpan == table.ColumnCount && table.ColumnCount > 1;

    /// <summary>A first column of words headed <c>Mål</c> holds no targets: it names goals beside measures, else the measures themselves.</summary>
    private static ImmutableArray<FollowUpColumn> WithLabelsNamed(ImmutableArray<FollowUpColumn> columns, ImmutableArray<bool> isText) =>
        columns is [{ Index: 0, Use: ColumnUse.Target } first, ..] && isText[0]
            ? columns.SetItem(0, first with { Use = columns.Any(column => column.Use == ColumnUse.Measure) ? ColumnUse.Goal : ColumnUse.Measure })
            : columns;

    /// <summary>A column headed <c>Resultatmål</c> whose cells count things (<c>Antal utlån</c>) names the measures, where no other does; a column of words before it the goals.</summary>
    private static ImmutableArray<FollowUpColumn> WithCountsAsMeasures(ImmutableArray<FollowUpColumn> columns, Table table, ImmutableArray<bool> isText)
    {
        FollowUpColumn? goals = columns.FirstOrDefault(column => column.Use == ColumnUse.Goal && isText[column.Index]);
        if (goals is null || columns.Any(column => column.Use == ColumnUse.Measure) || !Counts(table, goals.Index))
        {
            return columns;
        }

        columns = columns.Replace(goals, goals with { Use = ColumnUse.Measure });
        bool hasArea = goals.Index == 1 && isText[0] && columns.All(column => column.Index != 0);
        return hasArea ? columns.Insert(0, new FollowUpColumn(0, Heading(table, 0), ColumnUse.Goal, null, null, goals.Rule)) : columns;
    }

    private static bool Counts(Table table, int index) =>
        TextsOf(table, index) is { Length: > 0 } texts && texts.Count(CountOf.IsMatch) * 2 > texts.Length;

    /// <summary>What a column's own cells say, empty ones left out.</summary>
    private static string[] TextsOf(Table table, int index) =>
        [.. table.BodyRows.Select(row => row.At(index)).Where(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: false }).Select(cell => cell!.Text)];

    // Antal utlån, Andel nöjda, Genomsnittlig kötid
    [GeneratedRegex(@"^(antal(et)?|andel(en)?|genomsnitt\w*|medel\w*|procent(andel)?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex CountOf { get; }

    /// <summary>What is to be there or done, by when (<c>Ska vara klart 2026</c>), is a target where it says yes or no.</summary>
    private static ColumnRule? OfYesNo(Table table, int index, string heading)
    {
        string[] texts = TextsOf(table, index);
        bool isYesNo = index > 0 && texts.Length > 0 && texts.All(MeasureUnits.IsYesNo);
        return isYesNo && ToBe.IsMatch(heading) ? ColumnRules.All.First(rule => rule.Use == ColumnUse.Target) : null;
    }

    // Ska vara klart 2026, Planerat till 2026, Klart senast december, Krav
    [GeneratedRegex(@"^(ska|skall|bör|planera\w*|plan|krav|utlovat|åtagande|beslutat|önskat)\b|\b(ska|skall|bör)\s(vara|finnas|ha)\b|\bsenast\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ToBe { get; }

    /// <summary>Beside targets, what is headed as a share (<c>Utfall 2024 (%)</c>) is what was measured.</summary>
    private static ImmutableArray<FollowUpColumn> InPercent(ImmutableArray<FollowUpColumn> columns, ColumnTime reported) =>
        !columns.Any(column => column.Use == ColumnUse.Target) ? columns
        : [.. columns.Select(column => column.Use == ColumnUse.Aside && ColumnRules.ForMeasured(column.Heading) is { Use: ColumnUse.Figure, Kind: { } kind } rule
            ? column with { Use = rule.Use, Kind = Placed(kind, column.Time, reported, column.Heading), Rule = rule.Name }
            : column)];

    /// <summary>A bare <c>Budget</c> in a table of the months so far (<c>Driftredovisning januari–oktober</c>) is theirs, where no column is the year's.</summary>
    private static ImmutableArray<FollowUpColumn> SoFar(ImmutableArray<FollowUpColumn> columns, string title, ColumnTime reported)
    {
        bool isSoFar = reported.Month is { } month && (ColumnTime.Stretch(title) == month || OfThePeriod.IsMatch(title))
            && !columns.Any(column => column.Kind is AmountKind.PeriodBudget or AmountKind.Forecast || (column.Kind == AmountKind.Budget && !BareBudget.IsMatch(column.Heading)));
        return !isSoFar ? columns
            : [.. columns.Select(column => column is { Kind: AmountKind.Budget, Time: null or { Year: null } } ? column with { Kind = AmountKind.PeriodBudget } : column)];
    }

    // Utfall mot periodens budget
    [GeneratedRegex(@"\bperiodens\s+budget|\bbudget\s+för\s+perioden", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfThePeriod { get; }

    [GeneratedRegex(@"^((kostnad(er)?|intäkt(er)?|netto)\s)?budget(\s(kostnad(er)?|intäkt(er)?|netto\w*))?\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex BareBudget { get; }

    /// <summary>Words without figures headed <c>Måltal</c> beside another column of targets name what is measured.</summary>
    private static ImmutableArray<FollowUpColumn> WithMeasuresNamed(ImmutableArray<FollowUpColumn> columns, Table table)
    {
        bool NamesMeasures(FollowUpColumn column) => column.Use == ColumnUse.Target
            && TextsOf(table, column.Index) is { Length: > 0 } texts
            && texts.Count(text => !text.Any(char.IsDigit) && text.Contains(' ', StringComparison.Ordinal)) * 2 > texts.Length;
        bool isPlain = columns.Count(column => column.Use == ColumnUse.Target) < 2 || columns.Any(column => column.Use == ColumnUse.Measure);
        return isPlain ? columns : [.. columns.Select(column => NamesMeasures(column) ? column with { Use = ColumnUse.Measure } : column)];
    }

    private static FollowUpColumn? Column(
        int index, ImmutableArray<string> headings, bool isText, ImmutableArray<int> labels, Table table, ColumnTime reported)
    {
        string heading = headings[index];
        ColumnRule? rule = OfYesNo(table, index, heading) ?? ColumnRules.For(heading);
        if (rule?.Kind == AmountKind.Forecast && ColumnRules.For(OwnHeading(table, index)) is { Kind: AmountKind.Budget } own)
        {
            rule = own; // Helårsbedömning over Budget | Prognos | Avvikelse
        }

        ColumnTime? time = ColumnTime.Read(heading)
            ?? labels.Select(label => ColumnTime.Read(headings[label])).FirstOrDefault(found => found is not null);
        if (rule is null && !isText && ColumnTime.Read(heading) is not null)
        {
            rule = ByTimeAlone(table, heading);
        }

        if (rule is null || (isText && rule.Use is ColumnUse.Figure && !HasAnyFigure(table, index)))
        {
            return null;
        }

        AmountKind? kind = rule.Kind is { } known ? Placed(known, time, reported, heading) : null;
        return new FollowUpColumn(index, heading, rule.Use, kind, time, rule.Name);
    }

    /// <summary>A heading that is a year or month alone is an outcome of that time.</summary>
    private static ColumnRule? ByTimeAlone(Table table, string heading)
    {
        bool isTime = heading.Count(char.IsLetter) <= 12 && !heading.Contains("plan", StringComparison.OrdinalIgnoreCase);
        return isTime && table.ColumnCount > 1 ? ColumnRules.All.First(rule => rule.Kind == AmountKind.Actual) with { Name = TimeAlone } : null;
    }

    /// <summary>An outcome of an earlier year is <c>prior_year</c>; a closing of accounts without a year is the year before's.</summary>
    private static AmountKind Placed(AmountKind kind, ColumnTime? time, ColumnTime reported, string heading) =>
        kind != AmountKind.Actual ? kind
        : time?.Year < reported.Year ? AmountKind.PriorYear
        : time?.Year is null && reported.Month is not null && heading.Contains("bokslut", StringComparison.OrdinalIgnoreCase) ? AmountKind.PriorYear
        : AmountKind.Actual;

    /// <summary>All header lines above a column; a title over the whole width (<c>4 Mål och mått</c>) heads the table, not its labels.</summary>
    internal static string Heading(Table table, int column) =>
        CutWord.Replace(
            BrokenWord.Replace(string.Join(' ', table.HeaderRows.Where(row => column > 0 || !IsWhole(row, table)).Select(row => row.At(column)?.Text).Where(text => !string.IsNullOrEmpty(text)).Distinct()).Trim(), string.Empty),
            cut => Whole(cut.Groups["start"].Value, cut.Groups["end"].Value) ?? cut.Value);

    /// <summary>The word that two pieces make, where it names columns and the first piece alone does not.</summary>
    private static string? Whole(string start, string end) => ColumnWord.IsMatch(start + end) && !ColumnWord.IsMatch(start) ? start + end : null;

    // Målvärd e 2017, Avvikels e: a column too narrow for its heading
    [GeneratedRegex(@"\b(?<start>\p{L}{3,}) (?<end>\p{Ll}{1,4})(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CutWord { get; }

    [GeneratedRegex(@"^\w*(mål(et|värde|tal|nivå)|indikator(er)?|nyckeltal|styrtal|avvikelse(r)?|differens|prognos|budget|utfall|resultat|bokslut|förändring|trend|kommentar)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ColumnWord { get; }

    /// <summary>Without what stands over several columns.</summary>
    private static string OwnHeading(Table table, int column) =>
        string.Join(' ', table.HeaderRows.Select(row => row.At(column)).Where(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: false }).Select(cell => cell!.Text));

    // Föränd- ring, Budgetavvi‐ kelse; not Budget- och prognosavvikelse
    [GeneratedRegex(@"\u00AD ?|(?<=\p{Ll})[-\u2010] (?=\p{Ll})(?!och\b|eller\b|samt\b|mot\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BrokenWord { get; }

    private static bool IsText(Table table, int column)
    {
        int figures = 0, words = 0;
        foreach (TableRow row in table.BodyRows)
        {
            Cell? cell = row.At(column);
            if (cell is null || cell.ColumnSpan > 1 || cell.Text.Length == 0)
            {
                continue;
            }

            _ = Figures.IsFigure(cell) ? figures++ : words++;
        }

        return words > figures || (column == 0 && figures == 0);
    }

    private static bool HasAnyFigure(Table table, int column) =>
        table.BodyRows.Any(row => row.At(column) is { ColumnSpan: 1 } cell && Figures.IsFigure(cell));

    /// <summary>The run of text columns that stands straight before a column's block of figures.</summary>
    private static ImmutableDictionary<int, ImmutableArray<int>> Labels(ImmutableArray<bool> isText)
    {
        var labels = ImmutableDictionary.CreateBuilder<int, ImmutableArray<int>>();
        ImmutableArray<int> current = [];
        for (int column = 0; column < isText.Length; column++)
        {
            if (isText[column])
            {
                bool opens = column > 0 && !isText[column - 1];
                current = opens ? [column] : current.Add(column);
            }

            labels[column] = isText[column] ? current.Remove(column) : current;
        }

        return labels.ToImmutable();
    }
}
