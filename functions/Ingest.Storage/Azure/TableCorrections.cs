using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;
using Ingest.Storage.Corrections;

namespace Ingest.Storage.Azure;

/// <summary>What people said of records, in the table Corrections beside the rows as they were read: readers put one into the other.</summary>
public sealed class TableCorrections : ICorrectionStore
{
    private static readonly RecordTable Items = TableCatalog.All.First(table => table.Name == "Items");

    private readonly TableClient client;
    private readonly TableRecordStore records;
    private readonly NumberedRows<Correction> rows;

    internal TableCorrections(TableClient client, TableRecordStore records)
    {
        (this.client, this.records) = (client, records);
        rows = new NumberedRows<Correction>(client, CorrectionsTable.Table, CorrectionsTable.Entry, CorrectionsTable.Row);
    }

    /// <remarks>Each paper's are added whole or not at all, the papers one after another.</remarks>
    public async Task<ImmutableArray<Correction>> AddAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken)
    {
        var kept = ImmutableArray.CreateBuilder<Correction>();
        foreach (IGrouping<string, Correction> ofPaper in corrections.GroupBy(one => one.PaperId))
        {
            foreach (Correction[] some in ofPaper.Chunk(TableLimits.MostInABatch))
            {
                kept.AddRange(await rows.AddAsync(PaperRow.PartitionOf(ofPaper.Key), ofPaper.Key, there => NumberedAsync(ofPaper.Key, some, there, cancellationToken), cancellationToken));
            }
        }

        return kept.ToImmutable();
    }

    public async Task<ImmutableArray<Correction>> OfPaperAsync(string paperId, CancellationToken cancellationToken) =>
        ItemPlaces.Of(await KeptAsync(paperId, cancellationToken), await records.ReadRowsAsync(Items, paperId, cancellationToken));

    /// <summary>As they were kept: their items may have other ids by now.</summary>
    internal Task<ImmutableArray<Correction>> KeptAsync(string paperId, CancellationToken cancellationToken) =>
        rows.OfAsync(PaperRow.PartitionOf(paperId), paperId, cancellationToken);

    /// <summary>All of them as they were kept, by paper.</summary>
    internal async Task<ILookup<string, Correction>> AllAsync(CancellationToken cancellationToken) =>
        (await client.QueryAsync(cancellationToken: cancellationToken).Select(entity => CorrectionsTable.Entry(TableRows.Values(CorrectionsTable.Table, entity))).ToListAsync(cancellationToken))
        .ToLookup(one => one.PaperId);

    /// <summary>How many each paper has.</summary>
    internal async Task<Dictionary<string, int>> CountsAsync(CancellationToken cancellationToken) =>
        (await client.QueryAsync(select: ["paperId"], cancellationToken: cancellationToken).Select(entity => entity.GetString("paperId")!).ToListAsync(cancellationToken))
        .CountBy(paper => paper).ToDictionary();

    private async Task<ImmutableArray<Correction>> NumberedAsync(string paperId, Correction[] added, ImmutableArray<Correction> there, CancellationToken cancellationToken)
    {
        PaperRow paper = await records.RowAsync(paperId, cancellationToken) ?? throw new InvalidOperationException("A paper is received before it is corrected.");
        ImmutableArray<ImmutableArray<object?>> items = [.. await records.RecordsOfAsync(Items, paper, cancellationToken)];
        ImmutableArray<Correction> placed = ItemPlaces.Of(there, items);
        var now = new Dictionary<RecordTable, ImmutableArray<ImmutableArray<object?>>>();
        foreach (RecordTable table in added.Select(CorrectionNumbers.TableOf).Distinct())
        {
            ImmutableArray<ImmutableArray<object?>> read = table == PapersTable.Table ? [PapersTable.Row(paper.Entry)]
                : table == Items ? items
                : [.. await records.RecordsOfAsync(table, paper, cancellationToken)];
            now[table] = CorrectedRows.Of(table, read, placed, paper.Entry);
        }

        ImmutableArray<Correction> kept = there;
        foreach (Correction one in added)
        {
            ImmutableArray<object?> row = now[CorrectionNumbers.TableOf(one)].FirstOrDefault(row => one.RecordId.Equals(row[0]));
            kept = kept.Add(CorrectionNumbers.Numbered(one, kept, items, row));
        }

        return kept[there.Length..];
    }
}
