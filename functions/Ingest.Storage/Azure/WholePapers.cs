using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Many papers with the rows that they name, in few requests: those of one municipality whose ids stand together are read together.</summary>
/// <remarks>What stands between the first and the last of these is read, too, also of papers that were not asked for: so it is never more than a hundred papers'.</remarks>
internal sealed class WholePapers(ImmutableDictionary<string, TableClient> tables)
{
    private const int Together = 100;

    /// <summary>These papers, in no order; rows are default where they were being replaced while they were read.</summary>
    public async IAsyncEnumerable<(PaperRow Row, ImmutableArray<ImmutableArray<ImmutableArray<object?>>> Rows)> ReadAsync(
        IReadOnlySet<string> papers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<PaperRow> rows = await tables[PapersTable.Table.Name].QueryAsync(cancellationToken: cancellationToken).Select(PaperRow.Of).ToListAsync(cancellationToken);
        foreach (PaperRow row in rows.Where(row => row.Mark is null && papers.Contains(row.Entry.Id)))
        {
            yield return (row, [.. TableCatalog.OfReadings.Select(_ => ImmutableArray<ImmutableArray<object?>>.Empty)]);
        }

        foreach (IGrouping<string, PaperRow> municipality in rows.Where(row => row.Mark is not null).GroupBy(row => row.Mark!.Partition))
        {
            foreach (PaperRow[] neighbours in municipality.OrderBy(row => row.Entry.Id, StringComparer.Ordinal).Chunk(Together))
            {
                PaperRow[] some = [.. neighbours.Where(row => papers.Contains(row.Entry.Id))];
                ILookup<string, ImmutableArray<object?>>[] found = await Task.WhenAll(TableCatalog.OfReadings.Select((table, i) => OfAsync(table, i, some, cancellationToken)));
                foreach (PaperRow row in some)
                {
                    ImmutableArray<ImmutableArray<ImmutableArray<object?>>> own = [.. found.Select(table => table[KeyOf(row)].ToImmutableArray())];
                    yield return (row, own.Select(table => table.Length).SequenceEqual(row.Mark!.Counts) ? own : default);
                }
            }
        }
    }

    private static string KeyOf(PaperRow row) => $"{row.Entry.Id}{ReadingMark.Separator}{row.Mark!.Token}";

    /// <summary>The table's rows of papers from the first to the last of these, by paper and reading.</summary>
    private async Task<ILookup<string, ImmutableArray<object?>>> OfAsync(RecordTable table, int index, PaperRow[] some, CancellationToken cancellationToken)
    {
        if (some.All(row => row.Mark!.Counts[index] == 0)) // also where there is none
        {
            return Array.Empty<ImmutableArray<object?>>().ToLookup(_ => "");
        }

        (string partition, string from, string to) = (some[0].Mark!.Partition, some[0].Entry.Id, some[^1].Entry.Id + (char)(ReadingMark.Separator + 1));
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        List<TableEntity> rows = await tables[table.Name].QueryAsync(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.RowKey[..row.RowKey.LastIndexOf(ReadingMark.Separator)], row => TableRows.Values(table, row));
    }
}
