using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Work;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Papers;

/// <summary>The first page: drop papers, see how each fares.</summary>
internal static class PaperListPages
{
    private static readonly (string Key, string Name)[] States = [("", "Alla"), ("vantar", "På väg"), ("complete", "Klara"), ("partial", "Med anmärkningar"), ("failed", "Kunde inte läsas"), (PaperList.NotCounting, "Gäller inte, ersatta")];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowAsync);
        app.MapPost("/papper/{id}/igen", AgainAsync);
    }

    private static async Task ShowAsync(HttpContext context, PaperList list, TimeProvider clock, CancellationToken cancellationToken)
    {
        string? state = context.Request.Query["lage"];
        string? words = context.Request.Query["q"];
        int page = int.TryParse(context.Request.Query["sida"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 1_000_000) : 1;
        (ImmutableArray<ListedPaper> papers, long all) = await list.PageAsync(state, words, (page - 1) * PaperList.PageLength, cancellationToken);
        PaperTally tally = await list.TallyAsync(cancellationToken);
        Html field = PageFrame.FormField(context);
        await PageFrame.WriteAsync(context, new PageFrame("Papper", "/")
        {
            Body = Html.Of($"""
                <h1>Papper</h1>
                {Drop(field)}
                <p id="tally" class="tally" aria-live="polite">{Tally(tally)}</p>
                <form class="filter" action="/"><label>Läge <select name="lage">{States.Select(one => Choice(one, state))}</select></label>
                <label>Namn, kommun, nämnd eller dag <input name="q" value="{words}"></label><button>Visa</button></form>
                {Table(papers, clock.GetUtcNow(), field, tally.All)}
                {Pager(page, all, state, words)}
                """),
        });
    }

    public static string Tally(PaperTally tally) => string.Join(" · ", new[]
    {
        Words.Count(tally.All, "papper", "papper"),
        tally.UnderWay == 0 ? "inget på väg" : $"{tally.UnderWay} på väg",
        tally.Partial == 0 ? null : $"{tally.Partial} med anmärkningar",
        tally.Failed == 0 ? null : $"{tally.Failed} kunde inte läsas",
    }.Where(part => part is not null));

    private static Html Drop(Html field) => Html.Of($"""
        <form id="drop" class="drop" method="post" action="/papper" enctype="multipart/form-data">{field}
        <p><strong>Släpp PDF-filer var som helst på sidan</strong>, eller <label class="button" for="files">välj filer</label></p>
        <input id="files" name="fil" type="file" accept="application/pdf,.pdf" multiple required><button class="main plain">Lägg in</button>
        <ul id="sent" class="sent" aria-live="polite"></ul></form>
        """);

    private static Html Choice((string Key, string Name) one, string? chosen) =>
        Html.Of($"""<option value="{one.Key}"{Html.Raw(one.Key == (chosen ?? "") ? " selected" : "")}>{one.Name}</option>""");

    private static Html Table(ImmutableArray<ListedPaper> papers, DateTimeOffset now, Html field, long all) => Html.Of($"""
        <table class="papers" id="papers" data-live><caption class="unseen">Papper, det senaste först</caption>
        <thead><tr><th scope="col">Papper</th><th scope="col">Läge</th><th scope="col" class="n">Sidor</th><th scope="col" class="n">Hittat</th><th scope="col" class="n">Sedan</th><th scope="col"><span class="unseen">Göra</span></th></tr></thead>
        <tbody>{papers.Select(paper => PaperRow.Of(paper, now, field))}</tbody></table>
        {Html.When(papers.IsEmpty, () => Html.Of($"""<p id="none" class="none">{(all == 0 ? "Här är inga papper än. Släpp några PDF-filer, eller kör ingest watch över en mapp." : "Inget papper passar. Välj ett annat läge eller andra ord.")}</p>"""))}
        """);

    private static Html Pager(int page, long all, string? state, string? words)
    {
        long last = Math.Max(1, (all + PaperList.PageLength - 1) / PaperList.PageLength);
        Html Link(long to, string name) => to < 1 || to > last
            ? Html.None
            : Html.Of($"""<a href="/?lage={state}&amp;q={Uri.EscapeDataString(words ?? "")}&amp;sida={to}">{name}</a> """);
        return Html.When(last > 1, () => Html.Of($"""<nav class="pager" aria-label="Sidor i listan">{Link(page - 1, "‹ Nyare")}<span>Sida {page} av {last}</span> {Link(page + 1, "Äldre ›")}</nav>"""));
    }

    private static async Task<IResult> AgainAsync(
        HttpContext context, string id, IRecordStore records, WorkBoard board, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is null)
        {
            return Results.NotFound();
        }

        await board.EnqueueAsync(id, cancellationToken);
        await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), Access.Of(context).Name, "retry", id), cancellationToken);
        return context.Request.Headers["X-Form"].Count > 0 ? Results.NoContent() : Results.Redirect("/");
    }
}
