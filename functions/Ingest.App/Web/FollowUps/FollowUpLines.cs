using System.Collections.Immutable;
using Ingest.App.Web.OnePaper;
using Ingest.App.Web.Papers;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.FollowUps;

/// <summary>What a body's follow-ups say of one line at one time: a paper's figures.</summary>
/// <param name="Time">The period that the figures are of, else the meeting's day.</param>
/// <param name="Figures">By kind: budget, actual, forecast, variance.</param>
internal sealed record FollowUpPoint(string Time, ImmutableDictionary<string, ShownRecord> Figures)
{
    public double? this[string kind] => Figures.TryGetValue(kind, out ShownRecord? record) ? record.Number("value") : null;
}

/// <summary>A line of a body's follow-ups over time, the oldest first.</summary>
internal sealed record FollowUpLine(string Name, ImmutableArray<FollowUpPoint> Points);

/// <summary>Reads follow-ups out of the store.</summary>
internal static class FollowUpLines
{
    /// <summary>The kinds that are shown, in order.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["budget", "period_budget", "actual", "forecast", "variance", "prior_year"];

    private static readonly RowFilter OfFollowUps = RowFilter.Is("category", "budget_follow_up");

    /// <summary>Bodies that have follow-ups: municipality, body, and how many papers.</summary>
    public static async Task<ImmutableArray<(string? Municipality, string? Body, int Papers)>> BodiesAsync(IRecordQueries queries, Superseded superseded, CancellationToken cancellationToken)
    {
        RecordTable items = PaperView.Table("Items");
        RowFilter filter = RowFilter.All([OfFollowUps, await superseded.CountsAsync(items, cancellationToken)]);
        ImmutableArray<ImmutableArray<object?>> papers = await queries.DistinctAsync(items, ["municipality", "body", "paperId"], filter, cancellationToken);
        return [.. papers.CountBy(paper => ((string?)paper[0], (string?)paper[1])).Select(body => (body.Key.Item1, body.Key.Item2, body.Value))];
    }

    /// <summary>A body's money by line.</summary>
    public static async Task<ImmutableArray<FollowUpLine>> MoneyAsync(IRecordQueries queries, Superseded superseded, string? municipality, string? body, CancellationToken cancellationToken)
    {
        IEnumerable<ShownRecord> amounts = (await RowsAsync(queries, superseded, "Amounts", municipality, body, cancellationToken)).Where(amount => Kinds.Contains(amount.Text("kind")!));
        return
        [
            .. from amount in amounts
               group amount by amount.Text("subject") ?? "Utan namn" into line
               select new FollowUpLine(line.Key, [.. line.GroupBy(TimeOf).OrderBy(point => point.Key, StringComparer.Ordinal).Select(point => new FollowUpPoint(point.Key, Newest(point)))]),
        ];
    }

    /// <summary>A body's goal measures with what was reached.</summary>
    public static async Task<ImmutableArray<(ShownRecord Measure, ImmutableArray<ShownRecord> Outcomes)>> MeasuresAsync(IRecordQueries queries, Superseded superseded, string? municipality, string? body, CancellationToken cancellationToken)
    {
        ILookup<string, ShownRecord> outcomes = (await RowsAsync(queries, superseded, "Outcomes", municipality, body, cancellationToken)).ToLookup(outcome => outcome.Text("goalMeasureId")!);
        return [.. (await RowsAsync(queries, superseded, "GoalMeasures", municipality, body, cancellationToken)).Select(measure => (measure, outcomes[measure.Id].OrderBy(one => one.Text("period"), StringComparer.Ordinal).ToImmutableArray()))];
    }

    /// <summary>Where the record says whether it is a budget's or a forecast's period, that; else when the body met.</summary>
    public static string TimeOf(ShownRecord record) => record.Text("period") ?? record.Text("meetingDate") ?? "tid saknas";

    private static ImmutableDictionary<string, ShownRecord> Newest(IEnumerable<ShownRecord> figures) =>
        figures.GroupBy(figure => figure.Text("kind")!).ToImmutableDictionary(same => same.Key, same => same.OrderByDescending(one => one.Text("meetingDate"), StringComparer.Ordinal).First());

    private static async Task<IEnumerable<ShownRecord>> RowsAsync(IRecordQueries queries, Superseded superseded, string name, string? municipality, string? body, CancellationToken cancellationToken)
    {
        RecordTable table = PaperView.Table(name);
        RowFilter filter = RowFilter.All([OfFollowUps, RowFilter.Is("municipality", municipality), RowFilter.Is("body", body), await superseded.CountsAsync(table, cancellationToken)]);
        var order = new RowQuery { Filter = filter, Order = [new RowOrder("meetingDate"), new RowOrder("position")] };
        return (await queries.SelectAsync(table, order, cancellationToken)).Select(row => new ShownRecord(table, row)).Where(record => record.Review != ReviewMark.Rejected);
    }
}
