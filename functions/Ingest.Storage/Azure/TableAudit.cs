using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>The log of what people did, in the table Audit: keys fall with time, so that the newest come first.</summary>
public sealed class TableAudit : IAuditLog
{
    private const string Partition = "audit";
    private const int MostInAPage = 1_000;
    private const int HashLetters = 16;

    private readonly TableClient table;

    internal TableAudit(TableClient table) => this.table = table;

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string what = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Who}\n{entry.What}\n{entry.About}")))[..HashLetters]; // sent twice, it is one line
        await table.UpsertEntityAsync(
            new TableEntity(Partition, $"{KeyOf(entry.At)}-{what}") { ["at"] = PaperEntry.Time(entry.At), ["who"] = entry.Who, ["what"] = entry.What, ["about"] = entry.About }, cancellationToken);
    }

    public Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken) => ReadAsync(null, most, cancellationToken);

    public Task<ImmutableArray<AuditEntry>> OfAsync(string what, int most, CancellationToken cancellationToken) => ReadAsync(TableClient.CreateQueryFilter($"what eq {what}"), most, cancellationToken);

    public Task ForgetAsync(string what, DateTimeOffset before, CancellationToken cancellationToken) => RowSweeping.RemoveAsync(
        table, TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {KeyOf(before.AddTicks(-1))} and what eq {what}"), _ => true, cancellationToken);

    /// <summary>Takes out the other names of a paper: it is removed.</summary>
    internal Task ForgetNamesAsync(string paperId, CancellationToken cancellationToken) => RowSweeping.RemoveAsync(
        table, TableClient.CreateQueryFilter($"what eq {AuditEntry.CameAgain} and about ge {paperId + '/'} and about lt {paperId + (char)('/' + 1)}"), _ => true, cancellationToken);

    private static string KeyOf(DateTimeOffset at) => (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    private async Task<ImmutableArray<AuditEntry>> ReadAsync(string? filter, int most, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = await table.QueryAsync(filter, Math.Clamp(most, 1, MostInAPage), cancellationToken: cancellationToken).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AuditEntry(PaperEntry.At(row.GetString("at")!), row.GetString("who")!, row.GetString("what")!, row.GetString("about")))];
    }
}
