using System.Globalization;
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

    private static readonly string[] Timed = ["bash", "-c", "TIMEFORMAT='processor %U %S'; time \"$@\"", "bash"];

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
        double alone = Processor(await IngestProcess.RunBehindAsync(folder.Path, Timed, "run", papers, "--store", "s")) / count;
        double seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"ingest run        {count / seconds:0.00} papers/s ({count} papers in {seconds:0.0} s), {alone * 1000:0} ms of processor a paper"));
        foreach (int workers in (int[])[1, 2, 4])
        {
            await using AzureRun run = await AzureRun.BeginAsync();
            await run.DropAsync(papers);
            started = TimeProvider.System.GetTimestamp();
            IngestProcess.Ended[] ended = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ =>
                IngestProcess.RunBehindAsync(folder.Path, Timed, "work", "--storage", run.Azurite.ConnectionString, "--until-empty")));
            seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            Assert.All(ended, worker => Assert.True(worker.ExitCode == ExitCode.AllComplete, worker.Complained));
            Assert.Equal(count, await run.EndedAsync());
            double each = ended.Sum(Processor) / count;
            output.WriteLine(FormattableString.Invariant(
                $"ingest work x {workers}   {count / seconds:0.00} papers/s, {each * 1000:0} ms of processor a paper: its steps cost {(each - alone) * 1000:0} ms beside `ingest run`, the emulator's own work not counted"));
        }
    }

    /// <summary>Seconds of processor that a process and its children took, all of their start and compilation included; time on the clock says little on a machine that others use.</summary>
    private static double Processor(IngestProcess.Ended ended) =>
        ended.Complained.Split('\n').Last(line => line.StartsWith("processor ", StringComparison.Ordinal)).Split(' ')[1..].Sum(part => double.Parse(part, CultureInfo.InvariantCulture));
}
