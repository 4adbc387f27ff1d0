using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A paper → the matters on its agenda, each with its pages and sections.</summary>
public static class AgendaSplitter
{
    public static ImmutableArray<Matter> Split(PaperLayout layout, Masthead masthead, Issues issues)
    {
        if (layout.Pages.IsEmpty)
        {
            return [];
        }

        int first = layout.Pages[0].Number;
        int last = layout.Pages[^1].Number;
        ImmutableArray<Block> blocks = [.. layout.Pages.SelectMany(page => page.Blocks)];
        return [new Matter(null, layout.Paper.Source, null, first, last, [new PaperSection(SectionKind.Other, first, last, null, blocks)])];
    }
}
