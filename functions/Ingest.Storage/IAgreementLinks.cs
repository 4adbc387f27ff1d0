using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.Storage;

/// <summary>What people said of agreements that several papers speak of; kept for ever, in order.</summary>
public interface IAgreementLinks
{
    /// <summary>Adds them, each with the next revision of its pair.</summary>
    Task AddAsync(ImmutableArray<AgreementLink> links, CancellationToken cancellationToken);

    /// <summary>All of them, the first one first.</summary>
    Task<ImmutableArray<AgreementLink>> AllAsync(CancellationToken cancellationToken);
}
