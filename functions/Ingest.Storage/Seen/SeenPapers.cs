using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Reading;

namespace Ingest.Storage.Seen;

/// <summary>Originals of papers that who looks may see.</summary>
public sealed class SeenOriginals(IOriginals originals, ISight sight) : IOriginals
{
    public async Task<SourceFile?> FindAsync(string paperId, string name, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? null : await originals.FindAsync(paperId, name, cancellationToken);
}

/// <summary>Pages' words, and what is found in them, of papers that who looks may see.</summary>
public sealed class SeenPages(IPageStore pages, ISight sight) : IPageStore
{
    public async Task<ImmutableArray<PageSize>> SizesAsync(string paperId, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? [] : await pages.SizesAsync(paperId, cancellationToken);

    public async Task<ImmutableArray<PageWord>> WordsAsync(string paperId, int page, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? [] : await pages.WordsAsync(paperId, page, cancellationToken);

    public async Task<ImmutableArray<SearchHit>> SearchAsync(string text, IReadOnlySet<string> except, int skip, int take, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        return await pages.SearchAsync(text, hidden.Count == 0 ? except : hidden.Union(except).ToHashSet(), skip, take, cancellationToken);
    }
}

/// <summary>What people said of papers that who looks may see; of others nothing is taken.</summary>
public sealed class SeenCorrections(ICorrectionStore store, ISight sight) : ICorrectionStore
{
    public async Task<ImmutableArray<Correction>> AddAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        return await store.AddAsync([.. corrections.Where(one => !hidden.Contains(one.PaperId))], cancellationToken);
    }

    public async Task<ImmutableArray<Correction>> OfPaperAsync(string paperId, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? [] : await store.OfPaperAsync(paperId, cancellationToken);
}

/// <summary>What people said of agreements whose papers who looks may see, both of them.</summary>
public sealed class SeenLinks(IAgreementLinks store, ISight sight) : IAgreementLinks
{
    public async Task AddAsync(ImmutableArray<AgreementLink> links, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        await store.AddAsync([.. links.Where(link => IsSeen(link, hidden))], cancellationToken);
    }

    public async Task<ImmutableArray<AgreementLink>> AllAsync(CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        return [.. (await store.AllAsync(cancellationToken)).Where(link => IsSeen(link, hidden))];
    }

    private static bool IsSeen(AgreementLink link, IReadOnlySet<string> hidden) => !hidden.Contains(link.One.PaperId) && !hidden.Contains(link.Other.PaperId);
}

/// <summary>The log, without what was done with papers that who looks may not see.</summary>
public sealed class SeenAudit(IAuditLog log, ISight sight) : IAuditLog
{
    /// <summary>How many times as many lines are asked for where too few of them may be seen.</summary>
    private const int Wider = 8;

    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken) => log.AddAsync(entry, cancellationToken);

    public Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken) => SeenAsync(asked => log.LastAsync(asked, cancellationToken), most, cancellationToken);

    public Task<ImmutableArray<AuditEntry>> OfAsync(string what, int most, CancellationToken cancellationToken) => SeenAsync(asked => log.OfAsync(what, asked, cancellationToken), most, cancellationToken);

    public Task ForgetAsync(string what, DateTimeOffset before, CancellationToken cancellationToken) => log.ForgetAsync(what, before, cancellationToken);

    private async Task<ImmutableArray<AuditEntry>> SeenAsync(Func<int, Task<ImmutableArray<AuditEntry>>> last, int most, CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        for (int asked = most; ; asked = asked > int.MaxValue / Wider ? int.MaxValue : asked * Wider)
        {
            ImmutableArray<AuditEntry> lines = await last(asked);
            ImmutableArray<AuditEntry> seen = [.. lines.Where(entry => !(entry.About ?? "").Split('/').Any(hidden.Contains)).Take(most)];
            if (seen.Length == most || lines.Length < asked)
            {
                return seen;
            }
        }
    }
}
