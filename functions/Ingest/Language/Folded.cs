using System.Text;

namespace Ingest.Language;

/// <summary>A text made easy to match, which knows where each of its characters came from.</summary>
/// <remarks>Lower case; one kind of space, hyphen (<c>-</c>), dash (<c>–</c>) and apostrophe; replaced stretches count as one.</remarks>
internal sealed class Folded
{
    private readonly string original;

    // Where each folded character begins and ends in the original; null while the two agree character by character.
    private readonly int[]? starts;
    private readonly int[]? ends;

    private Folded(string original, string text, int[]? starts, int[]? ends) =>
        (this.original, Text, this.starts, this.ends) = (original, text, starts, ends);

    public string Text { get; }

    /// <summary>The text in lower case with plain single spaces, hyphens and dashes.</summary>
    public static Folded Of(string text)
    {
        var folded = new Folded(text, string.Create(text.Length, text, Fold), null, null);
        return folded.Text.Contains("  ", StringComparison.Ordinal) ? folded.Replace(Gaps(folded.Text)) : folded;
    }

    /// <summary>The same text with stretches (in order, not overlapping) replaced.</summary>
    public Folded Replace(IReadOnlyList<Replacement> replacements)
    {
        if (replacements.Count == 0)
        {
            return this;
        }

        var text = new StringBuilder(Text.Length);
        var newStarts = new List<int>(Text.Length);
        var newEnds = new List<int>(Text.Length);
        int at = 0;
        foreach (Replacement replacement in replacements)
        {
            Copy(at, replacement.Start);
            (int start, int length) = Source(replacement.Start, replacement.Length);
            text.Append(replacement.By);
            newStarts.AddRange(Enumerable.Repeat(start, replacement.By.Length));
            newEnds.AddRange(Enumerable.Repeat(start + length, replacement.By.Length));
            at = replacement.Start + replacement.Length;
        }

        Copy(at, Text.Length);
        return new(original, text.ToString(), [.. newStarts], [.. newEnds]);

        void Copy(int from, int to)
        {
            text.Append(Text, from, to - from);
            for (int i = from; i < to; i++)
            {
                newStarts.Add(starts?[i] ?? i);
                newEnds.Add(ends?[i] ?? i + 1);
            }
        }
    }

    /// <summary>The stretch of the original that the folded characters came from.</summary>
    public (int Start, int Length) Source(int start, int length)
    {
        if (starts is null || ends is null)
        {
            return (start, length);
        }

        int from = starts[start];
        return (from, ends[start + length - 1] - from);
    }

    public Sighting<T> Sight<T>(T value, int start, int length, string rule)
    {
        (int from, int count) = Source(start, length);
        return new(value, original.Substring(from, count), from, rule);
    }

    /// <summary>Whether the original has a capital letter there.</summary>
    public bool BeginsUpper(int at) => at < Text.Length && char.IsUpper(original[starts?[at] ?? at]);

    /// <summary>The original characters of a folded stretch.</summary>
    public string Printed(int start, int length)
    {
        (int from, int count) = Source(start, length);
        return original.Substring(from, count);
    }

    /// <summary>Runs of spaces, each to be one.</summary>
    private static List<Replacement> Gaps(string text)
    {
        var gaps = new List<Replacement>();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && text[i] == ' ')
            {
                i++;
            }

            if (i - start > 1)
            {
                gaps.Add(new Replacement(start, i - start, " "));
            }
        }

        return gaps;
    }

    private static void Fold(Span<char> target, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            target[i] = text[i] switch
            {
                >= 'a' and <= 'z' => text[i],
                '\t' or '\r' or '\n' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
                '\u2010' or '\u2011' or '\u00AD' => '-',
                '\u2012' or '\u2014' or '\u2015' => '–',
                '\u2019' or '\u2018' or '\u00B4' or '`' => '\'',
                var other => char.ToLowerInvariant(other),
            };
        }
    }
}

/// <summary>A stretch of folded text and what stands for it.</summary>
internal readonly record struct Replacement(int Start, int Length, string By);
