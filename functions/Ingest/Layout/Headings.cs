using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Which blocks are headings, and of what level.</summary>
internal static class Headings
{
    private const int LongestCharacters = 160;

    public static bool IsHeading(List<List<FlowLine>> groups, int i, Usual usual)
    {
        List<FlowLine> lines = groups[i];
        string text = lines[0].Line.Text;
        if (lines.Count > 3 || lines.Sum(line => line.Line.Text.Length) > LongestCharacters || !text.Any(char.IsLetter) || RowForms.IsContentsLine(lines[0].Row))
        {
            return false;
        }

        string last = lines[^1].Line.Text;
        bool capital = char.IsUpper(text.First(char.IsLetter));
        bool open = !(last[^1] is '.' or ',' or ';' or ')' && last.Length > 40) && last[^1] is not (',' or ';');
        bool ended = last.EndsWith('.') && !ListMarkers.IsNumber(last);
        if (!capital || !open || ended || ListMarkers.IsBullet(lines[0].Line.Words[0].Text))
        {
            return false;
        }

        if (IsListed(groups, i, -1) || IsListed(groups, i, 1))
        {
            return false;
        }

        double em = lines.Average(line => line.Em);
        return em > 1.1 * usual.BodyEm
            || (!usual.BodyIsBold && lines.TrueForAll(line => line.Line.IsBold))
            || IsNumbered(groups, i)
            || IsShortLead(groups, i, usual);
    }

    /// <summary>Distinct sizes of the paper's headings, the largest first, give the levels.</summary>
    public static IEnumerable<Block> Level(IEnumerable<Block> blocks, ImmutableArray<double> sizes) =>
        blocks.Select(block => block is TextBlock { Kind: TextKind.Heading } heading
            ? heading with { Level = 1 + Math.Max(0, sizes.IndexOf(SizeOf(heading))) }
            : block);

    public static ImmutableArray<double> Sizes(IEnumerable<Block> blocks) =>
        [.. blocks.OfType<TextBlock>().Where(block => block.Kind == TextKind.Heading).Select(SizeOf).Distinct().OrderDescending()];

    private static double SizeOf(TextBlock heading) => Math.Round(heading.Lines.Max(line => line.Words.Max(Fragment.EmOf)));

    /// <summary>The item before or after it in a list stands right beside it, or with a diary number between.</summary>
    private static bool IsListed(List<List<FlowLine>> groups, int i, int step)
    {
        string mark = groups[i][0].Line.Words[0].Text;
        if (!int.TryParse(mark.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        string wanted = string.Create(CultureInfo.InvariantCulture, $"{number + step}{mark[^1]}");
        for (int other = i + step; other >= 0 && other < groups.Count && Math.Abs(other - i) <= 2; other += step)
        {
            TextLine line = groups[other][0].Line;
            if (line.Words[0].Text == wanted && !char.IsDigit(mark[^1]))
            {
                return true;
            }

            if (groups[other].Count > 1 || line.Words.Length > 4 || !line.Words[^1].Text.Any(char.IsDigit))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>2.1 Parter</c>, <c>§ 4 Ekonomi</c>: one short line; a list's item has brothers right beside it, or a day.</summary>
    private static bool IsNumbered(List<List<FlowLine>> groups, int i)
    {
        FlowLine line = groups[i][0];
        return groups[i].Count == 1
            && line.Line.Words.Length is > 1 and <= 9
            && ListMarkers.IsNumber(line.Line.Words[0].Text)
            && (ListMarkers.IsPart(line.Line.Words[0].Text) || (i + 1 < groups.Count && !IsMarked(groups[i + 1]) && !line.Line.Words.Any(word => Values.KindOf(word.Text) == ValueKind.Date)));
    }

    private static bool IsMarked(List<FlowLine> lines) =>
        ListMarkers.IsAlone(lines[0].Line.Words[0].Text) || ListMarkers.IsNumber(lines[0].Line.Words[0].Text);

    /// <summary>A short line over text, with more white above than below.</summary>
    private static bool IsShortLead(List<List<FlowLine>> groups, int i, Usual usual)
    {
        FlowLine line = groups[i][0];
        if (groups[i].Count > 1 || i + 1 >= groups.Count || line.Line.Text.Length > 70 || line.Line.Words.Length > 9 || char.IsDigit(line.Line.Text[0]))
        {
            return false;
        }

        FlowLine next = groups[i + 1][0];
        double below = (next.Row.Top - line.Row.Bottom) / line.Em;
        double above = i == 0 ? 9 : (line.Row.Top - groups[i - 1][^1].Row.Bottom) / line.Em;
        bool overText = next.Column == line.Column && (IsText(groups[i + 1]) || CommonHeadings.Has(line.Line.Text));
        return overText && above > below + 0.1 && below < usual.LineGap + 1.2 && line.Line.Text[^1] is not ':' && !ListMarkers.IsAlone(line.Line.Words[0].Text);
    }

    private static bool IsText(List<FlowLine> lines) => lines.Count > 1 || lines[0].Line.Text[^1] is '.' or ':' || lines[0].Line.Words.Length > 9;
}
