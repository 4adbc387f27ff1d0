using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Poppler;

/// <summary>Reads a stretch of pages: words and typefaces at once, then the pictures of the pages that need one.</summary>
internal sealed class StretchReading(ToolRunner runner, SourceFile file, PdfFacts facts, bool hasPictures, PageSpan span)
{
    /// <summary>At which tables' lines are apart and a page costs some three milliseconds.</summary>
    private const int Dpi = 100;

    /// <summary>Points; the picture of a larger page is drawn smaller instead.</summary>
    private const double LargestAtDpi = 1_500;

    /// <summary>Pixels of the longer side of such a picture.</summary>
    private const int LargestPicture = 2_000;

    /// <summary>Drawing so many pages for nothing costs less than another process.</summary>
    private const int WidestGap = 2;

    private const double ScanShare = 0.7;   // of the page's area
    private const double MostVisible = 0.5; // of the text, where an earlier OCR left it: its own marks may be printed over the scan

    private static readonly PageCommand Words = new("pdftotext", ["-bbox-layout", "-cropbox"], ["-"], 8 << 20);

    private static readonly PageCommand Fonts = Markup("-hidden");

    /// <summary>The same without text that cannot be seen.</summary>
    private static readonly PageCommand Visible = Markup();

    private readonly RawPage?[] raw = new RawPage?[span.Count];
    private readonly List<Fragment>?[] fonts = new List<Fragment>?[span.Count];
    private readonly PictureFacts?[] pictures = new PictureFacts?[span.Count];
    private readonly HashSet<int> overScans = [];

    /// <summary>Puts the pages that could be read where they belong; what the tools complained of.</summary>
    public async Task<ImmutableArray<string>> ReadAsync(SeenPage?[] pages, CancellationToken cancellationToken)
    {
        var runs = new PageRuns(runner);
        Task<ImmutableArray<string>> typefaces = runs.OverAsync(file, span, Fonts, ReadFonts, cancellationToken);
        Task<FrozenDictionary<int, PagePlate>> plates = hasPictures
            ? new PagePlates(runner).OfAsync(file, span, cancellationToken)
            : Task.FromResult(FrozenDictionary<int, PagePlate>.Empty);
        ImmutableArray<string> complaints = await runs.OverAsync(file, span, Words, ReadWords, cancellationToken);
        await typefaces; // They help, and that is all: what this tool complains of, the other says as well.

        foreach (PageSpan part in PageSpan.Holding(Covered(await plates), widestGap: 0))
        {
            await runs.OverAsync(file, part, Visible, ReadVisible, cancellationToken);
        }

        foreach (PageSpan part in Pictured())
        {
            bool isLarge = FactsOf(part.First).LongSide > LargestAtDpi;
            await runs.OverAsync(file, part, isLarge ? Scaled : Drawn, ReadPictures, cancellationToken);
        }

        for (int i = 0; i < raw.Length; i++)
        {
            pages[span.First - 1 + i] = raw[i] is { } page ? Seen(span.First + i, page) : null;
        }

        return complaints;
    }

    private static PageCommand Markup(params string[] options) => new(
        "pdftohtml",
        ["-xml", .. options, "-nodrm", "-i", "-fontfullname", "-noroundcoord", "-zoom", FontReading.Zoom.ToString(CultureInfo.InvariantCulture), "-stdout"],
        [],
        4 << 20);

    private static PageCommand Drawn { get; } = Picture("-r", Dpi, 20 << 20);

    private static PageCommand Scaled { get; } = Picture("-scale-to", LargestPicture, 20 << 20);

    /// <summary>Without smoothing: faster, and every line is a whole pixel of its own colour.</summary>
    private static PageCommand Picture(string size, int value, long bytes) => new(
        "pdftoppm", ["-gray", "-cropbox", "-aa", "no", "-aaVector", "no", size, value.ToString(CultureInfo.InvariantCulture)], [], bytes);

    private int ReadWords(Stream stream, PageSpan part)
    {
        int number = part.First;
        new WordReading(new TokenPool()).Read(stream, page =>
        {
            if (number <= part.Last && page.Width > 0 && page.Height > 0 && !page.IsOverfull)
            {
                raw[number - span.First] = Displayed(page, FactsOf(number));
            }

            number++;
        });
        return number - part.First;
    }

