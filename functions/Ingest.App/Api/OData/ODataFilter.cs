using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.App.Api.OData;

/// <summary><c>$filter</c> of OData v4 as far as reports need it: comparisons, and, or, not, brackets, contains, startswith, endswith.</summary>
/// <remarks>http://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html, 5.1.1.</remarks>
internal sealed partial class ODataFilter
{
    private const int Deepest = 50;
    private const string Refusal = "$filter cannot be understood";

    private readonly RecordTable table;
    private readonly List<string> tokens;
    private int at;
    private int depth;

    private ODataFilter(RecordTable table, string text)
    {
        this.table = table;
        tokens = [.. Token().Matches(text).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token))];
    }

    /// <summary>Reads a filter; throws <see cref="ApiException"/> that says what is not understood.</summary>
    public static RowFilter Of(RecordTable table, string text)
    {
        var reading = new ODataFilter(table, text);
        RowFilter filter = reading.Or();
        return reading.at == reading.tokens.Count ? filter : throw Refused($"'{reading.tokens[reading.at]}' is not expected there.");
    }

    private RowFilter Or()
    {
        RowFilter left = And();
        while (Take("or"))
        {
            left = new AnyOf([left, And()]);
        }

        return left;
    }

    private RowFilter And()
    {
        RowFilter left = One();
        while (Take("and"))
        {
            left = new AllOf([left, One()]);
        }

        return left;
    }

    private RowFilter One()
    {
        if (++depth > Deepest)
        {
            throw Refused("it is nested too deeply.");
        }

        RowFilter filter = Take("not") ? new NotSo(One()) : Take("(") ? Bracketed() : Condition();
        depth--;
        return filter;
    }

    private RowFilter Bracketed()
    {
        RowFilter filter = Or();
        Need(")");
        return filter;
    }

    private RowFilter Condition()
    {
        string first = Next();
        if (first is "contains" or "startswith" or "endswith" && Peek() == "(")
        {
            return Function(first);
        }

        if (Peek() == "(")
        {
            throw new ApiException(501, "Not supported", $"The function {first} is not supported: contains, startswith and endswith are.{(first is "year" or "month" or "day" or "date" ? " For a year write meetingDate ge 2024-01-01 and meetingDate le 2024-12-31." : "")}");
        }

        Column column = Named(first);
        string sign = Next();
        if (sign == "in")
        {
            return In(column);
        }

        Compared how = sign switch
        {
            "eq" => Compared.Equal,
            "ne" => Compared.NotEqual,
            "gt" => Compared.Greater,
            "ge" => Compared.GreaterOrEqual,
            "lt" => Compared.Less,
            "le" => Compared.LessOrEqual,
            _ => throw new ApiException(501, "Not supported", $"'{sign}' is not supported: eq, ne, gt, ge, lt, le, in, and, or, not are."),
        };
        return new Comparison(column.Name, how, Literal(column, Next()));
    }

    private AnyOf In(Column column)
    {
        var values = ImmutableArray.CreateBuilder<RowFilter>();
        Need("(");
        do
        {
            values.Add(RowFilter.Is(column.Name, Literal(column, Next())));
        }
        while (Take(","));
        Need(")");
        return new AnyOf(values.ToImmutable());
    }

    private RowFilter Function(string name)
    {
        Need("(");
        Column column = Named(Next());
        Need(",");
        object? text = Literal(column, Next());
        Need(")");
        if (column.Type != ColumnType.Text || text is not string sought)
        {
            throw Refused($"{name} takes a column of text and a text.");
        }

        RowFilter filter = new TextPart(column.Name, name switch { "contains" => Part.Anywhere, "startswith" => Part.Start, _ => Part.End }, sought);
        return Take("eq") ? Next() == "true" ? filter : new NotSo(filter) : filter; // Power BI writes contains(a,'b') eq true
    }

    private Column Named(string name) => ODataQuery.Named(table, name, Refusal);

    private static object? Literal(Column column, string token)
    {
        if (token == "null")
        {
            return null;
        }

        bool isQuoted = token.StartsWith('\'');
        if (column.Type == ColumnType.Text)
        {
            return isQuoted ? token[1..^1].Replace("''", "'", StringComparison.Ordinal)
                : ApiTables.IsDate(column) || ApiTables.IsTime(column) ? Time(column, token)
                : throw Refused($"{column.Name} is text: write it in single quotes.");
        }

        return !isQuoted && double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? column.Type == ColumnType.WholeNumber && Math.Abs(number) < 1L << 53 && number == Math.Floor(number) ? (long)number : number
            : throw Refused($"{column.Name} is a number, and {token} is none.");
    }

    private static string Time(Column column, string token) =>
        DateTimeOffset.TryParse(token, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? ApiTables.IsTime(column) ? PaperEntry.Time(time) : token[..Math.Min(10, token.Length)]
            : throw Refused($"{column.Name} is a date, and {token} is none: write 2026-01-31.");

    private string? Peek() => at < tokens.Count ? tokens[at] : null;

    private string Next() => at < tokens.Count ? tokens[at++] : throw Refused("it ends too early.");

    private bool Take(string token)
    {
        if (Peek() != token)
        {
            return false;
        }

        at++;
        return true;
    }

    private void Need(string token)
    {
        if (!Take(token))
        {
            throw Refused($"'{token}' is missing{(Peek() is { } found ? $" before '{found}'" : " at the end")}.");
        }
    }

    private static ApiException Refused(string what) => new(400, Refusal, what);

    // 'a text''s quote', brackets, commas, words with signs (2026-01-31T00:00:00Z, -1.5, name); anything else alone.
    [GeneratedRegex(@"'(?:[^']|'')*'|[(),]|[^\s(),']+|'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}
