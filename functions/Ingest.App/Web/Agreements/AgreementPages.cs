using System.Collections.Immutable;
using Ingest.App.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Agreements;

/// <summary>Agreements: compared in a table, one by one, side by side, as files.</summary>
internal static class AgreementPages
{
    private const int LeastBeside = 2;
    private const int MostBeside = 5;

    private static readonly (string Key, string Name)[] Groups = [("", "Ingen"), ("kommun", "Kommun"), ("ar", "Startår"), ("part", "Slag av part")];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/avtal", ListAsync);
        app.MapGet("/avtal.{format}", FileAsync);
        app.MapGet("/avtal/jamfor", SideAsync);
        app.MapGet("/avtal/{key}", OneAsync);
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static async Task ListAsync(HttpContext context, AgreementBoard board, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImmutableArray<Agreement> all = await board.AllAsync(cancellationToken);
        AgreementTable table = AgreementTable.Of(all, context.Request.Query, Today(clock));
        await PageFrame.WriteAsync(context, new PageFrame("Avtal", "/avtal")
        {
            IsWide = true,
            Body = Html.Of($"""
                <h1>Avtal</h1>
                {(all.IsEmpty ? Html.Of($"""<p class="none">Här är inga avtal än. De visas när papper som talar om idéburna offentliga partnerskap har lästs: <a href="/">lägg in papper</a>.</p>""") : Found(all, table, context.Request))}
                """),
        });
    }

    private static Html Found(ImmutableArray<Agreement> all, AgreementTable table, HttpRequest request)
    {
        string query = request.QueryString.ToString();
        Html files = Html.Of($"""<p class="bar">Hämta som <a href="/avtal.xlsx{query}">Excel</a> <a href="/avtal.csv{query}">CSV</a> <a href="/avtal.json{query}">JSON</a> <small>Sidans adress visar samma urval för den som får den.</small></p>""");
        return Html.Of($"""
            <p>{Words.Count(table.Rows.Length, "avtal", "avtal")}{(table.Rows.Length == all.Length ? "" : $" av {all.Length}")}. {Html.When(!table.Rows.IsEmpty, () => Sums(table))}</p>
            {Filter(all, request.Query, table)}
            {(table.Rows.IsEmpty ? Html.Of($"""<p class="none">Inga avtal passar. Välj andra villkor, eller <a href="/avtal">visa alla</a>.</p>""") : Html.Of($"{files}{AgreementRows.Table(table, request.Query)}{Pictures(table)}"))}
            <h2>Så räknas pengarna</h2><p>Kronor per år: varje betalares största ersättning i det nyaste papperet som nämner pengar, per halvår, kvartal eller månad uppräknat till år; belopp för ett kalenderår räknas som det årets. Engångsbelopp, belopp per person och annat än pengar ingår inte. Avtal som bara föreslagits, avslagits, upphört eller bara har en avtalstext utan beslut summeras för sig.</p>
            """);
    }

    private static Html Pictures(AgreementTable table)
    {
        Html pictures = Html.Of($"{AgreementCharts.Terms(table.Rows, table.Today)}{AgreementCharts.Money(table.Rows, table.Today)}{AgreementCharts.Notices(table.Rows)}");
        return Html.When(!pictures.IsEmpty, () => Html.Of($"""<h2>I bild</h2><div class="charts">{pictures}</div>"""));
    }

    private static Html Sums(AgreementTable table)
    {
        double Sum(params AgreementStatus[] fitting) => table.Rows.Where(one => fitting.Contains(one.StatusOn(table.Today))).Sum(one => one.YearlyTotal ?? 0);
        Html Beside(string name, double sum) => Html.When(sum > 0, () => Html.Of($"; {name}: {Words.Kronor(sum)}"));
        return Html.Of($"Kronor per år, beslutade och förlängda: <strong>{Words.Kronor(Sum(AgreementStatus.Decided, AgreementStatus.Extended))}</strong>{Beside("bara föreslagna", Sum(AgreementStatus.Proposed))}{Beside("avtalstext utan beslut", Sum(AgreementStatus.Text))}{Beside("upphörda", Sum(AgreementStatus.Ended))}{Beside("avslagna", Sum(AgreementStatus.Rejected))}.");
    }

