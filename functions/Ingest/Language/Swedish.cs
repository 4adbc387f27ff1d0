using System.Collections.Immutable;

namespace Ingest.Language;

/// <summary>What Swedish administrative text says, by kind; the door of this room.</summary>
public static class Swedish
{
    public static ImmutableArray<Sighting<Money>> Amounts(string text) => [];

    public static ImmutableArray<Sighting<Number>> Numbers(string text) => [];

    public static ImmutableArray<Sighting<Day>> Dates(string text) => [];

    public static ImmutableArray<Sighting<Interval>> Periods(string text) => [];

    public static ImmutableArray<Sighting<Duration>> Durations(string text) => [];

    public static ImmutableArray<Sighting<CheckedNumber>> OrgNumbers(string text) => [];

    public static ImmutableArray<Sighting<CheckedNumber>> PersonalNumbers(string text) => [];

    public static ImmutableArray<Sighting<DiaryNumber>> DiaryNumbers(string text) => [];

    /// <summary>A table's cell that is a number and nothing else (<c>−10 109</c>, <c>(500)</c>, <c>90 %</c>, <c>13,5</c>), or null.</summary>
    public static decimal? CellNumber(string text) => null;
}
