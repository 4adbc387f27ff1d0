using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage.Corrections;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Api;

/// <summary>What a list was asked for: filters on columns, an order, a page.</summary>
/// <param name="Filter">The columns' conditions, without the page's.</param>
/// <param name="Order">One column, or none: by the table's key.</param>
/// <param name="Limit">The most rows.</param>
/// <param name="After">The last row of the page before: its value in the order's column, and its key.</param>
/// <param name="Columns">Those that are to be given.</param>
internal sealed record ListRequest(RowFilter Filter, RowOrder? Order, int Limit, (object? Value, string Key)? After, ImmutableArray<Column> Columns)
{
    public const int UsualLimit = 100;
    public const int MostLimit = 1_000;

    /// <summary>What asks for rows of papers that do not count, too.</summary>
    public const string Superseded = "superseded";

    /// <summary>What asks only for rows that are sure, or that a person stands behind.</summary>
    public const string Trusted = "trusted";

    /// <summary>The most rows of a file.</summary>
    public const int MostOfFile = 200_000;

    private static readonly (string Suffix, Compared How)[] Comparisons =
        [(".ne", Compared.NotEqual), (".gt", Compared.Greater), (".ge", Compared.GreaterOrEqual), (".lt", Compared.Less), (".le", Compared.LessOrEqual)];

    /// <summary>Reads the query; throws <see cref="ApiException"/> that says what may be asked.</summary>
    public static ListRequest Of(RecordTable table, IQueryCollection query, bool isFile)
    {
        RowOrder? order = query["sort"].ToString() is { Length: > 0 } sort ? new RowOrder(Named(table, sort.TrimStart('-')).Name, sort.StartsWith('-')) : null;
        return new ListRequest(
            RowFilter.All(query.Where(one => one.Key is not (Superseded or Trusted or "sort" or "limit" or "continue" or "fields")).SelectMany(one => one.Value.Select(value => Condition(table, one.Key, value ?? "")))
                .Concat(query.ContainsKey(Trusted) ? [OnlyTrusted(table, query[Trusted].ToString())] : [])),
            order,
            Limited(query["limit"], isFile),
            query["continue"].ToString() is { Length: > 0 } token ? Parsed(token, table, order) : null,
            query["fields"].ToString() is { Length: > 0 } fields ? [.. fields.Split(',').Select(name => Named(table, name))] : table.Columns);
    }

    /// <summary>The rows of the page, and one more that tells whether there is another.</summary>
    public RowQuery Query(RecordTable table) => new()
    {
        Filter = After is { } after ? RowFilter.All([Filter, Beyond(table, after)]) : Filter,
        Order = Order is { } order ? [order] : [],
        Take = Limit + 1,
    };

    /// <summary>What asks for the page after that row: opaque to who gets it.</summary>
    public string Token(RecordTable table, ImmutableArray<object?> last)
    {
        object? value = Order is { } order ? last[RowQuery.IndexOf(table, order.Column)] : null;
        string[] parts = [Order?.Column ?? "", CorrectedRows.Text(value) ?? "", value is null ? "0" : "1", (string)last[0]!];
        return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(parts)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    private RowFilter Beyond(RecordTable table, (object? Value, string Key) after)
    {
        string key = table.Columns[0].Name;
        var laterKey = new Comparison(key, Compared.Greater, after.Key);
        if (Order is not { } order)
        {
            return laterKey;
        }

        RowFilter same = RowFilter.All([RowFilter.Is(order.Column, after.Value), laterKey]);
        RowFilter[] later = (order.Descending, after.Value) switch
        {
            (false, null) => [same, new Comparison(order.Column, Compared.NotEqual, null)],
            (false, { } value) => [same, new Comparison(order.Column, Compared.Greater, value)],
            (true, null) => [same],
            (true, { } value) => [same, new Comparison(order.Column, Compared.Less, value), RowFilter.Is(order.Column, null)],
        };
        return new AnyOf([.. later]);
    }

    private static RowFilter Condition(RecordTable table, string name, string value)
    {
        foreach ((string suffix, Compared how) in Comparisons.Where(one => name.EndsWith(one.Suffix, StringComparison.Ordinal)))
        {
            Column compared = Named(table, name[..^suffix.Length]);
            return new Comparison(compared.Name, how, Value(compared, value));
        }

        if (name.EndsWith(".contains", StringComparison.Ordinal) || name.EndsWith(".starts", StringComparison.Ordinal))
        {
            Column searched = Named(table, name[..name.LastIndexOf('.')]);
            return searched.Type == ColumnType.Text
                ? new TextPart(searched.Name, name.EndsWith(".starts", StringComparison.Ordinal) ? Part.Start : Part.Anywhere, value)
                : throw Refused($"{searched.Name} is a number: ask with .ge, .gt, .le, .lt or .ne.");
        }

        Column column = Named(table, name);
        return RowFilter.Is(column.Name, value.Length == 0 ? null : Value(column, value));
    }

    /// <summary>Sure enough that one in a hundred may be wrong, and not rejected; or confirmed, corrected or added by a person.</summary>
    private static AnyOf OnlyTrusted(RecordTable table, string value) =>
        value != "only" ? throw Refused("trusted is only, or is left out.")
        : RowQuery.Find(table, "confidence") < 0 || RowQuery.Find(table, ReviewMark.Column) < 0 ? throw Refused($"{ApiTables.AddressOf(table)} has no confidence and no review: leave trusted out.")
        : new AnyOf(
        [
            new OneOf(ReviewMark.Column, [ReviewMark.Confirmed, ReviewMark.Corrected, ReviewMark.Added]),
            RowFilter.All([new Comparison("confidence", Compared.GreaterOrEqual, Words.Sure), new Comparison(ReviewMark.Column, Compared.NotEqual, ReviewMark.Rejected)]),
        ]);

    private static Column Named(RecordTable table, string name) => table.Columns.FirstOrDefault(column => column.Name == name)
        ?? throw Refused($"{ApiTables.AddressOf(table)} has no column {name}. It has {ApiTables.ColumnsOf(table)}; besides there are sort, limit, continue, fields, superseded and trusted.");

    private static object? Value(Column column, string text)
    {
        try
        {
            return text.Length == 0 ? null : CorrectedRows.Parse(column, text);
        }
        catch (FormatException)
        {
            throw Refused($"{column.Name} is a number, and '{text}' is none. Write 1250000 or 0.5.");
        }
    }

    private static int Limited(string? limit, bool isFile)
    {
        if (string.IsNullOrEmpty(limit))
        {
            return isFile ? MostOfFile : UsualLimit;
        }

        int most = isFile ? MostOfFile : MostLimit;
        return int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked >= 1 && asked <= most
            ? asked
            : throw Refused($"limit is a whole number from 1 to {most}; more rows come page by page with continue.");
    }

    private static (object? Value, string Key) Parsed(string token, RecordTable table, RowOrder? order)
    {
        try
        {
            string padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
            string[] parts = JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(Convert.FromBase64String(padded)))!;
            return parts.Length == 4 && parts[0] == (order?.Column ?? "")
                ? (parts[2] == "1" ? CorrectedRows.Parse(Named(table, parts[0]), parts[1]) : null, parts[3])
                : throw new FormatException();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Refused("continue is not what the page before gave with this sort. Begin again without it.");
        }
    }

    private static ApiException Refused(string what) => new(400, "The query cannot be understood", what);
}
