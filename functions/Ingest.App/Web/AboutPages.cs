using System.Collections.Immutable;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web;

/// <summary>What Ingest is, what its levels mean, and what people did lately.</summary>
internal static class AboutPages
{
    private const int LastLines = 500;
    private const int MostShown = 30;
    private const int MostNamed = 3;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/om", ShowAsync);

    private static async Task ShowAsync(HttpContext context, IAuditLog audit, PaperList list, CancellationToken cancellationToken) => await PageFrame.WriteAsync(context, new PageFrame("Om Ingest", "/om")
    {
        Body = Html.Of($"""
            <h1>Om Ingest</h1>
            <p>Ingest läser nämnders papper och visar vad de säger: ärenden, parter, belopp, tider, mål och beslut, med orden och platsen på sidan. Det som lästs kan vara fel: titta på sidan innan du använder en siffra, och bekräfta eller rätta den. En rättning gäller också när papperet läses igen.</p>
            <h2 id="nivaer">Nivåer</h2><p><span class="level sure">säker</span> högst en av hundra väntas vara fel. <span class="level likely">trolig</span> titta om det är viktigt. <span class="level unsure">osäker</span> titta alltid.</p>
            <h2>Excel, Power BI och program</h2><p><a href="/hamta">Hämta data</a> säger hur.</p>
            <h2>Senaste händelser</h2>{await EventsAsync(audit, list, cancellationToken)}
            """),
    });

    /// <summary>The log, with what one person did in a row said once.</summary>
    private static async Task<Html> EventsAsync(IAuditLog audit, PaperList list, CancellationToken cancellationToken)
    {
        var runs = new List<List<AuditEntry>>();
        foreach (AuditEntry entry in await audit.LastAsync(LastLines, cancellationToken))
        {
            if (runs.Count > 0 && runs[^1][^1] is var last && (last.Who, last.What) == (entry.Who, entry.What))
            {
                runs[^1].Add(entry);
            }
            else if (runs.Count < MostShown)
            {
                runs.Add([entry]);
            }
            else
            {
                break;
            }
        }

        (AuditEntry Newest, int Count, AuditEntry[] Named)[] told = [.. runs.Select(run => (run[0], run.Count, Named(run)))];
        string[] ids = [.. told.SelectMany(run => run.Named).Select(entry => entry.Parts.First).Distinct()];
        ImmutableArray<ListedPaper> papers = ids.Length == 0 ? [] : await list.OfAsync(ids, cancellationToken);
        Dictionary<string, string> names = papers.ToDictionary(paper => paper.Paper.Id, paper => paper.Paper.Paper, StringComparer.Ordinal);
        return runs.Count == 0
            ? Html.Of($"""<p class="none">Inget har hänt än.</p>""")
            : Html.Of($"""
                <div class="scroll" tabindex="0" role="region" aria-label="Senaste händelser"><table><thead><tr><th scope="col">När</th><th scope="col">Vem</th><th scope="col">Vad</th></tr></thead><tbody>
                {told.Select(run => Html.Of($"""<tr><td class="d">{Words.Time(run.Newest.At)}</td><td>{run.Newest.Who}</td><td>{What(run.Newest.What)} {Html.Join(run.Named.Select(entry => About(entry, names)), ", ")}{Html.When(run.Count > run.Named.Length, () => Html.Of($" och {run.Count - run.Named.Length} till"))}</td></tr>"""))}</tbody></table></div>
                """);
    }

    /// <summary>Those of a run that are named: the newest, each thing once.</summary>
    private static AuditEntry[] Named(List<AuditEntry> run) => [.. run.DistinctBy(entry => entry.What == "correct" ? entry.Parts.First : entry.About).Take(MostNamed)];

    private static Html About(AuditEntry entry, Dictionary<string, string> names) => entry switch
    {
        { What: AuditEntry.NotTaken } => Html.Of($"{entry.Parts.Name} <small>({ProblemWords.OfIssue(entry.Parts.First)})</small>"),
        { What: AuditEntry.CameAgain } when names.TryGetValue(entry.Parts.First, out string? name) => Html.Of($"""{entry.Parts.Name} <small>(fanns som <a href="/papper/{entry.Parts.First}">{name}</a>)</small>"""),
        _ when names.TryGetValue(entry.Parts.First, out string? name) => Html.Of($"""<a href="/papper/{entry.Parts.First}">{name}</a>"""),
        { What: "export" } => Html.Of($"{(entry.Parts.First == "gold" ? "ett facit" : entry.About)}"),
        _ => Html.Of($"<small>ett papper som inte finns kvar</small>"),
    };

    private static string What(string what) => what switch
    {
        "correct" => "granskade",
        "export" => "hämtade",
        "receive" => "lade in",
        "retry" => "läste igen",
        "join" => "slog ihop avtal i",
        "part" => "skilde ut avtal ur",
        "protect" => "ändrade skyddet av",
        "remove" => "gallrade",
        AuditEntry.CameAgain => "lade in en gång till",
        AuditEntry.NotTaken => "lade in, men det togs inte emot:",
        _ => what,
    };
}
