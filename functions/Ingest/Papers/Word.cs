using System.Text;

namespace Ingest.Papers;

/// <summary>One word as a reader found it, by text layer or OCR; nothing after reading asks which.</summary>
public sealed record Word
{
    /// <summary>Makes a word; throws <see cref="ArgumentException"/> where the text is empty or has white space in it.</summary>
    /// <param name="text">The letters; made NFC.</param>
    /// <param name="box">Where it stands on its page.</param>
    /// <param name="confidence">0..1: 1 for a text layer, the engine's own word for OCR.</param>
    /// <param name="block">The reader's own guess at a block, 0-based on the page; a hint for layout, nothing more.</param>
    /// <param name="line">The reader's own guess at a line, 0-based on the page.</param>
    /// <param name="typeface">What it is set in, where the reader knows.</param>
    public Word(string text, Box box, double confidence = 1, int block = 0, int line = 0, Typeface? typeface = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("A word without letters.", nameof(text));
        }

        Text = text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
        (Box, Confidence, Block, Line, Typeface) = (box, confidence, block, line, typeface);
    }

    public string Text { get; init; }

    public Box Box { get; init; }

    /// <summary>0..1.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether no letter of it can have been misread.</summary>
    public bool IsSure => Confidence >= 1;

    public int Block { get; init; }

    public int Line { get; init; }

    public Typeface? Typeface { get; init; }
}

/// <summary>What a word is set in.</summary>
/// <param name="Family">The font's name without subset prefix.</param>
/// <param name="Size">In points.</param>
/// <param name="Bold">Whether the font is a bold one.</param>
/// <param name="Italic">Whether it is slanted.</param>
public sealed record Typeface(string Family, double Size, bool Bold, bool Italic);
