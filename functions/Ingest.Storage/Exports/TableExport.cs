using System.Collections.Immutable;

namespace Ingest.Storage.Exports;

/// <summary>A way to write a store's tables as files.</summary>
public abstract class TableExport(string name)
{
    public static ImmutableArray<TableExport> All { get; } = [new CsvExport(), new JsonLinesExport(), new XlsxExport()];

    /// <summary>As <c>--format</c> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>Writes every table; a file is there whole or not at all. Throws <see cref="IOException"/> where it cannot.</summary>
    /// <param name="store">What to write.</param>
    /// <param name="target">The folder, or the one file.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public abstract Task WriteAsync(IRecordStore store, string target, CancellationToken cancellationToken);
}
