using System.Text;
using Ingest.App.Work;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Web;

/// <summary>What every page has around it.</summary>
/// <param name="Title">Of the window.</param>
/// <param name="Here">The address in the navigation that the page belongs to.</param>
internal sealed record PageFrame(string Title, string Here)
{
    private static readonly (string Address, string Name)[] Places =
        [("/", "Papper"), ("/avtal", "Avtal"), ("/uppfoljning", "Uppföljning"), ("/sok", "Sök"), ("/hamta", "Hämta data"), ("/om", "Om")];

    public Html Body { get; init; }

    /// <summary>Whether the page uses the whole width of the window.</summary>
    public bool IsWide { get; init; }

    /// <summary>The field that every form of the page carries.</summary>
    public static Html FormField(HttpContext context) => Html.Of($"""<input type="hidden" name="_form" value="{Token(context)}">""");

    public static async Task WriteAsync(HttpContext context, PageFrame page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page.Render(Token(context), context.RequestServices.GetRequiredService<WorkBoard>().Trouble).ToString(), Encoding.UTF8, context.RequestAborted);
    }

    private static string Token(HttpContext context) =>
        context.Response.HasStarted ? "" : context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";

    private Html Render(string token, string? trouble) => Html.Of($"""
        <!doctype html>
        <html lang="sv">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="form" content="{token}">
        <title>{Title} – Ingest</title>
        <link rel="icon" href="{Assets.Address("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Address("site.css")}">
        <script src="{Assets.Address("site.js")}" defer></script>
        </head>
        <body>
        <a class="skip" href="#innehall">Till innehållet</a>
        <header class="top"><a class="brand" href="/"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="M5 2h9l5 5v15H5z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 12h8M8 15.5h8M8 19h5" stroke="currentColor" stroke-width="1.8"/></svg>Ingest</a>
        <nav aria-label="Huvudmeny"><ul>{Places.Select(Place)}</ul></nav>
        <form class="find" role="search" action="/sok"><label class="unseen" for="find">Sök i alla papper</label><input id="find" name="q" type="search" placeholder="Sök i alla papper"><button>Sök</button></form></header>
        <p class="lost" id="lost" role="alert"{Html.Raw(trouble is null ? " hidden" : "")}>{trouble}</p>
        <main id="innehall"{Html.Raw(IsWide ? " class=\"wide\"" : "")} tabindex="-1">
        {Body}
        </main>
        </body>
        </html>
        """);

    private Html Place((string Address, string Name) place) =>
        Html.Of($"""<li><a href="{place.Address}"{Html.Raw(place.Address == Here ? " aria-current=\"page\"" : "")}>{place.Name}</a></li>""");
}
