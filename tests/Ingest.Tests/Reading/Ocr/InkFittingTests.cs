using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Ocr.Tesseract;

namespace Ingest.Tests.Reading.Ocr;

public sealed class InkFittingTests
{
    [Fact]
    public void A_words_box_is_drawn_tight_around_its_letters()
    {
        OcrWord word = Fit([Word("Utfall", 100, 150)], [Ink(96, 104), Ink(120, 130), Ink(152, 158), Ink(400, 410)])[0];
        Assert.Equal((96, 158), (word.X0, word.X1));
    }

    [Fact]
    public void A_minus_that_was_passed_over_is_put_before_its_figure() =>
        Assert.Equal(["-6", "000"], Fit([Word("6", 100, 110), Word("000", 118, 148)], [Stroke(84, 95), Ink(100, 110), Ink(118, 148)]).Select(word => word.Text));

    [Fact]
    public void A_dash_between_words_is_no_sign() =>
        Assert.Equal(["2020", "24"], Fit([Word("2020", 40, 80), Word("24", 100, 120)], [Ink(40, 80), Stroke(84, 95), Ink(100, 120)]).Select(word => word.Text));

    private static List<OcrWord> Fit(List<OcrWord> words, List<Component> pieces) => InkFitting.Fit(words, pieces, 100);

    private static OcrWord Word(string text, int x0, int x1) => new(text, 0.9, x0, 20, x1, 40, 40);

    private static Component Ink(int x0, int x1) => new(x0, 20, x1, 40, 80);

    private static Component Stroke(int x0, int x1) => new(x0, 29, x1, 32, 30);
}
