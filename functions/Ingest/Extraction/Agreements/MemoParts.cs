using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A memo on several agreements, each under its own name as a heading, without their texts. Examples: <c>Agreements.corpus.txt</c>.</summary>
internal static partial class MemoParts
{
    private const int MostNameWords = 6;

    /// <summary>Blocks below the heading in which it is said that an agreement of that name is meant.</summary>
    private const int SaidWithin = 4;

    public static ImmutableArray<ToldPact> Of(ImmutableArray<ClauseBlock> about)
    {
        var parts = ImmutableArray.CreateBuilder<ToldPact>();
        for (int i = 0; i < about.Length; i++)
        {
            if (about[i] is { IsHeading: true, Block: TextBlock heading } && ClauseHeadings.Of(heading.Text) == Clause.None && heading.Text.Split(' ').Length <= MostNameWords)
            {
                ImmutableArray<ClauseBlock> below = [.. about.Skip(i + 1).TakeWhile(block => !(block is { IsHeading: true, Block: TextBlock next } && next.Level <= heading.Level))];
                if (NameIn(heading.Text, below) is { } name && !parts.Any(part => part.Name == name))
                {
                    parts.Add(new ToldPact(name, below, StatementReading.Of(below)));
                }
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The heading's words without number and kind, where the text below at once calls a pact so and says with whom, or has its parties under a heading of their own.</summary>
    private static string? NameIn(string heading, ImmutableArray<ClauseBlock> below)
    {
        string name = Numbered.Replace(heading, string.Empty).Trim(' ', '.', ':', '"', '”', '“');
        string text = string.Join(' ', below.Where(block => !block.IsHeading).Take(SaidWithin).Select(block => block.Block).OfType<TextBlock>().Select(block => block.Text));
        return name.Length >= 3 && char.IsUpper(name[0]) && text.Contains(Article.Replace(name, string.Empty), StringComparison.OrdinalIgnoreCase) && Concluded.IsMatch(text) ? name
            : below.Any(block => block is { IsHeading: true, Clause: Clause.Parties }) ? ReportSections.NameOf(heading)
            : null;
    }

    // "1. ", "3.2 ", "IOP ", "Partnerskapet "
    [GeneratedRegex(@"^\W*(\d+(\.\d+)*\.?\s+|[a-e]\)\s+)?((idéburet offentligt )?partnerskap(et)?|iop)?\s*[–:-]?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Numbered { get; }

    // "Mansjouren" over "Part är Vaggeryds Mansjour"
    [GeneratedRegex(@"(?<=\p{L}{5})(en|et)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Article { get; }

    // "Partnerskapet … är ingånget mellan", "… är ett idéburet offentligt partnerskap med", "Parter är …"
    [GeneratedRegex(@"\b(partnerskap|överenskommelse|iop\b|avtal)[^.]{0,120}?\b(mellan|med|parter)\b|\bparter(na)?\s(är|i)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Concluded { get; }
}
