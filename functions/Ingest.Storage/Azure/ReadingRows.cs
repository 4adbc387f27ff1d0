using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>What a reading puts into the record tables.</summary>
internal sealed class ReadingRows
{
    /// <summary>The service counts a row in two bytes a letter; its JSON is smaller, so a transaction of that many bytes is never too large.</summary>
    private const int MostBytes = 3 << 20;

    private readonly string paperId;
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<object?>>> rows;

    private ReadingRows(string paperId, string partition, ImmutableArray<ImmutableArray<ImmutableArray<object?>>> rows) =>
        (this.paperId, Partition, this.rows, Hash) = (paperId, partition, rows, HashOf(partition, rows));

    public string Partition { get; }

    /// <summary>Sixteen hex digits of what the rows say and where they stand.</summary>
    public string Hash { get; }

    public static ReadingRows Of(Ingestion ingestion) => new(
        ingestion.Paper.Id,
        ingestion.Masthead.MunicipalityCode ?? ReadingMark.Nowhere,
        [.. TableCatalog.OfReadings.Select(table => table.RowsOf(ingestion).ToImmutableArray())]);

    /// <summary>The mark under which they are written: the paper's own where it says the same already.</summary>
    public ReadingMark MarkAfter(ReadingMark? earlier) => earlier?.Hash == Hash
        ? earlier
        : new ReadingMark(Partition, (earlier?.Generation ?? 0) + 1, Hash, [.. rows.Select(table => table.Length)]);

    /// <summary>The transactions that write them, each of one table.</summary>
    public IEnumerable<(RecordTable Table, List<TableTransactionAction> Actions)> Transactions(ReadingMark mark)
    {
        foreach ((int i, RecordTable table) in TableCatalog.OfReadings.Index())
        {
            var actions = new List<TableTransactionAction>();
            int bytes = 0;
            foreach ((int index, ImmutableArray<object?> row) in rows[i].Index())
            {
                TableEntity entity = TableRows.Entity(table, mark.Partition, mark.RowKey(paperId, index), row);
                int size = TableLimits.Check(entity);
                if (actions.Count == TableLimits.MostInABatch || bytes + size > MostBytes)
                {
                    yield return (table, actions);
                    (actions, bytes) = ([], 0);
                }

                actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity));
                bytes += size;
            }

            if (actions.Count > 0)
            {
                yield return (table, actions);
            }
        }
    }

    private static string HashOf(string partition, ImmutableArray<ImmutableArray<ImmutableArray<object?>>> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(partition));
        foreach (ImmutableArray<ImmutableArray<object?>> table in tables)
        {
            hash.AppendData("\u001d"u8);
            foreach (ImmutableArray<object?> row in table)
            {
                hash.AppendData(Encoding.UTF8.GetBytes("\u001e" + string.Join('\u001f', row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
