using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Amounts;
using Ingest.Extraction.GoalMeasures;
using Ingest.Extraction.Parties;
using Ingest.Extraction.Periods;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Agreements;

/// <summary>Runs every corpus file of the rooms that read agreements.</summary>
public sealed class AgreementCorpusTests
{
    private const string Rooms = "functions/Ingest/Extraction";

    private const string InMemo = " in a memo";

    private static readonly ImmutableArray<PartyMention> Parties =
        [Mention("Åstads kommun", PartyRole.Municipality), Mention("Föreningen Steget", PartyRole.CivilSociety)];

    /// <summary>How each file's examples are read.</summary>
    private static readonly ImmutableDictionary<string, Func<string, string, string>> Readers = new Dictionary<string, Func<string, string, string>>
    {
        ["Agreements/Agreements"] = (_, text) => string.Join(" | ", Written.Agreements(text).Select(Print)),
        ["Agreements/ClauseHeadings"] = (_, text) => ClauseHeadings.Of(text).ToString(),
        ["Agreements/ShortNames"] = (expected, text) => expected.StartsWith("title", StringComparison.Ordinal)
            ? $"title {ShortNames.InTitle(text) ?? ShortNames.In(text) ?? "none"}"
            : $"text {ShortNames.In(text) ?? "none"}",
        ["Agreements/SharedStatements"] = (_, text) => Written.Statements(Clause.None, Written.Paragraph(text)).All(statement => SharedStatements.IsOfAll(statement.Text, !statement.Marked.Sums.IsEmpty)) ? "all" : "none",
        ["Parties/PublicSides"] = (_, text) => None(string.Join(", ", PublicSides.Read(Written.Sentence(text)).Select(party => party.Via is null ? party.Name : $"{party.Name} genom {party.Via}"))),
        ["Parties/OrganisationRoles"] = (_, text) => OrganisationRoles.Of(text, null).ToString(),
        ["Parties/OrganisationNames"] = (_, text) => OrganisationNames.Leading(text) ?? "none",
        ["Parties/Fragments"] = (expected, text) => string.Join(" ", Fragments.Of(text, isProse: false).Where(piece => expected == "Noise" || piece.Kind != FragmentKind.Noise).Select(piece => Fragment(piece, expected)).Distinct()),
        ["Parties/PartySentences"] = (_, text) => None(string.Join(", ", PartySentences.Read(Written.Sentence(text), PartySentences.All).Select(party => party.Name))),
        ["Agreements/ReportSections"] = (_, text) => ReportSections.NameOf(text) ?? "none",
        ["Parties/ReportedParties"] = (_, text) => None(Print(ReportedParties.Of(Written.Statements(Clause.None, Written.Paragraph(text)), [], "Socialnämnden", ReportSections.None))),
        ["Periods/Periods"] = (_, text) => None(string.Join(" | ", AgreementPeriods.In(Written.Statements(Clause.None, Written.Paragraph(text))).Select(found => Print(found.Reading)))),
        ["Amounts/AgreementAmountKinds"] = (expected, text) => expected.EndsWith(InMemo, StringComparison.Ordinal)
            ? string.Join(" | ", Amounts(text, PaperRole.About).Select(amount => amount.Kind.ToString())) + InMemo
            : None(string.Join(" | ", Amounts(text, expected == "none" ? PaperRole.About : PaperRole.Agreement).Select(amount => amount.Kind.ToString()))),
        ["Amounts/AgreementAmountTimes"] = (_, text) => AgreementAmountTimes.In(text)?.ToString() ?? "none",
        ["Amounts/AgreementAmountActors"] = (_, text) => None(string.Join(" ; ", Amounts(text, PaperRole.Agreement).Select(amount => $"{amount.Payer ?? "-"} | {amount.Payee ?? "-"}"))),
        ["Amounts/AgreementAmountSubjects"] = (_, text) => Amounts(text, PaperRole.Agreement).Select(amount => amount.Subject ?? "-").FirstOrDefault("none"),
        ["GoalMeasures/AgreementGoals"] = (_, text) => None(string.Join(" | ", Written.Statements(Clause.Goals, Written.Paragraph(text)).SelectMany(AgreementGoals.Read).Select(Print))),
        ["GoalMeasures/AgreementGoalsInText"] = (_, text) => None(string.Join(" | ", Goals(Clause.None, text).Select(goal => Print(goal.Target)))),
        ["GoalMeasures/GoalTimes"] = (_, text) => Goals(Clause.Goals, text).Select(goal => Times(goal, text)).FirstOrDefault("no goal"),
        ["GoalMeasures/GoalWords"] = (_, text) => Goals(Clause.Goals, text).Select(goal => goal.Target.Measure).FirstOrDefault("no goal"),
        ["GoalMeasures/AgreementGoalAims"] = (_, text) => AgreementGoalAims.Of(Written.Statements(Clause.Goals, Written.Paragraph(text))[0]) ?? "none",
    }.ToImmutableDictionary();

