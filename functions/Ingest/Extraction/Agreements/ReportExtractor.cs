using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Amounts;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A report about the body's IOPs as a whole: who is party to each, and their money (contract, Settled questions, category <c>other</c>).</summary>
internal sealed partial class ReportExtractor : IRecordExtractor
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public Records Extract(MatterReading matter)
    {
        if (matter.Matter.Category != Category.Other || matter.Matter.Matter.Sections.IsEmpty)
        {
            return Records.Empty;
        }

        ImmutableArray<ClauseBlock> blocks = ClauseReading.Of(matter.Matter.Matter.Blocks.Select((block, i) => (block, i)), PaperRole.About);
        return IsAboutPartnerships(matter.Matter.Matter, blocks) ? Read(matter, blocks, StatementReading.Of(blocks)) : Records.Empty;
    }

    private static Records Read(MatterReading matter, ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements)
    {
        Paper paper = matter.Layout.Paper;
        ReportSections sections = ReportSections.Of(blocks);
        ImmutableArray<ReportedParty> named = ReportedParties.Of(statements, blocks.Select(block => block.Block).OfType<Table>(), matter.Masthead.Body, sections);
        ImmutableArray<Party> parties =
        [
            .. from reported in named
               let party = reported.Party
               let source = Quotation.Of(paper, party.Words, party.Focus, party.Rule, party.Certainty)
               select new Party(source, party.Name, party.Role, party.OrgNumber, party.Via, reported.Agreement),
        ];
        return Records.Empty with { Parties = parties, Amounts = [.. ReportedAmounts.Of(paper, blocks, statements, named, sections)] };
    }

    /// <summary>Its title or headings speak of partnerships, or its text does again and again.</summary>
    private static bool IsAboutPartnerships(Matter matter, ImmutableArray<ClauseBlock> blocks) =>
        Subject.IsMatch(matter.Title)
        || blocks.Any(block => block is { IsHeading: true, Block: TextBlock heading } && Subject.IsMatch(heading.Text));

    [GeneratedRegex(@"\biop\b|\biop:er|idébur(et|na)|partnerskap|civilsamhäll", Options, 10_000)]
    private static partial Regex Subject { get; }
}
