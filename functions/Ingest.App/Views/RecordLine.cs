using System.Globalization;
using Ingest.Export;
using Ingest.Papers;

namespace Ingest.App.Views;

/// <summary>A record's values on one line.</summary>
internal static class RecordLine
{
    public static string Of(IRecord record) => record switch
    {
        Party party => Line("party", party.Name, ContractName.Of(party.Role), party.OrgNumber, Named("via", party.Via), Of(party.Agreement)),
        Amount amount => Line(
            "amount", Number(amount.Value), "kronor", ContractName.Of(amount.Kind), Name(amount.Frequency), Name(amount.Qualifier), Named("from", amount.Payer),
            Named("to", amount.Payee), Named("for", amount.Subject), Named("period", amount.Period), Of(amount.Agreement)),
        Period period => Line(
            "period", ContractName.Of(period.Kind), Named("from", Day(period.Start)), Named("to", Day(period.End)), Named("months", Number(period.Months)),
            Of(period.Agreement)),
        GoalMeasure goal => Line(
            "goal measure", goal.Measure, Name(goal.Group), Name(goal.Unit), Name(goal.Comparator), Named("target", goal.TargetText ?? Number(goal.Target)),
            Named("by", goal.TargetPeriod), Named("goal", goal.Goal), string.Join(", ", goal.Outcomes.Select(outcome => $"{outcome.Period}: {outcome.Text}")),
            Of(goal.Agreement)),
        ListedDecision decision => Line(
            "decision", ContractName.Of(decision.Kind), decision.Body, decision.Document, Day(decision.Date), Paragraphs(decision), decision.Subject,
            decision.DiaryNumber, Named("point", decision.DelegationPoint)),
        _ => throw new ArgumentException("A kind of record that has no line.", nameof(record)),
    };

    private static string Line(string kind, params IEnumerable<string?> values) =>
        $"{kind}: {string.Join(" · ", values.Where(value => !string.IsNullOrEmpty(value)))}";

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string? Of(string? agreement) => Named("of", agreement);

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } some ? ContractName.Of(some) : null;

    private static string? Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Paragraphs(ListedDecision decision) => decision.ParagraphFrom is null ? null
        : decision.ParagraphFrom == decision.ParagraphTo ? string.Create(CultureInfo.InvariantCulture, $"§ {decision.ParagraphFrom}")
        : string.Create(CultureInfo.InvariantCulture, $"§§ {decision.ParagraphFrom}-{decision.ParagraphTo}");
}
