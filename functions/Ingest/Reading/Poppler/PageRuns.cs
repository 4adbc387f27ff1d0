using System.Collections.Immutable;
using System.Globalization;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Poppler;

/// <summary>Runs a poppler tool over pages so that a page which ends the tool costs that page only.</summary>
internal sealed class PageRuns(ToolRunner runner)
{
    /// <summary>After so many pages that ended a tool, the rest of the span is given up: the file does it on purpose.</summary>
    private const int MostFailures = 5;

    /// <summary>Runs the tool over the span, again behind each page that ended it.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="span">The pages.</param>
    /// <param name="commandOf">The tool and its arguments between the page range and the file.</param>
    /// <param name="read">Reads standard output of a run over the span it is given; how many pages it could read.</param>
    /// <param name="cancellationToken">Ends the tool.</param>
    /// <returns>What was complained of.</returns>
    public async Task<ImmutableArray<string>> OverAsync(
        SourceFile file, PageSpan span, PageCommand commandOf, Func<Stream, PageSpan, int> read, CancellationToken cancellationToken)
    {
        List<string> complaints = [];
        int failures = 0;
        int next = span.First;
        while (next <= span.Last && failures < MostFailures)
        {
            int got = await RunAsync(new PageSpan(next, span.Last));
            next += got;
            if (next > span.Last)
            {
                break;
            }

            // Its output is held back in part when it is killed, so the page that it had not finished is tried alone.
            bool triedAlone = got == 0 && next == span.Last;
            failures += triedAlone || await RunAsync(new PageSpan(next, next)) == 0 ? 1 : 0;
            next++;
        }

        return [.. complaints.Distinct(StringComparer.Ordinal)];

        async Task<int> RunAsync(PageSpan pages)
        {
            int got = 0;
            ToolEnd end = await runner.RunAsync(CallOf(file, pages, commandOf), stream => got = read(stream, pages), cancellationToken);
            complaints.AddRange(end.Complaints);
            return got;
        }
    }

    private static ToolCall CallOf(SourceFile file, PageSpan pages, PageCommand command)
    {
        ImmutableArray<string> arguments =
        [
            "-f", pages.First.ToString(CultureInfo.InvariantCulture), "-l", pages.Last.ToString(CultureInfo.InvariantCulture),
            .. command.Options, file.Path, .. command.After,
        ];
        return new ToolCall(command.Tool, arguments, file.Path, LimitsFor(pages.Count, command.MostBytesAPage));
    }

    /// <summary>A page takes some milliseconds; ten seconds for one that has not come yet are a hundred times the slowest seen.</summary>
    private static ToolLimits LimitsFor(int pages, long bytesAPage) => new(
        WallTime: TimeSpan.FromSeconds(30 + pages),
        Stall: TimeSpan.FromSeconds(15),
        CpuSeconds: 30 + (pages / 2),
        MemoryBytes: 512L << 20,
        OutputBytes: (1L << 20) + (pages * bytesAPage));
}

/// <summary>A poppler tool with its options; the page range comes before them, the file after them.</summary>
/// <param name="Tool">Its name on the path.</param>
/// <param name="Options">As they are.</param>
/// <param name="After">What stands behind the file's name.</param>
/// <param name="MostBytesAPage">Of standard output.</param>
internal sealed record PageCommand(string Tool, ImmutableArray<string> Options, ImmutableArray<string> After, long MostBytesAPage);
