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

    [Fact]
    public void A_bracket_that_was_read_as_1_hangs_below_its_figures()
    {
        List<Component> ink = [Hanging(100, 104), Ink(108, 118), Ink(120, 130), Hanging(133, 137)];
        Assert.Equal("(67)", Fit([Word("167)", 100, 137)], ink)[0].Text);
        Assert.Equal("(67)", Fit([Word("67)", 100, 137)], ink)[0].Text);
    }

    [Fact]
    public void A_1_that_was_read_as_a_bracket_stands_with_its_figures()
    {
        Assert.Equal("421", Fit([Word("42)", 100, 124)], [Ink(100, 108), Ink(110, 118), Ink(120, 124)])[0].Text);
        Assert.Equal("42)", Fit([Word("42)", 100, 124)], [Ink(100, 108), Ink(110, 118), Hanging(120, 124)])[0].Text);
        Assert.Equal("167", Fit([Word("167", 100, 130)], [Ink(100, 104), Ink(108, 118), Ink(120, 130)])[0].Text);
    }

    [Fact]
    public void A_comma_that_was_passed_over_stands_between_its_figures()
    {
        Component comma = new(111, 36, 115, 43, 20);
        Assert.Equal("4,0", Fit([Word("40", 100, 128)], [Ink(100, 110), comma, Ink(118, 128)])[0].Text);
        Assert.Equal("40", Fit([Word("40", 100, 128)], [Ink(100, 110), Ink(118, 128)])[0].Text);
    }

    [Fact]
    public void A_piece_of_a_figure_is_no_comma()
    {
        Component piece = new(113, 36, 118, 41, 20);
        Assert.Equal("40", Fit([Word("40", 100, 128)], [Ink(100, 110), piece, Ink(114, 128)])[0].Text);
    }

    [Fact]
    public void A_box_over_two_lines_becomes_as_high_as_the_words_ink()
    {
        OcrWord word = InkFitting.Fit([new("och", 0.9, 40, 0, 80, 60, 60)], [Ink(40, 52), Ink(54, 66), Ink(68, 80)], 100)[0];
        Assert.Equal((20, 40, 40), (word.Y0, word.Y1, word.Baseline));
    }

    private static List<OcrWord> Fit(List<OcrWord> words, List<Component> pieces) => InkFitting.Fit(words, pieces, 100);

    private static OcrWord Word(string text, int x0, int x1) => new(text, 0.9, x0, 20, x1, 40, 40);

    private static Component Ink(int x0, int x1) => new(x0, 20, x1, 40, 80);

    private static Component Hanging(int x0, int x1) => new(x0, 20, x1, 44, 60);

    private static Component Stroke(int x0, int x1) => new(x0, 29, x1, 32, 30);
}
