using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Api.OData;

/// <summary>What an entity set was asked for; whatever is not supported is refused, never passed over.</summary>
internal sealed record ODataQuery(RowFilter? Filter, ImmutableArray<RowOrder> Order, int Skip, int? Top, bool WithCount, ImmutableArray<Column> Columns, ODataPreference Preference)
{
    /// <summary>The most rows of an answer; the rest is behind <c>@odata.nextLink</c>.</summary>
    private const int MostRows = 1_000;

    public int PageLength => Math.Min(Top ?? MostRows, Math.Min(Preference.MostRows ?? MostRows, MostRows));

    /// <summary>The page's rows, and one more that tells whether there are others.</summary>
    public RowQuery Query => new() { Filter = Filter, Order = Order, Skip = Skip, Take = PageLength + 1 };

    /// <summary>Whether a <c>$skiptoken</c> goes on with rows whose changes are tracked: a mark, not a number.</summary>
    public static bool IsTracked(string? token) => token?.Contains('~', StringComparison.Ordinal) ?? false;

    public static ODataQuery Of(RecordTable table, HttpRequest request)
    {
        IQueryCollection query = request.Query;
        foreach (string name in query.Keys.Where(name => name.StartsWith('$') && name is not ("$filter" or "$orderby" or "$skip" or "$top" or "$count" or "$select" or "$format" or "$skiptoken" or "$deltatoken")))
        {
            throw new ApiException(501, "Not supported", $"{name} is not supported: $select, $filter, $orderby, $top, $skip and $count are.");
        }

        if (query["$format"].ToString() is { Length: > 0 } format && !format.Contains("json", StringComparison.Ordinal))
        {
            throw new ApiException(415, "Not supported", "Only $format=json is supported.");
        }

        int skipped = query["$skiptoken"].ToString() is { Length: > 0 } token && !IsTracked(token) ? Number("$skiptoken", token) : query["$skip"].ToString() is { Length: > 0 } skip ? Number("$skip", skip) : 0;
        return new ODataQuery(
            query["$filter"].ToString() is { Length: > 0 } filter ? ODataFilter.Of(table, filter) : null,
            [.. query["$orderby"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Ordered(table, one))],
            skipped,
            query["$top"].ToString() is { Length: > 0 } top ? Number("$top", top) : null,
            query["$count"] == "true",
            Selected(table, query["$select"].ToString()),
            ODataPreference.Of(request));
    }

    /// <summary>The query that asks for the next page; null where <c>$top</c> is reached.</summary>
    public IReadOnlyDictionary<string, string?>? Following()
    {
        int? left = Top - PageLength;
        return left is <= 0 ? null : new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["$skip"] = null,
            ["$skiptoken"] = (Skip + PageLength).ToString(CultureInfo.InvariantCulture),
            ["$top"] = left?.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static ImmutableArray<Column> Selected(RecordTable table, string select) => select is "" or "*"
        ? table.Columns
        : [.. select.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Named(table, name))];

    private static RowOrder Ordered(RecordTable table, string one)
    {
        string[] parts = one.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= 2 && (parts.Length == 1 || parts[1] is "asc" or "desc")
            ? new RowOrder(Named(table, parts[0]).Name, parts.Length == 2 && parts[1] == "desc")
            : throw new ApiException(400, "$orderby cannot be understood", $"'{one}': write a column, and desc behind it where the largest is to be first.");
    }

    /// <summary>A column; refuses a name that the table does not have, and says which it has.</summary>
    internal static Column Named(RecordTable table, string name, string refusal = "The query cannot be understood") => table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new ApiException(400, refusal, $"{table.Name} has no column '{name}'. It has {ApiTables.ColumnsOf(table)}.");

    private static int Number(string option, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new ApiException(400, "The query cannot be understood", $"{option} is a whole number from 0, not '{text}'.");
}
