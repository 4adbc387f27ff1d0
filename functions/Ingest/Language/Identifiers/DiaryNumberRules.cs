using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Identifiers;

/// <summary>How bodies number their matters. Every rule has its examples in <c>DiaryNumbers.corpus.txt</c>, beside this file.</summary>
/// <remarks>They see the text as printed: upper case tells a body's code from a word.</remarks>
internal static partial class DiaryNumberRules
{
    // A body's code: KS, AVUX, BaUN, Ks, N161; not statutes and reports (SFS, SOU, Prop, EU) nor decisions of the council by date (KF 2021-06-23)
    private const string Body =
        @"(?<![\p{L}0-9/:§-])(?!(?:[A-ZÅÄÖ-]*FS|SOU|Ds|DS|EU|EG|EEG|NJA|HFD|AD|JO|RÅ|MÖD|ISO|SS|PM|KPI|PKV|BNP|Prop|Bet|Lag|IBIC|COVID|Covid|Agenda|Vision|Mål|Sarah|Maria|[DdRr]nr|DNR|Nr|NR|nr|Org|Tel|Fax|Box|Art|Sid|Kap)(?![\p{L}]))[A-ZÅÄÖ](?:[A-ZÅÄÖ]{0,6}|[A-ZÅÄÖa-zåäö]{1,4})";

    private const string Year = "(?:19|20)[0-9]{2}";

    // "Plan 2024-2026" is a span of years
    private const string YearSpan = "20[0-9]{2}[-/]20[0-9]{2}";

    private const string Stop = @"(?![0-9\p{L}]|[-/:][0-9]|[.,][0-9])";

    // before a number that the code does not tell by itself
    private const string Label =
        @"(?<!\p{L})(?:[Dd]nr|DNR|D[.]?nr|[Dd]iarie(?:nummer|nr)?|DIARIENUMMER|[Bb]eteckning|[Ää]rende(?:nummer|nr)|[Aa]rende(?:nummer|nr)|Ref(?:erens)?[.]?(?:nr)?)[.:]*[ \u00A0]*";

    public static ImmutableArray<Rule<DiaryNumber>> All { get; } =
    [
        new("KS/2016:639", SlashYear, Read),
        new("KS 2018-00100", CodeYear, Read),
        new("2018/KS 0290 10", YearSlashCode, Read),
        new("SN 18/0098", ShortYear, Read),
        new("Ks 900/2019", YearBehind, Read),
        new("2014/687-BaUN-019", CodeBehind, Read),
        new("2024.147 KS", PointYear, Read),
        new("2024/187 OMS", SlashCode, NoSchoolYear),
        new("N161-0077/24", Unit, Read),
        new("KN.2024.0112", Pointed, Read),
        new("24VN118", YearInFront, Read),
        new("Dnr <any>", AfterLabel, Read),
    ];

    private static DiaryNumber? Read(Match match) => new(Gap.Replace(match.Groups["only"] is { Success: true } only ? only.Value : match.Value, m => m.Value.Trim() is { Length: 1 } sign ? sign : " "));

    /// <summary><c>2023/24 SFI</c> is a school year.</summary>
    private static DiaryNumber? NoSchoolYear(Match match) =>
        int.Parse(match.ValueSpan[2..4], CultureInfo.InvariantCulture) + 1 is var next && match.Groups["number"].ValueSpan.SequenceEqual(next.ToString("00", CultureInfo.InvariantCulture)) ? null : Read(match);

    // "AVUX/2020:37", "KS/2012:628-805", "KU/2007.9"
    [GeneratedRegex($@"{Body}[ ]?/[ ]?{Year}[ ]?[:./-][ ]?[0-9]{{1,6}}(?:-[0-9]{{1,5}})?(?![0-9\p{{L}}])", Options, TimeoutMs)]
    private static partial Regex SlashYear { get; }

    // "ALN 2022-00100", "KS2016-313", "GA-2025-00176", "IF IF-2024-00286", "KS 2018/14", "VON 2023:00137"; not "KF 2021-06-23"
    [GeneratedRegex($@"(?:(?![\p{{L}}]*\p{{Ll}}){Body}[ \u00A0](?=\p{{Lu}}))?{Body}[ \u00A0-]?{Year}(?:-[ ]?[0-9]{{1,6}}|(?:[/:][ ]?|[.])[0-9]{{1,6}}(?:-[0-9]{{1,3}}|/\p{{Lu}}{{1,5}})?)(?<!{YearSpan}){Stop}", Options, TimeoutMs)]
    private static partial Regex CodeYear { get; }

