using System.Collections.Immutable;
using System.Xml;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ingest.Storage.Azure;

/// <summary>The queues between the steps. A message may come twice, late or out of order; the steps bear it.</summary>
public sealed class WorkQueues
{
    private readonly QueueServiceClient service;
    private readonly string prefix;

    internal WorkQueues(QueueServiceClient service, string prefix) => (this.service, this.prefix) = (service, prefix);

    /// <summary>A queue for each step that takes messages.</summary>
    public static ImmutableArray<string> Names { get; } = ["incoming", "read", "ocr", "extract"];

    /// <summary>Where the Functions host, and our own worker, put a message that failed too often.</summary>
    public static string PoisonOf(string queue) => queue + "-poison";

    public async Task SendAsync(string queue, string text, CancellationToken cancellationToken) =>
        await Queue(queue).SendMessageAsync(text, visibilityTimeout: null, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken); // never expires

    /// <summary>Takes messages; each comes again after <paramref name="visibility"/> unless it is completed or renewed.</summary>
    /// <exception cref="RequestFailedException">The queue does not answer, or not in full.</exception>
    public async Task<ImmutableArray<WorkMessage>> TakeAsync(string queue, int most, TimeSpan visibility, CancellationToken cancellationToken)
    {
        QueueMessage[] messages = await ReceiveAsync(Queue(queue), most, visibility, cancellationToken);
        return [.. messages.Select(message => new WorkMessage(queue, message.MessageId, message.MessageText, message.DequeueCount) { Receipt = message.PopReceipt })];
    }

    /// <summary>Keeps a message out of others' sight for longer; false where another has taken it meanwhile.</summary>
    public Task<bool> RenewAsync(WorkMessage message, TimeSpan visibility, CancellationToken cancellationToken) => StillOursAsync(async () =>
    {
        UpdateReceipt renewed = await Queue(message.Queue).UpdateMessageAsync(message.Id, message.Receipt, visibilityTimeout: visibility, cancellationToken: cancellationToken);
        message.Receipt = renewed.PopReceipt;
    });

    /// <summary>Takes a message away for good; false where another has taken it meanwhile.</summary>
    public Task<bool> CompleteAsync(WorkMessage message, CancellationToken cancellationToken) =>
        StillOursAsync(() => Queue(message.Queue).DeleteMessageAsync(message.Id, message.Receipt, cancellationToken));

    /// <summary>Moves a message to the queue of those that failed too often.</summary>
    public async Task PoisonAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        await SendAsync(PoisonOf(message.Queue), message.Text, cancellationToken);
        await CompleteAsync(message, cancellationToken);
    }

    /// <summary>About how many messages wait or are worked on; never fewer than there are.</summary>
    public async Task<int> LengthAsync(string queue, CancellationToken cancellationToken)
    {
        QueueProperties properties = await Queue(queue).GetPropertiesAsync(cancellationToken);
        return properties.ApproximateMessagesCount;
    }

    internal Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Names.SelectMany(name => new[] { name, PoisonOf(name) }).Select(name => Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken)));

    /// <summary>The client takes an answer that was cut off, such as when it is told to stop, for an empty one.</summary>
    private static async Task<QueueMessage[]> ReceiveAsync(QueueClient queue, int most, TimeSpan visibility, CancellationToken cancellationToken)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(most, visibility, cancellationToken);
        }
        catch (XmlException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new RequestFailedException($"The queue {queue.Name} did not answer in full; ask again.", e);
        }
    }

    private QueueClient Queue(string name) => service.GetQueueClient(prefix + name);

    private static async Task<bool> StillOursAsync(Func<Task> change)
    {
        try
        {
            await change();
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            return false;
        }
    }
}

/// <summary>A message that was taken from a queue.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="Id">The queue's name for it.</param>
/// <param name="Text">What it says.</param>
/// <param name="DequeueCount">How often it was taken, this time included.</param>
public sealed record WorkMessage(string Queue, string Id, string Text, long DequeueCount)
{
    /// <summary>Proof that we hold it; changes with each renewal.</summary>
    internal string Receipt { get; set; } = "";
}
