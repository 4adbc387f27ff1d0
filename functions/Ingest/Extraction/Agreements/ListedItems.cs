using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A list with an item for each agreement: <c>Vägen vidare – Föreningen Steget, 80 000 kronor per år, 2027-01-01–2028-12-31</c>. Examples: <c>Agreements.corpus.txt</c>.</summary>
internal static partial class ListedItems
{
    /// <summary>Blocks before an item among which its lead-in is looked for.</summary>
    private const int MostItems = 12;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Each agreement of a list that a sentence on agreements leads in.</summary>
    public static ImmutableArray<ToldPact> Of(ImmutableArray<ClauseBlock> about) =>
    [
        .. from block in about
           where block.Clause != Clause.Aside && block.Block is TextBlock { Kind: TextKind.ListItem }
           from statement in StatementReading.Of([.. about.Where(lead => lead.Number < block.Number && lead.Number >= block.Number - MostItems && lead.Heading == block.Heading), block]).Where(one => one.Block == block.Number && one.Kind == StatementKind.ListItem).Take(1)
           where OfPacts.IsMatch(statement.LeadIn.Text)
           let pact = Read(block, statement)
           where pact is not null
           select pact,
    ];

    private static ToldPact? Read(ClauseBlock block, Statement item)
    {
        Match match = Item.Match(item.Text);
        if (!match.Success || item.Marked.Sums.IsEmpty || item.Marked.Intervals.IsEmpty)
        {
            return null;
        }

        Passage rest = item.Passage.Slice(match.Groups["rest"].Index, match.Groups["rest"].Length);
        return PartyClause.Read([new PartyLine(rest, IsProse: true, Begins: true)], "parties in item", 0.75).Any(party => !party.IsPublic)
            ? new ToldPact(match.Groups["name"].Value.Trim(), [block with { Clause = Clause.Parties, Block = Line((TextBlock)block.Block, rest) }], [.. Pieces(item, rest)])
            : null;
    }

    /// <summary>The item without its name, as a line of a parties clause.</summary>
    private static TextBlock Line(TextBlock item, Passage rest) =>
        item with { Kind = TextKind.Paragraph, Lines = [new TextLine(item.Page, [.. rest.Words.Select(word => word.Word)])] };

    /// <summary>What stands between the item's commas, each under the clause that it is of.</summary>
    private static IEnumerable<Statement> Pieces(Statement item, Passage rest)
    {
        int start = 0;
        foreach (int end in Comma.Matches(rest.Text).Select(comma => comma.Index).Append(rest.Text.Length))
        {
            Statement piece = item with { Passage = rest.Slice(start, end - start), Heading = string.Empty, Kind = StatementKind.Sentence };
            start = Math.Min(end + 1, rest.Text.Length);
            (Clause Clause, string Heading) under = Notice.IsMatch(piece.Text) ? (Clause.Notice, "Uppsägning") : !piece.Marked.Sums.IsEmpty ? (Clause.Money, "Ersättning") : !piece.Marked.Intervals.IsEmpty ? (Clause.Term, "Avtalstid") : (Clause.None, string.Empty);
            yield return piece with { Clause = under.Clause, Heading = under.Heading };
        }
    }

    // "Vägen vidare – Föreningen Steget, 80 000 kr", "Vägen vidare (Föreningen Steget), 80 000 kr", "1. Vägen vidare: Föreningen Steget, 80 000 kr"
    [GeneratedRegex(@"^\W*(\d{1,2}[.)]\s+|[a-h]\)\s+)?(IOP\s|[Pp]artnerskapet\s)?[""”“]?(?<name>\p{Lu}[\p{L}\d&’'-]*(\s[\p{L}\d&’'-]+){0,4}?)[""”“]?(\s[–—-]\s|:\s|\s\(|,\s|\smed\s)(?<rest>\p{Lu}.+)$", Options, 10_000)]
    private static partial Regex Item { get; }

    [GeneratedRegex(@",(?=\s)", Options, 10_000)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"uppsäg|varsel", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Notice { get; }

    [GeneratedRegex(@"\b(partnerskap|iop\b|överenskommelse|avtal)", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfPacts { get; }
}
