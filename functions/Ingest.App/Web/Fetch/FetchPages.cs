using Ingest.App.Api;
using Ingest.App.Web.OnePaper;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Fetch;

/// <summary>Tables narrowed down and fetched as a file; how Excel, Power BI and programs get at them by themselves.</summary>
internal static class FetchPages
{
    private const int Shown = 8;

    private static readonly (string Key, string Name)[] Categories = [("", "Alla"), .. new[] { "iop_agreement", "budget_follow_up", "delegation_decision", "other" }.Select(name => (name, Words.Name(name)))];

    private static readonly (string Key, string Name)[] Choices =
        [(FetchRequest.NotRejected, "Alla utom avvisade"), (FetchRequest.Trusted, "Bara säkra, bekräftade och rättade"), (FetchRequest.Everything, "Alla, också avvisade")];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/hamta", ShowAsync);
        app.MapGet("/hamta/kolumner", ColumnPages.ShowAsync);
    }

    private static async Task ShowAsync(HttpContext context, IRecordQueries queries, CancellationToken cancellationToken)
    {
        FetchRequest asked = FetchRequest.Of(context.Request.Query);
        string root = ApiRoutes.ServerOf(context.Request);
        await PageFrame.WriteAsync(context, new PageFrame("Hämta data", "/hamta")
        {
            Body = Html.Of($"""
                <h1>Hämta data</h1>
                {await FormAsync(context.Request.Query, asked, queries, cancellationToken)}
                {await FoundAsync(context, asked, root, queries, cancellationToken)}
                {ByItself(root)}
                """),
        });
    }

    private static async Task<Html> FormAsync(IQueryCollection form, FetchRequest asked, IRecordQueries queries, CancellationToken cancellationToken)
    {
        string municipality = form["kommun"].ToString();
        Html Choice(string name, string label, IEnumerable<(string Key, string Name)> choices) => FormChoice.Of(name, label, choices, form[name]);
        Html Day(string name, string label) => Html.Of($"""<label>{label} <input type="date" name="{name}" value="{form[name].ToString()}"></label>""");
        async Task<IEnumerable<(string, string)>> AnyAsync(string column, RowFilter filter) =>
            [("", "Alla"), .. (await queries.DistinctAsync(PapersTable.Table, [column], filter, cancellationToken)).Select(row => (string?)row[0]).OfType<string>().Order(Words.Alphabet).Select(name => (name, name))];
        RowFilter ofMunicipality = municipality.Length == 0 ? RowFilter.All([]) : RowFilter.Is("municipality", municipality);
        return Html.Of($"""
            <form class="filter" action="/hamta">{FormChoice.Of("tabell", "Tabell", FetchRequest.Tables.Select(table => (ApiTables.AddressOf(table), Words.Tables(table.Name))), ApiTables.AddressOf(asked.Table))}
            {Choice("slag", "Slag av ärende", Categories)}{Choice("kommun", "Kommun eller region", await AnyAsync("municipality", RowFilter.All([])))}{Choice("namnd", "Nämnd", await AnyAsync("body", ofMunicipality))}
            {Day("fran", "Sammanträde från och med")}{Day("till", "Till och med")}{Choice("urval", "Uppgifter", Choices)}<button class="main">Visa</button></form>
            """);
    }

    private static async Task<Html> FoundAsync(HttpContext context, FetchRequest asked, string root, IRecordQueries queries, CancellationToken cancellationToken)
    {
        RowFilter filter = await ApiList.CountingAsync(context, asked.Table, ListRequest.Of(asked.Table, asked.Query, isFile: false).Filter, cancellationToken);
        long count = await queries.CountAsync(asked.Table, filter, cancellationToken);
        ShownRecord[] rows = [.. (await queries.SelectAsync(asked.Table, new RowQuery { Filter = filter, Take = Shown }, cancellationToken)).Select(row => new ShownRecord(asked.Table, row))];
        Html days = Html.When(asked.Asked.Any(one => one.Key.StartsWith("meetingDate", StringComparison.Ordinal)), () => Html.Of($""" <small>Papper som inte säger sin dag är inte med.</small>"""));
        return count == 0
            ? Html.Of($"""<p class="none">{(asked.IsOfAll ? Html.Of($"Här är inget än.") : Html.Of($"""Inget passar.{days} <a href="/hamta?tabell={ApiTables.AddressOf(asked.Table)}">Ta bort villkoren</a>."""))}</p>""")
            : Html.Of($"""
                <p class="bar"><strong>{Words.Count(count, "rad", "rader")}</strong> <a href="{asked.Address(".xlsx")}">Hämta som Excel</a> <a href="{asked.Address(".csv")}">CSV</a> <a href="{asked.Address("")}">JSON</a>{days}</p>
                <p>Adress för program, med samma urval: <code>{root}{asked.Address("")}</code></p>
                <div class="scroll" tabindex="0" role="region" aria-label="De första raderna"><table><caption class="unseen">De första raderna</caption><thead><tr><th scope="col">Rad</th><th scope="col">Var</th></tr></thead><tbody>{rows.Select(Row)}</tbody></table></div>
                {Html.When(count > rows.Length, () => Html.Of($"""<p><small>De första {rows.Length} av {count}. Vad kolumnerna i filen betyder: <a href="/hamta/kolumner#{asked.Table.Name}">kolumner</a>.</small></p>"""))}
                """);
    }

    private static Html Row(ShownRecord record) => Html.Of($"""<tr><td>{Said(record)}</td><td><a href="{record.Address}">{record.Citation}</a></td></tr>""");

    private static string Said(ShownRecord record) => record.Table.Name switch
    {
        "Papers" => record.Text("paper")!,
        "Issues" => Work.ProblemWords.OfIssue(record.Text("code")!),
        "Outcomes" => $"{record.Text("period")} {record.Text("text")}",
        "Corrections" when record.Text("field") == PapersTable.SupersededBy => $"{(record.Text("value") is null ? "Papperet gäller" : "Ett annat papper gäller i stället")} ({record.Text("correctedBy")})",
        "Corrections" => $"{Words.Column(record.Text("field")!)}: {Words.Name(record.Text("value"))} ({record.Text("correctedBy")})",
        _ => Words.Title(record.Summary),
    };

    private static Html ByItself(string root) => Html.Of($"""
        <h2>Excel och Power BI som hämtar själva</h2>
        <ol><li>Välj <em>Hämta data</em>, sedan <em>Från OData-feed</em>.</li><li>Ange adressen <code>{root}/api/v1/odata/</code>.</li><li>Frågar programmet vem du är: välj <em>Grundläggande</em>, skriv valfritt namn, och din nyckel som lösenord.</li><li>Välj tabeller: <em>Decisions</em> är beslut, <em>Amounts</em> belopp, <em>Parties</em> parter, <em>Periods</em> tider, <em>GoalMeasures</em> mål. <a href="/hamta/kolumner">Alla tabeller och kolumner</a>.</li><li><em>Uppdatera</em> hämtar på nytt.</li></ol>
        <h3>Bara det som har ändrats</h3><p>Fråga med huvudet <code>Prefer: odata.track-changes</code>. Sista sidan har då en <code>@odata.deltaLink</code>; den adressen ger senare det som skrivits sedan dess, och vilka rader som är borta (<code>@removed</code>). Länken gäller i {(int)Work.Retention.RemovalsAreRemembered.TotalDays} dagar; därefter svarar den 410, och allt hämtas på nytt. Vilka papper som ändrats sedan en tid: <code>{root}/api/v1/changes?since=2026-01-31T00:00:00Z</code>.</p>
        <h3>Från en rad till sidan den lästes från</h3><p>Sätt ihop <code>{root}/papper/</code>, radens <code>paperId</code>, <code>?post=</code> och radens <code>id</code>. I Excel: <code>=HYPERLÄNK("{root}/papper/"&amp;[@paperId]&amp;"?post="&amp;[@id])</code>.</p>
        <h3>Innan du summerar</h3><p><code>value</code> är kronor, så som papperet säger det. Summera bara ett slag (<code>kind</code>: <code>funding</code> är ersättning) och en takt (<code>frequency</code>: <code>yearly</code> är per år). Avvisade rader har <code>review</code> lika med <code>rejected</code>. Vill du veta vad avtalen kostar per år: under <a href="/avtal">Avtal</a> är det färdigräknat per betalare, och det beslutade skilt från det som bara är föreslaget; <em>Hämta som Excel</em> tar det med.</p>
        <h2>Program</h2><p>Varje tabell som JSON, CSV och Excel under <code>{root}/api/v1/</code>, med filter på varje kolumn. Flera rader än ett svar rymmer: svarets <code>next</code> är adressen till nästa sida. Hela beskrivningen: <a href="/api/v1/openapi.json">OpenAPI</a>, <a href="/hamta/kolumner">kolumner</a>.</p>
        """);
}
