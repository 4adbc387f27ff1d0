using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Ocr.Tesseract;

namespace Ingest.Tests.Reading.Ocr;

/// <summary>Grainy pictures: lines are found and taken out, fills leave the next row alone, and another model reads.</summary>
public sealed class GrainTests
{
    private const int Width = 600;
    private const int Height = 120;

    [Fact]
    public void A_line_between_paper_and_a_grey_fill_is_taken_out_whole()
    {
        byte[] grey = Grainy((_, y) => y is >= 50 and < 56 ? 30 : y < 50 ? 235 : 185, grain: 18);
        LineErasing.Across(grey, Width, Height, [new DrawnLine(50, 55, 0, Width)], 200);
        Assert.DoesNotContain(grey, value => value < 120);
    }

    [Fact]
    public void A_letter_that_stands_on_a_line_keeps_its_foot()
    {
        byte[] grey = Grainy((x, y) => (y is >= 50 and < 53) || (x is >= 300 and < 306 && y is >= 20 and < 50) ? 30 : 235, grain: 0);
        LineErasing.Across(grey, Width, Height, [new DrawnLine(50, 52, 0, Width)], 200);
        Assert.Equal(30, grey[(51 * Width) + 303]);
        Assert.Equal(235, grey[(51 * Width) + 200]);
    }

    [Fact]
    public void A_line_with_grain_at_its_ends_is_a_line()
    {
        // A faint line of 0.6 inches with letters above and below it, and a row of dark grains at its right.
        byte[] grey = Grainy(
            (x, y) => y is >= 60 and < 62 && x is >= 200 and < 320 ? 150
                : y == 60 && x is >= 320 and < 350 && x % 2 == 0 ? 215
                : (y is >= 52 and < 55 or >= 66 and < 69) && x % 10 < 4 && x is >= 200 and < 320 ? 60 : 235,
            grain: 0);
        Assert.Contains(LineScan.Across(new PagePicture(Width, Height, 200, grey)), line => line.From <= 200 && line.To >= 320);
    }

    [Fact]
    public void Letters_close_below_a_dark_fill_are_no_part_of_it()
    {
        byte[] grey = Grainy(
            (x, y) => y is >= 20 and < 60 ? (x % 30 < 5 && y is >= 32 and < 48 ? 230 : 40)
                : y is >= 64 and < 80 && x is >= 100 and < 300 && x % 12 < 7 ? 50 : 235,
            grain: 0);
        byte[] before = [.. grey];
        DarkFills.Lighten(grey, Width, Height, 200);
        Assert.Equal(before[(64 * Width)..], grey[(64 * Width)..]);
        Assert.InRange(grey[(25 * Width) + 300], 200, 255);
    }

    [Fact]
    public void A_picture_larger_by_half_has_its_ink_in_the_same_place()
    {
        byte[] grey = Grainy((x, y) => x is >= 100 and < 140 && y is >= 40 and < 60 ? 20 : 240, grain: 0);
        PagePicture large = Enlarging.ByHalf(new PagePicture(Width, Height, 200, grey));
        Assert.Equal((900, 180, 300.0), (large.Width, large.Height, large.Dpi));
        for (int y = 0; y < large.Height; y++)
        {
            for (int x = 0; x < large.Width; x++)
            {
                bool isNearEdge = Math.Min(Math.Abs(x - 150), Math.Abs(x - 210)) <= 2 || Math.Min(Math.Abs(y - 60), Math.Abs(y - 90)) <= 2;
                bool isInk = x is >= 150 and < 210 && y is >= 60 and < 90;
                Assert.True(isNearEdge || Math.Abs(large.Grey.Span[(y * large.Width) + x] - (isInk ? 20 : 240)) <= 1);
            }
        }
    }

    [Theory]
    [InlineData("Latin swe dan", "", "")]
    [InlineData("script/Latin swe dan", "script", "")]
    [InlineData("Latin swe", "", null)]
    public void The_other_models_lie_beside_the_first_or_above_it(string files, string first, string? other)
    {
        using var folder = new TempFolder();
        foreach (string file in files.Split(' '))
        {
            string path = Path.Combine(folder.Path, file + ".traineddata");
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "model");
        }

        Assert.Equal(other is null ? null : Path.Combine(folder.Path, other).TrimEnd('/'), ModelFiles.FindOther(Path.Combine(folder.Path, first).TrimEnd('/')));
    }

    private static byte[] Grainy(Func<int, int, int> drawn, int grain)
    {
        byte[] grey = new byte[Width * Height];
        for (int i = 0; i < grey.Length; i++)
        {
            int off = grain == 0 ? 0 : (int)(i * 2_654_435_761L % 1009 % (2 * grain)) - grain;
            grey[i] = (byte)Math.Clamp(drawn(i % Width, i / Width) + off, 0, 255);
        }

        return grey;
    }
}
