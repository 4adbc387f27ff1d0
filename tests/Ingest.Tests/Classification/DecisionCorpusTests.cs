using Ingest.Classification;
using Ingest.Export;
using Ingest.Papers;

namespace Ingest.Tests.Classification;

public sealed class DecisionCorpusTests
{
    private const string Path = "functions/Ingest/Classification/Decisions.corpus.txt";

    public static TheoryData<string, string> Examples => Corpus.Of(Path);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_what_a_sentence_decides(string outcome, string sentence) =>
        Assert.Equal(outcome, ContractName.Of(DecisionRules.For(sentence)?.Outcome ?? DecisionOutcome.Other));

    [Fact]
    public void Every_rule_has_an_example()
    {
        HashSet<string> used = [.. Examples.Select(row => DecisionRules.For((string)row[1])?.Name).OfType<string>()];
        Assert.Equal([], DecisionRules.All.Select(rule => rule.Name).Where(name => !used.Contains(name)));
    }
}
