using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.App;
using Ingest.App.CloudOcr;
using Ingest.App.Triggers;
using Ingest.Reading.Ocr;
using Ingest.Tests.App;
using Ingest.Tests.CloudOcr;
using Ingest.Tests.Golden;
using Ingest.Tests.Reading.Ocr;
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
    public async Task What_alerts_ask_for_is_told_a_failed_paper_and_how_long_one_has_waited()
    {
        await using AzureRun run = await AzureRun.BeginAsync();
        await using Collector collector = await Collector.StartAsync();
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.In("papers"));
        await File.WriteAllBytesAsync(folder.In("papers", "brev.pdf"), "no PDF at all"u8.ToArray());
        await run.DropAsync(folder.In("papers"), told: false);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await IngestProcess.RunBehindAsync(
            folder.Path,
            ["env", $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Endpoint}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "INGEST_MISSED_AFTER_SECONDS=1"],
            "work", "--storage", run.Azurite.ConnectionString, "--until-empty");
        Assert.Contains(collector.Points, point => point is { Name: "ingest.papers", Tags: "state=failed" });
        Assert.Contains(collector.Points, point => point is { Name: "ingest.issues", Tags: "code=fault" or "code=not_a_pdf" });
        Assert.Contains(collector.Points, point => point is { Name: "ingest.queue.age", Value: >= 1 }); // it waited in the container: no event told of it
    }

    [Fact]
    public async Task Why_the_cloud_did_not_read_a_page_is_told_and_what_was_tried_again()
    {
        var told = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => _ = instrument.Meter.Name == Telemetry.Name && Listen(own, instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => told.Add($"{instrument.Name} {(tags.Length == 0 ? "" : tags[0].Value)}"));
        listener.Start();
        await using DocumentIntelligenceStandIn service = await DocumentIntelligenceStandIn.StartAsync();
        service.Troubles.Enqueue(DocumentIntelligenceStandIn.Error(503, "TellingCode"));
        var options = new CloudOcrOptions { PagesASecond = 1_000, FirstPause = TimeSpan.FromMilliseconds(5), PollPause = TimeSpan.FromMilliseconds(5) };
        using var calls = new CloudCalls(options, TimeProvider.System);
        int left = 1;
        var cloud = new DocumentIntelligenceOcr(new DocumentIntelligenceClient(service.Endpoint, "secret"), calls, _ => Task.FromResult(left-- > 0), options, TimeProvider.System);
        var engine = new FallbackOcr(cloud, new RecordedOcr());
        var white = new PagePicture(2, 2, 150, new byte[4]);
        await engine.ReadAsync(white, CancellationToken.None);
        await engine.ReadAsync(white, CancellationToken.None);
        Assert.Superset(new HashSet<string> { "ingest.ocr.retries TellingCode", "ingest.ocr.pages cloud", "ingest.ocr.pages local", "ingest.ocr.local BudgetSpent" }, told.ToHashSet());
    }

    [Fact]
    public void Every_alert_asks_for_a_measure_that_is_taken()
    {
        var taken = new HashSet<string>();
        using var calls = new CloudCalls(new CloudOcrOptions(), TimeProvider.System);
        Telemetry.Watch(calls);
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => taken.Add(instrument.Name) };
        listener.Start();
        using var template = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "infra", "azure", "3-watching.json")));
        JsonElement rules = template.RootElement.GetProperty("variables").GetProperty("rules");
        string[] asked = [.. rules.EnumerateArray().Select(rule => Regex.Match(rule.GetProperty("query").GetString()!, "name == '+([a-z.]+)'").Groups[1].Value)];
        Assert.Equal(["ingest.ocr.breaker", "ingest.ocr.local", "ingest.papers", "ingest.queue.age"], asked.Order(StringComparer.Ordinal));
        Assert.Superset(asked.ToHashSet(), taken);
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

    private static bool Listen(MeterListener listener, Instrument instrument)
    {
        listener.EnableMeasurementEvents(instrument);
        return true;
    }
}
