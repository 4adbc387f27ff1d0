using System.Collections.Immutable;

namespace Ingest.App.Web.FollowUps;

/// <summary>Charts that fit in a row: a line of values, with a target where there is one.</summary>
internal static class SmallCharts
{
    private const double Width = 150;
    private const double Height = 36;

    /// <summary>Values over time; nothing where there are fewer than two.</summary>
    /// <param name="values">The oldest first.</param>
    /// <param name="target">A dashed line, or null.</param>
    /// <param name="said">What it shows, in words.</param>
    public static Html Line(ImmutableArray<double> values, double? target, string said)
    {
        if (values.Length < 2)
        {
            return Html.None;
        }

        double least = Math.Min(values.Min(), target ?? values.Min());
        double most = Math.Max(values.Max(), target ?? values.Max());
        double X(int i) => 5 + ((Width - 10) * i / (values.Length - 1));
        double Y(double value) => most - least < 1e-9 ? Height / 2 : Height - 6 - ((Height - 12) * (value - least) / (most - least));
        string points = string.Join(' ', values.Select((value, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{X(i):0.#},{Y(value):0.#}")));
        Html aim = target is { } line ? Html.Of($"""<line class="bar-soft" x1="2" x2="{Width - 2}" y1="{Y(line)}" y2="{Y(line)}"/>""") : Html.None;
        return Html.Of($"""
            <svg class="chart" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img" aria-label="{said}"><title>{said}</title>{aim}<polyline points="{points}" fill="none" stroke="currentColor" stroke-width="1.6"/>{values.Select((value, i) => Html.Of($"""<circle cx="{X(i)}" cy="{Y(value)}" r="2.6" fill="currentColor"/>"""))}</svg>
            """);
    }
}
