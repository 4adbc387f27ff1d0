using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>Papers: the one table whose rows are there before anything is read.</summary>
public static class PapersTable
{
    /// <summary>The state of a paper that waits to be read.</summary>
    public const string Received = "received";

    /// <summary>The column that names the paper that counts in this one's place; set by people only.</summary>
    public const string SupersededBy = "supersededBy";

    /// <summary>The column that names who alone may see the paper; set by people only.</summary>
    public const string ProtectedFor = "protectedFor";

    private static readonly ColumnList<PaperEntry> Columns = new ColumnList<PaperEntry>()
        .RequiredText("id", "SHA-256 of the PDF's bytes, hex", row => row.Id)
        .RequiredText("paper", "The PDF's file name when it first came", row => row.Paper)
        .RequiredWholeNumber("bytes", "The PDF's size", row => row.Bytes)
        .RequiredText("receivedAt", "When the original was kept, UTC", row => PaperEntry.Time(row.ReceivedAt))
        .Text("readAt", "When the last reading ended, UTC", row => row.ReadAt is { } at ? PaperEntry.Time(at) : null)
        .RequiredText(
            "state", "`received` (waits to be read), `complete`, `partial` or `failed`", row => row.State is { } state ? ContractName.Of(state) : Received)
        .Text("reasons", "Why it is not complete", row => row.Reasons)
        .WholeNumber("version", "Version of the engine that read it; its rows in the other tables have the same", row => row.Version)
        .Text("municipality", "The municipality or region whose body meets", row => row.Masthead?.Municipality)
        .Text("municipalityCode", "Its four-digit code (SCB); `NN00` for a region", row => row.Masthead?.MunicipalityCode)
        .Text("body", "The committee that meets", row => row.Masthead?.Body)
        .Date("meetingDate", "The day it meets", row => row.Masthead?.MeetingDate)
        .Name("kind", "What kind of paper", row => row.Masthead?.Kind)
        .RequiredWholeNumber("pageCount", "Pages that the PDF announces", row => row.PageCount)
        .RequiredWholeNumber("pagesRead", "Pages that were read", row => row.PagesRead)
        .RequiredWholeNumber("items", "Matters", row => row.Counts.Items)
        .RequiredWholeNumber("parties", "Records in Parties", row => row.Counts.Parties)
        .RequiredWholeNumber("amounts", "Records in Amounts", row => row.Counts.Amounts)
        .RequiredWholeNumber("periods", "Records in Periods", row => row.Counts.Periods)
        .RequiredWholeNumber("goalMeasures", "Records in GoalMeasures", row => row.Counts.GoalMeasures)
        .RequiredWholeNumber("decisions", "Records in Decisions", row => row.Counts.Decisions)
        .RequiredWholeNumber("issues", "Rows in Issues", row => row.Counts.Issues)
        .Text(ReviewMark.Column, "`corrected` where a person changed the paper's own columns", row => row.Review)
        .Text(SupersededBy, "The paper of the same meeting that a person said counts instead: this one's rows are left out of comparisons, sums and lists", row => row.SupersededBy)
        .Text(ProtectedFor, "Who alone may see the paper and what was read from it, names with semicolons between; absent where everybody may", row => row.ProtectedFor);

    public static RecordTable Table { get; } = new RecordTable<PaperEntry>("Papers", "A paper that was received.", Columns, _ => []);

    public static ImmutableArray<object?> Row(PaperEntry entry) => Columns.Row(entry);

    /// <summary>The entry that a row was made of.</summary>
    public static PaperEntry Entry(ImmutableArray<object?> row)
    {
        var values = Table.Columns.Select((column, i) => (column.Name, Value: row[i])).ToDictionary(pair => pair.Name, pair => pair.Value);
        return new PaperEntry(Text("id")!, Text("paper")!, (long)values["bytes"]!, At("receivedAt")!.Value)
        {
            ReadAt = At("readAt"),
            State = Text("state") is { } state and not Received ? ContractName.Parse<PaperState>(state) : null,
            Reasons = Text("reasons"),
            Version = values["version"] is long version ? (int)version : null,
            Masthead = Text("kind") is { } kind
                ? new Masthead(Text("municipality"), Text("municipalityCode"), Text("body"), Day("meetingDate"), ContractName.Parse<PaperKind>(kind))
                : null,
            SupersededBy = Text(SupersededBy),
            ProtectedFor = Text(ProtectedFor),
            Review = Text(ReviewMark.Column),
            PageCount = Count("pageCount"),
            PagesRead = Count("pagesRead"),
            Counts = new PaperCounts(
                Count("items"), Count("parties"), Count("amounts"), Count("periods"), Count("goalMeasures"), Count("decisions"), Count("issues")),
        };

        string? Text(string name) => (string?)values[name];
        int Count(string name) => (int)(long)values[name]!;
        DateOnly? Day(string name) => Text(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        DateTimeOffset? At(string name) => Text(name) is { } at
            ? DateTimeOffset.ParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
    }
}
