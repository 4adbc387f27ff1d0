using System.Collections.Immutable;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage.Mirrored;

/// <summary>Keys: kept in the account; the copy opens the door while that is away.</summary>
internal sealed class MirroredKeys(IKeyStore account, IKeyStore copy) : IKeyStore
{
    public Task KeepAsync(KeptKey key, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        await account.KeepAsync(key, cancellationToken);
        await copy.KeepAsync(key, cancellationToken);
    });

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        bool was = await account.RemoveAsync(name, cancellationToken);
        await copy.RemoveAsync(name, cancellationToken);
        return was;
    });

    public Task<ImmutableArray<KeptKey>> AllAsync(CancellationToken cancellationToken) => copy.AllAsync(cancellationToken);

    /// <summary>Brings the copy's up to date.</summary>
    public async Task CopyAsync(CancellationToken cancellationToken)
    {
        (ImmutableArray<KeptKey> there, ImmutableArray<KeptKey> known) = (await account.AllAsync(cancellationToken), await copy.AllAsync(cancellationToken));
        foreach (KeptKey gone in known.Except(there))
        {
            await copy.RemoveAsync(gone.Name, cancellationToken);
        }

        foreach (KeptKey added in there.Except(known))
        {
            await copy.KeepAsync(added, cancellationToken);
        }
    }
}

/// <summary>The log: kept in the account; lines that it does not take are held in the copy until it does.</summary>
internal sealed class MirroredAudit(IAuditLog account, SqliteAudit copy) : IAuditLog
{
    private const int MostAtOnce = 100;

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await AccountErrors.TranslateAsync(() => account.AddAsync(entry, cancellationToken));
        }
        catch (StoreAwayException)
        {
            await copy.AddAsync(entry, cancellationToken);
        }
    }

    public async Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken)
    {
        ImmutableArray<AuditEntry> held = await copy.LastAsync(most, cancellationToken);
        try
        {
            return [.. held.Concat(await AccountErrors.TranslateAsync(() => account.LastAsync(most, cancellationToken))).Take(most)];
        }
        catch (StoreAwayException)
        {
            return held;
        }
    }

    /// <summary>Sends what was held.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach ((long number, AuditEntry entry) in copy.First(MostAtOnce))
        {
            await account.AddAsync(entry, cancellationToken);
            await copy.RemoveAsync(number, cancellationToken);
        }
    }
}
