namespace Ingest.Storage.Sqlite;

/// <summary>The file system's errors in words that a person can act on.</summary>
internal static class FileErrors
{
    // errno on Linux, which .NET gives as the exception's HResult.
    private const int FileTooBig = 27;
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;

    public static T Translate<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(path, e);
        }
    }

    public static async Task<T> TranslateAsync<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Of(path, e);
        }
    }

    private static StoreException Of(string path, Exception e) => e switch
    {
        { HResult: NoSpace or FileTooBig or QuotaExceeded } => new StoreFullException(path, e),
        UnauthorizedAccessException => new StoreUnusableException(
            path, "it may not be written; change its permissions, or name another place with --store", e),
        _ => new StoreUnusableException(path, e.Message.TrimEnd('.'), e),
    };
}
