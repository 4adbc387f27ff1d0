using System.Collections.Immutable;
using System.Globalization;

namespace Ingest.Agenda;

/// <summary>Numbers of an agenda's table that a scan lost or misread, told by their neighbours'.</summary>
internal static class LostNumbers
{
    /// <summary>So many lines must agree on where the count begins.</summary>
    private const int Enough = 3;

    /// <summary>The lines, with a number each where those that have one count on without a gap; as they are where they do not.</summary>
    /// <param name="rows">The table's lines; one that is alone in its row is a section's name, unless the count asks for it.</param>
    /// <param name="isScanned">Whether numbers may be misread: what is printed stands.</param>
    public static ImmutableArray<AgendaEntry> Told(ImmutableArray<(AgendaEntry Entry, bool IsAlone)> rows, bool isScanned)
    {
        ImmutableArray<AgendaEntry> numbered = [.. rows.Where(row => !row.IsAlone).Select(row => row.Entry)];
        if (!isScanned)
        {
            Count printed = Count.Of(numbered);
            return printed.Times < Enough || printed.Times * 2 <= numbered.Length || printed.All == numbered.Length
                ? numbered
                : [.. numbered.Select((entry, i) => entry with { Number = Text(printed.Begin + i) })];
        }

        ImmutableArray<AgendaEntry> all = [.. rows.Select(row => row.Entry)];
        (Count with, Count without) = (Count.Of(all), Count.Of(numbered));
        bool asksForAll = with.Times > without.Times || (with.Times == without.Times && (with.Begin == 1 || !rows[0].IsAlone));
        return !asksForAll ? Mended(Mended(numbered, without), without)
            : [.. Mended(Mended(all, with), with).Where((entry, i) => !rows[i].IsAlone || entry.Number is not null)];
    }

    /// <summary>Each line that does not fit between its numbered neighbours, with the number that does; what a misread neighbour hides comes at the second time.</summary>
    private static ImmutableArray<AgendaEntry> Mended(ImmutableArray<AgendaEntry> entries, Count count)
    {
        if (count.Times < Enough || count.Times * 2 <= count.All)
        {
            return entries;
        }

        return [.. entries.Select((entry, i) =>
        {
            int? before = Nearest(entries, i, -1);
            int? after = Nearest(entries, i, 1);
            bool isBetween = (before is null || NumberOf(entries[before.Value]) - before == count.Begin) && (after is null || NumberOf(entries[after.Value]) - after == count.Begin);
            bool isMisread = NumberOf(entry) is not { } number || (after is not null && before is not null) || (before is not null && number <= NumberOf(entries[before.Value]));
            return isBetween && isMisread ? entry with { Number = Text(count.Begin + i) } : entry;
        })];
    }

    private static int? Nearest(ImmutableArray<AgendaEntry> entries, int from, int step)
    {
        int at = from + step;
        while (at >= 0 && at < entries.Length && NumberOf(entries[at]) is null)
        {
            at += step;
        }

        return at >= 0 && at < entries.Length ? at : null;
    }

    private static int? NumberOf(AgendaEntry entry) => int.TryParse(entry.Number, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With which number a list begins by most of its own numbers.</summary>
    /// <param name="Begin">That number.</param>
    /// <param name="Times">How many lines say so.</param>
    /// <param name="All">How many lines have a number.</param>
    private readonly record struct Count(int Begin, int Times, int All)
    {
        public static Count Of(ImmutableArray<AgendaEntry> entries)
        {
            int[] begins = [.. entries.Select((entry, i) => NumberOf(entry) - i).OfType<int>()];
            return begins.Length == 0 ? default : begins.GroupBy(begin => begin).Select(same => new Count(same.Key, same.Count(), begins.Length)).MaxBy(count => count.Times);
        }
    }
}
