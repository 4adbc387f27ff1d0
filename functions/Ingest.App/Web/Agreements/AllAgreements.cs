using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ingest.App.Web.OnePaper;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.Agreements;

/// <summary>All agreements, put together from the records of all papers, and kept: after a write only the papers that it changed are looked at again.</summary>
/// <remarks>
/// Two papers speak of the same agreement where the municipality is the same and either the agreement's name is (but for words that all
/// of them have), or they name the same civil-society party, by organisation number or name, and one of the two calls the agreement by
/// that party's name. An association may well have two agreements: the same party alone is not enough.
/// What a person said of two papers goes before that (<see cref="AgreementJoining"/>); papers that do not count are left out.
/// </remarks>
internal sealed class AllAgreements(WholeStore store, Superseded superseded) : IDisposable
{
    /// <summary>Above this many changed papers all of them are looked at, which is faster then.</summary>
    private const int MostChanged = 2_000;

    private static readonly ImmutableArray<RecordTable> Kinds = [.. PaperView.Kinds.Where(table => table.Columns.Any(column => column.Name == "agreement"))];
    private static readonly ImmutableArray<RecordTable> Watched = [PapersTable.Table, PaperView.Table("Items"), .. Kinds];

    private readonly SemaphoreSlim making = new(1, 1);
    private Snapshot? made;

    /// <summary>The agreements as someone sees them.</summary>
    /// <param name="hidden">Papers that are as if they were not there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ImmutableArray<Agreement>> SeenAsync(IReadOnlySet<string> hidden, CancellationToken cancellationToken)
    {
        Snapshot now = await NowAsync(cancellationToken);
        string view = string.Join(',', hidden.Order(StringComparer.Ordinal));
        if (now.Views.TryGetValue(view, out ImmutableArray<Agreement> known))
        {
            return known;
        }

        ImmutableDictionary<string, string> left = await superseded.PapersAsync(cancellationToken);
        IEnumerable<AgreementLink> links = (await store.Links.AllAsync(cancellationToken)).Where(link => !hidden.Contains(link.One.PaperId) && !hidden.Contains(link.Other.PaperId));
        IEnumerable<AgreementPaper> papers = now.Papers.Where(one => !hidden.Contains(one.Key) && !left.ContainsKey(one.Key)).SelectMany(one => one.Value);
        ImmutableArray<Agreement> all = Together(papers, Standing([.. links], left));
        now.Views[view] = all;
        return all;
    }

    public void Dispose() => making.Dispose();

