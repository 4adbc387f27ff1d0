using System.Text.RegularExpressions;

namespace Ingest.Extraction.Decisions;

/// <summary>Lines that say what was decided before who did and when: <c>Hyra av lokal – Omsorgsutskottet, 2025-10-14, § 71</c>, <c>§ 71 Hyra av lokal (Omsorgsutskottet 2025-10-14)</c>.</summary>
internal static partial class SubjectFirst
{
    /// <summary>What the line tells; null where day or paragraph do not end it, or no name stands before them.</summary>
    /// <param name="text">The line.</param>
    /// <param name="marker">How many characters its mark has.</param>
    /// <param name="paragraphs">Where its paragraphs stand.</param>
    /// <param name="day">Where its day stands.</param>
    public static DecisionTold? Read(string text, int marker, (int Start, int End)? paragraphs, (int Start, int End)? day)
    {
        (int Start, int End)[] places = [.. new[] { paragraphs, day }.OfType<(int Start, int End)>().OrderBy(place => place.Start)];
        if (places.Length == 0 || (places.Length > 1 && places[1].Start < places[0].End) || text[places[^1].End..].Any(char.IsLetterOrDigit))
        {
            return null;
        }

        bool leads = places.Length > 1 && !text[marker..places[0].Start].Any(char.IsLetterOrDigit);
        bool isOne = places.Length > 1 && !leads && (!text[places[0].End..places[1].Start].Any(char.IsLetter) || DecisionNaming.Of(text[places[0].End..places[1].Start]) is not null);
        if (places.Length > 1 && !leads && !isOne)
        {
            return null;
        }

        int from = leads ? places[0].End : marker;
        return Told(text[from..(leads ? places[1] : places[0]).Start]);
    }

    /// <summary>Parted at the first mark behind which stands nothing but who decided, in what document.</summary>
    private static DecisionTold? Told(string words)
    {
        foreach (Match mark in Marks.Matches(words))
        {
            (string left, string right) = (words[..mark.Index], words[(mark.Index + mark.Length)..]);
            if (left.Any(char.IsLetter) && !DecisionNaming.IsOfBody(left) && DecisionNaming.Of(right) is { Who: { } who } named)
            {
                (string? subject, string? diary) = DecisionParts.Subject(left);
                return subject is null ? null : new(who, named.Document, subject, diary);
            }
        }

        return null;
    }

    // " (" · " – " · ": " · ". " · ", "
    [GeneratedRegex(@"\s*\(|\s+[–—-]\s+|[:.;,]\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marks { get; }
}
