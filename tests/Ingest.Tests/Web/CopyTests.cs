using System.Text;
using Ingest.App.Web;
using Ingest.Export.Tables;

namespace Ingest.Tests.Web;

/// <summary>A second copy of a meeting's papers: noticed, and left out where a person says so.</summary>
public sealed class CopyTests : IAsyncLifetime
{
    private const string Agreement = "kalmar-2024-forlangning";
    private const string FollowUp = "eslov-2024-09";

    private readonly WebServer server = new();

    public async Task InitializeAsync()
    {
        await server.StartAsync(Login.None);
        await server.ReadAsync([Agreement, FollowUp, "motala-2025-memo-forlangning"]);
        foreach (string name in new[] { Agreement, FollowUp })
        {
            byte[] revised = [.. await File.ReadAllBytesAsync(WebServer.Pdf(name)), .. Encoding.ASCII.GetBytes("% again\n")];
            using HttpResponseMessage answer = await server.DropAsync(revised, CopyOf(name));
        }

        await server.ReadAsync([]);
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData(Agreement)]
    [InlineData(FollowUp)]
    public async Task A_copy_is_noticed_in_the_list_and_on_both_papers_pages(string name)
    {
        (PaperEntry first, PaperEntry copy) = (await server.PaperAsync(name), await CopyAsync(name));
        Assert.NotEqual(first.Id, copy.Id);
        string list = await TextAsync("/");
        Assert.Contains($"""Samma möte som <a href="/papper/{first.Id}">""", list, StringComparison.Ordinal);
        Assert.Contains($"""Samma möte som <a href="/papper/{copy.Id}">""", list, StringComparison.Ordinal);
        Assert.Contains("Vilket gäller?", await TextAsync($"/papper/{first.Id}"), StringComparison.Ordinal);
        Assert.Contains("Vilket gäller?", await TextAsync($"/papper/{copy.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Samma möte", await TextAsync($"/papper/{(await server.PaperAsync("motala-2025-memo-forlangning")).Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_count_is_in_no_list_and_no_comparison_but_still_there()
    {
        (PaperEntry first, PaperEntry copy) = (await server.PaperAsync(Agreement), await CopyAsync(Agreement));
        long both = await CountAsync("/api/v1/periods");
        long own = await CountAsync($"/api/v1/periods?paperId={copy.Id}");
        Assert.True(own > 0);
        using HttpResponseMessage said = await server.PostAsync($"/papper/{first.Id}/galler", ("andra", copy.Id), ("galler", "denna"));

        Assert.Equal(both - own, await CountAsync("/api/v1/periods"));
        Assert.Equal(both, await CountAsync("/api/v1/periods?superseded=include"));
        Assert.Equal(0, (await server.JsonAsync($"/api/v1/odata/Periods?$count=true&$filter=paperId eq '{copy.Id}'")).GetProperty("@odata.count").GetInt64());
        Assert.Equal(first.Id, (await server.JsonAsync($"/api/v1/papers/{copy.Id}")).GetProperty("supersededBy").GetString());
        Assert.DoesNotContain(copy.Id, await TextAsync("/avtal"), StringComparison.Ordinal);
        Assert.DoesNotContain(CopyOf(Agreement), await TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains(CopyOf(Agreement), await TextAsync("/?lage=galler-inte"), StringComparison.Ordinal);
        Assert.Contains("Det här papperet gäller inte", await TextAsync($"/papper/{copy.Id}"), StringComparison.Ordinal);

        await server.ReadAgainAsync(copy.Id);
        await server.ReadAgainAsync(first.Id);
        Assert.Equal(both - own, await CountAsync("/api/v1/periods"));
        Assert.Equal(first.Id, (await CopyAsync(Agreement)).SupersededBy);

        using HttpResponseMessage other = await server.PostAsync($"/papper/{first.Id}/galler", ("andra", copy.Id), ("galler", "andra"));
        Assert.Equal((copy.Id, null), ((await server.PaperAsync(Agreement)).SupersededBy, (await CopyAsync(Agreement)).SupersededBy));
    }

    [Fact]
    public async Task Follow_ups_show_the_paper_that_counts()
    {
        (PaperEntry first, PaperEntry copy) = (await server.PaperAsync(FollowUp), await CopyAsync(FollowUp));
        string address = $"/uppfoljning?kommun={Uri.EscapeDataString(first.Masthead!.Municipality!)}&organ={Uri.EscapeDataString(first.Masthead.Body!)}";
        foreach ((PaperEntry counts, PaperEntry not) in new[] { (first, copy), (copy, first) })
        {
            using HttpResponseMessage said = await server.PostAsync($"/papper/{counts.Id}/galler", ("andra", not.Id), ("galler", "denna"));
            string page = await TextAsync(address);
            Assert.Contains(counts.Id, page, StringComparison.Ordinal);
            Assert.DoesNotContain(not.Id, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_says_that_both_count_is_asked_no_more()
    {
        (PaperEntry first, PaperEntry copy) = (await server.PaperAsync(FollowUp), await CopyAsync(FollowUp));
        using HttpResponseMessage said = await server.PostAsync($"/papper/{first.Id}/galler", ("andra", copy.Id), ("galler", "bada"));
        Assert.DoesNotContain($"""Samma möte som <a href="/papper/{first.Id}">""", await TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Båda gäller.", await TextAsync($"/papper/{first.Id}"), StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync($"/api/v1/papers?municipality={Uri.EscapeDataString(first.Masthead!.Municipality!)}"));
    }

    [Fact]
    public async Task Only_papers_that_are_there_can_be_said_to_count()
    {
        using HttpResponseMessage said = await server.PostAsync($"/papper/{(await server.PaperAsync(FollowUp)).Id}/galler", ("andra", "ingen"), ("galler", "andra"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, said.StatusCode);
    }

    private static string CopyOf(string name) => $"kopia av {name}.pdf";

    private Task<PaperEntry> CopyAsync(string name) => server.PaperAsync(Path.GetFileNameWithoutExtension(CopyOf(name)));

    private Task<string> TextAsync(string address) => server.Client.GetStringAsync(new Uri(address, UriKind.Relative));

    private async Task<long> CountAsync(string address) => (await server.JsonAsync(address)).GetProperty("count").GetInt64();
}
