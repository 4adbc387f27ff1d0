using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.Storage;

/// <summary>What people confirmed, corrected, rejected or added; kept for ever, in order.</summary>
/// <remarks>
/// The rows that <see cref="IRecordStore"/> and <see cref="IRecordQueries"/> give have the corrections in them: a store applies
/// <see cref="Corrections.CorrectedRows"/> when it saves a reading and when a correction is added.
/// </remarks>
public interface ICorrectionStore
{
    /// <summary>Adds them, each with the next revision of its field and with what was there before, and applies them to the paper's rows.</summary>
    /// <returns>They as they were kept.</returns>
    Task<ImmutableArray<Correction>> AddAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken);

    /// <summary>A paper's, the first one first.</summary>
    Task<ImmutableArray<Correction>> OfPaperAsync(string paperId, CancellationToken cancellationToken);
}