    public static TheoryData<string, string, string> Examples()
    {
        var all = new TheoryData<string, string, string>();
        foreach (string file in Readers.Keys.Order(StringComparer.Ordinal))
        {
            foreach (object[] row in Corpus.Of($"{Rooms}/{file}.corpus.txt"))
            {
                all.Add(file, (string)row[0], (string)row[1]);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_each_example_as_its_corpus_says(string file, string expected, string text) =>
        Assert.Equal(expected, Readers[file](expected, text), ignoreCase: file == "Amounts/AgreementAmountActors");

    [Fact]
    public void Every_corpus_file_of_the_agreements_rooms_is_run() =>
        Assert.Empty(
            Readers.Keys.Select(file => file.Split('/')[0]).Distinct()
                .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, Rooms, room), "*.corpus.txt").Select(path => $"{room}/{Path.GetFileName(path)[..^".corpus.txt".Length]}"))
                .Except(Readers.Keys));

    private static string Fragment(Fragment piece, string expected) => piece.Kind == FragmentKind.Noise || !expected.Contains(' ', StringComparison.Ordinal)
        ? piece.Kind.ToString()
        : $"{piece.Kind} {piece.Value}";

    private static IEnumerable<StatedAmount> Amounts(string text, PaperRole role)
    {
        Statement[] statements = [.. Written.Statements(Clause.None, Written.Paragraph(text)).Select(statement => statement with { Role = role })];
        return statements.SelectMany((statement, i) => AgreementAmountSentences.Read(statement, Parties, statements.ElementAtOrDefault(i - 1), statements.ElementAtOrDefault(i + 1)));
    }

    private static ImmutableArray<GoalFound> Goals(Clause clause, string text) => AgreementGoals.Found(Written.Statements(clause, Written.Paragraph(text)));

    private static string Times(GoalFound goal, string text) =>
        (GoalTimes.Of(goal.Statement, goal.Target, goal.InSentence) ?? "none")
        + string.Concat(GoalTimes.Baseline(text).Select(outcome => string.Create(CultureInfo.InvariantCulture, $" & {outcome.Period} {outcome.Value:0.##}")));

    private static PartyMention Mention(string name, PartyRole role) => new(name, role, null, null, [], [], "test", 1);

    private static string None(string text) => text.Length == 0 ? "none" : text;

    private static string Print(Agreement agreement) =>
        $"{agreement.Name ?? "-"}: {string.Join(", ", agreement.Parties.Select(party => $"{party.Name}{(party.OrgNumber is null ? string.Empty : $" {party.OrgNumber}")}{(party.Via is null ? string.Empty : $" genom {party.Via}")}"))}";

    private static string Print(ImmutableArray<ReportedParty> parties) =>
        string.Join(" | ", parties.GroupBy(party => party.Agreement).Select(same => $"{same.Key}: {string.Join(", ", same.Select(party => party.Party.Name))}"));

    private static string Print(PeriodReading reading)
    {
        string days = $"{Print(reading.Start)}..{Print(reading.End)}";
        return $"{ContractName.Of(reading.Kind)} {days}{(reading.Months is { } months ? string.Create(CultureInfo.InvariantCulture, $" {months:0.#}") : string.Empty)}";
    }

    private static string Print(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Print(GoalTarget target) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(target.Target is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : "-")} {(target.Comparator is { } comparator ? ContractName.Of(comparator) : "-")} {(target.Unit is { } unit ? ContractName.Of(unit) : "-")}");
}
