using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.Storage;

/// <summary>Rows by what they say. Every answer is of one moment.</summary>
/// <remarks>
/// A store that cannot ask for a condition itself takes what it can ask for and lets <see cref="RowFilter.Holds"/> and
/// <see cref="RowQuery.Over"/> do the rest: both are the meaning that stores must keep to.
/// </remarks>
public interface IRecordQueries
{
    /// <summary>A number that changes whenever a paper, record or correction was written.</summary>
    Task<long> StampAsync(CancellationToken cancellationToken);

    /// <summary>The rows that the query asks for, in its order.</summary>
    Task<ImmutableArray<ImmutableArray<object?>>> SelectAsync(RecordTable table, RowQuery query, CancellationToken cancellationToken);

    /// <summary>The values that the rows which fit have in these columns, each combination once.</summary>
    Task<ImmutableArray<ImmutableArray<object?>>> DistinctAsync(RecordTable table, ImmutableArray<string> columns, RowFilter? filter, CancellationToken cancellationToken);

    /// <summary>How many rows there are that fit; all of them where <paramref name="filter"/> is null.</summary>
    Task<long> CountAsync(RecordTable table, RowFilter? filter, CancellationToken cancellationToken);
}
