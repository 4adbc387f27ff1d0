namespace Ingest.Export.Tables;

/// <summary>What a person said of a row: the values of the column that every table of records has.</summary>
public static class ReviewMark
{
    /// <summary>The column's name; also the field of a correction that speaks of a whole record.</summary>
    public const string Column = "review";

    public const string Confirmed = "confirmed";
    public const string Corrected = "corrected";
    public const string Rejected = "rejected";
    public const string Added = "added";
}
