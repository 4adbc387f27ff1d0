namespace Ingest.Export.Tables;

/// <summary>What people changed; kept when a paper is read again.</summary>
internal static class CorrectionsTable
{
    public static RecordTable Table { get; } = new RecordTable<Correction>(
        "Corrections",
        "A value that a person accepted or changed; a new reading of the paper leaves it.",
        new ColumnList<Correction>()
            .RequiredText("id", "The record's id, the field and the revision", row => $"{row.RecordId}/{row.Field}/{row.Revision}")
            .RequiredText("paperId", "The record's paper", row => row.PaperId)
            .RequiredText("recordId", "The record's id", row => row.RecordId)
            .RequiredText("kind", "The record's table", row => row.Kind)
            .RequiredText("field", "The column that was corrected", row => row.Field)
            .RequiredWholeNumber("revision", "Counts a field's corrections, from 1", row => row.Revision)
            .Text("value", "What it is to be, as text; empty where it is to be absent", row => row.Value)
            .RequiredText("correctedBy", "Who", row => row.CorrectedBy)
            .RequiredText("correctedAt", "When, UTC", row => PaperEntry.Time(row.CorrectedAt)),
        _ => []);
}

/// <summary>One field's correction.</summary>
internal sealed record Correction(
    string PaperId, string RecordId, string Kind, string Field, int Revision, string? Value, string CorrectedBy, DateTimeOffset CorrectedAt);
