using System.CommandLine;
using Ingest.Reading.Ocr;

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

    /// <summary>Where the store in <paramref name="folder"/> keeps what OCR read.</summary>
    public static FolderOcrArchive OcrArchiveIn(string folder) => new(Path.Combine(folder, "ocr"));
}
