using Ingest.Papers;

namespace Ingest.Reading.Ocr;

/// <summary>Where pages that were read by OCR are kept with their paper, so that reading it again costs none.</summary>
public interface IOcrArchive
{
    /// <summary>The page as it was kept, or null; never throws for what is missing or broken.</summary>
    /// <exception cref="OcrPageException">The page is not to be read by OCR now: its message says why.</exception>
    Task<Page?> FindAsync(OcrKey key, CancellationToken cancellationToken);

    /// <summary>Keeps a page; doing it again changes nothing. What cannot be kept is read again the next time.</summary>
    Task KeepAsync(OcrKey key, Page page, CancellationToken cancellationToken);
}

/// <summary>What a page's OCR is kept under.</summary>
/// <param name="PaperId">SHA-256 of the PDF, hex.</param>
/// <param name="Page">1-based.</param>
/// <param name="Engine">Engine, model and the version of our own part: another one reads anew.</param>
public sealed record OcrKey(string PaperId, int Page, string Engine);
