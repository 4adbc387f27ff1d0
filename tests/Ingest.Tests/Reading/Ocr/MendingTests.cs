using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Mending;

namespace Ingest.Tests.Reading.Ocr;

public sealed class MendingTests
{
    public static TheoryData<string, string> Examples => Corpus.Of("functions/Ingest/Reading/Ocr/Mending/Mending.corpus.txt");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mends_what_is_misread(string printed, string misread) =>
        Assert.Equal(printed, string.Join(' ', Mender.Mend(Read(misread)).Select(word => word.Text)));

    [Fact]
    public void A_mended_word_is_less_sure_than_one_that_was_read()
    {
        List<OcrWord> mended = Mender.Mend(Read("bidrag 250 ikr"));
        Assert.Equal(0.7, mended[1].Confidence, 3);
        Assert.True(mended[2].Confidence < 0.7);
    }

    [Fact]
    public void A_ligature_taken_apart_is_as_sure_as_it_was_read()
    {
        OcrWord word = Mender.Mend(Read("ﬁnansiering"))[0];
        Assert.Equal(("finansiering", 0.7), (word.Text, word.Confidence));
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        var used = new HashSet<string>();
        foreach (List<OcrWord> line in Examples.Select(row => Read((string)row[1])))
        {
            for (int i = 0; i < line.Count; i++)
            {
                used.UnionWith(MendingRules.All
                    .Where(rule => rule.Apply(line[i].Text, i > 0 ? line[i - 1].Text : "", i + 1 < line.Count ? line[i + 1].Text : "", 0.7) != line[i].Text)
                    .Select(rule => rule.Name));
            }
        }

        Assert.Equal([], MendingRules.All.Select(rule => rule.Name).Where(name => !used.Contains(name)));
    }

    private static List<OcrWord> Read(string line) =>
        [.. line.Split(' ').Select((text, i) => new OcrWord(text, 0.7, i * 50, 0, (i * 50) + 40, 20, 20))];
}
