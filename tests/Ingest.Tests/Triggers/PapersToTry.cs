using Ingest.Tests.Golden;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Triggers;

/// <summary>
/// A folder with a handful of papers: digital ones of several kinds, one with scanned pages, one that is no PDF. With
/// <c>INGEST_TRY_PAPERS</c> every PDF of the folder that it names in the place of the handful (<c>tests/through-azure</c>).
/// </summary>
internal sealed class PapersToTry
{
    private static readonly string[] Samples = ["motala-2025-memo-forlangning", "emmaboda-manad", "simrishamn-delegation", "umea-2023-agreement"];

    private readonly ScratchFolder folder = new();

    public string Path => folder.Path;

    /// <summary>How many papers there are.</summary>
    public int Count { get; private set; }

    /// <param name="scannedPages">Pages of the scanned paper.</param>
    public static async Task<PapersToTry> MakeAsync(int scannedPages = 2)
    {
        var papers = new PapersToTry();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => papers.folder.Dispose();
        IEnumerable<string> chosen = Environment.GetEnvironmentVariable("INGEST_TRY_PAPERS") is { Length: > 0 } all
            ? Directory.EnumerateFiles(all, "*.pdf", SearchOption.AllDirectories)
            : Samples.Select(sample => System.IO.Path.Combine(SamplePapers.Folder, sample, "paper.pdf"));
        foreach ((int i, string pdf) in chosen.Order(StringComparer.Ordinal).Index())
        {
            File.Copy(pdf, papers.folder.In($"{i:D4} {System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(pdf))}.pdf"));
        }

        await File.WriteAllBytesAsync(papers.folder.In("brev.pdf"), "no PDF at all"u8.ToArray());
        await File.WriteAllBytesAsync(papers.folder.In("skannad.pdf"), await ScannedPdf.MakeAsync(SamplePapers.Folder, scannedPages));
        papers.Count = Directory.GetFiles(papers.Path).Length;
        return papers;
    }
}
