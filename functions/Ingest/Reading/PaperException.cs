namespace Ingest.Reading;

/// <summary>What an unread paper means for the run it is part of; the hosts turn it into an exit code or an HTTP status.</summary>
public enum Consequence
{
    /// <summary>This paper failed; the others go on.</summary>
    PaperFailed,

    /// <summary>The file cannot be reached; the others go on, and it may be tried again.</summary>
    FileUnreachable,

    /// <summary>The machine lacks something that every paper needs; the run ends.</summary>
    MachineNotReady,
}

/// <summary>A situation in which a paper cannot be read at all; its message says what, where and what to do.</summary>
/// <param name="code">Stable, for programs: <c>pdf_encrypted</c>.</param>
/// <param name="consequence">What it means for the run.</param>
/// <param name="message">What, where and what to do, in English.</param>
/// <param name="inner">What the system said.</param>
public abstract class PaperException(string code, Consequence consequence, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string Code { get; } = code;

    public Consequence Consequence { get; } = consequence;
}

/// <summary>The file has no bytes.</summary>
public sealed class EmptyFileException(string file) : PaperException(
    "file_empty", Consequence.PaperFailed, $"{file}: the file is empty (0 bytes). Fetch it again; the transfer may have been cut off.");

/// <summary>The file is something else than a PDF.</summary>
public sealed class NotAPdfException(string file) : PaperException(
    "not_a_pdf", Consequence.PaperFailed, $"{file}: not a PDF, whatever its name says. Save or print the paper as PDF and give that file.");

/// <summary>The PDF is so broken that it cannot be opened.</summary>
public sealed class DamagedPdfException(string file, string why) : PaperException(
    "pdf_damaged", Consequence.PaperFailed, $"{file}: the PDF is damaged or cut off and cannot be opened ({why}). Fetch it again from where it came.");

/// <summary>The PDF opens only with a password.</summary>
public sealed class EncryptedPdfException(string file) : PaperException(
    "pdf_encrypted", Consequence.PaperFailed, $"{file}: encrypted, and opens only with a password. Save a copy without a password and give that file.");

/// <summary>The PDF has no pages.</summary>
public sealed class NoPagesException(string file) : PaperException(
    "pdf_without_pages", Consequence.PaperFailed, $"{file}: the PDF has no pages. Fetch it again from where it came.");

/// <summary>The PDF has more pages than one paper may.</summary>
public sealed class TooManyPagesException(string file, int pages, int most) : PaperException(
    "too_many_pages", Consequence.PaperFailed, $"{file}: {pages} pages, and one paper may have {most}. Split it into several files.");

/// <summary>The file is larger than one paper may be.</summary>
public sealed class FileTooLargeException(string file, long bytes, long most) : PaperException(
    "file_too_large", Consequence.PaperFailed, $"{file}: {bytes} bytes, and one paper may have {most}. Split it, or save it with smaller pictures.");

/// <summary>A tool was ended because opening the PDF took more than is allowed.</summary>
public sealed class LimitExceededException(string file, string what) : PaperException(
    "limit_exceeded", Consequence.PaperFailed, $"{file}: opening it took more than is allowed ({what}), as PDFs made to do harm do. Print it to a new PDF and give that file.");

/// <summary>The file was there, and is no longer.</summary>
public sealed class FileVanishedException(string file, Exception? inner = null) : PaperException(
    "file_vanished", Consequence.FileUnreachable, $"{file}: there is no such file, or it was taken away while it was read. Put it back and run again.", inner);

/// <summary>This user may not read the file.</summary>
public sealed class NoPermissionException(string file, Exception? inner = null) : PaperException(
    "no_permission", Consequence.FileUnreachable, $"{file}: this user may not read it. Give read permission (chmod a+r) and run again.", inner);

/// <summary>The file cannot be read for another reason: a broken disk, a lost network share.</summary>
public sealed class FileUnreadableException(string file, Exception inner) : PaperException(
    "file_unreadable", Consequence.FileUnreachable, $"{file}: cannot be read ({inner.Message}). Check the disk or share it lies on and run again.", inner);

/// <summary>A program that reading needs is not installed.</summary>
public sealed class ToolMissingException(string tool, Exception? inner = null) : PaperException(
    "tool_missing", Consequence.MachineNotReady, $"{tool} is not installed, and no paper can be read without it. Install it with: sudo apt-get install poppler-utils", inner)
{
    public string Tool { get; } = tool;
}
