using System.Collections.Immutable;
using Ingest.Export.Tables;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Keys in the file.</summary>
internal sealed class SqliteKeys(SqliteDatabase database) : IKeyStore
{
    public Task KeepAsync(KeptKey key, CancellationToken cancellationToken) => database.WriteAsync(
        writer => writer.Execute("INSERT OR REPLACE INTO Keys VALUES ($0, $1, $2, $3)", key.Name, key.Scope, key.Hash, PaperEntry.Time(key.MadeAt)), cancellationToken);

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => writer.Execute("DELETE FROM Keys WHERE name = $0", name) > 0, cancellationToken);

    public Task<ImmutableArray<KeptKey>> AllAsync(CancellationToken cancellationToken) => Task.FromResult(database.Read(reader => reader.Query(
        "SELECT name, scope, hash, madeAt FROM Keys ORDER BY name", [], row => new KeptKey(row.GetString(0), row.GetString(1), row.GetString(2), PaperEntry.At(row.GetString(3))))));
}

/// <summary>The log of what people did, in the file.</summary>
internal sealed class SqliteAudit(SqliteDatabase database) : IAuditLog
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        writer => writer.Execute("INSERT INTO Audit (at, who, what, about) VALUES ($0, $1, $2, $3)", PaperEntry.Time(entry.At), entry.Who, entry.What, entry.About), cancellationToken);

    public Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader => reader.Query(
        "SELECT at, who, what, about FROM Audit ORDER BY number DESC LIMIT $0", [most], Entry)));

    public Task<ImmutableArray<AuditEntry>> OfAsync(string what, int most, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader => reader.Query(
        "SELECT at, who, what, about FROM Audit WHERE what = $0 ORDER BY number DESC LIMIT $1", [what, most], Entry)));

    public Task ForgetAsync(string what, DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        writer => writer.Execute("DELETE FROM Audit WHERE what = $0 AND at < $1", what, PaperEntry.Time(before)), cancellationToken);

    /// <summary>The oldest lines, with their numbers.</summary>
    public ImmutableArray<(long Number, AuditEntry Entry)> First(int most) => database.Read(reader => reader.Query(
        "SELECT at, who, what, about, number FROM Audit ORDER BY number LIMIT $0", [most], row => (row.GetInt64(4), Entry(row))));

    public Task RemoveAsync(long number, CancellationToken cancellationToken) => database.WriteAsync(writer => writer.Execute("DELETE FROM Audit WHERE number = $0", number), cancellationToken);

    private static AuditEntry Entry(SqliteDataReader row) =>
        new(PaperEntry.At(row.GetString(0)), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3));
}
