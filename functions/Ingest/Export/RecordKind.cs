namespace Ingest.Export;

/// <summary>What the contract calls the lists of an item's records; part of every record's id.</summary>
internal static class RecordKind
{
    public const string Parties = "parties";
    public const string Amounts = "amounts";
    public const string Periods = "periods";
    public const string GoalMeasures = "goalMeasures";
    public const string Decisions = "decisions";
}
