using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Language.Spoken;

/// <summary>Something that only a given day makes a date: its name, its pattern, and how the same is written out.</summary>
/// <param name="Name">How <c>ingest explain</c> calls it.</param>
/// <param name="Pattern">Over folded text.</param>
/// <param name="WriteOut">The words that say the same without knowing the day (<c>i morgon</c>: <c>2026-03-12</c>, <c>förra veckan</c>:
/// <c>vecka 10 2026</c>); null where it means nothing after all.</param>
internal sealed record SpokenRule(string Name, Regex Pattern, Func<Match, DateOnly, string?> WriteOut);

/// <summary>A text whose words of the day are written out, and which rule wrote what.</summary>
/// <param name="Folded">The text; what is read in it has the place of the words as printed.</param>
/// <param name="Written">Where the words stood in the printed text, and the rule that wrote them out.</param>
internal sealed record WrittenOut(Folded Folded, ImmutableArray<(int Start, int Length, string Rule)> Written)
{
    /// <summary>The rule that wrote out just these words, or null where they are more or less than that.</summary>
    public string? RuleOf(int start, int length) =>
        Written.Where(written => written.Start == start && written.Length == length).Select(written => written.Rule).FirstOrDefault();
}
