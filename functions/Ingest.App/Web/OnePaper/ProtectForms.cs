using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.OnePaper;

/// <summary>People mark a paper as protected (sekretess): only those who are named see it and what was read from it, wherever they look.</summary>
internal static class ProtectForms
{
    private const string NamesField = "namn";

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/papper/{id}/skydd", KeepAsync);

    public static Html Of(WholePaper paper, Html field, bool mayWrite)
    {
        ImmutableArray<string> names = Protection.Names(paper.Paper.ProtectedFor);
        Html said = names.IsEmpty ? Html.None : Html.Of($"""<p class="notice"><strong>Skyddat (sekretess)</strong>: syns bara för {string.Join(", ", names)}.</p>""");
        Html form = Html.When(mayWrite, () => Html.Of($"""
            <details class="edit"><summary>{(names.IsEmpty ? "Skydda (sekretess)" : "Ändra skyddet")}</summary><form class="filter" method="post" action="/papper/{paper.Paper.Id}/skydd">{field}
            <label>Vilka som får se papperet, med semikolon emellan; tomt: alla <input name="{NamesField}" value="{string.Join("; ", names)}" autocomplete="off"></label><button>Spara</button></form>
            <p><small>Namn som de loggar in med, eller nyckelns namn. Du själv är alltid med. Det gäller sidor, uppgifter, sökning, avtal, uppföljning, API och det som hämtas.</small></p></details>
            """));
        return Html.Of($"{said}{form}{RecordCard.History(paper, paper.Paper.Id, PapersTable.ProtectedFor)}");
    }

    private static async Task<IResult> KeepAsync(
        HttpContext context, string id, IRecordStore records, ICorrectionStore store, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(id, cancellationToken) is not { } paper)
        {
            return Results.NotFound();
        }

        (string who, DateTimeOffset now) = (Access.Of(context).Name, clock.GetUtcNow());
        ImmutableArray<string> names = Protection.Names((await context.Request.ReadFormAsync(cancellationToken))[NamesField].ToString());
        string? list = names.IsEmpty ? null : Protection.List([.. names, who]);
        if (list != paper.ProtectedFor)
        {
            await store.AddAsync([new Correction(id, id, PapersTable.Table.Name, PapersTable.ProtectedFor, list, who, now)], cancellationToken);
            await audit.AddAsync(new AuditEntry(now, who, "protect", id), cancellationToken);
        }

        return Results.Redirect($"/papper/{id}");
    }
}
