using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Keys of people and programs in the table Keys, so that every server over the account knows them.</summary>
public sealed class TableKeys : IKeyStore
{
    private const string Partition = "keys";

    private readonly TableClient table;

    internal TableKeys(TableClient table) => this.table = table;

    public async Task KeepAsync(KeptKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await table.UpsertEntityAsync(
            new TableEntity(Partition, RowOf(key.Name)) { ["name"] = key.Name, ["scope"] = key.Scope, ["hash"] = key.Hash, ["madeAt"] = PaperEntry.Time(key.MadeAt) }, cancellationToken);
    }

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => table.DeleteEntityIfExistsAsync(Partition, RowOf(name), cancellationToken);

    public async Task<ImmutableArray<KeptKey>> AllAsync(CancellationToken cancellationToken)
    {
        List<TableEntity> rows = await table.QueryAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new KeptKey(row.GetString("name")!, row.GetString("scope")!, row.GetString("hash")!, PaperEntry.At(row.GetString("madeAt")!)))
                .OrderBy(key => key.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>A name may have letters that a row's key may not.</summary>
    private static string RowOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
