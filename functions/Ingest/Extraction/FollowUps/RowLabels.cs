using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>The lines of a table with the section each stands in.</summary>
/// <remarks>Contract: a section line above lines is part of the subject; a section ends with its sum row or where the next begins.</remarks>
internal static partial class RowLabels
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Each body row that holds values, with its section (null without one).</summary>
    public static IEnumerable<(TableRow Row, string? Section)> Of(FollowUpTable table)
    {
        ImmutableArray<TableRow> rows = [.. table.Table.BodyRows];
        string? section = null;
        for (int i = 0; i < rows.Length; i++)
        {
            TableRow row = rows[i];
            if (!HasValues(table, row) && !IsMeasureWithoutValues(table, row))
            {
                section = IsSection(table, rows, i) ? Label(row) : section;
                continue;
            }

            yield return (row, section);
            if (EndsSection(Label(row)))
            {
                section = null;
            }
        }
    }

    /// <summary>The row's name in the columns that label <paramref name="column"/>, joined as the contract joins line and unit.</summary>
    public static string? Subject(FollowUpTable table, TableRow row, int column, string? section, Func<int, Cell?> cellAt)
    {
        IEnumerable<string> parts = table.LabelColumns[column]
            .Select(label => NoteMark.Replace(cellAt(label)?.Text ?? string.Empty, string.Empty).Trim().TrimEnd(':'))
            .Where(text => text.Length > 0);
        string name = string.Join(", ", parts);
        return name.Length == 0 ? null : section is null ? name : $"{section} {name}";
    }

    public static bool HasValues(FollowUpTable table, TableRow row) =>
        table.Columns.Any(column => column.Use is ColumnUse.Figure or ColumnUse.Target
            && row.At(column.Index) is { } cell && cell.Column == column.Index && !Figures.IsBlank(cell)
            && (column.Use == ColumnUse.Target || Figures.IsFigure(cell)));

    /// <summary>A line of a table of measures that was not followed up: its label says what would have been counted.</summary>
    private static bool IsMeasureWithoutValues(FollowUpTable table, TableRow row) =>
        table.HasTarget && row.Cells.All(cell => cell.ColumnSpan == 1) && MeasureLabel.IsMatch(Label(row));

    private static string Label(TableRow row) => string.Join(' ', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0));

    /// <summary>
    /// A line without figures heads the lines below it, unless it is itself a line that was left empty: a word like <c>Intäkter</c>
    /// heads lines only where their sum row names it again.
    /// </summary>
    private static bool IsSection(FollowUpTable table, ImmutableArray<TableRow> rows, int index)
    {
        string label = Label(rows[index]);
        if (label.Length is 0 or > 90 || index + 1 >= rows.Length || rows[index].Cells.Any(Figures.IsFigure))
        {
            return false;
        }

        bool isLine = CommonLine.IsMatch(label);
        return !isLine || rows.Skip(index + 1).Take(25).Any(row => SumOf.Match(Label(row)) is { Success: true } sum
            && label.Contains(sum.Groups["what"].Value, StringComparison.OrdinalIgnoreCase) && HasValues(table, row));
    }

    private static bool EndsSection(string label) => SumRow.IsMatch(label);

    // Intäkter, Kostnader (-), Netto: lines of any account, also when left empty
    [GeneratedRegex(@"^(summa )?(verksamhetens )?(intäkter|kostnader|netto|personal(kostnader)?|övriga kostnader|investeringar|resultat|total(t|er)?|summa|lokaler|kapitalkostnader)\s*(\([-+/]+\))?$", Options, 10_000)]
    private static partial Regex CommonLine { get; }

    // Andelen resor som sker fossilfritt ökar
    [GeneratedRegex(@"^(andel|antal)\w*\b|\b(ökar|minskar)\.?$", Options, 10_000)]
    private static partial Regex MeasureLabel { get; }

    // Hemsjukvård 1) · Placeringar² · Netto* · Lokaler (2)
    [GeneratedRegex(@"(?<=\S)\s*(\(?\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3}\)?)\s*$", Options, 10_000)]
    private static partial Regex NoteMark { get; }

    [GeneratedRegex(@"^(del)?summa:? (?<what>\p{L}+)", Options, 10_000)]
    private static partial Regex SumOf { get; }

    [GeneratedRegex(@"^((del)?summa|total|netto|nettokostnad|resultat|årets resultat|periodens resultat|sa\b)", Options, 10_000)]
    private static partial Regex SumRow { get; }
}
