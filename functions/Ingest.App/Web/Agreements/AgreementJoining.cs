using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.App.Web.Agreements;

/// <summary>Puts papers together that speak of one agreement: as people said, else as names and parties tell.</summary>
internal sealed class AgreementJoining
{
    private readonly Dictionary<AgreementMention, HashSet<AgreementMention>> same = [];
    private readonly Dictionary<AgreementMention, HashSet<AgreementMention>> different = [];
    private readonly List<List<AgreementPaper>> agreements = [];

    // Where to look for a paper's agreement, by municipality and what tells: no paper is compared with all the others.
    private readonly Dictionary<(string? Municipality, string Name), List<List<AgreementPaper>>> byName = [];
    private readonly Dictionary<(string? Municipality, string Party), List<List<AgreementPaper>>> byParty = [];
    private readonly Dictionary<AgreementMention, List<AgreementPaper>> byMention = [];

    /// <param name="links">The first one first: the last word on a pair holds.</param>
    public AgreementJoining(ImmutableArray<AgreementLink> links)
    {
        foreach (AgreementLink link in links.Reverse().DistinctBy(link => (link.One, link.Other)))
        {
            Dictionary<AgreementMention, HashSet<AgreementMention>> said = link.IsSame ? same : different;
            Others(said, link.One).Add(link.Other);
            Others(said, link.Other).Add(link.One);
        }
    }

    /// <summary>The papers by agreement; papers in the order in which they are given.</summary>
    public IEnumerable<List<AgreementPaper>> Together(IEnumerable<AgreementPaper> papers)
    {
        foreach (AgreementPaper paper in papers)
        {
            List<AgreementPaper>[] told = [.. Said(paper)];
            List<AgreementPaper> agreement = told.FirstOrDefault() ?? Alike(paper) ?? Made();
            foreach (List<AgreementPaper> other in told.Skip(1))
            {
                Merge(agreement, other);
            }

            Put(paper, agreement);
        }

        return agreements.Where(agreement => agreement.Count > 0).Select(agreement => agreement.ToList());
    }

    /// <summary>Agreements that a person said the paper belongs to.</summary>
    private IEnumerable<List<AgreementPaper>> Said(AgreementPaper paper) => same.GetValueOrDefault(paper.Mention, [])
        .Select(other => byMention.GetValueOrDefault(other)).OfType<List<AgreementPaper>>().Append(byMention.GetValueOrDefault(paper.Mention)).OfType<List<AgreementPaper>>().Distinct();

    private List<AgreementPaper>? Alike(AgreementPaper paper)
    {
        IEnumerable<List<AgreementPaper>> likely = byName.GetValueOrDefault((paper.Municipality, paper.Mention.Name), [])
            .Concat(paper.Civil.SelectMany(party => byParty.GetValueOrDefault((paper.Municipality, party), [])));
        return likely.Where(agreement => agreement.Exists(other => IsSame(other, paper)) && !agreement.Exists(other => AreParted(other, paper)))
            .MinBy(agreements.IndexOf);
    }

    private bool AreParted(AgreementPaper one, AgreementPaper other) => different.TryGetValue(one.Mention, out HashSet<AgreementMention>? others) && others.Contains(other.Mention);

    private static bool IsSame(AgreementPaper one, AgreementPaper other) =>
        one.Municipality == other.Municipality
        && (one.Mention.Name == other.Mention.Name
            || (one.Civil.Intersect(other.Civil).Any() && (one.Civil.Contains(one.Mention.Name) || other.Civil.Contains(other.Mention.Name))));

    private List<AgreementPaper> Made()
    {
        agreements.Add([]);
        return agreements[^1];
    }

    private void Merge(List<AgreementPaper> agreement, List<AgreementPaper> other)
    {
        foreach (AgreementPaper paper in other.ToArray())
        {
            Put(paper, agreement);
        }

        other.Clear();
        agreement.Sort((a, b) => string.CompareOrdinal(a.Day, b.Day));
    }

    private void Put(AgreementPaper paper, List<AgreementPaper> agreement)
    {
        agreement.Add(paper);
        byMention[paper.Mention] = agreement;
        Others(byName, (paper.Municipality, paper.Mention.Name)).Add(agreement);
        foreach (string party in paper.Civil)
        {
            Others(byParty, (paper.Municipality, party)).Add(agreement);
        }
    }

    private static TMany Others<TKey, TMany>(Dictionary<TKey, TMany> of, TKey key) where TKey : notnull where TMany : new() =>
        of.TryGetValue(key, out TMany? there) ? there : of[key] = new TMany();
}
