using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.App.Web;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Exports;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Api;

/// <summary>A table's rows as JSON, CSV or a workbook.</summary>
internal static class ApiList
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task AnswerAsync(HttpContext context, RecordTable table, string? suffix, IRecordQueries queries, CancellationToken cancellationToken)
    {
        string format = Format(context.Request, suffix);
        ListRequest asked = ListRequest.Of(table, context.Request.Query, format != "json");
        if (await ApiRoutes.IsUnchangedAsync(context, queries, cancellationToken))
        {
            return;
        }

        asked = asked with { Filter = await CountingAsync(context, table, asked.Filter, cancellationToken) };
        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(table, asked.Query(table), cancellationToken);
        ImmutableArray<ImmutableArray<object?>> page = rows.Length > asked.Limit ? rows[..asked.Limit] : rows;
        if (format == "json")
        {
            string? token = rows.Length > asked.Limit ? asked.Token(table, page[^1]) : null;
            await WriteJsonAsync(context, table, asked, page, await queries.CountAsync(table, asked.Filter, cancellationToken), token);
            return;
        }

        ImmutableArray<int> chosen = [.. asked.Columns.Select(column => RowQuery.IndexOf(table, column.Name))];
        await WriteFileAsync(context, table.Name, format, asked.Columns, [.. page.Select(row => chosen.Select(i => row[i]).ToImmutableArray())], cancellationToken);
    }

    public static async Task OneAsync(HttpContext context, RecordTable table, string id, IRecordQueries queries, CancellationToken cancellationToken)
    {
        if (await ApiRoutes.IsUnchangedAsync(context, queries, cancellationToken))
        {
            return;
        }

        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(table, new RowQuery { Filter = RowFilter.Is(table.Columns[0].Name, id) }, cancellationToken);
        if (rows.IsEmpty)
        {
            throw new ApiException(404, "There is no such row", $"{ApiTables.AddressOf(table)} has no row with that id. Ids stay when a paper is read again, unless what was read there is gone.");
        }

        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        WriteRow(json, table, table.Columns, rows[0]);
    }

    /// <summary>The filter, without papers that do not count unless the query asks for <c>superseded=include</c>.</summary>
    public static async Task<RowFilter> CountingAsync(HttpContext context, RecordTable table, RowFilter? filter, CancellationToken cancellationToken)
    {
        RowFilter asked = filter ?? RowFilter.All([]);
        string said = context.Request.Query[ListRequest.Superseded].ToString();
        return said switch
        {
            "" => RowFilter.All([asked, await context.RequestServices.GetRequiredService<Superseded>().CountsAsync(table, cancellationToken)]),
            "include" => asked,
            _ => throw new ApiException(400, "The query cannot be understood", "superseded is include, or left out."),
        };
    }

    /// <summary>Rows as a file, with the log told of it.</summary>
    public static async Task WriteFileAsync(
        HttpContext context, string name, string format, ImmutableArray<Column> columns, ImmutableArray<ImmutableArray<object?>> rows, CancellationToken cancellationToken)
    {
        var audit = context.RequestServices.GetRequiredService<IAuditLog>();
        await audit.AddAsync(new AuditEntry(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), Access.Of(context).Name, "export", $"{name}.{format}"), cancellationToken);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format}\"";
        if (format == "csv")
        {
            context.Response.ContentType = "text/csv; charset=utf-8";
            await using Stream csv = context.Response.BodyWriter.AsStream(leaveOpen: true);
            await CsvExport.WriteRowsAsync(csv, columns, rows.ToAsyncEnumerable(), cancellationToken);
            return;
        }

        context.Response.ContentType = Xlsx;
        string made = Path.GetTempFileName();
        try
        {
            await XlsxExport.WriteBookAsync(made, [new SheetOfRows(name, columns, rows.ToAsyncEnumerable())], cancellationToken);
            await context.Response.SendFileAsync(made, cancellationToken);
        }
        finally
        {
            File.Delete(made);
        }
    }

    /// <summary>A row as an object; absent values are null.</summary>
    public static void WriteRow(Utf8JsonWriter json, RecordTable table, ImmutableArray<Column> columns, ImmutableArray<object?> row)
    {
        json.WriteStartObject();
        WriteValues(json, table, columns, row);
        json.WriteEndObject();
    }

    public static void WriteValues(Utf8JsonWriter json, RecordTable table, ImmutableArray<Column> columns, ImmutableArray<object?> row)
    {
        foreach (Column column in columns)
        {
            json.WritePropertyName(column.Name);
            switch (row[RowQuery.IndexOf(table, column.Name)])
            {
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                default:
                    json.WriteNullValue();
                    break;
            }
        }
    }

    private static string Format(HttpRequest request, string? suffix)
    {
        string accept = request.Headers.Accept.ToString();
        return suffix switch
        {
            "json" or "csv" or "xlsx" => suffix,
            null when accept.Contains("text/csv", StringComparison.Ordinal) => "csv",
            null when accept.Contains(Xlsx, StringComparison.Ordinal) => "xlsx",
            null when accept.Length == 0 || accept.Contains("json", StringComparison.Ordinal) || accept.Contains('*', StringComparison.Ordinal) => "json",
            null => throw new ApiException(406, "Not in that form", $"Ask for application/json, text/csv or {Xlsx}, or put .json, .csv or .xlsx behind the address."),
            _ => throw new ApiException(404, "Not in that form", "Put .json, .csv or .xlsx behind the address."),
        };
    }

    private static async Task WriteJsonAsync(HttpContext context, RecordTable table, ListRequest asked, ImmutableArray<ImmutableArray<object?>> rows, long count, string? token)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        json.WriteStartObject();
        json.WriteNumber("count", count);
        json.WriteStartArray("value");
        foreach (ImmutableArray<object?> row in rows)
        {
            WriteRow(json, table, asked.Columns, row);
        }

        json.WriteEndArray();
        json.WriteString("continue", token);
        json.WriteString("next", token is null ? null : Next(context.Request, token));
        json.WriteEndObject();
    }

    private static string Next(HttpRequest request, string token)
    {
        var query = new QueryBuilder(request.Query.Where(one => one.Key != "continue").SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value ?? ""))));
        query.Add("continue", token);
        return $"{ApiRoutes.ServerOf(request)}{request.Path}{query}";
    }
}
