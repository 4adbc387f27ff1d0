using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Poppler;

namespace Ingest.Tests.Reading;

public sealed class InkScanTests
{
    private const int Width = 800;
    private const int Height = 1100;

    /// <summary>Thirty words at the page's top, which the picture need not explain.</summary>
    private static Box[] Words => [.. Enumerable.Range(0, 30).Select(i => new Box(60 + (i % 6 * 100), 70 + (i / 6 * 20), 130 + (i % 6 * 100), 82 + (i / 6 * 20)))];

    [Fact]
    public void Lines_between_a_tables_columns_are_no_writing() =>
        Assert.Equal(PageInk.Little, Judge((x, y) => y is > 200 and < 560 && x is >= 70 and <= 758 && (x - 70) % 86 < 2));

    [Fact]
    public void Letters_in_the_same_place_are_writing() =>
        Assert.Equal(PageInk.Writing, Judge((x, y) => y is > 200 and < 560 && y % 24 < 12 && x is >= 70 and <= 758 && (x + (y / 24 * 7)) % 9 < 2));

    [Fact]
    public void Letters_between_such_lines_are_writing() =>
        Assert.Equal(PageInk.Writing, Judge((x, y) => y is > 200 and < 560 && x is >= 70 and <= 758 && ((x - 70) % 86 < 2 || (y % 24 < 12 && (x + (y / 24 * 7)) % 9 < 2))));

    private static PageInk Judge(Func<int, int, bool> isInk)
    {
        var scan = new InkScan(Width, Height, Words);
        byte[] row = new byte[Width];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                row[x] = isInk(x, y) ? (byte)0 : (byte)255;
            }

            scan.Take(row, y);
        }

        return scan.Judge();
    }
}
