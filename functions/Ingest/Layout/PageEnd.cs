using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A table's header that stands alone at a page's end, its rows on the next.</summary>
/// <param name="Header">A table of header rows alone.</param>
/// <param name="Pieces">How many of the page's last pieces it was made into where no table follows.</param>
internal sealed record PageEnd(TableDraft Header, int Pieces)
{
    /// <param name="body">The page's rows.</param>
    /// <param name="pieces">What they were made into.</param>
    /// <param name="page">The page.</param>
    public static PageEnd? Of(List<Row> body, List<object> pieces, Page page)
    {
        if (pieces is not [.., TextBlock] || !RowForms.IsHeaderLike(body[^1]))
        {
            return null;
        }

        int first = body.Count - 1;
        while (first > 0 && body[first - 1].IsMulti && !body[first - 1].Fragments.Any(fragment => fragment.IsData) && body[first].IsRightBelow(body[first - 1]))
        {
            first--;
        }

        List<Row> header = body.GetRange(first, body.Count - first);
        HashSet<Word> words = [.. header.SelectMany(row => row.Words)];
        int count = pieces.AsEnumerable().Reverse().TakeWhile(piece => piece is TextBlock text && text.Lines.All(line => line.Words.All(words.Contains))).Count();
        int held = pieces.TakeLast(count).Cast<TextBlock>().Sum(text => text.Lines.Sum(line => line.Words.Length));
        int caption = Captions.Begin(body, 0, first, body[first].Top);
        return held == words.Count && TableBuilder.Of(header, page, PageBlocks.CaptionOf(body, caption, first)) is { } draft && draft.Table.Rows.All(row => row.IsHeader)
            ? new PageEnd(draft, count)
            : null;
    }
}
