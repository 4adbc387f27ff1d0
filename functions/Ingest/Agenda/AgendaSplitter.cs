using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A paper → the matters on its agenda, each with its pages and sections.</summary>
public static class AgendaSplitter
{
    /// <summary>One matter for each line of the agenda and each matter with papers, in order (contract, Item).</summary>
    public static ImmutableArray<Matter> Split(PaperLayout layout, Masthead masthead, Issues issues)
    {
        PaperPlan plan = PaperPlan.Of(layout);
        if (plan.Faces.IsEmpty)
        {
            return [];
        }

        ImmutableArray<Matter> matters = masthead.Kind switch
        {
            PaperKind.Minutes => MinutesSplitter.Split(layout, plan),
            PaperKind.MeetingPacket => PacketSplitter.Split(layout, plan, masthead.Body),
            PaperKind.Memo or PaperKind.Agreement or PaperKind.Report or PaperKind.Other => [],
            _ => throw new ArgumentOutOfRangeException(nameof(masthead), masthead.Kind, "A kind of paper that splitting does not know."),
        };
        if (matters.IsEmpty)
        {
            return [SingleMatter.Of(layout, plan)];
        }

        AgendaGaps.Report(matters, plan.Agenda, issues);
        return matters;
    }
}
