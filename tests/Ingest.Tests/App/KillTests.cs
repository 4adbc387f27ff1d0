using System.Diagnostics;
using Ingest.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>Killed at any moment and started again, a run comes to the same rows as one that nobody disturbed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int Seed = 1;
    private const double Hurry = 0.8;

    private static readonly string Papers = Path.Combine(Repository.Root, "tests", "papers");

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact, Trait("Speed", "slow")]
    public async Task Killed_at_twenty_moments_a_run_ends_with_the_rows_of_an_undisturbed_one()
    {
        await RunAsync("undisturbed");
        long started = Stopwatch.GetTimestamp();
        await RunAsync("warm");
        TimeSpan span = Stopwatch.GetElapsedTime(started);

        var random = new Random(Seed);
        for (int killed = 0; killed < Kills;)
        {
            if (await KillAsync("killed", span * random.NextDouble()))
            {
                killed++;
            }
            else
            {
                Directory.Delete(folder.In("killed"), recursive: true); // it ended by itself: the next begins anew, and is hurried
                span *= Hurry;
            }
        }

        await RunAsync("killed");
        Assert.Equal(await RowsAsync("undisturbed"), await RowsAsync("killed"));
        Assert.Empty(Directory.GetFiles(folder.In("killed"), "unfinished*", SearchOption.AllDirectories));
    }

    private async Task RunAsync(string store)
    {
        IngestProcess.Ended ended = await IngestProcess.RunAsync(folder.Path, "run", Papers, "--store", store);
        Assert.True(ended.ExitCode is ExitCode.AllComplete or ExitCode.SomePartial, ended.Complained);
    }

    /// <summary>Starts a run and kills it; whether it was still at work.</summary>
    private async Task<bool> KillAsync(string store, TimeSpan after)
    {
        using Process process = IngestProcess.Start(folder.Path, [], "run", Papers, "--store", store);
        Task drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(after));
        bool atWork = !process.HasExited;
        process.Kill(); // SIGKILL
        await process.WaitForExitAsync();
        await drained;
        return atWork;
    }

    /// <summary>Every row of every table, without the times at which it was written.</summary>
    private async Task<string[]> RowsAsync(string store)
    {
        string to = folder.In(store + "-rows");
        IngestProcess.Ended ended = await IngestProcess.RunAsync(folder.Path, "export", "--format", "jsonl", "--to", to, "--store", store);
        Assert.Equal(ExitCode.AllComplete, ended.ExitCode);
        return
        [
            .. from file in Directory.GetFiles(to).Order(StringComparer.Ordinal)
               from row in File.ReadAllLines(file)
               select Path.GetFileName(file) + System.Text.RegularExpressions.Regex.Replace(row, "\"(receivedAt|readAt)\":\"[^\"]*\"", ""),
        ];
    }
}
