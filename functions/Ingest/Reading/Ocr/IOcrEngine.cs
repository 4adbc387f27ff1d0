using System.Collections.Immutable;

namespace Ingest.Reading.Ocr;

/// <summary>Reads the words of a picture: the seam for every engine, local or in the cloud.</summary>
public interface IOcrEngine
{
    /// <summary>The picture's words in any order; none where it shows none.</summary>
    /// <exception cref="OcrMissingException">The engine cannot be used on this machine.</exception>
    /// <exception cref="OcrPageException">This picture could not be read.</exception>
    Task<ImmutableArray<OcrWord>> ReadAsync(PagePicture picture, CancellationToken cancellationToken);
}

/// <summary>A word as an engine saw it; places in pixels of the picture.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="X0">Left edge of its ink.</param>
/// <param name="Y0">Upper edge of its ink.</param>
/// <param name="X1">Right edge of its ink.</param>
/// <param name="Y1">Lower edge of its ink.</param>
/// <param name="Baseline">y of the line it stands on, at its middle.</param>
public sealed record OcrWord(string Text, double Confidence, double X0, double Y0, double X1, double Y1, double Baseline);
