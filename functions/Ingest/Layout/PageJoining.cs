using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Joins what runs over from one page to the next: tables, and paragraphs whose sentence goes on.</summary>
internal static class PageJoining
{
    public static void Join(List<PageDraft> pages)
    {
        // Where the last piece of the pages so far stands.
        List<object> open = [];
        PageEnd? end = null;
        foreach (PageDraft page in pages)
        {
            if (HeadsOf(open, end, page.Pieces))
            {
                end = null;
            }
            else if (open.Count > 0 && page.Pieces.Count > 0)
            {
                object? joined = (open[^1], page.Pieces[0]) switch
                {
                    (TableDraft upper, TableDraft lower) => TableJoining.Join(upper, lower),
                    (TextBlock upper, TextBlock lower) when GoesOn(upper, lower) => upper with { Lines = [.. upper.Lines, .. lower.Lines] },
                    _ => null,
                };
                if (joined is not null)
                {
                    open[^1] = joined;
                    page.Pieces.RemoveAt(0);
                }
            }

            (open, end) = page.Pieces.Count > 0 ? (page.Pieces, page.End) : (open, end);
        }
    }

    /// <summary>Puts a header that stood alone at a page's end and the rows below it on the next page together, where they are one table.</summary>
    private static bool HeadsOf(List<object> upper, PageEnd? end, List<object> lower)
    {
        if (end is null || end.Pieces > upper.Count || end.With(lower) is not { } found)
        {
            return false;
        }

        upper.RemoveRange(upper.Count - end.Pieces, end.Pieces);
        upper.Add(found.Joined);
        lower.RemoveRange(0, found.Taken);
        return true;
    }

    private static bool GoesOn(TextBlock upper, TextBlock lower)
    {
        if (upper.Kind is not (TextKind.Paragraph or TextKind.ListItem) || lower.Kind is not (TextKind.Paragraph or TextKind.ListItem) || lower.Marker is not null)
        {
            return false;
        }

        TextLine last = upper.Lines[^1];
        string text = last.Text;
        bool ended = text[^1] is '.' or ':' or '!' or '?' or ';';
        bool sameType = Math.Abs(last.Words.Max(Fragment.EmOf) - lower.Lines[0].Words.Max(Fragment.EmOf)) < 0.8;
        return !ended && sameType && lower.Page == last.Page + 1 && (char.IsLower(lower.Text[0]) || Hyphenation.Breaks(last.Words[^1].Text, lower.Lines[0].Words[0].Text));
    }
}
