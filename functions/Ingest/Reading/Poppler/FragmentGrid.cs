using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Finds the typeface of a word by where it stands: the fragment that its middle lies in.</summary>
internal sealed class FragmentGrid
{
    private const double RowHeight = 12;
    private const double Slack = 1;
    private const double Tallest = 200; // points; what is higher is no text, and would fill every row

    private readonly Dictionary<int, List<Fragment>> rows = [];
    private readonly Dictionary<Fragment, int> passed = new(ReferenceEqualityComparer.Instance);

    public FragmentGrid(IEnumerable<Fragment> fragments)
    {
        foreach (Fragment fragment in fragments.Where(fragment => fragment.Box.Height <= Tallest))
        {
            for (int row = RowOf(fragment.Box.Y0); row <= RowOf(fragment.Box.Y1); row++)
            {
                if (!rows.TryGetValue(row, out List<Fragment>? list))
                {
                    rows[row] = list = [];
                }

                list.Add(fragment);
            }
        }
    }

    /// <summary>The word's typeface, or null where no fragment is known there. Words of a fragment are asked for from left to right.</summary>
    public Typeface? FaceOf(RawWord word)
    {
        if (!rows.TryGetValue(RowOf(word.Box.MiddleY), out List<Fragment>? list))
        {
            return null;
        }

        Fragment? best = null;
        foreach (Fragment fragment in list)
        {
            Box box = fragment.Box;
            bool holds = word.Box.MiddleX >= box.X0 - Slack && word.Box.MiddleX <= box.X1 + Slack
                && word.Box.MiddleY >= box.Y0 - Slack && word.Box.MiddleY <= box.Y1 + Slack;
            best = holds && (best is null || box.Height < best.Box.Height) ? fragment : best;
        }

        return best is null ? null : best.Runs.IsEmpty ? best.Face : FaceInRuns(best, word.Text);
    }

    private Typeface FaceInRuns(Fragment fragment, string text)
    {
        passed.TryGetValue(fragment, out int from);
        for (int i = from; i < fragment.Runs.Length; i++)
        {
            if (fragment.Runs[i].Text.Contains(text, StringComparison.Ordinal))
            {
                passed[fragment] = i;
                return fragment.Runs[i].Face;
            }
        }

        return fragment.Face;
    }

    private static int RowOf(double y) => (int)Math.Floor(Math.Clamp(y, -1e5, 1e5) / RowHeight);
}
