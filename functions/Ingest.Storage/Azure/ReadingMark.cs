using System.Collections.Immutable;
using System.Globalization;

namespace Ingest.Storage.Azure;

/// <summary>Which rows of the record tables are a paper's: the version switch that makes many rows in many places change at once.</summary>
/// <param name="Partition">The municipality's code, under which the rows stand.</param>
/// <param name="Generation">Counts a paper's readings, from 1.</param>
/// <param name="Hash">Of what the rows say: two writers who say different things never share a key.</param>
/// <param name="Counts">Rows in each table, in the catalogue's order.</param>
internal sealed record ReadingMark(string Partition, int Generation, string Hash, ImmutableArray<int> Counts)
{
    /// <summary>The partition of papers whose municipality is not known.</summary>
    public const string Nowhere = "0000";

    /// <summary>What separates a key's parts: no hash, number or code has it.</summary>
    public const char Separator = '|';

    private const char AfterSeparator = (char)(Separator + 1);

    /// <summary>As it stands in a row key.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{Generation:D6}-{Hash}");

    public override string ToString() => $"{Partition} {Token} {string.Join(',', Counts)}";

    public static ReadingMark? Parse(string? text)
    {
        if (text?.Split(' ') is not [string partition, string token, string counts])
        {
            return null;
        }

        string[] parts = token.Split('-', 2);
        return new ReadingMark(
            partition, int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], [.. counts.Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
    }

    public string RowKey(string paperId, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{paperId}{Separator}{Token}{Separator}{index:D6}");

    /// <summary>The first key and the one behind the last of a paper's rows.</summary>
    public (string From, string To) Keys(string paperId) =>
        ($"{paperId}{Separator}{Token}{Separator}", $"{paperId}{Separator}{Token}{AfterSeparator}");

    public bool Equals(ReadingMark? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
