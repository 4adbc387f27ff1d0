using static Ingest.Language.Numbers.NumberLexicon;

namespace Ingest.Language.Numbers;

/// <summary>Numbers in words, from <c>noll</c> to <c>miljarder</c>, in one word or several: <c>etthundrafemtiotusen</c>, <c>tre miljoner</c>.</summary>
internal static class NumberWords
{
    /// <summary>What may follow a number inside a word: <c>treårig</c>, <c>sexmånadersperiod</c>, <c>nittiotalet</c>, <c>hundralapp</c>.</summary>
    private static readonly string[] Tails = ["år", "månad", "veck", "dag", "dygn", "kvartal", "tal", "lapp", "procentig"];

    /// <summary>The longest number in words that begins here and where it ends, or null. A lone <c>en</c> or <c>ett</c> is one too.</summary>
    public static WordNumber? Read(string text, int start)
    {
        var sum = new RunningSum();
        WordNumber? best = null;
        int at = start;
        int parts = 0;
        while (At(text, at) is { } part && sum.Add(part))
        {
            at += part.Text.Length;
            parts++;
            if (EndsAt(text, at))
            {
                best = new WordNumber(sum.Value, start, at - start, parts);
            }

            at = SkipJoint(text, at, part.Rank);
        }

        return best;
    }

    public static bool EndsAt(string text, int at) =>
        at == text.Length || !char.IsLetterOrDigit(text[at]) || Array.Exists(Tails, tail => StandsAt(text, at, tail));

    /// <summary>Past a space, a hyphen, or <c>och</c> behind a hundred or more (<c>ett hundra och fem</c>).</summary>
    private static int SkipJoint(string text, int at, Rank before)
    {
        if (at < text.Length && text[at] is ' ' or '-')
        {
            at++;
            return before >= Rank.Hundred && StandsAt(text, at, "och ") ? at + 4 : at;
        }

        return before >= Rank.Hundred && StandsAt(text, at, "och") && !EndsAt(text, at) ? at + 3 : at;
    }

    /// <summary>Adds parts as long as they make one number: <c>tjugo</c> then <c>fem</c>, but not <c>två</c> then <c>tre</c>.</summary>
    private sealed class RunningSum
    {
        private decimal finished;                        // above the scale last named
        private decimal group;                           // below a thousand, being built
        private decimal leastScale = decimal.MaxValue;   // scales fall: million, thousand, hundred
        private bool closed;

        public decimal Value => finished + group;

        public bool Add(Part part)
        {
            decimal below = group % 100;
            switch (part.Rank)
            {
                case Rank.Zero when !closed && Value == 0:
                    return closed = true;
                case Rank.Ones when !closed && (below == 0 || (below >= 20 && below % 10 == 0)):
                case Rank.Teens or Rank.Tens when !closed && below == 0:
                    group += part.Value;
                    return true;
                case Rank.Hundred when !closed && group < 100:
                    group = group == 0 ? 100 : group * 100;
                    return true;
                case Rank.Scale when !closed:
                    return AddScale(part);
                default:
                    return false;
            }
        }

        private bool AddScale(Part part)
        {
            bool needsCount = part.Value > 1000;         // "miljoner" alone is no number, "tusen" is
            decimal count = group == 0 && !needsCount ? 1 : group;
            if (part.Value >= leastScale && finished < part.Value && finished + group > 0 && leastScale == 1000)
            {
                finished = (finished + group) * part.Value; // "tusen miljoner"
                group = 0;
                leastScale = part.Value;
                return true;
            }

            if (count == 0 || part.Value >= leastScale)
            {
                return false;
            }

            finished += count * part.Value;
            group = 0;
            leastScale = part.Value;
            return true;
        }
    }
}

/// <summary>A number in words, where it stands, and of how many parts (<c>tjugofem</c> has two).</summary>
internal readonly record struct WordNumber(decimal Value, int Start, int Length, int Parts)
{
    public int End => Start + Length;
}
