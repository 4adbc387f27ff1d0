using System.Collections.Frozen;
using System.Text.Json;
using Ingest.Export.Tables;

namespace Ingest.App.Api;

/// <summary>What the API calls the tables, and what their columns hold.</summary>
internal static class ApiTables
{
    public static FrozenDictionary<string, RecordTable> ByAddress { get; } =
        TableCatalog.All.ToFrozenDictionary(table => JsonNamingPolicy.KebabCaseLower.ConvertName(table.Name), StringComparer.Ordinal);

    public static string AddressOf(RecordTable table) => JsonNamingPolicy.KebabCaseLower.ConvertName(table.Name);

    /// <summary>The columns that a table has, as an answer names them to who asked for another.</summary>
    public static string ColumnsOf(RecordTable table) => string.Join(", ", table.Columns.Select(column => column.Name));

    public static bool IsDate(Column column) => column.Meaning.Contains("YYYY-MM-DD", StringComparison.Ordinal);

    public static bool IsTime(Column column) => column.Name.EndsWith("At", StringComparison.Ordinal);
}
