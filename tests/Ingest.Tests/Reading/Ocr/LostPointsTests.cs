using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Mending;

namespace Ingest.Tests.Reading.Ocr;

/// <summary>A table's rows as OCR reads them; <c>7_8</c> is a word 78 that is as wide as one with a point.</summary>
public sealed class LostPointsTests
{
    private const double Advance = 14;
    private const double Point = 7;

    [Fact]
    public void A_number_as_wide_as_those_with_a_point_has_one() =>
        Assert.Equal(["Intäkter 7,8 87,0 89,0 2,0", "Lokaler -5,2 -64,4 -67,9 -3,5"], Mended("Intäkter 7_8 87,0 89,0 2_0", "Lokaler -5,2 -64,4 -67,9 -3,5"));

    [Fact]
    public void A_number_that_begins_with_0_has_one() =>
        Assert.Equal(["Fordon 0,6 0,0 0,6 -0,1", "Larm 3,1 0,3 3,2 0,1"], Mended("Fordon 06 0,0 06 -01", "Larm 3,1 03 3,2 0,1"));

    [Fact]
    public void Whole_numbers_groups_and_years_stay() =>
        Assert.Equal(["Bokslut 2016 2017 3,5 4,5", "Antal 38 412 3,4 4,0", "Kronor 2 462 3,3 7,6"], Mended("Bokslut 2016 2017 3,5 4,5", "Antal 38 412 3,4 4,0", "Kronor 2 462 3,3 7,6"));

    [Fact]
    public void Where_few_numbers_have_a_point_none_is_mended() => Assert.Equal(["Fordon 06 3,5"], Mended("Fordon 06 3,5"));

    [Fact]
    public void A_mended_number_is_less_sure()
    {
        List<OcrWord>[] rows = LostPoints.Mend([Row("Fordon 06 2,5 3,5 4,5 5,5", 0)]);
        Assert.Equal([0.8, 0.72, 0.8], rows[0].Take(3).Select(word => Math.Round(word.Confidence, 3)));
    }

    private static string[] Mended(params string[] rows) => [.. LostPoints.Mend([.. rows.Select(Row)]).Select(row => string.Join(' ', row.Select(word => word.Text)))];

    private static List<OcrWord> Row(string line, int number)
    {
        var row = new List<OcrWord>();
        double x = 0;
        foreach (string word in line.Split(' '))
        {
            double width = word.Sum(letter => letter is '_' or ',' ? Point : letter == '-' ? 8 : Advance) - 2;
            string text = word.Replace("_", string.Empty, StringComparison.Ordinal);
            bool isPart = text == "462";
            x += isPart ? 0 : 60;
            row.Add(new OcrWord(text, 0.8, x, number * 40, x + width, (number * 40) + 20, (number * 40) + 20));
            x += width + 6;
        }

        return row;
    }
}
