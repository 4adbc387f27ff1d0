using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Extraction.Decisions;

/// <summary>The parts of a listed decision: paragraphs, date, document, who decided.</summary>
internal static partial class DecisionParts
{
    private const int TimeoutMs = 10_000;

    /// <summary>A name with as many digits is a diary number or the like.</summary>
    private const int FewestDigitsOfNumber = 4;

    /// <summary>A day as lists write it: <c>2025-10-13</c>, <c>13 oktober 2025</c>.</summary>
    internal const string Day = @"(?:\d{4}-\d\d-\d\d|\d{1,2} \p{L}+ \d{4})";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Paragraph numbers with their place: <c>§ 22–24</c>, <c>§§ 5, 6 och 9</c>, <c>paragraf 12</c>; null where there is none.</summary>
    public static (int From, int To, int Start, int End)? Paragraphs(string text)
    {
        if (Signed.Match(text) is not { Success: true } match)
        {
            return null;
        }

        (int from, int to) = Range(match.Groups["numbers"].Value);
        return (from, to, match.Index, match.Index + match.Length);
    }

    /// <summary>A text without the paragraphs that it begins or ends with.</summary>
    public static string WithoutParagraphs(string text)
    {
        if (Paragraphs(text) is not { } found)
        {
            return text;
        }

        string before = text[..found.Start].Trim(Marks);
        return before.Length == 0 || IsDocument(before) ? text[found.End..].Trim(Marks)
            : found.End == text.Length ? before
            : text;
    }

    /// <summary>Whether a text is the name of a kind of document and nothing else.</summary>
    public static bool IsDocument(string text) => Document(text) is { Start: 0 } named && named.End == text.Length;

    /// <summary>A cell of a column for paragraphs, where the sign may be left out; null for another text.</summary>
    public static (int From, int To)? ParagraphCell(string text) => BareRange.Match(text) is { Success: true } match ? Range(match.Groups["numbers"].Value) : null;

    /// <summary>The date with its place; <c>Date</c> is null for a range of dates (contract, Settled questions), and the whole null without a date.</summary>
    public static (DateOnly? Date, int Start, int End)? Date(string text)
    {
        ImmutableArray<Sighting<Day>> days = Swedish.Dates(text);
        return days.IsEmpty ? null
            : ShortUntil.Match(text[days[0].End..]) is { Success: true } until ? (null, days[0].Offset, days[0].End + until.Length)
            : days.Length > 1 && Until.IsMatch(text[days[0].End..days[1].Offset]) ? (null, days[0].Offset, days[1].End)
            : (days[0].Value.Value, days[0].Offset, days[0].End);
    }

    /// <summary>A day in six digits with its place (<c>Arbetsutskottet 250918 §§ 60–72</c>), or null.</summary>
    public static (DateOnly? Date, int Start, int End)? SixDigits(string text) =>
        ShortDates.Matches(text).FirstOrDefault(match => match.Groups["mark"].Length == 0) is { } day && OfSixDigits(day) is { } date ? (date, day.Index, day.Index + day.Length) : null;

