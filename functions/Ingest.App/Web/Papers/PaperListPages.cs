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
    private static readonly (string Key, string Name)[] States = [("", "Alla"), ("vantar", "På väg"), ("complete", "Klara"), ("partial", "Med anmärkningar"), ("failed", "Kunde inte läsas"), (PaperList.NotCounting, "Gäller inte, ersatta"), (FilesNotTaken.Choice, "Filer som inte togs emot")];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowAsync);
        app.MapPost("/papper/{id}/igen", AgainAsync);
    }

    private static async Task ShowAsync(HttpContext context, PaperList list, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        string? state = context.Request.Query["lage"];
        string? words = context.Request.Query["q"];
        int page = int.TryParse(context.Request.Query["sida"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 1_000_000) : 1;
        PaperTally tally = await list.TallyAsync(cancellationToken);
        (Html field, bool mayWrite) = (PageFrame.FormField(context), Access.Of(context).MayWrite);
        Html rows;
        if (state == FilesNotTaken.Choice)
        {
            rows = await FilesNotTaken.ListAsync(audit, words, cancellationToken);
        }
        else
        {
            (ImmutableArray<ListedPaper> papers, long all) = await list.PageAsync(state, words, (page - 1) * PaperList.PageLength, cancellationToken);
            Html others = papers.IsEmpty && !string.IsNullOrWhiteSpace(words) ? await FilesNotTaken.OtherNamesAsync(audit, words, cancellationToken) : Html.None;
            Html none = Html.When(papers.IsEmpty && others.IsEmpty, () => Nothing(tally, mayWrite));
            rows = Html.Of($"{Table(papers, clock.GetUtcNow(), field, mayWrite)}{none}{others}{Pager(page, all, state, words)}");
        }

        await PageFrame.WriteAsync(context, new PageFrame("Papper", "/")
        {
            Body = Html.Of($"""
                <h1>Papper</h1>
                {(mayWrite ? Drop(field) : Html.Of($"""<p class="notice">Nyckeln som du loggade in med får läsa, inte lägga in. Den som sköter Ingest kan ge dig en som får båda.</p>"""))}
                <p id="tally" class="tally" aria-live="polite">{Tally(tally)}</p>
                <form class="filter{Html.Raw(tally is { All: 0, NotTaken: 0 } ? " first" : "")}" action="/">{FormChoice.Of("lage", "Läge", States, state)}
                <label>Namn, kommun, nämnd eller dag <input name="q" value="{words}"></label><button>Visa</button></form>
                {rows}
                """),
        });
    }

    /// <summary>How many papers there are, each number that asks for eyes a link to them.</summary>
    public static Html Tally(PaperTally tally)
    {
        Html Linked(long count, string state, string said) => Html.When(count > 0, () => Html.Of($"""<a href="/?lage={state}">{count} {said}</a>"""));
        return Html.Join(
            new[]
            {
                Html.Of($"{Words.Count(tally.All, "papper", "papper")}"),
                tally.UnderWay == 0 ? Html.Of($"inget på väg") : Html.Of($"""<a href="/?lage=vantar">{tally.UnderWay} på väg</a>"""),
                Linked(tally.Partial, "partial", "med anmärkningar"),
                Linked(tally.Failed, "failed", "kunde inte läsas"),
                Linked(tally.NotTaken, FilesNotTaken.Choice, tally.NotTaken == 1 ? "fil togs inte emot" : "filer togs inte emot"),
            }.Where(part => !part.IsEmpty),
            " · ");
    }

    private static Html Drop(Html field) => Html.Of($"""
        <form id="drop" class="drop" method="post" action="/papper" enctype="multipart/form-data">{field}
        <p><strong>Släpp PDF-filer var som helst på sidan</strong>, eller <label class="button" for="files">välj filer</label></p>
        <input id="files" name="fil" type="file" accept="application/pdf,.pdf" multiple required><button class="main plain">Lägg in</button>
        <p id="sum" class="sum" role="status"></p><ul id="sent" class="sent"></ul></form>
        """);

    private static Html Nothing(PaperTally tally, bool mayWrite) => (tally.All, mayWrite) switch
    {
        (0, true) => Html.Of($"""<p id="none" class="none">Här är inga papper än. Lägg in nämndens protokoll, kallelser eller avtal som PDF: Ingest läser dem och visar ärenden, parter, belopp, tider, mål och beslut, var och en med sin plats på sidan. En mapp kan också läsas av sig själv; be den som sköter Ingest om det.</p>"""),
        (0, false) => Html.Of($"""<p id="none" class="none">Här är inga papper än.</p>"""),
        _ => Html.Of($"""<p id="none" class="none">Inget papper passar. Välj ett annat läge eller andra ord, eller <a href="/sok">sök i papperens text</a>.</p>"""),
    };

    private static Html Table(ImmutableArray<ListedPaper> papers, DateTimeOffset now, Html field, bool mayWrite) => Html.Of($"""
        <table class="papers" id="papers" data-live><caption class="unseen">Papper, det senaste först</caption>
        <thead><tr><th scope="col">Papper</th><th scope="col">Läge</th><th scope="col" class="n">Sidor</th><th scope="col" class="n">Hittat</th><th scope="col" class="n">När</th><th scope="col"><span class="unseen">Göra</span></th></tr></thead>
        <tbody>{papers.Select(paper => PaperRow.Of(paper, now, field, mayWrite))}</tbody></table>
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
        return context.Request.Headers["X-Form"].Count > 0 ? Results.NoContent() : Results.Redirect(context.Request.Query["fran"] == "papper" ? $"/papper/{id}" : "/");
    }
}
