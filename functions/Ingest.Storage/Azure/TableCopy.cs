using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>The tables' rows as lines of text and back: what each paper names, then the paper itself, last of all what people said and did.</summary>
/// <remarks>In that order a copy that was cut off has only whole papers, and one that is taken while others write has each paper as of one moment.</remarks>
internal sealed class TableCopy(ImmutableDictionary<string, TableClient> tables)
{
    private const int MostTries = 20;
    private const char Separator = '\t';

    /// <summary>A transaction is at most 4 MiB; a row is counted in two bytes a letter, so this many never are too many.</summary>
    private const int MostBytes = 3 << 20;

    private static readonly string PapersName = PapersTable.Table.Name;

    /// <summary>The tables of what people said and did, and of who may come in.</summary>
    private static readonly ImmutableArray<string> Said = [CorrectionsTable.Table.Name, AgreementLinksTable.Table.Name, "Keys", "Audit"];

    /// <summary>Whether no paper is there.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        !await tables[PapersName].QueryAsync(maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken);

    /// <summary>A line for each row: the table's name, and the row in the service's own JSON.</summary>
    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TableEntity paper in tables[PapersName].QueryAsync(cancellationToken: cancellationToken))
        {
            foreach ((string table, TableEntity row) in await OfPaperAsync(paper, cancellationToken))
            {
                yield return Line(table, row);
            }
        }

        foreach (string table in Said)
        {
            await foreach (TableEntity row in tables[table].QueryAsync(cancellationToken: cancellationToken))
            {
                yield return Line(table, row);
            }
        }
    }

    /// <summary>Writes rows; those that are there already are replaced by themselves.</summary>
    /// <returns>How many papers.</returns>
    public async Task<int> WriteAsync(IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        int papers = 0, bytes = 0;
        (string Table, List<TableTransactionAction> Rows) together = ("", []);
        await foreach (string line in lines.WithCancellation(cancellationToken))
        {
            string[] parts = line.Split(Separator, 2);
            using var json = JsonDocument.Parse(parts[1]);
            TableEntity row = TableEntityJson.Read(json.RootElement);
            int size = TableLimits.Check(row);
            bool fits = together.Table == parts[0] && together.Rows.Count < TableLimits.MostInABatch && bytes + size <= MostBytes
                && (together.Rows.Count == 0 || together.Rows[0].Entity.PartitionKey == row.PartitionKey);
            if (!fits)
            {
                await FlushAsync(together, cancellationToken);
                (together, bytes) = ((parts[0], []), 0);
            }

            together.Rows.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            bytes += size;
            papers += parts[0] == PapersName ? 1 : 0;
        }

        await FlushAsync(together, cancellationToken);
        return papers;
    }

    private Task FlushAsync((string Table, List<TableTransactionAction> Rows) together, CancellationToken cancellationToken) =>
        together.Rows.Count == 0 ? Task.CompletedTask : tables[together.Table].SubmitTransactionAsync(together.Rows, cancellationToken);

    /// <summary>A paper with the rows that it names; where they were swept while they were read, those that it names now.</summary>
    private async Task<List<(string Table, TableEntity Row)>> OfPaperAsync(TableEntity paper, CancellationToken cancellationToken)
    {
        TableEntity? now = paper;
        for (int tried = 1; now is not null; tried++)
        {
            if (await NamedAsync(now, cancellationToken) is { } rows)
            {
                return [.. rows, (PapersName, now)];
            }

            if (tried == MostTries)
            {
                throw new StoreUnusableException(PapersName, $"rows of paper {now.RowKey} are missing; read it again (`ingest reread --all`) and make the backup anew", null);
            }

            now = await tables[PapersName].GetEntityIfExistsAsync(paper.PartitionKey, paper.RowKey, cancellationToken);
        }

        return []; // removed meanwhile
    }

    private async Task<List<(string, TableEntity)>?> NamedAsync(TableEntity paper, CancellationToken cancellationToken)
    {
        var rows = new List<(string, TableEntity)>();
        if (PaperRow.Of(paper).Mark is not { } mark)
        {
            return rows;
        }

        (string from, string to) = mark.Keys(paper.RowKey);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {mark.Partition} and RowKey ge {from} and RowKey lt {to}");
        foreach ((int i, RecordTable table) in TableCatalog.OfReadings.Index().Where(table => mark.Counts[table.Index] > 0))
        {
            int before = rows.Count;
            await foreach (TableEntity row in tables[table.Name].QueryAsync(filter, cancellationToken: cancellationToken))
            {
                rows.Add((table.Name, row));
            }

            if (rows.Count - before != mark.Counts[i])
            {
                return null;
            }
        }

        return rows;
    }

    private static string Line(string table, TableEntity row)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            TableEntityJson.Write(json, row);
        }

        return $"{table}{Separator}{Encoding.UTF8.GetString(stream.ToArray())}";
    }
}
