using System.Globalization;
using System.Text.Json;
using Ingest.Papers;

namespace Ingest.Storage.Readings;

/// <summary>Readings as files of a folder: <c>ab/abcd….2.json</c>, the engine's version in the name.</summary>
public sealed class FolderReadings(string folder) : INextReadings
{
    public async Task<(Paper Paper, Issues Issues)?> FindAsync(string paperId, CancellationToken cancellationToken)
    {
        try
        {
            return KeptReading.ReadPaper(await File.ReadAllBytesAsync(PathOf(paperId), cancellationToken));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public Task KeepAsync(Paper paper, Issues issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(issues);
        string path = PathOf(paper.Id);
        return Sqlite.FileErrors.TranslateAsync(folder, async () =>
        {
            await WholeFile.WriteAsync(path, KeptReading.Write(paper, issues), cancellationToken);
            return path;
        });
    }

    public Task SwitchedAsync(Paper paper, Issues issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        string own = Path.GetDirectoryName(PathOf(paper.Id))!;
        foreach (string path in Directory.Exists(own) ? Directory.GetFiles(own, paper.Id + ".*") : [])
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string paperId) => Path.Combine(folder, paperId[..2], string.Create(CultureInfo.InvariantCulture, $"{paperId}.{Pipeline.Version}.json"));
}
