using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ingest.App.CloudOcr;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Papers;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ingest.App.Triggers;

/// <summary>What steps tell of themselves: a span each, in the paper's own trace, and measures; ids and counts, never text.</summary>
internal static class Telemetry
{
    /// <summary>The name of source and meter.</summary>
    public const string Name = "Ingest";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("ingest.step.duration", "s", "How long a step took");
    private static readonly Counter<long> PapersEnded = Meter.CreateCounter<long>("ingest.papers", "{paper}", "Papers that came to an end, by state");
    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("ingest.pages", "{page}", "Pages of papers that were read");
    private static readonly Counter<long> Records = Meter.CreateCounter<long>("ingest.records", "{record}", "Records in papers that were read");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("ingest.step.failures", "{failure}", "Steps that failed and are tried again");

    private static readonly Gauge<double> QueueAge = Meter.CreateGauge<double>("ingest.queue.age", "s", "How long the oldest paper that is not read has waited");
    private static readonly Counter<long> Issues = Meter.CreateCounter<long>("ingest.issues", "{issue}", "Issues of papers that came to an end, by code");
    private static readonly Counter<long> OcrPages = Meter.CreateCounter<long>("ingest.ocr.pages", "{page}", "Pictures that OCR read, by engine: cloud or local");
    private static readonly Counter<long> ByLocalOcr = Meter.CreateCounter<long>("ingest.ocr.local", "{page}", "Pages that OCR on this machine read in the cloud's place, by why");
    private static readonly Counter<long> OcrRetries = Meter.CreateCounter<long>("ingest.ocr.retries", "{call}", "Calls of cloud OCR that failed and were tried again, by why");

    private static bool HasCollector => Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };

    private static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService("ingest");

    /// <summary>Sends spans and measures by OTLP to where the environment says (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); null where it names no place.</summary>
    public static IDisposable? Export()
    {
        if (!HasCollector)
        {
            return null;
        }

        return new Exports(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource).AddSource(Name).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource).AddMeter(Name).AddMeter("System.Net.Http").AddOtlpExporter().Build());
    }

    /// <summary>Sends what is logged there, too: the program's own lines, which have ids, counts and kinds of failures in them and no text of a paper.</summary>
    public static ILoggingBuilder ExportLogs(ILoggingBuilder logging) => !HasCollector ? logging : logging.AddOpenTelemetry(options =>
    {
        options.SetResourceBuilder(Resource);
        options.IncludeFormattedMessage = true;
        options.AddOtlpExporter();
    });

    /// <summary>Shows whether the circuit breaker of cloud OCR is open: 0 closed, 1 half open, 2 open.</summary>
    public static void Watch(CloudCalls calls) =>
        Meter.CreateObservableGauge("ingest.ocr.breaker", () => calls.State switch { "Closed" => 0, "HalfOpen" => 1, _ => 2 }, null, "Circuit breaker of cloud OCR: 0 closed, 1 half open, 2 open");

    /// <summary>How long the oldest paper that is not read has waited.</summary>
    public static void Waited(TimeSpan longest) => QueueAge.Record(longest.TotalSeconds);

    /// <summary>A page's picture was read.</summary>
    public static void ReadByOcr(string engine) => OcrPages.Add(1, new KeyValuePair<string, object?>("engine", engine));

    /// <summary>A page is read on this machine that the cloud should have read.</summary>
    /// <param name="why">A code: <c>BudgetSpent</c>, <c>BreakerOpen</c>, the service's own.</param>
    public static void FellBack(string why) => ByLocalOcr.Add(1, new KeyValuePair<string, object?>("why", why));

    /// <summary>A call of cloud OCR is tried again.</summary>
    public static void Retried(string why) => OcrRetries.Add(1, new KeyValuePair<string, object?>("why", why));

    /// <summary>Counts what a paper gave.</summary>
    public static void Count(Ingestion ingestion)
    {
        PapersEnded.Add(1, new KeyValuePair<string, object?>("state", ContractName.Of(ingestion.State)));
        Pages.Add(ingestion.Paper.Pages.Length);
        Records.Add(PaperCounts.Of(ingestion).Records);
        foreach (IGrouping<string, Issue> code in ingestion.Issues.GroupBy(issue => issue.Code))
        {
            Issues.Add(code.Count(), new KeyValuePair<string, object?>("code", code.Key));
        }
    }

    /// <summary>Begins a step's span under the span that sent its message.</summary>
    public static Activity? Begin(string function, PaperMessage? paper)
    {
        Activity? activity = ActivityContext.TryParse(paper?.Traceparent, null, isRemote: true, out ActivityContext parent)
            ? Source.StartActivity(function, ActivityKind.Consumer, parent)
            : Source.StartActivity(function, ActivityKind.Consumer);
        return activity?.SetTag("ingest.paper", paper?.PaperId);
    }

    public static void Ended(string function, TimeSpan taken, PaperMessage? paper, Activity? activity, Exception? failure)
    {
        var step = new KeyValuePair<string, object?>("step", function);
        Seconds.Record(taken.TotalSeconds, step);
        activity?.SetTag("ingest.pages", paper?.Pages.Length);
        if (failure is not null)
        {
            Failures.Add(1, step, new KeyValuePair<string, object?>("kind", failure.GetType().Name));
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
        }
    }

    /// <summary>What was gathered is sent when it ends.</summary>
    private sealed class Exports(params IDisposable[] providers) : IDisposable
    {
        public void Dispose()
        {
            foreach (IDisposable provider in providers)
            {
                provider.Dispose();
            }
        }
    }
}
