using System.Collections.Immutable;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.Papers;

/// <summary>Papers that do not count, since a person said that another of the same meeting does; kept until the store changes.</summary>
internal sealed class Superseded(WholeStore store)
{
    private (long Stamp, ImmutableDictionary<string, string> Papers) known = (-1, ImmutableDictionary<string, string>.Empty);

    /// <summary>Each paper that does not count, and the one that does in its place.</summary>
    public async Task<ImmutableDictionary<string, string>> PapersAsync(CancellationToken cancellationToken)
    {
        long stamp = await store.Queries.StampAsync(cancellationToken);
        if (known.Stamp != stamp)
        {
            var query = new RowQuery { Filter = new Comparison(PapersTable.SupersededBy, Compared.NotEqual, null) };
            int by = RowQuery.IndexOf(PapersTable.Table, PapersTable.SupersededBy);
            known = (stamp, (await store.Queries.SelectAsync(PapersTable.Table, query, cancellationToken)).ToImmutableDictionary(row => (string)row[0]!, row => (string)row[by]!));
        }

        return known.Papers;
    }

    /// <summary>The condition that a table's rows are of papers that count; always true where all of them do, or the table is of no paper's reading.</summary>
    public async Task<RowFilter> CountsAsync(RecordTable table, CancellationToken cancellationToken)
    {
        if (table == PapersTable.Table)
        {
            return RowFilter.Is(PapersTable.SupersededBy, null);
        }

        ImmutableDictionary<string, string> papers = TableCatalog.OfReadings.Contains(table) ? await PapersAsync(cancellationToken) : ImmutableDictionary<string, string>.Empty;
        return papers.IsEmpty ? RowFilter.All([]) : new NotSo(new OneOf("paperId", [.. papers.Keys]));
    }
}
