using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Minutes → one matter a paragraph, its blocks cut at the paragraphs' headings.</summary>
internal static partial class MinutesSplitter
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Rows under a heading that may still hold its title and diary number.</summary>
    private const int HeadingRows = 5;

    public static ImmutableArray<Matter> Split(PaperLayout layout, PaperPlan plan)
    {
        ImmutableArray<Row> rows = Furniture.Without(plan.Sheets);
        ImmutableArray<Start> starts = Chain(Candidates(rows));
        var matters = ImmutableArray.CreateBuilder<Matter>();
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1].Index : rows.Length;
            matters.Add(MatterOf(layout, rows, starts[i], end));
        }

        return matters.ToImmutable();
    }

    private static Matter MatterOf(PaperLayout layout, ImmutableArray<Row> rows, Start start, int end)
    {
        (string title, string? diary) = Heading(rows, start, end);
        Row first = rows[start.Index];
        Row last = rows[end - 1];
        Row? next = end < rows.Length ? rows[end] : null;
        ImmutableArray<Block> blocks = [.. InMasthead(layout, first), .. BlockCutter.Between(layout, first, next)];
        return new Matter(
            start.Number.ToString(CultureInfo.InvariantCulture),
            title,
            diary,
            first.Page,
            last.Page,
            [new PaperSection(SectionKind.Paragraph, first.Page, last.Page, title, blocks)]);
    }

    /// <summary>What stands under the paragraph sign but was taken for the page's head, where each page begins a paragraph; a line a block.</summary>
    private static IEnumerable<Block> InMasthead(PaperLayout layout, Row first) =>
        from page in layout.Pages
        where page.Number == first.Page
        from line in page.Masthead
        where line.Box.MiddleY > first.Box.Y1 && line.Box.X0 < page.Page.Width / 2 && Language.DecisionHeadings.IsOver(line.Text)
        select new TextBlock(line.Page, line.Box, TextKind.Heading, 3, null, [line]);

    /// <summary>The title beside or under the paragraph sign, and the diary number near it.</summary>
    private static (string Title, string? Diary) Heading(ImmutableArray<Row> rows, Start start, int end)
    {
        Row first = rows[start.Index];
        var lines = new List<string>();
        string? diary = null;
        void Take(string text)
        {
            (string title, string? found) = Titles.Parse(text);
            diary ??= found;
            if (title.Any(char.IsLetter) && !LabelOnly.IsMatch(title))
            {
                lines.Add(title);
            }
        }

        Take(start.Rest);
        for (int i = start.Index + 1; i < Math.Min(end, start.Index + HeadingRows); i++)
        {
            Row row = rows[i];
            bool heading = Language.DecisionHeadings.IsOver(row.Text) || Aside.IsMatch(row.Text);
            bool alike = lines.Count == 0
                || (Math.Abs(row.Size - first.Size) < 0.6 && row.IsBold == first.IsBold && row.Box.Y0 - rows[i - 1].Box.Y1 < row.Box.Height * 0.6 && rows[i - 1].Page == row.Page);
            if (heading || !alike)
            {
                diary ??= DiaryBelow(rows, i, end);
                break;
            }

            Take(row.Text);
        }

        return (Joined(lines), diary);
    }

    private static string Joined(List<string> lines)
    {
        string text = string.Empty;
        foreach (string line in lines)
        {
            text = text.Length == 0 ? line
                : Hyphenation.Breaks(text.Split(' ')[^1], line) ? text[..^1] + line
                : text + " " + line;
        }

        return text;
    }

    private static string? DiaryBelow(ImmutableArray<Row> rows, int from, int end) =>
        rows.Skip(from).Take(Math.Min(2, end - from))
            .Where(row => row.Text.Length < 50)
            .Select(row => Titles.Parse(row.Text).Diary)
            .FirstOrDefault(found => found is not null);

    private static IEnumerable<Start> Candidates(ImmutableArray<Row> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (Paragraph.Match(rows[i].Text) is { Success: true } match && IsHeading(rows, i))
            {
                yield return new Start(i, int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), match.Groups["rest"].Value);
            }
        }
    }

    /// <summary>A paragraph's heading stands off from the text above it; a reference within a text does not.</summary>
    private static bool IsHeading(ImmutableArray<Row> rows, int i) =>
        i == 0
        || rows[i].IsBold
        || rows[i].Page != rows[i - 1].Page
        || rows[i].Size > rows[i - 1].Size + 0.5
        || rows[i].Box.Y0 - rows[i - 1].Box.Y1 > rows[i].Box.Height * 0.5;

    /// <summary>The longest run of rising numbers; where numbers come twice (a list of contents first), the later stands.</summary>
    private static ImmutableArray<Start> Chain(IEnumerable<Start> candidates)
    {
        var lengths = new Dictionary<int, (int Length, Link Link)>();
        Link? best = null;
        int longest = 0;
        foreach (Start start in candidates)
        {
            (int length, Link? before) = lengths.TryGetValue(start.Number - 1, out var previous) ? (previous.Length, previous.Link)
                : lengths.TryGetValue(start.Number - 2, out var skipped) ? (skipped.Length, skipped.Link)
                : (0, null);
            var link = new Link(start, before);
            lengths[start.Number] = (length + 1, link);
            if (length + 1 >= longest)
            {
                (best, longest) = (link, length + 1);
            }
        }

        var chain = new List<Start>();
        for (Link? link = best; link is not null; link = link.Before)
        {
            chain.Add(link.Start);
        }

        chain.Reverse();
        return [.. chain];
    }

    // § 41 Fastställande av dagordning · §41 · SN § 41 · § 41/2024 Dnr …
    [GeneratedRegex(@"^(?:[A-ZÅÄÖ]{2,6}\s)?§\s?(?<n>\d{1,4})(?:/\d{2,4})?(?:\s?[.:])?(?:\s+(?<rest>\S.*))?$", Options, TimeoutMs)]
    private static partial Regex Paragraph { get; }

    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\s?:?$", Options, TimeoutMs)]
    private static partial Regex LabelOnly { get; }

    // rows that follow a title and are none of it
    [GeneratedRegex(@"^(?:dnr|diarie|ärendenummer|sammanfattning|ärendet|ärendebeskrivning|bakgrund|beskrivning|jäv|handlingar|beslutsunderlag|föredragande|reservation|deltar inte)", Options, TimeoutMs)]
    private static partial Regex Aside { get; }

    /// <summary>A paragraph's heading: its row, number and what follows on the row.</summary>
    private sealed record Start(int Index, int Number, string Rest);

    private sealed record Link(Start Start, Link? Before);
}
