using System.Text.Json;
using Ingest.Storage.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Triggers;

/// <summary>The custom handler: a loopback web server that the Functions host sends each invocation to.</summary>
internal sealed class HandlerServer(Workplace place, StepRunner runner)
{
    /// <summary>The host's own way to say on which port it calls.</summary>
    public const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Serves until it is told to stop.</summary>
    public async Task RunAsync(int port, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using WebApplication server = builder.Build();
        server.Urls.Add($"http://127.0.0.1:{port}");
        server.MapGet("/", () => "ingest"); // the host asks until anything answers
        server.MapPost("/Health", () => Results.Text(Invocation.Http(StatusCodes.Status200OK, """{"status":"healthy"}"""), "application/json"));
        server.MapPost("/Ready", ReadyAsync);
        server.MapPost("/{function}", InvokeAsync);
        await server.StartAsync(cancellationToken);
        await server.WaitForShutdownAsync(cancellationToken);
    }

    private async Task<IResult> InvokeAsync(string function, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!runner.Knows(function))
        {
            return Failed($"there is no function {function}");
        }

        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            await runner.RunAsync(function, Invocation.MessageOf(body.RootElement), cancellationToken);
            return Results.Text(Invocation.Done, "application/json");
        }
        catch (Exception e) when (e is StepFailedException or TimeoutException or UnreadableMessageException or JsonException or OperationCanceledException)
        {
            return Failed(e.Message); // any other status than 2xx makes the host put the message back
        }
    }

    /// <summary>Ready: storage answers, and the identity may read it.</summary>
    private async Task<IResult> ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (string queue in WorkQueues.Names)
            {
                await place.Store.Work.LengthAsync(queue, cancellationToken);
            }

            await place.Store.Records.FindAsync(new string('0', 64), cancellationToken);
            return Results.Text(Invocation.Http(StatusCodes.Status200OK, """{"status":"ready"}"""), "application/json");
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            return Results.Text(Invocation.Http(StatusCodes.Status503ServiceUnavailable, """{"status":"storage does not answer"}"""), "application/json");
        }
    }

    private static IResult Failed(string why) => Results.Json(new Dictionary<string, string> { ["error"] = why }, statusCode: StatusCodes.Status500InternalServerError);
}
