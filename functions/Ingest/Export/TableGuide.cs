using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.Export;

/// <summary>The data dictionary: what tables and columns mean, made from the catalogue.</summary>
public static class TableGuide
{
    public static void Write(ImmutableArray<RecordTable> tables, TextWriter writer)
    {
        writer.WriteLine("# Tables");
        writer.WriteLine();
        writer.WriteLine("A paper's rows are those whose `version` is the one that its row in `Papers` names; others are about to be replaced.");
        writer.WriteLine("Money is whole öre beside kronor, dates are ISO text that sorts, an absent value is empty. *Required* columns always have a value.");
        foreach (RecordTable table in tables)
        {
            writer.WriteLine();
            writer.WriteLine($"## {table.Name}");
            writer.WriteLine(table.Meaning);
            writer.WriteLine();
            writer.WriteLine("| column | type | required | meaning |");
            writer.WriteLine("|---|---|---|---|");
            foreach (Column column in table.Columns)
            {
                writer.WriteLine($"| `{column.Name}` | {Type(column.Type)} | {(column.IsRequired ? "yes" : "")} | {column.Meaning} |");
            }
        }
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Text => "text",
        ColumnType.WholeNumber => "whole number",
        ColumnType.Number => "number",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
