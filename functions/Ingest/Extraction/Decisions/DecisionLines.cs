using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions listed as text: <c>Kommunstyrelsens beslut 2024-02-03 § 12 Riktlinjer</c>, <c>Protokoll från arbetsutskottet …</c>.</summary>
internal static partial class DecisionLines
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The entries of a block.</summary>
    /// <param name="block">A paragraph or list item.</param>
    /// <param name="heading">What a line of its own said above.</param>
    /// <param name="latest">No day without a year is after it; where null, such days are none.</param>
    public static ImmutableArray<DecisionEntry> Read(TextBlock block, ListHeading? heading, DateOnly? latest = null)
    {
        bool isHeading = block.Kind == TextKind.Heading && (DecisionParts.Paragraphs(block.Text) is null || DecisionParts.Date(block.Text) is null);
        if (isHeading || block.Kind == TextKind.Footnote)
        {
            return [];
        }

        if (SpokenDecisions.Read(block.Passage, latest) is { Length: > 0 } spoken)
        {
            return spoken;
        }

        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        foreach (IEnumerable<Passage> together in Parted(block))
        {
            int begin = entries.Count;
            foreach (Passage passage in together)
            {
                DecisionEntry? before = entries.Count > begin ? entries[^1] : null;
                if (Entry(passage, heading?.Body ?? before?.Body, heading?.Document ?? before?.Document) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>One entry from its words; null where it names neither paragraph nor the date of a document.</summary>
    /// <param name="passage">The words.</param>
    /// <param name="heading">Who a line above says decided, or null.</param>
    /// <param name="kindOfDocument">What a line above says the documents are, or null.</param>
    public static DecisionEntry? Entry(Passage passage, string? heading, string? kindOfDocument = null)
    {
        string text = passage.Text;
        (int From, int To, int Start, int End)? paragraphs = DecisionParts.Paragraphs(text);
        int marker = Marker.Match(text).Length;
        (DateOnly? Date, int Start, int End)? date = Day(text, marker, paragraphs?.Start ?? 0);
        int first = Math.Min(paragraphs?.Start ?? text.Length, date?.Start ?? text.Length);
        (string Document, int Start, int End)? document = first > marker ? DecisionParts.Document(text[marker..first]) : null;
        string? behind = paragraphs is null && date is { } day && document is null ? DecisionParts.DocumentNamedFirst(DecisionParts.Subject(text[day.End..]).Subject) : null;
        string head = text[marker..Math.Max(marker, first)];
        bool byOffice = date is { } its && (IsOfOffice(head, text[its.End..]) || (head.Trim().Length == 0 && OfficeBehind(text[its.End..]) is not null));
        if (Sentence.IsMatch(text) || Telling.IsMatch(head) || (paragraphs is null && (date is null || (document is null && behind is null && heading is null && kindOfDocument is null && !byOffice))))
        {
            return null;
        }

        DecisionTold told = ToldDecisions.Read(text, paragraphs is { } numbered ? (numbered.Start, numbered.End) : null)
            ?? SubjectFirst.Read(text, marker, paragraphs is { } at ? (at.Start, at.End) : null, date is { } on ? (on.Start, on.End) : null)
            ?? Usual(text, marker, first, paragraphs, date, document);
        told = told is { Who: null, Document: "Ordförandebeslut" } ? told with { Who = "Ordförande", Document = "Beslut" } : told;
        bool isNumber = date is null && told is { Who: null, Document: null, Subject: null } && heading is null && kindOfDocument is null; // "§ 151": a matter's own
        bool isBare = isNumber || (paragraphs is null && told.Document is null && (told.Subject is null || (behind is not null && heading is null && (told.Who is null || !DecisionParts.IsBody(told.Who)))));
        if (isBare || (told.Who is null && heading is null && paragraphs is null && told.Document is null))
        {
            return null;
        }

        string? about = told.Document is null && told.Subject is not null && DecisionAbout.Match(told.Subject) is { Success: true } decided ? told.Subject[decided.Length..] : null;
        (int start, int length) = paragraphs is { } range ? (range.Start, range.End - range.Start) : (date!.Value.Start, date.Value.End - date.Value.Start);
        return new DecisionEntry(passage.Slice(marker, text.Length - marker).Words, passage.WordsAt(start, length), "listed decision: line")
        {
            Body = told.Who ?? heading,
            Document = told.Document ?? behind ?? (about is null ? kindOfDocument : "Beslut"),
            Date = date?.Date,
            From = paragraphs?.From,
            To = paragraphs?.To,
            Subject = about ?? told.Subject,
            DiaryNumber = told.Diary,
            DecidedBy = told.Who is not null && !DecisionParts.IsBody(told.Who) ? told.Who : null,
        };
    }

    /// <summary>Whether a text begins with a day, behind a mark or not, and goes on with what was decided.</summary>
    public static bool BeginsWithDay(string text) => DayFirst.IsMatch(Marker.Replace(text, string.Empty));

    /// <summary>Whether an office alone stands before the day, and a mark behind it: <c>Gatuchef 2025-11-21: Dispens för bred transport</c>.</summary>
    private static bool IsOfOffice(string before, string after) => DecisionOffices.Read(before.Trim().TrimEnd(',', ':')) is not null && after.TrimStart() is [':' or '–' or ',', ' ', ..];

    /// <summary>The office or body between a day that begins the entry and what it decided: <c>2025-03-05 Fritidschef: Startbidrag</c>; null where none stands there.</summary>
    private static Match? OfficeBehind(string after) =>
        BehindDay.Match(after) is { Success: true } behind && behind.Groups["who"].Value is var who && (DecisionOffices.Read(who) is not null || DecisionParts.NamesBody(who)) ? behind : null;

    /// <summary>Who, when and in which paragraph come first, what it is about behind them; who and document may also stand between or behind.</summary>
    private static DecisionTold Usual(
        string text, int marker, int first, (int From, int To, int Start, int End)? paragraphs, (DateOnly? Date, int Start, int End)? date, (string Document, int Start, int End)? document)
    {
        (string? Who, string? Document)? between = Between(text, paragraphs, date) is { } words ? DecisionNaming.Of(words) : null;
        bool isNear = date is { } seen && (paragraphs is null || between is not null || seen.Start < paragraphs.Value.End + 4);
        int last = Math.Max(paragraphs?.End ?? 0, isNear ? date!.Value.End : 0);
        (string? who, int until) = between?.Who is { } named ? (named, last) : Who(text, marker, first, last, document);
        string rest = text[Math.Max(last, until)..];
        if (document is null && until > last && DecisionParts.Document(rest) is { Start: 0 } said && rest[said.End..].TrimStart() is [':' or ',', ..])
        {
            (document, rest) = (said, rest[said.End..]); // "2025-05-07 Förvaltningsrätten, dom: …"
        }

        if (who is null && document is null && DecisionNaming.Of(rest) is { Who: { } name } behind)
        {
            return new(name, behind.Document ?? between?.Document, null, null);
        }

        (string? subject, string? diary) = DecisionParts.Subject(rest);
        if (subject is null && between is null && date is { } before && paragraphs is { } after && before.End < after.Start)
        {
            (subject, diary) = DecisionParts.Subject(text[before.End..after.Start]);
        }

        return new(who, document?.Document ?? between?.Document, subject, diary);
    }

    /// <summary>The words between day and paragraph; null where one is missing or no words are.</summary>
    private static string? Between(string text, (int From, int To, int Start, int End)? paragraphs, (DateOnly? Date, int Start, int End)? date)
    {
        if (paragraphs is not { } numbers || date is not { } day)
        {
            return null;
        }

        (int from, int to) = day.End <= numbers.Start ? (day.End, numbers.Start) : (numbers.End, day.Start);
        return from < to && text[from..to].Any(char.IsLetter) ? text[from..to] : null;
    }

    /// <summary>The entry's day; of a stretch of days before the paragraph, or first in the entry, only the place.</summary>
    private static (DateOnly? Date, int Start, int End)? Day(string text, int marker, int paragraph)
    {
        (DateOnly? Date, int Start, int End)? day = DecisionParts.Date(text) ?? DecisionParts.SixDigits(text);
        return DecisionParts.Span(text) is { } span && (span.End <= paragraph || span.Start == marker) && span.Start <= (day?.Start ?? paragraph) ? (null, span.Start, span.End) : day;
    }

    /// <summary>Who decided: before date and paragraph, around the document's word; or straight behind them, before a colon or comma.</summary>
    private static (string? Who, int Until) Who(string text, int marker, int first, int last, (string Document, int Start, int End)? document)
    {
        string head = text[marker..first];
        string? who = document is { } found
            ? DecisionParts.Who(head[..found.Start], owns: true) ?? DecisionParts.Who(head[found.End..], owns: false)
            : DecisionParts.Who(head, owns: false);
        if (who is not null)
        {
            return (who, last);
        }

        if (last > 0 && head.Trim().Length == 0 && OfficeBehind(text[last..]) is { } office)
        {
            return (DecisionParts.Who(office.Groups["who"].Value, owns: false), last + office.Length);
        }

        return Behind.Match(text[last..]) is { Success: true } behind && DecisionParts.Who(behind.Groups["who"].Value, owns: false) is { } name && DecisionParts.NamesBody(name)
            ? (name, last + behind.Length)
            : (null, last);
    }

    /// <summary>A block's entries: a new one begins at a mark, and with a line where the last already has its paragraph or date, or is a sentence that leads in.</summary>
    private static IEnumerable<IEnumerable<Passage>> Parted(TextBlock block)
    {
        var entries = new List<List<TextLine>>();
        foreach (TextLine line in block.Lines)
        {
            bool begins = entries.Count == 0 || Marker.IsMatch(line.Text) || (IsComplete(entries[^1]) && !Rest.IsMatch(line.Text) && !TellsOn(entries[^1], line.Text) && !RunsOn.IsMatch(entries[^1][^1].Text) && Begins(line.Text, block.Kind == TextKind.ListItem))
                || (!IsComplete(entries[^1]) && entries[^1][^1].Text.TrimEnd().EndsWith('.') && Begins(line.Text, inItem: true))
                || (DayFirst.IsMatch(line.Text) && DayFirst.IsMatch(Marker.Replace(entries[^1][0].Text, string.Empty)) && !RunsOn.IsMatch(entries[^1][^1].Text));
            if (begins)
            {
                entries.Add([]);
            }

            entries[^1].Add(line);
        }

        return entries.Select(lines => Sentences(Passage.Of(lines)));
    }

    /// <summary>Running text with several entries, each a sentence that begins with its day and has a paragraph.</summary>
    private static IEnumerable<Passage> Sentences(Passage passage)
    {
        if (LeadIn.Match(passage.Text) is { Success: true } leadIn && NextSentence.IsMatch(passage.Text[leadIn.Length..]))
        {
            passage = passage.Slice(leadIn.Length, passage.Text.Length - leadIn.Length);
        }

        int start = 0;
        foreach (Match match in NextSentence.Matches(passage.Text))
        {
            string before = passage.Text[start..match.Index];
            if (LeadsIn(before) && IsEntry(passage.Text[match.Index..]))
            {
                start = match.Index + match.Length;
            }
            else if (IsNext(before, passage.Text[(match.Index + match.Length)..]))
            {
                yield return passage.Slice(start, match.Index - start);
                start = match.Index + match.Length;
            }
        }

        yield return start == 0 ? passage : passage.Slice(start, passage.Text.Length - start);
    }

    /// <summary>Whether a stretch of text names a paragraph, or a document and its day.</summary>
    private static bool IsEntry(string text) => DecisionParts.Paragraphs(text) is not null || Dated.IsMatch(text);

    /// <summary>Whether one entry ends and another begins: each has its paragraph, or the next its document and day; <c>Utskottets beslut 2027-09-23. § 272 …</c> is one.</summary>
    private static bool IsNext(string before, string after) =>
        (DecisionParts.Paragraphs(before) is not null && DecisionParts.Paragraphs(after) is not null) || (IsEntry(before) && StartsDated.IsMatch(after));

    /// <summary>A sentence without paragraph or day that only says that entries follow.</summary>
    private static bool LeadsIn(string text) => text.EndsWith('.') && DecisionParts.Paragraphs(text) is null && DecisionParts.Date(text) is null && Follow.IsMatch(text);

    /// <summary>
    /// Whether a line has a paragraph or date of its own; within a list's item it must have both, for subjects have dates too, or
    /// name its document or who decided first.
    /// </summary>
    private static bool Begins(string line, bool inItem)
    {
        bool dated = Swedish.Dates(line).Length > 0;
        bool numbered = DecisionParts.Paragraphs(line) is not null;
        int day = dated ? Swedish.Dates(line)[0].Offset : 0;
        bool named = dated && char.IsUpper(line[0]) && (DecisionParts.Document(line[..day]) is not null || BodyNames.In(line).Any(name => name.Start == 0));
        return inItem ? dated && (numbered || named) : dated || numbered;
    }

    /// <summary>Running text goes on with a small letter; a sentence on when an order was adopted, or on what was decided, until its full stop, whatever days it names.</summary>
    private static bool TellsOn(List<TextLine> lines, string next)
    {
        string text = Passage.Of(lines).Text.TrimEnd();
        bool tells = ToldDecisions.Tell(text) && DecisionParts.Paragraphs(text) is null;
        bool isRunning = char.IsLower(next[0]) && char.IsLower(text[^1]);
        return !text.EndsWith('.') && (tells || isRunning || Adopted.IsMatch(text));
    }

    private static bool IsComplete(List<TextLine> lines)
    {
        string text = Passage.Of(lines).Text;
        return DecisionParts.Paragraphs(text) is not null || Swedish.Dates(text).Length > 0;
    }

    // 1. · 2) · – · • (a number before a point, not a date's)
    [GeneratedRegex(@"^(?:\d{1,3}[.)]|[-–•●▪*·]|[a-z]\))\s+", Options, TimeoutMs)]
    private static partial Regex Marker { get; }

    // 2026-03-18 Försäljningstillstånd …, 2026-03-18, Rektor: …, 8 september 2025: Yttrande …, 1–30 september 2025: …: each line of a list begins with its day
    [GeneratedRegex(@"^(?:\d{4}-\d{2}-\d{2}[,:]?|(?:\d{1,2}\s?[–-]\s?)?\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) \d{4}[,:])\s+\p{Lu}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex DayFirst { get; }

    // "Gällande delegationsordning antogs av nämnden 2023-02-14 § 12 och reviderades …"
    [GeneratedRegex(@"\b(?:antogs|antagits|fastställdes|fastställts|reviderades|reviderats|uppdaterades)\b", Options, TimeoutMs)]
    private static partial Regex Adopted { get; }

    // beslut om …
    [GeneratedRegex(@"^beslut (?:om|att|angående|avseende)\s+", Options, TimeoutMs)]
    private static partial Regex DecisionAbout { get; }

    // a line that only says more of the entry above: "Delegationspunkt 1.7  Dnr SN 2025/119"
    [GeneratedRegex(@"^(?:delegations?(?:punkt|nr|nummer)|punkt|dpl|dnr|diarienr|diarienummer|ärendenr|ärendenummer|lagrum|beslutet avser|gäller)\b", Options, TimeoutMs)]
    private static partial Regex Rest { get; }

    // a line that does not end its entry: "Den 14 maj 2025,", "… om", "den 14", "§ 341–"
    [GeneratedRegex(@"(?:,|\d\s?[–-]|§|\bden(?: \d{1,2})?|\b(?:under|om|av|och|till|från|i)|\p{L}s (?:beslut|protokoll))$", Options, TimeoutMs)]
    private static partial Regex RunsOn { get; }

    // "Följande beslut har fattats på delegation:"
    [GeneratedRegex(@"^[^.:§\d]*\b(?:[Ff]öljande|beslut|protokoll|ärenden|kommit in|inkommit|anmäls|redovisas)\b[^.:§\d]*:\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex LeadIn { get; }

    // whose document: "Pensionärsrådets protokoll 2025-09-18", "Ordföranden, beslut 2025-09-11"
    private const string Owned = $@"\p{{Lu}}[\p{{L}} -]{{2,60}},? {Document} (?:från |av )?(?:den )?\d";

    private const string Document = @"(?:protokoll(?:sutdrag)?|beslut|dom|skrivelse|yttrande|cirkulär|\p{Ll}+(?:rapport|blad|brev|anteckningar|protokoll|beslut|skrivelse))";

    // "beslut 2025-10-13", "protokoll från den 3 maj 2025"
    [GeneratedRegex($@"(?i:\b{Document}) (?:från |av )?(?:den )?{DecisionParts.Day}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Dated { get; }

    // the same first, or behind who decided
    [GeneratedRegex($@"^(?:\p{{Lu}}[\p{{L}} -]{{2,60}},? )?(?i:{Document}) (?:från |av )?(?:den )?{DecisionParts.Day}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex StartsDated { get; }

    // "Följande beslut har fattats på nämndens vägnar.", "Nämnden har tagit emot följande."
    [GeneratedRegex(@"\b(?:följande|nedanstående|har (?:fattats|tagits|anmälts|inkommit|kommit in|tagit emot)|redovisas|anmäls)\b", Options, TimeoutMs)]
    private static partial Regex Follow { get; }

    // ". Den 14 maj", ". Under april", ". 2025-05-14"; "§§ 12–18, 2025-05-14, §§ …"; "§ 14. Arbetsutskottets protokoll 2025-…", "§§ 4–9, och Ordföranden, beslut 2025-…"
    [GeneratedRegex($@"(?:(?<=\d),?\s+(?:(?:och|samt)\s+)?|(?<=\p{{L}})(?:,\s+(?:(?:och|samt)\s+)?|\s+(?:och|samt)\s+))(?=(?:den )?{DecisionParts.Day},?\s+§)|(?<=[\p{{L}}\d)]\.)\s+(?=(?:Den \d|Vid |På |I |Under |Perioden |Mellan |Från |\d{{4}}-\d|\d{{1,2}}[ –-]|§|{Owned}))|(?<=\d),?\s+(?:(?:och|samt)\s+)?(?={Owned})|(?<=[\p{{L}}\d]),?\s+(?:och|samt)\s+(?={Document} (?:från |av )?(?:den )?{DecisionParts.Day})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex NextSentence { get; }

    // " Fritidschef: …", ", Avdelningschef hemtjänst, …"
    [GeneratedRegex(@"^\s*[,:–-]?\s*(?<who>\p{Lu}[\p{L} -]{2,60}?)\s?(?:[:,]|\s[–-])\s", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex BehindDay { get; }

    // ", Socialnämnden:", "från Socialutskottet om", "i arbetsutskottet angående"
    [GeneratedRegex(@"^\s*[,:–-]?\s*(?:(?:från|av|i|hos) )?(?<who>[\p{L} -]{2,60}?)(?:[:,.]|$|(?=\s(?:om|angående|avseende|gällande|rörande|beträffande)\s))", Options, TimeoutMs)]
    private static partial Regex Behind { get; }

    // the order under which the list's decisions are taken; not one that a decision revises
    private const string Order = @"(?<!\b(?:revider\p{L}*|ändr\p{L}*|uppdater\p{L}*|översyn|tillägg|komplettering\p{L}*|justering\p{L}*|ny|förslag) (?:(?:av|i|till) )?(?:\p{L}+ ){0,2})(?<!\d[,.:;]? (?:[–-] )?)delegationsordning\p{L}*";

    // a sentence about the list, or another decision's reference: "enligt kommunallagen 6 kap. 37 §", "beslutade den … § 12 att"; one that none was taken
    [GeneratedRegex($@"\b(?:(?:har|hade) (?:[^.]{{0,60}} )?(?:inte|ej|inga|inget) (?:[^.]{{0,20}} )?(?:fattat|fattats|beslut|tagit|tagits)|beslutade|(?<!prövning (?:enligt |av \p{{L}}+ enligt )?)kommunallag\p{{L}}*|{Order}|enligt reglementet|har fattats|föreslås|redovisas för (?:tiden|perioden)|(?:har )?(?:inkommit|kommit in) till|anmäls (?:för kännedom|till)|ska anmälas|listas|tjänsteskrivelse|framgår(?! av §)|förteckning(?! \d))\b|\bkap\.? ", Options, TimeoutMs)]
    private static partial Regex Sentence { get; }

    // "reviderad den", "ordningen antagen": not "Reviderad arkivordning", which a decision may be about
    private const string Adopting = @"(?:antagen|antagna|fastställd\p{L}*|reviderad\p{L}*|uppdaterad\p{L}*)";

    // before the day: it tells of another list or paper, "Föregående redovisning lämnades …", "Delegationsordningen antogs …", or of this one, "Redovisningen avser beslut …"
    [GeneratedRegex($@"^(?:redovisningen|anmälan|listan|förteckningen|sammanställningen) (?:avser|omfattar|gäller|innehåller)\b|\b(?:föregående|tidigare|nästa|senast|(?:fattade|fattats|tagna) på (?:\p{{L}}+s vägnar|delegation)|utskrive[nt]|lämna(?:de)?s|rekommenderade|antogs|antagits|gäller|hämtad)\b|(?<=\w\W+){Adopting}\b(?!\s+(?!av\b|den\b|vid\b|genom\b|senast\b)\p{{Ll}}{{4,}})|^\W*{Adopting}\b(?=\s*(?:av|den|vid|i|senast|\d|$))", Options, TimeoutMs)]
    private static partial Regex Telling { get; }
}
