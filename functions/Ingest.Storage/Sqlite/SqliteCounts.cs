using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>How many rows fit what was asked, kept until something is written: who goes from page to page asks the same each time.</summary>
internal sealed class SqliteCounts
{
    private const int MostKept = 2_000;

    private readonly Lock keeping = new();
    private readonly Dictionary<string, long> known = new(StringComparer.Ordinal);
    private long stamp = -1;

    /// <summary>What a command counts, as of the reader's moment.</summary>
    public long Of(SqliteConnection reader, SqliteCommand command)
    {
        long now = reader.Query("SELECT value FROM Stamp", [], row => row.GetInt64(0))[0];
        string asked = string.Join('\u0001', command.Parameters.Cast<SqliteParameter>().Select(one => $"{one.Value?.GetType().Name} {one.Value}").Prepend(command.CommandText));
        lock (keeping)
        {
            if (stamp == now && known.TryGetValue(asked, out long kept))
            {
                return kept;
            }
        }

        long count = (long)command.ExecuteScalar()!;
        lock (keeping)
        {
            if (stamp < now || known.Count == MostKept)
            {
                known.Clear();
                stamp = Math.Max(stamp, now);
            }

            if (stamp == now)
            {
                known[asked] = count;
            }
        }

        return count;
    }
}
