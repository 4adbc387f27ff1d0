using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Ingest.Storage.Azure;

namespace Ingest.Tests.Storage.Azure;

public sealed class WorkQueueTests
{
    private const string Account = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1/a;QueueEndpoint=http://127.0.0.1/a;TableEndpoint=http://127.0.0.1/a";

    [Fact]
    public async Task An_answer_that_was_cut_off_is_an_error_to_ask_again_after()
    {
        await using AzureStore store = Open(() => { });
        RequestFailedException e = await Assert.ThrowsAsync<RequestFailedException>(() => store.Work.TakeAsync("read", 1, TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Contains("read did not answer in full", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_off_by_being_told_to_stop_it_is_no_error()
    {
        using var stopped = new CancellationTokenSource();
        await using AzureStore store = Open(stopped.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Work.TakeAsync("read", 1, TimeSpan.FromSeconds(1), stopped.Token));
    }

    private static AzureStore Open(Action asked) => AzureStore.Open(
        Account, TimeProvider.System, configure: options => options.Transport = new HttpClientTransport(new EmptyAnswers(asked)));

    private sealed class EmptyAnswers(Action asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("") });
        }
    }
}
