using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>Matters whose title tells nothing, while a table of theirs sets a budget beside its outcome.</summary>
internal static partial class FollowUpTables
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const int FewestLines = 3;

    /// <summary>How sure a table is by itself.</summary>
    private const double Confidence = 0.65;

    /// <summary>A follow-up where a table's header names a budget, what was used of it, and what it leads to; null otherwise, and for projects' and others' accounts.</summary>
    public static Verdict? In(Matter matter) =>
        !OfOthers.IsMatch(matter.Title)
        && matter.Sections.Where(section => section.Kind != SectionKind.Agreement).SelectMany(section => section.Blocks).OfType<Table>().FirstOrDefault(Is) is { } table
            ? new(Category.BudgetFollowUp, Confidence, $"a table of budget and outcome on page {table.Page}")
            : null;

    private static bool Is(Table table) =>
        table.Rows.Count(row => !row.IsHeader) >= FewestLines
        && table.HeaderText is var names && Budget.IsMatch(names) && Outcome.IsMatch(names) && LeadsTo.IsMatch(names);

    [GeneratedRegex(@"\b(?:\p{L}*budget\p{L}*|plan|ram|anslag)\b", Options, TimeoutMs)]
    private static partial Regex Budget { get; }

    [GeneratedRegex(@"\b(?:\p{L}*utfall\p{L}*|förbruka[dt]|bokfört|redovisat|upparbetat|resultat)\b", Options, TimeoutMs)]
    private static partial Regex Outcome { get; }

    [GeneratedRegex(@"\p{L}*prognos\p{L}*|\bavvik\p{L}*|\bdiff\p{L}*|\butgång|\bplus/minus|\+/[-–−]|\bbedömt\b|\bväntat\b", Options, TimeoutMs)]
    private static partial Regex LeadsTo { get; }

    // Slutredovisning av ombyggnaden · Projektrapport · Stiftelsens räkenskaper · Ansökan om bidrag
    [GeneratedRegex(@"slutredovisning|investering|ombyggnad|nybyggnad|projekt|exploatering|bidrag|ansökan|förening|stiftelse|bolag|\bAB\b|förbund|budget|riktlinje|motion|upphandling|taxa|avgift|granskning|revision", Options, TimeoutMs)]
    private static partial Regex OfOthers { get; }
}
