using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>A PDF that was read.</summary>
/// <param name="Id">SHA-256 of the PDF's bytes, lower-case hex (contract, Document <c>id</c>).</param>
/// <param name="Source">File or blob name.</param>
/// <param name="PageCount">Pages that the PDF announces; more than <paramref name="Pages"/> holds where some were lost.</param>
/// <param name="Pages">The pages that could be read, in order.</param>
public sealed record Paper(string Id, string Source, int PageCount, ImmutableArray<Page> Pages)
{
    /// <summary>The page of that number; throws where it was lost.</summary>
    public Page PageNumbered(int number) => Pages.First(page => page.Number == number);
}
