using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>Words on one line, left to right; never empty.</summary>
public sealed record TextLine
{
    /// <summary>Makes a line; throws <see cref="ArgumentException"/> where there are no words.</summary>
    public TextLine(int page, ImmutableArray<Word> words)
    {
        if (words.IsEmpty)
        {
            throw new ArgumentException("A line without words.", nameof(words));
        }

        (Page, Words) = (page, words);
        Box = Box.Around(words.Select(word => word.Box));
        Text = string.Join(' ', words.Select(word => word.Text));
    }

    /// <summary>1-based.</summary>
    public int Page { get; }

    public ImmutableArray<Word> Words { get; }

    public Box Box { get; }

    public string Text { get; }

    /// <summary>In points: the largest of its words' type sizes, or its height where the reader knows no fonts.</summary>
    public double FontSize => Words.Max(word => word.Typeface?.Size ?? word.Box.Height);

    /// <summary>Whether all of its words are bold.</summary>
    public bool IsBold => Words.All(word => word.Typeface?.Bold == true);
}
