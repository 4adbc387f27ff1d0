using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Running text → sentences, each still knowing its words' places.</summary>
internal static partial class Sentences
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The passage cut at the ends of sentences; points in abbreviations, dates and numbers end none.</summary>
    public static ImmutableArray<Passage> Of(Passage passage)
    {
        var sentences = ImmutableArray.CreateBuilder<Passage>();
        int start = 0;
        foreach (Match end in End.Matches(passage.Text))
        {
            int cut = end.Index + end.Length;
            if (!Ends(passage.Text[start..(end.Index + 1)]))
            {
                continue;
            }

            Add(sentences, passage.Slice(start, cut - start));
            start = cut;
        }

        Add(sentences, passage.Slice(start, passage.Text.Length - start));
        return sentences.ToImmutable();
    }

    private static bool Ends(string before) => !Abbreviation.IsMatch(before) && !OnlyMark.IsMatch(before);

    private static void Add(ImmutableArray<Passage>.Builder sentences, Passage sentence)
    {
        if (!sentence.IsEmpty)
        {
            sentences.Add(sentence);
        }
    }

    // "… gäller. Parterna": a point, question or exclamation mark (and closing mark) before a capital or a digit's sentence
    [GeneratedRegex(@"[.!?][”""»’)]?\s+(?=[”""»“•–\-]?\s?[A-ZÅÄÖ0-9§])", Options, 10_000)]
    private static partial Regex End { get; }

    // "t.ex.", "org.", "ek. för.": a point that a capital may follow without a new sentence; never "m.m.", "kr." that may end one
    [GeneratedRegex(
        @"(^|[\s(])(t\.?ex|bl\.?a|d\.?v\.?s|s\.k|fr\.?o\.?m|t\.?o\.?m|f\.d|f\.n|ca|c:a|nr|dnr|diarienr|org|orgnr|org\.nr|jfr|inkl|exkl|kl|ang|ev|resp|ek|avd|tel|tf|st|S:t|kap|p|pkt|punkt nr|max|min|bil|sid|s)\.$",
        Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Abbreviation { get; }

    // "12." or "a." alone at the beginning is a mark, no sentence
    [GeneratedRegex(@"^\s*(§\s?)?(\d+(\.\d+)*|[A-Za-zÅÄÖåäö]|[IVX]+)\.$", Options, 10_000)]
    private static partial Regex OnlyMark { get; }
}
