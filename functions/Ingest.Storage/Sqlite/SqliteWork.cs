using System.Collections.Immutable;
using Ingest.Export;
using Ingest.Export.Tables;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>The queue in the file.</summary>
internal sealed class SqliteWork(SqliteDatabase database, TimeProvider clock) : IWorkStore
{
    private const string Columns = "paperId, state, step, pagesDone, pages, attempts, problem, since";

    private DateTimeOffset Now => PaperEntry.At(PaperEntry.Time(clock.GetUtcNow())); // as it is kept: to the second

    public Task<PaperWork> EnqueueAsync(string paperId, CancellationToken cancellationToken) => database.WriteAsync(
        writer =>
        {
            PaperWork? known = Where(writer, "paperId = $0", paperId);
            if (known is { State: WorkState.Queued or WorkState.Reading })
            {
                return known;
            }

            var work = new PaperWork(paperId, WorkState.Queued, WorkStep.Waiting, 0, 0, 0, null, Now);
            writer.Execute(
                "INSERT OR REPLACE INTO Work VALUES ($0, 'queued', 'waiting', 0, 0, 0, NULL, $1, (SELECT coalesce(max(number), 0) + 1 FROM Work))", paperId, PaperEntry.Time(work.Since));
            return work;
        },
        cancellationToken);

    public Task<PaperWork?> TakeAsync(CancellationToken cancellationToken) => database.WriteAsync(
        writer =>
        {
            if (Where(writer, "state = 'queued' ORDER BY number LIMIT 1") is not { } first)
            {
                return null;
            }

            PaperWork taken = first with { State = WorkState.Reading, Step = WorkStep.Pages, Attempts = first.Attempts + 1, Since = Now };
            Update(writer, taken);
            return taken;
        },
        cancellationToken);

    public Task NoteAsync(PaperWork work, CancellationToken cancellationToken) => database.WriteAsync(writer => Update(writer, work), cancellationToken);

    public Task ResumeAsync(int mostAttempts, string problem, CancellationToken cancellationToken) => database.WriteAsync(
        writer => writer.Execute("UPDATE Work SET state = 'failed', step = 'ended', problem = $0, since = $1 WHERE state = 'reading' AND attempts >= $2", problem, PaperEntry.Time(Now), mostAttempts)
            + writer.Execute("UPDATE Work SET state = 'queued', step = 'waiting', pagesDone = 0, pages = 0 WHERE state = 'reading'")
            + writer.Execute(
                "INSERT INTO Work SELECT id, 'queued', 'waiting', 0, 0, 0, NULL, $0, (SELECT coalesce(max(number), 0) FROM Work) + row_number() OVER (ORDER BY receivedAt, id) "
                + "FROM Papers WHERE state = 'received' AND id NOT IN (SELECT paperId FROM Work)",
                PaperEntry.Time(Now)),
        cancellationToken);

    public Task<ImmutableArray<PaperWork>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(reader => reader.Query($"SELECT {Columns} FROM Work ORDER BY number", [], Row)));

    private static PaperWork? Where(SqliteConnection connection, string condition, params ReadOnlySpan<object?> values) =>
        connection.Query($"SELECT {Columns} FROM Work WHERE {condition}", values, Row).FirstOrDefault();

    private static int Update(SqliteConnection writer, PaperWork work) => writer.Execute(
        "UPDATE Work SET state = $1, step = $2, pagesDone = $3, pages = $4, attempts = $5, problem = $6, since = $7 WHERE paperId = $0",
        work.PaperId, Name(work.State), Name(work.Step), work.PagesDone, work.Pages, work.Attempts, work.Problem, PaperEntry.Time(work.Since));

    private static PaperWork Row(SqliteDataReader row) => new(
        row.GetString(0),
        Enum.Parse<WorkState>(row.GetString(1), ignoreCase: true),
        Enum.Parse<WorkStep>(row.GetString(2), ignoreCase: true),
        row.GetInt32(3),
        row.GetInt32(4),
        row.GetInt32(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        PaperEntry.At(row.GetString(7)));

    private static string Name(WorkState value) => ContractName.Of(value);

    private static string Name(WorkStep value) => ContractName.Of(value);
}
