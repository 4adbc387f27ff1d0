using System.Collections.Frozen;

namespace Ingest.Language.Numbers;

/// <summary>The parts that Swedish number words are made of, longest first where one begins another.</summary>
internal static class NumberLexicon
{
    public enum Rank
    {
        Zero,
        Ones,
        Teens,
        Tens,
        Hundred,
        Scale,
    }

    public readonly record struct Part(string Text, decimal Value, Rank Rank);

    private static readonly Part[] Parts =
    [
        new("noll", 0, Rank.Zero),
        new("ett", 1, Rank.Ones), new("en", 1, Rank.Ones), new("et", 1, Rank.Ones), // "ettusen": ett tusen
        new("två", 2, Rank.Ones), new("tre", 3, Rank.Ones), new("fyra", 4, Rank.Ones), new("fem", 5, Rank.Ones),
        new("sex", 6, Rank.Ones), new("sju", 7, Rank.Ones), new("åtta", 8, Rank.Ones), new("nio", 9, Rank.Ones),
        new("tio", 10, Rank.Teens), new("elva", 11, Rank.Teens), new("tolv", 12, Rank.Teens), new("tretton", 13, Rank.Teens),
        new("fjorton", 14, Rank.Teens), new("femton", 15, Rank.Teens), new("sexton", 16, Rank.Teens), new("sjutton", 17, Rank.Teens),
        new("arton", 18, Rank.Teens), new("aderton", 18, Rank.Teens), new("nitton", 19, Rank.Teens),
        new("tjugo", 20, Rank.Tens), new("tjugu", 20, Rank.Tens), new("tju", 20, Rank.Tens), new("trettio", 30, Rank.Tens), new("fyrtio", 40, Rank.Tens),
        new("femtio", 50, Rank.Tens), new("sextio", 60, Rank.Tens), new("sjuttio", 70, Rank.Tens), new("åttio", 80, Rank.Tens),
        new("nittio", 90, Rank.Tens),
        new("tretti", 30, Rank.Tens), new("förtio", 40, Rank.Tens), new("förti", 40, Rank.Tens), new("fyrti", 40, Rank.Tens), new("femti", 50, Rank.Tens), new("sexti", 60, Rank.Tens),
        new("sjutti", 70, Rank.Tens), new("åtti", 80, Rank.Tens), new("nitti", 90, Rank.Tens),
        new("hundra", 100, Rank.Hundred),
        new("tusen", 1_000, Rank.Scale),
        new("miljoner", 1_000_000, Rank.Scale), new("miljon", 1_000_000, Rank.Scale),
        new("miljarder", 1_000_000_000, Rank.Scale), new("miljard", 1_000_000_000, Rank.Scale),
        new("biljoner", 1_000_000_000_000, Rank.Scale), new("biljon", 1_000_000_000_000, Rank.Scale),
        new("triljoner", 1_000_000_000_000_000_000, Rank.Scale), new("triljon", 1_000_000_000_000_000_000, Rank.Scale),
    ];

    private static readonly FrozenDictionary<char, Part[]> ByFirstLetter = Parts
        .GroupBy(part => part.Text[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(part => part.Text.Length).ToArray());

    /// <summary>The longest part that stands here, or null.</summary>
    public static Part? At(string text, int at)
    {
        if (at >= text.Length || !ByFirstLetter.TryGetValue(text[at], out Part[]? candidates))
        {
            return null;
        }

        foreach (Part part in candidates)
        {
            if (StandsAt(text, at, part.Text) && !(part.Text == "ett" && StandsAt(text, at, "ettusen"))
                && (part.Text != "et" || StandsAt(text, at, "ettusen")))
            {
                return part;
            }
        }

        return null;
    }

    public static bool StandsAt(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
