using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Entries whose subject stands below them in a block of its own: <c>2. Kommunstyrelsens beslut 2022-08-22 § 313</c> over <c>Kommunens kvalitet i korthet.</c></summary>
internal static class SubjectBelow
{
    /// <summary>A subject of more lines is running text.</summary>
    private const int MostLines = 3;

    /// <summary>Points by which a subject may begin before its entry.</summary>
    private const double Slack = 2;

    /// <summary>The blocks, each entry in one with its subject.</summary>
    public static IEnumerable<Block> Joined(ImmutableArray<Block> blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            if (i + 1 < blocks.Length && blocks[i] is TextBlock entry && blocks[i + 1] is TextBlock below && Together(entry, below) is { } whole)
            {
                yield return whole;
                i++;
            }
            else
            {
                yield return blocks[i];
            }
        }
    }

    private static TextBlock? Together(TextBlock entry, TextBlock below)
    {
        TextLine last = entry.Lines[^1];
        TextLine next = below.Lines[0];
        bool under = below.Kind == TextKind.Paragraph && below.Lines.Length <= MostLines && next.Page == last.Page
            && next.Box.Y0 - last.Box.Y1 < last.Box.Height && next.Box.X0 > last.Box.X0 - Slack && next.Box.X0 < last.Box.X1;
        if (!under || DecisionLines.Read(AsItem(entry), null) is not [{ Subject: null, From: not null, Date: not null }] || !DecisionLines.Read(below, null).IsEmpty)
        {
            return null;
        }

        TextBlock whole = AsItem(entry) with { Box = Box.Around([entry.Box, below.Box]), Lines = [.. entry.Lines, .. below.Lines] };
        return DecisionLines.Read(whole, null) is [{ Subject: not null }] ? whole : null;
    }

    private static TextBlock AsItem(TextBlock block) => block with { Kind = TextKind.ListItem };
}
