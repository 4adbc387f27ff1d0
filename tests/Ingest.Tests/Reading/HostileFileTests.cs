using System.Security.Cryptography;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.Tests.Reading;

/// <summary>What bad input gets: its own exception or a page's issue, never anything else, and soon.</summary>
public class HostileFileTests
{
    private static readonly byte[] Good = new PdfSketch().Page(PdfSketch.Prose()).Page(PdfSketch.Prose()).ToBytes();

    [Fact]
    public Task An_empty_file() => RefusedAsync<EmptyFileException>([], "file_empty");

    [Fact]
    public Task Random_bytes() => RefusedAsync<NotAPdfException>(Noise(5_000), "not_a_pdf");

    [Fact]
    public Task A_text_file_called_pdf() => RefusedAsync<NotAPdfException>("Kallelse till sammanträde"u8.ToArray(), "not_a_pdf");

    [Fact]
    public Task Random_bytes_behind_the_mark_of_a_pdf() => RefusedAsync<DamagedPdfException>([.. "%PDF-1.7\n"u8, .. Noise(50_000)], "pdf_damaged");

    [Fact]
    public Task No_pages() => RefusedAsync<NoPagesException>(new PdfSketch().ToBytes(0, ""), "pdf_without_pages");

    [Fact]
    public Task A_page_tree_that_runs_in_a_circle() => RefusedAsync<DamagedPdfException>(new PdfSketch().ToBytes(3, "2 0 R 2 0 R 2 0 R"), "pdf_damaged");

    [Fact]
    public Task A_user_password() => RefusedAsync<EncryptedPdfException>(Fixture("user-password.pdf"), "pdf_encrypted");

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    [InlineData(99)]
    public async Task Cut_off_somewhere(int percent)
    {
        try
        {
            (_, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(Good[..(Good.Length * percent / 100)]);
            Assert.Contains(issues, issue => issue.Severity != Severity.Note);
        }
        catch (DamagedPdfException e)
        {
            Assert.Contains("paper.pdf", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cut_off_behind_its_last_object_it_is_read_with_a_warning()
    {
        byte[] cut = Good[..Good.AsSpan().LastIndexOf("startxref"u8)];
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(cut);

        Assert.Equal(2, paper.Pages.Count(page => page.Words.Length > 100));
        Assert.Contains(issues, issue => issue is { Code: IssueCodes.ReaderWarning, Severity: Severity.Warning });
    }

    [Fact]
    public async Task An_owner_password_only_is_read()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(Fixture("owner-password.pdf"));

        Assert.Equal(5, paper.Pages.Length);
        Assert.All(paper.Pages, page => Assert.NotEmpty(page.Words));
        Assert.All(paper.Pages[0].Words, word => Assert.NotNull(word.Typeface));
        Assert.Empty(issues);
    }

    [Fact]
    public async Task Too_many_pages_for_one_paper()
    {
        byte[] pdf = new PdfSketch().Page("").Page("").Page("").ToBytes();
        TooManyPagesException e = await Assert.ThrowsAsync<TooManyPagesException>(
            () => ReadPdf.OfAsync(pdf, options: new ReadingOptions { MostPages = 2 }));

        Assert.Contains("3 pages", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_missing_costs_that_page()
    {
        byte[] pdf = new PdfSketch().Page(PdfSketch.Prose()).Page(PdfSketch.Prose()).ToBytes(3, "8 0 R 99 0 R 10 0 R");
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(pdf);

        Assert.Equal(3, paper.PageCount);
        Assert.Equal(2, paper.Pages.Count(page => page.Words.Length > 100));
        Assert.Single(issues, issue => issue is { Code: IssueCodes.PageLost, Severity: Severity.Error, Page: not null });
    }

    [Fact]
    public async Task A_page_that_takes_too_much_memory_costs_that_page()
    {
        byte[] nesting = new byte[4_000_000];
        nesting.AsSpan().Fill((byte)'q');
        for (int i = 1; i < nesting.Length; i += 2)
        {
            nesting[i] = (byte)' ';
        }

        byte[] pdf = new PdfSketch().Page(PdfSketch.Prose()).PackedPage(nesting).Page(PdfSketch.Prose()).ToBytes();
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(pdf);

        Assert.Equal([1, 3], paper.Pages.Where(page => page.Words.Length > 100).Select(page => page.Number));
        Assert.Contains(issues, issue => issue is { Code: IssueCodes.PageLost, Page: 2 });
    }

    [Fact]
    public async Task A_page_of_one_point_has_no_words()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Line(0, 0, "Osynlig text"), "0 0 1 1"));

        Assert.Empty(Assert.Single(paper.Pages).Words.Where(word => word.Box.MiddleX > 1));
        Assert.DoesNotContain(issues, issue => issue.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("kallelse med mellanslag.pdf")]
    [InlineData("-f 1 citat\"'`$(x).pdf")]
    [InlineData("rad\nbrytning åäö.pdf")]
    public async Task Odd_names(string name)
    {
        (Paper paper, _) = await ReadPdf.OfAsync(Good, name);

        Assert.Equal(name, paper.Source);
        Assert.Equal(2, paper.Pages.Length);
    }

    [Fact]
    public async Task A_file_that_has_vanished()
    {
        using var folder = new TempFolder();
        SourceFile file = await SourceFile.OfAsync(folder.File("a.pdf", Good), CancellationToken.None);
        File.Delete(file.Path);

        PaperException e = await Assert.ThrowsAsync<FileVanishedException>(
            () => new PaperReader().ReadAsync(file, new Issues(), CancellationToken.None));
        Assert.Equal(Consequence.FileUnreachable, e.Consequence);
    }

    [Fact]
    public async Task Bytes_turned_over_at_random_end_in_pages_or_in_our_own_exception()
    {
        byte[] noise = Noise(2_000);
        int at = 0;
        for (int i = 0; i < 12; i++)
        {
            byte[] bytes = [.. Good];
            for (int k = 0; k < 1 + (i * 4); k++, at += 3)
            {
                bytes[10 + (((noise[at] << 8) + noise[at + 1]) % (bytes.Length - 10))] = noise[at + 2];
            }

            Exception? thrown = await Record.ExceptionAsync(() => ReadPdf.OfAsync(bytes));
            Assert.True(thrown is null or PaperException, thrown?.ToString());
        }
    }

    private static async Task RefusedAsync<T>(byte[] bytes, string code)
        where T : PaperException
    {
        T e = await Assert.ThrowsAsync<T>(() => ReadPdf.OfAsync(bytes));
        Assert.Equal(code, e.Code);
        Assert.Contains("paper.pdf", e.Message, StringComparison.Ordinal);
        Assert.Equal(Consequence.PaperFailed, e.Consequence);
    }

    private static byte[] Noise(int length)
    {
        var noise = new List<byte>();
        for (int i = 0; noise.Count < length; i++)
        {
            noise.AddRange(SHA256.HashData(BitConverter.GetBytes(i)));
        }

        return [.. noise.Take(length)];
    }

    private static byte[] Fixture(string name) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Ingest.Tests", "Reading", "fixtures", name));
}
