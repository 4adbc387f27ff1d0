using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.Storage.Seen;

/// <summary>Rows of papers that who looks may see.</summary>
public sealed class SeenQueries(IRecordQueries queries, ISight sight) : IRecordQueries
{
    public Task<long> StampAsync(CancellationToken cancellationToken) => queries.StampAsync(cancellationToken);

    public async Task<ImmutableArray<ImmutableArray<object?>>> SelectAsync(RecordTable table, RowQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await queries.SelectAsync(table, query with { Filter = await OfAsync(table, query.Filter, cancellationToken) }, cancellationToken);
    }

    public async Task<ImmutableArray<ImmutableArray<object?>>> DistinctAsync(RecordTable table, ImmutableArray<string> columns, RowFilter? filter, CancellationToken cancellationToken) =>
        await queries.DistinctAsync(table, columns, await OfAsync(table, filter, cancellationToken), cancellationToken);

    public async Task<long> CountAsync(RecordTable table, RowFilter? filter, CancellationToken cancellationToken) =>
        await queries.CountAsync(table, await OfAsync(table, filter, cancellationToken), cancellationToken);

    private async Task<RowFilter?> OfAsync(RecordTable table, RowFilter? filter, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        return hidden.Count == 0
            ? filter
            : RowFilter.All([.. filter is null ? [] : new[] { filter }, .. RowQuery.PapersOf(table).Select(column => new NotSo(new OneOf(column, [.. hidden])))]);
    }
}
