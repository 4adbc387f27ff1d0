using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web;

/// <summary>How to get at the data from elsewhere, and what people did lately.</summary>
internal static class AboutPages
{
    private const int LastLines = 20;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/om", ShowAsync);

    private static async Task ShowAsync(HttpContext context, IAuditLog audit, CancellationToken cancellationToken)
    {
        string root = $"{context.Request.Scheme}://{context.Request.Host}";
        await PageFrame.WriteAsync(context, new PageFrame("Om och API", "/om")
        {
            Body = Html.Of($"""
                <h1>Om Ingest och API:t</h1>
                <p>Ingest läser nämnders papper och visar vad de säger: ärenden, parter, belopp, tider, mål och beslut, med orden och platsen på sidan. Det som lästs kan vara fel: titta på sidan innan du använder en siffra, och bekräfta eller rätta den.</p>
                <h2>Nivåer</h2><p><span class="level sure">säker</span> högst en av hundra väntas vara fel. <span class="level likely">trolig</span> titta om det är viktigt. <span class="level unsure">osäker</span> titta alltid.</p>
                <h2>Excel och Power BI</h2><ol><li>Välj <em>Hämta data</em> och <em>OData-feed</em>.</li><li>Ange adressen <code>{root}/api/v1/odata/</code>.</li><li>Frågar programmet vem du är: välj <em>Grundläggande</em>, skriv valfritt namn, och en nyckel som lösenord.</li><li>Välj tabeller. Vad kolumnerna betyder står i <a href="/api/v1/dictionary.md">dataordlistan</a>.</li></ol>
                <h2>Program</h2><p>Tabellerna finns under <code>{root}/api/v1/</code> som JSON, CSV och Excel, med filter på varje kolumn: <a href="/api/v1/amounts.csv?value.ge=100000&amp;sort=-value">belopp från 100 000 kr som CSV</a>. Hela beskrivningen: <a href="/api/v1/openapi.json">OpenAPI</a>.</p>
                <h2>Senaste händelser</h2><table><thead><tr><th scope="col">När</th><th scope="col">Vem</th><th scope="col">Vad</th><th scope="col">Om</th></tr></thead><tbody>
                {(await audit.LastAsync(LastLines, cancellationToken)).Select(entry => Html.Of($"<tr><td>{Words.Time(entry.At)}</td><td>{entry.Who}</td><td>{What(entry.What)}</td><td><small>{Short(entry.About)}</small></td></tr>"))}</tbody></table>
                """),
        });
    }

    private static string What(string what) => what switch { "correct" => "granskade", "export" => "hämtade", "receive" => "lade in", "retry" => "läste igen", "join" => "slog ihop avtal", "part" => "skilde avtal åt", "protect" => "ändrade skyddet av", "remove" => "gallrade", _ => what };

    private static string Short(string? about) => about is { Length: > 24 } ? about[..12] + "…" : about ?? "";
}
