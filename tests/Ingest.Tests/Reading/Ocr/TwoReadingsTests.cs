using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Tesseract;

namespace Ingest.Tests.Reading.Ocr;

public sealed class TwoReadingsTests
{
    [Fact]
    public void Where_they_differ_the_surer_words_stand() =>
        Assert.Equal("Valnämnden § 22", Better([Word("Valnömnden", 0, 200, 0.6), Word("§", 220, 230, 0.9), Word("Z2", 240, 270, 0.3)], [Word("Valnämnden", 2, 199, 0.9), Word("22", 240, 268, 0.8)]));

    [Fact]
    public void What_only_one_of_them_saw_is_there() =>
        Assert.Equal("Buffert (88 2550", Better([Word("Buffert", 0, 100, 0.9), Word("(88", 120, 150, 0.5)], [Word("Buffert", 0, 100, 0.8), Word("2550", 300, 340, 0.7)]));

    [Fact]
    public void One_word_against_two_is_weighed_by_its_letters() =>
        Assert.Equal("19 707", Better([Word("(9707", 0, 60, 0.6)], [Word("19", 0, 25, 0.7), Word("707", 30, 60, 0.8)]));

    [Fact]
    public void The_same_figures_keep_their_marks_whatever_the_confidence() =>
        Assert.Equal("-57,55 4,2", Better([Word("-57,55", 0, 60, 0.6), Word("42", 100, 120, 0.9)], [Word("5755", 3, 60, 0.9), Word("4,2", 100, 120, 0.5)]));

    [Fact]
    public void What_one_model_cannot_write_the_other_is_believed() =>
        Assert.Equal("§ 128 71% 43%", Better(
            [Word("§", 0, 10, 0.5), Word("128", 15, 40, 0.9), Word("71%", 60, 90, 0.6), Word("438", 100, 130, 0.9)],
            [Word("8", 0, 10, 0.9), Word("128", 15, 40, 0.9), Word("714", 60, 90, 0.9), Word("43%", 100, 130, 0.5)]));

    [Fact]
    public void Lines_below_each_other_stay_apart() =>
        Assert.Equal("Utfall 2027", Better([Word("Utfall", 0, 60, 0.9)], [Word("Utfall", 0, 60, 0.8), Word("2027", 0, 60, 0.7) with { Y0 = 25, Y1 = 45, Baseline = 45 }]));

    private static string Better(List<OcrWord> one, List<OcrWord> other) =>
        string.Join(' ', TwoReadings.Better(one, other).OrderBy(word => word.Y0).ThenBy(word => word.X0).Select(word => word.Text));

    private static OcrWord Word(string text, double x0, double x1, double confidence) => new(text, confidence, x0, 0, x1, 20, 20);
}
