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
/// <remarks>Lines of one sort, which pages ask for each time they are shown, are told as of the last look; the account is not asked for them.</remarks>
internal sealed class MirroredAudit(IAuditLog account, SqliteAudit copy) : IAuditLog
{
    private const int MostAtOnce = 100;

    /// <summary>So many of the last lines are known here.</summary>
    private const int Far = 5_000;

    private ImmutableArray<AuditEntry> known = [];
    private AuditEntry? newest;

    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await AccountErrors.TranslateAsync(() => account.AddAsync(entry, cancellationToken));
            ImmutableInterlocked.Update(ref known, (lines, added) => lines.Insert(0, added), entry);
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

    public async Task<ImmutableArray<AuditEntry>> OfAsync(string what, int most, CancellationToken cancellationToken) =>
        [.. (await copy.OfAsync(what, most, cancellationToken)).Concat(known.Where(entry => entry.What == what)).Take(most)];

    public Task ForgetAsync(string what, DateTimeOffset before, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        await account.ForgetAsync(what, before, cancellationToken);
        await copy.ForgetAsync(what, before, cancellationToken);
        ImmutableInterlocked.Update(ref known, lines => lines.RemoveAll(entry => entry.What == what && entry.At < before));
    });

    /// <summary>Sends what was held, and takes up the last lines where there are new ones.</summary>
    public async Task CopyAsync(CancellationToken cancellationToken)
    {
        foreach ((long number, AuditEntry entry) in copy.First(MostAtOnce))
        {
            await account.AddAsync(entry, cancellationToken);
            await copy.RemoveAsync(number, cancellationToken);
            newest = null; // it may stand below others'
        }

        AuditEntry? last = (await account.LastAsync(1, cancellationToken)).FirstOrDefault();
        if (last != newest)
        {
            (known, newest) = (await account.LastAsync(Far, cancellationToken), last);
        }
    }
}
