using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions that a matter lists as taken on delegation or as notified (contract, Decisions).</summary>
internal sealed partial class ListedDecisionExtractor : IRecordExtractor
{
    private const double Certainty = 0.9;

    public Records Extract(MatterReading matter)
    {
        if (KindOf(matter.Matter) is not { } kind)
        {
            return Records.Empty;
        }

        var found = ImmutableArray.CreateBuilder<ListedDecision>();
        var left = new List<TableRow>();
        DateOnly? latest = matter.Masthead.MeetingDate ?? YearOf(matter.Matter.Matter.Title);
        foreach (PaperSection section in matter.Matter.Matter.Sections)
        {
            ListHeading? heading = null;
            ListedDecisionKind here = kind;
            bool amongPapers = false;
            Block[] blocks = [.. SubjectBelow.Joined(section.Blocks)];
            for (int i = 0; i < blocks.Length; i++)
            {
                Block block = blocks[i];
                amongPapers = block is TextBlock { Kind: TextKind.Heading } title ? PapersOfMatter.IsMatch(title.Text) : amongPapers;
                if (block is TextBlock line && (ListHeadings.Of(line) ?? ListHeadings.Over(line, i + 1 < blocks.Length ? blocks[i + 1] : null)) is { } over)
                {
                    (heading, here) = (over.Kind is null ? over : null, over.Kind ?? here);
                    continue;
                }

                ImmutableArray<DecisionEntry> entries = block switch
                {
                    Table table => DecisionTable.Read(table, heading, latest, left),
                    TextBlock text => DecisionLines.Read(text, heading, latest),
                    _ => throw new ArgumentOutOfRangeException(nameof(matter), block, "A kind of block that lists are not read from."),
                };
                bool mayBePapers = amongPapers && kind == ListedDecisionKind.Delegated;
                found.AddRange(entries.Where(entry => !(mayBePapers && IsPaper(entry, block)) && !IsTitle(entry, matter.Matter.Matter)).Select(entry => Record(matter.Layout.Paper, here, entry)));
            }
        }

        if (left.Count > 0)
        {
            matter.Issues.Add(Issue.LeftOver($"Of the list's rows {found.Count} were read and {left.Count} were not: their day or paragraph is none.", left[0]));
        }

        return Records.Empty with { Decisions = found.ToImmutable() };
    }

    /// <summary>Whether an entry under the heading of a matter's papers is one of them: it has no paragraph, and stands in no table that says who decided.</summary>
    private static bool IsPaper(DecisionEntry entry, Block block) => entry.From is null && !(block is Table && (entry.DecidedBy ?? entry.DelegationPoint) is not null);

    /// <summary>Whether what was read is the matter's own title, alone or behind its paragraph, or that paragraph alone.</summary>
    private static bool IsTitle(DecisionEntry entry, Matter matter) =>
        entry is { Subject: null, Date: null, Document: null } ? entry.From == entry.To && entry.From?.ToString(CultureInfo.InvariantCulture) == matter.Number
        : entry.Subject is { } subject
        && (subject.Equals(matter.Title, StringComparison.OrdinalIgnoreCase)
            || (subject.StartsWith(matter.Title, StringComparison.OrdinalIgnoreCase) && entry.From?.ToString(CultureInfo.InvariantCulture) == matter.Number));

    private static ListedDecision Record(Paper paper, ListedDecisionKind kind, DecisionEntry entry) =>
        new(
            Quotation.Of(paper, entry.Words, entry.Focus, entry.Rule, Certainty),
            kind,
            entry.Body,
            entry.Document ?? (kind == ListedDecisionKind.Notified ? DecisionParts.DocumentNamedFirst(entry.Subject) : null),
            entry.Date,
            entry.From,
            entry.To,
            entry.Subject)
        {
            DiaryNumber = entry.DiaryNumber,
            DelegationPoint = entry.DelegationPoint,
            DecidedBy = kind == ListedDecisionKind.Delegated ? entry.DecidedBy : null,
        };

    // Beslutsunderlag, Handlingar i ärendet: the papers that the matter rests on, with their dates
    [GeneratedRegex(@"^(\d[\d.]*\s+)?(besluts)?underlag\b|^(medföljande |bifogade )?handlingar\b|^(till )?grund för (beslutet|ärendet)|^dokument i ärendet", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex PapersOfMatter { get; }

    /// <summary>The last day of the year that a title names: <c>Delegationsbeslut mars 2024</c>.</summary>
    private static DateOnly? YearOf(string title) =>
        Year.Match(title) is { Success: true } year ? new DateOnly(int.Parse(year.Value, CultureInfo.InvariantCulture), 12, 31) : null;

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year { get; }

    /// <summary>What the matter lists; null where it is no list.</summary>
    private static ListedDecisionKind? KindOf(ClassifiedMatter classified) =>
        classified.Category == Category.DelegationDecision ? ListedDecisionKind.Delegated
        : classified.Category == Category.Other && ListHeadings.Notifies(classified.Matter.Title) ? ListedDecisionKind.Notified
        : null;
}
