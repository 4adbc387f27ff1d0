using System.Collections.Immutable;
using System.Text;

namespace Ingest.Papers;

/// <summary>Makes a record's <see cref="Provenance"/> from the words that it was read from.</summary>
/// <remarks>
/// The contract binds quote and box: the words whose middle lies in the box are the quote's. A sentence that begins and ends within
/// lines has a box that holds the rest of those lines too; the quote then takes them in, so that the two never disagree.
/// </remarks>
public static class Quotation
{
    /// <summary>The contract's bound, in characters.</summary>
    public const int MostCharacters = 300;

    /// <summary>A row as an issue quotes it: its words, cut at the contract's bound.</summary>
    public static string Of(TableRow row)
    {
        string words = string.Join(' ', row.Words.Select(word => word.Word.Text));
        return words.Length > MostCharacters ? words[..MostCharacters] : words;
    }

    /// <summary>Quotes <paramref name="words"/> around <paramref name="focus"/>, the words of the value itself.</summary>
    /// <param name="paper">The paper that the words stand in.</param>
    /// <param name="words">What was read, in reading order (a sentence, a table's row); those on other pages than the focus are left out.</param>
    /// <param name="focus">The words of the value; one at least.</param>
    /// <param name="rule">The rule's name.</param>
    /// <param name="certainty">The rule's own confidence, 0..1.</param>
    public static Provenance Of(
        Paper paper, IEnumerable<PlacedWord> words, IReadOnlyList<PlacedWord> focus, string rule, double certainty)
    {
        int number = focus[0].Page;
        Page page = paper.PageNumbered(number);
        ImmutableArray<Word> wanted = [.. words.Where(word => word.Page == number).Select(word => word.Word)];
        ImmutableArray<Word> core = [.. focus.Where(word => word.Page == number).Select(word => word.Word)];
        (string quote, Box box) = Fit(page, wanted.IsEmpty ? core : wanted, core);
        double legibility = core.Min(word => word.Confidence);
        Box displayed = page.Turn == 0 && page.Skew == 0 ? box : page.AsDisplayed(box);
        return new Provenance(number, quote, displayed, Box.Around(core.Select(word => word.Box)), rule, Math.Round(certainty * legibility, 4))
        {
            Certainty = certainty,
            Legibility = legibility,
            Surroundings = (wanted.IsEmpty ? core : wanted).Average(word => word.Confidence),
        };
    }

    private static (string Quote, Box Box) Fit(Page page, ImmutableArray<Word> wanted, ImmutableArray<Word> core)
    {
        while (true)
        {
            Box box = Box.Around(wanted.Select(word => word.Box));
            ImmutableArray<Word> held = [.. page.Words.Where(word => box.HoldsMiddleOf(word.Box))];
            ImmutableArray<Word> ordered = SameWords(held, wanted) ? wanted : ReadingOrder(held);
            string quote = Join(ordered);
            if (quote.Length <= MostCharacters || wanted.Length <= 1)
            {
                return (quote.Length <= MostCharacters ? quote : quote[..MostCharacters], box);
            }

            wanted = Shorten(wanted, core);
        }
    }

    /// <summary>Drops the word that is farther from the value, from the end or the beginning.</summary>
    private static ImmutableArray<Word> Shorten(ImmutableArray<Word> wanted, ImmutableArray<Word> core)
    {
        int first = wanted.IndexOf(core[0]);
        int last = wanted.IndexOf(core[^1]);
        if (first < 0 || last < 0)
        {
            return wanted[..^1];
        }

        int after = wanted.Length - 1 - last;
        return after == 0 && first == 0 ? wanted[..^1]
            : after >= first ? wanted[..^1]
            : wanted[1..];
    }

    private static bool SameWords(ImmutableArray<Word> held, ImmutableArray<Word> wanted) =>
        held.Length == wanted.Length && held.ToHashSet(ReferenceEqualityComparer.Instance).SetEquals(wanted);

    /// <summary>Lines from the top, words from the left.</summary>
    private static ImmutableArray<Word> ReadingOrder(ImmutableArray<Word> words)
    {
        var lines = new List<List<Word>>();
        foreach (Word word in words.OrderBy(word => word.Box.MiddleY))
        {
            List<Word>? line = lines.LastOrDefault();
            if (line is not null && line[0].Box.VerticalOverlap(word.Box) > 0.5)
            {
                line.Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return [.. lines.SelectMany(line => line.OrderBy(word => word.Box.X0))];
    }

    private static string Join(ImmutableArray<Word> words)
    {
        var text = new StringBuilder();
        Word? before = null;
        foreach (Word word in words)
        {
            bool nextLine = before is not null && word.Box.VerticalOverlap(before.Box) < 0.5;
            if (before is not null && nextLine && Hyphenation.Breaks(before.Text, word.Text))
            {
                text.Length--;
            }
            else if (before is not null)
            {
                text.Append(' ');
            }

            text.Append(word.Text);
            before = word;
        }

        return text.ToString();
    }
}
