namespace Ingest.Export.Tables;

/// <summary>What a column holds; dates and names of the contract are text.</summary>
public enum ColumnType
{
    Text,
    WholeNumber,
    Number,
}

/// <summary>A column as every store, export and the data dictionary know it.</summary>
/// <param name="Name">As the contract writes it, where it is the contract's.</param>
/// <param name="Type">What it holds: a string, a 64-bit integer or a double.</param>
/// <param name="IsRequired">Whether it always has a value.</param>
/// <param name="Meaning">Unit and meaning, for the data dictionary.</param>
public sealed record Column(string Name, ColumnType Type, bool IsRequired, string Meaning);
