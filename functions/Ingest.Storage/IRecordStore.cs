using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;

namespace Ingest.Storage;

/// <summary>Where papers' states and records live; every store passes the same contract suite.</summary>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>Makes the paper's row where there is none; a paper that is known keeps its row.</summary>
    Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken);

    /// <summary>What is known of a paper, or null.</summary>
    Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a reading's rows in the place of the paper's earlier ones: all of them or none. Doing it again changes nothing;
    /// people's corrections stay. The paper was received before.
    /// </summary>
    Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken);

    /// <summary>Every paper, by name, then id.</summary>
    IAsyncEnumerable<PaperEntry> PapersAsync(CancellationToken cancellationToken);

    /// <summary>A table's rows, values as its columns say: by paper, then in the paper's order.</summary>
    IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, CancellationToken cancellationToken);

    /// <summary>One paper's rows of a table as they were read, without people's corrections, in the paper's order; none where it has none.</summary>
    Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken);
}
