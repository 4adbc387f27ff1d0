using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Tests.App;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

/// <summary>The store with an identity instead of a key, over TLS, as in the cloud.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private readonly X509Certificate2 certificate = Azurite.MakeCertificate();
    private Azurite azurite = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => azurite = await Azurite.StartAsync(certificate, folder.Path);

    public async Task DisposeAsync()
    {
        await azurite.DisposeAsync();
        certificate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Blobs_queues_and_tables_take_a_token()
    {
        await using AzureStore store = Open("https://storage.azure.com");
        await store.CreateAsync(None);
        string pdf = folder.In("möte.pdf");
        await File.WriteAllBytesAsync(pdf, TinyPdf.WithPages("Kommun"));
        string id = (await store.Papers.KeepAsync(pdf, "möte.pdf", None)).Id;
        Assert.True(await store.Papers.HasAsync(id, None));
        await store.Work.SendAsync("read", id, None);
        Assert.Equal(id, Assert.Single(await store.Work.TakeAsync("read", 1, TimeSpan.FromSeconds(30), None)).Text);
        await store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id("0a"), "nämnd.pdf", 1, StoppedClock.At), None);
        await store.Records.SaveAsync(SampleIngestion.WithEveryKind(), None);
        Assert.Single(await store.Records.RowsAsync(TableCatalog.OfReadings[1], None).ToListAsync());
    }

    [Fact]
    public async Task A_token_for_something_else_is_refused()
    {
        await using AzureStore store = Open("https://vault.azure.net");
        Assert.Equal(403, (await Assert.ThrowsAsync<global::Azure.RequestFailedException>(() => store.Records.FindAsync(SampleIngestion.Id("0a"), None))).Status);
    }

    [Fact]
    public void A_key_is_not_taken_for_an_account_in_the_cloud() => Assert.Contains(
        "emulator only",
        Assert.Throws<StoreUnusableException>(() => AzureAccount.Open(
            "AccountName=x;AccountKey=a2V5;BlobEndpoint=https://x.blob.core.windows.net;QueueEndpoint=https://x.queue.core.windows.net;TableEndpoint=https://x.table.core.windows.net")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ab")]
    [InlineData("no/account")]
    [InlineData("BlobEndpoint=https://x.blob.core.windows.net")]
    public void What_is_no_account_says_what_to_give(string storage) =>
        Assert.Contains("account", Assert.Throws<StoreUnusableException>(() => AzureAccount.Open(storage)).Message, StringComparison.Ordinal);

    private AzureStore Open(string audience) => AzureStore.Open(
        azurite.Endpoints, new StoppedClock(), new TokenWithoutSignature(audience), options => options.Transport = Transport());

    private HttpClientTransport Transport() => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
    });

    /// <summary>A token that the emulator believes: it looks at times, issuer and audience, not at the signature.</summary>
    private sealed class TokenWithoutSignature(string audience) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            DateTimeOffset now = TimeProvider.System.GetUtcNow();
            DateTimeOffset end = now.AddHours(1);
            string claims = JsonSerializer.Serialize(new
            {
                aud = audience,
                iss = "https://sts.windows.net/00000000-0000-0000-0000-000000000001/",
                nbf = now.AddMinutes(-5).ToUnixTimeSeconds(),
                iat = now.ToUnixTimeSeconds(),
                exp = end.ToUnixTimeSeconds(),
                oid = "00000000-0000-0000-0000-000000000002",
                tid = "00000000-0000-0000-0000-000000000001",
            });
            return new AccessToken($"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims)}.{Part("none")}", end);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Part(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
