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
        string key = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks:D19}-{what}");
        await table.UpsertEntityAsync(
            new TableEntity(Partition, key) { ["at"] = PaperEntry.Time(entry.At), ["who"] = entry.Who, ["what"] = entry.What, ["about"] = entry.About }, cancellationToken);
    }

    public async Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = await table.QueryAsync(maxPerPage: Math.Clamp(most, 1, MostInAPage), cancellationToken: cancellationToken).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AuditEntry(PaperEntry.At(row.GetString("at")!), row.GetString("who")!, row.GetString("what")!, row.GetString("about")))];
    }
}
