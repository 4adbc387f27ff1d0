using System.Collections.Immutable;
using System.Text;

namespace Ingest.Papers;

/// <summary>Running text that remembers which word on which page each character came from.</summary>
/// <remarks>Words are joined by one space; a word broken at a line's end is mended (<c>förläng-</c> + <c>ning</c> → <c>förlängning</c>).</remarks>
public sealed class Passage
{
    /// <summary>Of a word's height: less room than the narrowest space.</summary>
    private const double SoftHyphenRoom = 0.08;

    public static Passage Empty { get; } = new(string.Empty, []);

    private Passage(string text, ImmutableArray<PlacedWord> words) => (Text, Words) = (text, words);

    public string Text { get; }

    /// <summary>In the order of the text; their <see cref="PlacedWord.Start"/> rises.</summary>
    public ImmutableArray<PlacedWord> Words { get; }

    public bool IsEmpty => Words.IsEmpty;

    /// <summary>Joins lines of words; a hyphen that breaks a word at a line's end is mended.</summary>
    public static Passage Of(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<PlacedWord>();
        TextLine? before = null;
        foreach (TextLine line in lines)
        {
            bool mends = before is not null && Hyphenation.Breaks(before.Words[^1].Text, line.Words[0].Text);
            bool keeps = before is not null && (Hyphenation.Keeps(before.Words[^1].Text, line.Words[0].Text) || BrokenFigure.GoesOn(before, line));
            Append(text, words, line, mends, keeps);
            before = line;
        }

        return new(text.ToString(), words.ToImmutable());
    }

    /// <summary>Passages one after the other, a space between them.</summary>
    public static Passage Join(IEnumerable<Passage> passages)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<PlacedWord>();
        foreach (Passage passage in passages.Where(p => !p.IsEmpty))
        {
            if (text.Length > 0)
            {
                bool mends = Hyphenation.Breaks(words[^1].Word.Text, passage.Words[0].Word.Text);
                if (mends && text[^1] == '-')
                {
                    text.Length--;
                    words[^1] = words[^1] with { Length = words[^1].Length - 1 };
                }
                else if (!Hyphenation.Keeps(words[^1].Word.Text, passage.Words[0].Word.Text))
                {
                    text.Append(' ');
                }
            }

            int offset = text.Length;
            text.Append(passage.Text);
            words.AddRange(passage.Words.Select(word => word with { Start = word.Start + offset }));
        }

        return new(text.ToString(), words.ToImmutable());
    }

    /// <summary>The words that the characters from <paramref name="start"/> on stand in.</summary>
    public ImmutableArray<PlacedWord> WordsAt(int start, int length) =>
        [.. Words.Where(word => word.Start < start + length && word.Start + word.Length > start)];

    /// <summary>The part of the text, cut at words: every word that any of the characters belongs to.</summary>
    public Passage Slice(int start, int length)
    {
        ImmutableArray<PlacedWord> inside = WordsAt(start, length);
        if (inside.IsEmpty)
        {
            return Empty;
        }

        int from = inside[0].Start;
        int to = inside[^1].Start + inside[^1].Length;
        return new(Text[from..to], [.. inside.Select(word => word with { Start = word.Start - from })]);
    }

    public override string ToString() => Text;

    /// <summary>A soft hyphen that is not printed takes no room: the word goes on where it stands.</summary>
    private static bool Touches(Word before, Word word) =>
        before.Box.VerticalOverlap(word.Box) > 0.5 && word.Box.X0 > before.Box.X0 && word.Box.X0 - before.Box.X1 < SoftHyphenRoom * word.Box.Height;

    private static void Append(StringBuilder text, ImmutableArray<PlacedWord>.Builder words, TextLine line, bool mends, bool keeps)
    {
        foreach (Word word in line.Words)
        {
            mends |= words.Count > 0 && words[^1].Page == line.Page && Touches(words[^1].Word, word) && Hyphenation.Breaks(words[^1].Word.Text, word.Text);
            if (mends)
            {
                text.Length--;
                words[^1] = words[^1] with { Length = words[^1].Length - 1 };
                mends = false;
            }
            else if (text.Length > 0 && !keeps)
            {
                text.Append(' ');
            }

            keeps = false;
            words.Add(new PlacedWord(line.Page, word, text.Length, word.Text.Length));
            text.Append(word.Text);
        }
    }
}

/// <summary>A word, its page and the characters that it stands for in a passage.</summary>
public readonly record struct PlacedWord(int Page, Word Word, int Start, int Length);
