using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>All that stands on one baseline of a page, from margin to margin.</summary>
internal sealed class Row
{
    /// <summary>In ems: the white between two lines of one cell.</summary>
    private const double LineOfCell = 0.35;

    public Row(int page, ImmutableArray<Fragment> fragments)
    {
        (Page, Fragments) = (page, fragments);
        Box = Box.Around(fragments.Select(fragment => fragment.Box));
        Em = fragments.Max(fragment => fragment.Em);
        double weight = 0;
        foreach (Fragment fragment in fragments)
        {
            Mid += fragment.Box.MiddleY * fragment.Text.Length;
            weight += fragment.Text.Length;
        }

        Mid /= weight;
    }

    public int Page { get; }

    /// <summary>Left to right.</summary>
    public ImmutableArray<Fragment> Fragments { get; }

    public Box Box { get; }

    public double Em { get; }

    /// <summary>The middle of its letters' height, in points from the page's top.</summary>
    public double Mid { get; }

    /// <summary>Where letters of that size begin, whatever the font's own box says.</summary>
    public double Top => Mid - (Em * 0.6);

    public double Bottom => Mid + (Em * 0.6);

    /// <summary>Whether it stands as close below another row as the next line of one cell does.</summary>
    public bool IsRightBelow(Row above) => Top - above.Bottom < LineOfCell * Em;

    public bool IsMulti => Fragments.Length > 1;

    public string Text => string.Join(' ', Fragments.Select(fragment => fragment.Text));

    public IEnumerable<Word> Words => Fragments.SelectMany(fragment => fragment.Words);

    public TextLine ToLine() => new(Page, [.. Words]);
}
