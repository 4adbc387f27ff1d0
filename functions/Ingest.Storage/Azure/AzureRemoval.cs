using System.Collections.Immutable;

namespace Ingest.Storage.Azure;

/// <summary>Removes papers from a storage account; those that wait or are being read are left.</summary>
internal sealed class AzureRemoval(AzureStore store) : IPaperRemoval
{
    public async Task<ImmutableArray<string>> RemoveAsync(ImmutableArray<string> papers, CancellationToken cancellationToken)
    {
        var gone = ImmutableArray.CreateBuilder<string>();
        foreach (string paper in papers)
        {
            if (await store.Progress.FindAsync(paper, cancellationToken) is not { State: WorkState.Queued or WorkState.Reading }
                && await store.Records.EntryAsync(paper, cancellationToken) is { State: not null })
            {
                await store.RemoveAsync(paper, cancellationToken);
                gone.Add(paper);
            }
        }

        return gone.ToImmutable();
    }
}
