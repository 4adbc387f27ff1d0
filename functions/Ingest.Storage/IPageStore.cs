using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Storage;

/// <summary>The pages of the last reading of each paper, with their words: what is shown, searched and selected from.</summary>
/// <remarks>Personal numbers are masked in them, since what reads papers gives no others. A store fills it when it saves a reading.</remarks>
public interface IPageStore
{
    /// <summary>The sizes of a paper's pages, in order.</summary>
    Task<ImmutableArray<PageSize>> SizesAsync(string paperId, CancellationToken cancellationToken);

    /// <summary>A page's words in the reader's order, at their places on the page as displayed; empty where there is none.</summary>
    Task<ImmutableArray<PageWord>> WordsAsync(string paperId, int page, CancellationToken cancellationToken);

    /// <summary>Pages, items and records that have every word of <paramref name="text"/>, or words that begin so; the best first.</summary>
    /// <param name="text">What a person typed; words in quotation marks stand together.</param>
    /// <param name="except">Papers that are not looked in.</param>
    /// <param name="skip">From which on.</param>
    /// <param name="take">The most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ImmutableArray<SearchHit>> SearchAsync(string text, IReadOnlySet<string> except, int skip, int take, CancellationToken cancellationToken);
}

/// <summary>A page's size as displayed, in points.</summary>
public sealed record PageSize(int Page, double Width, double Height);

/// <summary>A word and where it stands, in points from the top left of the page as displayed.</summary>
public sealed record PageWord(string Text, Box Box);

/// <summary>Something that has the words.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Kind"><c>Pages</c>, or the record's table.</param>
/// <param name="RecordId">The record or item; null for a page.</param>
/// <param name="Page">From 1, where known.</param>
/// <param name="Excerpt">Some words around the first hit; those that fit stand between U+0002 and U+0003.</param>
public sealed record SearchHit(string PaperId, string Kind, string? RecordId, int? Page, string Excerpt);
