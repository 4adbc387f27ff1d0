using Ingest.Extraction.Decisions;

namespace Ingest.Tests.Extraction.Decisions;

public sealed class DecisionColumnsTests
{
    public static TheoryData<string, string> Examples => Corpus.Of("functions/Ingest/Extraction/Decisions/Columns.corpus.txt");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_what_a_column_holds(string role, string name) => Assert.Equal(role, $"{DecisionColumns.Read(name)}" is { Length: > 0 } read ? read : "none");

    [Fact]
    public void Every_name_has_an_example()
    {
        HashSet<string> used = [.. Examples.Select(row => DecisionColumns.All.FirstOrDefault(column => column.Pattern.IsMatch((string)row[1]))?.Name).OfType<string>()];
        Assert.Equal([], DecisionColumns.All.Select(column => column.Name).Where(name => !used.Contains(name)));
    }
}
