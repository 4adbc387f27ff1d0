using System.Collections.Immutable;
using Ingest.Language.Amounts;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using Ingest.Language.Identifiers;
using Ingest.Language.Numbers;
using Ingest.Language.Periods;
using Ingest.Language.Spoken;

namespace Ingest.Language;

/// <summary>What Swedish administrative text says, by kind; the door of this room.</summary>
/// <remarks>Each kind is a folder: rules as values, and beside them the corpus of what they read and refuse.</remarks>
public static class Swedish
{
    /// <summary>Money in kronor, with what its clause says of frequency and hedges; both ends of a range.</summary>
    public static ImmutableArray<Sighting<Money>> Amounts(string text) =>
        MayHold(text) ? AmountFinder.Find(Fold(text)) : [];

    /// <summary>Money of other countries, which no record is made of.</summary>
    public static ImmutableArray<Sighting<ForeignMoney>> ForeignAmounts(string text) => Rules.Find(ForeignMoneyRules.All, Fold(text));

    /// <summary>Numbers in digits and words, also those inside amounts and dates; ordinals are none.</summary>
    public static ImmutableArray<Sighting<Number>> Numbers(string text) => Rules.Find(NumberRules.All, Fold(text));

    /// <summary>Days, also those that bound a period.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="today">Completes dates without a year (<c>den 1 april</c>) to the nearest such day; null leaves them out.</param>
    public static ImmutableArray<Sighting<Day>> Dates(string text, DateOnly? today = null) =>
        MayHold(text) ? DateFinder.Find(Fold(text), today) : [];

    /// <summary>Days as one says them who knows what day it is (<c>i morgon</c>), and days without a year, the coming ones; for text that stands alone, not for papers.</summary>
    public static ImmutableArray<Sighting<Day>> SpokenDates(string text, DateOnly today) =>
        MayHold(text) ? SpokenText.Dates(Fold(text), today) : [];

    /// <summary>Periods as one says them who knows what day it is (<c>förra året</c>), and those without a year, the coming or current ones.</summary>
    public static ImmutableArray<Sighting<Interval>> SpokenPeriods(string text, DateOnly today) =>
        MayHold(text) ? SpokenText.Periods(Fold(text), today) : [];

    /// <summary>Stretches of days, both ends inclusive; an open end is null. A date alone is none, a month with its year is one.</summary>
    public static ImmutableArray<Sighting<Interval>> Periods(string text) =>
        MayHold(text) ? PeriodFinder.Find(Fold(text)) : [];

    /// <summary>Lengths of time in months or days; ages are none.</summary>
    public static ImmutableArray<Sighting<Duration>> Durations(string text) => DurationFinder.Find(Fold(text));

    /// <summary>Lengths of time in hours, minutes and seconds, which no record is made of.</summary>
    public static ImmutableArray<Sighting<Hours>> Hours(string text) => Rules.Find(HourRules.All, Fold(text));

    /// <summary>Organisation numbers as <c>NNNNNN-NNNN</c>, also such whose check digit does not hold.</summary>
    public static ImmutableArray<Sighting<CheckedNumber>> OrgNumbers(string text) =>
        HasDigit(text) ? Rules.Find(OrgNumberRules.All, Folded.Of(text)) : [];

    /// <summary>Personal and coordination numbers with a day of birth that exists.</summary>
    public static ImmutableArray<Sighting<CheckedNumber>> PersonalNumbers(string text) =>
        HasDigit(text) ? Rules.Find(PersonalNumberRules.All, Folded.Of(text)) : [];

    /// <summary>Diary numbers as printed, without label and classification code.</summary>
    public static ImmutableArray<Sighting<DiaryNumber>> DiaryNumbers(string text) =>
        HasDigit(text) ? DiaryNumberFinder.Find(text) : [];

    /// <summary>A table's cell that is a number and nothing else (<c>−10 109</c>, <c>(500)</c>, <c>90 %</c>, <c>13,5</c>), or null.</summary>
    public static decimal? CellNumber(string text) => CellNumbers.Read(text);

    private static Folded Fold(string text) => NumberFolding.WithDigits(text);

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool MayHold(string text) => text.Length > 0;
}
