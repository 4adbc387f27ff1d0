using System.Collections.Immutable;
using CsvHelper;
using Ingest.Export.Tables;

namespace Ingest.Storage.Exports;

/// <summary>A file a table: RFC 4180 in UTF-8 with a byte order mark (Excel asks for it), a line of names first.</summary>
public sealed class CsvExport() : TableExport("csv")
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection); numbers do not.</summary>
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public override async Task WriteAsync(IRecordStore store, string target, CancellationToken cancellationToken)
    {
        foreach (RecordTable table in TableCatalog.All)
        {
            await WholeFile.WriteAsync(Path.Combine(target, table.Name + ".csv"), path => WriteAsync(store, table, path, cancellationToken));
        }
    }

    /// <summary>Writes rows as one file.</summary>
    public static async Task WriteRowsAsync(Stream to, IEnumerable<Column> columns, IAsyncEnumerable<ImmutableArray<object?>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(to, Options);
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
        await foreach (ImmutableArray<object?> row in rows.WithCancellation(cancellationToken))
        {
            foreach (object? value in row)
            {
                csv.WriteField(value);
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(IRecordStore store, RecordTable table, string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.Create(path);
        await WriteRowsAsync(file, table.Columns, store.RowsAsync(table, cancellationToken), cancellationToken);
    }
}
