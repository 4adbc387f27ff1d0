using System.Collections.Immutable;

namespace Ingest.Export.Tables;

/// <summary>What people changed; kept when a paper is read again.</summary>
public static class CorrectionsTable
{
    private static readonly ColumnList<Correction> Columns = new ColumnList<Correction>()
        .RequiredText("id", "The record's id, the field and the revision", row => row.Id)
        .RequiredText("paperId", "The record's paper", row => row.PaperId)
        .RequiredText("recordId", "The record's id", row => row.RecordId)
        .RequiredText("kind", "The record's table", row => row.Kind)
        .RequiredText("field", "The column that was corrected; `review` where a record was confirmed, rejected or added", row => row.Field)
        .RequiredWholeNumber("revision", "Counts a field's corrections, from 1; the last one holds", row => row.Revision)
        .Text("value", "What it is to be, as text; empty where it is to be absent", row => row.Value)
        .RequiredText("correctedBy", "Who", row => row.CorrectedBy)
        .RequiredText("correctedAt", "When, UTC", row => PaperEntry.Time(row.CorrectedAt))
        .RequiredText("action", "`set`, or `withdraw`: what was read holds again", row => row.Action)
        .Text("before", "What it was when it was corrected, as text", row => row.Before)
        .WholeNumber("page", "Where the record stood then, from 1", row => row.Page)
        .Text("quote", "The record's words then", row => row.Quote)
        .Text("itemDiaryNumber", "The diary number that a corrected item was read with then: what tells it where another reading numbers otherwise", row => row.ItemDiaryNumber);

    public static RecordTable Table { get; } = new RecordTable<Correction>(
        "Corrections",
        "A value that a person accepted or changed; a new reading of the paper leaves it.",
        Columns,
        _ => []);

    public static ImmutableArray<object?> Row(Correction correction) => Columns.Row(correction);

    /// <summary>The correction that a row was made of.</summary>
    public static Correction Entry(ImmutableArray<object?> row)
    {
        var values = Table.Columns.Select((column, i) => (column.Name, Value: row[i])).ToDictionary(pair => pair.Name, pair => pair.Value);
        return new Correction(Text("paperId")!, Text("recordId")!, Text("kind")!, Text("field")!, Text("value"), Text("correctedBy")!, PaperEntry.At(Text("correctedAt")!))
        {
            Revision = (int)(long)values["revision"]!,
            Action = Text("action")!,
            Before = Text("before"),
            Page = (int?)(long?)values["page"],
            Quote = Text("quote"),
            ItemDiaryNumber = Text("itemDiaryNumber"),
        };

        string? Text(string name) => (string?)values[name];
    }
}

/// <summary>One field's correction.</summary>
/// <param name="PaperId">The record's paper.</param>
/// <param name="RecordId">The record's id: the paper's own for a paper, <c>paper/number</c> for an item.</param>
/// <param name="Kind">The record's table.</param>
/// <param name="Field">The column; <c>review</c> for a word on the whole record.</param>
/// <param name="Value">As text, invariant; null where it is to be absent.</param>
/// <param name="CorrectedBy">Who.</param>
/// <param name="CorrectedAt">When.</param>
public sealed record Correction(
    string PaperId, string RecordId, string Kind, string Field, string? Value, string CorrectedBy, DateTimeOffset CorrectedAt)
{
    public const string Set = "set";
    public const string Withdraw = "withdraw";

    /// <summary>From 1 within record and field; a store counts it.</summary>
    public int Revision { get; init; }

    /// <summary><see cref="Set"/> or <see cref="Withdraw"/>.</summary>
    public string Action { get; init; } = Set;

    /// <summary>What it was when it was corrected.</summary>
    public string? Before { get; init; }

    /// <summary>Where the record stood, from 1: shown where the record is no longer found.</summary>
    public int? Page { get; init; }

    /// <summary>The record's words then; of an item its title as it was read.</summary>
    public string? Quote { get; init; }

    /// <summary>Of an item: its diary number as it was read then.</summary>
    public string? ItemDiaryNumber { get; init; }

    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{RecordId}/{Field}/{Revision}");
}
