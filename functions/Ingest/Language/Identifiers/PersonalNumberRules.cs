using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Identifiers;

/// <summary>Personal and coordination numbers: a date of birth (for the latter the day plus 60) and four digits.
/// Every rule has its examples in <c>PersonalNumbers.corpus.txt</c>, beside this file.</summary>
internal static partial class PersonalNumberRules
{
    private const int CoordinationDay = 60;

    // year, month, day or day + 60
    private const string Born = "(?<birth>(?<century>18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01]))";

    public static ImmutableArray<Rule<CheckedNumber>> All { get; } =
    [
        new("YYMMDD-NNNN", Dashed, m => Read(m, mustHold: false)),
        new("YYYYMMDDNNNN", Plain, m => Read(m, mustHold: true)),
        new("Personnummer YYMMDDNNNN", Labelled, m => Read(m, mustHold: false)),
    ];

    private static CheckedNumber? Read(Match match, bool mustHold)
    {
        string birth = match.Groups["birth"].Value;
        string digits = birth[^6..] + match.Groups["last"].Value;
        bool valid = CheckDigits.Hold(digits);
        string sign = match.Groups["sign"].Value == "+" ? "+" : "-";
        return IsDay(birth) && (valid || !mustHold) ? new CheckedNumber(birth + sign + match.Groups["last"].Value, valid) : null;
    }

    private static bool IsDay(string birth)
    {
        int number = int.Parse(birth, NumberStyles.None, CultureInfo.InvariantCulture);
        int day = number % 100;
        int month = number / 100 % 100;
        int year = birth.Length == 8 ? number / 10_000 : 2000 + (number / 10_000);
        return day - (day > CoordinationDay ? CoordinationDay : 0) <= DateTime.DaysInMonth(year, month);
    }

    // "121212-1212", "19121212-1212", "121212+1212"
    [GeneratedRegex($@"(?<![0-9\p{{L}}/-]){Born} ?(?<sign>[-–−+]) ?(?<last>[0-9]{{4}})(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Dashed { get; }

    // "191212121212": only where the check digit holds
    [GeneratedRegex($@"(?<![0-9\p{{L}}/-])(?=(?:19|20)){Born} ?(?<last>[0-9]{{4}})(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Plain { get; }

    // "Personnummer: 1212121212"
    [GeneratedRegex($@"(?<=(?:pers(?:on)?[. -]*(?:nummer|nr)|pnr|samordningsnummer)[.:]*[ ]*){Born}(?<last>[0-9]{{4}})(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }
}
