using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.FollowUps;

/// <summary>The time that a column's heading names: a year, or a year up to and with a month; what it leaves out is null.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Month">1..12: the last month of the time; null for the whole year.</param>
internal sealed partial record ColumnTime(int? Year, int? Month)
{
    /// <summary>A pattern of a part of the year, or of the report on it: <c>tertial</c>, <c>delårsrapporten</c>, <c>kvartalsuppföljning</c>.</summary>
    public const string PartOfYearName = "(tertial|delår|kvartal)(s?(rapport|uppföljning|bokslut|redovisning|avstämning))?(en|et)?";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;
    private const string MonthName = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec";
    private const string ShortYear = @"(20)?\d\d(?![\d\u00A0  ]?\d)";

    private static readonly string[] MonthNames = MonthName.Split('|');

    /// <summary>The contract's form: <c>2018</c>, <c>2018-03</c>.</summary>
    public string Text(ColumnTime fallback)
    {
        int? year = Year ?? fallback.Year;
        return Month is { } month
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}");
    }

    /// <summary>The last month of a stretch from the year's beginning (<c>januari–oktober</c> is 10), or null where a text names none.</summary>
    public static int? Stretch(string text) => MonthRange.Match(text) is { Success: true } range ? MonthOf(range) : null;

    /// <summary>The time in a heading, or null where it names none.</summary>
    public static ColumnTime? Read(string heading)
    {
        if (YearMonth.Match(heading) is { Success: true } iso)
        {
            return new(FullYear(iso, "year"), WholeYear(Number(iso, "month")));
        }

        if (MonthRange.Match(heading) is { Success: true } range)
        {
            return new(FullYear(range, "year") ?? FullYear(range, "from") ?? YearAlone(heading), WholeYear(MonthOf(range)));
        }

        if (ThirteenthMonth.Match(heading) is { Success: true } closing)
        {
            return new(FullYear(closing, "year"), null);
        }

        if (MonthWord.Match(heading) is { Success: true } word)
        {
            return new(FullYear(word, "year") ?? YearAlone(heading), WholeYear(MonthOf(word)));
        }

        if (PartOfYear.Match(heading) is { Success: true } part && (part.Groups["number"].Success || part.Value.StartsWith('d') || part.Value.StartsWith('D')))
        {
            return new(YearAlone(heading), EndOfPart(part));
        }

        return YearAlone(heading) is { } year ? new(year, null) : null;
    }

    /// <summary>The last month of <c>tertial 2</c>, <c>kvartal 3</c>, <c>delår 2</c>; null for a whole year.</summary>
    private static int? EndOfPart(Match part)
    {
        int number = part.Groups["number"].Success ? Number(part, "number") : 2;
        int month = part.Groups["kind"].Value.ToUpperInvariant()[0] switch
        {
            'K' or 'Q' => number * 3,
            'H' => number * 6,
            _ => number * 4, // tertial, delår
        };
        return WholeYear(Math.Min(month, 12));
    }

    private static int? WholeYear(int month) => month == 12 ? null : month;

    private static int MonthOf(Match match) =>
        1 + Array.FindIndex(MonthNames, name => match.Groups["month"].ValueSpan.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int? FullYear(Match match, string group) =>
        !match.Groups[group].Success ? null : Number(match, group) is var year && year < 100 ? 2000 + year : year;

    private static int? YearAlone(string heading) =>
        LongYear.Match(heading) is { Success: true } full ? Number(full, "year")
        : TwoDigitYear.Match(heading) is { Success: true } two ? FullYear(two, "year")
        : null;

    // 2021-09, 202109, 2021/09, 2109, "2021-" over "09"; of a stretch the last month: 2024-01 – 2024-11, 2024-01-01–2024-11-30, 2024-01 – 11
    [GeneratedRegex(@"(?<!\d)(20\d\d[-/.]?(0[1-9]|1[0-2])([-/.]?[0-3]\d)?\s*([-–—]|till( och med)?|t\.?o\.?m\.?)\s*(?=20\d\d[-/.]?(0[1-9]|1[0-2])))?((?<year>20\d\d)([-–/.]\s?)?|(?<=\p{L}\.?\s)(?<year>2[1-9]))(?<month>0[1-9]|1[0-2])(?!\d)", Options, TimeoutMs)]
    private static partial Regex YearMonth { get; }

    // jan-aug 2025, Jan 20 - Aug 20, januari till och med augusti
    [GeneratedRegex($@"\bjan[a-z]*\.?\s*(?<from>{ShortYear})?\s*([-–—−/]|till( och med)?|t\.?o\.?m\.?)\s*(?<month>{MonthName})[a-zåäö]*\.?\s*['’-]?(?<year>{ShortYear})?", Options, TimeoutMs)]
    private static partial Regex MonthRange { get; }

    // Mån 13 19: a closing month, so the whole year
    [GeneratedRegex($@"\bmån(ad)?\.?\s*1[23]\s+(?<year>{ShortYear})", Options, TimeoutMs)]
    private static partial Regex ThirteenthMonth { get; }

    // sep 2021, aug-25, t.o.m. augusti, 31 aug 2025
    [GeneratedRegex($@"\b(?<month>{MonthName})(uari|ruari|s|il|i|usti|t|tember|ober|ember)?\b\.?\s*['’-]?\s?(?<year>{ShortYear})?", Options, TimeoutMs)]
    private static partial Regex MonthWord { get; }

    // tertial 1, T2, delår 2, delår, kvartal 3, Q3, Kv 1, halvår 1
    [GeneratedRegex($@"\b(?<kind>{PartOfYearName}|t(?=[1-3]\b)|[kq](?=[1-4]\b)|kv\.?(?=\s?[1-4]\b)|halvår)\s*(?<number>[1-4](?!\d))?", Options, TimeoutMs)]
    private static partial Regex PartOfYear { get; }

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)(?!\d)", Options, TimeoutMs)]
    private static partial Regex LongYear { get; }

    // Budget -25, Bokslut 24
    [GeneratedRegex(@"(?<=[a-zåäö.]\s*['’–-]?\s?)(?<year>[12]\d)$", Options, TimeoutMs)]
    private static partial Regex TwoDigitYear { get; }
}
