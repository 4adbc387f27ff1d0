using System.Collections.Immutable;

namespace Ingest.Export.Tables;

/// <summary>Every table, with its columns: the one place that stores, exports and the data dictionary take them from.</summary>
public static class TableCatalog
{
    /// <summary>The tables whose rows a reading of a paper makes and replaces.</summary>
    public static ImmutableArray<RecordTable> OfReadings { get; } =
    [
        ItemsTable.Table,
        PartiesTable.Table,
        AmountsTable.Table,
        PeriodsTable.Table,
        GoalMeasuresTable.Table,
        OutcomesTable.Table,
        DecisionsTable.Table,
        IssuesTable.Table,
    ];

    public static ImmutableArray<RecordTable> All { get; } = [PapersTable.Table, .. OfReadings, CorrectionsTable.Table, AgreementLinksTable.Table];
}
