using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingest.App.Api.OData;
using Ingest.App.Web;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Api;

/// <summary>The API's addresses.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root, () => Results.Json(new
        {
            tables = ApiTables.ByAddress.Keys.Order(StringComparer.Ordinal).Select(name => $"{Root}/{name}"),
            openapi = $"{Root}/openapi.json",
            dictionary = $"{Root}/dictionary.md",
            odata = $"{Root}/odata/",
            changes = $"{Root}/changes?since=2026-01-01T00:00:00Z",
        }));
        app.MapGet(Root + "/openapi.json", (HttpRequest request) => Results.Text(ApiDescription.Text(ServerOf(request)), "application/json"));
        app.MapGet(Root + "/dictionary.md", Dictionary);
        app.MapGet(Root + "/dictionary.json", () => Results.Json(TableCatalog.All.Select(table => new { table.Name, table.Meaning, table.Columns }), new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        app.MapGet(Root + "/changes", ChangesAsync);
        app.MapPost(Root + "/papers", TakeAsync);
        foreach ((string address, RecordTable table) in ApiTables.ByAddress)
        {
            app.MapGet($"{Root}/{address}", (HttpContext context, IRecordQueries queries, CancellationToken cancellationToken) => ApiList.AnswerAsync(context, table, null, queries, cancellationToken));
            app.MapGet($"{Root}/{address}.{{format}}", (HttpContext context, string format, IRecordQueries queries, CancellationToken cancellationToken) => ApiList.AnswerAsync(context, table, format, queries, cancellationToken));
            app.MapGet($"{Root}/{address}/{{**id}}", (HttpContext context, string id, IRecordQueries queries, CancellationToken cancellationToken) => ApiList.OneAsync(context, table, id, queries, cancellationToken));
        }

        ODataRoutes.Map(app);
        app.MapFallback(Root + "/{**rest}", (HttpContext context) => Problem.WriteAsync(context, 404, "There is nothing here", $"There are {string.Join(", ", ApiTables.ByAddress.Keys.Order(StringComparer.Ordinal))}; see {Root}."));
    }

    /// <summary>What every address of this server begins with, as the caller knows it.</summary>
    public static string ServerOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>304 where the caller has what the store says now; else sets the ETag that tells so next time.</summary>
    public static async Task<bool> IsUnchangedAsync(HttpContext context, IRecordQueries queries, CancellationToken cancellationToken)
    {
        HttpRequest request = context.Request;
        long stamp = await queries.StampAsync(cancellationToken);
        byte[] asked = SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}{request.Headers.Accept}\n{Access.Of(context).Name}"));
        string tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{stamp}-{Convert.ToHexStringLower(asked.AsSpan(0, 6))}\"");
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (!request.Headers.IfNoneMatch.Contains(tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static IResult Dictionary()
    {
        using var written = new StringWriter();
        TableGuide.Write(TableCatalog.All, written);
        return Results.Text(written.ToString(), "text/markdown; charset=utf-8");
    }

    /// <summary>The papers whose rows changed since a time, and those that were removed: a report that keeps rows replaces or drops those of these papers.</summary>
    private static async Task<IResult> ChangesAsync(HttpContext context, IRecordQueries queries, IRowChanges changes, CancellationToken cancellationToken)
    {
        if (!DateTimeOffset.TryParse(context.Request.Query["since"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset since))
        {
            throw new ApiException(400, "The query cannot be understood", "since is a time, as 2026-01-31T00:00:00Z.");
        }

        if (await changes.RememberedSinceAsync(cancellationToken) is { } remembered && since < remembered)
        {
            throw new ApiException(410, "That is too long ago", $"Which papers were removed is known from {PaperEntry.Time(remembered)} on. Fetch all rows anew, and ask for changes since then.");
        }

        string from = PaperEntry.Time(since);
        RowFilter read = new AnyOf([new Comparison("readAt", Compared.GreaterOrEqual, from), new Comparison("receivedAt", Compared.GreaterOrEqual, from)]);
        IEnumerable<string> papers = (await queries.SelectAsync(PapersTable.Table, new RowQuery { Filter = read }, cancellationToken)).Select(row => (string)row[0]!);
        int paperId = RowQuery.IndexOf(CorrectionsTable.Table, "paperId");
        IEnumerable<string> corrected = (await queries.SelectAsync(
            CorrectionsTable.Table, new RowQuery { Filter = new Comparison("correctedAt", Compared.GreaterOrEqual, from) }, cancellationToken)).Select(row => (string)row[paperId]!);
        return Results.Json(new { since = from, changed = papers.Concat(corrected).Distinct().Order(StringComparer.Ordinal), deleted = (await changes.RemovedPapersAsync(since, cancellationToken)).Select(one => one.Id) });
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ServeOptions options, Reception reception, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(context.Request.Query["name"].ToString().Replace('\\', '/'));
        UploadAnswer answer = await Uploads.OneAsync(context, options, reception, audit, clock, context.Request.Body, name, cancellationToken);
        if (!answer.Ok)
        {
            throw new ApiException(415, "The paper was not taken", $"Send a PDF as the body, its name as ?name=.{(answer.Code is null ? "" : $" What came is {answer.Code}.")}");
        }

        return Results.Json(new { id = answer.Id, known = answer.Known, paper = $"{Root}/papers/{answer.Id}" }, statusCode: answer.Known ? 200 : 202);
    }
}
