using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Ingest.App.Api;
using Ingest.Export.Tables;

namespace Ingest.Tests.Web;

/// <summary>Every way to a protected paper's content is open to who is named, and closed to all others.</summary>
public sealed class ProtectionTests(ProtectedServer papers) : IClassFixture<ProtectedServer>
{
    private const string Agreement = "Läxstugan"; // the memo's
    private const string Town = "Motala"; // the memo's
    private const string OtherTown = "Tibro"; // the follow-up's

    public static TheoryData<string> Pages() =>
    [
        "/", "/?q=motala", "/?q=tibro", "/?lage=partial", "/?lage=complete", "/?q=annat-namn", "/om", "/hamta", "/hamta?tabell=parties", "/hamta?tabell=papers", "/hamta?tabell=corrections",
        "/papper/{memo}", "/papper/{memo}?q=nämnden", "/papper/{memo}/sida/1/ord.json", "/papper/{memo}/guld.json", "/papper/{memo}/original.pdf", "/papper/{memo}/sida/1.png", "/papper/{memo}/sida/1.png?stor=1",
        "/papper/{memo}/uppgift/Parties/{party}", "/papper/{open}/uppgift/Parties/{party}", "/papper/{memo}/uppgift/Items/{memo}/0",
        "/sok?q=bildningsnämnden", "/avtal", "/avtal.json", "/avtal.csv", "/avtal.xlsx", "/avtal/{agreement}", "/avtal/jamfor?a={agreement}&a={openAgreement}",
        "/uppfoljning", "/uppfoljning?kommun=Tibro&organ={body}", "/uppfoljning.json?kommun=Tibro&organ={body}", "/uppfoljning.csv?kommun=Tibro&organ={body}", "/uppfoljning.xlsx?kommun=Tibro&organ={body}",
    ];

