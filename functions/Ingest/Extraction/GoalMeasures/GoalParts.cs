using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>A stretch of a sentence that can state one result.</summary>
/// <param name="Start">Where it begins in the sentence.</param>
/// <param name="End">Where it ends.</param>
/// <param name="RefersBack">Whether it speaks of those that the part before counts: <c>varav</c>, <c>av dem</c>.</param>
internal sealed record GoalPart(int Start, int End, bool RefersBack)
{
    public string Of(string text) => text[Start..End];
}

/// <summary>Cuts a sentence where another number brings a result of its own: <c>300 personer, varav 60 % kvinnor</c>.</summary>
internal static partial class GoalParts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Hedge = @"(minst|högst|lägst|som mest|som minst|åtminstone|cirka|ca|omkring|ytterligare|upp till|max)";
    private const string Amount = @"(\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo\p{L}*|trettio\p{L}*|fyrtio\p{L}*|femtio\p{L}*|sextio\p{L}*|sjuttio\p{L}*|åttio\p{L}*|nittio\p{L}*|hundra|hälften)";

    public static ImmutableArray<GoalPart> Of(string text)
    {
        var parts = ImmutableArray.CreateBuilder<GoalPart>();
        int start = 0;
        bool refersBack = false;
        foreach (Match cut in End.Matches(text))
        {
            parts.Add(new GoalPart(start, cut.Index, refersBack));
            start = cut.Index + cut.Length;
            refersBack = cut.Groups["of"].Success || OfThem.IsMatch(text[start..]);
        }

        parts.Add(new GoalPart(start, text.Length, refersBack));
        return parts.ToImmutable();
    }

    // after these words a number goes on with the same result
    private const string GoesOn =
        @"(ska|skall|bör|får|är|var|vara|att|till|med|under|för|om|av|på|per|vid|hos|från|eller|och|samt|mellan|inte|nå|når|nås|har|erbjuda|uppgå|genomföra|arrangera|anordna|hålla|hållas|hållits|utbilda|omfatta|behöver|tar|ger|ges|uppge|uppger|svarar|anser)";

    // ", varav minst 40 …", " och 12 …", "; minst", ", att minst 90 …", " och varje år ska det …", and items of a list that lost its marks: "… i verksamheten minst 12 personer …"
    [GeneratedRegex(
        @"\s*,?\s*\b(?<of>varav)\s+|\s*;\s+|,?\s+(och|samt|men)\s+(?=(att\s+)?(\p{L}+\s+(" + Hedge + @"\s+)|" + Hedge + @"\s+)?" + Amount + @"\b(?!\s*(år|månader|veckor|gånger)\b))"
        + @"|(?<=\b(ska|skall|bör|får|har|att|per år|varje år|årligen)\b[^.;]*)(?<!\bvart|\bvar),?\s+(och|samt|medan|men)\s+(?=(att\s+)?[^.,;]{0,60}?\b(ska|skall|kommer|får)\b[^.;]{0,60}?((?<!\d)(?!20\d\d\b)\d|\b" + Hedge + @"\s))|,\s+(?=(att\s+)?" + Hedge + @"\s+" + Amount + @"\b)|,\s+(?=att\s+" + Amount + @"\b)|,?\s+(och|samt)\s+(?=att\s+(antalet|andelen)\b)|,\s+(?=\d+\s\p{L}+\s(år )?20\d\d)"
        + @"|(?<=\p{L}{3}(?<!\b" + GoesOn + @"))\s+(?=(minst|högst|lägst|som mest)\s+" + Amount + @"\s(\p{L}+\s)?(procent\b|%|personer|deltagare|barn|ungdomar|elever|kvinnor|unga|vuxna|äldre|aktiviteter|träffar))",
        Options, 10_000)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"^(att\s+)?[^,.;]{0,30}?\bav (dem|dessa)\b(?! som\b)", Options, 10_000)]
    private static partial Regex OfThem { get; }
}
