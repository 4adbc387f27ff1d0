using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ingest.Language;
using Ingest.Language.Amounts;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using Ingest.Language.Identifiers;
using Ingest.Language.Numbers;
using Ingest.Language.Periods;
using Ingest.Language.Spoken;

namespace Ingest.Tests.Language;

/// <summary>One example of a corpus file: a text and what is to be seen in it; nothing where the text must not match.</summary>
public sealed record CorpusLine(string File, int Number, string Expected, string Text)
{
    public override string ToString() => $"{File}:{Number} {Text}";
}

/// <summary>Something seen, in the corpus files' notation, and the rule that saw it.</summary>
internal sealed record Seen(string Value, string Rule);

/// <summary>The corpus files of the language room: <c>= expected</c> (several parted by <c>|</c>) or <c>!</c>, then examples.</summary>
internal static class Corpus
{
    /// <summary>The day that completes dates without a year.</summary>
    private static readonly DateOnly Today = new(2026, 3, 15);

    /// <summary>How each file's kind is read; a file that is not here is not run, and a test fails.</summary>
    public static ImmutableDictionary<string, Func<string, IEnumerable<Seen>>> Readers { get; } =
        new Dictionary<string, Func<string, IEnumerable<Seen>>>
        {
            ["Amounts"] = text => Of(Swedish.Amounts(text), Print),
            ["ForeignMoney"] = text => Of(Swedish.ForeignAmounts(text), money => $"{Print(money.Value)} {money.Currency}"),
            ["Numbers"] = text => Of(Swedish.Numbers(text), number => Print(number.Value)),
            ["Cells"] = text => Swedish.CellNumber(text) is { } value ? [new Seen(Print(value), "cell")] : [],
            ["Dates"] = text => Of(Swedish.Dates(text, Today), day => Print(day.Value)),
            ["Periods"] = text => Of(Swedish.Periods(text), Print),
            ["Spoken"] = text => Findings.In(text, Today).Select(finding => finding.Value switch
            {
                Day day => new Seen(Print(day.Value), finding.Rule),
                Interval interval => new Seen(Print(interval), finding.Rule),
                _ => null,
            }).OfType<Seen>(),
            ["Durations"] = text => Of(Swedish.Durations(text), Print),
            ["Hours"] = text => Of(Swedish.Hours(text), hours => Print(hours.Minutes)),
            ["OrgNumbers"] = text => Of(Swedish.OrgNumbers(text), Print),
            ["PersonalNumbers"] = text => Of(Swedish.PersonalNumbers(text), Print),
            ["DiaryNumbers"] = text => Of(Swedish.DiaryNumbers(text), number => number.Value),
        }.ToImmutableDictionary();

    /// <summary>The rules of each file, by name.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> RuleNames { get; } =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["Amounts"] = Names(AmountRules.All),
            ["ForeignMoney"] = Names(ForeignMoneyRules.All),
            ["Numbers"] = Names(NumberRules.All),
            ["Dates"] = Names(DateRules.Days),
            ["Periods"] = [.. PeriodRules.All.Select(rule => rule.Name)],
            ["Spoken"] = [.. SpokenText.RuleNames, PeriodRules.MonthOfToday.Name],
            ["Durations"] = Names(DurationRules.All),
            ["Hours"] = Names(HourRules.All),
            ["OrgNumbers"] = Names(OrgNumberRules.All),
            ["PersonalNumbers"] = Names(PersonalNumberRules.All),
            ["DiaryNumbers"] = Names(DiaryNumberRules.All),
        }.ToImmutableDictionary();

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(Top(), "functions", "Ingest", "Language"), "*.corpus.txt", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) != "Language")
            .Order(StringComparer.Ordinal);

    public static string NameOf(string path) => Path.GetFileName(path).Replace(".corpus.txt", string.Empty, StringComparison.Ordinal);

    public static IEnumerable<CorpusLine> Lines(string path)
    {
        string expected = string.Empty;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            if (line == "!" || line.StartsWith("= ", StringComparison.Ordinal))
            {
                expected = line == "!" ? string.Empty : line[2..];
                continue;
            }

            yield return new CorpusLine(NameOf(path), number, expected, System.Text.RegularExpressions.Regex.Unescape(line));
        }
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Top()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the work tree.");
    }

    private static ImmutableArray<string> Names<T>(IEnumerable<Rule<T>> rules)
        where T : class => [.. rules.Select(rule => rule.Name)];

    private static IEnumerable<Seen> Of<T>(ImmutableArray<Sighting<T>> sightings, Func<T, string> print)
        where T : class => sightings.Select(sighting => new Seen(print(sighting.Value), sighting.Rule));

    private static string Print(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Print(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Print(Money money) =>
        string.Join(' ', new[] { Print(money.Value), Name(money.Frequency), Name(money.Qualifier) }.Where(part => part is not null));

    private static string Print(Interval interval) => $"{Print(interval.From)}..{Print(interval.To)}";

    private static string Print(Duration duration) =>
        duration.Months is { } months ? $"{Print(months)}m" : string.Create(CultureInfo.InvariantCulture, $"{duration.Days}d");

    private static string Print(CheckedNumber number) => number.Valid ? number.Value : $"{number.Value} invalid";

    private static string? Name(Enum? value) => value is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
