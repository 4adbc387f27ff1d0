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
            bool isLarge = e.StatusCode == 413;
            await SayAsync(context, e.StatusCode, "Kan inte läsas", isLarge ? "Filen är för stor." : "Begäran är inte hel. Försök igen.", ("The request cannot be read", isLarge ? "The file is too large." : "The request is not whole: send it again."));
        }
        catch (ApiException e)
        {
            await Problem.WriteAsync(context, e.Status, e.Title, e.Message);
        }
        catch (StoreException e)
        {
            LogFault(log, e);
            await SayAsync(context, 503, "Lagret kan inte användas", e is StoreAwayException ? ProblemWords.AccountIsAway : e.Message, ("The store cannot be used", e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFault(log, e);
            await SayAsync(context, 500, "Fel i Ingest", "Något gick fel i Ingest självt. Försök igen; hjälper det inte, anmäl det till den som sköter Ingest.", ("A fault in Ingest", "Try again; if it happens once more, tell who runs Ingest."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has left.
        }
    }

    public static Task NotFoundAsync(HttpContext context) =>
        SayAsync(context, 404, "Sidan finns inte", "Gå till papperen och leta därifrån.");

    /// <summary>Says it in the form that the caller reads: to programs in English, where it is given.</summary>
    public static async Task SayAsync(HttpContext context, int status, string title, string what, (string Title, string What)? english = null)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        bool isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        if (isApi && english is { } said)
        {
            (title, what) = said;
        }

        if (isApi || context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            await Problem.WriteAsync(context, status, title, what);
            return;
        }

        context.Response.StatusCode = status;
        bool isOfAgreements = context.Request.Path.StartsWithSegments("/avtal", StringComparison.Ordinal);
        Html back = isOfAgreements ? Html.Of($"""<a href="/avtal">Till avtalen</a>""") : Html.Of($"""<a href="/">{(status == 401 ? "Logga in" : "Till papperen")}</a>""");
        await PageFrame.WriteAsync(context, new PageFrame(title, isOfAgreements ? "/avtal" : "") { Body = Html.Of($"""<h1>{title}</h1><p>{what}</p><p>{back}</p>""") });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
