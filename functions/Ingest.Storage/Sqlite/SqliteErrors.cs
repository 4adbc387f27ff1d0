using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>SQLite's errors in words that a person can act on.</summary>
internal static class SqliteErrors
{
    // https://sqlite.org/rescode.html
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static T Translate<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw e.SqliteErrorCode switch
            {
                Full => new StoreFullException(path, e),
                ReadOnly => new StoreUnusableException(path, "it may not be written; change its permissions, or name another place with --store", e),
                CannotOpen => new StoreUnusableException(path, "it cannot be opened; see to the folder's permissions, or name another place with --store", e),
                InputOutput => new StoreUnusableException(path, $"the disk fails or is full ({e.Message})", e),
                Corrupt or NotADatabase => new StoreUnusableException(path, "it is damaged or no store; move it away, and run again over the papers", e),
                _ => new StoreUnusableException(path, e.Message, e),
            };
        }
    }
}
