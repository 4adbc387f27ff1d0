using System.Text.Json;
using System.Threading.Channels;
using Ingest.App.Work;
using Ingest.Storage.Seen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.Papers;

/// <summary>Pushes rows of the list as papers change, and a beat that tells that server and worker are there.</summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(120);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/handelser", PushAsync);

    private static async Task PushAsync(HttpContext context, WorkBoard board, PaperList list, ISight sight, TimeProvider clock, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        using Listening listening = board.Listen();
        // What changed after the page was made and before it listened: its papers are told once as they stand now.
        HashSet<string>? shown = [.. context.Request.Query["papper"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).Take(PaperList.PageLength)];
        while (!cancellationToken.IsCancellationRequested)
        {
            HashSet<string> changed = shown ?? await ChangedAsync(listening.Papers, cancellationToken);
            shown = null;
            if (changed.Count > 0)
            {
                var rows = (from paper in await list.OfAsync(changed, cancellationToken)
                            select new { id = paper.Paper.Id, html = PaperRow.Of(paper, clock.GetUtcNow(), Html.None, Access.Of(context).MayWrite).ToString() }).ToArray();
                // That some were removed, not which: who may not see them would learn of them.
                bool isAnyGone = changed.Except(rows.Select(row => row.id)).Except(await sight.HiddenAsync(cancellationToken)).Any();
                await SendAsync(context, "papers", JsonSerializer.Serialize(new { rows, isAnyGone, tally = PaperListPages.Tally(await list.TallyAsync(cancellationToken)).ToString() }), cancellationToken);
            }

            await SendAsync(context, "beat", board.Trouble ?? "alive", cancellationToken);
        }
    }

    /// <summary>What changed since it was last asked, at once where something has; after a beat where nothing has.</summary>
    private static async Task<HashSet<string>> ChangedAsync(ChannelReader<string> papers, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Beat);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await papers.WaitToReadAsync(patience.Token);
            await Task.Delay(Gather, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A beat without news.
        }

        while (changed.Count < PaperList.PageLength && papers.TryRead(out string? paper))
        {
            changed.Add(paper);
        }

        return changed;
    }

    private static async Task SendAsync(HttpContext context, string name, string data, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {data}\n\n", cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
