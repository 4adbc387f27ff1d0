using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>An agreement's goals in tables: measures with their targets, followed up or not (contract, Goal measures).</summary>
internal sealed partial class AgreementGoalTables
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private readonly MatterReading matter;
    private readonly Agreement agreement;
    private readonly FollowUp read;
    private readonly ImmutableArray<FollowUpTable> followed;
    private readonly ImmutableArray<PlannedTable> planned;
    private readonly HashSet<Word> taken;

    private AgreementGoalTables(MatterReading matter, Agreement agreement)
    {
        this.matter = matter;
        this.agreement = agreement;
        ILookup<Word, Statement> rows = agreement.Statements.Where(statement => statement.Kind == StatementKind.Row)
            .SelectMany(statement => statement.Passage.Words.Select(word => (word.Word, Statement: statement))).ToLookup(pair => pair.Word, pair => pair.Statement);
        Statement? RowOf(Table table) => table.BodyRows.SelectMany(row => row.Words).Select(word => rows[word.Word].FirstOrDefault()).FirstOrDefault(row => row is not null);
        read = FollowUp.Of(matter);
        followed = [.. read.Tables.Where(table => table.HasTarget && RowOf(table.Table) is not null)];
        planned =
        [
            .. from table in read.Blocks.OfType<Table>()
               where !followed.Any(known => known.Table.BodyRows.Any(row => table.BodyRows.Any(other => other.Words.SequenceEqual(row.Words))))
               let row = RowOf(table)
               where row is not null
               let plan = PlannedTable.Of(table, row)
               where plan is not null
               select plan,
        ];
        taken = [.. followed.Select(table => table.Table).Concat(planned.Select(plan => plan.Table)).SelectMany(table => table.Rows).SelectMany(row => row.Words).Select(word => word.Word)];
    }

    /// <summary>The tables of goals that stand in the agreement's papers.</summary>
    public static AgreementGoalTables In(MatterReading matter, Agreement agreement) => new(matter, agreement);

    /// <summary>A row under goals that no table of measures takes is a sentence like an item of a list.</summary>
    public Statement AsItem(Statement statement) =>
        statement.Kind == StatementKind.Row && statement.Clause == Clause.Goals && Says.IsMatch(statement.Text) && !statement.Passage.Words.Any(word => taken.Contains(word.Word))
            ? statement with { Kind = StatementKind.ListItem }
            : statement;

    /// <param name="yearly">Whether the text says of all goals that they are the year's.</param>
    public IEnumerable<GoalMeasure> Goals(bool yearly)
    {
        string? aim = AgreementGoalAims.Among(agreement.Statements);
        IEnumerable<GoalMeasure> measures = followed.SelectMany(table => OneForEachTarget(table).SelectMany(one => FollowUpMeasures.Of(matter, read with { Tables = [one] })
            .Where(goal => goal.TargetText is not null)
            .Select(goal => goal with { TargetPeriod = PeriodOf(one, goal, yearly) })));
        return measures.Concat(planned.SelectMany(plan => plan.Goals(matter, yearly)))
            .Select(goal => goal with { Agreement = agreement.Name, Goal = goal.Goal ?? aim, Unit = goal.Unit is MeasureUnit.Other or null ? GoalNouns.UnitOf(string.Empty, goal.Measure) : goal.Unit });
    }

    /// <summary>A table with targets of several years (<c>Mål 2026</c>, <c>Mål 2027</c>) is one for each.</summary>
    private static IEnumerable<FollowUpTable> OneForEachTarget(FollowUpTable table)
    {
        ImmutableArray<FollowUpColumn> targets = [.. table.Columns.Where(column => column.Use == ColumnUse.Target)];
        return targets.Length < 2 || targets.Any(target => target.Time is null) ? [table]
            : targets.Select(target => table with { Columns = table.Columns.RemoveAll(column => column.Use == ColumnUse.Target && column != target) });
    }

    /// <summary>The year over the targets; without one what the heading or the text says of all goals.</summary>
    private static string? PeriodOf(FollowUpTable table, GoalMeasure goal, bool yearly)
    {
        FollowUpColumn target = table.Columns.First(column => column.Use == ColumnUse.Target);
        return target.Time is not null ? goal.TargetPeriod : yearly || GoalTimes.IsYearly(target.Heading) || OfYear.IsMatch(target.Heading) ? "yearly" : null;
    }

    // Årsmål
    [GeneratedRegex(@"\bårsmål", Options, 10_000)]
    private static partial Regex OfYear { get; }

    [GeneratedRegex(@"\b(minst|högst|lägst|ska|skall|procent|samtliga)\b|%", Options, 10_000)]
    private static partial Regex Says { get; }
}
