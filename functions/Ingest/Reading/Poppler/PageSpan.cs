namespace Ingest.Reading.Poppler;

/// <summary>Pages one after the other, 1-based, both inclusive.</summary>
internal readonly record struct PageSpan(int First, int Last)
{
    public int Count => Last - First + 1;

    /// <summary>All pages in spans of a size.</summary>
    public static IEnumerable<PageSpan> Of(int pages, int size)
    {
        for (int first = 1; first <= pages; first += size)
        {
            yield return new PageSpan(first, Math.Min(pages, first + size - 1));
        }
    }

    /// <summary>The fewest spans that hold the pages (which rise), bridging gaps: a few pages too many cost less than a process.</summary>
    public static IEnumerable<PageSpan> Holding(IEnumerable<int> pages, int widestGap)
    {
        PageSpan? open = null;
        foreach (int page in pages)
        {
            if (open is { } span && page <= span.Last + 1 + widestGap)
            {
                open = span with { Last = page };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = new PageSpan(page, page);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
