using Ingest.Papers;

namespace Ingest.Storage.Readings;

/// <summary>Readings by this engine that have not been put in the place of earlier ones yet: so that people may look first, and go on after a stop.</summary>
public interface INextReadings
{
    /// <summary>What reading gave, before anything is understood of it; null where this engine has not read the paper again.</summary>
    Task<(Paper Paper, Issues Issues)?> FindAsync(string paperId, CancellationToken cancellationToken);

    Task KeepAsync(Paper paper, Issues issues, CancellationToken cancellationToken);

    /// <summary>It was put in the place of the earlier one: it waits no longer, nor do those of other engines. Where last readings are kept, it is the last.</summary>
    Task SwitchedAsync(Paper paper, Issues issues, CancellationToken cancellationToken);
}
