using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A table's header at a page's end whose rows stand on the next, with a section's line below it or without.</summary>
/// <param name="Header">A table of header rows alone.</param>
/// <param name="Sections">Lines over a section that stand below the header.</param>
/// <param name="Pieces">How many of the page's last pieces these are where no table follows.</param>
internal sealed record PageEnd(TableDraft Header, ImmutableArray<TextBlock> Sections, int Pieces)
{
    private const int MostSections = 2;
    private const int MostWordsOfSection = 14;

    /// <summary>Rows into which a header's words run on.</summary>
    private const int MostWrapped = 2;

    /// <param name="body">The page's rows.</param>
    /// <param name="pieces">What they were made into.</param>
    /// <param name="page">The page.</param>
    public static PageEnd? Of(List<Row> body, List<object> pieces, Page page)
    {
        ImmutableArray<TextBlock> sections = [.. pieces.AsEnumerable().Reverse().TakeWhile(IsSection).Cast<TextBlock>().Reverse()];
        int at = pieces.Count - sections.Length - 1;
        return at >= 0 && sections.Length <= MostSections && pieces[at] is TableDraft draft && HeaderOf(draft) is { } header ? new PageEnd(header, sections, sections.Length + 1)
            : pieces is [.., TextBlock] && RowForms.IsHeaderLike(body[^1]) ? OfRows(body, pieces, page)
            : null;
    }

    /// <summary>The table of the next page below its header, where its columns keep to it; else null.</summary>
    /// <param name="pieces">The next page's, from the top.</param>
    public (TableDraft Joined, int Taken)? With(List<object> pieces)
    {
        ImmutableArray<TextBlock> above = [.. pieces.TakeWhile(IsSection).Cast<TextBlock>()];
        return above.Length <= MostSections && above.Length < pieces.Count && pieces[above.Length] is TableDraft lower && !lower.Table.HeaderRows.Any()
            && TableJoining.Below(Header, [.. Sections, .. above], lower) is { } joined
            ? (joined, above.Length + 1)
            : null;
    }

    private static bool IsHeader(TableDraft draft) => draft.Table.Rows.All(row => row.IsHeader);

    /// <summary>The table where it is a header alone; a row below that only goes on with its words belongs to it: <c>helår 2024</c> under <c>Utfall</c>.</summary>
    private static TableDraft? HeaderOf(TableDraft draft)
    {
        ImmutableArray<TableRow> rows = draft.Table.Rows;
        bool isHeader = rows[0].IsHeader && rows.Where(row => !row.IsHeader).ToArray() is { Length: <= MostWrapped } wrapped && wrapped.All(GoesOn);
        return isHeader ? draft with { Table = draft.Table with { Rows = [.. rows.Select(row => row with { IsHeader = true })] } } : null;
    }

    /// <summary>A row without a label, each of its cells with a word.</summary>
    private static bool GoesOn(TableRow row) =>
        row.Cells is [{ Lines.IsEmpty: true }, ..] && row.Cells.All(cell => cell.Lines.IsEmpty || cell.Text.Any(char.IsLetter));

    private static bool IsSection(object piece) =>
        piece is TextBlock { Marker: null, Lines: [{ } line] } && line.Words.Length <= MostWordsOfSection && !line.Text.EndsWith('.') && !line.Text.EndsWith(':');

    private static PageEnd? OfRows(List<Row> body, List<object> pieces, Page page)
    {
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
        return held == words.Count && TableBuilder.Of(header, page, PageBlocks.CaptionOf(body, caption, first)) is { } draft && IsHeader(draft)
            ? new PageEnd(draft, [], count)
            : null;
    }
}