    public static TheoryData<string> Tables() => [.. ApiTables.ByAddress.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_shows_nothing_of_it(string page)
    {
        string address = await FilledAsync(page);
        Assert.Equal("", Told(address, await BytesAsync(ProtectedServer.Other, address)));
    }

    [Theory]
    [InlineData("/"), InlineData("/papper/{memo}"), InlineData("/papper/{memo}/guld.json"), InlineData("/sok?q=bildningsnämnden"), InlineData("/avtal"), InlineData("/avtal.json"), InlineData("/avtal/{agreement}")]
    [InlineData("/uppfoljning"), InlineData("/papper/{memo}/uppgift/Parties/{party}"), InlineData("/om")]
    public async Task Who_is_named_sees_it(string page)
    {
        string address = await FilledAsync(page);
        Assert.NotEqual("", Told(address, await BytesAsync(ProtectedServer.Named, address)));
    }

    [Fact]
    public async Task A_follow_up_has_lines_for_who_is_named_alone()
    {
        string address = await FilledAsync("/uppfoljning.json?kommun=Tibro&organ={body}");
        Assert.NotEmpty((await papers.JsonAsync(ProtectedServer.Named, address)).EnumerateArray());
        Assert.Empty((await papers.JsonAsync(ProtectedServer.Other, address)).EnumerateArray());
    }

    [Fact]
    public async Task Its_pictures_and_its_original_are_given_to_who_is_named_alone_and_kept_by_no_browser()
    {
        foreach (string address in new[] { $"/papper/{papers.Memo}/original.pdf", $"/papper/{papers.Memo}/sida/1.png", $"/papper/{papers.Memo}/sida/1.png?stor=1" })
        {
            using HttpResponseMessage seen = await papers.SendAsync(ProtectedServer.Named, HttpMethod.Get, address, null);
            using HttpResponseMessage hidden = await papers.SendAsync(ProtectedServer.Other, HttpMethod.Get, address, null);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, true), (seen.StatusCode, hidden.StatusCode, seen.Headers.CacheControl!.NoStore));
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_API_and_the_feed_give_no_row_of_it(string address)
    {
        RecordTable table = ApiTables.ByAddress[address];
        foreach (string asked in new[] { $"/api/v1/{address}?limit=1000", $"/api/v1/{address}?limit=1000&superseded=include", $"/api/v1/{address}.csv", $"/api/v1/{address}.xlsx", $"/api/v1/odata/{table.Name}" })
        {
            Assert.Equal("", Told(asked, await BytesAsync(ProtectedServer.Other, asked)));
        }

        (long seen, long hidden) = (await CountAsync(ProtectedServer.Named, address), await CountAsync(ProtectedServer.Other, address));
        long counted = long.Parse((await papers.GetAsync(ProtectedServer.Other, $"/api/v1/odata/{table.Name}/$count")).Text, CultureInfo.InvariantCulture);
        Assert.Equal(hidden, counted);
        if (table.Name is "Papers" or "Items" or "Amounts" or "Corrections")
        {
            Assert.True(hidden < seen, $"{hidden} of {seen}");
        }
    }

    [Fact]
    public async Task One_row_by_its_id_is_not_there()
    {
        string party = await papers.RowAsync(TableCatalog.All.Single(table => table.Name == "Parties"), papers.Memo);
        foreach (string address in new[] { $"/api/v1/papers/{papers.Memo}", $"/api/v1/items/{papers.Memo}/0", $"/api/v1/parties/{party}", $"/api/v1/odata/Parties('{party}')", $"/api/v1/odata/Papers('{papers.Memo}')" })
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await papers.GetAsync(ProtectedServer.Named, address)).Status, (await papers.GetAsync(ProtectedServer.Other, address)).Status));
        }
    }

    [Fact]
    public async Task Changes_do_not_name_it()
    {
        Assert.Contains(papers.Memo, (await papers.GetAsync(ProtectedServer.Named, "/api/v1/changes?since=2020-01-01")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(papers.Memo, (await papers.GetAsync(ProtectedServer.Other, "/api/v1/changes?since=2020-01-01")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delta_link_of_before_tells_that_its_rows_go_and_a_later_one_tells_nothing()
    {
        JsonElement told = await papers.JsonAsync(ProtectedServer.Other, papers.DeltaOfBefore);
        Assert.NotEmpty(told.GetProperty("value").EnumerateArray());
        Assert.All(told.GetProperty("value").EnumerateArray(), row => Assert.Equal("changed", row.GetProperty("@removed").GetProperty("reason").GetString()));
        Assert.Equal("", Told("", Encoding.UTF8.GetBytes(told.GetRawText())));
        await papers.Server.Store.Corrections.AddAsync(
            [new Correction(papers.FollowUp, await papers.RowAsync(TableCatalog.All.Single(table => table.Name == "Amounts"), papers.FollowUp), "Amounts", "value", "1", ProtectedServer.Named, DateTimeOffset.UnixEpoch)], default);
        Assert.Empty((await papers.JsonAsync(ProtectedServer.Other, told.GetProperty("@odata.deltaLink").GetString()!)).GetProperty("value").EnumerateArray());
        Assert.NotEmpty((await papers.JsonAsync(ProtectedServer.Named, told.GetProperty("@odata.deltaLink").GetString()!)).GetProperty("value").EnumerateArray());
    }

    [Fact]
    public async Task An_answer_that_one_caller_has_is_not_that_of_another()
    {
        using HttpResponseMessage seen = await papers.SendAsync(ProtectedServer.Named, HttpMethod.Get, "/api/v1/papers", null);
        using HttpResponseMessage other = await papers.SendAsync(ProtectedServer.Other, HttpMethod.Get, "/api/v1/papers", null, ("If-None-Match", seen.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task What_is_pushed_has_nothing_of_it()
    {
        Assert.NotEqual("", Told("", await PushedAsync(ProtectedServer.Named)));
        Assert.Equal("", Told("", await PushedAsync(ProtectedServer.Other)));
    }

    [Fact]
    public async Task Nobody_else_changes_anything_of_it()
    {
        string party = await papers.RowAsync(TableCatalog.All.Single(table => table.Name == "Parties"), papers.Memo);
        string agreement = await FilledAsync("{agreement}");
        int before = (await papers.Server.Store.Corrections.OfPaperAsync(papers.Memo, default)).Length;
        foreach ((string address, (string, string)[] fields) in new (string, (string, string)[])[]
        {
            ("/papper/{memo}/granska", [("do", $"confirmed Parties {party}")]),
            ("/papper/{open}/granska", [("do", $"confirmed Parties {party}")]),
            ("/papper/{memo}/ratta", [("kind", "Parties"), ("record", party), ("f.name", "Någon")]),
            ("/papper/{memo}/ratta", [("kind", "Papers"), ("record", papers.Memo), ("f.body", "Någon")]),
            ("/papper/{memo}/lagg-till", [("kind", "Parties"), ("page", "1"), ("words", "Motala")]),
            ("/papper/{open}/galler", [("andra", papers.Memo), ("galler", "andra")]),
            ("/papper/{memo}/skydd", [("namn", "")]),
            ("/papper/{memo}/igen", []),
            ("/avtal/sla-ihop", [("a", agreement), ("a", await FilledAsync("{openAgreement}"))]),
            ("/avtal/skilj", [("a", agreement), ("papper", papers.Memo), ("namn", "läxstugan")]),
        })
        {
            using HttpResponseMessage answer = await papers.PostAsync(ProtectedServer.Other, await FilledAsync(address), fields);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode}");
            Assert.Equal("", Told(address, await answer.Content.ReadAsByteArrayAsync()));
        }

        Assert.Equal(before, (await papers.Server.Store.Corrections.OfPaperAsync(papers.Memo, default)).Length);
        Assert.Empty(await papers.Server.Store.AgreementLinks.AllAsync(default));
    }

    [Fact]
    public async Task Who_drops_the_same_file_is_not_told_what_it_is_called_here()
    {
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(WebServer.Pdf("motala-2025-memo-forlangning")));
        string token = (await papers.GetAsync(ProtectedServer.Other, "/om")).Text.Split("name=\"form\" content=\"")[1].Split('"')[0];
        using HttpResponseMessage answer = await papers.SendAsync(ProtectedServer.Other, HttpMethod.Post, "/papper?namn=min.pdf", body, ("X-Form", token));
        string said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("Said").GetString()!;
        Assert.Contains("skyddat", said, StringComparison.Ordinal);
        Assert.DoesNotContain("motala-2025", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_tells_of_it_only_to_who_is_named()
    {
        using HttpResponseMessage kept = await papers.PostAsync(ProtectedServer.Named, $"/papper/{papers.FollowUp}/skydd", ("namn", "en tredje"));
        Assert.Contains("ändrade skyddet", (await papers.GetAsync(ProtectedServer.Named, "/om")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ändrade skyddet", (await papers.GetAsync(ProtectedServer.Other, "/om")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_page_says_who_sees_it_and_a_new_reading_leaves_that()
    {
        await papers.Server.ReadAgainAsync(papers.Memo);
        Assert.Contains("syns bara för någon annan, Anna", (await papers.GetAsync(ProtectedServer.Named, $"/papper/{papers.Memo}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await papers.GetAsync(ProtectedServer.Other, $"/papper/{papers.Memo}")).Status);
    }

    /// <summary>What an answer tells of the protected papers: their ids, names and towns, and what is in them; a workbook is looked into.</summary>
    private string Told(string address, byte[] answer)
    {
        string text = answer.AsSpan().StartsWith("PK"u8) ? Unzipped(answer) : Encoding.UTF8.GetString(answer);
        string asked = Uri.UnescapeDataString(address);
        return string.Join(", ", new[] { papers.Memo[..12], papers.FollowUp[..12], "motala-2025", "tibro-tertial2", Agreement, Town, OtherTown }
            .Where(word => !asked.Contains(word, StringComparison.OrdinalIgnoreCase) && text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Unzipped(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private async Task<byte[]> BytesAsync(string caller, string address)
    {
        using HttpResponseMessage answer = await papers.SendAsync(caller, HttpMethod.Get, address, null);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<long> CountAsync(string caller, string address) => (await papers.JsonAsync(caller, $"/api/v1/{address}?limit=1")).GetProperty("count").GetInt64();

    /// <summary>What a caller is pushed after both papers changed.</summary>
    private async Task<byte[]> PushedAsync(string caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/handelser");
        request.Headers.Add("X-API-Key", caller);
        using HttpResponseMessage answer = await papers.Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var board = (Ingest.App.Work.WorkBoard)papers.Server.Services.GetService(typeof(Ingest.App.Work.WorkBoard))!;
        var said = new StringBuilder();
        while (!said.ToString().Contains("event: papers", StringComparison.Ordinal))
        {
            foreach (string paper in new[] { papers.Memo, papers.FollowUp, papers.Open })
            {
                board.Call(paper);
            }

            said.AppendLine(await reader.ReadLineAsync());
        }

        return Encoding.UTF8.GetBytes(said.AppendLine(await reader.ReadLineAsync()).ToString());
    }

    private async Task<string> FilledAsync(string address)
    {
        JsonElement agreements = await papers.JsonAsync(ProtectedServer.Named, "/avtal.json");
        string Key(string town) => agreements.EnumerateArray().First(one => one.GetProperty("municipality").GetString() == town).GetProperty("key").GetString()!;
        PaperEntry followUp = (await papers.Server.Store.Records.FindAsync(papers.FollowUp, default))!;
        return address
            .Replace("{memo}", papers.Memo, StringComparison.Ordinal)
            .Replace("{open}", papers.Open, StringComparison.Ordinal)
            .Replace("{party}", await papers.RowAsync(TableCatalog.All.Single(table => table.Name == "Parties"), papers.Memo), StringComparison.Ordinal)
            .Replace("{agreement}", Key(Town), StringComparison.Ordinal)
            .Replace("{openAgreement}", Key("Kalmar"), StringComparison.Ordinal)
            .Replace("{body}", Uri.EscapeDataString(followUp.Masthead!.Body!), StringComparison.Ordinal);
    }
}
