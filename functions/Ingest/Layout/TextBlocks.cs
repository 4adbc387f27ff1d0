using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Lines of running text → headings, paragraphs and list items.</summary>
internal static class TextBlocks
{
    public static List<TextBlock> Of(IReadOnlyList<FlowLine> lines, Usual usual)
    {
        var groups = new List<List<FlowLine>>();
        double page = lines.Count == 0 ? 0 : Math.Max(usual.Right, lines.Max(line => line.Line.Box.X1));
        Dictionary<int, double> rights = lines.GroupBy(line => line.Column).ToDictionary(column => column.Key, column => column.Max(line => line.IsBeside ? line.Line.Box.X1 : page));
        foreach (FlowLine line in lines)
        {
            if (groups.Count == 0 || Begins(groups[^1], line, rights[line.Column], usual))
            {
                groups.Add([line]);
            }
            else
            {
                groups[^1].Add(line);
            }
        }

        var blocks = new List<TextBlock>(groups.Count);
        for (int i = 0; i < groups.Count; i++)
        {
            blocks.Add(Make(groups, i, usual));
        }

        return blocks;
    }

    /// <summary>Whether a line begins a block of its own after the lines before it.</summary>
    private static bool Begins(List<FlowLine> block, FlowLine line, double right, Usual usual)
    {
        FlowLine before = block[^1];
        double gap = (line.Row.Top - before.Row.Bottom) / line.Em;
        bool otherType = Math.Abs(line.Em - before.Em) > 0.09 * before.Em || line.Line.IsBold != before.Line.IsBold;
        if (line.Column != before.Column || gap > usual.LineGap + 0.33 || gap < -1.3 || otherType || RowForms.IsContentsLine(line.Row) || RowForms.IsContentsLine(before.Row))
        {
            return true;
        }

        if (ListMarkers.IsAlone(line.Line.Words[0].Text) && line.Line.Words.Length > 1 && !GoesOnWithNumber(before, line))
        {
            return true;
        }

        double em = line.Em;
        bool inItem = ListMarkers.IsAlone(block[0].Line.Words[0].Text);
        double indent = line.Line.Box.X0 - before.Line.Box.X0;
        if ((!inItem && indent > 1.2 * em && block.Count > 1) || (inItem && line.Line.Box.X0 < block[0].Line.Box.X0 - em) || (!inItem && indent < -1.2 * em && block.Count > 1))
        {
            return true;
        }

        // A line that ends before it had to: its writer ended it.
        bool couldHold = before.Line.Box.X1 + (0.3 * em) + line.Line.Words[0].Box.Width + (0.6 * em) < right;
        char first = line.Line.Text[0];
        return couldHold && !char.IsLower(first) && first != '(' && !before.Line.Text.EndsWith('-') && (!RowGrouping.EndsOpen(before.Line.Words[^1].Text) || CommonHeadings.Has(before.Line.Text));
    }

    /// <summary><c>… den</c> / <c>12. …</c>, <c>… 2027-12-</c> / <c>31. Den …</c>: a number at a line's beginning that belongs to the sentence.</summary>
    private static bool GoesOnWithNumber(FlowLine before, FlowLine line) =>
        Math.Abs(before.Line.Box.X0 - line.Line.Box.X0) < 1
        && line.Line.Words.Length > 1
        && ((char.IsLower(line.Line.Words[1].Text[0]) && before.Line.Text[^1] is not ('.' or ':' or ';' or ','))
            || (before.Line.Text is [.., var last, '-' or '–'] && char.IsDigit(last) && char.IsDigit(line.Line.Text[0])));

    private static TextBlock Make(List<List<FlowLine>> groups, int i, Usual usual)
    {
        List<FlowLine> lines = groups[i];
        ImmutableArray<TextLine> text = [.. lines.Select(line => line.Line)];
        Box box = Box.Around(text.Select(line => line.Box));
        string first = text[0].Words[0].Text;
        bool heading = Headings.IsHeading(groups, i, usual);
        bool marked = text[0].Words.Length > 1 && (ListMarkers.IsAlone(first) || (heading && ListMarkers.IsNumber(first)));
        string? marker = !marked ? null : first is "§" or "§§" ? $"{first} {text[0].Words[1].Text}" : first;
        TextKind kind = heading ? TextKind.Heading : marked ? TextKind.ListItem : IsIndentedItem(groups, i) ? TextKind.ListItem : TextKind.Paragraph;
        return new TextBlock(text[0].Page, box, kind, heading ? 1 : 0, marker, text);
    }

    /// <summary>Lines set in from the margin, each its own: a list whose bullets the text layer lost.</summary>
    private static bool IsIndentedItem(List<List<FlowLine>> groups, int i)
    {
        double x = groups[i][0].Line.Box.X0;
        double em = groups[i][0].Em;
        double margin = groups.Where(group => group[0].Column == groups[i][0].Column).Min(group => group.Min(line => line.Line.Box.X0));
        bool Beside(int other) => other >= 0 && other < groups.Count && Math.Abs(groups[other][0].Line.Box.X0 - x) < 1.5 && groups[other][0].Column == groups[i][0].Column;
        return x - margin is var inset && inset > 1.2 * em && inset < 6 * em && (Beside(i - 1) || Beside(i + 1) || (i > 0 && groups[i - 1][^1].Line.Text.EndsWith(':')));
    }
}
