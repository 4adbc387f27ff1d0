using System.Collections.Immutable;
using System.Globalization;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Poppler;

/// <summary>Asks <c>pdfinfo</c> whether the PDF opens, and how many pages of which size it has, before anything else touches it.</summary>
internal sealed class PdfGate(ToolRunner runner, int mostPages)
{
    private static readonly ToolLimits Limits =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), CpuSeconds: 30, MemoryBytes: 512L << 20, OutputBytes: 16L << 20);

    /// <summary>The facts, and what poppler complained of.</summary>
    /// <exception cref="PaperException">It does not open, or has no pages, or too many.</exception>
    public async Task<(PdfFacts Facts, ImmutableArray<string> Complaints)> OpenAsync(SourceFile file, CancellationToken cancellationToken)
    {
        string last = mostPages.ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall("pdfinfo", ["-box", "-f", "1", "-l", last, file.Path], file.Path, Limits);
        List<string> lines = [];
        ToolEnd end = await runner.RunAsync(call, stream => lines.AddRange(LinesOf(stream)), cancellationToken);
        PdfFacts? facts = PdfFacts.Parse(lines);
        Refuse(file.Path, facts, end);
        return (facts!, end.Complaints);
    }

    private void Refuse(string path, PdfFacts? facts, ToolEnd end)
    {
        if (end.Stop is ToolStop.TooSlow or ToolStop.Signalled)
        {
            throw new LimitExceededException(path, end.Stop == ToolStop.TooSlow ? "time" : "processor time or memory");
        }

        if (end.Complains("Incorrect password"))
        {
            throw new EncryptedPdfException(path);
        }

        if (facts is not { PageCount: > 0 })
        {
            RefuseUnopened(path, facts, end);
        }
        else if (facts.PageCount > mostPages)
        {
            throw new TooManyPagesException(path, facts.PageCount, mostPages);
        }
    }

    private static void RefuseUnopened(string path, PdfFacts? facts, ToolEnd end)
    {
        SourceFile.Open(path).Dispose(); // Gone or closed to us since it was looked at? That has its own words.
        bool isEmpty = facts is not null || end.Complains("Invalid page count") || (end.Complains("page range") && !end.Complains("Syntax Error"));
        throw isEmpty ? new NoPagesException(path) : new DamagedPdfException(path, Why(end.Complaints));
    }

    private static string Why(ImmutableArray<string> complaints) =>
        complaints.FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) is { } line ? line : "poppler could not read it";

    private static IEnumerable<string> LinesOf(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
