using System.Globalization;
using System.Text;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A layout as text that people can read: blocks with their kinds, tables with their cells' borders.</summary>
public static class LayoutText
{
    public static string Render(PaperLayout layout)
    {
        var text = new StringBuilder();
        foreach (PageLayout page in layout.Pages)
        {
            int across = page.Page.Rulings.Count(ruling => ruling.IsHorizontal);
            Line(text, $"======== page {page.Number}, rulings: {across} across, {page.Page.Rulings.Length - across} down");
            foreach (TextLine line in page.Masthead)
            {
                Line(text, $"  ^ {line.Text}");
            }

            foreach (Block block in page.Blocks)
            {
                Append(text, block);
            }

            foreach (TextBlock note in page.Footnotes)
            {
                Append(text, note);
            }

            foreach (TextLine line in page.Footer)
            {
                Line(text, $"  _ {line.Text}");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case TextBlock { Kind: TextKind.Heading } heading:
                Line(text, $"{new string('#', heading.Level)} {heading.Text}");
                break;
            case TextBlock item:
                string kind = item.Kind switch { TextKind.ListItem => "*", TextKind.Footnote => "†", TextKind.Paragraph => "¶", _ => "?" };
                Line(text, $"{kind} {(item.Marker is { } marker ? $"[{marker}] " : string.Empty)}{item.Text}");
                break;
            case Table table:
                Line(text, $"+---- table, {table.ColumnCount} columns{(table.IsRuled ? ", ruled" : string.Empty)}: {table.Caption}");
                foreach (TableRow row in table.Rows)
                {
                    string page = row.Page == table.Page ? string.Empty : $" (page {row.Page})";
                    Line(text, $"{(row.IsHeader ? "H" : " ")}| {string.Join(" | ", row.Cells.Select(Show))} |{page}");
                }

                Line(text, $"+----");
                break;
        }
    }

    private static string Show(Cell cell)
    {
        string span = cell.ColumnSpan > 1 ? $"<{cell.ColumnSpan}> " : string.Empty;
        string down = cell.RowSpan > 1 ? $"v{cell.RowSpan} " : string.Empty;
        return span + down + string.Join(" / ", cell.Lines.Select(line => line.Text));
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
