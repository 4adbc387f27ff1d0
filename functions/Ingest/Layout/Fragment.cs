using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Words on one baseline without a wide gap: a piece of a text line, or what stands in a cell on one line.</summary>
internal sealed class Fragment
{
    private readonly Lazy<ValueKind> kind;

    public Fragment(ImmutableArray<Word> words)
    {
        Words = words;
        Box = words[0].Box;
        foreach (Word word in words)
        {
            Box = Box.Union(word.Box);
            Em = Math.Max(Em, EmOf(word));
        }

        Text = words.Length == 1 ? words[0].Text : string.Join(' ', words.Select(word => word.Text));
        kind = new(() => Values.KindOf(Text));
    }

    public ImmutableArray<Word> Words { get; }

    public Box Box { get; }

    /// <summary>The type size in points, or what the height lets one guess.</summary>
    public double Em { get; }

    public string Text { get; }

    public ValueKind Kind => kind.Value;

    /// <summary>A figure, a dash, a date, yes or no: what stands in a table's body.</summary>
    public bool IsData => Kind is ValueKind.Number or ValueKind.Dash or ValueKind.Date or ValueKind.YesNo;

    /// <summary>Letters, at most a year among them.</summary>
    public bool IsWords => Words.All(word => char.IsLetter(word.Text[0]) || Values.KindOf(word.Text) == ValueKind.Year);

    /// <summary>Whether all of its words are bold.</summary>
    public bool IsBold => Words.All(word => word.Typeface?.Bold == true);

    /// <summary>The widest white between its words, in points; 0 for one word.</summary>
    public double WidestGap => Words.Zip(Words.Skip(1), (a, b) => b.Box.X0 - a.Box.X1).DefaultIfEmpty(0).Max();

    /// <summary>Its parts, cut before each word that begins one; itself where none does.</summary>
    /// <param name="begins">Whether a part begins with the word of that index; never asked of the first.</param>
    public IEnumerable<Fragment> Cut(Func<int, bool> begins)
    {
        int from = 0;
        for (int i = 1; i <= Words.Length; i++)
        {
            if (i == Words.Length || begins(i))
            {
                yield return i - from == Words.Length ? this : new Fragment(Words[from..i]);
                from = i;
            }
        }
    }

    /// <summary>Poppler's boxes reach from ascent to descent, some 1.15 to 1.3 of the type size.</summary>
    public static double EmOf(Word word) => word.Typeface?.Size ?? (word.Box.Height * 0.83);
}
