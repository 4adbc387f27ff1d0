using System.Collections.Immutable;
using System.Text.Json;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Api.OData;

/// <summary>Rows whose last page has a delta link, and what that link gives: what was written and what is gone since.</summary>
/// <remarks>
/// http://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html, 11.3. The link tells of the moment when its rows were first
/// asked for, so that what is written while a caller goes from page to page comes with the link. Rows are paged by key: a row that goes
/// meanwhile moves no other.
/// </remarks>
internal sealed class ODataTracking(HttpContext context, RecordTable table, IRecordQueries queries, IRowChanges changes)
{
    private const string DeltaLink = "@odata.deltaLink";
    private const string DeltaToken = "$deltatoken";
    private const string SkipToken = "$skiptoken";

    /// <summary>Whether a request asks for rows with a delta link, goes on with them, or follows such a link.</summary>
    public static bool IsAsked(HttpRequest request) =>
        request.Query.ContainsKey(DeltaToken) || ODataQuery.IsTracked(request.Query[SkipToken]) || ODataPreference.Of(request).TracksChanges;

    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        ODataQuery asked = ODataQuery.Of(table, context.Request);
        if (asked.Top is not null || asked.Skip > 0 || !asked.Order.IsEmpty)
        {
            throw new ApiException(501, "Not supported", "Changes are not tracked with $top, $skip or $orderby: leave these out, or ask without Prefer: odata.track-changes.");
        }

        asked = asked with { Filter = await ApiList.CountingAsync(context, table, asked.Filter, cancellationToken) };
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Query[DeltaToken].ToString() is { Length: > 0 } token)
        {
            await ChangedAsync(asked, Parsed(DeltaToken, token), cancellationToken);
        }
        else
        {
            await RowsAsync(asked, context.Request.Query[SkipToken].ToString() is { Length: > 0 } reached ? Parsed(SkipToken, reached) : null, cancellationToken);
        }
    }

    private async Task RowsAsync(ODataQuery asked, ChangeMark? reached, CancellationToken cancellationToken)
    {
        ChangeMark began = reached ?? await changes.NowAsync(cancellationToken);
        string key = table.Columns[0].Name;
        RowFilter rest = began.Id is { } last ? RowFilter.All([asked.Filter!, new Comparison(key, Compared.Greater, last)]) : asked.Filter!;
        ImmutableArray<ImmutableArray<object?>> rows = await queries.SelectAsync(table, new RowQuery { Filter = rest, Take = asked.PageLength + 1 }, cancellationToken);
        ImmutableArray<ImmutableArray<object?>> page = rows.Length > asked.PageLength ? rows[..asked.PageLength] : rows;
        long? count = asked.WithCount ? await queries.CountAsync(table, asked.Filter, cancellationToken) : null;
        asked.Preference.Say(context.Response, tracksChanges: true);
        await ODataRoutes.WriteAsync(context, table, asked, count, page, rows.Length > asked.PageLength
            ? (ODataRoutes.NextLink, Link(SkipToken, began with { Id = (string)page[^1][0]!, Began = began.Stamp }))
            : (DeltaLink, Link(DeltaToken, began with { Id = null, Began = null })));
    }

    private async Task ChangedAsync(ODataQuery asked, ChangeMark since, CancellationToken cancellationToken)
    {
        if (asked.WithCount)
        {
            throw new ApiException(501, "Not supported", "$count is not supported beside $deltatoken.");
        }

        RowChanges found = await changes.SinceAsync(table, since, asked.PageLength, cancellationToken)
            ?? throw new ApiException(410, "The delta link is too old", $"Rows that were removed are remembered for {Retention.RemovalsAreRemembered.TotalDays:0} days, and the link is older than that; or the store was put back from a backup, or is another one, since it was given. Fetch all rows anew with Prefer: odata.track-changes.");
        string[] written = [.. found.Changes.Where(one => !one.IsRemoved).Select(one => one.Id)];
        RowFilter ofThem = RowFilter.All([asked.Filter!, new OneOf(table.Columns[0].Name, [.. written])]);
        Dictionary<string, ImmutableArray<object?>> rows = (await queries.SelectAsync(table, new RowQuery { Filter = ofThem }, cancellationToken)).ToDictionary(row => (string)row[0]!);
        bool isOld = context.Request.Headers["OData-MaxVersion"] == "4.0"; // how removed rows are told is another in 4.01
        context.Response.Headers["OData-Version"] = isOld ? "4.0" : "4.01";
        asked.Preference.Say(context.Response, tracksChanges: true);
        ODataRoutes.ContentType(context);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, ODataRoutes.Options);
        json.WriteStartObject();
        json.WriteString("@odata.context", ODataRoutes.ContextOf(context, table, asked) + "/$delta");
        json.WriteStartArray("value");
        foreach (RowChange change in found.Changes)
        {
            if (rows.TryGetValue(change.Id, out ImmutableArray<object?> row))
            {
                json.WriteStartObject();
                json.WriteString("@odata.id", Entity(change.Id));
                ApiList.WriteValues(json, table, asked.Columns, row);
                json.WriteEndObject();
            }
            else
            {
                WriteRemoved(json, change, isOld);
            }
        }

        json.WriteEndArray();
        json.WriteString(found.HasMore ? ODataRoutes.NextLink : DeltaLink, Link(DeltaToken, found.Next));
        json.WriteEndObject();
    }

    /// <summary>A row that is gone, or that the link's conditions no longer let in: <c>changed</c>, as the standard has it.</summary>
    private void WriteRemoved(Utf8JsonWriter json, RowChange change, bool isOld)
    {
        string reason = change.IsRemoved ? "deleted" : "changed";
        json.WriteStartObject();
        if (isOld)
        {
            json.WriteString("@odata.context", $"{ODataRoutes.Base(context)}/$metadata#{table.Name}/$deletedEntity");
            json.WriteString("id", Entity(change.Id));
            json.WriteString("reason", reason);
        }
        else
        {
            json.WriteStartObject("@removed");
            json.WriteString("reason", reason);
            json.WriteEndObject();
            json.WriteString("@odata.id", Entity(change.Id));
            json.WriteString(table.Columns[0].Name, change.Id);
        }

        json.WriteEndObject();
    }

    /// <summary>A row's address, from the service's root.</summary>
    private string Entity(string id) => $"{table.Name}('{Uri.EscapeDataString(id.Replace("'", "''", StringComparison.Ordinal))}')";

    private string Link(string token, ChangeMark mark) =>
        ODataRoutes.Address(context.Request, new Dictionary<string, string?>(StringComparer.Ordinal) { [SkipToken] = null, [DeltaToken] = null, [token] = mark.ToString() });

    private static ChangeMark Parsed(string option, string token) => ChangeMark.Parse(token)
        ?? throw new ApiException(400, "The query cannot be understood", $"{option} is no part of a link that this service gave. Begin anew with Prefer: odata.track-changes.");
}
