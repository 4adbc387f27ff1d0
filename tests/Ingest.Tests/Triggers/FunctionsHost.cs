using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.Tests.App;
using Ingest.Tests.Storage.Azure;

namespace Ingest.Tests.Triggers;

/// <summary>Stands in for the Functions host: starts the handler as host.json says and treats it, and the queues, as the host's source does.</summary>
/// <remarks>
/// After azure-functions-host 4.1037 (HttpWorker, ScriptInvocationContextExtensions) and the queue extension's processor: the handler is asked
/// until it answers anything; a message's text arrives as JSON in a JSON string; any status but 2xx, or an answer that is no JSON object, fails
/// the invocation; an empty answer never completes it; a failed message is seen again after <c>visibilityTimeout</c>, and after
/// <c>maxDequeueCount</c> tries goes to the poison queue; a function that takes too long costs the handler its life, and with it every other
/// invocation that runs.
/// </remarks>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private const int StartTries = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HostSettings settings;
    private readonly string connection;
    private readonly Dictionary<string, string> environment;
    private readonly QueueServiceClient queues;
    private readonly HttpClient client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource stopped = new();
    private readonly SemaphoreSlim restarting = new(1, 1);
    private readonly List<Task> listening = [];
    private Process? handler;
    private int port;

    private FunctionsHost(HostSettings settings, string connection, Dictionary<string, string> environment)
    {
        (this.settings, this.connection, this.environment) = (settings, connection, environment);
        queues = new QueueServiceClient(connection);
    }

    /// <summary>Invocations by function and end.</summary>
    public ConcurrentBag<(string Function, bool Succeeded)> Invocations { get; } = [];

    /// <summary>How often the handler was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Starts the handler, and listens at the queues of every function.</summary>
    public static async Task<FunctionsHost> StartAsync(
        string connection, HostSettings? settings = null, Dictionary<string, string>? environment = null, bool listens = true)
    {
        var host = new FunctionsHost(settings ?? HostSettings.Read(), connection, environment ?? []);
        await host.RestartAsync(null);
        host.listening.AddRange(FunctionDefinition.All.Where(function => listens && function.Queue is not null).Select(function => Task.Run(() => host.ListenAsync(function))));
        return host;
    }

    /// <summary>Kills the handler; it is started again when the next invocation fails to reach it.</summary>
    public void KillHandler() => handler?.Kill(entireProcessTree: true);

    /// <summary>What a timer does.</summary>
    public Task<bool> TickAsync() => InvokeAsync(
        "Reconcile", """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{}}""");

    /// <summary>An HTTP function's answer: status and body of its output.</summary>
    public async Task<(int Status, string Body)> GetAsync(string function)
    {
        string payload = JsonSerializer.Serialize(new
        {
            Data = new { request = new { Url = $"http://localhost/api/{function}", Method = "GET", Query = new { }, Headers = new { }, Params = new { } } },
            Metadata = new { },
        });
        using HttpResponseMessage response = await SendAsync(function, payload, stopped.Token);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        JsonElement output = json.RootElement.GetProperty("Outputs").GetProperty("response");
        return (output.GetProperty("statusCode").GetInt32(), output.GetProperty("body").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        await Task.WhenAll(listening);
        KillHandler();
        handler?.Dispose();
        client.Dispose();
        stopped.Dispose();
        restarting.Dispose();
    }

    /// <summary>Calls a function with a payload; whether it succeeded.</summary>
    public async Task<bool> InvokeAsync(string function, string payload)
    {
        bool succeeded = await TryInvokeAsync(function, payload);
        Invocations.Add((function, succeeded));
        return succeeded;
    }

    private async Task<bool> TryInvokeAsync(string function, string payload)
    {
        Process? called = handler;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token);
        timeout.CancelAfter(settings.Timeout);
        try
        {
            using HttpResponseMessage response = await SendAsync(function, payload, timeout.Token);
            response.EnsureSuccessStatusCode();
            string answer = await response.Content.ReadAsStringAsync(timeout.Token);
            if (answer is "" or "null")
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, timeout.Token); // the host never completes it
            }

            using var json = JsonDocument.Parse(answer);
            return response.Content.Headers.ContentType?.MediaType == "application/json" && json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (HttpRequestException e)
        {
            if (e.StatusCode is null)
            {
                await RestartAsync(called);
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            if (!stopped.IsCancellationRequested)
            {
                await RestartAsync(called); // the one handler dies, whatever else it does
            }

            return false;
        }
    }

    private Task<HttpResponseMessage> SendAsync(string function, string payload, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}/{function}")
        {
            Content = new StringContent(payload, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("X-Azure-Functions-InvocationId", Convert.ToHexString(BitConverter.GetBytes(Stopwatch.GetTimestamp())));
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.UserAgent.ParseAdd("Azure-Functions-Host/4.1037.0.0");
        return client.SendAsync(request, cancellationToken);
    }

    private async Task ListenAsync(FunctionDefinition function)
    {
        QueueClient queue = queues.GetQueueClient(function.Queue);
        QueueClient poison = queues.GetQueueClient(function.Queue + "-poison");
        var running = new List<Task>();
        while (!stopped.IsCancellationRequested)
        {
            try
            {
                running.RemoveAll(task => task.IsCompleted);
                int room = settings.BatchSize - running.Count;
                QueueMessage[] messages = room == 0 ? [] : (await queue.ReceiveMessagesAsync(room, settings.Lease, stopped.Token)).Value;
                running.AddRange(messages.Select(message => ProcessAsync(function, queue, poison, message)));
                await Task.WhenAny([.. running, Task.Delay(Pause, stopped.Token)]);
            }
            catch (Exception e) when (e is RequestFailedException or OperationCanceledException or AggregateException || (e is XmlException && stopped.IsCancellationRequested))
            {
                await Task.WhenAny(Task.Delay(Pause)); // the client takes an answer that was cut off when it was told to stop for an empty one
            }
        }

        await Task.WhenAll(running);
    }

    private async Task ProcessAsync(FunctionDefinition function, QueueClient queue, QueueClient poison, QueueMessage message)
    {
        bool succeeded = message.DequeueCount <= settings.MostDequeues && await InvokeAsync(function.Name, Payload(function, message));
        try
        {
            if (!succeeded && message.DequeueCount >= settings.MostDequeues)
            {
                await poison.SendMessageAsync(message.MessageText, stopped.Token);
                succeeded = true;
            }

            if (succeeded)
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stopped.Token);
            }
            else
            {
                await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: settings.Visibility, cancellationToken: stopped.Token);
            }
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException or AggregateException)
        {
            // The message is seen again when its time is over.
        }
    }

    /// <summary>A string arrives as JSON in a JSON string; numbers as strings; a JSON message's plain properties once more beside the metadata.</summary>
    internal static string Payload(FunctionDefinition function, QueueMessage message)
    {
        var metadata = new Dictionary<string, object?>
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["ExpirationTime"] = message.ExpiresOn,
            ["Id"] = Quoted(message.MessageId),
            ["InsertionTime"] = message.InsertedOn,
            ["NextVisibleTime"] = message.NextVisibleOn,
            ["PopReceipt"] = Quoted(message.PopReceipt),
            ["QueueTrigger"] = Quoted(message.MessageText),
        };
        using (var json = JsonDocument.Parse(message.MessageText))
        {
            foreach (JsonProperty property in json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
            {
                metadata[property.Name] = property.Value.ToString();
            }
        }

        return JsonSerializer.Serialize(new { Data = new Dictionary<string, object?> { [function.Binding] = Quoted(message.MessageText) }, Metadata = metadata });
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    /// <summary>Starts a new handler in the place of the one that was called, unless somebody has done so already.</summary>
    private async Task RestartAsync(Process? called)
    {
        await restarting.WaitAsync();
        try
        {
            if (!ReferenceEquals(called, handler) || stopped.IsCancellationRequested)
            {
                return;
            }

            for (int tried = 0; tried == 0 || (!await AnswersAsync() && !stopped.IsCancellationRequested); tried++)
            {
                Assert.True(tried < StartTries, "The handler does not start.");
                if (tried == 0 || handler!.HasExited) // killed while it started: the host starts another
                {
                    KillHandler();
                    port = Azurite.FreePorts(1)[0];
                    handler = Start();
                    Starts++;
                }

                await Task.Delay(Pause);
            }
        }
        finally
        {
            restarting.Release();
        }
    }

    private Process Start()
    {
        Assert.Equal("dotnet", settings.Executable);
        var start = new ProcessStartInfo(IngestProcess.Dotnet, settings.Arguments) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = "00000000-0000-0000-0000-000000000001";
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = AppContext.BaseDirectory;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "custom";
        start.Environment["INGEST_STORAGE"] = connection;
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return process;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            using HttpResponseMessage any = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), soon.Token);
            return any.StatusCode != HttpStatusCode.GatewayTimeout;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
