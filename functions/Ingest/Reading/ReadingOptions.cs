using System.Collections.Immutable;
using Ingest.Reading.Ocr;

namespace Ingest.Reading;

/// <summary>How papers are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>The most pages that one paper may have: what of its words fits in memory.</summary>
    public int MostPages { get; init; } = 5_000;

    /// <summary>Pages to read, 1-based; empty: all.</summary>
    public ImmutableArray<int> OnlyPages { get; init; } = [];

    /// <summary>Reads pages without usable text; null: Tesseract, in children of this program.</summary>
    public IOcrEngine? OcrEngine { get; init; }

    /// <summary>Where pages that OCR has read are kept, so that reading a paper again costs none; null: nowhere.</summary>
    public IOcrArchive? OcrArchive { get; init; }

    /// <summary>Told what a person who runs this should know once: a part of the sandbox that this kernel lacks.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Told after each stretch of pages, and after each page that OCR has read; called from several threads.</summary>
    public Action<ReadingProgress>? Progress { get; init; }
}

/// <summary>How far a paper has been read.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="PagesRead">Of those of this step, in whatever order.</param>
/// <param name="PageCount">Pages that the paper announces; in the second step those that need OCR.</param>
/// <param name="IsOcr">Whether this is the second step, in which pages are read by OCR: seconds a page, not milliseconds.</param>
public readonly record struct ReadingProgress(string Name, int PagesRead, int PageCount, bool IsOcr = false);
