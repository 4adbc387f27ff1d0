namespace Ingest.Tests.Language;

public sealed class CorpusTests
{
    public static TheoryData<CorpusLine> Examples => [.. Corpus.Files.SelectMany(Corpus.Lines)];

    public static TheoryData<string> Kinds => [.. Corpus.RuleNames.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_every_example(CorpusLine line) =>
        Assert.Equal(line.Expected, string.Join(" | ", Corpus.Readers[line.File](line.Text).Select(seen => seen.Value)));

    [Fact]
    public void Runs_every_corpus_file_on_disk() =>
        Assert.Equal(Corpus.Readers.Keys.Order(StringComparer.Ordinal), Corpus.Files.Select(Corpus.NameOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Has_an_example_of_every_rule(string kind)
    {
        IEnumerable<string> shown = Corpus.Files.Where(path => Corpus.NameOf(path) == kind)
            .SelectMany(Corpus.Lines)
            .Where(line => line.Expected.Length > 0)
            .SelectMany(line => Corpus.Readers[kind](line.Text))
            .Select(seen => seen.Rule);
        Assert.Empty(Corpus.RuleNames[kind].Except(shown));
    }
}
