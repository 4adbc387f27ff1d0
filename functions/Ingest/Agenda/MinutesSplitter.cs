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

    /// <summary>Characters of a row that begins with the diary number's label.</summary>
    private const int LongestLabelled = 110;

    public static ImmutableArray<Matter> Split(PaperLayout layout, PaperPlan plan)
    {
        ImmutableArray<Row> rows = Furniture.Without(plan.Sheets);
        ImmutableArray<Start> starts = Chain(Counted(rows, [.. Candidates(rows)]));
        var matters = ImmutableArray.CreateBuilder<Matter>();
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1].Index : rows.Length;
            matters.Add(MatterOf(layout, plan, rows, starts[i], end));
        }

        return matters is [{ DiaryNumber: null } only] && DiaryNumbers.Fullest(null, [.. plan.Faces.SelectMany(face => face.Diaries)]) is { } diary
            ? [only with { DiaryNumber = diary }] // an extract of one paragraph: its masthead has the matter's number
            : matters.ToImmutable();
    }

    private static Matter MatterOf(PaperLayout layout, PaperPlan plan, ImmutableArray<Row> rows, Start start, int end)
    {
        (string title, string? diary) = Heading(rows, start, end);
        Row first = rows[start.Index];
        Row? next = end < rows.Length ? rows[end] : null;
        Row last = rows[LastOf(plan, rows, start.Index, end)];
        ImmutableArray<Block> blocks = [.. InMasthead(layout, rows.Skip(start.Index + 1).Take(end - start.Index - 1)), .. BlockCutter.Between(layout, first, next)];
        return new Matter(
            start.Number.ToString(CultureInfo.InvariantCulture),
            title,
            diary,
            first.Page,
            last.Page,
            [new PaperSection(SectionKind.Paragraph, first.Page, last.Page, title, blocks)]);
    }

    /// <summary>The last row of a matter that ends at a row; a masthead over the next matter, which other pages have too, is none of it.</summary>
    private static int LastOf(PaperPlan plan, ImmutableArray<Row> rows, int start, int end)
    {
        if (end == rows.Length)
        {
            return end - 1;
        }

        int page = rows[end].Page;
        HashSet<string> mastheads = [.. plan.Sheets.Where(sheet => sheet.Number != page).SelectMany(sheet => sheet.Head).Select(Letters)];
        int last = end - 1;
        while (last > start && rows[last].Page == page)
        {
            if (!mastheads.Contains(Letters(rows[last])) && rows[last].Text.Any(char.IsLetter))
            {
                return end - 1;
            }

            last--;
        }

        return last;
    }

    private static string Letters(Row row) => string.Concat(row.Text.Where(char.IsLetter));

    /// <summary>What stands under the paragraph sign but was taken for the page's head, where each page begins a paragraph; a line a block.</summary>
    private static IEnumerable<Block> InMasthead(PaperLayout layout, IEnumerable<Row> under)
    {
        bool IsIn(Row row) => layout.Pages.Any(page => page.Number == row.Page && page.Masthead.Any(line => line.Box.VerticalOverlap(row.Box) > 0.5 && line.Box.HorizontalOverlap(row.Box) > 0));
        return under
            .TakeWhile(IsIn)
            .SkipWhile(row => !Language.DecisionHeadings.IsOver(row.Text))
            .Select(row => new TextLine(row.Page, [.. row.Parts.SelectMany(part => part.Words)]))
            .Select((line, i) => new TextBlock(line.Page, line.Box, i == 0 ? TextKind.Heading : TextKind.Paragraph, i == 0 ? 3 : 0, null, [line]));
    }

    /// <summary>The title beside or under the paragraph sign, and the diary number near it.</summary>
    private static (string Title, string? Diary) Heading(ImmutableArray<Row> rows, Start start, int end)
    {
        var lines = new List<string>();
        string open = string.Empty; // what a line leaves in an open bracket: "(2022-" over "00256)"
        string? diary = null;
        TextLine? above = null;
        void Take(string text, Row row)
        {
            text = open + text;
            int bracket = OpenBracket.Match(text) is { Success: true } match ? match.Index : text.Length;
            open = bracket < text.Length ? text[bracket..] + " " : string.Empty;
            text = text[..bracket].TrimEnd();
            (string title, string? found) = Titles.Parse(text);
            diary ??= found ?? row.Parts.Select(part => DiaryNumbers.InCell(part.Text)).FirstOrDefault(alone => alone is not null);
            if (title.Any(char.IsLetter) && !LabelOnly.IsMatch(title) && DiaryNumbers.InCell(title) is null)
            {
                lines.Add(text.EndsWith('–') ? title + " –" : title);
                above = row.Parts.FirstOrDefault(part => part.Text.Any(char.IsLower)) ?? row.Parts[0];
            }
        }

        Take(OtherBodys.Replace(start.Rest, string.Empty), rows[start.Index]);
        for (int i = start.Index + 1; i < Math.Min(end, start.Index + HeadingRows); i++)
        {
            Row row = rows[i];
            bool heading = Language.DecisionHeadings.IsOver(row.Text) || Aside.IsMatch(row.Text);
            if (heading || (above is not null && !RunsOn(above, row)))
            {
                diary ??= DiaryBelow(rows, i, end);
                break;
            }

            Take(row.Text, row);
        }

        return (open.Length > 0 ? Titles.Parse(Joined([.. lines, open.Trim()])).Title : Joined(lines), diary ?? Titles.Parse(open).Diary);
    }

    /// <summary>Whether a row is the next line of a title: as large, as bold and close below.</summary>
    private static bool RunsOn(TextLine above, Row row)
    {
        TextLine part = row.Parts[0];
        double gap = (part.Box.Y0 - above.Box.Y1) / part.Box.Height;
        return part.Page == above.Page && Math.Abs(part.FontSize - above.FontSize) < 0.6 && part.IsBold == above.IsBold && gap < (part.IsBold ? 1 : 0.6);
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
            .Where(row => row.Text.Length < 50 || (row.Text.Length < LongestLabelled && Labelled.IsMatch(row.Text)))
            .Select(row => Titles.Parse(row.Text).Diary)
            .FirstOrDefault(found => found is not null);

    private static IEnumerable<Start> Candidates(ImmutableArray<Row> rows)
    {
        Match[] signed = [.. rows.Select(row => Paragraph.Match(row.Text))];
        HashSet<string> bodies = [.. signed.Select(match => match.Groups["body"].Value)];
        for (int i = 0; i < rows.Length; i++)
        {
            if (signed[i].Success && IsHeading(rows, i))
            {
                yield return Start.Of(i, signed[i], Reading.Sure);
            }
            else if (rows[i].IsScanned && MisreadNumber.Match(rows[i].Text) is { Success: true } unread && IsHeading(rows, i))
            {
                yield return new Start(i, 0, unread.Groups["rest"].Value, Reading.Unread, unread.Groups["n"].Value);
            }
            else if (Misread.Match(rows[i].Text) is { Success: true } doubtful && IsHeading(rows, i))
            {
                yield return Start.Of(i, doubtful, Reading.Doubtful);
            }
            else if (rows[i].IsScanned && WithoutSign.Match(rows[i].Text) is { Success: true } bare && IsHeading(rows, i) && (!bare.Groups["body"].Success || bodies.Contains(bare.Groups["body"].Value)))
            {
                yield return Start.Of(i, bare, bare.Groups["body"].Success ? Reading.OfBody : Reading.Bare);
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

    /// <summary>The candidates, a misread number between two that leave one out (§ 41, § 4Z, § 43) set right; a number that cannot be told is left away.</summary>
    private static IEnumerable<Start> Counted(ImmutableArray<Row> rows, Start[] candidates)
    {
        for (int i = 0; i < candidates.Length; i++)
        {
            Start start = candidates[i];
            if ((start.Reading is Reading.Sure or Reading.Unread) && rows[start.Index].IsScanned
                && candidates.Take(i).LastOrDefault(other => other.Reading == Reading.Sure) is { } before && candidates.Skip(i + 1).FirstOrDefault(other => other.Reading == Reading.Sure) is { } after
                && after.Number == before.Number + 2 && start.Number != before.Number + 1 && Resembles(start.Printed, before.Number + 1))
            {
                start = start with { Number = before.Number + 1, Reading = Reading.Sure };
            }

            if (start.Reading != Reading.Unread)
            {
                yield return start;
            }
        }
    }

    /// <summary>Whether a number as it was read is like another: one figure lost, or one read as something else.</summary>
    private static bool Resembles(string read, int number)
    {
        string printed = number.ToString(CultureInfo.InvariantCulture);
        return read.Length == printed.Length ? read.Where((letter, i) => letter == printed[i]).Count() >= printed.Length - 1 && printed.Length > 1
            : read.Length == printed.Length - 1 && Enumerable.Range(0, printed.Length).Any(lost => printed.Remove(lost, 1) == read);
    }

    /// <summary>The longest run of rising numbers; where numbers come twice (a list of contents first), the later stands.</summary>
    private static ImmutableArray<Start> Chain(IEnumerable<Start> candidates)
    {
        var lengths = new Dictionary<int, (int Length, Link Link)>();
        Link? best = null;
        int longest = 0;
        foreach (Start start in candidates)
        {
            (int length, Link? before) = lengths.TryGetValue(start.Number - 1, out var previous) ? (previous.Length, previous.Link)
                : start.Reading != Reading.Bare && lengths.TryGetValue(start.Number - 2, out var skipped) ? (skipped.Length, skipped.Link)
                : (0, null);
            bool isSuspect = start.Reading is Reading.Doubtful or Reading.Bare;
            if (isSuspect && (before is null || IsThere(lengths, start.Number, before)))
            {
                continue;
            }

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
        return [.. chain.Where((start, i) => start.Reading != Reading.Bare || (i + 1 < chain.Count && chain[i + 1].Number == start.Number + 1))];
    }

    /// <summary>Whether a paragraph has been found behind the one before it.</summary>
    private static bool IsThere(Dictionary<int, (int Length, Link Link)> found, int number, Link before) =>
        found.TryGetValue(number, out var there) && there.Link.Start.Index > before.Start.Index;

    // § 41 Fastställande av dagordning · §41 · SN § 41 · § 41/2024 Dnr … · Paragraf 41 · AU:41 § · 41 § Upprop · Ärende 5
    [GeneratedRegex(@"^(?:(?:(?<body>[A-ZÅÄÖ]{2,6})[\s:]?|dnr\s)?§\s?(?<n>\d{1,4})(?:[/-]\d{2,4})?|paragraf\s(?<n>\d{1,4})(?:/\d{2,4})?|(?<n>\d{1,4})\s§|ärende\s(?:nr\s)?(?<n>\d{1,3}))(?:\s?[.:–-](?=\s|$))?(?:\s+(?<rest>\S.*))?$", Options, TimeoutMs)]
    private static partial Regex Paragraph { get; }

    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\s?:?$", Options, TimeoutMs)]
    private static partial Regex LabelOnly { get; }

    // "Ärendenummer: Soc 87/2024. Handläggare: verksamhetschefen"
    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|(?:vår )?beteckning)\b", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }

    // the paragraph under which another body prepared the matter, beside its own: "Sn § 86   Au § 70"
    [GeneratedRegex(@"^\p{L}{2,6}\s?§\s?\d{1,4}(?:/\d{2,4})?(?=\s|$)\s*", Options, TimeoutMs)]
    private static partial Regex OtherBodys { get; }

    // a bracket with a number in it that the line does not close: "(2022-", "(2017/UBN 0035"
    [GeneratedRegex(@"\((?=[^()]*\d)[^()]{1,24}$", Options, TimeoutMs)]
    private static partial Regex OpenBracket { get; }

    // rows that follow a title and are none of it
    [GeneratedRegex(@"^(?:dnr|diarie|ärendenummer|(?:vår )?beteckning|sammanfattning|sammanfattande (?:beskrivning|bedömning)|sammandrag|vad (?:ärendet|det) gäller|om ärendet|redogörelse(?: för ärendet)?$|(?:kort|kortfattad|närmare) (?:beskrivning|om ärendet)|utredning$|ärendets? |ärendet|ärendebeskrivning|bakgrund(?! och)|beskrivning|jäv|handlingar|beslutsunderlag|föredragande|föredragning|reservation|deltar inte|yrkande|inledning|information:|ärendets beredning)", Options, TimeoutMs)]
    private static partial Regex Aside { get; }

    // a paragraph sign that OCR read as another: "875" and "$ 76 Upprop" after § 74; only in its turn
    [GeneratedRegex(@"^[85$S&]{1,2}\s?(?<n>\d{1,3})(?:[/-]\d{2,4})?(?:\s?[.:–-](?=\s|$))?(?:\s+(?<rest>\p{Lu}.*|dnr\b.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Misread { get; }

    // a paragraph sign that OCR lost: "Sn 57" where others are "Sn § 58", "32 Anmälningar" between § 31 and § 33
    [GeneratedRegex(@"^(?:(?<body>\p{L}{2,6})\s(?:[85$S&]{1,2}\s?)?(?<n>\d{1,3})(?:\s+(?<rest>[Dd]nr\b.*))?$|(?<n>\d{1,3})\s(?<rest>\p{Lu}\p{L}+(?:\s.*)?)$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex WithoutSign { get; }

    // a paragraph's number with a letter for a figure: "§ 4Z Upprop"
    [GeneratedRegex(@"^§\s?(?<n>(?=\S*\d)(?=\S*[A-Za-z)\]!|])[\dA-Za-z)\]!|]{2,4})(?:\s+(?<rest>\p{Lu}.*|dnr\b.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex MisreadNumber { get; }

    /// <summary>How a paragraph's sign was read: as one, as another letter, not at all behind its body's letters, not at all; or its number not as one.</summary>
    private enum Reading
    {
        Sure,
        Doubtful,
        OfBody,
        Bare,
        Unread,
    }

    /// <summary>A paragraph's heading: its row, number and what follows on the row.</summary>
    private sealed record Start(int Index, int Number, string Rest, Reading Reading, string Printed)
    {
        public static Start Of(int index, Match match, Reading reading) =>
            new(index, int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), match.Groups["rest"].Value, reading, match.Groups["n"].Value);
    }

    private sealed record Link(Start Start, Link? Before);
}
