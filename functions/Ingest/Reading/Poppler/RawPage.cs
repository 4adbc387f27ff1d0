using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>A word as <c>pdftotext</c> gives it, before its typeface is known; in points as displayed.</summary>
internal readonly record struct RawWord(string Text, Box Box, int Block, int Line);

/// <summary>A page as <c>pdftotext</c> gives it.</summary>
/// <param name="Width">In points; the tool gives the unturned sheet's.</param>
/// <param name="Height">In points.</param>
/// <param name="Words">In its order.</param>
internal sealed record RawPage(double Width, double Height, List<RawWord> Words)
{
    /// <summary>Whether it has more words than any page can hold, of which only the first were kept.</summary>
    public bool IsOverfull { get; set; }
}
