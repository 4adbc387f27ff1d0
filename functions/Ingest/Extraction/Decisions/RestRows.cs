using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Rows of a list that only go on with the cells above: <c>familjeutskottet</c> under <c>Individ- och</c>, <c>261</c> under <c>§ 237–</c>.</summary>
internal sealed class RestRows(Dictionary<int, ColumnRole> roles)
{
    private readonly int[] dates = Columns(roles, ColumnRole.Date);
    private readonly int[] marks = Columns(roles, ColumnRole.Date, ColumnRole.Paragraphs, ColumnRole.Document);
    private readonly int[] names = Columns(roles, ColumnRole.Who);

    /// <summary>The rows, each with those that go on with it.</summary>
    public IEnumerable<TableRow> Joined(IEnumerable<TableRow> rows)
    {
        TableRow? open = null;
        foreach (TableRow row in rows)
        {
            if (open is not null && GoesOn(open, row))
            {
                open = Join(open, row);
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = row;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    /// <summary>Whether a row has no day, document or paragraph of its own, and what it says of others goes on from above.</summary>
    private bool GoesOn(TableRow above, TableRow row) =>
        dates.Length > 0 && dates.All(column => Text(above, column).Length > 0)
        && marks.All(column => Text(row, column) is not { Length: > 0 } text || IsRest(Text(above, column), text))
        && names.All(column => Text(row, column) is not { Length: > 0 } name || char.IsLower(name[0]) || IsOpen(Text(above, column)) || IsBroken(above, row))
        && row.Cells.Where(cell => cell.Text.Length > 0).ToArray() is [_, ..] own
        && (own.Length > 1 || own[0].Column > 0)
        && own.All(cell => cell.ColumnSpan == 1);

    /// <summary>Whether a day or paragraph of the row above is left open, and goes on here.</summary>
    private bool IsBroken(TableRow above, TableRow row) => marks.Any(column => IsOpen(Text(above, column)) && Text(row, column).Length > 0);

    private static bool IsRest(string above, string text) => IsOpen(above) || text[0] is '–' or '-';

    private static bool IsOpen(string text) => text.EndsWith(" och", StringComparison.Ordinal) || (text.Length > 0 && text[^1] is '-' or '–' or ',' or '§' or '/');

    private static TableRow Join(TableRow above, TableRow row) => above with
    {
        Box = above.Page == row.Page ? Box.Around([above.Box, row.Box]) : above.Box,
        Cells = [.. above.Cells.Select(cell => row.At(cell.Column) is { Lines: [_, ..] rest } below && below.Column == cell.Column ? cell with { Lines = [.. cell.Lines, .. rest] } : cell), .. row.Cells.Where(cell => cell.Lines.Length > 0 && above.At(cell.Column) is null)],
    };

    private static string Text(TableRow row, int column) => row.At(column)?.Text.Trim() ?? string.Empty;

    private static int[] Columns(Dictionary<int, ColumnRole> roles, params ColumnRole[] wanted) =>
        [.. roles.Where(column => wanted.Contains(column.Value)).Select(column => column.Key)];
}
