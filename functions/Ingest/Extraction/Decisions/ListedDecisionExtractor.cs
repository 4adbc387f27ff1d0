using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions that a matter lists as taken on delegation or as notified (contract, Decisions).</summary>
internal sealed partial class ListedDecisionExtractor : IRecordExtractor
{
    private const int TimeoutMs = 10_000;

    private const double Certainty = 0.9;

    public Records Extract(MatterReading matter)
    {
        if (KindOf(matter.Matter) is not { } kind)
        {
            return Records.Empty;
        }

        var found = ImmutableArray.CreateBuilder<ListedDecision>();
        foreach (PaperSection section in matter.Matter.Matter.Sections)
        {
            string? heading = null;
            foreach (Block block in section.Blocks)
            {
                ImmutableArray<DecisionEntry> entries = block switch
                {
                    Table table => DecisionTable.Read(table, heading),
                    TextBlock text => DecisionLines.Read(text, ref heading),
                    _ => throw new ArgumentOutOfRangeException(nameof(matter), block, "A kind of block that lists are not read from."),
                };
                found.AddRange(entries.Select(entry => Record(matter.Layout.Paper, kind, entry)));
            }
        }

        return Records.Empty with { Decisions = found.ToImmutable() };
    }

    private static ListedDecision Record(Paper paper, ListedDecisionKind kind, DecisionEntry entry) =>
        new(
            Quotation.Of(paper, entry.Words, entry.Focus, entry.Rule, Certainty),
            kind,
            entry.Body,
            entry.Document,
            entry.Date,
            entry.From,
            entry.To,
            entry.Subject)
        {
            DiaryNumber = entry.DiaryNumber,
            DelegationPoint = entry.DelegationPoint,
            DecidedBy = entry.DecidedBy,
        };

    /// <summary>What the matter lists; null where it is no list.</summary>
    private static ListedDecisionKind? KindOf(ClassifiedMatter classified) =>
        classified.Category == Category.DelegationDecision ? ListedDecisionKind.Delegated
        : classified.Category == Category.Other && Notices.IsMatch(classified.Matter.Title) ? ListedDecisionKind.Notified
        : null;

    // Anmälningsärenden · Meddelanden · Delgivningar
    [GeneratedRegex(@"anmälnings?s?ärenden?|^anmälning(?:ar)?\b|^anmälan\b|meddelanden?\b|delgivning|inkomna (?:skrivelser|handlingar)|för kännedom", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Notices { get; }
}
