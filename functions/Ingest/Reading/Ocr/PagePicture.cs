namespace Ingest.Reading.Ocr;

/// <summary>A page's picture in shades of grey, upright as far as is known.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Dpi">Pixels an inch, both ways.</param>
/// <param name="Grey">Row by row from the top, 0 black to 255 white.</param>
public sealed record PagePicture(int Width, int Height, double Dpi, ReadOnlyMemory<byte> Grey);
