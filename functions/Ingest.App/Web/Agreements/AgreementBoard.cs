using System.Collections.Immutable;
using Ingest.App.Web.OnePaper;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.Agreements;

/// <summary>All agreements, put together from the records of all papers; kept until the store changes.</summary>
/// <remarks>
/// Two papers speak of the same agreement where the municipality is the same and either the agreement's name is (but for words that all
/// of them have), or they name the same civil-society party, by organisation number or name, and one of the two calls the agreement by
/// that party's name. An association may well have two agreements: the same party alone is not enough.
/// </remarks>
internal sealed class AgreementBoard(IRecordQueries queries) : IDisposable
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
                made = (stamp, Together(await PapersAsync(cancellationToken)));
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
        var named = new Comparison("agreement", Compared.NotEqual, null);
        foreach (RecordTable table in PaperView.Kinds.Where(table => table.Columns.Any(column => column.Name == "agreement")))
        {
            records.AddRange(await RowsAsync(table.Name, named, cancellationToken));
        }

        return from record in records
               where record.Review != ReviewMark.Rejected && record.Text("category") != "budget_follow_up"
               group record by (Paper: record.Text("paperId")!, record.Matter, Name: record.Text("agreement")!) into one
               let row = new ShownRecord(PapersTable.Table, papers[one.Key.Paper])
               select new AgreementPaper(
                   one.Key.Paper, row.Text("paper")!, items.GetValueOrDefault($"{one.Key.Paper}/{one.Key.Matter}"), row.Text("municipality"), row.Text("body"), row.Text("meetingDate"), row.Text("kind"), one.Key.Name, [.. one]);
    }

    private async Task<IEnumerable<ShownRecord>> RowsAsync(string table, RowFilter? filter, CancellationToken cancellationToken) =>
        (await queries.SelectAsync(PaperView.Table(table), new RowQuery { Filter = filter }, cancellationToken)).Select(row => new ShownRecord(PaperView.Table(table), row));

    private static ImmutableArray<Agreement> Together(IEnumerable<AgreementPaper> papers)
    {
        var agreements = new List<List<AgreementPaper>>();
        foreach (AgreementPaper paper in papers.OrderBy(paper => paper.Day, StringComparer.Ordinal).ThenBy(paper => paper.PaperName, StringComparer.Ordinal).ThenBy(paper => paper.Name, StringComparer.Ordinal))
        {
            if (agreements.Find(known => known.Exists(other => IsSame(other, paper))) is { } same)
            {
                same.Add(paper);
            }
            else
            {
                agreements.Add([paper]);
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. agreements.Select(one => new Agreement(Key(one, taken), [.. one])).OrderBy(one => one.Municipality ?? "ö", StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static bool IsSame(AgreementPaper one, AgreementPaper other)
    {
        if (one.Municipality != other.Municipality)
        {
            return false;
        }

        (string a, string b) = (Names.Plain(one.Name), Names.Plain(other.Name));
        return a == b || Civil(one).Intersect(Civil(other)).Any() && (Civil(one).Contains(a) || Civil(other).Contains(b));
    }

    /// <summary>Organisation numbers and plain names of those who are no public body.</summary>
    private static IEnumerable<string> Civil(AgreementPaper paper) =>
        from party in paper.Of("Parties")
        where party.Text("role") == "civil_society"
        from name in new[] { party.Text("orgNumber"), Names.Plain(party.Text("name")!) }
        where name is not null
        select name;

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
