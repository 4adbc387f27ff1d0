using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Poppler;

/// <summary>Reads PDFs with poppler's programs as sandboxed children: <c>pdfinfo</c>, then the words, typefaces and pictures of a stretch of pages.</summary>
public sealed class PopplerEngine : IPdfEngine
{
    /// <summary>Pages a stretch: what is held of them at once is small, and starting the programs anew costs little.</summary>
    private const int Stretch = 100;

    private const int StretchesAtOnce = 2;

    /// <summary>Pages between two that are wanted which cost less than starting the programs anew.</summary>
    private const int WidestGap = 5;

    private readonly ReadingOptions options;
    private readonly ToolRunner runner;

    public PopplerEngine(ReadingOptions options)
        : this(options, Sandbox.Strongest)
    {
    }

    internal PopplerEngine(ReadingOptions options, Sandbox sandbox) =>
        (this.options, runner) = (options, new ToolRunner(sandbox, options.Report));

    public async Task<PdfReading> ReadAsync(SourceFile file, Issues issues, CancellationToken cancellationToken)
    {
        (PdfFacts facts, ImmutableArray<string> complaints) = await new PdfGate(runner, options.MostPages).OpenAsync(file, cancellationToken);
        bool hasPictures = ImageMark.IsIn(file.Path);
        var pages = new SeenPage?[facts.PageCount];
        var said = new List<string>(complaints);
        int done = 0;
        await Parallel.ForEachAsync(
            Spans(facts.PageCount),
            new ParallelOptions { MaxDegreeOfParallelism = StretchesAtOnce, CancellationToken = cancellationToken },
            async (span, token) =>
            {
                ImmutableArray<string> heard = await new StretchReading(runner, file, facts, hasPictures, span).ReadAsync(pages, token);
                lock (said)
                {
                    said.AddRange(heard);
                }

                options.Progress?.Invoke(new ReadingProgress(file.Name, Interlocked.Add(ref done, span.Count), facts.PageCount));
            });

        Complaints.Judge(said, issues);
        return new PdfReading(facts.PageCount, [.. pages.OfType<SeenPage>()]);
    }

    private IEnumerable<PageSpan> Spans(int pageCount) => options.OnlyPages.IsEmpty
        ? PageSpan.Of(pageCount, Stretch)
        : PageSpan.Holding(options.OnlyPages.Where(page => page <= pageCount).Order(), WidestGap);
}
