using System.Collections.Immutable;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>A picture made ready for OCR.</summary>
/// <param name="Picture">Upright, level, without ruled lines.</param>
/// <param name="Turn">Degrees clockwise by which it was turned: 0, 90, 180 or 270.</param>
/// <param name="Skew">Degrees by which it was levelled then.</param>
/// <param name="Across">Its level ruled lines.</param>
/// <param name="Down">Its upright ruled lines, with x and y changed.</param>
internal sealed record StraightPicture(PagePicture Picture, int Turn, double Skew, ImmutableArray<DrawnLine> Across, ImmutableArray<DrawnLine> Down)
{
    private InkMap? ink;

    /// <summary>The level edges of its fills: of dark header rows.</summary>
    public ImmutableArray<DrawnLine> EdgesAcross { get; init; } = [];

    /// <summary>The upright edges of its fills, with x and y changed.</summary>
    public ImmutableArray<DrawnLine> EdgesDown { get; init; } = [];

    public InkMap Ink
    {
        get => ink ??= InkMap.Of(Picture);
        init => ink = value;
    }
}

/// <summary>Picture as scanned → evenly lit, upright, level, ruled lines found and taken out, dark fills made light, dirt removed.</summary>
internal static class Straightening
{
    /// <summary>Degrees; less moves no word by more than a point.</summary>
    private const double LeastSkew = 0.1;

    public static StraightPicture Of(PagePicture picture)
    {
        PagePicture even = Shadows.Off(picture);
        Pose pose = Pose.Of(InkMap.Of(even));
        PagePicture turned = Turning.Quarter(even, pose.Turn);
        bool isLevel = Math.Abs(pose.Skew) < LeastSkew;
        StraightPicture straight = WithoutLines(isLevel ? turned : Turning.Level(turned, pose.Skew)) with { Turn = pose.Turn, Skew = isLevel ? 0 : pose.Skew };
        return Uprightness.IsUpsideDown(LineSegments.Of(straight.Ink)) ? OnItsHead(straight) : straight;
    }

    /// <summary>The same, turned by half a circle.</summary>
    public static StraightPicture OnItsHead(StraightPicture straight)
    {
        (int width, int height) = (straight.Picture.Width, straight.Picture.Height);
        return new StraightPicture(
            Turning.Quarter(straight.Picture, 180),
            (straight.Turn + 180) % 360,
            straight.Skew,
            [.. straight.Across.Select(line => Mirrored(line, height, width))],
            [.. straight.Down.Select(line => Mirrored(line, width, height))])
        {
            EdgesAcross = [.. straight.EdgesAcross.Select(line => Mirrored(line, height, width))],
            EdgesDown = [.. straight.EdgesDown.Select(line => Mirrored(line, width, height))],
        };
    }

    private static DrawnLine Mirrored(DrawnLine line, int over, int along) =>
        new(over - 1 - line.Bottom, over - 1 - line.Top, along - line.To, along - line.From);

    private static StraightPicture WithoutLines(PagePicture level)
    {
        List<DrawnLine> across = LineScan.Across(level);
        PagePicture aside = Turning.Quarter(level, 90);
        List<DrawnLine> down = LineScan.Across(aside);

        byte[] grey = aside.Grey.ToArray();
        LineErasing.Across(grey, aside.Width, aside.Height, down, level.Dpi);
        PagePicture back = Turning.Quarter(aside with { Grey = grey }, 270);
        byte[] erased = back.Grey.ToArray();
        LineErasing.Across(erased, back.Width, back.Height, across, level.Dpi);
        bool isGrainy = Clearing.IsVeryGrainy(erased, back.Width);
        erased = isGrainy ? Clearing.Smooth(erased, back.Width) : erased;
        DarkFills.Lighten(erased, back.Width, back.Height, level.Dpi);

        if (isGrainy)
        {
            Clearing.Clear(erased, back.Width, back.Height, level.Dpi);
        }

        PagePicture clean = back with { Grey = erased };
        var ink = InkMap.Of(clean);
        Specks.Erase(erased, ink);

        // The picture on its side has its rows where columns were, and its columns where rows were, counted from the foot.
        return new StraightPicture(
            clean,
            0,
            0,
            [.. across],
            [.. down.Select(line => Unturned(line, level.Height))])
        {
            Ink = ink,
            EdgesAcross = [.. LineScan.Edges(level, across)],
            EdgesDown = [.. LineScan.Edges(aside, down).Select(line => Unturned(line, level.Height))],
        };
    }

    private static DrawnLine Unturned(DrawnLine line, int height) => new(line.Top, line.Bottom, height - line.To, height - line.From);
}
