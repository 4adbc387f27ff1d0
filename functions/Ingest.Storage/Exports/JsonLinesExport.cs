using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Export.Tables;

namespace Ingest.Storage.Exports;

/// <summary>A file a table, a JSON object a line; absent values are null.</summary>
public sealed class JsonLinesExport() : TableExport("jsonl")
{
    private const int FlushEveryBytes = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override async Task WriteAsync(IRecordStore store, string target, CancellationToken cancellationToken)
    {
        foreach (RecordTable table in TableCatalog.All)
        {
            await WholeFile.WriteAsync(Path.Combine(target, table.Name + ".jsonl"), path => WriteAsync(store, table, path, cancellationToken));
        }
    }

    private static async Task WriteAsync(IRecordStore store, RecordTable table, string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.Create(path);
        await using var buffered = new BufferedStream(file, FlushEveryBytes);
        await using var json = new Utf8JsonWriter(buffered, Options);
        await foreach (ImmutableArray<object?> row in store.RowsAsync(table, cancellationToken))
        {
            WriteRow(json, table, row);
            await json.FlushAsync(cancellationToken);
            json.Reset();
            buffered.WriteByte((byte)'\n');
        }
    }

    private static void WriteRow(Utf8JsonWriter json, RecordTable table, ImmutableArray<object?> row)
    {
        json.WriteStartObject();
        for (int i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(table.Columns[i].Name);
            switch (row[i])
            {
                case null:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                default:
                    throw new ArgumentException("A value that no column has.", nameof(row));
            }
        }

        json.WriteEndObject();
    }
}
