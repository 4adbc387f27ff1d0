using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.Papers;

/// <summary>Notices a revised or second copy of the same meeting's papers.</summary>
/// <remarks>
/// Two papers are copies where municipality, body, day and kind are the same, and of the one with fewer matters at least half have a title
/// in the other that shares most of its words (nearly all of them where neither paper says its day): a scan's titles are seldom spelt as its digital twin's, and a meeting has many memos.
/// </remarks>
internal sealed class MeetingCopies(IRecordQueries queries)
{
    private const double AlikeWords = 0.5;
    private const double AlikeWordsWithoutDay = 0.8;
    private const double AlikeTitles = 0.5;

    private static readonly RecordTable Items = TableCatalog.All.First(table => table.Name == "Items");

    /// <summary>For each of these papers its copies, the oldest first; papers without a copy are not in it.</summary>
    public async Task<ImmutableDictionary<string, ImmutableArray<PaperCopy>>> OfAsync(IEnumerable<PaperEntry> papers, CancellationToken cancellationToken)
    {
        PaperEntry[] asked = [.. papers.Where(paper => paper.Masthead is { Body: not null })];
        RowFilter[] meetings = [.. asked.Select(paper => (paper.Masthead!.Municipality, paper.Masthead.Body, paper.Masthead.MeetingDate)).Distinct().Select(OfMeeting)];
        PaperEntry[] there = meetings.Length == 0 ? [] : [.. (await queries.SelectAsync(PapersTable.Table, new RowQuery { Filter = new AnyOf([.. meetings]), Order = [new RowOrder("receivedAt")] }, cancellationToken)).Select(PapersTable.Entry)];
        (PaperEntry Paper, PaperEntry Other)[] pairs = [.. from paper in asked from other in there where paper.Id != other.Id && paper.Masthead == other.Masthead select (paper, other)];
        if (pairs.Length == 0)
        {
            return ImmutableDictionary<string, ImmutableArray<PaperCopy>>.Empty;
        }

        string[] ids = [.. pairs.SelectMany(pair => new[] { pair.Paper.Id, pair.Other.Id }).Distinct()];
        ILookup<string, HashSet<string>> titles = await TitlesAsync(ids, cancellationToken);
        ILookup<string, Correction> said = await SaidAsync(ids, cancellationToken);
        return pairs.Where(pair => AreAlike([.. titles[pair.Paper.Id]], [.. titles[pair.Other.Id]], pair.Paper.Masthead!.MeetingDate is null ? AlikeWordsWithoutDay : AlikeWords)).GroupBy(pair => pair.Paper.Id)
            .ToImmutableDictionary(one => one.Key, one => one.Select(pair => new PaperCopy(pair.Other, IsJudged(pair.Paper, pair.Other, said))).ToImmutableArray());
    }

    /// <summary>Whether a person has said which of the two counts, or that both do, since both are there.</summary>
    private static bool IsJudged(PaperEntry one, PaperEntry other, ILookup<string, Correction> said) =>
        one.SupersededBy is not null || other.SupersededBy is not null
        || new[] { (one, other), (other, one) }.Any(pair => said[pair.Item1.Id].Any(word => word.CorrectedAt >= pair.Item2.ReceivedAt));

    private static bool AreAlike(HashSet<string>[] one, HashSet<string>[] other, double words)
    {
        (HashSet<string>[] fewer, HashSet<string>[] more) = one.Length <= other.Length ? (one, other) : (other, one);
        return fewer.Length == 0 ? more.Length == 0 : fewer.Count(title => more.Any(another => Share(title, another) >= words)) >= AlikeTitles * fewer.Length;
    }

    /// <summary>The part of their words that both titles have.</summary>
    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        int both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    private static RowFilter OfMeeting((string? Municipality, string? Body, DateOnly? Day) meeting) => RowFilter.All(
        [RowFilter.Is("municipality", meeting.Municipality), RowFilter.Is("body", meeting.Body), RowFilter.Is("meetingDate", meeting.Day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))]);

    private async Task<ILookup<string, HashSet<string>>> TitlesAsync(string[] papers, CancellationToken cancellationToken)
    {
        (int paper, int title) = (RowQuery.IndexOf(Items, "paperId"), RowQuery.IndexOf(Items, "title"));
        return (await queries.SelectAsync(Items, new RowQuery { Filter = new OneOf("paperId", [.. papers]) }, cancellationToken))
            .ToLookup(row => (string)row[paper]!, row => SearchTerms.Words((string)row[title]!).ToHashSet(StringComparer.Ordinal));
    }

    private async Task<ILookup<string, Correction>> SaidAsync(string[] papers, CancellationToken cancellationToken)
    {
        RowFilter standing = RowFilter.All([RowFilter.Is("field", PapersTable.SupersededBy), new OneOf("paperId", [.. papers])]);
        return (await queries.SelectAsync(CorrectionsTable.Table, new RowQuery { Filter = standing }, cancellationToken)).Select(CorrectionsTable.Entry).ToLookup(one => one.PaperId);
    }
}

/// <summary>Another paper of the same meeting.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="IsJudged">Whether a person has said which counts.</param>
internal sealed record PaperCopy(PaperEntry Paper, bool IsJudged);
