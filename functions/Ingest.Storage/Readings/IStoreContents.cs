using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.Storage.Readings;

/// <summary>What a store keeps of papers beside their rows.</summary>
public interface IStoreContents
{
    /// <summary>The original as a file of this machine: where the store has it, or fetched into <paramref name="folder"/>; null where it is not kept (any more).</summary>
    Task<SourceFile?> FetchAsync(string paperId, string name, string folder, CancellationToken cancellationToken);

    /// <summary>The pages of the last reading with their words, as displayed; empty where they are not kept.</summary>
    Task<ImmutableArray<ReadPage>> PagesAsync(string paperId, CancellationToken cancellationToken);

    /// <summary>Who did what, the first first.</summary>
    Task<ImmutableArray<AuditEntry>> AuditAsync(CancellationToken cancellationToken);
}

/// <summary>A page with its words, in points from its upper left as displayed.</summary>
public sealed record ReadPage(PageSize Size, ImmutableArray<PageWord> Words)
{
    /// <summary>A page as it was read, turned back to how it is displayed.</summary>
    public static ReadPage Of(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        (double width, double height) = page.Turn is 90 or 270 ? (page.Height, page.Width) : (page.Width, page.Height);
        return new ReadPage(new PageSize(page.Number, width, height), [.. page.Words.Select(word => new PageWord(word.Text, page.AsDisplayed(word.Box)))]);
    }
}
