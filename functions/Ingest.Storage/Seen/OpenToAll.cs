namespace Ingest.Storage.Seen;

/// <summary>What everybody may see of a store.</summary>
public sealed class OpenToAll(IRecordStore records) : ISight
{
    /// <summary>Nobody in particular: no list names them.</summary>
    public string Who => "";

    public async Task<IReadOnlySet<string>> HiddenAsync(CancellationToken cancellationToken) =>
        await records.PapersAsync(cancellationToken).Where(paper => paper.ProtectedFor is not null).Select(paper => paper.Id).ToHashSetAsync(cancellationToken: cancellationToken);
}
