using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers.Ocr;

/// <summary>Lets only some pages of a paper go through OCR: of the others what is kept is taken, and what is not is put off.</summary>
/// <param name="kept">What OCR read, in blobs.</param>
/// <param name="engine">The engine's name: what another read is not taken.</param>
/// <param name="pages">Those that may be read by OCR now, 1-based.</param>
internal sealed class PartArchive(BlobPages kept, string engine, ImmutableArray<int> pages) : IOcrArchive, IDisposable
{
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly ConcurrentDictionary<int, OcrKey> deferred = new();
    private readonly ConcurrentDictionary<int, OcrKey> begun = new();
    private HashSet<string>? known;

    /// <summary>Pages that need OCR, have not had it and are not to have it now.</summary>
    public IReadOnlyDictionary<int, OcrKey> Deferred => deferred;

    /// <summary>Pages that OCR was to read now and did not.</summary>
    public IReadOnlyDictionary<int, OcrKey> Unread => begun;

    public async Task<Page?> FindAsync(OcrKey key, CancellationToken cancellationToken)
    {
        OcrKey own = Own(key);
        (bool isRead, bool isUnreadable) = BlobPages.Known(await KnownAsync(key.PaperId, cancellationToken), own);
        if (isRead && await kept.FindAsync(own, cancellationToken) is { } page)
        {
            return page;
        }

        if (isUnreadable && await kept.WhyUnreadableAsync(own, cancellationToken) is { } why)
        {
            throw new OcrPageException(why);
        }

        if (pages.Contains(key.Page))
        {
            begun[key.Page] = own;
            return null;
        }

        deferred[key.Page] = own;
        throw new OcrPageException("it waits for its turn");
    }

    public async Task KeepAsync(OcrKey key, Page page, CancellationToken cancellationToken)
    {
        await kept.KeepAsync(Own(key), page, cancellationToken);
        begun.TryRemove(key.Page, out _);
    }

    /// <summary>Asked once: pages that others read meanwhile are found the next time.</summary>
    private async Task<HashSet<string>> KnownAsync(string paperId, CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            return known ??= await kept.KnownPagesAsync(paperId, cancellationToken);
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private OcrKey Own(OcrKey key) => key with { Engine = $"{engine}-{key.Engine.Split('-')[^1]}" };
}
