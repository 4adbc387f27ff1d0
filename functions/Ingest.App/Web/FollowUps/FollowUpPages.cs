using System.Collections.Immutable;
using Ingest.App.Api;
using Ingest.App.Web.OnePaper;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.FollowUps;

/// <summary>Follow-ups of a body over time: money by line, goal measures with what was reached.</summary>
internal static class FollowUpPages
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("municipality", ColumnType.Text, false, "Whose body"),
        new("body", ColumnType.Text, false, "The committee"),
        new("line", ColumnType.Text, true, "The line of the follow-up"),
        new("time", ColumnType.Text, true, "The period, else the meeting's day"),
        .. FollowUpLines.Kinds.Select(kind => new Column(kind, ColumnType.Number, false, "Kronor")),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/uppfoljning", ShowAsync);
        app.MapGet("/uppfoljning.{format}", FileAsync);
    }

    private static (string? Municipality, string? Body) Asked(HttpRequest request)
    {
        string body = request.Query["organ"].ToString();
        string municipality = request.Query["kommun"].ToString();
        return (municipality.Length == 0 ? null : municipality, body.Length == 0 ? null : body);
    }

    private static async Task ShowAsync(HttpContext context, IRecordQueries queries, Superseded superseded, CancellationToken cancellationToken)
    {
        (string? municipality, string? body) = Asked(context.Request);
        ImmutableArray<(string? Municipality, string? Body, int Papers)> bodies = await FollowUpLines.BodiesAsync(queries, superseded, cancellationToken);
        bool isChosen = context.Request.Query.ContainsKey("organ");
        Html content = isChosen ? await BodyAsync(context, queries, superseded, municipality, body, cancellationToken) : Html.None;
        await PageFrame.WriteAsync(context, new PageFrame("Uppföljning", "/uppfoljning")
        {
            Body = Html.Of($"""
                <h1>Uppföljning</h1>
                {Html.When(bodies.IsEmpty, () => Html.Of($"""<p class="none">Inga uppföljningar har lästs än. De visas när delårsrapporter, månadsuppföljningar och bokslut har lästs: <a href="/">lägg in papper</a>.</p>"""))}
                {Html.When(!bodies.IsEmpty, () => Html.Of($"""<details{Html.Raw(isChosen ? "" : " open")}><summary>{(isChosen ? "Välj en annan nämnd" : "Välj nämnd")}</summary>{Bodies(bodies, isChosen, municipality, body)}</details>"""))}
                {content}
                """),
        });
    }

    private static Html Bodies(ImmutableArray<(string? Municipality, string? Body, int Papers)> bodies, bool isChosen, string? municipality, string? body) => Html.Of($"""
        <ul>{bodies.Select(one => Html.Of($"""<li><a href="/uppfoljning?kommun={Uri.EscapeDataString(one.Municipality ?? "")}&amp;organ={Uri.EscapeDataString(one.Body ?? "")}"{Html.Raw(isChosen && (one.Municipality, one.Body) == (municipality, body) ? " aria-current=\"true\"" : "")}>{one.Municipality ?? "Kommun saknas"}, {one.Body ?? "nämnd saknas"}</a> <small>{Words.Count(one.Papers, "papper", "papper")}</small></li>"""))}</ul>
        """);

    private static async Task<Html> BodyAsync(HttpContext context, IRecordQueries queries, Superseded superseded, string? municipality, string? body, CancellationToken cancellationToken)
    {
        ImmutableArray<FollowUpLine> lines = await FollowUpLines.MoneyAsync(queries, superseded, municipality, body, cancellationToken);
        var measures = await FollowUpLines.MeasuresAsync(queries, superseded, municipality, body, cancellationToken);
        ImmutableArray<string> kinds = [.. FollowUpLines.Kinds.Where(kind => lines.Any(line => line.Points.Any(point => point[kind] is not null)))];
        string query = context.Request.QueryString.ToString();
        return Html.Of($"""
            <h2>{municipality}, {body}</h2><p class="bar">Hämta som <a href="/uppfoljning.xlsx{query}">Excel</a> <a href="/uppfoljning.csv{query}">CSV</a> <a href="/uppfoljning.json{query}">JSON</a></p>
            {Html.When(!lines.IsEmpty, () => Html.Of($"""<div class="scroll" tabindex="0" role="region" aria-label="Pengar per rad"><table><caption><h3>Pengar</h3></caption><thead><tr><th scope="col">Rad</th><th scope="col">Tid</th>{kinds.Select(kind => Html.Of($"""<th scope="col" class="n">{Words.Title(Words.Name(kind))}</th>"""))}<th scope="col">Över tid</th></tr></thead><tbody>{lines.SelectMany(line => Rows(line, kinds))}</tbody></table></div>"""))}
            {Html.When(measures.Length > 0, () => Html.Of($"""<div class="scroll" tabindex="0" role="region" aria-label="Mål och mått"><table><caption><h3>Mål och mått</h3></caption><thead><tr><th scope="col">Mått</th><th scope="col">Mål</th><th scope="col">Utfall</th><th scope="col">Över tid</th></tr></thead><tbody>{measures.Select(Measure)}</tbody></table></div>"""))}
            """);
    }

    private static IEnumerable<Html> Rows(FollowUpLine line, ImmutableArray<string> kinds)
    {
        FollowUpPoint[] course = Course(line);
        string said = $"{line.Name}: {string.Join(", ", course.Select(point => $"{point.Time} {Words.Kronor((point["actual"] ?? point["forecast"])!.Value)}"))}";
        return line.Points.Select((point, i) => Html.Of($"""
            <tr>{(i == 0 ? Html.Of($"""<th scope="row" rowspan="{line.Points.Length}">{line.Name}</th>""") : Html.None)}<td class="d">{point.Time}</td>{kinds.Select(kind => Figure(point, kind))}
            {(i == 0 ? Html.Of($"""<td rowspan="{line.Points.Length}">{SmallCharts.Line([.. course.Select(point => (point["actual"] ?? point["forecast"])!.Value)], null, said)}</td>""") : Html.None)}</tr>
            """));
    }

    /// <summary>What may stand on one line: outcomes, or else forecasts, of periods of the same length.</summary>
    private static FollowUpPoint[] Course(FollowUpLine line) => line.Points
        .Where(point => (point["actual"] ?? point["forecast"]) is not null)
        .GroupBy(point => (point.Time.Length, IsOutcome: point["actual"] is not null))
        .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key.IsOutcome)
        .Select(same => same.ToArray()).FirstOrDefault() ?? [];

    private static Html Figure(FollowUpPoint point, string kind) => point.Figures.TryGetValue(kind, out ShownRecord? record)
        ? Html.Of($"""<td class="n"><a href="/papper/{record.Text("paperId")}?post={record.Id}#m-{record.Id}">{Words.Kronor(record.Number("value"))}</a></td>""")
        : Html.Of($"<td></td>");

    private static Html Measure((ShownRecord Measure, ImmutableArray<ShownRecord> Outcomes) one)
    {
        string outcomes = string.Join(", ", one.Outcomes.Select(outcome => $"{outcome.Text("period")}: {outcome.Text("text")}"));
        ImmutableArray<double> values = [.. one.Outcomes.Select(outcome => outcome["value"] as double?).OfType<double>()];
        return Html.Of($"""
            <tr><th scope="row"><a href="/papper/{one.Measure.Text("paperId")}?post={one.Measure.Id}#m-{one.Measure.Id}">{one.Measure.Text("measure")}</a><small> {Words.Name(one.Measure.Text("group"))}</small></th><td>{one.Measure.Text("targetText")}</td><td>{outcomes}</td>
            <td>{SmallCharts.Line(values, one.Measure["target"] as double?, $"{one.Measure.Text("measure")}: {outcomes}; mål {one.Measure.Text("targetText") ?? "sägs inte"}")}</td></tr>
            """);
    }

    private static async Task FileAsync(HttpContext context, string format, IRecordQueries queries, Superseded superseded, CancellationToken cancellationToken)
    {
        (string? municipality, string? body) = Asked(context.Request);
        ImmutableArray<ImmutableArray<object?>> rows =
        [
            .. from line in await FollowUpLines.MoneyAsync(queries, superseded, municipality, body, cancellationToken)
               from point in line.Points
               select (ImmutableArray<object?>)[municipality, body, line.Name, point.Time, .. FollowUpLines.Kinds.Select(kind => (object?)point[kind])],
        ];
        if (format is not ("json" or "csv" or "xlsx"))
        {
            await Faults.NotFoundAsync(context);
            return;
        }

        if (format == "json")
        {
            await context.Response.WriteAsJsonAsync(rows.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second)), Problem.Plain, cancellationToken);
            return;
        }

        await ApiList.WriteFileAsync(context, "uppfoljning", format, Columns, rows, cancellationToken);
    }
}
