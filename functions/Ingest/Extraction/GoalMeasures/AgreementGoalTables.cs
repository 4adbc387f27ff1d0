using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>An agreement's goals in tables: measures with their targets, followed up or not (contract, Goal measures).</summary>
internal static partial class AgreementGoalTables
{
    /// <summary>The goals of the tables that stand in the agreement's papers.</summary>
    public static IEnumerable<GoalMeasure> Of(MatterReading matter, Agreement agreement, bool yearly)
    {
        HashSet<Word> own = [.. agreement.Statements.Where(statement => statement.Kind == StatementKind.Row).SelectMany(statement => statement.Passage.Words).Select(word => word.Word)];
        FollowUp read = FollowUp.Of(matter);
        ImmutableArray<FollowUpTable> tables = [.. read.Tables.Where(table => table.HasTarget && table.Table.BodyRows.Any(row => row.Words.Any(word => own.Contains(word.Word))))];
        return tables.SelectMany(table => FollowUpMeasures.Of(matter, read with { Tables = [table] })
            .Where(goal => goal.TargetText is not null)
            .Select(goal => goal with { Agreement = agreement.Name, TargetPeriod = PeriodOf(table, goal, yearly) }));
    }

    /// <summary>The year over the targets; without one what the heading or the text says of all goals.</summary>
    private static string? PeriodOf(FollowUpTable table, GoalMeasure goal, bool yearly)
    {
        FollowUpColumn target = table.Columns.First(column => column.Use == ColumnUse.Target);
        return target.Time is not null ? goal.TargetPeriod : yearly || Yearly.IsMatch(target.Heading) ? "yearly" : null;
    }

    // Målvärde per år, Årligt mål
    [GeneratedRegex(@"\b(per|varje) (kalender|verksamhets|läs)?år\b|\bårlig|\bårsmål|/år\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Yearly { get; }
}
