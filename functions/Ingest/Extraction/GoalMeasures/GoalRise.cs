using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>What is to grow or shrink to the number that follows: <c>Andelen … ska öka från 25 procent till</c> 50 procent.</summary>
/// <param name="What">The words before the verb.</param>
/// <param name="Comparator">Whether it grows or shrinks.</param>
/// <param name="Offset">Where the verb stands.</param>
internal sealed partial record GoalRise(string What, Comparator Comparator, int Offset)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The rise or fall that the words before a number tell, or null.</summary>
    public static GoalRise? Before(string lead)
    {
        Match match = Verb.Match(lead);
        return !match.Success || (match.Groups["what"].Value.Trim().Length < 3 && !match.Groups["object"].Success) ? null : new GoalRise(
            match.Groups["object"].Success ? match.Groups["object"].Value : match.Groups["what"].Value,
            Down.IsMatch(match.Groups["verb"].Value) ? Comparator.Decrease : Comparator.Increase,
            match.Groups["verb"].Index);
    }

    // "… ska öka till", "… ska ha minskat med", "öka antalet besökare från 40 till", "… stiger från 20 procent 2024 till minst"
    [GeneratedRegex(
        @"^(?<what>.*?)\s?\b(ska|skall|bör|kommer att|förväntas|beräknas|väntas|har|att)?\s*(årligen |successivt |gradvis )?(ha )?(?<verb>öka\p{L}*|minska\p{L}*|stig\p{L}*|sjunk\p{L}*|sjunkit|växa|växt|växer|höja\p{L}*|höjts?|sänka\p{L}*|sänkts?|gå ned|gått ned|gå ner|gå upp|gått upp|förbättra\p{L}*|utöka\p{L}*)\b"
        + @"(\s+(?<object>(antalet|andelen|mängden|nöjdheten|närvaron|frånvaron)\b[^.;]*?))?(\s+(från|med|till|årligen|varje|per)\b[^.;]*)?$",
        Options, 10_000)]
    private static partial Regex Verb { get; }

    [GeneratedRegex("minsk|sjunk|sänk|ned|ner", Options, 10_000)]
    private static partial Regex Down { get; }
}
