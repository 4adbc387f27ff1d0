using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Api.OData;

/// <summary>The tables as an OData v4 feed, so that Excel and Power BI connect to them without code.</summary>
internal static class ODataRoutes
{
    public const string Root = ApiRoutes.Root + "/odata";

    internal const string NextLink = "@odata.nextLink";

    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root, Guarded((context, _, _) => ServiceAsync(context)));
        app.MapGet(Root + "/$metadata", Guarded(async (context, _, cancellationToken) =>
        {
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync(ODataMetadata.Text(), cancellationToken);
        }));
        foreach (RecordTable table in TableCatalog.All)
        {
            app.MapGet($"{Root}/{table.Name}", Guarded((context, queries, cancellationToken) => RowsAsync(context, table, queries, cancellationToken)));
            app.MapGet($"{Root}/{table.Name}/$count", Guarded((context, queries, cancellationToken) => CountAsync(context, table, queries, cancellationToken)));
        }

        app.MapGet(Root + "/{**rest}", Guarded((context, queries, cancellationToken) =>
        {
            string rest = context.Request.RouteValues["rest"]?.ToString() ?? "";
            return TableCatalog.All.FirstOrDefault(table => rest.StartsWith(table.Name + "('", StringComparison.Ordinal)) is { } table
                ? OneAsync(context, table, rest[(table.Name.Length + 2)..], queries, cancellationToken)
                : throw new ApiException(404, "There is nothing here", $"There are {string.Join(", ", TableCatalog.All.Select(table => table.Name))}.");
        }));
    }

    /// <summary>Says the protocol's version, and errors in its form.</summary>
    private static RequestDelegate Guarded(Func<HttpContext, IRecordQueries, CancellationToken, Task> answer) => async context =>
    {
        context.Response.Headers["OData-Version"] = "4.0";
        try
        {
            await answer(context, (IRecordQueries)context.RequestServices.GetService(typeof(IRecordQueries))!, context.RequestAborted);
        }
        catch (ApiException e)
        {
            context.Response.StatusCode = e.Status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { code = e.Status.ToString(CultureInfo.InvariantCulture), message = $"{e.Title}. {e.Message}" } }, Problem.Plain));
        }
    };

    private static async Task ServiceAsync(HttpContext context)
    {
        ContentType(context);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{Base(context)}/$metadata");
        json.WriteStartArray("value");
        foreach (RecordTable table in TableCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", table.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task RowsAsync(HttpContext context, RecordTable table, IRecordQueries queries, CancellationToken cancellationToken)
    {
        if (ODataTracking.IsAsked(context.Request))
        {
            await new ODataTracking(context, table, queries, context.RequestServices.GetRequiredService<IRowChanges>()).AnswerAsync(cancellationToken);
            return;
        }

        ODataQuery asked = ODataQuery.Of(table, context.Request);
        if (await ApiRoutes.IsUnchangedAsync(context, queries, cancellationToken))
        {
            return;
        }

        asked = asked with { Filter = await ApiList.CountingAsync(context, table, asked.Filter, cancellationToken) };
        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(table, asked.Query, cancellationToken);
        bool hasMore = rows.Length > asked.PageLength;
        long? count = asked.WithCount ? await queries.CountAsync(table, asked.Filter, cancellationToken) : null;
        asked.Preference.Say(context.Response, tracksChanges: false);
        await WriteAsync(context, table, asked, count, hasMore ? rows[..asked.PageLength] : rows, hasMore && asked.Following() is { } following ? (NextLink, Address(context.Request, following)) : null);
    }

    /// <summary>A page of rows, how many there are in all where that is asked for, and the link that goes on from it.</summary>
    internal static async Task WriteAsync(
        HttpContext context, RecordTable table, ODataQuery asked, long? count, ImmutableArray<ImmutableArray<object?>> page, (string Name, string Address)? link)
    {
        ContentType(context);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteString("@odata.context", ContextOf(context, table, asked));
        if (count is { } all)
        {
            json.WriteNumber("@odata.count", all);
        }

        json.WriteStartArray("value");
        foreach (ImmutableArray<object?> row in page)
        {
            ApiList.WriteRow(json, table, asked.Columns, row);
        }

        json.WriteEndArray();
        if (link is { } goesOn)
        {
            json.WriteString(goesOn.Name, goesOn.Address);
        }

        json.WriteEndObject();
    }

    private static async Task CountAsync(HttpContext context, RecordTable table, IRecordQueries queries, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/plain";
        RowFilter filter = await ApiList.CountingAsync(context, table, ODataQuery.Of(table, context.Request).Filter, cancellationToken);
        long count = await queries.CountAsync(table, filter, cancellationToken);
        await context.Response.WriteAsync(count.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    private static async Task OneAsync(HttpContext context, RecordTable table, string key, IRecordQueries queries, CancellationToken cancellationToken)
    {
        if (!key.EndsWith("')", StringComparison.Ordinal))
        {
            throw new ApiException(501, "Not supported", "Only rows by key, as Amounts('…'), are to be had so; not their parts.");
        }

        string id = key[..^2].Replace("''", "'", StringComparison.Ordinal);
        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(table, new RowQuery { Filter = RowFilter.Is(table.Columns[0].Name, id) }, cancellationToken);
        if (rows.IsEmpty)
        {
            throw new ApiException(404, "There is no such row", $"{table.Name} has no row with that key.");
        }

        ContentType(context);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{Base(context)}/$metadata#{table.Name}/$entity");
        ApiList.WriteValues(json, table, table.Columns, rows[0]);
        json.WriteEndObject();
    }

    /// <summary>What an answer's rows are: the table, and its columns where not all of them are given.</summary>
    internal static string ContextOf(HttpContext context, RecordTable table, ODataQuery asked) =>
        $"{Base(context)}/$metadata#{table.Name}{(asked.Columns.Length == table.Columns.Length ? "" : $"({string.Join(',', asked.Columns.Select(column => column.Name))})")}";

    internal static void ContentType(HttpContext context) =>
        context.Response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false";

    internal static string Base(HttpContext context) => ApiRoutes.ServerOf(context.Request) + Root;

    /// <summary>The request's address with some of its query's parts others, or without them where they are null.</summary>
    internal static string Address(HttpRequest request, IReadOnlyDictionary<string, string?> others)
    {
        var query = new QueryBuilder(request.Query.Where(one => !others.ContainsKey(one.Key)).Select(one => KeyValuePair.Create(one.Key, one.Value.ToString())));
        foreach ((string name, string? value) in others.Where(one => one.Value is not null))
        {
            query.Add(name, value!);
        }

        return $"{ApiRoutes.ServerOf(request)}{request.Path}{query}";
    }
}
