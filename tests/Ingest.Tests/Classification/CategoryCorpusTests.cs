using Ingest.Classification;
using Ingest.Export;
using Ingest.Papers;

namespace Ingest.Tests.Classification;

public sealed class CategoryCorpusTests
{
    private const string Path = "functions/Ingest/Classification/Categories.corpus.txt";

    public static TheoryData<string, string> Examples => Corpus.Of(Path);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_the_category_of_a_title(string category, string title) =>
        Assert.Equal(category, ContractName.Of(Verdicts.Of(new Matter(null, title, null, null, null, []), null).Category));

    [Fact]
    public void Every_rule_has_an_example()
    {
        HashSet<string> used = [.. Examples.Select(row => CategoryRules.For((string)row[1])?.Name).OfType<string>()];
        Assert.Equal([], CategoryRules.All.Select(rule => rule.Name).Where(name => !used.Contains(name)));
    }
}
