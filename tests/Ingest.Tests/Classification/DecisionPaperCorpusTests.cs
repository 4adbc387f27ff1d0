using Ingest.Classification;
using Ingest.Export;
using Ingest.Papers;
using Ingest.Tests.Extraction.Agreements;

namespace Ingest.Tests.Classification;

public sealed class DecisionPaperCorpusTests
{
    private const string Path = "functions/Ingest/Classification/DecisionPapers.corpus.txt";

    public static TheoryData<string, string> Examples => Corpus.Of(Path);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_what_a_paper_decides_and_in_which_words(string expected, string paper)
    {
        int colon = paper.IndexOf(':', StringComparison.Ordinal);
        (PaperLayout layout, ClassifiedMatter drawn) = Drawn.Matter("Ärendet", Category.Other, [.. Written.Blocks(paper[(colon + 1)..])]);
        SectionKind kind = paper[..colon] == "paragraph" ? SectionKind.Paragraph : SectionKind.Memo;
        Matter matter = drawn.Matter with { Sections = [drawn.Matter.Sections[0] with { Kind = kind }] };
        Decision? decision = DecisionFinder.Find(layout.Paper, matter);
        Assert.Equal(expected, decision is null ? "none" : $"{ContractName.Of(decision.Outcome)} | {decision.Text}");
    }
}
