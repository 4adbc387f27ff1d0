using System.Runtime.InteropServices;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>A piece of ink that hangs together, in pixels; right and bottom are the pixel after the last.</summary>
internal readonly record struct Component(int X0, int Y0, int X1, int Y1, int Pixels)
{
    public int Width => X1 - X0;

    public int Height => Y1 - Y0;
}

/// <summary>Finds the pieces of ink of a picture: runs of each row, joined to those of the row above that they touch.</summary>
internal static class Components
{
    public static List<Component> Of(InkMap ink)
    {
        var runs = new List<Run>();
        var parents = new List<int>();
        (int aboveFrom, int aboveTo) = (0, 0);
        for (int y = 0; y < ink.Height; y++)
        {
            int from = runs.Count;
            AddRuns(ink.Pixels.AsSpan(y * ink.Width, ink.Width), y, runs, parents);
            Join(CollectionsMarshal.AsSpan(runs), aboveFrom, aboveTo, from, runs.Count, parents);
            (aboveFrom, aboveTo) = (from, runs.Count);
        }

        return Gather(runs, parents);
    }

    /// <summary>The middle one of a side or edge of some pieces.</summary>
    public static int Middle(IEnumerable<Component> pieces, Func<Component, int> side)
    {
        int[] sorted = [.. pieces.Select(side).Order()];
        return sorted[sorted.Length / 2];
    }

    private static void AddRuns(ReadOnlySpan<byte> row, int y, List<Run> runs, List<int> parents)
    {
        int x = 0;
        while (true)
        {
            int start = row[x..].IndexOf((byte)1);
            if (start < 0)
            {
                return;
            }

            x += start;
            int length = row[x..].IndexOf((byte)0);
            int end = length < 0 ? row.Length : x + length;
            runs.Add(new Run(y, x, end));
            parents.Add(parents.Count);
            x = end;
            if (x >= row.Length)
            {
                return;
            }
        }
    }

    /// <summary>Both rows' runs rise in x; corners touch.</summary>
    private static void Join(ReadOnlySpan<Run> runs, int above, int aboveTo, int below, int belowTo, List<int> parents)
    {
        while (above < aboveTo && below < belowTo)
        {
            if (runs[above].From <= runs[below].To && runs[below].From <= runs[above].To)
            {
                int a = Root(parents, above);
                int b = Root(parents, below);
                parents[Math.Max(a, b)] = Math.Min(a, b);
            }

            _ = runs[above].To < runs[below].To ? above++ : below++;
        }
    }

    private static int Root(List<int> parents, int at)
    {
        while (parents[at] != at)
        {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }

        return at;
    }

    private static List<Component> Gather(List<Run> runs, List<int> parents)
    {
        var found = new List<Component>();
        int[] places = new int[runs.Count];
        for (int i = 0; i < runs.Count; i++)
        {
            Run run = runs[i];
            int root = Root(parents, i);
            if (root == i)
            {
                places[i] = found.Count;
                found.Add(new Component(run.From, run.Y, run.To, run.Y + 1, run.To - run.From));
                continue;
            }

            Component piece = found[places[root]];
            found[places[root]] = new Component(
                Math.Min(piece.X0, run.From), piece.Y0, Math.Max(piece.X1, run.To), Math.Max(piece.Y1, run.Y + 1), piece.Pixels + run.To - run.From);
        }

        return found;
    }

    private readonly record struct Run(int Y, int From, int To);
}