    private static DateOnly? OfSixDigits(Match match) =>
        DateOnly.TryParseExact($"20{match.Groups["year"].Value}{match.Groups["month"].Value}{match.Groups["day"].Value}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The date of a cell, also in six digits, and also without a year: then the last such day up to <paramref name="latest"/>. Two days, or one left open, are a stretch.</summary>
    public static (DateOnly? Date, int Start, int End)? DateCell(string text, DateOnly? latest)
    {
        ImmutableArray<Sighting<Day>> whole = Swedish.Dates(text);
        if (whole.Length > 1 || (whole.Length == 1 && Until.IsMatch(text[whole[0].End..])))
        {
            return (null, whole[0].Offset, whole[^1].End);
        }

        if (Span(text) is { } span && Days.IsMatch(text))
        {
            return (null, span.Start, span.End);
        }

        if (Date(text) is { } date)
        {
            return date;
        }

        MatchCollection short6 = ShortDates.Matches(text);
        if (short6.Count > 0)
        {
            return OfSixDigits(short6[0]) is { } day ? (short6.Count > 1 ? null : day, short6[0].Index, short6[^1].Index + short6[^1].Length) : null;
        }

        ImmutableArray<Sighting<Day>> days = latest is { } known ? Swedish.Dates(text, known) : [];
        return days is not [{ } only] ? null
            : (only.Value.Value > latest ? only.Value.Value.AddYears(-1) : only.Value.Value, only.Offset, only.End);
    }

    /// <summary>A stretch of days with its place: <c>den 2–30 maj 2025</c>, <c>under april och maj 2025</c>; null where there is none.</summary>
    public static (int Start, int End)? Span(string text) =>
        Stretch.Match(text) is { Success: true } match ? (match.Index, match.Index + match.Length) : null;

    /// <summary>The kind of document in the words before paragraph and date, with its place: <c>Protokoll</c>, <c>Beslut</c>.</summary>
    public static (string Document, int Start, int End)? Document(string head) =>
        Documents.Match(head) is { Success: true } match
            ? (char.ToUpperInvariant(match.Groups["document"].Value[0]) + string.Concat(match.Groups["document"].Value.Skip(1).Select(char.ToLowerInvariant)), match.Index, match.Index + match.Length)
            : null;

    /// <summary>The kind of document that a subject begins with: <c>Protokoll från sammanträde</c>, <c>Dom i mål …</c>; null without one.</summary>
    public static string? DocumentNamedFirst(string? subject) =>
        subject is not null && Document(subject) is { Start: 0 } first && (first.End == subject.Length || subject[first.End] is ' ' or ',') ? first.Document : null;

    /// <summary>Who decided, in the nominative, from what stands beside date and document; null where nothing does.</summary>
    /// <param name="words">The words.</param>
    /// <param name="owns">Whether a document of theirs follows, so that they may stand in the genitive.</param>
    public static string? Who(string words, bool owns)
    {
        string name = Prepositions.Replace(words.Trim(Marks), string.Empty).Trim(Marks);
        if (name.Length < 2 || Bare.IsMatch(name) || !name.Any(char.IsLetter) || name.Count(char.IsDigit) >= FewestDigitsOfNumber)
        {
            return null;
        }

        if (Abbreviated(name) is { } full)
        {
            return full;
        }

        string nominative = owns && name.EndsWith('s') && BodyNames.Whole(name) is null ? name[..^1] : name;
        return BodyNames.Whole(nominative) ?? (name.EndsWith('s') ? BodyNames.Whole(name[..^1]) : null) ?? char.ToUpperInvariant(nominative[0]) + nominative[1..];
    }

    /// <summary>What the decision is about: what is left, without marks and diary number; null where nothing is.</summary>
    public static (string? Subject, string? Diary) Subject(string text)
    {
        if (Reference.Match(text) is { Success: true } reference)
        {
            return (Subject(text[..reference.Index]).Subject, WholeNumber(reference.Groups["number"].Value));
        }

        ImmutableArray<Sighting<DiaryNumber>> diaries = Swedish.DiaryNumbers(text);
        string rest = text;
        for (int i = diaries.Length - 1; i >= 0; i--)
        {
            rest = rest[..diaries[i].Offset] + rest[diaries[i].End..];
        }

        string subject = About.Replace(PointAtEnd.Replace(Labels.Replace(rest, " ").TrimEnd(' ', ',', ';', '·'), string.Empty).Replace("\u00AD", string.Empty, StringComparison.Ordinal).Trim(Marks), string.Empty);
        subject = subject.Count(c => c == '(') > subject.Count(c => c == ')') ? subject + ")" : subject; // "timvikarier (5 beslut)"
        subject = BrokenSpan.Replace(subject, string.Empty);
        return (subject.Any(char.IsLetter) ? subject : null, diaries.IsEmpty ? null : diaries[0].Value.Value);
    }

    /// <summary>Whether words name a body and nothing that is written for one: <c>Rådet för funktionsrätt</c>, not <c>Revidering av nämndens reglemente</c>.</summary>
    public static bool NamesBody(string words) => IsBody(words) && (BodyNames.Whole(words) is not null || IsBody(Preposition.Split(words, 2)[0]));

    /// <summary>Whether a name is that of a body, not of an office.</summary>
    public static bool IsBody(string who) => BodyNames.Whole(who) is not null || CollectiveWord.IsMatch(who);

    /// <summary>A number whose parts a cell sets below each other: <c>IAN-2025-</c> / <c>00288</c>.</summary>
    public static string WholeNumber(string number) => BrokenNumber.Replace(number, string.Empty);

    private static readonly char[] Marks = [' ', ',', ';', ':', '.', '–', '-', '—', '(', ')', '”', '"', '“', '•', '●', '*', '\t', '/'];

    private static string? Abbreviated(string name) => name switch
    {
        "KF" or "Kf" => "Kommunfullmäktige",
        "KS" or "Ks" => "Kommunstyrelsen",
        "KSAU" or "Ksau" => "Kommunstyrelsens arbetsutskott",
        "RF" => "Regionfullmäktige",
        "RS" => "Regionstyrelsen",
        _ => null,
    };

    private static (int From, int To) Range(string numbers)
    {
        int[] all = [.. Digits.Matches(numbers).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
        return (all[0], all[^1] >= all[0] ? all[^1] : all[0]);
    }

    // § 22–24 · §§ 131 – 149 · § 12/2024 · paragraf 7 · §§ 3, 5 och 8
    [GeneratedRegex(@"(?:§{1,2}|\bparagraf(?:er(?:na)?)?)\s*(?<numbers>\d{1,4}(?!\d)(?:\s*(?:[–—-]|,|och|till|t\.o\.m\.)\s*(?:§\s*)?\d{1,4}(?![\d-]))*)(?:/\d{2,4})?", Options, TimeoutMs)]
    private static partial Regex Signed { get; }

    [GeneratedRegex(@"^(?:§{1,2}\s*)?(?<numbers>\d{1,4}(?:\s*(?:[–—-]|,|och|till)\s*(?:§\s*)?\d{1,4})*)(?:/\d{2,4})?$", Options, TimeoutMs)]
    private static partial Regex BareRange { get; }

    private const string Month = @"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)";

    private const string And = @"\s*(?:[–—-]|till(?: och med)?|t\.?\s?o\.?\s?m\.?|och)\s*";

    // under april och maj 2025 · den 2–30 maj 2025 · mars–april 2025; not "den 29 april 2025"
    [GeneratedRegex($@"(?:(?:under|perioden|tiden|från|mellan|i|den)\s+)*(?:(?<!\d)\d{{1,2}}(?:\s+{Month}(?:\s+\d{{4}})?)?{And}\d{{1,2}}\s+{Month}(?:\s+\d{{4}})?|(?<!\d\s)\b{Month}(?:\s+\d{{4}})?(?:{And}{Month})?\s+\d{{4}})", Options, TimeoutMs)]
    private static partial Regex Stretch { get; }

    // … beslut 2024-05-03 om …
    [GeneratedRegex(@"^(?:om|angående|avseende|rörande|gällande|beträffande)\s+", Options, TimeoutMs)]
    private static partial Regex About { get; }

    // a span broken over a line: "2025– 2027"
    [GeneratedRegex(@"(?<=\d[–-]) (?=\d)", Options, TimeoutMs)]
    private static partial Regex BrokenSpan { get; }

    // … (p. 4.2) · …, delegationspunkt A 3
    [GeneratedRegex(@"[\s,(]*\b(?:p\.|pkt\.?|punkt|delegationspunkt|delegationsnr|del\.? ?p(?:unkt)?\.?) ?(?:\p{L}[. ]?)?\d[\d.:]*\s*\)?\s*$", Options, TimeoutMs)]
    private static partial Regex PointAtEnd { get; }

    // 240304 · 24-03-04
    [GeneratedRegex(@"(?<![\d-])(?<year>[0-3]\d)(?<mark>[-.]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>[0-2]\d|3[01])(?![\d-])", Options, TimeoutMs)]
    private static partial Regex ShortDates { get; }

    // … (KLF 2023/190) · … (dnr 2024-113) at the end
    [GeneratedRegex(@"\s*\((?:dnr|diarienr|diarienummer|ärendenr)?[.:]?\s*(?<number>(?:\p{Lu}[\p{L}-]{0,7}[ /.-]?\s?)?(?:(?:19|20)\d\d|\d\d)\s?[-/:.]\s?(?:\p{Lu}{1,4})?\d{1,6}(?:-\d{1,3})?)\)\s*[.,;]?\s*$", Options & ~RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"(?<=[-/:.]) (?=\d)|(?<=\p{L}{2})- (?=\p{L})", Options, TimeoutMs)]
    private static partial Regex BrokenNumber { get; }

    [GeneratedRegex(@"\d+", Options, TimeoutMs)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"^\s*(?:[–—-]|till(?: och med)?|t\.?\s?o\.?\s?m\.?|och)\s*$", Options, TimeoutMs)]
    private static partial Regex Until { get; }

    // 2025-10-01–10-31 · 2025-10-01 – 31: the last day without its year
    [GeneratedRegex(@"^(?:\s*[–—]\s*|\s+-\s+)(?:(?:0[1-9]|1[0-2])-)?(?:[0-2]\d|3[01])(?![\d:.-])", Options, TimeoutMs)]
    private static partial Regex ShortUntil { get; }

    // 1–31 oktober 2025, from its first day to its last in one month
    [GeneratedRegex($@"^\W*\d{{1,2}}\s*[–—-]\s*\d{{1,2}}\s+{Month}", Options, TimeoutMs)]
    private static partial Regex Days { get; }

    // Protokoll · protokollsutdrag · beslut · Skrivelse · Dom · Yttrande; right before the day also Granskningsrapport · Meddelandeblad
    [GeneratedRegex(@"(?<![\p{L}-])(?<document>protokollsutdrag|protokoll|beslut|skrivelse|dom|yttrande|rapport|cirkulär|minnesanteckningar|ordförandebeslut|remiss|meddelande|avtal|fullmakt|(?!delegations|förteckning)\p{L}+(?:rapport|blad|brev|anteckningar|protokoll|beslut|skrivelse|yttrande)(?=\s*(?:(?:från|av|den|daterad|daterat)\s*)*$))(?![\p{L}-])", Options, TimeoutMs)]
    private static partial Regex Documents { get; }

    // from · i · av · för · den · sammanträde
    [GeneratedRegex(@"^(?:(?:från|i|av|för|vid|hos|den|datum|daterat|sammanträde(?:t)?|nr|(?:nr )?\d[\d:/.-]*)\s+)+|(?:[,\s]+(?:från|i|av|har|den|daterat|daterad|datum|inkommen|inkommet|inkom|ankom(?:men|met)?|vid sammanträde(?:t)?|sammanträde(?:t)?))+$", Options, TimeoutMs)]
    private static partial Regex Prepositions { get; }

    // what leads a date and names nobody
    [GeneratedRegex(@"^(?:den|under|perioden|tiden|från|mellan|i|av|vid|om)$", Options, TimeoutMs)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"\(?\b(?:dnr|diarienummer|diarienr|ärendenummer)\b[.:]?\s*\)?|\(\s*\)", Options, TimeoutMs)]
    private static partial Regex Labels { get; }

    [GeneratedRegex(@"\s(?:av|om|för|till|över|från|som|i|på|hos)\s", Options, TimeoutMs)]
    private static partial Regex Preposition { get; }

    // delegationen · rådet · presidiet · utskott · kommunrevisionen · förvaltningsrätten
    [GeneratedRegex(@"utskott|nämnd(?!.*ordförande)|styrelse(?!.*ordförande)|fullmäktige|delegationen$|råd(?:et)?\b|presidi|förbund|beredning|(?:revisionen|revisorerna|kollegiet|kommittén?|kommission(?:en)?|ledningsgruppen|juryn|kammaren|rätten|domstolen|verket|inspektionen|myndigheten|ombudsmannen)(?: i \p{Lu}[\p{L}-]+)?$", Options, TimeoutMs)]
    private static partial Regex CollectiveWord { get; }
}
