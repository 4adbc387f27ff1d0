using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>A table under goals whose rows are results and whose columns say how much of each: one for each year (<c>2026 | 2027</c>), or one number (<c>Antal per år</c>).</summary>
/// <param name="Table">As laid out.</param>
/// <param name="Columns">Those with targets: where they stand and the year in their heading, or null.</param>
/// <param name="Heading">The heading that the table stands under, its header and its caption.</param>
internal sealed partial record PlannedTable(Table Table, ImmutableArray<(int Index, string Heading, string? Year)> Columns, string Heading)
{
    private const int LongestWords = 40;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Null where the table is none of goals, or speaks of money or outcomes.</summary>
    /// <param name="table">As laid out.</param>
    /// <param name="row">One of its rows, as the agreement's text has it.</param>
    public static PlannedTable? Of(Table table, Statement row)
    {
        ImmutableArray<TableRow> header = [.. table.HeaderRows];
        string headings = string.Join(' ', header.SelectMany(line => line.Cells).Select(cell => cell.Text));
        string about = $"{row.Heading} {table.Caption.Text} {headings}";
        bool isOfGoals = (row.Clause == Clause.Goals || Aims.IsMatch(about)) && row.Clause is not (Clause.Money or Clause.Term or Clause.FollowUp) && !NotPlanned.IsMatch(about);
        if (!isOfGoals || header.IsEmpty)
        {
            return isOfGoals && WithYears(table) is { } years ? years with { Heading = about } : null;
        }

        ImmutableArray<(int Index, string Heading, string? Year)> columns =
        [
            .. from index in Enumerable.Range(1, Math.Max(0, table.ColumnCount - 1))
               let heading = string.Join(' ', header.Where(line => line.Cells.Length > 1).Select(line => line.At(index)?.Text ?? string.Empty)).Trim()
               let year = Year.Match(heading)
               where (year.Success || Amount.IsMatch(heading)) && !When.IsMatch(heading) && table.BodyRows.Any(line => IsTarget(line.At(index)?.Text ?? string.Empty))
               select (index, heading, year.Success ? year.Value : null),
        ];
        return columns.IsEmpty ? null : new PlannedTable(table, columns, about);
    }

    /// <summary>A first line of years alone, one for each column behind the labels, is a header though it is not set as one.</summary>
    private static PlannedTable? WithYears(Table table)
    {
        if (table.Rows.Length < 2)
        {
            return null;
        }

        string[] words = [.. table.Rows[0].Words.Select(word => word.Word.Text)];
        bool areYears = words.Length == table.ColumnCount - 1 && words.Length > 0 && words.All(word => Year.IsMatch(word));
        return areYears ? new PlannedTable(table with { Rows = [table.Rows[0] with { IsHeader = true }, .. table.Rows[1..]] }, [.. words.Select((word, i) => (i + 1, word, (string?)word))], string.Empty) : null;
    }

    /// <summary>Where what is measured stands: beside the objective it serves (<c>Mål | Mätetal | Målvärde per år</c>), else first.</summary>
    private int MeasureColumn => Table.ColumnCount > 2 && Columns[0].Index > 1
        && Table.HeaderRows.Any(line => line.At(1) is { ColumnSpan: 1 } second && ColumnRules.For(second.Text)?.Use == ColumnUse.Measure) ? 1 : 0;

    /// <summary>Where it stands by when each line is to be reached (<c>När</c>, <c>Senast</c>), or -1.</summary>
    private int TimeColumn => Enumerable.Range(1, Table.ColumnCount - 1).FirstOrDefault(index => Table.HeaderRows.Any(line => When.IsMatch(line.At(index)?.Text ?? string.Empty)), -1);

    /// <summary>A number, yes, or a trend: <c>Minst 5</c>, <c>Ja</c>, <c>Fler än 2025 (112)</c>.</summary>
    private static bool IsTarget(string text) =>
        MeasureTargets.Number(text) is not null || (text.Length is > 0 and <= LongestWords && MeasureTargets.Of(string.Empty, text, isBudget: false) is not null);

    public IEnumerable<GoalMeasure> Goals(MatterReading matter, bool yearly) =>
        from row in Table.BodyRows
        let measure = row.At(MeasureColumn)?.Text ?? string.Empty
        where measure.Length > 3
        from column in Columns
        let text = row.At(column.Index)?.Text ?? string.Empty
        where IsTarget(text)
        let target = MeasureTargets.Number(text)
        let percent = column.Heading.Contains("procent", StringComparison.OrdinalIgnoreCase) || column.Heading.Contains('%', StringComparison.Ordinal)
        select new GoalMeasure(
            Quotation.Of(matter.Layout.Paper, row.Words, row.At(column.Index)!.Passage.Words, "table of results", 0.88),
            MeasureColumn > 0 && row.At(0) is { Text.Length: > 0 } goal ? goal.Text : null,
            measure,
            null,
            percent ? MeasureUnit.Percent : MeasureUnits.Of(measure, null, [text]),
            MeasureTargets.Of($"{column.Heading} {measure}", text, isBudget: false),
            target,
            text,
            column.Year ?? YearIn(row.At(TimeColumn)?.Text) ?? GoalTimes.In(text) ?? (yearly || GoalTimes.IsYearly(Heading) ? "yearly" : null),
            GoalTimes.Baseline(text),
            null);

    private static string? YearIn(string? text) => text is not null && AnyYear.Matches(text) is [.., var last] ? last.Value : null;

    [GeneratedRegex(@"\b(del|effekt|resultat|verksamhets|års)?mål(en|et|tal|värde\p{L}*|sättning\p{L}*)?\b|\bresultat|indikator|uppnå|\bska (vi )?nås?\b|\bnyckeltal", Options, 10_000)]
    private static partial Regex Aims { get; }

    [GeneratedRegex(@"\b(kr|kronor|tkr|mkr|mnkr|belopp|kostnad\p{L}*|ersättning|budget\p{L}*|intäkt\p{L}*|finansiering|bidrag|utfall|bokslut|prognos|avvikelse|resultaträkning|ekonomiskt resultat)\b", Options, 10_000)]
    private static partial Regex NotPlanned { get; }

    // "2026", "År 2027", "Mål 2028"; a school year has none of its own
    [GeneratedRegex(@"(?<=^\W*((år|mål(värde)?|under|till|senast|nivå)\s*)?)20\d\d(?=\W*$)", Options, 10_000)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\b20\d\d\b", Options, 10_000)]
    private static partial Regex AnyYear { get; }

    // "När", "Senast", "Ska nås år", "Tidpunkt": by when
    [GeneratedRegex(@"^\W*(när|senast|(ska |skall )?(vara )?(klart?|nått|uppnått|nås|uppnås)\s(senast|år|när|till)|tidpunkt|tid|tidsgräns|måldatum|slutdatum|datum|år|målår|mätår|till och med|vid utgången av|gäller)\W*$", Options, 10_000)]
    private static partial Regex When { get; }

    [GeneratedRegex(@"\b(antal|nivå|volym|omfattning|per år|årligen|måltal|minst|högst|mål|målvärde|målnivå|att nå|ska nås)\b", Options, 10_000)]
    private static partial Regex Amount { get; }
}
