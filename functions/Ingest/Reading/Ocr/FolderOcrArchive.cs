using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Papers;

namespace Ingest.Reading.Ocr;

/// <summary>Keeps OCR results as files below a folder: <c>ab/abcd…/3.tesseract-latin-1.json</c>. Words in them are masked already.</summary>
public sealed partial class FolderOcrArchive(string folder) : IOcrArchive
{
    public async Task<Page?> FindAsync(OcrKey key, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream stream = File.OpenRead(PathOf(key));
            KeptPage? kept = await JsonSerializer.DeserializeAsync(stream, KeptPages.Default.KeptPage, cancellationToken);
            return kept is null ? null : Restore(kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    public async Task KeepAsync(OcrKey key, Page page, CancellationToken cancellationToken)
    {
        string path = PathOf(key);
        string unfinished = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.tmp");
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(unfinished, JsonSerializer.SerializeToUtf8Bytes(Kept(page), KeptPages.Default.KeptPage), cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished); // A full disk costs the next reading its time, nothing else.
        }
    }

    private string PathOf(OcrKey key) =>
        Path.Combine(folder, key.PaperId[..2], key.PaperId, string.Create(CultureInfo.InvariantCulture, $"{key.Page}.{key.Engine}.json"));

    private static KeptPage Kept(Page page) => new(
        page.Number,
        page.Width,
        page.Height,
        page.Turn,
        page.Skew,
        page.Confidence,
        [.. page.Words.Select(word => new KeptWord(
            word.Text,
            word.Confidence,
            word.Line,
            [Round(word.Box.X0), Round(word.Box.Y0), Round(word.Box.X1), Round(word.Box.Y1)],
            word.Typeface?.Size ?? 0,
            word.Typeface?.Bold ?? false))],
        [.. page.Rulings.Select(line => new KeptRuling(Round(line.From), Round(line.To), Round(line.At), line.IsHorizontal))]);

    private static Page Restore(KeptPage kept) => new(
        kept.Number,
        kept.Width,
        kept.Height,
        TextSource.Ocr,
        kept.Confidence,
        [.. kept.Words.Select(word => new Word(
            word.Text,
            new Box(word.Box[0], word.Box[1], word.Box[2], word.Box[3]),
            word.Confidence,
            0,
            word.Line,
            new Typeface(string.Empty, word.Size, word.Bold, Italic: false)))],
        [.. kept.Rulings.Select(line => new Ruling(line.From, line.To, line.At, line.Across))])
    {
        Turn = kept.Turn,
        Skew = kept.Skew,
    };

    private static double Round(double points) => Math.Round(points, 2);

    internal sealed record KeptPage(
        int Number, double Width, double Height, int Turn, double Skew, double Confidence, ImmutableArray<KeptWord> Words, ImmutableArray<KeptRuling> Rulings);

    internal sealed record KeptWord(string Text, double Confidence, int Line, ImmutableArray<double> Box, double Size, bool Bold);

    internal sealed record KeptRuling(double From, double To, double At, bool Across);

    [JsonSerializable(typeof(KeptPage))]
    internal sealed partial class KeptPages : JsonSerializerContext;
}
