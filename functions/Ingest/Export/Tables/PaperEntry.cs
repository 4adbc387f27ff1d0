using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>What a store knows of a paper as a whole; it exists from the moment when the original is kept.</summary>
/// <param name="Id">SHA-256 of the PDF's bytes, hex.</param>
/// <param name="Paper">The file's name when it first came.</param>
/// <param name="Bytes">The original's size.</param>
/// <param name="ReceivedAt">When the original was kept.</param>
public sealed record PaperEntry(string Id, string Paper, long Bytes, DateTimeOffset ReceivedAt)
{
    /// <summary>When the last reading ended; null while it has not been read.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>How the last reading ended; null while it has not been read.</summary>
    public PaperState? State { get; init; }

    /// <summary>Why it is not complete, shortly.</summary>
    public string? Reasons { get; init; }

    /// <summary>The <see cref="Pipeline.Version"/> that read it.</summary>
    public int? Version { get; init; }

    public Masthead? Masthead { get; init; }

    /// <summary>Pages that the PDF announces.</summary>
    public int PageCount { get; init; }

    /// <summary>Pages whose words were had; not those that still need OCR.</summary>
    public int PagesRead { get; init; }

    /// <summary>Items, records of the five kinds and issues.</summary>
    public PaperCounts Counts { get; init; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary><c>corrected</c> where a person changed the paper's own columns; else null.</summary>
    public string? Review { get; init; }

    /// <summary>The paper of the same meeting that a person said counts instead; null where this one counts.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Who alone may see the paper (<see cref="Protection"/>); null where everybody may.</summary>
    public string? ProtectedFor { get; init; }

    /// <summary>This entry after a reading.</summary>
    public PaperEntry After(Ingestion ingestion, DateTimeOffset readAt) => this with
    {
        ReadAt = readAt,
        State = ingestion.State,
        Reasons = ReasonsOf(ingestion.Issues),
        Version = Pipeline.Version,
        Masthead = ingestion.Masthead,
        SupersededBy = null, // people's words: they come from the corrections
        ProtectedFor = null,
        PageCount = ingestion.Paper.PageCount,
        PagesRead = ingestion.Paper.Pages.Length - ingestion.Issues.Where(issue => issue.Code == IssueCodes.PageNeedsOcr).Select(issue => issue.Page).Distinct().Count(),
        Counts = PaperCounts.Of(ingestion),
    };

    /// <summary>A time as tables write it: UTC, sorts as text.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time that a table's text says.</summary>
    public static DateTimeOffset At(string time) =>
        DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string? ReasonsOf(ImmutableArray<Issue> issues)
    {
        string reasons = string.Join("; ", issues
            .Where(issue => issue.Severity != Severity.Note)
            .GroupBy(issue => issue.Code)
            .Select(same => same.Count() == 1 ? same.First().Message : $"{same.First().Message} (and {same.Count() - 1} more: {same.Key})"));
        return reasons.Length == 0 ? null : reasons;
    }
}

/// <summary>How much was read from a paper.</summary>
public sealed record PaperCounts(int Items, int Parties, int Amounts, int Periods, int GoalMeasures, int Decisions, int Issues)
{
    public static PaperCounts Of(Ingestion ingestion) => new(
        ingestion.Items.Length,
        ingestion.Items.Sum(item => item.Records.Parties.Length),
        ingestion.Items.Sum(item => item.Records.Amounts.Length),
        ingestion.Items.Sum(item => item.Records.Periods.Length),
        ingestion.Items.Sum(item => item.Records.GoalMeasures.Length),
        ingestion.Items.Sum(item => item.Records.Decisions.Length),
        ingestion.Issues.Length);

    public int Records => Parties + Amounts + Periods + GoalMeasures + Decisions;

    public PaperCounts Plus(PaperCounts other) => new(
        Items + other.Items,
        Parties + other.Parties,
        Amounts + other.Amounts,
        Periods + other.Periods,
        GoalMeasures + other.GoalMeasures,
        Decisions + other.Decisions,
        Issues + other.Issues);
}
