using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>An agenda as numbered lines, with titles over several lines, diary numbers beside or below, leaders and further columns.</summary>
internal static partial class AgendaLines
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Points by which numbers and titles of one list may stand apart.</summary>
    private const double Slack = 14;

    /// <summary>A list that runs on may have this many pages.</summary>
    private const int MostPages = 8;

    /// <summary>Reads from the row after <paramref name="heading"/> on (-1 for the top of the page).</summary>
    public static ImmutableArray<AgendaEntry> Read(ImmutableArray<PageFace> faces, int page, int heading)
    {
        AgendaColumns? columns = heading < 0 ? null : AgendaColumns.Of(faces[page].Sheet.Rows[heading]);
        var drafts = new List<Draft>();
        var untaken = new List<Row>();
        for (int p = page; p < Math.Min(faces.Length, page + MostPages); p++)
        {
            int before = drafts.Count;
            Sheet sheet = faces[p].Sheet;
            for (int i = p == page ? heading + 1 : 0; i < sheet.Rows.Length; i++)
            {
                columns = AgendaColumns.Of(sheet.Rows[i]) ?? columns;
                Take(drafts, untaken, sheet.Rows[i], columns, sheet.IsInFoot(sheet.Rows[i]));
            }

            bool runsOn = drafts.Count > before && (p + 1 >= faces.Length || faces[p + 1].Word?.Kind is null or DocumentKind.Call || faces[p + 1].Count?.Number > 1);
            if (!runsOn)
            {
                break;
            }
        }

        double right = drafts.SelectMany(draft => draft.Lines).Where(line => DiaryNumbers.In(line.Text).IsEmpty).Select(line => line.Box.X1).DefaultIfEmpty(0).Max();
        return [.. drafts.Where(draft => draft.Lines.Count > 0).Select(draft => draft.Entry(right)).Where(entry => entry.Title.Length > 1)];
    }

    /// <summary>Takes a row into the list, or puts it among the rows that none took since the last number.</summary>
    private static void Take(List<Draft> drafts, List<Row> untaken, Row row, AgendaColumns? columns, bool inFoot)
    {
        row = WithSign(drafts, row);
        if (drafts.Count == 0 && untaken.Count > 0 && Second.Match(row.Text) is { Success: true } second && Draft.Of(row, second, 2, columns) is var next
            && Draft.WithoutNumber(untaken[^1], next, columns) is { } lost)
        {
            drafts.AddRange([lost, next]);
            untaken.Clear();
        }
        else if (Start(drafts, untaken, row, columns is not null) is { } match)
        {
            string style = Ordinals.StyleOf(drafts.Count == 0 ? match.Groups["n"].Value : drafts[0].Number);
            int number = Ordinals.Of(match.Groups["n"].Value, style)!.Value;
            if (drafts.Count > 0)
            {
                drafts.AddRange(Draft.WithLostNumbers(untaken, drafts[^1], number - drafts[^1].Ordinal - 1, style, columns));
            }

            var draft = Draft.Of(row, match, number, columns);
            if (drafts.Count == 0 && number > 1 && untaken is [.., { IsScanned: true } above] && Draft.WithoutNumber(above, draft, columns) is { } first)
            {
                drafts.Add(first);
            }

            draft.TakeFromAbove(untaken, drafts, columns);
            drafts.Add(draft);
            untaken.Clear();
        }
        else if (!inFoot && (drafts.Count == 0 ? row.IsScanned : !drafts[^1].Continue(row, columns)))
        {
            untaken.Add(row);
        }
    }

    /// <summary>A row of a list of paragraphs whose sign OCR took for a digit, <c>519</c> after <c>§18</c>, with the sign again.</summary>
    private static Row WithSign(List<Draft> drafts, Row row)
    {
        Word word = row.Parts[0].Words[0];
        bool isNext = drafts is [.., { IsParagraph: true } last] && !word.IsSure && SignAsDigit.Match(word.Text) is { Success: true } match
            && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) - last.Ordinal is 1 or 2;
        return isNext ? new([new TextLine(row.Page, [word with { Text = "§" + word.Text[1..] }, .. row.Parts[0].Words[1..]]), .. row.Parts[1..]]) : row;
    }

    /// <summary>A row that begins with the next number, at the numbers' place; a list begins with 1, or where it has marks or names its columns, with any number.</summary>
    private static Match? Start(List<Draft> drafts, List<Row> untaken, Row row, bool inColumns)
    {
        Match match = Numbered.Match(row.Text);
        if (!match.Success)
        {
            return null;
        }

        bool titled = match.Groups["title"].Value.Any(char.IsLetter);
        if (drafts.Count == 0)
        {
            return titled && (inColumns || Ordinals.FirstOf(match.Groups["n"].Value) == 1 || match.Groups["mark"].Value.Length > 0) ? match : null;
        }

        Draft last = drafts[^1];
        if (Ordinals.Of(match.Groups["n"].Value, Ordinals.StyleOf(drafts[0].Number)) is not { } number)
        {
            return null;
        }

        bool inPlace = Math.Abs(row.Box.X0 - last.Left) < Slack || Math.Abs(row.Parts[0].Words[0].Box.X1 - last.NumberRight) < Slack;
        int missing = number - last.Ordinal - 1;
        return titled && inPlace && missing >= 0 && (missing <= 1 || LostLines.In(untaken, last.Place, missing).Length > 0) ? match : null;
    }

    // 7. Överenskommelse … · § 61 Upprop · § 61/2024 · 7 Delår 2 · Ärende 3 · IV. Upprop · c) Övriga frågor
    [GeneratedRegex(@"^(?:(?<mark>(?:\p{Lu}{2,5}\s)?§\s*|ärende\s*(?:nr\s+)?|punkt\s*|paragraf\s+|nr\s+)?(?<n>\d{1,3})(?:/\d{2,4})?(?:\s?[.:)]|\s?[–-](?=\s))?|(?<n>[ivx]{1,6}|[a-zåäö])[.)])(?:\s+(?<title>\S.*))?$", Options, TimeoutMs)]
    private static partial Regex Numbered { get; }

    // 519 · 820. for §19, §20.
    [GeneratedRegex(@"^[58](?<n>\d{1,3})[.:]?$", Options, TimeoutMs)]
    private static partial Regex SignAsDigit { get; }

    // a list's second line: 2. Godkännande av dagordning
    [GeneratedRegex(@"^(?<mark>)(?<n>2)(?:\s?[.:)])?\s+(?<title>\p{Lu}.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Second { get; }

    /// <summary>A line of the list as it is gathered.</summary>
    private sealed class Draft
    {
        /// <summary>Points that a line may lack to the right edge and still count as full.</summary>
        private const double Ragged = 8;

        /// <summary>Points by which titles of one list may begin apart.</summary>
        private const double NearTitles = 5;

        /// <summary>Lines of white that lie between two matters at most.</summary>
        private const double MostLines = 2.5;

        /// <summary>Of a line's height: the white between two lines of one title at most.</summary>
        private const double CloseLines = 0.75;

        private readonly List<string> beside = [];

        private bool open = true;

        /// <summary>Whether a diary number stands below the title: what comes then is none of it.</summary>
        private bool ended;

        private Row last;

        private Draft(Row row, string number)
            : this(row, number, row.Box.X0, row.Parts[0].Words[0].Box.X1)
        {
        }

        private Draft(Row row, string number, double left, double numberRight) => (last, Number, Left, NumberRight) = (row, number, left, numberRight);

        public string Number { get; }

        public int Ordinal { get; private set; }

        public bool IsParagraph { get; private init; }

        public double Left { get; }

        public double NumberRight { get; }

        /// <summary>Where numbers and titles of the list begin.</summary>
        public ListPlace Place => new(Left, Lines.Count == 0 ? double.MaxValue : Lines[0].Box.X0);

        public List<TextLine> Lines { get; } = [];

        public static Draft Of(Row row, Match match, int ordinal, AgendaColumns? columns)
        {
            var draft = new Draft(row, match.Groups["n"].Value) { Ordinal = ordinal, IsParagraph = match.Groups["mark"].Value.Contains('§', StringComparison.Ordinal) };
            draft.Add(LostLines.From(row, row.Text[..match.Groups["title"].Index].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length), columns);
            return draft;
        }

        /// <summary>
        /// The lines between two whose numbers leave some out. Their numbers were not printed, or not read on a scan; what stands in
        /// the number's place instead is left away.
        /// </summary>
        public static IEnumerable<Draft> WithLostNumbers(List<Row> rows, Draft before, int missing, string style, AgendaColumns? columns)
        {
            ImmutableArray<(int Row, int Words)> starts = missing > 0 ? LostLines.In(rows, before.Place, missing) : [];
            for (int i = 0; i < starts.Length; i++)
            {
                (int at, int skip) = starts[i];
                int ordinal = before.Ordinal + 1 + i;
                var draft = new Draft(rows[at], Ordinals.Written(ordinal, style), before.Left, before.NumberRight) { Ordinal = ordinal, IsParagraph = before.IsParagraph };
                draft.Add(LostLines.From(rows[at], skip), columns);
                foreach (Row row in rows.Take(i + 1 < starts.Length ? starts[i + 1].Row : rows.Count).Skip(at + 1))
                {
                    draft.Continue(row, columns);
                }

                if (draft.Lines.Count > 0)
                {
                    yield return draft;
                }
            }
        }

        /// <summary>
        /// The line above the second of a list, whose own number a scan has lost or misread: the words from where titles begin. A list
        /// that begins with another number than 1 must have left that number before them.
        /// </summary>
        public static Draft? WithoutNumber(Row above, Draft second, AgendaColumns? columns)
        {
            double titles = second.Lines.Count == 0 ? double.MaxValue : second.Lines[0].Box.X0;
            double gap = second.last.Box.Y0 - above.Box.Y1;
            Word[] row = [.. above.Parts.SelectMany(part => part.Words)];
            Word[] words = [.. row.SkipWhile(word => word.Box.X0 < titles - NearTitles)];
            string number = (second.Ordinal - 1).ToString(CultureInfo.InvariantCulture);
            if (second.Ordinal != 2 && !row.SkipLast(words.Length).Any(word => word.Text.TrimEnd('.', ':', ')').EndsWith(number, StringComparison.Ordinal)))
            {
                return null;
            }

            if (above.Page != second.last.Page || gap > MostLines * above.Box.Height || words.Length < 2 || words[0].Box.X0 > titles + NearTitles || !char.IsUpper(words[0].Text[0]))
            {
                return null;
            }

            var draft = new Draft(above, number, second.Left, second.NumberRight) { Ordinal = second.Ordinal - 1, IsParagraph = second.IsParagraph };
            draft.Add([new TextLine(above.Page, [.. words])], columns);
            return draft.Lines.Count > 0 ? draft : null;
        }

        /// <summary>
        /// A number that stands in the middle beside a title of several lines has the first of them above it: among the rows that none
        /// took, or at the end of the matter before, where it reaches down to the number's row.
        /// </summary>
        public void TakeFromAbove(List<Row> untaken, List<Draft> before, AgendaColumns? columns)
        {
            if (Lines.Count > 0 || columns is null)
            {
                return;
            }

            int from = untaken.Count;
            for (Row below = last; from > 0 && untaken[from - 1] is var row && row.Page == below.Page && below.Box.Y0 - row.Box.Y1 < row.Box.Height * CloseLines; below = row)
            {
                from--;
            }

            foreach (Row row in untaken.Skip(from))
            {
                Add([.. row.Parts], columns);
            }

            if (Lines.Count == 0 && before is [.., { Lines.Count: > 1 } above] && above.Lines[^1] is var line && line.Page == last.Page && line.Box.Y1 > last.Box.Y0)
            {
                above.Lines.RemoveAt(above.Lines.Count - 1);
                Add([line], columns);
            }
        }

        /// <summary>Takes a further line of the title, or a diary number below it; whether it did.</summary>
        public bool Continue(Row row, AgendaColumns? columns)
        {
            double gap = row.Box.Y0 - last.Box.Y1;
            double titles = Lines.Count > 0 ? Lines[0].Box.X0 : columns?.TitleFrom ?? double.MaxValue;
            bool under = row.Page == last.Page && gap < row.Box.Height && row.Box.X0 > Left + 2 && row.Box.X0 > titles - Slack;
            if (!open || !under)
            {
                return open = false;
            }

            last = row;
            if (Lines.Count == 0 || BrokenNumber.IsMatch(Lines[^1].Text))
            {
                Add([.. row.Parts], columns);
            }
            else if (Aside.IsMatch(row.Text) || !Titles.Parse(row.Text).Title.Any(char.IsLetter))
            {
                ended |= !DiaryNumbers.In(row.Text).IsEmpty;
                beside.Add(row.Text);
            }
            else if (gap < row.Box.Height * CloseLines && !ended)
            {
                Add([.. row.Parts], columns);
            }
            else
            {
                return open = false;
            }

            return true;
        }

        /// <summary>The entry, its title cut where a line ends long before the list's right edge.</summary>
        /// <param name="right">The right edge of the list's titles, in points.</param>
        public AgendaEntry Entry(double right)
        {
            int count = 1;
            while (count < Lines.Count && (RunsOn(Lines[count - 1].Text, Lines[count].Text) || Lines[count - 1].Box.X1 + Lines[count].Words[0].Box.Width + Ragged >= right))
            {
                count++;
            }

            (string title, string? diary) = Titles.Parse(WithinNumber.Replace(Passage.Of(Lines.Take(count)).Text, string.Empty));
            diary ??= Lines.Skip(count).Select(line => line.Text).Concat(beside).Select(DiaryNumbers.InCell).FirstOrDefault(found => found is not null);
            return new AgendaEntry(Number, title, diary, last.Page) { Sureness = Lines.Take(count).SelectMany(line => line.Words).Average(word => word.Confidence) };
        }

        /// <summary>Whether a title's line cannot end there, or the next cannot begin one.</summary>
        private static bool RunsOn(string line, string next) => char.IsLower(next[0]) || Unended.IsMatch(line);

        private void Add(List<TextLine> parts, AgendaColumns? columns)
        {
            foreach (TextLine part in parts)
            {
                bool first = Lines.Count == 0;
                bool inColumn = columns is not null
                    ? part.Box.X0 >= columns.TitleFrom - Slack && part.Box.X0 < columns.TitleTo
                    : part == parts[0] && (first || Math.Abs(part.Box.X0 - Lines[0].Box.X0) < Slack);
                if (inColumn && (first || !Aside.IsMatch(part.Text)))
                {
                    Lines.Add(part);
                }
                else
                {
                    beside.Add(part.Text);
                }
            }
        }

        // what stands under a title and is none of it
        private static Regex Aside => AsideLine;
    }

    // a line that ends within a diary number: "(diarienr SN-"
    [GeneratedRegex(@"(?:\p{Lu}|\d)[-/:]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex BrokenNumber { get; }

    // where a diary number was broken over a line: "SN- 2021/1188"
    [GeneratedRegex(@"(?<=\p{Lu}[-/:]) (?=20\d\d\b|\d{3,}\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex WithinNumber { get; }

    // a line that ends with a word that asks for another: "Samverkan mellan kommunen och"
    [GeneratedRegex(@"(?:\b(?:och|samt|eller|för|om|med|till|av|i|på|vid|från|mellan|per|efter|under|inom|enligt|gällande|den|det|de|en|ett)|[,–-])$", Options, TimeoutMs)]
    private static partial Regex Unended { get; }

    // Dnr … · Föredragande: … · Handlingar skickas senare · kl. 13.30
    [GeneratedRegex(@"^\(?(?:dnr|diarie|ärendenummer|beteckning|föredragande|föredras|föredragning|handläggare|handlingar?|bilag|kl\.? ?\d|klockan|ansvarig|informationsärende$|beslutsärende$|\d{1,2}[.:]\d{2}\b)", Options, TimeoutMs)]
    private static partial Regex AsideLine { get; }
}
