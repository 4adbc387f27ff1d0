using System.Collections.Immutable;

namespace Ingest.Reading.Ocr;

/// <summary>What an engine saw in a picture.</summary>
/// <param name="Words">In any order.</param>
/// <param name="Tables">Tables, where the engine looks for any; their words are among the words.</param>
public sealed record OcrReading(ImmutableArray<OcrWord> Words, ImmutableArray<OcrTable> Tables)
{
    /// <summary>Words alone.</summary>
    public OcrReading(ImmutableArray<OcrWord> words)
        : this(words, [])
    {
    }
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

/// <summary>A table as an engine saw it.</summary>
/// <param name="RowCount">Its rows in the picture.</param>
/// <param name="ColumnCount">Its columns.</param>
/// <param name="Cells">In any order; at least one.</param>
public sealed record OcrTable(int RowCount, int ColumnCount, ImmutableArray<OcrCell> Cells);

/// <summary>A cell as an engine saw it; places in pixels of the picture.</summary>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
/// <param name="RowSpan">1 or more.</param>
/// <param name="ColumnSpan">1 or more.</param>
/// <param name="IsHeader">Whether it names columns.</param>
/// <param name="X0">Left.</param>
/// <param name="Y0">Top.</param>
/// <param name="X1">Right.</param>
/// <param name="Y1">Bottom.</param>
public sealed record OcrCell(int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, double X0, double Y0, double X1, double Y1);
