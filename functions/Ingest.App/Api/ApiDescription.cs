using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.App.Web;
using Ingest.Export.Tables;

namespace Ingest.App.Api;

/// <summary>The API in the words of OpenAPI 3.0, made from the catalogue, so that it cannot say other columns than there are.</summary>
internal static class ApiDescription
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Text(string server)
    {
        var paths = new JsonObject();
        var schemas = new JsonObject { ["Problem"] = ProblemSchema() };
        foreach ((string address, RecordTable table) in ApiTables.ByAddress.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            paths[$"/{address}"] = new JsonObject { ["get"] = List(address, table) };
            paths[$"/{address}/{{id}}"] = new JsonObject { ["get"] = One(address, table) };
            schemas[table.Name] = Schema(table);
        }

        paths["/papers"]!["post"] = Post();
        var document = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Ingest", ["version"] = "1", ["description"] = "Records of Swedish municipal committee papers. What columns mean is also in dictionary.md. A row with paperId was read from the page at /papper/{paperId}?post={id}#m-{id} of this server, where it is marked. Rows of Amounts are as printed: add up only those of one kind (funding, say), one frequency and one decision; what was only proposed has another decision than what was approved." },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server + ApiRoutes.Root }),
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["key"] = new JsonArray() }, new JsonObject { ["basic"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                    ["basic"] = new JsonObject { ["type"] = "http", ["scheme"] = "basic", ["description"] = "Any name; the key is the password." },
                },
            },
        };
        return document.ToJsonString(Indented);
    }

    private static JsonObject List(string address, RecordTable table)
    {
        var parameters = new JsonArray(
            Parameter("sort", "A column; a minus before it puts the largest first.", new JsonObject { ["type"] = "string", ["example"] = "-" + table.Columns[^1].Name }),
            Parameter("limit", "The most rows of a page.", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ListRequest.MostLimit, ["default"] = ListRequest.UsualLimit }),
            Parameter("continue", "What the page before gave.", new JsonObject { ["type"] = "string" }),
            Parameter(ListRequest.Superseded, "Rows of papers that another of the same meeting counts instead of are left out unless it is include.", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("include") }),
            Parameter(ListRequest.Trusted, FormattableString.Invariant($"Only rows with a confidence from {Words.Sure} that nobody has rejected, and those that a person has confirmed, corrected or added. Without it rejected rows come too, with review=rejected."), new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("only") }),
            Parameter("fields", "Columns, comma-separated; all of them without it.", new JsonObject { ["type"] = "string", ["example"] = table.Columns[0].Name }));
        foreach (Column column in table.Columns)
        {
            string more = column.Type == ColumnType.Text ? $"Also {column.Name}.contains and {column.Name}.starts." : "";
            parameters.Add(Parameter(column.Name, $"{column.Meaning}. Also {column.Name}.ne, .gt, .ge, .lt, .le. {more}".TrimEnd(), Type(column)));
        }

        return new JsonObject
        {
            ["operationId"] = $"list-{address}",
            ["summary"] = table.Meaning,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "Rows; also as text/csv or a workbook (Accept, or .csv and .xlsx behind the address).",
                    ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Page(table) }, ["text/csv"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
                },
                ["304"] = new JsonObject { ["description"] = "Nothing has changed since the ETag in If-None-Match." },
                ["400"] = Error("The query cannot be understood; detail says what may be asked."),
            },
        };
    }

    private static JsonObject One(string address, RecordTable table) => new()
    {
        ["operationId"] = $"get-{address}",
        ["summary"] = table.Meaning,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" }, ["description"] = "The row's first column." }),
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "The row.", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(table.Name) } } },
            ["404"] = Error("There is no such row."),
        },
    };

    private static JsonObject Post() => new()
    {
        ["operationId"] = "post-papers",
        ["summary"] = "Takes a PDF in; it is read in the background. Its row in papers says how it fares.",
        ["parameters"] = new JsonArray(Parameter("name", "What the file is called.", new JsonObject { ["type"] = "string", ["example"] = "kallelse.pdf" })),
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/pdf"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } } } },
        ["responses"] = new JsonObject
        {
            ["202"] = new JsonObject { ["description"] = "Taken." },
            ["200"] = new JsonObject { ["description"] = "The same bytes were there." },
            ["415"] = Error("It is no PDF."),
        },
    };

    private static JsonObject Page(RecordTable table) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("count", "value", "continue", "next"),
        ["properties"] = new JsonObject
        {
            ["count"] = new JsonObject { ["type"] = "integer", ["description"] = "Rows that fit, on all pages." },
            ["value"] = new JsonObject { ["type"] = "array", ["items"] = Reference(table.Name) },
            ["continue"] = new JsonObject { ["type"] = "string", ["nullable"] = true },
            ["next"] = new JsonObject { ["type"] = "string", ["nullable"] = true, ["description"] = "The address of the next page." },
        },
    };

    private static JsonObject Schema(RecordTable table)
    {
        var properties = new JsonObject();
        foreach (Column column in table.Columns)
        {
            JsonObject type = Type(column);
            type["description"] = column.Meaning;
            if (!column.IsRequired)
            {
                type["nullable"] = true;
            }

            properties[column.Name] = type;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = table.Meaning,
            ["required"] = new JsonArray([.. table.Columns.Select(column => JsonValue.Create(column.Name))]),
            ["properties"] = properties,
        };
    }

    private static JsonObject Type(Column column) => column.Type switch
    {
        ColumnType.WholeNumber => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
        ColumnType.Number => new JsonObject { ["type"] = "number", ["format"] = "double" },
        _ when ApiTables.IsDate(column) => new JsonObject { ["type"] = "string", ["format"] = "date" },
        _ when ApiTables.IsTime(column) => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Parameter(string name, string description, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Error(string description) =>
        new() { ["description"] = description, ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("Problem") } } };

    private static JsonObject ProblemSchema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string", ["description"] = "What to do." },
        },
    };
}
