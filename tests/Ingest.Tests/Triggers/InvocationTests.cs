using System.Text.Json;
using Azure.Storage.Queues.Models;
using Ingest.App.Triggers;
using Ingest.Storage.Azure;

namespace Ingest.Tests.Triggers;

public sealed class InvocationTests
{
    private const string Message = """{"paperId":"å\"b","pages":[1,2]}""";

    [Fact]
    public void A_message_comes_out_of_the_strings_that_the_host_puts_it_into()
    {
        var function = new FunctionDefinition("Read", "queueTrigger", "message", "read");
        QueueMessage taken = QueuesModelFactory.QueueMessage("id", "receipt", Message, 1, null, null, null);
        Assert.Equal(Message, Unpacked(FunctionsHost.Payload(function, taken)));
    }

    [Theory]
    [InlineData("""{"Data":{"message":{"paperId":"å\"b","pages":[1,2]}},"Metadata":{}}""")]
    [InlineData("""{"Data":{"message":"{\"paperId\":\"å\\\"b\",\"pages\":[1,2]}"}}""")]
    public void A_message_that_is_wrapped_less_is_taken_as_well(string payload) => Assert.Equal(Message, Unpacked(payload));

    [Fact]
    public void A_timer_has_no_message() => Assert.Equal("{}", Unpacked("""{"Data":{"timer":{}},"Metadata":{}}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_invocation_is_refused(string payload) => Assert.Throws<UnreadableMessageException>(() => Unpacked(payload));

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"paperId":null}""")]
    [InlineData("""{"paperId":"../../etc"}""")]
    public void A_message_that_names_no_paper_is_refused(string text) => Assert.Throws<UnreadableMessageException>(() => PaperMessage.Parse(text));

    [Fact]
    public void A_message_that_names_a_paper_alone_is_enough() =>
        Assert.Empty(PaperMessage.Parse($$"""{"paperId":"{{new string('a', 64)}}"}""").Pages);

    [Fact]
    public void An_event_of_Event_Grid_names_its_blob() => Assert.Equal("2024/möte å.pdf", DroppedMessage.Parse(AzureRun.EventOf("2024/möte å.pdf")).Blob);

    [Fact]
    public void Every_queue_has_a_function_and_every_function_a_step()
    {
        Assert.Equal(
            WorkQueues.Names.SelectMany(name => new[] { name, WorkQueues.PoisonOf(name) }).Order(StringComparer.Ordinal),
            FunctionDefinition.All.Select(function => function.Queue).OfType<string>().Order(StringComparer.Ordinal));
        Assert.All(
            FunctionDefinition.All.Where(function => function.Queue is not null),
            function => Assert.Equal(function.Name, StepTable.FunctionOf(function.Queue!)));
        Assert.Equal(StepTable.MostTries, HostSettings.Read().MostDequeues);
        Assert.True(new WorkOptions().Deadline < HostSettings.Read().Timeout);
    }

    private static string Unpacked(string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return Invocation.MessageOf(json.RootElement);
    }
}