    // "2018/KS 0290 10", "2024/KS0123"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:-])(?:{Year}|[0-9]{{2}}(?=/))(?!-W[0-5][0-9](?![0-9]))[ ]?[/-][ ]?\p{{Lu}}\p{{L}}{{0,5}}[ \u00A0-]?[0-9]{{2,6}}(?:[ \u00A0][0-9]{{1,4}})?{Stop}", Options, TimeoutMs)]
    private static partial Regex YearSlashCode { get; }

    // "SN 18/0098"
    [GeneratedRegex($@"{Body}[ \u00A0-][0-9]{{2}}/[0-9]{{2,6}}{Stop}", Options, TimeoutMs)]
    private static partial Regex ShortYear { get; }

    // "Ks 900/2019", "Tn 99/2026"
    [GeneratedRegex($@"{Body}[ \u00A0-][0-9]{{1,6}}/{Year}{Stop}", Options, TimeoutMs)]
    private static partial Regex YearBehind { get; }

    // "2014/687-BaUN-019"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:-]){Year}/[0-9]{{1,6}}-\p{{Lu}}\p{{L}}{{1,6}}(?:-[0-9]{{2,4}})?{Stop}", Options, TimeoutMs)]
    private static partial Regex CodeBehind { get; }

    // "2024.147 KS"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:.-]){Year}[.][0-9]{{1,6}}[ \u00A0]\p{{Lu}}[\p{{L}}]{{1,5}}(?![\p{{L}}0-9])", Options, TimeoutMs)]
    private static partial Regex PointYear { get; }

    // "2024/187 OMS", "2025/3 BUN", "2023/0231 KS-1"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:.-]){Year}/(?!20[0-9]{{2}} )(?<number>[0-9]{{1,6}})[ \u00A0]\p{{Lu}}{{2,5}}(?:-[0-9]{{1,3}})?(?![\p{{L}}0-9])", Options, TimeoutMs)]
    private static partial Regex SlashCode { get; }

    // "N161-0077/24"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:-])\p{{Lu}}{{1,3}}[0-9]{{2,4}}-[0-9]{{2,6}}/[0-9]{{2,4}}{Stop}", Options, TimeoutMs)]
    private static partial Regex Unit { get; }

    // "KN.2024.0112"
    [GeneratedRegex($@"{Body}[.]{Year}[.][0-9]{{1,6}}{Stop}", Options, TimeoutMs)]
    private static partial Regex Pointed { get; }

    // "24VN118", "24RGD0217", "2025VFN41"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/:.-])(?:20)?[0-9]{{2}}\p{{Lu}}{{2,4}}[0-9]{{1,6}}{Stop}", Options, TimeoutMs)]
    private static partial Regex YearInFront { get; }

    // "Dnr 2022-00100", "Diarienummer: 24/123", "Dnr 3.1.2-12345/2024", "Diarienummer DNKS240211"
    [GeneratedRegex($@"{Label}(?!{Year}-[0-9]{{2}}-[0-9]{{2}}(?![0-9-]))(?<only>\p{{Lu}}{{2,6}}[0-9]{{5,8}}{Stop}|(?:\p{{Lu}}\p{{L}}{{0,6}}[ \u00A0-])?(?=[\p{{L}}0-9/:.-]*[0-9][-/:.][\p{{L}}0-9]|[\p{{L}}0-9]*[-/:][0-9])[\p{{L}}0-9]+(?:[-/:.][\p{{L}}0-9]+)+(?:[ \u00A0][0-9]{{2,6}}(?![0-9.,/:-]))?)", Options, TimeoutMs)]
    private static partial Regex AfterLabel { get; }

    // a number broken over a line: "GA-2025- 00176"
    [GeneratedRegex(@"(?<=[0-9])(?:[ \u00A0]?[-/:][ \u00A0]+|[ \u00A0]+[-/:][ \u00A0]?)(?=[0-9])|\u00A0", Options, TimeoutMs)]
    private static partial Regex Gap { get; }
}
