using System.Collections.Immutable;
using Ingest.Reading;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.OnePaper;

/// <summary>A paper: its pages with what was read marked on them, beside what was read.</summary>
internal static class PaperPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/papper/{id}", ShowAsync);
        app.MapGet("/papper/{id}/original.pdf", OriginalAsync);
        app.MapGet("/papper/{id}/sida/{page:int}.png", PictureAsync);
        app.MapGet("/papper/{id}/sida/{page:int}/ord.json", WordsAsync);
    }

    private static async Task ShowAsync(HttpContext context, string id, PaperView view, IPageStore pages, CancellationToken cancellationToken)
    {
        if (await view.FindAsync(id, cancellationToken) is not { } paper)
        {
            await Faults.SayAsync(context, 404, "Papperet finns inte", "Det kan ha tagits bort. Gå till papperen och leta därifrån.");
            return;
        }

        string words = context.Request.Query["q"].ToString();
        var hits = new Dictionary<int, ImmutableArray<PageWord>>();
        if (words.Length > 0)
        {
            foreach (PageSize size in paper.Pages)
            {
                hits[size.Page] = Hits(await pages.WordsAsync(id, size.Page, cancellationToken), words);
            }
        }

        await PageFrame.WriteAsync(context, new PageFrame(paper.Paper.Paper, "/") { IsWide = true, Body = PaperBody.Of(paper, hits, PageFrame.FormField(context), Access.Of(context).MayWrite, context.Request.Query["granska"] == "1") });
    }

    private static async Task<IResult> PictureAsync(
        HttpContext context, string id, int page, PagePictures pictures, IOriginals originals, IRecordStore records, CancellationToken cancellationToken)
    {
        int pixels = context.Request.Query["stor"] == "1" ? PagePictures.ZoomedPixels : PagePictures.Pixels;
        if (await FileAsync(id, originals, records, cancellationToken) is not { } file || await pictures.FindAsync(file, page, pixels) is not { } path)
        {
            return Results.NotFound();
        }

        bool isProtected = (await records.FindAsync(id, cancellationToken))?.ProtectedFor is not null;
        context.Response.Headers.CacheControl = isProtected ? "no-store" : "private, max-age=86400, immutable"; // the bytes of a paper are its id
        return Results.File(path, "image/png");
    }

    /// <summary>A page's words, for selecting: text, and left, upper, right and lower edge in points.</summary>
    private static async Task<IResult> WordsAsync(string id, int page, IPageStore pages, CancellationToken cancellationToken) => Results.Json(
        (await pages.WordsAsync(id, page, cancellationToken)).Select(word => new object[] { word.Text, word.Box.X0, word.Box.Y0, word.Box.X1, word.Box.Y1 }));

    private static async Task<IResult> OriginalAsync(string id, IOriginals originals, IRecordStore records, CancellationToken cancellationToken) =>
        await FileAsync(id, originals, records, cancellationToken) is { } file ? Results.File(file.Path, "application/pdf", file.Name) : Results.NotFound();

    private static async Task<SourceFile?> FileAsync(string id, IOriginals originals, IRecordStore records, CancellationToken cancellationToken) =>
        await records.FindAsync(id, cancellationToken) is { } paper ? await originals.FindAsync(id, Path.GetFileName(paper.Paper), cancellationToken) : null;

    /// <summary>The words of a page that begin as one that was looked for.</summary>
    private static ImmutableArray<PageWord> Hits(ImmutableArray<PageWord> words, string sought)
    {
        string[] asked = [.. SearchTerms.Of(sought).SelectMany(term => term.Split(' '))];
        string[] starts = asked.Any(word => word.Length > 2) ? [.. asked.Where(word => word.Length > 2)] : asked; // else every word with an i is marked
        return [.. words.Where(word => SearchTerms.Words(word.Text).Any(part => starts.Any(start => part.StartsWith(start, StringComparison.Ordinal))))];
    }
}