    /// <summary>What papers say of agreements, as of now.</summary>
    private async Task<Snapshot> NowAsync(CancellationToken cancellationToken)
    {
        long stamp = await store.Queries.StampAsync(cancellationToken);
        if (made is { } known && known.Mark.Stamp == stamp)
        {
            return known;
        }

        await making.WaitAsync(cancellationToken);
        try
        {
            ChangeMark mark = await store.Changes.NowAsync(cancellationToken); // first: what is written meanwhile is looked at again
            if (made is null || made.Mark != mark)
            {
                made = await ChangedAsync(made, cancellationToken) is { } changed
                    ? new Snapshot(mark, made!.Papers.RemoveRange(changed).AddRange(await PapersAsync(changed, cancellationToken)))
                    : new Snapshot(mark, (await PapersAsync(null, cancellationToken)).ToImmutableDictionary());
            }

            return made;
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>Papers whose rows were written since; null where all of them are to be looked at.</summary>
    private async Task<HashSet<string>?> ChangedAsync(Snapshot? since, CancellationToken cancellationToken)
    {
        var papers = new HashSet<string>(StringComparer.Ordinal);
        foreach (RecordTable table in Watched)
        {
            if (since is null || await store.Changes.SinceAsync(table, since.Mark, int.MaxValue - 1, cancellationToken) is not { } found)
            {
                return null;
            }

            papers.UnionWith(found.Changes.Select(change => change.PaperId));
        }

        return papers.Count <= MostChanged ? papers : null;
    }

    /// <summary>What papers say of agreements: these papers, or all.</summary>
    private async Task<IEnumerable<KeyValuePair<string, ImmutableArray<AgreementPaper>>>> PapersAsync(HashSet<string>? some, CancellationToken cancellationToken)
    {
        if (some is { Count: 0 })
        {
            return [];
        }

        RowFilter of = some is null ? RowFilter.All([]) : new OneOf("paperId", [.. some]);
        RowFilter ofPapers = some is null ? RowFilter.All([]) : new OneOf("id", [.. some]);
        Dictionary<string, ShownRecord> papers = (await RowsAsync(PapersTable.Table, ofPapers, cancellationToken)).ToDictionary(paper => paper.Id);
        Dictionary<string, ShownRecord> items = (await RowsAsync(PaperView.Table("Items"), of, cancellationToken)).ToDictionary(item => item.Id);
        var records = new List<ShownRecord>();
        foreach (RecordTable table in Kinds)
        {
            records.AddRange(await RowsAsync(table, RowFilter.All([of, new Comparison("agreement", Compared.NotEqual, null)]), cancellationToken));
        }

        return from record in records
               where record.Review != ReviewMark.Rejected && record.Text("category") != "budget_follow_up"
               group record by (Paper: record.Text("paperId")!, record.Matter, Name: record.Text("agreement")!) into one
               where papers.ContainsKey(one.Key.Paper)
               let row = papers[one.Key.Paper]
               group new AgreementPaper(
                   one.Key.Paper, row.Text("paper")!, items.GetValueOrDefault($"{one.Key.Paper}/{one.Key.Matter}"), row.Text("municipality"), row.Text("body"), row.Text("meetingDate"), row.Text("kind"), one.Key.Name, [.. one])
                   by one.Key.Paper into ofPaper
               select KeyValuePair.Create(ofPaper.Key, ofPaper.ToImmutableArray());
    }

    private async Task<IEnumerable<ShownRecord>> RowsAsync(RecordTable table, RowFilter filter, CancellationToken cancellationToken) =>
        (await store.Queries.SelectAsync(table, new RowQuery { Filter = filter }, cancellationToken)).Select(row => new ShownRecord(table, row));

    /// <summary>The links, with each paper that does not count replaced by the one that does.</summary>
    private static ImmutableArray<AgreementLink> Standing(ImmutableArray<AgreementLink> links, ImmutableDictionary<string, string> superseded)
    {
        AgreementMention Counting(AgreementMention one) => superseded.TryGetValue(one.PaperId, out string? instead) ? one with { PaperId = instead } : one;
        return [.. from link in links select AgreementLink.Of(Counting(link.One), Counting(link.Other), link.IsSame, link.SaidBy, link.SaidAt)];
    }

    private static ImmutableArray<Agreement> Together(IEnumerable<AgreementPaper> papers, ImmutableArray<AgreementLink> links)
    {
        IEnumerable<AgreementPaper> inOrder = papers.OrderBy(paper => paper.Day, StringComparer.Ordinal).ThenBy(paper => paper.PaperName, StringComparer.Ordinal).ThenBy(paper => paper.Name, StringComparer.Ordinal).ThenBy(paper => paper.Paper, StringComparer.Ordinal).ThenBy(paper => paper.Item?.Matter);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. new AgreementJoining(links).Together(inOrder).Select(one => new Agreement(Key(one, taken), [.. one]) { Links = [.. links.Where(link => one.Exists(paper => paper.Mention == link.One || paper.Mention == link.Other))] })
                .OrderBy(one => one.Municipality ?? "ö", StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    private static string Key(List<AgreementPaper> papers, HashSet<string> taken)
    {
        string key = Names.Address($"{papers[0].Municipality} {Names.Plain(papers[0].Name)}");
        string free = key.Length == 0 ? "avtal" : key;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = $"{key}-{i}";
        }

        return free;
    }

    /// <summary>What papers say, as of one write; and how it was put together for those who asked.</summary>
    private sealed record Snapshot(ChangeMark Mark, ImmutableDictionary<string, ImmutableArray<AgreementPaper>> Papers)
    {
        public ConcurrentDictionary<string, ImmutableArray<Agreement>> Views { get; } = new(StringComparer.Ordinal);
    }
}
