using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Finds a table's columns from the white gutters that run down through its rows, and from its header.</summary>
internal static class ColumnFinder
{
    /// <summary>In points: a white strip narrower than this is a word space.</summary>
    private const double NarrowestGutter = 2.5;

    public static ColumnSet Of(IReadOnlyList<Row> rows, Page page)
    {
        List<Row> body = [.. rows.Where(row => row.IsMulti && row.Fragments.Skip(1).Any(fragment => fragment.IsData))];
        List<Row> multi = [.. rows.Where(row => row.IsMulti)];
        List<Row> voters = body.Count >= 2 ? body : multi;
        int header = 0;
        while (header < rows.Count && !rows[header].Fragments.Skip(1).Any(fragment => fragment.IsData))
        {
            header++;
        }

        int names = header - 1; // above the first section's line
        while (names > 0 && !rows[names].IsMulti)
        {
            names--;
        }

        bool IsGroups(int i) => RowForms.IsGroupsOver(rows[i], rows[names]);
        IEnumerable<Row> named = rows.Select((row, i) => i >= names ? row : IsGroups(i) ? null : WithoutGroups(row, rows[names])).OfType<Row>();
        double? letter = EqualLetters.Of(page);
        var spaces = new WordSpaces(page);
        IEnumerable<Box> Tokens(Fragment fragment) => TokensOf(fragment, letter, spaces);

        // one row of figures alone does not tell what stands over it: "Budget 2018" is one name
        IEnumerable<Box> InkOf(Row row) => body.Count == 1 && RowForms.IsHeaderLike(row) ? row.Fragments.Select(fragment => fragment.Box) : row.Fragments.SelectMany(Tokens);
        List<(double From, double To)> columns = Strips(Bands([.. named], page, Tokens) ?? [.. voters.Select(InkOf)]);

        if (body.Count >= 2)
        {
            CloseLabels.Part(columns, body);
            HeaderColumns.Match(columns, rows.Take(header).Where((row, i) => i >= names || !IsGroups(i)));
        }

        foreach (Row row in rows.Skip(body.Count >= 2 ? header : 0))
        {
            AddUncovered(columns, row);
        }

        return new([.. columns.Select(c => c.From)], [.. columns.Select(c => c.To)]);
    }

    /// <summary>A header line without what stands over several of the names below it; null where nothing else stands in it.</summary>
    private static Row? WithoutGroups(Row row, Row names)
    {
        bool IsOverSeveral(Fragment fragment) => names.Fragments.Count(name => Math.Min(name.Box.X1, fragment.Box.X1) - Math.Max(name.Box.X0, fragment.Box.X0) > 0.25 * name.Box.Width) > 1;
        return names.Fragments.Length < 3 || !RowForms.IsHeaderLike(names) || !row.Fragments.Any(IsOverSeveral) ? row
            : row.Fragments.Where(fragment => !IsOverSeveral(fragment)).ToArray() is { Length: > 0 } others ? new Row(row.Page, [.. others])
            : null;
    }

    /// <summary>The ink between each pair of ruled lines, where lines part most rows: wrapped cells then stand as wide as they are.</summary>
    private static List<IEnumerable<Box>>? Bands(IReadOnlyList<Row> rows, Page page, Func<Fragment, IEnumerable<Box>> tokens)
    {
        double left = rows.Min(row => row.Box.X0);
        double right = rows.Max(row => row.Box.X1);
        double[] rules = RuleHeights.Across(page, left, right);
        List<Row[]> parted = [.. rows.GroupBy(row => rules.Count(y => y < row.Mid)).Select(band => band.ToArray())];
        List<List<Box>> bands = [.. parted.Select(band => InkOf(band, tokens))];
        int most = bands.Max(band => band.Count);
        List<IEnumerable<Box>> full = [.. bands.Where(band => band.Count > 1 && band.Count * 10 >= most * 6)];
        bool partsSections = parted.Count(band => band.Count(row => IsLabelled(row, left)) > 1) * 2 >= full.Count;
        return bands.Count >= 3 && full.Count >= 2 && bands.Count < rows.Count && full.Count * 2 >= bands.Count && !partsSections ? full : null;
    }

    /// <summary>A row of its own, not a line of stacked cells: figures behind a label that begins at the table's left.</summary>
    private static bool IsLabelled(Row row, double left) =>
        row.Fragments[0] is { IsData: false } label && label.Box.X0 < left + label.Em && !char.IsLower(label.Text[0])
        && row.Fragments.Skip(1).Count(fragment => fragment.IsData) > 1;

