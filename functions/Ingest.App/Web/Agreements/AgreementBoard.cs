using System.Collections.Immutable;
using Ingest.App.Web.OnePaper;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.Agreements;

/// <summary>All agreements, put together from the records of all papers; kept until the store changes.</summary>
/// <remarks>
/// Two papers speak of the same agreement where the municipality is the same and either the agreement's name is (but for words that all
/// of them have), or they name the same civil-society party, by organisation number or name, and one of the two calls the agreement by
/// that party's name. An association may well have two agreements: the same party alone is not enough.
/// What a person said of two papers goes before that (<see cref="AgreementJoining"/>); papers that do not count are left out.
/// </remarks>
internal sealed class AgreementBoard(IRecordQueries queries, IAgreementLinks links, Superseded superseded) : IDisposable
{
    private readonly SemaphoreSlim making = new(1, 1);
    private (long Stamp, ImmutableArray<Agreement> All) made = (-1, []);

    public async Task<ImmutableArray<Agreement>> AllAsync(CancellationToken cancellationToken)
    {
        long stamp = await queries.StampAsync(cancellationToken);
        if (made.Stamp == stamp)
        {
            return made.All;
        }

        await making.WaitAsync(cancellationToken);
        try
        {
            if (made.Stamp != stamp)
            {
                made = (stamp, Together(await PapersAsync(cancellationToken), Standing(await links.AllAsync(cancellationToken), await superseded.PapersAsync(cancellationToken))));
            }

            return made.All;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose() => making.Dispose();

    private async Task<IEnumerable<AgreementPaper>> PapersAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, ImmutableArray<object?>> papers = (await queries.SelectAsync(PapersTable.Table, new RowQuery(), cancellationToken)).ToDictionary(row => (string)row[0]!);
        Dictionary<string, ShownRecord> items = (await RowsAsync("Items", null, cancellationToken)).ToDictionary(item => item.Id);
        var records = new List<ShownRecord>();
        ImmutableDictionary<string, string> left = await superseded.PapersAsync(cancellationToken);
        var named = new Comparison("agreement", Compared.NotEqual, null);
        foreach (RecordTable table in PaperView.Kinds.Where(table => table.Columns.Any(column => column.Name == "agreement")))
        {
            records.AddRange(await RowsAsync(table.Name, named, cancellationToken));
        }

        return from record in records
               where record.Review != ReviewMark.Rejected && !left.ContainsKey(record.Text("paperId")!) && record.Text("category") != "budget_follow_up"
               group record by (Paper: record.Text("paperId")!, record.Matter, Name: record.Text("agreement")!) into one
               let row = new ShownRecord(PapersTable.Table, papers[one.Key.Paper])
               select new AgreementPaper(
                   one.Key.Paper, row.Text("paper")!, items.GetValueOrDefault($"{one.Key.Paper}/{one.Key.Matter}"), row.Text("municipality"), row.Text("body"), row.Text("meetingDate"), row.Text("kind"), one.Key.Name, [.. one]);
    }

    private async Task<IEnumerable<ShownRecord>> RowsAsync(string table, RowFilter? filter, CancellationToken cancellationToken) =>
        (await queries.SelectAsync(PaperView.Table(table), new RowQuery { Filter = filter }, cancellationToken)).Select(row => new ShownRecord(PaperView.Table(table), row));

    /// <summary>The links, with each paper that does not count replaced by the one that does.</summary>
    private static ImmutableArray<AgreementLink> Standing(ImmutableArray<AgreementLink> links, ImmutableDictionary<string, string> superseded)
    {
        AgreementMention Counting(AgreementMention one) => superseded.TryGetValue(one.PaperId, out string? instead) ? one with { PaperId = instead } : one;
        return [.. from link in links select AgreementLink.Of(Counting(link.One), Counting(link.Other), link.IsSame, link.SaidBy, link.SaidAt)];
    }

    private static ImmutableArray<Agreement> Together(IEnumerable<AgreementPaper> papers, ImmutableArray<AgreementLink> links)
    {
        IEnumerable<AgreementPaper> inOrder = papers.OrderBy(paper => paper.Day, StringComparer.Ordinal).ThenBy(paper => paper.PaperName, StringComparer.Ordinal).ThenBy(paper => paper.Name, StringComparer.Ordinal);
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
}
