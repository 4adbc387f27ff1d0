using System.Collections.Frozen;
using Ingest.App.Triggers.Extract;
using Ingest.App.Triggers.Ocr;
using Ingest.App.Triggers.PoisonOcr;
using Ingest.App.Triggers.Read;
using Ingest.App.Triggers.Receive;
using Ingest.App.Triggers.Reconcile;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers;

/// <summary>Every step by its function's name; a folder here of that name has the function's definition.</summary>
internal static class StepTable
{
    /// <summary>How often a message is tried before it is put aside (<c>maxDequeueCount</c> in host.json).</summary>
    public const int MostTries = 5;

    public static FrozenDictionary<string, IStep> Of(Workplace place) => new Dictionary<string, IStep>
    {
        ["Extract"] = new ExtractStep(place),
        ["Ocr"] = new OcrStep(place),
        ["PoisonExtract"] = new PoisonStep(place, "extract"),
        ["PoisonIncoming"] = new UnreceivedStep(),
        ["PoisonOcr"] = new PoisonOcrStep(place),
        ["PoisonRead"] = new PoisonStep(place, "read"),
        ["Read"] = new ReadStep(place),
        ["Receive"] = new ReceiveStep(place),
        ["Reconcile"] = new ReconcileStep(place),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which function takes a queue's messages.</summary>
    public static string FunctionOf(string queue) => queue switch
    {
        "incoming" => "Receive",
        _ when WorkQueues.Names.Contains(queue) => char.ToUpperInvariant(queue[0]) + queue[1..],
        _ => "Poison" + char.ToUpperInvariant(queue[0]) + queue.Split('-')[0][1..],
    };
}
