using Ingest.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>What is wrong with a file is said with the file, what, and what to do; the others go on.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly byte[] Good = TinyPdf.WithPages("Kallelse till socialnämnden i Lillköpings kommun\nSammanträde 2024-03-12");

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("empty", "", "empty", "Fetch it again")]
    [InlineData("brev", "Hej! Här är ett brev, som inte är någon PDF.", "not a PDF", "Save or print")]
    [InlineData("stump", "%PDF-1.7\n1 0 obj\n<< /Type", "damaged", "Fetch it again")]
    public async Task Says_what_is_wrong_and_what_to_do_while_the_others_go_on(string name, string content, string what, string todo)
    {
        Put("good.pdf", Good);
        folder.Write(name + ".pdf", content);
        IngestProcess.Ended ended = await RunAsync(folder.Path);
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        AssertSays(ended.Complained, name + ".pdf", what, todo);
        Assert.Contains("good.pdf: ", ended.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_PDF_is_never_complete()
    {
        Put("cut.pdf", TinyPdf.WithPages([.. Enumerable.Repeat("Protokoll", 20)])[..2000]);
        IngestProcess.Ended ended = await RunAsync(folder.Path);
        Assert.NotEqual(ExitCode.AllComplete, ended.ExitCode);
        Assert.Contains("cut.pdf", ended.Said + ended.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_without_pages_is_told()
    {
        Put("none.pdf", TinyPdf.WithoutPages());
        IngestProcess.Ended ended = await RunAsync(folder.Path);
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        AssertSays(ended.Complained, "none.pdf", "Fetch it again");
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(14_400, 14_400, 10)]
    public async Task A_page_of_an_odd_size_does_no_harm(int width, int height, int unit)
    {
        Put("odd.pdf", TinyPdf.WithPageOf(width, height, unit));
        IngestProcess.Ended ended = await RunAsync(folder.Path);
        Assert.True(ended.ExitCode is ExitCode.AllComplete or ExitCode.SomePartial, ended.Complained);
        Assert.Contains("pages     1 read of 1", ended.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("två ord.pdf", "två ord.pdf")]
    [InlineData("det \"stora\" 'mötet'.pdf", "det \"stora\" 'mötet'.pdf")]
    [InlineData("rad\nbrytning.pdf", "rad\\nbrytning.pdf")]
    [InlineData("[red]$(date)`.pdf", "[red]$(date)`.pdf")]
    public async Task A_file_may_be_called_anything(string name, string said)
    {
        Put(name, Good);
        IngestProcess.Ended ended = await RunAsync(folder.In(name));
        Assert.Equal(ExitCode.AllComplete, ended.ExitCode);
        Assert.Contains($"] {folder.In(said)}: complete", ended.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_PDFs_is_nothing_to_do()
    {
        folder.Write("brev.txt", "inget");
        IngestProcess.Ended ended = await RunAsync(folder.Path);
        Assert.Equal(ExitCode.NothingToDo, ended.ExitCode);
        AssertSays(ended.Complained, "no PDF", folder.Path);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_told_while_the_others_go_on()
    {
        Put("good.pdf", Good);
        IngestProcess.Ended ended = await RunAsync(folder.In("gone.pdf"), folder.In("good.pdf"));
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        AssertSays(ended.Complained, "gone.pdf", "there is no such file", "run again");
        Assert.Contains("good.pdf: complete", ended.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_poppler_is_told_with_what_to_install()
    {
        Put("good.pdf", Good);
        IngestProcess.Ended ended = await IngestProcess.RunBehindAsync(
            folder.Path, ["/usr/bin/env", "PATH=/nonexistent"], "run", folder.Path, "--store", folder.In(".store"));
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        AssertSays(ended.Complained, "good.pdf", "not installed", "apt-get install poppler-utils");
    }

    [Fact]
    public async Task Extract_says_nothing_but_the_document_on_standard_output()
    {
        folder.Write("brev.pdf", "Hej!");
        IngestProcess.Ended ended = await IngestProcess.RunAsync(folder.Path, "extract", folder.In("brev.pdf"), "--json");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        using var document = System.Text.Json.JsonDocument.Parse(ended.Said);
        Assert.Equal("failed", document.RootElement.GetProperty("document").GetProperty("state").GetString());
        AssertSays(ended.Complained, "brev.pdf", "not a PDF");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run", "--agian", "x.pdf")]
    [InlineData("dance")]
    [InlineData("export", "--format", "parquet", "--to", "x")]
    [InlineData("export", "--format", "csv")]
    public async Task Wrong_use_is_told_from_papers_that_fail(params string[] args)
    {
        IngestProcess.Ended ended = await IngestProcess.RunAsync(folder.Path, args);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("--help", ended.Complained, StringComparison.Ordinal);
    }

    private static void AssertSays(string text, params string[] words) => Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));

    private void Put(string name, byte[] content) => File.WriteAllBytes(folder.In(name), content);

    private Task<IngestProcess.Ended> RunAsync(params string[] papers) => IngestProcess.RunAsync(folder.Path, ["run", .. papers, "--store", folder.In(".store")]);
}
