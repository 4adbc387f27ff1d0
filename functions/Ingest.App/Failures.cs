using System.Globalization;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App;

/// <summary>The one place where exceptions become words: what is wrong and what to do.</summary>
internal static class Failures
{
    // errno on Linux, which .NET gives as the exception's HResult.
    private const int NoSpace = 28;

    /// <summary>Whether it is something a person can act on; anything else is a fault in Ingest.</summary>
    public static bool Explains(Exception e) => e is PaperException or StoreException or IOException or UnauthorizedAccessException;

    /// <summary>Whether it says something of the paper itself; otherwise the same paper may well be read another time.</summary>
    public static bool SpeaksOfThePaper(Exception e) => e is PaperException { Consequence: Consequence.PaperFailed } || !Explains(e);

    /// <summary>What to say of it, without the name of the file, which who says it puts before.</summary>
    public static string Explain(Exception e, string file = "") => e switch
    {
        PaperException => Without(Path.GetFullPath(file) + ": ", e.Message),
        StoreException => e.Message,
        Azure.RequestFailedException refused => $"the storage account refuses it or does not answer ({refused.ErrorCode ?? refused.Status.ToString(CultureInfo.InvariantCulture)}). See that it is there, and that this program's identity has the data roles of blobs, queues and tables.",
        AggregateException { InnerException: { } first } => Explain(first, file),
        FileNotFoundException or DirectoryNotFoundException => "there is no such file (any more). Put it back and run again.",
        UnauthorizedAccessException => "this user may not read or write it. Change its permissions and run again.",
        IOException { HResult: NoSpace } => "there is no room left on the disk. Free some space and run again.",
        IOException => $"cannot be read or written ({e.Message.TrimEnd('.')}). Check the disk or share it lies on and run again.",
        _ => Fault.Said(e),
    };

    /// <summary>The issue of a paper that could not be read at all.</summary>
    public static Issue IssueOf(Exception e, string file) =>
        new(e is PaperException known ? known.Code : IssueCodes.Fault, Severity.Error, Explain(e, file));

    private static string Without(string start, string text) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;
}
