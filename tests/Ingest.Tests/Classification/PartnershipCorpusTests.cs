using Ingest.Classification;
using Ingest.Papers;
using Ingest.Tests.Extraction.Agreements;

namespace Ingest.Tests.Classification;

public sealed class PartnershipCorpusTests
{
    private const string Path = "functions/Ingest/Classification/Partnerships.corpus.txt";

    public static TheoryData<string, string> Examples => Corpus.Of(Path);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Knows_whether_a_partnership_is_an_IOP_by_its_paper(string expected, string example)
    {
        string[] parts = example.Split(" | ");
        (_, ClassifiedMatter drawn) = Drawn.Matter(parts[0], Category.Other, [.. Written.Blocks(parts[1])]);
        Matter matter = drawn.Matter with { Sections = [drawn.Matter.Sections[0] with { Kind = SectionKind.Memo }] };
        Assert.Equal(expected == "one", Partnerships.IsOfOne(matter));
    }
}
