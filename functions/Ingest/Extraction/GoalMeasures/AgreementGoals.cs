using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>An agreement's stated results (contract, Goal measures): one for each number, and those judged by yes, more or all.</summary>
internal static partial class AgreementGoals
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<GoalMeasure> Of(MatterReading matter, Agreement agreement)
    {
        bool yearly = agreement.Statements.Any(statement => FollowedYearly.IsMatch(statement.Text));
        var goals = new List<(GoalTarget Target, Statement Statement)>();
        foreach (Statement statement in agreement.Statements.Where(statement => statement.Kind != StatementKind.Row))
        {
            foreach (GoalTarget target in Read(statement).Where(target => !goals.Exists(other => IsSame(other, (target, statement)))))
            {
                goals.Add((target, statement));
            }
        }

        ImmutableArray<GoalMeasure> told = [.. goals.Select(goal => Record(matter, agreement, goal.Target, goal.Statement, yearly))];
        return [.. told, .. AgreementGoalTables.Of(matter, agreement, yearly).Where(listed => !told.Any(goal => goal.Target == listed.Target && goal.Unit == listed.Unit && goal.Target is not null))];
    }

    /// <summary>The results that a sentence states.</summary>
    public static IEnumerable<GoalTarget> Read(Statement statement)
    {
        ImmutableArray<GoalTarget> numbers = AgreementGoalGates.MayState(statement) ? [.. AgreementGoalTargets.Read(statement)] : [];
        return !numbers.IsEmpty ? numbers
            : AgreementGoalGates.IsUnderGoals(statement) && AgreementGoalAims.Of(statement with { Kind = StatementKind.ListItem }) is null && AgreementGoalTrends.Read(statement) is { } trend ? [trend]
            : [];
    }

    /// <summary>The same result in memo and agreement, or in two clauses.</summary>
    private static bool IsSame((GoalTarget Target, Statement Statement) a, (GoalTarget Target, Statement Statement) b) =>
        a.Target.Target == b.Target.Target && a.Target.Unit == b.Target.Unit
        && (a.Statement.Role != b.Statement.Role ? a.Target.Target is not null : Shared(a.Target.Measure, b.Target.Measure) > 0.6);

    private static double Shared(string a, string b)
    {
        HashSet<string> x = [.. a.ToUpperInvariant().Split(' ')];
        HashSet<string> y = [.. b.ToUpperInvariant().Split(' ')];
        return (double)x.Intersect(y).Count() / Math.Min(x.Count, y.Count);
    }

    private static GoalMeasure Record(MatterReading matter, Agreement agreement, GoalTarget target, Statement statement, bool yearly)
    {
        Passage passage = statement.Passage;
        Provenance source = Quotation.Of(matter.Layout.Paper, passage.Words, passage.WordsAt(target.Offset, target.Length), target.Rule, 0.85);
        string period = $"{statement.LeadIn.Text} {OwnPart(statement, target)}";
        return new GoalMeasure(
            source,
            AgreementGoalAims.Before(statement, agreement.Statements),
            target.Measure,
            IsShare(statement, target) ? Group(target.Measure) : null,
            target.Unit,
            target.Comparator,
            target.Target,
            target.TargetText,
            YearNamed.Match(Baselines.Replace(period, string.Empty)) is { Success: true } year ? year.Groups["year"].Value : yearly || Yearly.IsMatch(period) ? "yearly" : null,
            Baseline(statement),
            agreement.Name);
    }

    /// <summary>The sentence without the results before this one where each is told in a clause of its own: <c>… varje år och att 30 procent …</c>.</summary>
    private static string OwnPart(Statement statement, GoalTarget target)
    {
        int first = Read(statement).Min(one => (int?)one.Offset) ?? target.Offset;
        string between = first < target.Offset ? statement.Text[first..target.Offset] : string.Empty;
        return between.Contains(" och att ", StringComparison.Ordinal) ? statement.Text[..first] + statement.Text[target.Offset..] : statement.Text;
    }

    /// <summary>A share, or a number out of the one before it; what is counted alone is a measure of its own.</summary>
    private static bool IsShare(Statement statement, GoalTarget target) =>
        target.Unit == MeasureUnit.Percent || statement.Text[..target.Offset].Contains("varav", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only where the share or number is of women or men and nothing else tells them apart.</summary>
    private static MeasureGroup? Group(string measure) =>
        OnlyWomen.IsMatch(measure) ? MeasureGroup.Women : OnlyMen.IsMatch(measure) ? MeasureGroup.Men : null;

    /// <summary>What the result is compared with: <c>jämfört med 2024 (71 procent)</c>.</summary>
    private static ImmutableArray<Outcome> Baseline(Statement statement)
    {
        Match match = Baselines.Match(statement.Text);
        if (!match.Success)
        {
            return [];
        }

        string words = match.Groups["value"].Value.Trim();
        return Swedish.Numbers(words) is [var number, ..] ? [new Outcome(match.Groups["year"].Value, number.Value.Value, words)] : [];
    }

    // Målen följs upp årligen, Målen är årliga
    [GeneratedRegex(@"\bmål(en)?\b[^.]{0,60}?\b(följs upp|stäms av|utvärderas|mäts)\b[^.]{0,40}?\b(årlig|varje år|per år)|\bmålen är årliga", Options, 10_000)]
    private static partial Regex FollowedYearly { get; }

    [GeneratedRegex(@"\bunder året\b|\b(per|varje|under varje|vart|vartenda|om) (kalender|verksamhets|läs|avtals)?år(et)?\b|\bårlig(en|t|a)?\b|/år\b", Options, 10_000)]
    private static partial Regex Yearly { get; }

    [GeneratedRegex(@"\b(under|till|senast|vid utgången av|före utgången av|i slutet av|vid slutet av|år|för|innan utgången av)\s+(år\s+)?(den \d{1,2} \p{L}+ )?(?<year>20\d\d)\b", Options, 10_000)]
    private static partial Regex YearNamed { get; }

    // "jämfört med 2024 (71 procent)", "jämfört med 2022: 40", "(2023: 45 %)", "från 45 procent 2023"
    [GeneratedRegex(@"(jämfört med|mot|från)\s+(år\s+)?(?<year>20\d\d)\s*[:(,]?\s*(då\s+\p{L}+\s+\p{L}+\s+)?(?<value>\d[\d,]*\s?(%|procent|\p{L}+)?)\)?|\((?<year>20\d\d):?\s*(?<value>[^)]{1,30})\)|från\s+(?<value>\d[\d,]*\s?(%|procent|\p{L}+)?)\s+(år |under )?(?<year>20\d\d)", Options, 10_000)]
    private static partial Regex Baselines { get; }

    [GeneratedRegex(@"^(av dem\s|ska vara\s|är\s)?(kvinnor|flickor)\b", Options, 10_000)]
    private static partial Regex OnlyWomen { get; }

    [GeneratedRegex(@"^(av dem\s|ska vara\s|är\s)?(män|pojkar)\b", Options, 10_000)]
    private static partial Regex OnlyMen { get; }
}
