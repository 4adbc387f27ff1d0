using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>What was reached, told in the sentences after a goal: <c>Under 2024 noterades 93 besökare, varav 31 procent …</c></summary>
internal static partial class GoalOutcomes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int SentencesAfter = 2;

    public static ImmutableArray<Outcome> Of(GoalFound goal, ImmutableArray<Statement> all)
    {
        int at = all.IndexOf(goal.Statement);
        if (at + 1 < all.Length && all[at + 1].Block == goal.Statement.Block && goal.InSentence.Length == 1 && YearByYear(all[at + 1].Text, goal.Target) is { IsEmpty: false } years)
        {
            return years;
        }

        IEnumerable<Statement> after = all.Skip(at + 1).Take(SentencesAfter).Where(statement => statement.Block == goal.Statement.Block);
        return [.. after.Select(statement => In(statement, goal)).OfType<Outcome>().Take(1)];
    }

    /// <summary>What a sentence on the outcome alone gives for each year: <c>Utfallet blev 121 personer 2023 och 168 personer 2024.</c></summary>
    private static ImmutableArray<Outcome> YearByYear(string text, GoalTarget goal) =>
        !OnOutcome.IsMatch(text) ? [] :
        [
            .. from match in OfYear.Matches(text)
               where (goal.Unit == MeasureUnit.Percent) == match.Groups["percent"].Success
               let told = match.Groups["told"].Value.Trim()
               from number in Swedish.Numbers(told).Take(1)
               select new Outcome(match.Groups["year"].Value, number.Value.Value, told),
        ];

    /// <summary>A goal and what came of it in one sentence are two: <c>… minst 70 procent ska vara nöjda; i enkäten 2024 svarade 58 procent att de är det</c>.</summary>
    public static ImmutableArray<Statement> Apart(ImmutableArray<Statement> statements) => [.. statements.SelectMany(Apart)];

    private static IEnumerable<Statement> Apart(Statement statement) =>
        Behind.Match(statement.Text) is { Success: true } cut && Told.IsMatch(statement.Text[cut.Index..]) && Year.IsMatch(statement.Text[cut.Index..]) && ToBe.IsMatch(statement.Text[..cut.Index])
            ? [statement with { Passage = statement.Passage.Slice(0, cut.Index) }, statement with { Passage = statement.Passage.Slice(cut.Index + cut.Length, statement.Text.Length - cut.Index - cut.Length) }]
            : [statement];

    /// <summary>The number of the sentence that counts as the goal does and stands in the same turn among its numbers.</summary>
    private static Outcome? In(Statement statement, GoalFound goal)
    {
        if (Year.Match(statement.Text) is not { Success: true } year || !Told.IsMatch(statement.Text))
        {
            return null;
        }

        ImmutableArray<GoalTarget> numbers = [.. AgreementGoalTargets.Read(statement)];
        int turn = goal.InSentence.Where(other => other.Unit == goal.Target.Unit).TakeWhile(other => other != goal.Target).Count();
        GoalTarget? told = numbers.Where(number => number.Unit == goal.Target.Unit && SharesNoun(number, goal)).Skip(turn).FirstOrDefault();
        return told is { Target: { } value } ? new Outcome(year.Groups["year"].Value, value, told.TargetText) : null;
    }

    private static bool SharesNoun(GoalTarget number, GoalFound goal)
    {
        IEnumerable<string> words = Words.Matches($"{goal.Target.TargetText} {goal.Target.Measure}").Select(word => word.Value.ToUpperInvariant());
        return words.Any(word => $"{number.TargetText} {number.Measure}".ToUpperInvariant().Contains(word[..^1], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(under|år|för|i|vid utgången av|i slutet av|hösten|våren|enkät\p{L}*|mätning\p{L}*|undersökning\p{L}*|uppföljning\p{L}*)\s+(år )?(?<year>20\d\d)\b", Options, 10_000)]
    private static partial Regex Year { get; }

    // "Utfallet blev", "Resultatet 2024 var", "År 2023 var utfallet"
    [GeneratedRegex(@"^\W*((år|under|för)\s20\d\d\s(blev|var)\s)?(utfallet|resultatet|utfall|resultat|det verkliga antalet)\b", Options, 10_000)]
    private static partial Regex OnOutcome { get; }

    // "121 personer 2023", "58 procent under 2023"
    [GeneratedRegex(@"(?<told>\d[\d ]*(,\d+)?(?<percent>\s?(procent|%))?(\s(?!år\b|under\b|för\b)\p{Ll}+)?)\s((år|under|för|i)\s)?(?<year>20\d\d)\b", Options, 10_000)]
    private static partial Regex OfYear { get; }

    // "; i enkäten 2024 svarade", ", men utfallet blev", ", och under 2024 deltog"
    [GeneratedRegex(@"\s*(;|,\s(men|och|medan)(?=\s(utfallet|resultatet|under|i|år|för|vid|enkäten|mätningen)\b))\s+", Options, 10_000)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@"\b(ska|skall|skulle|bör|mål(et|en)?)\b", Options, 10_000)]
    private static partial Regex ToBe { get; }

    // past tense
    [GeneratedRegex(@"\b(\p{L}{3,}(ades|ade|des|dde)|var|blev|nådde|kom|fick|deltog|besökte|noterades|uppgick|hölls|gick|gavs)\b", Options, 10_000)]
    private static partial Regex Told { get; }

    [GeneratedRegex(@"\p{L}{5,}", Options, 10_000)]
    private static partial Regex Words { get; }
}
