using System.Collections.Immutable;
using System.Globalization;

namespace Ingest.Agenda;

/// <summary>Numbers of an agenda that a scan lost or misread, told by their neighbours'.</summary>
internal static class LostNumbers
{
    /// <summary>So many lines must agree on where the count begins.</summary>
    private const int Enough = 3;

    /// <summary>The lines with a number each, where most of them count on without a gap; as they are where they do not.</summary>
    public static ImmutableArray<AgendaEntry> Told(ImmutableArray<AgendaEntry> entries)
    {
        int?[] begins = [.. entries.Select((entry, i) => int.TryParse(entry.Number, CultureInfo.InvariantCulture, out int number) ? number - i : (int?)null)];
        IGrouping<int, int>? most = begins.OfType<int>().GroupBy(begin => begin).MaxBy(same => same.Count());
        return most is null || most.Count() < Enough || most.Count() * 2 <= entries.Length || begins.OfType<int>().Count() == entries.Length
            ? entries
            : [.. entries.Select((entry, i) => entry with { Number = (most.Key + i).ToString(CultureInfo.InvariantCulture) })];
    }
}
