using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Agreements;

/// <summary>People join agreements that are one, and part papers that speak of another; kept, and undone by saying the opposite.</summary>
internal static class JoinForms
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/avtal/sla-ihop", JoinAsync);
        app.MapPost("/avtal/skilj", PartAsync);
    }

    /// <summary>A button that says that a paper speaks of another agreement.</summary>
    public static Html Part(Agreement agreement, AgreementPaper paper, Html field) => Html.Of($"""
        <form class="part" method="post" action="/avtal/skilj">{field}<input type="hidden" name="a" value="{agreement.Key}"><input type="hidden" name="papper" value="{paper.Paper}"><input type="hidden" name="namn" value="{paper.Mention.Name}"><button class="quiet" aria-label="Skilj ut {paper.PaperName}: det gäller ett annat avtal">Skilj ut</button></form>
        """);

    /// <summary>A form that says that another agreement is this one; those of the same municipality first.</summary>
    public static Html Join(Agreement agreement, ImmutableArray<Agreement> all, Html field, bool mayWrite)
    {
        Agreement[] others = [.. all.Where(one => one.Key != agreement.Key && (one.Municipality == agreement.Municipality || one.Municipality is null || agreement.Municipality is null))];
        return Html.When(mayWrite && others.Length > 0, () => Html.Of($"""
            <h2>Är ett annat avtal samma avtal?</h2><form class="filter" method="post" action="/avtal/sla-ihop">{field}<input type="hidden" name="a" value="{agreement.Key}">
            <label>Det andra avtalet <select name="a" required><option value="">Välj</option>{others.Select(one => Html.Of($"""<option value="{one.Key}">{one.Name}{(one.Municipality is null ? "" : $", {one.Municipality}")}</option>"""))}</select></label><button>Slå ihop</button></form>
            """));
    }

    /// <summary>A button that says that all that stand side by side are one agreement.</summary>
    public static Html JoinAll(ImmutableArray<Agreement> chosen, Html field) => Html.Of($"""
        <form class="bar" method="post" action="/avtal/sla-ihop">{field}{chosen.Select(one => Html.Of($"""<input type="hidden" name="a" value="{one.Key}">"""))}<button>Det här är ett och samma avtal: slå ihop</button></form>
        """);

    /// <summary>Who joined and parted what, when.</summary>
    public static Html History(Agreement agreement) => Html.When(!agreement.Links.IsEmpty, () => Html.Of($"""
        <h2>Ihopslaget och isärtaget</h2><ul class="history">{agreement.Links.Select(link => Html.Of($"""<li>{Words.Time(link.SaidAt)} {link.SaidBy}: <a href="/papper/{link.One.PaperId}">{Called(agreement, link.One)}</a> och <a href="/papper/{link.Other.PaperId}">{Called(agreement, link.Other)}</a> är {(link.IsSame ? "samma avtal" : "olika avtal")}</li>"""))}</ul>
        """));

    /// <summary>As its paper calls it; links are kept by a name that is made comparable.</summary>
    private static string Called(Agreement agreement, AgreementMention mention) =>
        agreement.Papers.FirstOrDefault(paper => paper.Mention == mention)?.Name ?? Words.Title(mention.Name);

    private static async Task<IResult> JoinAsync(HttpContext context, AgreementBoard board, IAgreementLinks links, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        string[] keys = [.. (await context.Request.ReadFormAsync(cancellationToken))["a"].OfType<string>().Distinct()];
        Agreement[] chosen = [.. (await board.AllAsync(cancellationToken)).Where(one => keys.Contains(one.Key))];
        if (chosen.Length < 2 || chosen.Length != keys.Length)
        {
            await Faults.SayAsync(context, 400, "Inte ihopslaget", "Välj det andra avtalet i listan. Finns det inte där kan dess papper ha lästs om: ladda om sidan.");
            return Results.Empty;
        }

        AgreementMention first = chosen[0].Papers[0].Mention;
        // What was said to be two agreements is taken back, or their papers would not come together.
        IEnumerable<(AgreementMention, AgreementMention)> parted =
            from link in chosen[0].Links
            where !link.IsSame && chosen.Skip(1).Any(one => one.Has(link.One) || one.Has(link.Other))
            select (link.One, link.Other);
        await KeepAsync(context, [.. chosen.Skip(1).Select(one => (first, one.Papers[0].Mention)), .. parted], true, links, audit, clock, cancellationToken);
        return await ShownAsync(board, first, cancellationToken);
    }

    private static async Task<IResult> PartAsync(HttpContext context, AgreementBoard board, IAgreementLinks links, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        IFormCollection form = await context.Request.ReadFormAsync(cancellationToken);
        string key = form["a"].ToString();
        var parted = new AgreementMention(form["papper"].ToString(), form["namn"].ToString());
        AgreementMention[] others = [.. (await board.AllAsync(cancellationToken)).Where(one => one.Key == key && one.Has(parted)).SelectMany(one => one.Papers).Select(paper => paper.Mention).Where(other => other != parted).Distinct()];
        if (others.Length == 0)
        {
            await Faults.SayAsync(context, 404, "Inte isärtaget", "Papperet hör inte till avtalet längre. Gå till avtalen och leta därifrån.");
            return Results.Empty;
        }

        await KeepAsync(context, [.. others.Select(other => (parted, other))], false, links, audit, clock, cancellationToken);
        return await ShownAsync(board, parted, cancellationToken);
    }

    /// <summary>Leads to the agreement that a paper's mention belongs to now.</summary>
    private static async Task<IResult> ShownAsync(AgreementBoard board, AgreementMention mention, CancellationToken cancellationToken) =>
        Results.Redirect($"/avtal/{(await board.AllAsync(cancellationToken)).FirstOrDefault(one => one.Has(mention))?.Key}");

    private static async Task KeepAsync(
        HttpContext context, ImmutableArray<(AgreementMention One, AgreementMention Other)> pairs, bool isSame, IAgreementLinks links, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        (string who, DateTimeOffset now) = (Access.Of(context).Name, clock.GetUtcNow());
        await links.AddAsync([.. pairs.Where(pair => pair.One != pair.Other).Distinct().Select(pair => AgreementLink.Of(pair.One, pair.Other, isSame, who, now))], cancellationToken);
        await audit.AddAsync(new AuditEntry(now, who, isSame ? "join" : "part", pairs[0].One.PaperId), cancellationToken);
    }
}
