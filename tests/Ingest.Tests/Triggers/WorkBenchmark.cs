using Ingest.App;
using Ingest.Tests.App;
using Ingest.Tests.Golden;
using Ingest.Tests.Storage;
using Xunit.Abstractions;

namespace Ingest.Tests.Triggers;

/// <summary>Papers a second with several workers over one emulator, and what the steps of a paper cost beside reading it (<c>tests/benchmark/azure</c>).</summary>
public sealed class WorkBenchmark(ITestOutputHelper output)
{
    private const int Papers = 40;

    [Fact, Trait("Kind", "soak")]
    public async Task Papers_a_second_by_workers()
    {
        using var folder = new ScratchFolder();
        string papers = Directory.CreateDirectory(folder.In("papers")).FullName;
        foreach ((int i, string pdf) in Directory.EnumerateFiles(SamplePapers.Folder, "paper.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(Papers).Index())
        {
            File.Copy(pdf, Path.Combine(papers, $"{i:D3}.pdf"));
        }

        int count = Directory.GetFiles(papers).Length;
        long started = TimeProvider.System.GetTimestamp();
        await IngestProcess.RunAsync(folder.Path, "run", papers, "--store", "s");
        double alone = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"ingest run        {count / alone:0.00} papers/s ({count} papers in {alone:0.0} s)");
        foreach (int workers in (int[])[1, 2, 4])
        {
            await using AzureRun run = await AzureRun.BeginAsync();
            await run.DropAsync(papers);
            started = TimeProvider.System.GetTimestamp();
            IngestProcess.Ended[] ended = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ =>
                IngestProcess.RunAsync(folder.Path, "work", "--storage", run.Azurite.ConnectionString, "--until-empty")));
            double seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            Assert.All(ended, worker => Assert.True(worker.ExitCode == ExitCode.AllComplete, worker.Complained));
            Assert.Equal(count, await run.EndedAsync());
            output.WriteLine($"ingest work x {workers}   {count / seconds:0.00} papers/s; a paper's steps cost {(seconds - alone) / count * 1000:0} ms beside `ingest run`");
        }
    }
}
