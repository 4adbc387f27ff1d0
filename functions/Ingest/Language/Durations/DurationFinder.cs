using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Durations;

/// <summary>Lengths of time in running text; ages are left out.</summary>
internal static partial class DurationFinder
{
    private const int Lookback = 60;

    public static ImmutableArray<Sighting<Duration>> Find(Folded folded)
    {
        List<Hit<Duration>> hits = Rules.Hits(DurationRules.All, folded.Text);
        hits.RemoveAll(hit => hit.Match.Groups["year"].Success && IsAge(folded.Text, hit));
        return [.. hits.Select(hit => folded.Sight(hit.Value, hit.Start, hit.Length, hit.Rule))];
    }

    private static bool IsAge(string text, Hit<Duration> hit) =>
        AgeBehind.IsMatch(text[hit.Start..Math.Min(text.Length, hit.End + 20)], hit.Length)
        || AgeBefore.IsMatch(text[Math.Max(0, hit.Start - Lookback)..hit.Start])
        || AgeRange.IsMatch(text[Math.Max(0, hit.Start - 5)..Math.Min(text.Length, hit.End + 6)])
        || (hit.Value.Months >= 13 * 12 && UnderOrOver.IsMatch(text[Math.Max(0, hit.Start - Lookback)..hit.Start]));

    // "18 år gammal", "65 år och äldre", "20 års ålder", "15-åriga flickor"
    [GeneratedRegex(@"\G(?: ?[-–] ?[0-9]+ år)? ?(?:gam(?:mal|la|malt)|(?:och|eller) (?:äldre|yngre|uppåt)|ålder|(?<=årig[at]?) (?:barn|flick|pojk|m[aä]n(?:nen)?(?!\p{L})|kvinn|person|elev|ungdom|son(?!\p{L})|dotter))", Options, TimeoutMs)]
    private static partial Regex AgeBehind { get; }

    // "i åldern 16–", "ungdomar mellan 16 och", "fyllt", "personer över"
    [GeneratedRegex($@"(?:ålder\w*|åldrarna|åldersgrupp\w*|fyll(?:t|er|da|de)|(?<!\p{{L}})(?:barn|unga|ungdomar|personer|elever|flickor|pojkar|kvinnor|män|vuxna|invånare|individer|deltagare|flyktingar|nyanlända|målgrupp(?:en|erna)?|invånare)) (?:(?:mellan|från|i|på|om|över|under|som|är|mellan) ){{0,3}}(?:[0-9]+ ?(?:[-–]|till|och|eller) ?)?$", Options, TimeoutMs)]
    private static partial Regex AgeBefore { get; }

    // "13–17 år", "0–5 år"; terms are not that long, or begin at nought
    [GeneratedRegex(@"(?:(?<![0-9])0 ?[-–] ?[0-9]+|(?<![0-9])[0-9]{1,2} ?[-–] ?(?:1[0-9]|[2-9][0-9])) år", Options, TimeoutMs)]
    private static partial Regex AgeRange { get; }

    // "under 18 år" is an age, "under tre år" is not
    [GeneratedRegex(@"(?<!\p{L})(?:under|över|från|är|fyllda) (?:[0-9]+ ?[-–] ?)?$", Options, TimeoutMs)]
    private static partial Regex UnderOrOver { get; }
}
