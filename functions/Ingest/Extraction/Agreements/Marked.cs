using System.Collections.Immutable;
using System.Text;
using Ingest.Language;

namespace Ingest.Extraction.Agreements;

/// <summary>A text in which every time and sum that language finds is overwritten with a mark of the same length, so that clause patterns speak of
/// <c>a duration</c> and <c>a date</c> whatever their form.</summary>
internal sealed class Marked
{
    /// <summary>Pattern for a length of time: <c>tre månader</c>.</summary>
    public const string Duration = "\uE001+";

    /// <summary>Pattern for a stretch of days: <c>2024-01-01–2026-12-31</c>, <c>från och med den 1 mars 2024</c>.</summary>
    public const string Interval = "\uE002+";

    /// <summary>Pattern for a day.</summary>
    public const string Day = "\uE003+";

    /// <summary>Pattern for a sum of money.</summary>
    public const string Sum = "\uE004+";

    private Marked(string text) => Text = text;

    /// <summary>The text with its marks; the same length as the printed one.</summary>
    public string Text { get; }

    public required ImmutableArray<Sighting<Duration>> Durations { get; init; }

    public required ImmutableArray<Sighting<Interval>> Intervals { get; init; }

    public required ImmutableArray<Sighting<Day>> Days { get; init; }

    public required ImmutableArray<Sighting<Money>> Sums { get; init; }

    public static Marked Of(string text)
    {
        ImmutableArray<Sighting<Money>> sums = Swedish.Amounts(text);
        ImmutableArray<Sighting<Interval>> intervals = Swedish.Periods(text);
        ImmutableArray<Sighting<Day>> days = Swedish.Dates(text);
        ImmutableArray<Sighting<Duration>> durations = Swedish.Durations(text);
        var marks = new StringBuilder(text);
        Overwrite(marks, sums, '\uE004');
        Overwrite(marks, intervals, '\uE002');
        Overwrite(marks, days, '\uE003');
        Overwrite(marks, durations, '\uE001');
        return new Marked(marks.ToString()) { Sums = sums, Intervals = intervals, Days = days, Durations = durations };
    }

    /// <summary>The sighting that begins at an offset, or null.</summary>
    public static Sighting<T>? At<T>(ImmutableArray<Sighting<T>> sightings, int offset)
        where T : class =>
        sightings.FirstOrDefault(sighting => sighting.Offset <= offset && offset < sighting.End);

    private static void Overwrite<T>(StringBuilder marks, ImmutableArray<Sighting<T>> sightings, char mark)
        where T : class
    {
        foreach (Sighting<T> sighting in sightings)
        {
            bool taken = false;
            for (int i = sighting.Offset; i < sighting.End; i++)
            {
                taken |= marks[i] is >= '\uE001' and <= '\uE004';
            }

            for (int i = sighting.Offset; !taken && i < sighting.End; i++)
            {
                marks[i] = mark;
            }
        }
    }
}
