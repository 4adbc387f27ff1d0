using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Search;

/// <summary>Full text over pages, items and records.</summary>
internal static class SearchPages
{
    private const int PageLength = 30;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sok", ShowAsync);

    private static async Task ShowAsync(HttpContext context, IPageStore pages, PaperList list, CancellationToken cancellationToken)
    {
        string words = context.Request.Query["q"].ToString().Trim();
        int page = int.TryParse(context.Request.Query["sida"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 1_000) : 1;
        ImmutableArray<SearchHit> hits = words.Length == 0 ? [] : await pages.SearchAsync(words, FrozenSet<string>.Empty, (page - 1) * PageLength, PageLength + 1, cancellationToken);
        Dictionary<string, PaperEntry> papers = hits.IsEmpty ? [] : (await list.OfAsync(hits.Select(hit => hit.PaperId).Distinct(), cancellationToken)).ToDictionary(paper => paper.Paper.Id, paper => paper.Paper);
        await PageFrame.WriteAsync(context, new PageFrame(words.Length == 0 ? "Sök" : $"{words} – sök", "/sok")
        {
            Body = Html.Of($"""
                <h1>Sök</h1>
                <form class="filter" role="search" aria-label="Sök i papperen" action="/sok"><label>Ord; inom citattecken står de ihop <input name="q" value="{words}" type="search"></label><button class="main">Sök</button></form>
                {Html.When(words.Length == 0, () => Html.Of($"""<p class="none">Söker i papperens text, ärenden och uppgifter. Ordets början räcker: <em>partner</em> finner partnerskapet.</p>"""))}
                {Html.When(words.Length > 0 && hits.IsEmpty, () => Html.Of($"""<p class="none">Inget papper har de orden. Pröva färre ord, eller början av ett ord.</p>"""))}
                {hits.Take(PageLength).Where(hit => papers.ContainsKey(hit.PaperId)).DistinctBy(hit => (hit.PaperId, hit.Kind, hit.Page, hit.Excerpt)).Select(hit => Hit(hit, papers[hit.PaperId], words))}
                {Html.When(hits.Length > PageLength, () => Html.Of($"""<nav class="pager" aria-label="Fler träffar"><a href="/sok?q={Uri.EscapeDataString(words)}&amp;sida={page + 1}">Fler träffar ›</a></nav>"""))}
                """),
        });
    }

    private static Html Hit(SearchHit hit, PaperEntry paper, string words)
    {
        string place = hit.RecordId is { } record && hit.Kind != "Items" ? $"#m-{record}" : hit.Page is { } page ? $"#s-{page}" : "";
        string where = $"{Words.Table(hit.Kind)}{(hit.Page is { } number ? hit.Kind == "Pages" ? $" {number}" : $", sida {number}" : "")}";
        return Html.Of($"""
            <article class="hit"><a href="/papper/{paper.Id}?q={Uri.EscapeDataString(words)}{place}">{paper.Paper}</a> <small>{where}{(paper.SupersededBy is null ? "" : " · gäller inte")}{(PaperRow.Whose(paper) is { Length: > 0 } whose ? $" · {whose}" : "")}</small>
            <p>{Marked(hit.Excerpt)}</p></article>
            """);
    }

    /// <summary>The excerpt with what fits marked.</summary>
    private static Html Marked(string excerpt) => Html.Join(excerpt.Split('\u0002').Select((part, i) =>
        i > 0 && part.IndexOf('\u0003', StringComparison.Ordinal) is >= 0 and int end ? Html.Of($"<mark>{part[..end]}</mark>{part[(end + 1)..]}") : Html.Of($"{part}")));
}
