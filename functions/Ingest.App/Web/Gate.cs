using Ingest.App.Api;
using Ingest.App.Web.Papers;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Web;

/// <summary>Lets in who may come, and nothing that another site made a browser send.</summary>
internal sealed class Gate(RequestDelegate next, ServeOptions options, Access access, IAntiforgery forms)
{
    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (options.Login == Login.None && request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            // Another name for this machine: a page elsewhere that had its own name point here (DNS rebinding).
            await Faults.SayAsync(context, 421, "Fel adress", "Öppna sidan som http://localhost eller http://127.0.0.1.");
            return;
        }

        if (await access.WhoAsync(context) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Ingest\", charset=\"UTF-8\"";
            await Faults.SayAsync(context, 401, "Logga in", "Ange en nyckel som lösenord. Den som sköter Ingest skapar nycklar med: ingest key --add NAMN", ("Who are you?", "Give a key: as the password of Basic (any name), as Authorization: Bearer, or as X-API-Key. Who runs Ingest makes keys with: ingest key --add NAME"));
            return;
        }

        context.Items[typeof(Caller)] = caller;
        context.RequestServices.GetRequiredService<CallerSight>().Who = caller.Name;
        Uploads.Widen(context);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !await MayChangeAsync(context, caller))
        {
            return;
        }

        await next(context);
    }

    private async Task<bool> MayChangeAsync(HttpContext context, Caller caller)
    {
        if (!caller.MayWrite)
        {
            await Faults.SayAsync(context, 403, "Får inte ändra", "Nyckeln får bara läsa. Be om en som får skriva: ingest key --add NAMN --scope write", ("This key may only read", "Ask who runs Ingest for a key that may write: ingest key --add NAME --scope write"));
            return false;
        }

        bool isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        if (IsFromElsewhere(context.Request) || (!isApi && !await forms.IsRequestValidAsync(context)))
        {
            await Faults.SayAsync(context, 400, "Sidan är för gammal", "Ladda om sidan och försök igen.", ("From elsewhere", "A page of another site made a browser send this; it is refused."));
            return false;
        }

        return true;
    }

    /// <summary>Browsers say where a request comes from; programs do not.</summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is "cross-site" or "same-site" || (origin.Length > 0 && origin != ApiRoutes.ServerOf(request));
    }
}
