using System.Collections.Immutable;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>A picture made ready for OCR.</summary>
/// <param name="Picture">Upright, level, without ruled lines.</param>
/// <param name="Turn">Degrees clockwise by which it was turned: 0, 90, 180 or 270.</param>
/// <param name="Skew">Degrees by which it was levelled then.</param>
/// <param name="Across">Its level ruled lines.</param>
/// <param name="Down">Its upright ruled lines, with x and y changed.</param>
internal sealed record StraightPicture(PagePicture Picture, int Turn, double Skew, ImmutableArray<DrawnLine> Across, ImmutableArray<DrawnLine> Down);

/// <summary>Picture as scanned → upright, level, ruled lines found and taken out.</summary>
internal static class Straightening
{
    /// <summary>Degrees; less moves no word by more than a point.</summary>
    private const double LeastSkew = 0.1;

    public static StraightPicture Of(PagePicture picture)
    {
        Pose pose = Pose.Of(InkMap.Of(picture));
        PagePicture turned = Turning.Quarter(picture, pose.Turn);
        bool isLevel = Math.Abs(pose.Skew) < LeastSkew;
        PagePicture level = isLevel ? turned : Turning.Level(turned, pose.Skew);
        List<DrawnLine> across = LineScan.Across(level);
        PagePicture aside = Turning.Quarter(level, 90);
        List<DrawnLine> down = LineScan.Across(aside);

        byte[] grey = aside.Grey.ToArray();
        LineErasing.Across(grey, aside.Width, aside.Height, down, level.Dpi);
        PagePicture back = Turning.Quarter(aside with { Grey = grey }, 270);
        byte[] erased = back.Grey.ToArray();
        LineErasing.Across(erased, back.Width, back.Height, across, level.Dpi);

        // The picture on its side has its x where y was, and its y where x was, counted from the right.
        int width = level.Width;
        int height = level.Height;
        return new StraightPicture(
            back with { Grey = erased },
            pose.Turn,
            isLevel ? 0 : pose.Skew,
            [.. across],
            [.. down.Select(line => new DrawnLine(line.Top, line.Bottom, height - line.To, height - line.From))]);
    }
}
