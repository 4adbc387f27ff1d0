using Ingest.App.Api;
using Ingest.App.Work;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Web;

/// <summary>What goes wrong, in words: a page for people, problem details (RFC 9457) for programs.</summary>
internal sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e)
        {
            await SayAsync(context, e.StatusCode, "Kan inte läsas", e.StatusCode == 413 ? "Filen är för stor." : "Begäran är inte hel. Försök igen.");
        }
        catch (ApiException e)
        {
            await Problem.WriteAsync(context, e.Status, e.Title, e.Message);
        }
        catch (StoreException e)
        {
            LogFault(log, e);
            await SayAsync(context, 503, "Lagret kan inte användas", e is StoreAwayException ? ProblemWords.AccountIsAway : e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFault(log, e);
            await SayAsync(context, 500, "Fel i Ingest", "Något gick fel i Ingest självt. Försök igen; hjälper det inte, anmäl det till den som sköter Ingest.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has left.
        }
    }

    public static Task NotFoundAsync(HttpContext context) =>
        SayAsync(context, 404, "Sidan finns inte", "Gå till papperen och leta därifrån.");

    /// <summary>Says it in the form that the caller reads.</summary>
    public static async Task SayAsync(HttpContext context, int status, string title, string what)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            await Problem.WriteAsync(context, status, title, what);
            return;
        }

        context.Response.StatusCode = status;
        await PageFrame.WriteAsync(context, new PageFrame(title, "") { Body = Html.Of($"""<h1>{title}</h1><p>{what}</p><p><a href="/">Till papperen</a></p>""") });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
