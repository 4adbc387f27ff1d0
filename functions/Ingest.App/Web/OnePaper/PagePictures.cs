using System.Collections.Concurrent;
using System.Globalization;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Web.OnePaper;

/// <summary>Pictures of pages, drawn once and kept in the store's folder; where they have become too many, those that were longest not asked for go.</summary>
internal sealed class PagePictures(ServeOptions options) : IDisposable
{
    /// <summary>Of the longer side: as the page shows them, and zoomed.</summary>
    public const int Pixels = 1300;
    public const int ZoomedPixels = 2200;

    private readonly PictureShelf shelf = new(Path.Combine(options.Store, "pictures"), options.MostPictureBytes);
    private readonly PagePainter painter = new();
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount); // readers of papers want the processors too
    private readonly ConcurrentDictionary<string, Task<string?>> drawing = new(StringComparer.Ordinal);

    /// <summary>The picture's file; null where the page cannot be drawn.</summary>
    public async Task<string?> FindAsync(SourceFile file, int page, int pixels)
    {
        string path = Path.Combine(options.Store, "pictures", file.Id[..2], string.Create(CultureInfo.InvariantCulture, $"{file.Id}-{page}-{pixels}.png"));
        if (PictureShelf.Has(path))
        {
            return path;
        }

        try
        {
            return await drawing.GetOrAdd(path, _ => DrawAsync(file, page, pixels, path)); // not cancelled by who asked: another may wait for it
        }
        finally
        {
            drawing.TryRemove(path, out _);
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<string?> DrawAsync(SourceFile file, int page, int pixels, string path)
    {
        await places.WaitAsync();
        try
        {
            if (await painter.PaintAsync(file, page, pixels, CancellationToken.None) is not { } picture)
            {
                return null;
            }

            await WholeFile.WriteAsync(path, picture, CancellationToken.None);
            shelf.Added(picture.Length);
            return path;
        }
        finally
        {
            places.Release();
        }
    }
}
