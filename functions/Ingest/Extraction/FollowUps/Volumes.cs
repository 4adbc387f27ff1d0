using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Tables that count places, hours or people under the same headings as money has (<c>Budget</c>, <c>Utfall</c>, <c>Prognos</c>).</summary>
internal static partial class Volumes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Whether a column headed <c>Enhet</c> (unit) holds units other than money.</summary>
    public static bool CountedBy(Table table, ImmutableArray<string> headings)
    {
        int column = headings.IndexOf(headings.FirstOrDefault(heading => heading.StartsWith("enhet", StringComparison.OrdinalIgnoreCase)) ?? "?");
        string[] units = column < 1 ? [] : [.. table.BodyRows.Select(row => row.At(column)?.Text ?? string.Empty).Where(text => text.Length > 0)];
        return units.Length > 0 && units.Count(unit => MoneyUnits.In(unit) is not null) * 2 < units.Length && units.Any(unit => char.IsLower(unit[0]) || unit[0] == '%' || Unit.IsMatch(unit));
    }

    /// <summary>Whether a title speaks of volumes (<c>Volymer</c>, <c>Verksamhetsmått</c>, <c>Prestationer</c>) and not of money.</summary>
    public static bool NamedBy(string title) => Named.IsMatch(title) && MoneyUnits.In(title) is null;

    // Antal, Procent, Timmar, Index: not the names of departments
    [GeneratedRegex(@"^(antal|st|procent|andel|tim|h|dagar|dygn|index|kvm|m2|ton|kwh|mwh|personer|platser|elever|barn|år|månader|poäng|skala)\b", Options, 10_000)]
    private static partial Regex Unit { get; }

    // Volymer, Verksamhetsmått, Prestationer, Antal och mängder, Verksamhetens omfattning, Verksamhetsstatistik
    [GeneratedRegex(@"\b(volym\w*|verksamhetsmått|verksamhetsmätt|prestation\w*|antal|måltal|produktion|mängd(er)?|omfattning|\w*statistik)\b", Options, 10_000)]
    private static partial Regex Named { get; }
}
