using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A memo or minutes on several agreements, each in a paragraph of its own that names its parties. Examples: <c>Agreements.corpus.txt</c>.</summary>
internal static partial class MemoParagraphs
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Each agreement with its paragraph and those after it that go on; empty where title and decision speak of one only.</summary>
    /// <param name="about">What is told of the agreements.</param>
    /// <param name="subject">The matter's title and decision.</param>
    public static ImmutableArray<ToldPact> Of(ImmutableArray<ClauseBlock> about, string subject)
    {
        if (!Several.IsMatch(subject))
        {
            return [];
        }

        var told = ImmutableArray.CreateBuilder<ToldPact>();
        (string Name, ImmutableArray<ClauseBlock>.Builder Blocks)? open = null;
        foreach (ClauseBlock block in about.Append(null!))
        {
            string? name = block is null || block.IsHeading || block.Clause is Clause.Aside or Clause.Decision ? null : NameOf(block);
            bool ends = block is null || block.IsHeading || block.Block is Table || name is not null || (block.Block is TextBlock text && SharedStatements.IsOfAll(text.Text, hasSum: false));
            if (ends && open is { } pact)
            {
                told.Add(new ToldPact(pact.Name, pact.Blocks.ToImmutable(), StatementReading.Of(pact.Blocks.ToImmutable())));
                open = null;
            }

            open = name is null ? open : (name, ImmutableArray.CreateBuilder<ClauseBlock>());
            if (block is not null)
            {
                open?.Blocks.Add(block);
            }
        }

        return [.. told];
    }

    /// <summary>What the agreement is called whose parties one of the block's sentences names; null without any.</summary>
    private static string? NameOf(ClauseBlock block)
    {
        foreach (Statement statement in StatementReading.Of([block]))
        {
            ImmutableArray<PartyMention> parties = PartySentences.Read(statement.Passage, PartySentences.All.Where(rule => rule.Name != "party with"));
            if (parties.Any(party => party.IsPublic) && parties.Any(party => !party.IsPublic))
            {
                return ReportedNames.Of(statement.Text, parties) ?? ShortNames.In(statement.Text) ?? PartyNames.Short(parties.First(party => !party.IsPublic).Name);
            }
        }

        return null;
    }

    // "Två idéburna offentliga partnerskap", "överenskommelserna", "partnerskapen Vägen in och Vägen ut", "IOP:er", "nya avtal"
    [GeneratedRegex(@"\b(två|tre|fyra|fem|sex|flera|båda|nya|[2-9])\s(\p{L}+\s){0,3}?(partnerskap|överenskommelser|iop|avtal)\b|\b(partnerskapen|överenskommelser(na)?|avtalen|iop:?er(na)?)\b|\bidéburna\soffentliga\spartnerskap\b", Options, 10_000)]
    private static partial Regex Several { get; }
}
