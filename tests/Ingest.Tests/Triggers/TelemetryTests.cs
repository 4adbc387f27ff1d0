using System.Text;
using Ingest.App;
using Ingest.Tests.App;
using Ingest.Tests.Golden;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Triggers;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_papers_steps_are_one_trace_and_what_is_sent_names_nobody()
    {
        await using AzureRun run = await AzureRun.BeginAsync();
        await using Collector collector = await Collector.StartAsync();
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.In("papers"));
        File.Copy(Path.Combine(SamplePapers.Folder, "motala-2025-memo-forlangning", "paper.pdf"), folder.In("papers", "motala.pdf"));
        await run.DropAsync(folder.In("papers"));
        IngestProcess.Ended ended = await IngestProcess.RunBehindAsync(
            folder.Path,
            ["env", $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Endpoint}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"],
            "work", "--storage", run.Azurite.ConnectionString, "--until-empty");
        Assert.Equal(ExitCode.AllComplete, ended.ExitCode);
        Assert.Single(collector.Spans.Where(span => span.Name != "Reconcile").Select(span => span.Trace).Distinct());
        Assert.Equal(["Extract", "Read", "Receive"], collector.Spans.Where(span => span.Name != "Reconcile").Select(span => span.Name).Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string> { "ingest.step.duration", "ingest.papers", "ingest.pages", "ingest.records", "ingest.queue.age" }, collector.Names.ToHashSet());
        string trace = collector.Spans.First(span => span.Name == "Read").Trace;
        Assert.Contains(collector.Lines, line => line.Line.StartsWith("Read ", StringComparison.Ordinal) && line.Line.Contains(" done in ", StringComparison.Ordinal) && line.Trace == trace);
        Assert.All([.. collector.Traces, .. collector.Metrics, .. collector.Logs], sent => Assert.DoesNotContain("motala", Encoding.UTF8.GetString(sent), StringComparison.OrdinalIgnoreCase));
        Assert.All(collector.Logs, sent => Assert.DoesNotContain("Bildningsnämnden", Encoding.UTF8.GetString(sent), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("motala", ended.Said + ended.Complained, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_step_that_fails_is_logged_with_its_kind_and_nothing_of_the_message()
    {
        await using AzureRun run = await AzureRun.BeginAsync();
        await using Collector collector = await Collector.StartAsync();
        using var folder = new ScratchFolder();
        await run.Store.Work.SendAsync("read", """{"paperId":"Anna Andersson"}""", CancellationToken.None);
        using System.Diagnostics.Process worker = IngestProcess.Start(
            folder.Path,
            ["env", $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Endpoint}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_BLRP_SCHEDULE_DELAY=200"],
            "work", "--storage", run.Azurite.ConnectionString);
        for (long started = TimeProvider.System.GetTimestamp(); !collector.Lines.Any(line => line.Line.Contains("failed", StringComparison.Ordinal));)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "No line of a failure arrived.");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        worker.Kill(entireProcessTree: true);
        await worker.WaitForExitAsync();
        Assert.Contains("Read - failed: UnreadableMessageException", collector.Lines.Select(line => line.Line));
        Assert.All(collector.Logs, sent => Assert.DoesNotContain("Andersson", Encoding.UTF8.GetString(sent), StringComparison.Ordinal));
    }
}
