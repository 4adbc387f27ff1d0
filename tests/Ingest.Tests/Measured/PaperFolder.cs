using System.Diagnostics;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Tests.Golden;

namespace Ingest.Tests.Measured;

/// <summary>A folder of papers that a program in <c>tests/</c> makes, reads' answers beside them (<c>answers/NAME.json</c>), and judges.</summary>
internal sealed class PaperFolder : IDisposable
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    public string Folder { get; } = Directory.CreateTempSubdirectory("ingest-measured-").FullName;

    /// <summary>Every paper of the folder through the real reader; how many there were.</summary>
    public async Task<int> ReadAllAsync()
    {
        string[] papers = Directory.GetFiles(Folder, "*.pdf");
        string answers = Directory.CreateDirectory(Path.Combine(Folder, "answers")).FullName;
        await Parallel.ForEachAsync(papers, async (paper, token) =>
        {
            SourceFile file = await SourceFile.OfAsync(paper, token);
            Ingestion read = await new Pipeline(new PaperReader()).IngestAsync(file, token);
            await File.WriteAllTextAsync(Path.Combine(answers, Path.GetFileNameWithoutExtension(paper) + ".json"), SamplePapers.Json(read), token);
        });
        return papers.Length;
    }

    /// <summary>Runs <c>tests/SCRIPT</c> with Debian's Python, which has the libraries of Debian's packages.</summary>
    public static (int ExitCode, string Said) Python(string script, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Tests, script), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> complained = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + complained.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
