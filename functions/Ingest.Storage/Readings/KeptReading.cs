using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Papers;

namespace Ingest.Storage.Readings;

/// <summary>Pages and papers as JSON, to the last bit of every number: what is read back gives the same records.</summary>
internal static partial class KeptReading
{
    public static byte[] Write(Page page) => JsonSerializer.SerializeToUtf8Bytes(Kept(page), Forms.Default.KeptPage);

    public static Page? ReadPage(byte[] json) => JsonSerializer.Deserialize(json, Forms.Default.KeptPage) is { } kept ? Restored(kept) : null;

    public static byte[] Write(Paper paper, Issues issues) => JsonSerializer.SerializeToUtf8Bytes(
        new KeptPaper(paper.Id, paper.Source, paper.PageCount, [.. paper.Pages.Select(Kept)], [.. issues.Found]), Forms.Default.KeptPaper);

    public static (Paper Paper, Issues Issues)? ReadPaper(byte[] json)
    {
        if (JsonSerializer.Deserialize(json, Forms.Default.KeptPaper) is not { } kept)
        {
            return null;
        }

        var issues = new Issues();
        foreach (Issue issue in kept.Issues)
        {
            issues.Add(issue);
        }

        return (new Paper(kept.Id, kept.Source, kept.PageCount, [.. kept.Pages.Select(Restored)]), issues);
    }

    private static KeptPage Kept(Page page) => new(
        page.Number,
        page.Width,
        page.Height,
        page.TextSource,
        page.Confidence,
        page.Turn,
        page.Skew,
        [.. page.Words.Select(word => new KeptWord(
            word.Text, [word.Box.X0, word.Box.Y0, word.Box.X1, word.Box.Y1], word.Confidence, word.Block, word.Line, word.Typeface))],
        [.. page.Rulings.Select(line => new KeptRuling(line.From, line.To, line.At, line.IsHorizontal))],
        page.Tables.IsEmpty ? null : [.. page.Tables.Select(Kept)]);

    private static KeptTable Kept(SeenTable table) => new(
        table.RowCount,
        table.ColumnCount,
        [.. table.Cells.Select(cell => new KeptCell(
            cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.IsHeader, [cell.Box.X0, cell.Box.Y0, cell.Box.X1, cell.Box.Y1]))]);

    private static SeenTable Restored(KeptTable kept) => new(
        kept.Rows,
        kept.Columns,
        [.. kept.Cells.Select(cell => new SeenCell(
            cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.IsHeader, new Box(cell.Box[0], cell.Box[1], cell.Box[2], cell.Box[3])))]);

    private static Page Restored(KeptPage kept) => new(
        kept.Number,
        kept.Width,
        kept.Height,
        kept.TextSource,
        kept.Confidence,
        [.. kept.Words.Select(word => new Word(
            word.Text, new Box(word.Box[0], word.Box[1], word.Box[2], word.Box[3]), word.Confidence, word.Block, word.Line, word.Typeface))],
        [.. kept.Rulings.Select(line => new Ruling(line.From, line.To, line.At, line.Across))])
    {
        Turn = kept.Turn,
        Skew = kept.Skew,
        Tables = kept.Tables is { } tables ? [.. tables.Select(Restored)] : [],
    };

    internal sealed record KeptPaper(string Id, string Source, int PageCount, ImmutableArray<KeptPage> Pages, ImmutableArray<Issue> Issues);

    internal sealed record KeptPage(
        int Number,
        double Width,
        double Height,
        TextSource TextSource,
        double Confidence,
        int Turn,
        double Skew,
        ImmutableArray<KeptWord> Words,
        ImmutableArray<KeptRuling> Rulings,
        ImmutableArray<KeptTable>? Tables);

    internal sealed record KeptWord(string Text, ImmutableArray<double> Box, double Confidence, int Block, int Line, Typeface? Typeface);

    internal sealed record KeptRuling(double From, double To, double At, bool Across);

    internal sealed record KeptTable(int Rows, int Columns, ImmutableArray<KeptCell> Cells);

    internal sealed record KeptCell(int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, ImmutableArray<double> Box);

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonSerializable(typeof(KeptPage))]
    [JsonSerializable(typeof(KeptPaper))]
    internal sealed partial class Forms : JsonSerializerContext;
}
