using Ingest.Export.Tables;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Web.Fetch;

/// <summary>The data dictionary as a page: every table's columns, from the catalogue.</summary>
internal static class ColumnPages
{
    public static Task ShowAsync(HttpContext context) => PageFrame.WriteAsync(context, new PageFrame("Tabeller och kolumner", "/hamta")
    {
        Body = Html.Of($"""
            <h1>Tabeller och kolumner</h1>
            <p>Namnen är desamma i filer, i API:t och i Excel och Power BI; betydelserna är på engelska. Som fil: <a href="/api/v1/dictionary.md">dictionary.md</a>, <a href="/api/v1/dictionary.json">dictionary.json</a>. Tillbaka till <a href="/hamta">Hämta data</a>.</p>
            <nav aria-label="Tabeller"><ul class="row">{TableCatalog.All.Select(table => Html.Of($"""<li><a href="#{table.Name}">{table.Name}</a></li>"""))}</ul></nav>
            {TableCatalog.All.Select(Table)}
            """),
    });

    private static Html Table(RecordTable table) => Html.Of($"""
        <h2 id="{table.Name}">{table.Name} <small>{Words.Tables(table.Name)}</small></h2><p lang="en">{table.Meaning}</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Kolumner i {table.Name}"><table><thead><tr><th scope="col">Kolumn</th><th scope="col">På sidan</th><th scope="col">Typ</th><th scope="col">Betydelse</th></tr></thead><tbody>{table.Columns.Select(column => Html.Of($"""
            <tr><th scope="row"><code>{column.Name}</code></th><td>{(Words.Column(column.Name) is var name && name == column.Name ? "" : name)}</td><td class="d">{TypeOf(column)}{(column.IsRequired ? "" : ", kan saknas")}</td><td lang="en">{Said(column.Meaning)}</td></tr>
            """))}</tbody></table></div>
        """);

    /// <summary>Names stand between backticks.</summary>
    private static Html Said(string meaning) => Html.Join(meaning.Split('`').Select((part, i) => i % 2 == 1 ? Html.Of($"<code>{part}</code>") : Html.Of($"{part}")));

    private static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.WholeNumber => "heltal",
        ColumnType.Number => "tal",
        _ when Api.ApiTables.IsDate(column) => "dag",
        _ when Api.ApiTables.IsTime(column) => "tid",
        _ => "text",
    };
}