    private static Html Filter(ImmutableArray<Agreement> all, IQueryCollection query, AgreementTable table)
    {
        Html Choice(string name, string label, IEnumerable<(string Key, string Name)> choices) => FormChoice.Of(name, label, choices, query[name]);
        Html Year(string name, string label) => Html.Of($"""<label>{label} <input name="{name}" value="{query[name].ToString()}" inputmode="numeric" size="4" maxlength="4"></label>""");
        IEnumerable<(string, string)> Any(IEnumerable<string> names) => [("", "Alla"), .. names.Distinct().Order(Words.Alphabet).Select(name => (name, name))];
        return Html.Of($"""
            <form class="filter" action="/avtal">{Choice("kommun", "Kommun", Any(all.Select(one => one.Municipality).OfType<string>()))}{Choice("lage", "Läge", Any(all.Select(one => Agreement.NameOf(one.StatusOn(table.Today)))))}
            {Year("fran", "Börjar tidigast år")}{Year("slutar", "Slutar tidigast år")}{Year("till", "Slutar senast år")}{Choice("grupp", "Gruppera efter", Groups)}<label>Ord i namn, part eller mål <input name="q" value="{query["q"].ToString()}"></label><input type="hidden" name="sort" value="{table.Sort}"><button>Visa</button></form>
            """);
    }

    private static async Task FileAsync(HttpContext context, string format, AgreementBoard board, TimeProvider clock, CancellationToken cancellationToken)
    {
        AgreementTable table = AgreementTable.Of(await board.AllAsync(cancellationToken), context.Request.Query, Today(clock));
        if (format is not ("json" or "csv" or "xlsx"))
        {
            await Faults.NotFoundAsync(context);
            return;
        }

        string root = ApiRoutes.ServerOf(context.Request);
        if (format == "json")
        {
            IEnumerable<Dictionary<string, object?>> rows = table.Rows.Select(one => AgreementTable.Columns.Zip(table.Row(one, root)).ToDictionary(pair => pair.First.Name, pair => pair.Second));
            await context.Response.WriteAsJsonAsync(rows, Problem.Plain, cancellationToken);
            return;
        }

        await ApiList.WriteFileAsync(context, "avtal", format, AgreementTable.Columns, [.. table.Rows.Select(one => table.Row(one, root))], cancellationToken);
    }

    private static async Task OneAsync(HttpContext context, string key, AgreementBoard board, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImmutableArray<Agreement> all = await board.AllAsync(cancellationToken);
        (Html field, bool mayWrite) = (PageFrame.FormField(context), Access.Of(context).MayWrite);
        if (all.FirstOrDefault(one => one.Key == key) is not { } agreement)
        {
            await Faults.SayAsync(context, 404, "Avtalet finns inte", "Dess papper kan ha lästs om och kallar det något annat. Gå till avtalen och leta därifrån.");
            return;
        }

        await PageFrame.WriteAsync(context, new PageFrame(agreement.Name, "/avtal")
        {
            Body = Html.Of($"""
                <h1>{agreement.Name}</h1><p>{agreement.Municipality}{(agreement.Body is null ? "" : $", {agreement.Body}")} · {AgreementRows.Status(agreement, Today(clock))}</p>
                {AgreementRows.Side([agreement], Today(clock))}
                <h2>Papper i tidsordning</h2><ol>{agreement.Papers.Select(paper => Html.Of($"<li>{AgreementRows.Paper(paper)}{Html.When(mayWrite && agreement.Papers.Length > 1, () => JoinForms.Part(agreement, paper, field))}</li>"))}</ol>
                {JoinForms.Join(agreement, all, field, mayWrite)}{JoinForms.History(agreement)}
                """),
        });
    }

    private static async Task SideAsync(HttpContext context, AgreementBoard board, TimeProvider clock, CancellationToken cancellationToken)
    {
        string[] keys = [.. context.Request.Query["a"].OfType<string>().Distinct()];
        ImmutableArray<Agreement> chosen = [.. (await board.AllAsync(cancellationToken)).Where(one => keys.Contains(one.Key))];
        if (chosen.Length is < LeastBeside or > MostBeside)
        {
            await Faults.SayAsync(context, 400, "Välj två till fem avtal", "Kryssa för två till fem avtal i listan, och välj Jämför.");
            return;
        }

        await PageFrame.WriteAsync(context, new PageFrame("Jämför avtal", "/avtal") { IsWide = true, Body = Html.Of($"""<h1>Jämför avtal</h1><div class="scroll" tabindex="0" role="region" aria-label="Jämförelse">{AgreementRows.Side(chosen, Today(clock))}</div>{Html.When(Access.Of(context).MayWrite, () => JoinForms.JoinAll(chosen, PageFrame.FormField(context)))}""") });
    }
}
