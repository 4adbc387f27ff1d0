using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>An agreement's stated results (contract, Goal measures): one for each number, and those judged by yes, more or all.</summary>
internal static partial class AgreementGoals
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<GoalMeasure> Of(MatterReading matter, Agreement agreement)
    {
        bool yearly = agreement.Statements.Any(GoalTimes.AreYearly);
        agreement = agreement with { Statements = GoalOutcomes.Apart(GoalItems.Apart(agreement.Statements)) };
        AgreementGoalTables tables = AgreementGoalTables.In(matter, agreement);
        ImmutableArray<GoalFound> goals = Found([.. agreement.Statements.Select(statement => tables.AsItem(statement))]);
        ImmutableArray<GoalMeasure> told = [.. goals.Select(goal => Record(matter, agreement, goal, yearly))];
        return [.. told, .. tables.Goals(yearly).Where(listed => !told.Any(goal => goal.Target == listed.Target && goal.Unit == listed.Unit && goal.Target is not null))];
    }

    /// <summary>The results of all sentences, each once.</summary>
    public static ImmutableArray<GoalFound> Found(ImmutableArray<Statement> statements)
    {
        var goals = new List<GoalFound>();
        (int Block, bool Among, Statement? Last) place = (-1, false, null);
        foreach (Statement statement in statements.Where(statement => statement.Kind != StatementKind.Row))
        {
            bool among = statement.Clause is not (Clause.Background or Clause.Money) && place.Among && (place.Block == statement.Block || Follows(place.Last, statement));
            GoalStanding own = AgreementGoalGates.StandingOf(statement);
            GoalStanding standing = own == GoalStanding.Free && among ? GoalStanding.Among : own;
            ImmutableArray<GoalTarget> read = Read(statement, standing);
            read = read.IsEmpty && AgreementGoalGates.MayStateTrend(statement, standing) && IsListedWithNumbers(statement, statements) && AgreementGoalTrends.Item(statement) is { } item ? [item] : read;
            read = read.IsEmpty ? Beside(statement, standing, statements, goals) : read;
            GoalFound? whole = OfThose.IsMatch(statement.Text) && goals.Count > 0 && goals[^1].Statement.Block == statement.Block ? goals[^1] : null;
            goals.AddRange(read.Select(target => new GoalFound(target, statement, read, whole)).Where(found => !goals.Exists(other => IsSame(other, found))));
            place = (statement.Block, among || !read.IsEmpty || AgreementGoalGates.Announces(statement), statement);
        }

        goals.RemoveAll(goal => goal.Target.Target is null && goals.Exists(listed => LeadsTo(goal, listed, statements)));
        goals.RemoveAll(goal => IsOverall(goal, goals));
        return [.. goals];
    }

    /// <summary>What has no number beside results that have one: in a list of promises what is done for all, in a paragraph what grows or shrinks.</summary>
    private static ImmutableArray<GoalTarget> Beside(Statement statement, GoalStanding standing, ImmutableArray<Statement> all, List<GoalFound> goals) =>
        AgreementGoalGates.IsPromised(statement) ? (HasNumberedSibling(statement, all) && AgreementGoalTrends.ForAll(statement) is { } done ? [done] : [])
            : standing == GoalStanding.Among && statement.Kind == StatementKind.Sentence && AgreementGoalGates.MayStateTrend(statement, standing)
                && goals.Count > 0 && goals[^1] is { Target.Target: not null } last && last.Statement.Block == statement.Block && AgreementGoalTrends.Beside(statement) is { } trend ? [trend]
            : [];

    private static bool HasNumberedSibling(Statement statement, ImmutableArray<Statement> all) =>
        all.Any(other => other != statement && other.Kind == StatementKind.ListItem && other.LeadIn.Text == statement.LeadIn.Text && other.Heading == statement.Heading && Read(other).Any(target => target.Target is not null));

    /// <summary>A vision over result goals that stand under a heading of their own: <c>Övergripande mål</c>, then <c>Resultatmål</c>.</summary>
    private static bool IsOverall(GoalFound goal, List<GoalFound> all) =>
        goal.Target.Target is null && Overall.IsMatch(goal.Statement.Heading) && GoalTimes.In(goal.Statement.Text) is null
        && all.Exists(other => other.Target.Target is not null && other.Statement.Heading != goal.Statement.Heading);

    /// <summary>Whether it is an item of a list of results of which another has a number: what grows or shrinks there is judged too.</summary>
    private static bool IsListedWithNumbers(Statement statement, ImmutableArray<Statement> all) =>
        statement.Kind == StatementKind.ListItem && ListsResults.IsMatch(statement.LeadIn.Text)
        && HasNumberedSibling(statement, all);

    /// <summary>Whether a wish without a number only opens the list of results that its paragraph leads in: <c>Alla ska ha något att göra. Vi mäter två saker:</c></summary>
    private static bool LeadsTo(GoalFound wish, GoalFound listed, ImmutableArray<Statement> statements) =>
        listed.Target.Target is not null && listed.Statement.Kind == StatementKind.ListItem && OpensList.IsMatch(listed.Statement.LeadIn.Text) && wish.Statement.Text != listed.Statement.LeadIn.Text
        && statements.Any(statement => statement.Block == wish.Statement.Block && statement.Text == listed.Statement.LeadIn.Text);

    /// <summary>The results that a sentence states.</summary>
    public static IEnumerable<GoalTarget> Read(Statement statement) => Read(statement, AgreementGoalGates.StandingOf(statement));

    private static ImmutableArray<GoalTarget> Read(Statement statement, GoalStanding standing)
    {
        ImmutableArray<GoalTarget> numbers = AgreementGoalGates.MayState(statement, standing) ? [.. AgreementGoalTargets.Read(statement)] : [];
        return !numbers.IsEmpty ? [.. numbers, .. AgreementGoalTrends.Behind(statement)]
            : AgreementGoalGates.MayStateTrend(statement, standing) && (AgreementGoalTrends.StatesMore(statement.Text) || AgreementGoalAims.Of(statement with { Kind = StatementKind.ListItem }) is null) && AgreementGoalTrends.Read(statement, standing) is { } trend ? [trend]
            : [];
    }

    /// <summary>What a sentence that ends with a colon leads in goes on in the blocks below it.</summary>
    private static bool Follows(Statement? last, Statement statement) =>
        last is not null && last.Heading == statement.Heading && last.Role == statement.Role && (last.Text.TrimEnd().EndsWith(':') || last.Kind == StatementKind.ListItem) && AgreementGoalGates.Announces(last);

    /// <summary>The same result in memo and agreement, or in two clauses.</summary>
    private static bool IsSame(GoalFound a, GoalFound b) =>
        a.Target.Target == b.Target.Target && a.Target.Unit == b.Target.Unit
        && (a.Statement.Role != b.Statement.Role ? a.Target.Target is not null : Shared(a.Target.Measure, b.Target.Measure) > 0.6);

    private static double Shared(string a, string b)
    {
        HashSet<string> x = [.. a.ToUpperInvariant().Split(' ')];
        HashSet<string> y = [.. b.ToUpperInvariant().Split(' ')];
        return (double)x.Intersect(y).Count() / Math.Min(x.Count, y.Count);
    }

    private static GoalMeasure Record(MatterReading matter, Agreement agreement, GoalFound goal, bool yearly)
    {
        (GoalTarget target, Statement statement, ImmutableArray<GoalTarget> inSentence, GoalFound? whole) = goal;
        Passage passage = statement.Passage;
        Provenance source = Quotation.Of(matter.Layout.Paper, passage.Words, passage.WordsAt(target.Offset, target.Length), target.Rule, 0.85);
        ImmutableArray<Outcome> baseline = GoalTimes.Baseline(inSentence.Length > 1 && target.Part is { } part ? part.Of(statement.Text) : statement.Text);
        return new GoalMeasure(
            source,
            AgreementGoalAims.Before(statement, agreement.Statements),
            target.Measure,
            IsShare(statement, target) ? Group(target.Measure) : null,
            target.Unit,
            target.Comparator,
            target.Target,
            target.TargetText,
            GoalTimes.Of(statement, target, inSentence) ?? (whole is null ? null : GoalTimes.Of(whole.Statement, whole.Target, whole.InSentence)) ?? (yearly ? "yearly" : null),
            [.. baseline, .. GoalOutcomes.Of(goal, agreement.Statements).Where(outcome => !baseline.Any(known => known.Period == outcome.Period))],
            agreement.Name);
    }

    /// <summary>A share, or a number out of the one before it; what is counted alone is a measure of its own.</summary>
    private static bool IsShare(Statement statement, GoalTarget target) =>
        target.Unit == MeasureUnit.Percent || statement.Text[..target.Offset].Contains("varav", StringComparison.OrdinalIgnoreCase);

    /// <summary>Only where the share or number is of women or men and nothing else tells them apart.</summary>
    private static MeasureGroup? Group(string measure) =>
        OnlyWomen.IsMatch(measure) ? MeasureGroup.Women : OnlyMen.IsMatch(measure) ? MeasureGroup.Men : null;

    // "Övergripande mål", "Vision", "Långsiktigt mål"
    [GeneratedRegex(@"^(?!.*\b(resultat|del|effekt)mål).*\b(övergripande|långsiktig\p{L}*|inriktningsmål|vision\p{L}*|syfte\p{L}*|ändamål\p{L}*)\b", Options, 10_000)]
    private static partial Regex Overall { get; }

    // "Parterna har enats om följande resultat:", "Målen är:"
    [GeneratedRegex(@"\b(\p{L}*mål(en|et)?|\p{L}*resultat(en|et)?|effekter(na)?|indikatorer(na)?|mäter|mäts|uppnå\p{L}*|nås)\b", Options, 10_000)]
    private static partial Regex ListsResults { get; }

    // "Vi mäter två saker:", "Det innebär att"
    [GeneratedRegex(@"(:|\batt|\bföljande)\s*$", Options, 10_000)]
    private static partial Regex OpensList { get; }

    // "Av deltagarna ska 40 procent …": a share of those whom the sentence before counts
    [GeneratedRegex(@"^\W*av (dem|dessa|(de )?\p{L}+(na|ne|en|et)) (ska|skall|bör)\b", Options, 10_000)]
    private static partial Regex OfThose { get; }

    [GeneratedRegex(@"^(av dem\s|ska vara\s|är\s)?(kvinnor|flickor)\b", Options, 10_000)]
    private static partial Regex OnlyWomen { get; }

    [GeneratedRegex(@"^(av dem\s|ska vara\s|är\s)?(män|pojkar)\b", Options, 10_000)]
    private static partial Regex OnlyMen { get; }
}

/// <summary>A result and where it stands.</summary>
/// <param name="Target">The result.</param>
/// <param name="Statement">The sentence that states it.</param>
/// <param name="InSentence">All that this sentence states.</param>
/// <param name="Whole">The result of the sentence before, where this one is a share of it.</param>
internal sealed record GoalFound(GoalTarget Target, Statement Statement, ImmutableArray<GoalTarget> InSentence, GoalFound? Whole);
