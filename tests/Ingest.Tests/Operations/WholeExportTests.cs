using System.Security.Cryptography;
using System.Text.Json;
using Ingest.App;
using Ingest.Tests.App;

namespace Ingest.Tests.Operations;

/// <summary>All that a store keeps, in forms that need no Ingest.</summary>
public sealed class WholeExportTests
{
    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task Everything_is_written_tables_originals_and_pages(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        IngestProcess.Ended ended = await store.RunAsync("export", "--everything", "--to", "out");
        Assert.True(ended.ExitCode == ExitCode.AllComplete, ended.Complained);
        Assert.StartsWith("3 papers, 3 of them with their original, ", ended.Said, StringComparison.Ordinal);
        await store.RunAsync("export", "--format", "jsonl", "--to", "alone");
        foreach (string table in Directory.GetFiles(store.Folder.In("alone")))
        {
            Assert.Equal(await File.ReadAllTextAsync(table), await File.ReadAllTextAsync(store.Folder.In("out", "tables", Path.GetFileName(table))));
        }

        string[] originals = Directory.GetFiles(store.Folder.In("out", "papers"));
        Assert.Equal(3, originals.Length);
        Assert.All(originals, path => Assert.Equal(Path.GetFileNameWithoutExtension(path), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
        Assert.StartsWith("# ", await File.ReadAllTextAsync(store.Folder.In("out", "dictionary.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(store.Folder.In("out", "audit.jsonl")));
    }

    [Fact]
    public async Task Pages_are_the_same_from_either_store()
    {
        await using StoreToTry embedded = await StoreToTry.FilledAsync("embedded"), azure = await StoreToTry.FilledAsync("azure");
        await embedded.RunAsync("export", "--everything", "--to", "out", "--format", "xlsx");
        await azure.RunAsync("export", "--everything", "--to", "out", "--format", "xlsx");
        Assert.True(File.Exists(embedded.Folder.In("out", "tables.xlsx")));
        string[] pages = Directory.GetFiles(embedded.Folder.In("out", "pages"));
        Assert.Equal(2, pages.Length); // of the letter that is no PDF there are none
        foreach (string path in pages)
        {
            string[] ours = await File.ReadAllLinesAsync(path), theirs = await File.ReadAllLinesAsync(azure.Folder.In("out", "pages", Path.GetFileName(path)));
            Assert.Equal(Words(ours), Words(theirs));
        }

        Assert.Contains("Bildningsnämnden", string.Concat(pages.SelectMany(File.ReadLines)), StringComparison.Ordinal);
    }

    private static string[] Words(string[] lines) =>
    [
        .. from line in lines
           let page = JsonDocument.Parse(line).RootElement
           from word in page.GetProperty("words").EnumerateArray()
           select $"{page.GetProperty("page")} {word[0]}",
    ];
}
