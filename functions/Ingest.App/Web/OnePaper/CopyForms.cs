using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.OnePaper;

/// <summary>Which of a meeting's copies counts: asked on a paper's page, and kept as a correction of the paper.</summary>
internal static class CopyForms
{
    private const string This = "denna";
    private const string Other = "andra";
    private const string Both = "bada";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/papper/{id}/galler", KeepAsync);

    /// <summary>What the page says of the paper's copies; nothing where it has none.</summary>
    public static Html Notice(WholePaper paper, Html field, bool mayWrite) => Html.When(!paper.Copies.IsEmpty || paper.Paper.SupersededBy is not null, () => Html.Of($"""
        <section class="notice copies" aria-label="Samma möte">
        {Html.When(paper.Paper.SupersededBy is not null, () => Html.Of($"""<p><strong>Det här papperet gäller inte</strong>: <a href="/papper/{paper.Paper.SupersededBy}">ett annat</a> gäller i stället. Dess uppgifter räknas inte i jämförelser, summor och listor.</p>"""))}
        {Html.When(mayWrite && paper.Copies.IsEmpty, () => Back(paper.Paper, field))}
        {paper.Copies.Select(copy => One(paper.Paper, copy, field, mayWrite))}{RecordCard.History(paper, paper.Paper.Id, PapersTable.SupersededBy)}
        </section>
        """));

    /// <summary>A way to be rid of a paper that could not be read: another one counts in its place. Nothing is deleted.</summary>
    public static Html InItsPlace(WholePaper paper, Html field, bool mayWrite) => Html.When(mayWrite && paper.Paper.SupersededBy is null && !paper.InItsPlace.IsEmpty, () => Html.Of($"""
        <details class="edit"><summary>Lägg undan: ett annat papper gäller i stället</summary><form class="filter" method="post" action="/papper/{paper.Paper.Id}/galler">{field}
        <label>Papperet som gäller <select name="andra" required><option value="">Välj</option>{paper.InItsPlace.Select(other => Html.Of($"""<option value="{other.Id}">{other.Paper}</option>"""))}</select></label><button name="galler" value="{Other}">Lägg undan</button></form>
        <p><small>Papperet finns kvar under läget Gäller inte, ersatta, och kan tas tillbaka. Lägg först in det som gäller, om det inte är här.</small></p></details>
        """));

    private static Html Back(PaperEntry paper, Html field) => Html.Of($"""
        <form class="bar" method="post" action="/papper/{paper.Id}/galler">{field}<input type="hidden" name="andra" value="{paper.SupersededBy}"><button name="galler" value="{Both}">Ta tillbaka: båda gäller</button></form>
        """);

    private static Html One(PaperEntry paper, PaperCopy copy, Html field, bool mayWrite)
    {
        string standing = (paper.SupersededBy == copy.Paper.Id, copy.Paper.SupersededBy == paper.Id, copy.IsJudged) switch
        {
            (true, _, _) => "Det andra gäller.",
            (_, true, _) => "Det här gäller.",
            (_, _, true) => "Båda gäller.",
            _ => "Vilket gäller? Tills någon säger det räknas båda.",
        };
        Html Button(string act, string name) => Html.Of($"""<button name="galler" value="{act}">{name}</button>""");
        return Html.Of($"""
            <p>Samma möte har ett papper till: <a href="/papper/{copy.Paper.Id}">{copy.Paper.Paper}</a> <small>({Words.Count(copy.Paper.PageCount, "sida", "sidor")}, kom {Words.Time(copy.Paper.ReceivedAt)})</small>. {standing}</p>
            {Html.When(mayWrite, () => Html.Of($"""<form class="bar" method="post" action="/papper/{paper.Id}/galler">{field}<input type="hidden" name="andra" value="{copy.Paper.Id}">{Button(This, "Det här gäller")}{Button(Other, "Det andra gäller")}{Button(Both, "Båda gäller")}</form>"""))}
            """);
    }

    private static async Task<IResult> KeepAsync(
        HttpContext context, string id, IRecordStore records, ICorrectionStore store, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        IFormCollection form = await context.Request.ReadFormAsync(cancellationToken);
        (string other, string act) = (form["andra"].ToString(), form["galler"].ToString());
        if (act is not (This or Other or Both) || other == id || await records.FindAsync(id, cancellationToken) is null || await records.FindAsync(other, cancellationToken) is null)
        {
            return Results.NotFound();
        }

        (string who, DateTimeOffset now) = (Access.Of(context).Name, clock.GetUtcNow());
        Correction Standing(string paper, string? counts) => new(paper, paper, PapersTable.Table.Name, PapersTable.SupersededBy, counts, who, now);
        await store.AddAsync([Standing(id, act == Other ? other : null), Standing(other, act == This ? id : null)], cancellationToken);
        await audit.AddAsync(new AuditEntry(now, who, "correct", id), cancellationToken);
        return Results.Redirect($"/papper/{id}");
    }
}
