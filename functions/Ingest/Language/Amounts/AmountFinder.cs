using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Amounts;

/// <summary>Money in running text: the number and its unit, with what the clause says of it.</summary>
internal static partial class AmountFinder
{
    public static ImmutableArray<Sighting<Money>> Find(Folded folded)
    {
        string text = folded.Text;
        List<Hit<Money>> hits = Rules.Hits(AmountRules.All, text);
        hits.RemoveAll(hit => IsHeading(folded, hit));
        var found = ImmutableArray.CreateBuilder<Sighting<Money>>(hits.Count);
        for (int i = 0; i < hits.Count; i++)
        {
            (int from, int to) = AmountContext.ClauseAround(folded, hits[i].Start, hits[i].End);
            from = i > 0 ? Math.Max(from, hits[i - 1].End) : from;
            to = i + 1 < hits.Count ? Math.Min(to, hits[i + 1].Start) : to;
            Money money = hits[i].Value with
            {
                Frequency = AmountContext.FrequencyOf(text, hits[i].Start, hits[i].End, from, to),
                Qualifier = AmountContext.QualifierOf(text, hits[i].Start, hits[i].End, from, to),
            };
            found.Add(folded.Sight(money, hits[i].Start, hits[i].Length, hits[i].Rule));
        }

        ShareBetweenEnds(found);
        return found.ToImmutable();
    }

    /// <summary><c>ca 100 000–150 000 kr per år</c>: hedge and frequency are said once, of both.</summary>
    private static void ShareBetweenEnds(ImmutableArray<Sighting<Money>>.Builder found)
    {
        for (int i = 0; i + 1 < found.Count; i++)
        {
            if (found[i].Rule == AmountRules.LowerEndRule)
            {
                (Money low, Money high) = (found[i].Value, found[i + 1].Value);
                Frequency? frequency = high.Frequency ?? low.Frequency;
                found[i] = found[i] with { Value = low with { Frequency = frequency } };
                found[i + 1] = found[i + 1] with { Value = high with { Frequency = frequency, Qualifier = high.Qualifier ?? low.Qualifier } };
            }
        }
    }

    /// <summary><c>Belopp i tusen kronor</c> names a unit: <c>tusen</c> is no amount there.</summary>
    private static bool IsHeading(Folded folded, Hit<Money> hit) =>
        hit.Value.Value is 1_000m
        && folded.Printed(hit.Start, hit.Length).StartsWith("tusen", StringComparison.OrdinalIgnoreCase)
        && UnitAhead.IsMatch(folded.Text[..hit.Start]);

    [GeneratedRegex(@"(?:(?<!\p{L})i|\(|^|,|[:]) ?$", Options, TimeoutMs)]
    private static partial Regex UnitAhead { get; }
}
