using Ingest.Storage.Azure.Tables;

namespace Ingest.Tests.Storage.Azure;

/// <summary>What Azure refuses and its emulator lets pass is refused before it is sent.</summary>
public sealed class TableLimitsTests
{
    public static TheoryData<string, TableEntity> TooMuch => new()
    {
        { "/ \\ # ?", new TableEntity("a/b", "r") },
        { "control character", new TableEntity("p", "a\u0085b") },
        { "at most 1024", new TableEntity("p", new string('x', 513)) },
        { "253 properties", With(Enumerable.Range(0, 253).Select(i => ($"p{i}", (object)1))) },
        { "cannot be called a-b", With([("a-b", 1)]) },
        { "cannot be called Timestamp", With([("Timestamp", 1)]) },
        { "at most 65536", With([("text", new string('x', 32_769))]) },
        { "at most 65536", With([("data", new byte[65_537])]) },
        { "at most 1048576", With(Enumerable.Range(0, 17).Select(i => ($"p{i}", (object)new string('x', 32_000)))) },
        { "before 1601", With([("time", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero))]) },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void A_row_that_the_service_refuses_is_not_sent(string why, TableEntity entity) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => TableLimits.Check(entity)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a-bc")]
    public void A_table_that_cannot_be_is_not_asked_for(string name) => Assert.Throws<ArgumentException>(() => TableLimits.CheckTable(name));

    [Fact]
    public void A_transaction_has_at_most_a_hundred_rows() => Refused("1 to 100", [.. Enumerable.Range(0, 101).Select(i => Row("p", $"{i}"))]);

    [Fact]
    public void A_transaction_has_one_partition() => Refused("one PartitionKey", [Row("p", "1"), Row("q", "2")]);

    [Fact]
    public void A_transaction_has_a_row_once() => Refused("only once", [Row("p", "1"), Row("p", "1")]);

    private static void Refused(string why, TableTransactionAction[] actions) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => TableLimits.Check(actions)).Message, StringComparison.Ordinal);

    private static TableTransactionAction Row(string partition, string row) => new(TableTransactionActionType.Add, new TableEntity(partition, row));

    private static TableEntity With(IEnumerable<(string Name, object Value)> properties)
    {
        var entity = new TableEntity("p", "r");
        foreach ((string name, object value) in properties)
        {
            entity[name] = value;
        }

        return entity;
    }
}
