using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.OnePaper;

/// <summary>A record's row with names for its columns.</summary>
internal sealed class ShownRecord(RecordTable table, ImmutableArray<object?> row)
{
    public RecordTable Table => table;

    public string Id => Text("id")!;

    public int? Page => (int?)(this["page"] as long?);

    public long? Matter => this["item"] as long?;

    public double Confidence => this["confidence"] as double? ?? 1;

    public string? Review => Text(ReviewMark.Column);

    public string? Flags => Text("flags");

    /// <summary>Whether a person should look at it: unsure or doubtful, and nobody has said anything of it.</summary>
    public bool NeedsEyes => Review is null && (Confidence < Words.Sure || Flags is not null);

    /// <summary>A column's value; null where the table has no such column.</summary>
    public object? this[string column] => RowQuery.Find(table, column) is >= 0 and int place ? row[place] : null;

    public string? Text(string column) => this[column] as string;

    public double Number(string column) => this[column] as double? ?? 0;

    /// <summary>What it says, in a line.</summary>
    public string Summary => table.Name switch
    {
        "Parties" => string.Join(", ", Some(Text("name"), Words.Name(Text("role")), Text("orgNumber"))),
        "Amounts" => string.Join(' ', Some(Words.Name(Text("qualifier")), Words.Kronor(Number("value")), Words.Name(Text("frequency")))) + $" – {string.Join(", ", Some(Words.Name(Text("kind")), Text("subject"), Text("period")))}",
        "Periods" => $"{Words.Name(Text("kind"))}: {Time()}",
        "GoalMeasures" => string.Join(" – ", Some(Text("measure"), Target())),
        "Decisions" => string.Join(", ", Some(Text("subject") ?? Text("document"), Text("decidingBody") ?? Text("decidedBy"), Text("date"), Paragraphs())),
        _ => Text("title") ?? Id,
    };

    /// <summary>Where it stands on its paper's page.</summary>
    public string Address => table.Name switch
    {
        "Papers" => $"/papper/{Id}",
        "Items" or "Issues" => $"/papper/{Text("paperId")}{(Page is { } page ? $"#s-{page}" : "")}",
        _ => $"/papper/{Text("paperId")}?post={Marked}#m-{Marked}",
    };

    /// <summary>Its page, as one cites it.</summary>
    public string Citation => Cited(Text("municipality"), Text("body"), Text("meetingDate"), Text("paper") ?? "Papperet", Page);

    /// <summary>The record that is marked on the page: an outcome's measure, a correction's record, else itself.</summary>
    private string Marked => Text("goalMeasureId") ?? Text("recordId") ?? Id;

    /// <summary>Whose paper, of which day, and the page; the file's name where neither body nor day is known.</summary>
    public static string Cited(string? municipality, string? body, string? day, string? paper, int? page) =>
        string.Join(", ", Some(municipality, body, day, body is null || day is null ? paper : null, page is null ? null : $"s.\u00a0{page}"));

    private static IEnumerable<string> Some(params string?[] parts) => parts.Where(part => !string.IsNullOrEmpty(part))!;

    private string Time() => (Text("start"), Text("end"), this["months"] as double?) switch
    {
        ({ } start, { } end, _) => $"{start} – {end}",
        ({ } start, null, _) => $"från och med {start}",
        (null, { } end, _) => $"till och med {end}",
        (_, _, { } months) => months is < 1 ? $"{Words.Number(months)} månad" : $"{Words.Number(months)} {(months is 1 ? "månad" : "månader")}",
        _ => "ingen tid",
    };

    private string? Target() => (Text("targetText"), this["target"] as double?) switch
    {
        ({ } printed, _) => $"mål: {printed}",
        (_, { } target) => $"mål: {Words.Number(target)} {Words.Name(Text("unit"))}",
        _ => null,
    };

    private string? Paragraphs() => (this["paragraphFrom"], this["paragraphTo"]) switch
    {
        (long from, long to) when to != from => string.Create(CultureInfo.InvariantCulture, $"§§ {from}–{to}"),
        (long from, _) => string.Create(CultureInfo.InvariantCulture, $"§ {from}"),
        _ => null,
    };
}
