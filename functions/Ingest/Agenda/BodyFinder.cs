using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Which committee meets: every place where one is named has its weight.</summary>
internal static partial class BodyFinder
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>What calls the committee together: <c>sammanträde med socialnämnden</c>.</summary>
    private const double Called = 8;

    private const double InFirstHead = 6;

    /// <summary>Through whom a party acts: <c>Lunds kommun genom socialnämnden</c>; less than the body whose minutes they stand in.</summary>
    private const double Acts = 5;

    private const double InHead = 2;

    /// <summary>The receiver of a memo, on its first page.</summary>
    private const double Addressed = 2;

    /// <summary>What decides: <c>Socialnämnden beslutar</c>.</summary>
    private const double Decides = 1;

    private const double Mentioned = 0.02;

    /// <summary>The chair of it signs: <c>Socialnämndens ordförande</c>.</summary>
    private const double Signs = 0.6;

    /// <summary>Below this a body is only mentioned.</summary>
    private const double Least = 0.3;

    private const int CallPages = 2;

    /// <summary>So many different bodies in a page's text are a list of them.</summary>
    private const int ListOfBodies = 3;

    /// <summary>Rows of a list of receivers.</summary>
    private const int SentToRows = 8;

    /// <summary>Points between the left edges of a name's lines.</summary>
    private const double SameEdge = 3;

    private const int TextPages = 12;

    /// <summary>Rows of a table of parties, under its column <c>Genom</c>.</summary>
    private const int PartyRows = 12;

    /// <summary>The committee with the greatest weight, or null.</summary>
    /// <param name="sheets">The paper's pages.</param>
    /// <param name="municipality">Whose paper it is: another municipality's body acts for that one.</param>
    public static string? Find(ImmutableArray<Sheet> sheets, Municipality? municipality)
    {
        var votes = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        var written = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < sheets.Length; i++)
        {
            foreach (var group in OnPage(sheets[i], i, municipality).GroupBy(vote => vote.Name, StringComparer.OrdinalIgnoreCase))
            {
                votes[group.Key] = votes.GetValueOrDefault(group.Key) + group.Max(vote => vote.Weight);
                written.TryAdd(group.Key, group.First().Name);
            }
        }

        return votes.Where(vote => vote.Value >= Least).OrderByDescending(vote => vote.Value).Select(vote => written[vote.Key]).FirstOrDefault();
    }

    private static IEnumerable<(string Name, double Weight)> OnPage(Sheet sheet, int index, Municipality? municipality)
    {
        Box? through = null;
        int left = 0;
        ImmutableArray<ImmutableArray<(TextLine Part, string Name)>> alone = [.. sheet.Rows.Select((row, i) => Alone(sheet, i, row))];
        bool isList = alone.SelectMany(names => names).Select(found => found.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= ListOfBodies;
        bool listsMinutes = sheet.Rows.Where((row, i) => !alone[i].IsEmpty && NamesParagraphs(row)).Count() > 1;
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            Row row = sheet.Rows[i];
            bool atEdge = sheet.IsInHead(row) || sheet.IsInFoot(row);
            Box? column = row.Parts.FirstOrDefault(part => Through.IsMatch(part.Text))?.Box;
            (through, left) = column is null ? (through, left - 1) : (column, PartyRows);
            foreach ((TextLine part, string name) in alone[i])
            {
                bool acts = index < CallPages && left > 0 && through is { } over && part.Box.HorizontalOverlap(over) > 0;
                yield return (name, acts ? Acts
                    : isList && index > 0 || IsSentTo(sheet, i) || (listsMinutes && NamesParagraphs(row)) ? Mentioned
                    : atEdge || (index == 0 && !isList && IsMeeting(row) && row.Box.MiddleY < sheet.Page.Height / 2) ? (index == 0 ? InFirstHead : InHead)
                    : row.Box.MiddleY < sheet.Page.Height / 2 && !isList ? Addressed : Mentioned);
            }

            if (index < TextPages)
            {
                bool runsOver = IsRest(sheet, i, row.Parts[0]);
                string next = i + 1 < sheet.Rows.Length ? " " + sheet.Rows[i + 1].Text : string.Empty;
                IEnumerable<(string Text, string Next)> texts = row.Parts.SkipLast(1).Select(part => (Text: Whole(sheet, i, part), Part: part)).Where(cell => cell.Text != cell.Part.Text).Select(cell => (cell.Text, string.Empty)).Prepend((row.Text, next));
                foreach ((string name, double weight) in texts.SelectMany(text => InText(text.Text, text.Next, runsOver, index, inText: !sheet.IsInHead(row), municipality)))
                {
                    yield return (name, weight);
                }
            }
        }
    }

    /// <summary>Whether a row has paragraphs in a column of its own; two such with bodies are a list of their minutes, wherever on the page.</summary>
    private static bool NamesParagraphs(Row row) => row.Parts.Length > 2 && row.Parts.Any(part => part.Text.StartsWith('§'));

    /// <summary>Whether a row with a body's name gives a day beside it and nothing else: whose meeting, and when.</summary>
    private static bool IsMeeting(Row row) => row.Parts is [var name] ? DayAtEnd.IsMatch(name.Text) : row.Parts is [_, var day] && DayAlone.IsMatch(day.Text);

    /// <summary>Whether a row stands under the heading of those whom the decision is sent to.</summary>
    private static bool IsSentTo(Sheet sheet, int row) => sheet.Rows.Skip(Math.Max(0, row - SentToRows)).Take(Math.Min(row, SentToRows)).Any(above => SentTo.IsMatch(above.Parts[0].Text));

    /// <summary>The bodies that parts of a row name and nothing else.</summary>
    private static ImmutableArray<(TextLine Part, string Name)> Alone(Sheet sheet, int at, Row row) =>
        [.. row.Parts.SelectMany(part => NamesAlone(Whole(sheet, at, part)).Select(name => (part, name))).Where(found => !IsRest(sheet, at, found.part))];

    /// <summary>Whether a part of a row is the end of a name that the line above it breaks off, in its row or its cell.</summary>
    private static bool IsRest(Sheet sheet, int row, TextLine part) =>
        (row > 0 && part == sheet.Rows[row].Parts[0] && IsBroken(sheet.Rows[row - 1].Text))
        || sheet.Rows.Skip(Math.Max(0, row - 2)).Take(Math.Min(row, 2))
            .Any(above => (part == sheet.Rows[row].Parts[0] && IsBroken(above.Parts[0].Text)) || above.Parts.Any(cell => IsBroken(cell.Text) && Math.Abs(cell.Box.X0 - part.Box.X0) < SameEdge));

    /// <summary>A part of a row; where it ends within a name, with what stands below it: <c>Arbetsmarknads- och</c> over <c>vuxenutbildningsnämnden</c>.</summary>
    private static string Whole(Sheet sheet, int row, TextLine part) =>
        IsBroken(part.Text) && sheet.Rows.Skip(row + 1).Take(2).SelectMany(below => below.Parts).FirstOrDefault(below => Math.Abs(below.Box.X0 - part.Box.X0) < SameEdge) is { } rest
            ? $"{part.Text} {rest.Text}"
            : part.Text;

    /// <summary>Whether a text ends within a name or before it: <c>Hälso- och</c>, <c>Arbetsmarknads-</c>, <c>Lunds kommun, genom</c>.</summary>
    private static bool IsBroken(string text)
    {
        if (Open.IsMatch(text))
        {
            return true;
        }

        string end = text.EndsWith(" och", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text.EndsWith(" samt", StringComparison.OrdinalIgnoreCase) ? text[..^5] : text;
        return end.Length > 1 && end[^1] == '-' && char.IsLetter(end[^2]);
    }

    /// <summary>A body that a part of a head names and nothing else, or between marks: <c>Kalmar kommun · Socialnämnden</c>.</summary>
    private static IEnumerable<string> NamesAlone(string part) =>
        char.IsLower(part[0]) && !ToLabel.IsMatch(part) ? [] // of running text set in columns
        : BodyNames.Whole(DayAtEnd.Replace(ToLabel.Replace(part, string.Empty), string.Empty)) is { } whole ? [whole]
        : Mark.IsMatch(part) ? Mark.Split(part).Select(BodyNames.Whole).OfType<string>()
        : [];

    /// <summary>The names that begin on a row; they may end on the next.</summary>
    private static IEnumerable<(string Name, double Weight)> InText(string text, string next, bool runsOver, int index, bool inText, Municipality? municipality)
    {
        string both = text + next;
        (string Name, int Start, int End)[] named = [.. BodyNames.In(both).Where(found => found.Start < text.Length && !(runsOver && found.Start == 0))];
        bool heads = named.Length > 0 && DecisionHeadings.IsOver(text) && BodyNames.In(text).Count() == 1;
        foreach ((string name, int start, int end) in named)
        {
            string after = both[end..];
            bool owns = end - start > name.Length; // "genom fullmäktiges tilläggsbeslut"
            bool acts = index < CallPages && !owns && ActsThrough.IsMatch(both[..start]) && !(municipality is not null && MunicipalityFinder.NamedIn(both[..start]).LastOrDefault() is { } other && other != municipality);
            bool called = index < CallPages && ((CallsBefore.IsMatch(both[..start]) && !(inText && Elsewhere.IsMatch(both[..start]))) || CallsAfter.IsMatch(after) || (Opens.IsMatch(both[..start]) && Meets.IsMatch(after)));
            bool decides = (heads && end <= text.Length + 1) || (Deciding.IsMatch(after) && !Asked.IsMatch(both[..start])) || Proposed.IsMatch(both[..start]);
            yield return (name, called ? Called : acts ? Acts : decides ? Decides : after.StartsWith(" ordförande", StringComparison.OrdinalIgnoreCase) ? Signs : Mentioned);
        }
    }

    // Socialnämnden 2025-10-23 · Socialnämnden den 23 oktober 2025: whose meeting, and when
    [GeneratedRegex(",? " + MeetingDateFinder.Day + "$", Options, TimeoutMs)]
    private static partial Regex DayAtEnd { get; }

    [GeneratedRegex("^" + MeetingDateFinder.Day + "$", Options, TimeoutMs)]
    private static partial Regex DayAlone { get; }

    // the column of a table of parties that says through whom they act
    [GeneratedRegex(@"^(?:genom|via|företräds av|företräd(?:d av|are)|ansvarig nämnd)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Through { get; }

    // Sändlista · Beslutet skickas till · Expedieras till · Kopia till · Delges
    [GeneratedRegex(@"^(?:sändlista|(?:(?:beslutet|protokollet|protokollsutdrag(?:et)?|utdrag(?:et)?|paragrafen|kopia) )?(?:ska |skall )?(?:skickas|sänds|expedieras|delges|delgives|överlämnas|meddelas)(?: till)?|(?:kopia|utdrag|protokollsutdrag|expediering|delgivning|beslut) till|expediering|beslutsexpediering|för kännedom)\b\s?:?", Options, TimeoutMs)]
    private static partial Regex SentTo { get; }

    // Mottagare: Socialnämnden · Beslutande organ Kommunstyrelsen
    [GeneratedRegex(@"^(?:mottagare|till|(?:besluts)?instans|(?:beslutande )?organ|beslutande|nämnd|adressat|(?:för|till) (?:beslut|behandling|avgörande|ställningstagande) (?:i|av|vid))\s?:?\s+(?=\p{L})", Options, TimeoutMs)]
    private static partial Regex ToLabel { get; }

    // what parts a head: "·", "|", a dash, a comma that is none of a name's ("Kultur-, idrotts- och …")
    [GeneratedRegex(@"\s+[·|•–/-]\s+|(?<!-),\s+", Options, TimeoutMs)]
    private static partial Regex Mark { get; }

    // sammanträde med · kallelse till · möte i · protokoll från · kallas
    [GeneratedRegex(@"(?:(?:sammanträde|möte|kallelse|protokoll|ärendelista|föredragningslista|dagordning) (?:med|till|i|för|från)|kallas) (?:dess |den )?$", Options, TimeoutMs)]
    private static partial Regex CallsBefore { get; }

    // in the text: a list of other bodies' minutes, "Beslut från sammanträde med", "Protokoll från"
    [GeneratedRegex(@"\b(?:protokoll|beslut|anteckningar|handlingar|skrivelse|utdrag)\b.{0,40}$", Options, TimeoutMs)]
    private static partial Regex Elsewhere { get; }

    // Lunds kommun genom · som företräds av; not what has come about through a body's decision: "har utökats genom"
    [GeneratedRegex(@"(?:(?<!\b\p{L}+(?:ats|its|tts|ades|des|as|at|it) )\b(?:genom|via)|företräds av|företrädd (?:av|genom)) (?:dess |den )?$", Options, TimeoutMs)]
    private static partial Regex ActsThrough { get; }

    // … ledamöter och ersättare kallas · … kallas till · … sammanträder
    [GeneratedRegex(@"^(?: ledamöter| kallas| sammanträder| håller sammanträde)", Options, TimeoutMs)]
    private static partial Regex CallsAfter { get; }

    // Lunds kommun, genom
    [GeneratedRegex(@" (?:genom|via)$", Options, TimeoutMs)]
    private static partial Regex Open { get; }

    // Till socialnämndens sammanträde 2025-09-24 · Inför · Ärende till
    [GeneratedRegex("^(?:(?:ärende )?(?:till|inför|vid) )?$", Options, TimeoutMs)]
    private static partial Regex Opens { get; }

    // Socialnämndens sammanträde den 17 oktober · Nämnden för kultur, sammanträde 2025-10-23
    [GeneratedRegex(@"^,? (?:sammanträde|möte)t?,?(?: den)? (?:\p{L}+dag(?:en)? )?(?:den )?\d", Options, TimeoutMs)]
    private static partial Regex Meets { get; }

    // to whom something is proposed: "Följande föreslås Barn- och ungdomsnämnden"
    [GeneratedRegex(@"\bföreslås (?:att )?$", Options, TimeoutMs)]
    private static partial Regex Proposed { get; }

    // what a body proposes another to decide: "föreslår kommunfullmäktige besluta"
    [GeneratedRegex(@"(?:föreslår|förslag till|överlämnar till|till) $", Options, TimeoutMs)]
    private static partial Regex Asked { get; }

    // … beslutar · godkänner · föreslås besluta · … beslut (a heading)
    [GeneratedRegex(@"^ (?:beslut|godkänn|anta|tar (?:del|emot)|har (?:tagit|mottagit)|mottar|föreslå[rs]|säger upp|avböj|tillstyrk|avstyrk|bifall|ansluter|delges|fastställ|lägger|notera|avslå|uppdra|ger|bevilja|ställer|överlämna|återremitter|medge|förläng|avstå|besluta|tackar|teckna|ingå)", Options, TimeoutMs)]
    private static partial Regex Deciding { get; }
}
