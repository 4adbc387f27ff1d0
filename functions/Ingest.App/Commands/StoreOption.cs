using System.CommandLine;
using Ingest.Reading.Ocr;
using Ingest.Storage;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>--store</c>: where the embedded store is.</summary>
internal static class StoreOption
{
    public static Option<string> Make() => new("--store")
    {
        Description = "The store's folder.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => ".ingest",
    };

    /// <summary>Of a command that reads one file: where what OCR read is kept, and taken from.</summary>
    public static Option<string> ForOcr() => new("--store")
    {
        Description = "Use what OCR read before and this store keeps, and keep there what it reads now.",
        HelpName = "FOLDER",
    };

    /// <summary>The store that is in a folder, to write.</summary>
    /// <exception cref="StoreMissingException">There is none: it is not made by what only changes it.</exception>
    public static EmbeddedStore OpenThere(string folder) =>
        EmbeddedStore.IsAt(folder) ? EmbeddedStore.OpenToWrite(folder, TimeProvider.System) : throw new StoreMissingException(folder);

    /// <summary>Where the store in <paramref name="folder"/> keeps what OCR read.</summary>
    public static FolderOcrArchive OcrArchiveIn(string folder) => new(Path.Combine(folder, "ocr"));
}
