using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>Gets words and pictures out of a PDF: the seam where another engine than poppler can come in.</summary>
public interface IPdfEngine
{
    /// <summary>Every page that can be had; what was in the way of others is in <paramref name="issues"/>.</summary>
    /// <exception cref="PaperException">None can be had.</exception>
    Task<PdfReading> ReadAsync(SourceFile file, Issues issues, CancellationToken cancellationToken);
}

/// <summary>What an engine found in a PDF.</summary>
/// <param name="PageCount">Pages that the PDF announces.</param>
/// <param name="Pages">Those that could be had, in order.</param>
public sealed record PdfReading(int PageCount, ImmutableArray<SeenPage> Pages);

/// <summary>A page as an engine gives it.</summary>
/// <param name="Page">Its words, as the text layer has them, and its rulings.</param>
/// <param name="Ink">What its picture shows that no word explains; <see cref="PageInk.NotLookedAt"/> where it has plenty of words.</param>
/// <param name="IsEarlierOcr">Whether the words cannot be seen, and lie over a scan: an earlier OCR left them.</param>
/// <param name="MayHoldTable">Whether words stand beside each other with gaps between them.</param>
public sealed record SeenPage(Page Page, PageInk Ink, bool IsEarlierOcr = false, bool MayHoldTable = false);

/// <summary>What a page's picture shows beside its words.</summary>
public enum PageInk
{
    NotLookedAt,

    /// <summary>Nothing, or a mark here and there: lines, a logo, a signature.</summary>
    Little,

    /// <summary>Something like writing: dark strokes on an even ground, over much of the page.</summary>
    Writing,

    /// <summary>A picture of many shades.</summary>
    Photo,
}
