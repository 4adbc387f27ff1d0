using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage.Readings;

namespace Ingest.Storage.Exports;

/// <summary>All that a store keeps of papers, in forms that need no Ingest: tables, what they mean, originals, pages' words, the log of changes.</summary>
/// <param name="records">Papers and rows, corrections among them.</param>
/// <param name="contents">Originals, words, log.</param>
public sealed class WholeExport(IRecordStore records, IStoreContents contents)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes into a folder; what is there by the same name is replaced, so that an export that was stopped is made whole by the next.</summary>
    /// <param name="tables">The form of the tables.</param>
    /// <param name="to">The folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WholeExportTally> WriteAsync(TableExport tables, string to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tables);
        await tables.WriteAsync(records, Path.Combine(to, tables is XlsxExport ? "tables.xlsx" : "tables"), cancellationToken);
        await WholeFile.WriteAsync(Path.Combine(to, "dictionary.md"), async path =>
        {
            await using StreamWriter writer = File.CreateText(path);
            TableGuide.Write(TableCatalog.All, writer);
        });
        await WholeFile.WriteAsync(Path.Combine(to, "audit.jsonl"), path => WriteAuditAsync(path, cancellationToken));
        int papers = 0, originals = 0, pages = 0;
        await foreach (PaperEntry paper in records.PapersAsync(cancellationToken))
        {
            papers++;
            originals += await WriteOriginalAsync(paper, Path.Combine(to, "papers"), cancellationToken) ? 1 : 0;
            pages += await WritePagesAsync(paper, Path.Combine(to, "pages", paper.Id + ".jsonl"), cancellationToken);
        }

        return new WholeExportTally(papers, originals, pages);
    }

    private async Task<bool> WriteOriginalAsync(PaperEntry paper, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string fetched = Directory.CreateDirectory(Path.Combine(folder, ".unfinished")).FullName;
        try
        {
            if (await contents.FetchAsync(paper.Id, paper.Paper, fetched, cancellationToken) is not { } file)
            {
                return false;
            }

            string path = Path.Combine(folder, paper.Id + ".pdf");
            if (Path.GetDirectoryName(file.Path) == fetched)
            {
                File.Move(file.Path, path, overwrite: true);
            }
            else
            {
                await WholeFile.WriteAsync(path, unfinished =>
                {
                    File.Copy(file.Path, unfinished, overwrite: true);
                    return Task.CompletedTask;
                });
            }

            return true;
        }
        finally
        {
            Directory.Delete(fetched, recursive: true);
        }
    }

    /// <summary>A page a line: number, size, and for each word its text and the box x0, y0, x1, y1.</summary>
    private async Task<int> WritePagesAsync(PaperEntry paper, string path, CancellationToken cancellationToken)
    {
        ImmutableArray<ReadPage> pages = await contents.PagesAsync(paper.Id, cancellationToken);
        if (!pages.IsEmpty)
        {
            await WholeFile.WriteAsync(path, unfinished => WriteLinesAsync(unfinished, pages, WritePage, cancellationToken));
        }

        return pages.Length;
    }

    private async Task WriteAuditAsync(string path, CancellationToken cancellationToken) =>
        await WriteLinesAsync(path, await contents.AuditAsync(cancellationToken), WriteEntry, cancellationToken);

    private static async Task WriteLinesAsync<T>(string path, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        await using FileStream file = File.Create(path);
        await using var json = new Utf8JsonWriter(file, Options);
        foreach (T value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }

    private static void WritePage(Utf8JsonWriter json, ReadPage page)
    {
        json.WriteNumber("page", page.Size.Page);
        json.WriteNumber("width", page.Size.Width);
        json.WriteNumber("height", page.Size.Height);
        json.WriteStartArray("words");
        foreach (PageWord word in page.Words)
        {
            json.WriteStartArray();
            json.WriteStringValue(word.Text);
            foreach (double side in new[] { word.Box.X0, word.Box.Y0, word.Box.X1, word.Box.Y1 })
            {
                json.WriteNumberValue(Math.Round(side, 2));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteString("at", PaperEntry.Time(entry.At));
        json.WriteString("who", entry.Who);
        json.WriteString("what", entry.What);
        json.WriteString("about", entry.About);
    }
}

/// <summary>What was written.</summary>
/// <param name="Papers">Papers.</param>
/// <param name="Originals">Of these: those whose original is kept.</param>
/// <param name="Pages">Pages with their words.</param>
public sealed record WholeExportTally(int Papers, int Originals, int Pages);