    private int ReadFonts(Stream stream, PageSpan part) =>
        ReadMarkup(stream, part, (number, fragments) => fonts[number - span.First] = fragments);

    private int ReadVisible(Stream stream, PageSpan part) => ReadMarkup(stream, part, (number, fragments) =>
    {
        if (fragments.Count < (fonts[number - span.First]?.Count ?? 0) * MostVisible)
        {
            overScans.Add(number);
        }
    });

    private static int ReadMarkup(Stream stream, PageSpan part, Action<int, List<Fragment>> onPage)
    {
        int last = part.First - 1;
        new FontReading().Read(stream, (number, fragments) =>
        {
            if (number >= part.First && number <= part.Last)
            {
                onPage(number, fragments);
                last = number;
            }
        });
        return last - part.First + 1;
    }

    private int ReadPictures(Stream stream, PageSpan part)
    {
        var picturesOf = new PictureStream(stream);
        for (int number = part.First; number <= part.Last; number++)
        {
            RawPage page = raw[number - span.First] ?? new RawPage(1, 1, []);
            PictureFacts? facts = PictureReading.Read(picturesOf, page, MayHideWriting(page));
            if (facts is null)
            {
                return number - part.First;
            }

            pictures[number - span.First] = facts;
        }

        return part.Count;
    }

    /// <summary>The page as displayed: turned, and without words that lie outside of it.</summary>
    private static RawPage Displayed(RawPage page, PageFacts facts)
    {
        (double width, double height) = facts.IsOnItsSide ? (page.Height, page.Width) : (page.Width, page.Height);
        page.Words.RemoveAll(word => word.Box.MiddleX < 0 || word.Box.MiddleX > width || word.Box.MiddleY < 0 || word.Box.MiddleY > height);
        return new RawPage(width, height, page.Words);
    }

    /// <summary>Runs of pages that may hold a table or whose words leave room; large ones apart from others.</summary>
    private IEnumerable<PageSpan> Pictured()
    {
        int[] wanted = [.. Enumerable.Range(span.First, span.Count).Where(number =>
            raw[number - span.First] is { } page && (MayHideWriting(page) || TableGuess.MayHoldTable(page)))];
        return from size in wanted.GroupBy(number => FactsOf(number).LongSide > LargestAtDpi)
               from part in PageSpan.Holding(size, size.Key ? 0 : WidestGap)
               select part;
    }

    /// <summary>Pages with words on a picture that covers nearly all of them.</summary>
    private IEnumerable<int> Covered(FrozenDictionary<int, PagePlate> plates) => Enumerable.Range(span.First, span.Count).Where(number =>
        raw[number - span.First] is { Words.Count: > 0 } page && plates.GetValueOrDefault(number)?.Share(page.Width, page.Height) >= ScanShare);

    private static bool MayHideWriting(RawPage page)
    {
        IEnumerable<Box> words = page.Words.Select(word => word.Box);
        return TextLayer.BodyWords(words, page.Width, page.Height) < TextLayer.FewWords || TextLayer.LeavesRoom(words, page.Height);
    }

    private SeenPage Seen(int number, RawPage page)
    {
        var faces = new FragmentGrid(Shifted(fonts[number - span.First] ?? [], FactsOf(number)));
        ImmutableArray<Word> words = [.. page.Words.Select(word => new Word(word.Text, word.Box, 1, word.Block, word.Line, faces.FaceOf(word)))];
        PictureFacts? picture = pictures[number - span.First];
        return new SeenPage(
            new Page(number, page.Width, page.Height, TextSource.Digital, 1, words, picture?.Rulings ?? []),
            picture?.Ink ?? PageInk.NotLookedAt,
            overScans.Contains(number),
            overScans.Contains(number) && TableGuess.MayHoldTable(page));
    }

    /// <summary>pdftohtml counts from the sheet's corner, not from that of what is displayed.</summary>
    private static IEnumerable<Fragment> Shifted(List<Fragment> fragments, PageFacts facts) => facts.Offset switch
    {
        null => [],
        (0, 0) => fragments,
        var (x, y) => fragments.Select(f => f with { Box = new Box(f.Box.X0 - x, f.Box.Y0 - y, f.Box.X1 - x, f.Box.Y1 - y) }),
    };

    private PageFacts FactsOf(int number) => facts.Pages.GetValueOrDefault(number, PageFacts.Unknown);
}
