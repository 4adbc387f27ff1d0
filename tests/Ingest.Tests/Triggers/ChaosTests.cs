using System.Diagnostics;
using System.Globalization;
using Ingest.Papers;
using Ingest.Tests.App;
using Ingest.Tests.CloudOcr;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Triggers;

/// <summary>Storage and OCR fail, messages come twice and late, handler and worker are killed: after reconciling the tables are an undisturbed run's.</summary>
/// <remarks><c>INGEST_CHAOS_SEED</c> has it go otherwise.</remarks>
public sealed class ChaosTests
{
    private const string SeedVariable = "INGEST_CHAOS_SEED";
    private const int Kills = 10;
    private const int ScannedPages = 12;

    /// <summary>A message that was cut off counts as one that failed: more than were ever killed at once, for worker and host alike.</summary>
    private const string MostTries = "20";
    private const int MostWorkBetweenKills = 12;
    private const double ShareThatFails = 0.1;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out int seed) ? seed : 5;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken None => CancellationToken.None;

    [Fact, Trait("Kind", "soak")]
    public async Task After_doubled_messages_failing_calls_and_ten_kills_the_tables_are_those_of_a_run()
    {
        PapersToTry papers = await PapersToTry.MakeAsync(ScannedPages);
        await using DocumentIntelligenceStandIn ocr = await DocumentIntelligenceStandIn.StartAsync();
        Dictionary<string, string> byCloud = new() { ["INGEST_OCR_ENDPOINT"] = ocr.Endpoint.AbsoluteUri, ["INGEST_OCR_KEY"] = "secret" };
        string[] expected = await UndisturbedAsync(papers, byCloud);
        ocr.ShareThatFails = ShareThatFails;
        await using AzureRun run = await AzureRun.BeginAsync();
        await using BadNetwork network = await BadNetwork.StartAsync(run.Azurite, Seed, ShareThatFails);
        using var folder = new ScratchFolder();
        Dictionary<string, string> settings = new(byCloud)
        {
            ["INGEST_PAGES_PER_PART"] = "1",
            ["INGEST_MISSED_AFTER_SECONDS"] = "1",
            ["INGEST_VISIBILITY_SECONDS"] = "3",
            ["INGEST_TRIES"] = MostTries,
        };
        HostSettings hasty = HostSettings.Read() with { Visibility = TimeSpan.FromSeconds(1), Lease = TimeSpan.FromSeconds(15), MostDequeues = int.Parse(MostTries, CultureInfo.InvariantCulture) };
        await using (FunctionsHost host = await FunctionsHost.StartAsync(network.ConnectionString, hasty, settings))
        {
            await run.DropAsync(papers.Path);
            await DisturbAsync(host, network, () => IngestProcess.Start(
                folder.Path, ["env", .. settings.Select(setting => $"{setting.Key}={setting.Value}")], "work", "--storage", network.ConnectionString, "--reconcile-every", "3"));
            network.IsBad = false;
            await ReconciledAsync(run, host, papers.Count);
        }

        Assert.True(ocr.Failed > 0, $"none of {ocr.Calls.Count} calls of OCR failed");
        Assert.True(network.Failed > 0 && network.Copied > 0, $"{network.Failed} calls failed, {network.Copied} messages were doubled");
        AzureRun.Same(expected, await run.RowsAsync());
        Assert.Equal(["brev.pdf"], await run.Store.Records.PapersAsync(None).Where(paper => paper.State == PaperState.Failed).Select(paper => paper.Paper).ToListAsync());
        Assert.Equal(0, await run.Store.Records.SweepAsync(None));
        Assert.Empty(await run.Store.Incoming.WaitingAsync(None).ToListAsync());
    }

    /// <summary>What a worker alone makes of the papers with the same OCR.</summary>
    private static async Task<string[]> UndisturbedAsync(PapersToTry papers, Dictionary<string, string> settings)
    {
        await using AzureRun run = await AzureRun.BeginAsync();
        await run.DropAsync(papers.Path);
        using var folder = new ScratchFolder();
        await IngestProcess.RunBehindAsync(
            folder.Path, ["env", .. settings.Select(setting => $"{setting.Key}={setting.Value}")], "work", "--storage", run.Azurite.ConnectionString, "--until-empty");
        Assert.Equal(papers.Count, await run.EndedAsync());
        return await run.RowsAsync();
    }

    /// <summary>Kills the handler and the worker in turn, at moments of chance.</summary>
    private static async Task DisturbAsync(FunctionsHost host, BadNetwork network, Func<Process> startWorker)
    {
        var random = new Random(Seed);
        Process worker = Started(startWorker);
        for (int killed = 0; killed < Kills; killed++)
        {
            await DoneAsync(network, random.Next(1, MostWorkBetweenKills + 1));
            if (killed % 2 == 0)
            {
                host.KillHandler();
            }
            else
            {
                worker.Kill(entireProcessTree: true);
                worker.Dispose();
                worker = Started(startWorker);
            }
        }

        worker.Kill(entireProcessTree: true);
        worker.Dispose();
    }

    /// <summary>Waits until so much more was done, but not long: everything may be done already.</summary>
    private static async Task DoneAsync(BadNetwork network, int more)
    {
        int before = network.Work;
        for (long started = TimeProvider.System.GetTimestamp(); network.Work < before + more && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(4);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private static Process Started(Func<Process> start)
    {
        Process process = start();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return process;
    }

    /// <summary>Lets the timer tick until every paper has come to an end and nothing is left in the queues.</summary>
    private static async Task ReconciledAsync(AzureRun run, FunctionsHost host, int papers)
    {
        for (long started = TimeProvider.System.GetTimestamp(); await run.EndedAsync() < papers || !await run.IsQuietAsync();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Long, $"{await run.EndedAsync()} papers ended; the queues are {(await run.IsQuietAsync() ? "empty" : "not empty")}");
            await Task.Delay(TimeSpan.FromSeconds(1));
            await host.TickAsync();
        }

        await host.TickAsync(); // sweeps what was cut off
    }
}
