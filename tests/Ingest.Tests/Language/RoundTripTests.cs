using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ingest.Language;
using Ingest.Language.Numbers;

namespace Ingest.Tests.Language;

/// <summary>What is printed the Swedish way is read back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Gaps = [" ", "\u00A0", "\u2009", "\u202F", "."];
    private static readonly string[] Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, 36_000).Select(day => new DateOnly(1970, 1, 1).AddDays(day)).ToArbitrary();

    [Fact]
    public void Amounts_with_any_thousands_separator() =>
        Prop.ForAll(Gen.Choose(0, 2_000_000_000).ToArbitrary(), Gen.Elements(Gaps).ToArbitrary(), (kronor, gap) =>
            Swedish.Amounts($"bidrag om {Grouped(kronor, gap)} kr per år") is [{ Value: { Value: var value, Frequency: Ingest.Papers.Frequency.Yearly } }]
            && value == kronor).QuickCheckThrowOnFailure();

    [Fact]
    public void Cells_with_a_minus() =>
        Prop.ForAll(Gen.Choose(1, 2_000_000_000).ToArbitrary(), Gen.Elements("-", "–", "−").ToArbitrary(), (number, minus) =>
            Swedish.CellNumber(minus + Grouped(number, "\u00A0")) == -number).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_in_words() =>
        Prop.ForAll(Gen.Choose(2, 999_999).ToArbitrary(), number =>
            Swedish.Numbers(Words(number)) is [{ Value.Value: var value }] && value == number).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimals() =>
        Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 100m).ToArbitrary(), value =>
            SwedishNumber.Parse(SwedishNumber.Print(value)) == value).QuickCheckThrowOnFailure();

    [Fact]
    public void Dates_in_every_form() =>
        Prop.ForAll(Days, day => Forms(day).All(form => Swedish.Dates($"den {form} beslutas").Select(seen => seen.Value.Value).SequenceEqual([day])))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_between_two_dates() =>
        Prop.ForAll(Days, Days, (one, other) =>
        {
            (DateOnly from, DateOnly to) = one < other ? (one, other) : (other, one);
            return Forms(from).Zip(Forms(to)).All(ends =>
                Swedish.Periods($"från och med {ends.First} till och med {ends.Second}") is [{ Value: { From: var first, To: var last } }]
                && first == from && last == to);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Organisation_numbers_with_their_check_digit() =>
        Prop.ForAll(Gen.Choose(0, 99_999_999).ToArbitrary(), body =>
        {
            string nine = "80" + (2 + (body % 8)).ToString(CultureInfo.InvariantCulture) + (body % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            char check = "0123456789".First(digit => Ingest.Language.Identifiers.CheckDigits.Hold(nine + digit));
            string printed = $"{nine[..6]}-{nine[6..]}{check}";
            return Swedish.OrgNumbers($"org.nr {printed}.") is [{ Value: { Value: var value, Valid: true } }] && value == printed;
        }).QuickCheckThrowOnFailure();

    private static string Grouped(int number, string gap) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", gap, StringComparison.Ordinal);

    private static IEnumerable<string> Forms(DateOnly day) =>
    [
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}.{day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}"),
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1][..3]}. {day.Year}"),
    ];

    private static string Words(int number) => number switch
    {
        >= 1000 => Words(number / 1000) + "tusen" + (number % 1000 == 0 ? string.Empty : Words(number % 1000)),
        >= 100 => Words(number / 100) + "hundra" + (number % 100 == 0 ? string.Empty : Words(number % 100)),
        >= 20 => Tens[(number / 10) - 2] + (number % 10 == 0 ? string.Empty : Words(number % 10)),
        _ => Small[number - 1],
    };

    private static readonly string[] Tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

    private static readonly string[] Small =
    [
        "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton",
        "sjutton", "arton", "nitton",
    ];
}
