using System.Text.RegularExpressions;

namespace Ingest.Storage.Azure.Tables;

/// <summary>What the Table service refuses, checked before anything is sent: its emulator lets much of it pass.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model</remarks>
internal static partial class TableLimits
{
    public const int MostInABatch = 100;
    public const int MostBatchBytes = 4 << 20;
    public const int MostEntityBytes = 1 << 20;

    private const int MostKeyBytes = 1024;
    private const int MostProperties = 252;
    private const int MostNameLetters = 255;
    private const int MostPropertyBytes = 1 << 16;

    private static readonly DateTimeOffset FirstTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="ArgumentException">The name is none that a table may have.</exception>
    public static void CheckTable(string name)
    {
        if (!TableName().IsMatch(name))
        {
            throw new ArgumentException($"A table cannot be called {name}: 3 to 63 letters and digits, a letter first.");
        }
    }

    /// <exception cref="ArgumentException">The service would refuse the key.</exception>
    public static void CheckKey(string key)
    {
        if (key.Length * sizeof(char) > MostKeyBytes)
        {
            throw new ArgumentException($"A key has {key.Length * sizeof(char)} bytes; at most {MostKeyBytes} are allowed.");
        }

        if (key.Any(letter => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter)))
        {
            throw new ArgumentException("A key has one of / \\ # ? or a control character in it, which the service refuses.");
        }
    }

    /// <summary>Checks a row and gives its size as the service counts it, in bytes.</summary>
    /// <exception cref="ArgumentException">The service would refuse the row.</exception>
    public static int Check(TableEntity entity)
    {
        CheckKey(entity.PartitionKey);
        CheckKey(entity.RowKey);
        if (entity.Properties.Count > MostProperties)
        {
            throw new ArgumentException($"A row has {entity.Properties.Count} properties; at most {MostProperties} are allowed.");
        }

        int size = 4 + ((entity.PartitionKey.Length + entity.RowKey.Length) * sizeof(char));
        foreach ((string name, object value) in entity.Properties)
        {
            size += 8 + (name.Length * sizeof(char)) + CheckProperty(name, value);
        }

        return size <= MostEntityBytes ? size : throw new ArgumentException($"A row has {size} bytes; at most {MostEntityBytes} are allowed.");
    }

    /// <exception cref="ArgumentException">The service would refuse the transaction.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MostInABatch)
        {
            throw new ArgumentException($"A transaction has {actions.Count} rows; 1 to {MostInABatch} are allowed.");
        }

        if (actions.Any(action => action.Entity.PartitionKey != actions[0].Entity.PartitionKey))
        {
            throw new ArgumentException("A transaction's rows must have one PartitionKey.");
        }

        if (actions.Select(action => action.Entity.RowKey).Distinct(StringComparer.Ordinal).Count() != actions.Count)
        {
            throw new ArgumentException("A transaction may have a row only once.");
        }

        foreach (TableTransactionAction action in actions)
        {
            Check(action.Entity);
        }
    }

    private static int CheckProperty(string name, object value)
    {
        if (name.Length > MostNameLetters || !PropertyName().IsMatch(name) || name is "Timestamp" or "PartitionKey" or "RowKey")
        {
            throw new ArgumentException($"A property cannot be called {name}.");
        }

        int bytes = value switch
        {
            string text => text.Length * sizeof(char),
            byte[] data => data.Length,
            DateTimeOffset time when time < FirstTime => throw new ArgumentException($"{name} lies before 1601, the first year that the service knows."),
            bool => 1,
            int => sizeof(int),
            Guid => 16,
            _ => sizeof(long),
        };
        return bytes > MostPropertyBytes
            ? throw new ArgumentException($"{name} has {bytes} bytes; at most {MostPropertyBytes} are allowed.")
            : bytes + (value is byte[] or string ? 4 : 0);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex TableName();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();
}
