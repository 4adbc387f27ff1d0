using Ingest.Export.Tables;

namespace Ingest.App.Intake;

/// <summary>How a file's way through receive, read and write ended.</summary>
internal enum IntakeEnd
{
    /// <summary>It was read; the paper's state says how well.</summary>
    Read,

    /// <summary>It was read before by this version of the engine.</summary>
    ReadBefore,

    /// <summary>The same bytes came under another name in the same run.</summary>
    SameAsAnother,

    /// <summary>It could not be received, read or written; another time it may.</summary>
    Refused,
}

/// <summary>What became of a file.</summary>
/// <param name="File">The file as given or found.</param>
/// <param name="End">How it ended.</param>
/// <param name="Paper">What the store knows of it; null where it was refused.</param>
/// <param name="Why">Why it was refused, or the other file's path.</param>
internal sealed record IntakeResult(FoundPaper File, IntakeEnd End, PaperEntry? Paper, string? Why = null)
{
    /// <summary>Pages that OCR read, in this run or kept from an earlier one.</summary>
    public int PagesByOcr { get; init; }

    public string Path => File.Path;

    public string Name => File.Name;
}