    /// <summary>What stands in a band; a line of one fragment that runs over several of its columns is no cell of it.</summary>
    private static List<Box> InkOf(IReadOnlyList<Row> band, Func<Fragment, IEnumerable<Box>> tokens)
    {
        List<Box> cells = Merged(band.Where(row => row.IsMulti).SelectMany(row => row.Fragments).SelectMany(tokens));
        bool RunsOver(Row row) => !row.IsMulti && cells.Count(cell => cell.X0 < row.Box.X1 && row.Box.X0 < cell.X1) > (RowForms.IsSentence(row) ? 1 : 2);
        return Merged(band.Where(row => !RunsOver(row)).SelectMany(row => row.Fragments).SelectMany(tokens));
    }

    /// <summary>Boxes that share an x, as one.</summary>
    private static List<Box> Merged(IEnumerable<Box> boxes)
    {
        var merged = new List<Box>();
        foreach (Box box in boxes.OrderBy(box => box.X0))
        {
            if (merged.Count > 0 && box.X0 < merged[^1].X1)
            {
                merged[^1] = merged[^1].Union(box);
            }
            else
            {
                merged.Add(box);
            }
        }

        return merged;
    }

    /// <summary>The x ranges that are inked in more than a few of the rows.</summary>
    private static List<(double From, double To)> Strips(List<IEnumerable<Box>> rows)
    {
        var edges = new List<(double X, int Step)>();
        foreach (Box box in rows.SelectMany(row => row))
        {
            edges.Add((box.X0, 1));
            edges.Add((box.X1, -1));
        }

        edges.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : b.Step.CompareTo(a.Step));
        int tolerated = rows.Count / 12;
        var strips = new List<(double From, double To)>();
        int depth = 0;
        double from = 0;
        foreach ((double x, int step) in edges)
        {
            bool was = depth > tolerated;
            depth += step;
            bool now = depth > tolerated;
            if (!was && now)
            {
                from = x;
            }
            else if (was && !now)
            {
                AddStrip(strips, from, x);
            }
        }

        return strips;
    }

    /// <summary>A fragment in parts at its wider word spaces: neighbouring columns may stand hardly farther apart than words.</summary>
    private static IEnumerable<Box> TokensOf(Fragment fragment, double? letter, WordSpaces spaces)
    {
        Box token = fragment.Words[0].Box;
        for (int i = 1; i < fragment.Words.Length; i++)
        {
            Word before = fragment.Words[i - 1];
            Word word = fragment.Words[i];
            bool thousands = IsThousands(word.Text) && IsWhole(before.Text);
            bool afterFigure = before.Text[^1] is '%' || char.IsAsciiDigit(before.Text[^1]);
            bool unit = afterFigure && word.Text is "%" or "‰" or "kr" or "tkr" or "mkr" or "mnkr";
            bool signed = char.IsAsciiDigit(before.Text[^1]) && IsSigned(word.Text);
            if (signed || (!thousands && !unit && word.Box.X0 - before.Box.X1 > (letter * 1.3 ?? (afterFigure ? 0.27 : WordSpaces.Wider * spaces.Of(before) ?? 0.33)) * fragment.Em))
            {
                yield return token;
                token = word.Box;
            }
            else
            {
                token = token.Union(word.Box);
            }
        }

        yield return token;
    }

    /// <summary>Three digits and no fourth: <c>947</c>, also <c>947)</c>, <c>947,5</c>, <c>947*</c>.</summary>
    private static bool IsThousands(string text) =>
        text.Length >= 3 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 3 || !char.IsLetterOrDigit(text[3]));

    /// <summary>Digits alone, behind a sign or not: thousands may follow; not behind <c>211,6</c>.</summary>
    private static bool IsWhole(string text) => text.AsSpan().TrimStart("-−–+(").IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary><c>-52</c>: a figure of its own, however close it stands to the one before.</summary>
    private static bool IsSigned(string text) => text.Length > 1 && text[0] is '-' or '−' or '–' or '(' && char.IsAsciiDigit(text[1]);

    private static void AddStrip(List<(double From, double To)> strips, double from, double to)
    {
        if (strips.Count > 0 && from - strips[^1].To < NarrowestGutter)
        {
            strips[^1] = (strips[^1].From, to);
        }
        else
        {
            strips.Add((from, to));
        }
    }

    /// <summary>A cell that stands where no other row has anything makes a column of its own.</summary>
    private static void AddUncovered(List<(double From, double To)> columns, Row row)
    {
        foreach (Fragment fragment in row.Fragments)
        {
            Box box = fragment.Box;
            int after = columns.FindIndex(column => column.From > box.MiddleX);
            after = after < 0 ? columns.Count : after;
            bool clear = (after == 0 || columns[after - 1].To < box.X0 + 1) && (after == columns.Count || columns[after].From > box.X1 - 1);
            if (clear && row.IsMulti)
            {
                columns.Insert(after, (box.X0, box.X1));
            }
        }
    }
}
