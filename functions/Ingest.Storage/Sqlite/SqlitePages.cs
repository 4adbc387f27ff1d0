using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Queries;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Pages' words, packed, and the full-text index of pages, items and records.</summary>
internal sealed class SqlitePages(SqliteDatabase database) : IPageStore
{
    private const string Hit = "snippet(Search, 0, char(2), char(3), '…', 24)";

    /// <summary>Columns of records that people search in, beside the titles of items.</summary>
    private static readonly ImmutableArray<string> Searched =
        ["title", "itemDiaryNumber", "decisionText", "agreement", "name", "orgNumber", "via", "subject", "payer", "payee", "goal", "measure", "decidingBody", "document", "diaryNumber", "decidedBy"];

    public Task<ImmutableArray<PageSize>> SizesAsync(string paperId, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
        reader.Query("SELECT page, width, height FROM PageWords WHERE paperId = $0 ORDER BY page", [paperId], row => new PageSize(row.GetInt32(0), row.GetDouble(1), row.GetDouble(2)))));

    public Task<ImmutableArray<PageWord>> WordsAsync(string paperId, int page, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
        reader.Query("SELECT words FROM PageWords WHERE paperId = $0 AND page = $1", [paperId, page], row => Unpacked((byte[])row[0])).SelectMany(words => words).ToImmutableArray()));

    public Task<ImmutableArray<SearchHit>> SearchAsync(string text, IReadOnlySet<string> except, int skip, int take, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
        SearchTerms.Of(text) is { IsEmpty: false } terms
            ? reader.Query(
                $"SELECT paperId, kind, recordId, page, {Hit} FROM Search JOIN Found ON Found.id = Search.rowid WHERE Search MATCH $0 {(except.Count == 0 ? "" : "AND paperId NOT IN (SELECT value FROM json_each($3))")} ORDER BY rank LIMIT $1 OFFSET $2",
                [string.Join(' ', terms.Select(Quoted)), take, skip, JsonSerializer.Serialize(except)],
                row => new SearchHit(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3), row.GetString(4)))
            : []));

    /// <summary>Puts a reading's pages in the place of the paper's earlier ones.</summary>
    public static void Save(SqliteConnection writer, string paper, ImmutableArray<Page> pages)
    {
        writer.Execute("DELETE FROM PageWords WHERE paperId = $0", paper);
        writer.Execute("DELETE FROM Found WHERE paperId = $0 AND kind = 'Pages'", paper);
        foreach (Page page in pages)
        {
            bool isOnItsSide = page.Turn is 90 or 270;
            (double width, double height) = isOnItsSide ? (page.Height, page.Width) : (page.Width, page.Height);
            writer.Execute("INSERT OR REPLACE INTO PageWords VALUES ($0, $1, $2, $3, $4)", paper, page.Number, width, height, Packed(page));
            if (!page.Words.IsEmpty)
            {
                writer.Execute("INSERT INTO Found (paperId, kind, recordId, page, text) VALUES ($0, 'Pages', NULL, $1, $2)", paper, page.Number, string.Join(' ', page.Words.Select(word => word.Text)));
            }
        }
    }

    /// <summary>Puts a paper's rows of a table, as people corrected them, in the place of those that were found; those that they rejected are not.</summary>
    public static void SaveRecords(SqliteConnection writer, RecordTable table, string paper, IEnumerable<ImmutableArray<object?>> rows)
    {
        if (table.Name is "Papers" or "Outcomes" or "Issues")
        {
            return;
        }

        writer.Execute("DELETE FROM Found WHERE paperId = $0 AND kind = $1", paper, table.Name);
        int review = RowQuery.IndexOf(table, ReviewMark.Column);
        string[] own = [.. Searched.Where(name => table.Columns.Any(column => column.Name == name) && (table.Name == "Items" || name is not ("title" or "itemDiaryNumber")))];
        int page = RowQuery.IndexOf(table, "page");
        foreach (ImmutableArray<object?> row in rows.Where(row => !ReviewMark.Rejected.Equals(row[review])))
        {
            string text = string.Join(" · ", own.Select(name => row[RowQuery.IndexOf(table, name)]).OfType<string>());
            if (text.Length > 0)
            {
                writer.Execute("INSERT INTO Found (paperId, kind, recordId, page, text) VALUES ($0, $1, $2, $3, $4)", paper, table.Name, row[0], row[page], text);
            }
        }
    }

    private static byte[] Packed(Page page)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new StreamWriter(brotli, Encoding.UTF8))
        {
            foreach (Word word in page.Words)
            {
                Box box = page.AsDisplayed(word.Box);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word.Text}\t{Tenths(box.X0)}\t{Tenths(box.Y0)}\t{Tenths(box.X1)}\t{Tenths(box.Y1)}\n"));
            }
        }

        return packed.ToArray();
    }

    /// <summary>With one decimal; written much faster than the number that it is made of.</summary>
    private static decimal Tenths(double points)
    {
        int tenths = (int)Math.Round(points * 10);
        return new decimal(Math.Abs(tenths), 0, 0, tenths < 0, 1);
    }

    private static List<PageWord> Unpacked(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        var words = new List<PageWord>();
        while (reader.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            words.Add(new PageWord(parts[0], new Box(Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4]))));
        }

        return words;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Quoted(string term) => term.Contains(' ', StringComparison.Ordinal) ? $"\"{term}\"" : $"\"{term}\"*";
}
