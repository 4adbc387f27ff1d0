using System.ComponentModel;
using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.App;

/// <summary>The one place where exceptions become words: what is wrong and what to do.</summary>
internal static class Failures
{
    // errno on Linux, which .NET gives as the exception's HResult.
    private const int NoSuchFile = 2;
    private const int NoSpace = 28;

    /// <summary>Whether it is something a person can act on; anything else is a fault in Ingest.</summary>
    public static bool Explains(Exception e) => e is StoreException or IOException or UnauthorizedAccessException or Win32Exception;

    /// <summary>What to say of it, without the file's name.</summary>
    public static string Explain(Exception e) => e switch
    {
        StoreException => e.Message,
        FileNotFoundException or DirectoryNotFoundException => "there is no such file (any more): see whether it was moved, and run again",
        UnauthorizedAccessException => "may not be read: give yourself permission, or run as a user who has it",
        Win32Exception { NativeErrorCode: NoSuchFile } => "a tool is missing: sudo apt-get install poppler-utils",
        IOException { HResult: NoSpace } => "there is no room left on the disk: free some space, and run again",
        IOException => $"cannot be read: {e.Message.TrimEnd('.')}",
        _ => $"a fault in Ingest ({e.GetType().Name}): please report it with the paper's id",
    };

    /// <summary>Whether it says something of the paper itself; otherwise the same paper may be read another time.</summary>
    public static bool SpeaksOfThePaper(Exception e) => !Explains(e);

    /// <summary>The issue of a paper that could not be read at all.</summary>
    public static Issue IssueOf(Exception e) => new(IssueCodes.PaperUnreadable, Severity.Error, Explain(e));
}
