using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Finds tables that are ruled between their rows only: equally long lines below each other with columns between them.</summary>
internal static class BandTables
{
    private const double TallestBand = 260;
    private const double ShortestRule = 150;
    private const double Slack = 6;

    /// <summary>Points between two lines with nothing between them: more than between the halves of a double line.</summary>
    private const double LeastWhite = 6;

    /// <summary>In ems: between a table's last row and the text or heading below it; a label's second line stands nearer.</summary>
    private const double WhiteOverText = 0.7;

    /// <summary>First and last index of each run of rows between such lines.</summary>
    public static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<Row> rows, Page page)
    {
        int after = 0;
        foreach (List<Ruling> rules in Families(page).OrderBy(rules => rules[0].At))
        {
            var run = new List<Band>();
            foreach (Band band in Bands(rows, rules).Where(band => band.First >= after))
            {
                bool another = run.Exists(known => known.HasData) && (band.IsHeader || (band.First == run[^1].Last + 1 && NextHeader.Is(rows, run[0].First, band.First)));
                if (!band.IsTable || another || (run.Count > 0 && band.First != run[^1].Last + 1))
                {
                    // What stands alone right above the next table's header is its heading, no row of the table before.
                    run.RemoveRange(run.Count - (another ? Trailing(run) : 0), another ? Trailing(run) : 0);
                    if (Accept(run) is { } done)
                    {
                        yield return done;
                        after = done.Last + 1;
                    }

                    run.Clear();
                }

                if (band.IsTable)
                {
                    run.Add(band);
                }
            }

            if (Accept(run) is { } end)
            {
                yield return end;
                after = end.Last + 1;
            }
        }
    }

    /// <summary>Lines that begin and end alike.</summary>
    private static IEnumerable<List<Ruling>> Families(Page page)
    {
        var families = new List<List<Ruling>>();
        foreach (Ruling line in page.Rulings.Where(line => line.IsHorizontal && line.Length > ShortestRule).OrderBy(line => line.At))
        {
            List<Ruling>? family = families.Find(known => Math.Abs(known[0].From - line.From) < Slack && Math.Abs(known[0].To - line.To) < Slack);
            if (family is null)
            {
                families.Add([line]);
            }
            else if (line.At - family[^1].At > 3)
            {
                family.Add(line);
            }
        }

        return families.Where(family => family.Count >= 3);
    }

    private static IEnumerable<Band> Bands(IReadOnlyList<Row> rows, List<Ruling> rules)
    {
        int next = 0;
        bool behindWhite = false;
        var heights = new List<double>();
        foreach ((Ruling upper, Ruling lower) in rules.Zip(rules.Skip(1)))
        {
            int first = Find(rows, upper.At, next);
            next = Find(rows, lower.At, first);
            double height = lower.At - upper.At;
            if (next == first || height > TallestBand)
            {
                behindWhite |= next == first && height > LeastWhite;
                continue;
            }

            List<Row> inside = UntilText([.. Enumerable.Range(first, next - first).Select(i => rows[i])]);
            int columns = Clusters(inside);
            bool within = inside.TrueForAll(row => row.Box.X0 > upper.From - Slack && row.Box.X1 < upper.To + Slack && !RowForms.IsContentsLine(row));
            if (columns > 1 && first + inside.Count == next)
            {
                heights.Add(height / inside.Count);
            }

            // A section's line stands between its rules like the rows do; a heading between two tables has more white, or white above its own rule.
            heights.Sort();
            bool section = columns == 1 && !behindWhite && heights.Count > 0 && height < 1.45 * heights[heights.Count / 2] * inside.Count && inside.Count < 4 && !inside.Exists(RowForms.IsSentence) && !RowForms.AreProse(inside);
            behindWhite = false;
            yield return new Band(first, first + inside.Count - 1, within && (columns > 1 || section) && !HasHeaderInside(inside), columns > 1, inside.Exists(RowForms.IsHeaderLike), inside.Exists(row => row.Fragments.Skip(1).Any(f => f.IsData)), FirstMulti(inside, first));
        }
    }

    /// <summary>A band's rows down to its last row of figures, where below that text stands apart at the left: no line ends the table before the next one's begins.</summary>
    private static List<Row> UntilText(List<Row> inside)
    {
        int last = inside.FindLastIndex(row => row.IsMulti);
        bool isRow = last >= 0 && inside[last].Fragments[0].IsWords && inside[last].Fragments.Skip(1).All(fragment => fragment.IsData);
        bool isApart = isRow && last + 1 < inside.Count && inside[last + 1].Box.X0 < inside[last].Box.X0 + inside[last].Em && inside[last + 1].Top - inside[last].Bottom > WhiteOverText * inside[last].Em;
        return isApart ? inside.GetRange(0, last + 1) : inside;
    }

    private static int FirstMulti(List<Row> inside, int first)
    {
        int multi = Math.Max(0, inside.FindIndex(row => row.IsMulti));
        while (multi > 0 && RowGrouping.IsBeside(inside[multi - 1], inside[multi]))
        {
            multi--;
        }

        return first + multi;
    }

    private static int Trailing(List<Band> run) => run.Count - 1 - run.FindLastIndex(band => band.IsColumns);

    /// <summary>A header row after figures: the lines stand under headers, they do not part rows.</summary>
    private static bool HasHeaderInside(List<Row> inside)
    {
        int data = inside.FindIndex(row => row.Fragments.Skip(1).Any(fragment => fragment.IsData));
        return data >= 0 && inside.FindLastIndex(RowForms.IsHeaderLike) > data;
    }

    private static (int First, int Last)? Accept(List<Band> run)
    {
        int real = run.Count(band => band.IsColumns);
        int start = run.FindIndex(band => band.IsColumns);
        return real >= 2 && real * 2 >= run.Count ? (run[start].Start, run[^1].Last) : null;
    }

    private static int Find(IReadOnlyList<Row> rows, double y, int from)
    {
        int i = from;
        while (i < rows.Count && rows[i].Mid < y)
        {
            i++;
        }

        return i;
    }

    /// <summary>How many stretches of ink, parted by white all the way down, the rows have.</summary>
    private static int Clusters(List<Row> rows)
    {
        int count = 0;
        double to = double.NegativeInfinity;
        foreach (Box box in rows.SelectMany(row => row.Fragments).Select(fragment => fragment.Box).OrderBy(box => box.X0))
        {
            count += box.X0 > to + 2 ? 1 : 0;
            to = Math.Max(to, box.X1);
        }

        return count;
    }

    /// <summary>The rows between two lines.</summary>
    private readonly record struct Band(int First, int Last, bool IsTable, bool IsColumns, bool IsHeader, bool HasData, int Start);
}
