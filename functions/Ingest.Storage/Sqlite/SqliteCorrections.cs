using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Corrections;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Corrections beside the rows that they change.</summary>
internal sealed class SqliteCorrections(SqliteDatabase database) : ICorrectionStore
{
    private static readonly RecordTable Items = TableCatalog.All.First(table => table.Name == "Items");

    public Task<ImmutableArray<Correction>> AddAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken) => database.ChangeAsync(
        writer =>
        {
            var kept = ImmutableArray.CreateBuilder<Correction>();
            Dictionary<string, string?> seenBy = corrections.Where(one => one.Field == PapersTable.ProtectedFor).Select(one => one.PaperId).Distinct()
                .ToDictionary(paper => paper, paper => SqliteRecordStore.Find(writer, paper)?.ProtectedFor);
            foreach (Correction one in corrections)
            {
                Correction numbered = Numbered(writer, one);
                writer.Insert(CorrectionsTable.Table, [CorrectionsTable.Row(numbered)]);
                kept.Add(numbered);
            }

            foreach (string paper in corrections.Select(one => one.PaperId).Distinct())
            {
                Apply(writer, paper, corrections[^1].CorrectedAt);
                if (corrections.Any(one => one.PaperId == paper && one.Field == PapersTable.SupersededBy))
                {
                    SqliteChanges.Touch(writer, paper); // all of its rows count no longer, or again
                }
                if (seenBy.TryGetValue(paper, out string? before))
                {
                    SqliteChanges.SightChanged(writer, paper, before);
                }
            }

            return kept.ToImmutable();
        },
        cancellationToken);

    public Task<ImmutableArray<Correction>> OfPaperAsync(string paperId, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(reader => ItemPlaces.Of(Of(reader, paperId), SqliteReadRows.Of(reader, Items, paperId))));

    /// <summary>As they were kept: their items may have other ids by now (<see cref="ItemPlaces"/>).</summary>
    public static ImmutableArray<Correction> Of(SqliteConnection connection, string paperId) =>
        [.. connection.Select(CorrectionsTable.Table, "WHERE paperId = $id ORDER BY rowid", paperId).Select(CorrectionsTable.Entry)];

    private static Correction Numbered(SqliteConnection connection, Correction one) => CorrectionNumbers.Numbered(
        one,
        Of(connection, one.PaperId),
        SqliteReadRows.Of(connection, Items, one.PaperId),
        connection.Select(CorrectionNumbers.TableOf(one), "WHERE id = $id", one.RecordId).FirstOrDefault());

    /// <summary>The paper's rows, corrected anew.</summary>
    public static void Apply(SqliteConnection writer, string paperId, DateTimeOffset at)
    {
        ImmutableArray<Correction> corrections = ItemPlaces.Of(Of(writer, paperId), SqliteReadRows.Of(writer, Items, paperId));
        Dictionary<RecordTable, ImmutableArray<ImmutableArray<object?>>> read =
            TableCatalog.OfReadings.Insert(0, PapersTable.Table).ToDictionary(table => table, table => SqliteReadRows.Of(writer, table, paperId));
        PaperEntry paper = PapersTable.Entry(read[PapersTable.Table].Single());
        foreach ((RecordTable table, ImmutableArray<ImmutableArray<object?>> rows) in read)
        {
            SqliteReadRows.Write(writer, table, paper, rows, corrections, at);
        }
    }
}
