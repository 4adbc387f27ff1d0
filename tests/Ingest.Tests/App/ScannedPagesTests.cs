using System.Diagnostics;
using System.Globalization;
using Ingest.App;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Tools;
using Ingest.Tests.Reading;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>A paper of which one page is a scan, through the real program and the real engine, which is there, missing or killed.</summary>
public sealed class ScannedPagesTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_language_data_the_digital_pages_are_read_and_the_rest_when_it_is_there()
    {
        await PutMixedAsync();

        IngestProcess.Ended without = await IngestProcess.RunBehindAsync(folder.Path, ["env", $"TESSDATA_PREFIX={folder.Path}"], "run", "mixed.pdf", "--store", "s");
        Assert.Equal(ExitCode.SomePartial, without.ExitCode);
        Assert.Contains("pages     1 read of 2", without.Said, StringComparison.Ordinal);
        Assert.Contains("apt-get install tesseract-ocr-script-latn", without.Said, StringComparison.Ordinal);

        IngestProcess.Ended with = await IngestProcess.RunAsync(folder.Path, "run", "mixed.pdf", "--store", "s");
        Assert.Contains("pages     2 read of 2, 1 of them by OCR", with.Said, StringComparison.Ordinal);

        IngestProcess.Ended again = await IngestProcess.RunAsync(folder.Path, "run", "mixed.pdf", "--store", "s");
        Assert.Contains("read before", again.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_worker_killed_the_digital_pages_are_read_and_the_message_says_to_run_again()
    {
        await PutMixedAsync();
        using Process run = IngestProcess.Start(folder.Path, [], "run", "mixed.pdf", "--store", "s");
        Task<string> said = run.StandardOutput.ReadToEndAsync();
        int killed = await Task.Factory.StartNew(
            () => KillWorkersUntilItEnds(run), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        Assert.True(killed > 0, "no worker was seen");
        Assert.Equal(ExitCode.SomePartial, (ExitCode)run.ExitCode);
        Assert.Contains("pages     1 read of 2", await said, StringComparison.Ordinal);
        Assert.Contains("Run again", await said, StringComparison.Ordinal);
    }

    /// <summary>On a thread of its own: one of the pool's may have to wait longer for its turn than a worker needs for a page.</summary>
    private static int KillWorkersUntilItEnds(Process run)
    {
        int killed = 0;
        while (!run.HasExited)
        {
            killed += KillWorkersOf(run.Id);
            Thread.Sleep(5);
        }

        return killed;
    }

    private static int KillWorkersOf(int parent)
    {
        int killed = 0;
        foreach (int child in ChildrenOf(parent).Where(child => Read($"/proc/{child}/cmdline").Contains("ocr-worker", StringComparison.Ordinal)))
        {
            try
            {
                Process.GetProcessById(child).Kill();
                killed++;
            }
            catch (ArgumentException)
            {
                // It has just ended.
            }
        }

        return killed;
    }

    private static IEnumerable<int> ChildrenOf(int parent) =>
        from task in Directory.Exists($"/proc/{parent}/task") ? Directory.GetDirectories($"/proc/{parent}/task") : []
        from child in Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select int.Parse(child, CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return string.Empty; // Its process has ended.
        }
    }

    /// <summary>A page of text, and a picture of one: full enough that reading it takes far longer than finding its worker.</summary>
    private async Task PutMixedAsync()
    {
        using var drawing = new TempFolder();
        string[] lines = ["Socialnämnden beslutar att godkänna redovisningen", "Bidraget är 250 000 kronor per år", "Avtalet gäller till och med den 31 december 2026"];
        string text = string.Concat(Enumerable.Range(0, 36).Select(i => PdfSketch.Line(72, 740 - (i * 18), lines[i % lines.Length], size: 14)));
        SourceFile page = await SourceFile.OfAsync(drawing.File("page.pdf", new PdfSketch().Page(text).ToBytes()), CancellationToken.None);
        PagePicture picture = (await new PageDrawing(new ToolRunner(Sandbox.Strongest)).DrawAsync(page, 1, 595, 842, 150, CancellationToken.None))!;

        var mixed = new PdfSketch();
        int scan = mixed.Picture(picture.Width, picture.Height, (x, y) => picture.Grey.Span[(y * picture.Width) + x]);
        mixed.Page(PdfSketch.Prose()).Page("q 595 0 0 842 0 0 cm /Im1 Do Q", picture: scan);
        await File.WriteAllBytesAsync(folder.In("mixed.pdf"), mixed.ToBytes());
    }
}
