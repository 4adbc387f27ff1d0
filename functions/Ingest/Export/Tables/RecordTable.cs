using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>A table of records: what every store keeps, every export writes and the data dictionary describes.</summary>
public abstract class RecordTable(string name, string meaning, ImmutableArray<Column> columns)
{
    /// <summary>As stores and exports call it.</summary>
    public string Name { get; } = name;

    /// <summary>What one row is.</summary>
    public string Meaning { get; } = meaning;

    public ImmutableArray<Column> Columns { get; } = columns;

    /// <summary>The rows of one reading of a paper, in the paper's order; values as <see cref="ColumnType"/> says, null where absent.</summary>
    public abstract IEnumerable<ImmutableArray<object?>> RowsOf(Ingestion ingestion);
}

/// <summary>A table whose rows are made of <typeparamref name="TRow"/>.</summary>
internal sealed class RecordTable<TRow>(string name, string meaning, ColumnList<TRow> columns, Func<Ingestion, IEnumerable<TRow>> rows)
    : RecordTable(name, meaning, columns.Definitions)
{
    public override IEnumerable<ImmutableArray<object?>> RowsOf(Ingestion ingestion) => rows(ingestion).Select(columns.Row);
}
