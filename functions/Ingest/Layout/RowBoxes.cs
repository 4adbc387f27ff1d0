using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Parts rows whose letters' boxes reach into each other, so that each row's box holds the middles of its own words only.</summary>
internal static class RowBoxes
{
    public static ImmutableArray<TableRow> Apart(ImmutableArray<TableRow> rows)
    {
        TableRow[] parted = [.. rows];
        for (int i = 1; i < parted.Length; i++)
        {
            Box upper = parted[i - 1].Box;
            Box lower = parted[i].Box;
            if (parted[i - 1].Page != parted[i].Page || upper.Y1 <= lower.Y0 || upper.Y0 >= lower.Y1)
            {
                continue;
            }

            double from = parted[i - 1].Words.Select(word => word.Word.Box.MiddleY).DefaultIfEmpty(upper.Y0).Max();
            double to = parted[i].Words.Select(word => word.Word.Box.MiddleY).DefaultIfEmpty(lower.Y1).Min();
            double border = Math.Clamp((from + to) / 2, Math.Max(upper.Y0, lower.Y0), Math.Min(upper.Y1, lower.Y1));
            parted[i - 1] = parted[i - 1] with { Box = new Box(upper.X0, upper.Y0, upper.X1, border) };
            parted[i] = parted[i] with { Box = new Box(lower.X0, border, lower.X1, lower.Y1) };
        }

        return [.. parted];
    }
}
