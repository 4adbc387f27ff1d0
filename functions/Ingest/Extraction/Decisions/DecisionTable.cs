using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions listed as a table with named columns, or without.</summary>
internal static class DecisionTable
{
    private const int MostHeaderRows = 4;

    /// <summary>The entries of a table.</summary>
    /// <param name="table">As laid out.</param>
    /// <param name="heading">What a line above it says of its entries.</param>
    /// <param name="latest">The meeting's day, for dates without a year.</param>
    /// <param name="left">Gets the rows whose day or paragraph could not be read.</param>
    public static ImmutableArray<DecisionEntry> Read(Table table, ListHeading? heading, DateOnly? latest, ICollection<TableRow> left)
    {
        (int body, Dictionary<int, ColumnRole> roles) = Header(table);
        if (roles.Count > 0 && roles.Values.All(role => role is ColumnRole.Date or ColumnRole.Diary or ColumnRole.Unit))
        {
            if (Unnamed(table, body, roles) is not { } subject)
            {
                return []; // a masthead's
            }

            roles[subject] = ColumnRole.Subject;
        }

        foreach (int joint in Enumerable.Range(1, Math.Max(0, table.ColumnCount - 1)).Where(column => !roles.ContainsKey(column) && roles.GetValueOrDefault(column - 1) == ColumnRole.Date && OnlyJoins(table, body, column)))
        {
            roles[joint] = ColumnRole.Date;
        }

        var sections = TableSections.Of(table, body);
        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        var carried = new CarriedCells(roles);
        string? above = heading?.Body;
        string? unit = null;
        foreach (TableRow row in new RestRows(roles).Joined(table.Rows.Skip(body)))
        {
            if (sections.NamedBy(row) is { } section)
            {
                (above, unit) = section.IsBody ? (section.Name, null) : (above, section.Name);
                continue;
            }

            DecisionEntry? entry = roles.Count > 0
                ? Entry(row, new DecisionRow(carried.With(row), roles), unit, above, latest)
                : DecisionLines.Entry(Passage.Join(row.Cells.Select(cell => cell.Passage)), above, heading?.Document);
            if (entry is not null)
            {
                entries.Add(roles.Count > 0 ? entry with { Document = entry.Document ?? heading?.Document } : entry);
                above = unit is null ? entry.Body ?? above : above;
            }
            else if (roles.Count > 0 && new DecisionRow(row.Cells, roles) is var cells && (cells.Text(ColumnRole.Date) + cells.Text(ColumnRole.Paragraphs)).Any(char.IsDigit))
            {
                left.Add(row);
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>The one column of words whose name tells nothing, in a table of several days; null where there is none.</summary>
    private static int? Unnamed(Table table, int body, Dictionary<int, ColumnRole> roles)
    {
        TableRow[] dated = [.. table.Rows.Skip(body).Where(row => roles.Any(role => role.Value == ColumnRole.Date && row.At(role.Key) is { } day && DecisionParts.DateCell(day.Text, null) is not null))];
        int[] others = [.. Enumerable.Range(0, table.ColumnCount).Where(column => !roles.ContainsKey(column))];
        return dated.Length > 1 && others is [var only] && dated.All(row => row.At(only)?.Text.Any(char.IsLetter) ?? false) ? only : null;
    }

    /// <summary>Whether a column holds nothing but the words between two days of the column before it: <c>till</c>, <c>–</c>.</summary>
    private static bool OnlyJoins(Table table, int body, int column)
    {
        string[] texts = [.. table.Rows.Skip(body).Select(row => row.At(column)?.Text.Trim() ?? string.Empty).Where(text => text.Length > 0)];
        return texts.Length > 0 && texts.All(text => text is "till" or "–" or "-" or "och" or "t.o.m." or "tom");
    }

    /// <summary>The first body row and what its columns hold; a table without a header has no roles.</summary>
    private static (int Body, Dictionary<int, ColumnRole> Roles) Header(Table table)
    {
        int most = Math.Max(MostHeaderRows, table.HeaderRows.Count()); // a memo's head and headings may have been drawn into the table
        for (int i = 0; i < Math.Min(most, table.Rows.Length); i++)
        {
            Dictionary<int, ColumnRole> roles = Roles(Names(table, i));
            ByContent(table, i + 1, roles);
            bool tellsTime = roles.Values.Any(role => role is ColumnRole.Date or ColumnRole.Paragraphs);
            bool goesOn = table.Rows.Skip(i + 1).TakeWhile(row => row.IsHeader).Any(row => row.Cells.Count(cell => cell.Text.Length > 0) > 1);
            if (!goesOn && (tellsTime || roles.Values.Distinct().Count() > 2))
            {
                return (i + 1, roles);
            }
        }

        return (0, []);
    }

    /// <summary>Beside columns that are known: one whose every cell is a day (<c>Beslutat</c>), and one whose every cell names an office or a body (<c>Av</c>).</summary>
    private static void ByContent(Table table, int body, Dictionary<int, ColumnRole> roles)
    {
        foreach ((ColumnRole role, Func<string, bool> isOne) in (ReadOnlySpan<(ColumnRole, Func<string, bool>)>)
            [(ColumnRole.Date, text => DecisionParts.DateCell(text, null) is { } day && day.End - day.Start == text.Trim().Length), (ColumnRole.Who, text => DecisionOffices.Read(text) is not null || DecisionParts.IsBody(text))])
        {
            if (roles.Count == 0 || roles.ContainsValue(role))
            {
                continue;
            }

            int found = Enumerable.Range(0, table.ColumnCount).FirstOrDefault(
                column => !roles.ContainsKey(column)
                    && table.Rows.Skip(body).Select(row => row.At(column)).OfType<Cell>().Where(cell => cell.Text.Length > 0).ToArray() is { Length: > 1 } cells
                    && cells.All(cell => cell.ColumnSpan == 1 && isOne(cell.Text)),
                -1);
            if (found >= 0)
            {
                roles[found] = role;
            }
        }
    }

    /// <summary>The header's rows down to this one, below the last line that runs over all columns.</summary>
    private static ImmutableArray<TableRow> Names(Table table, int last)
    {
        int above = Enumerable.Range(0, last).LastOrDefault(i => table.Rows[i].Cells.Count(cell => cell.Text.Length > 0) == 1, -1);
        return [.. table.Rows.Take(last + 1).Skip(above + 1)];
    }

    /// <summary>By all header lines over a column alone together, else by its lowest that says something.</summary>
    private static Dictionary<int, ColumnRole> Roles(ImmutableArray<TableRow> header)
    {
        var roles = new Dictionary<int, ColumnRole>();
        foreach (int column in header.SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct())
        {
            Cell[] names = [.. header.Select(row => row.At(column)).OfType<Cell>().Where(cell => cell.Text.Length > 0)];
            IEnumerable<string> readings = names.Reverse().SelectMany(cell => new[] { cell.Text, cell.Lines[^1].Text }).Prepend(string.Join(' ', names.Where(cell => cell.ColumnSpan == 1).Select(cell => cell.Text)));
            if (readings.Select(DecisionColumns.Read).FirstOrDefault(role => role is not null) is { } known)
            {
                roles[column] = known;
            }
        }

        foreach (Cell wide in header.Reverse().SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan > 1 && roles.ContainsKey(cell.Column)))
        {
            foreach (int part in Enumerable.Range(wide.Column + 1, wide.ColumnSpan - 1).Where(column => !roles.ContainsKey(column) && !header.Any(row => row.At(column) is { Text.Length: > 0 } own && own.Column == column)))
            {
                roles[part] = roles[wide.Column]; // "SN" and "2025/120" in columns of their own under Diarienummer
            }
        }

        return roles;
    }

    private static DecisionEntry? Entry(TableRow row, DecisionRow cells, string? unit, string? above, DateOnly? latest)
    {
        string whole = string.Join(' ', row.Cells.Select(cell => cell.Text));
        string day = cells.Has(ColumnRole.Date) ? cells.Text(ColumnRole.Date) : whole;
        (DateOnly? Date, int Start, int End)? date = cells.Has(ColumnRole.Date) ? DecisionParts.DateCell(day, latest) : DecisionParts.Date(whole);
        (int From, int To)? paragraphs = cells.Has(ColumnRole.Paragraphs) ? DecisionParts.ParagraphCell(cells.Text(ColumnRole.Paragraphs)) : null;
        paragraphs ??= DecisionParts.Paragraphs(whole) is { } found ? (found.From, found.To) : null;
        if (date is null && DecisionParts.Span(day) is { } span)
        {
            date = (null, span.Start, span.End);
        }

        ImmutableArray<PlacedWord> focus = paragraphs is not null && cells.Has(ColumnRole.Paragraphs) ? cells.Of(ColumnRole.Paragraphs).Words
            : cells.Has(ColumnRole.Date) ? cells.Of(ColumnRole.Date).Words
            : [.. row.Words];
        if ((date is null && paragraphs is null) || focus.IsEmpty)
        {
            return null;
        }

        string? who = DecisionParts.Who(DecisionParts.WithoutParagraphs(cells.Text(ColumnRole.Who)), owns: false);
        string? ofUnit = DecisionParts.Who(cells.Text(ColumnRole.Unit), owns: false) ?? unit;
        string? body = who is not null && DecisionParts.IsBody(who) ? who : ofUnit ?? who ?? above;
        string? office = who ?? above;
        (string? kindOfDocument, string? decided) = DocumentOf(cells.Text(ColumnRole.Document), cells.Text(ColumnRole.Decision));
        (string? named, string? about) = kindOfDocument is null ? DocumentOf(string.Empty, cells.Text(ColumnRole.Subject)) : (kindOfDocument, cells.Text(ColumnRole.Subject));
        string[] said = [.. new[] { decided, about }.OfType<string>().Select(text => cells.Has(ColumnRole.Paragraphs) ? text : DecisionParts.WithoutParagraphs(text)).Where(text => text.Length > 0)];
        (string? subject, string? diary) = DecisionParts.Subject(string.Join(", ", said));
        return new DecisionEntry([.. row.Words], focus, "listed decision: row")
        {
            Body = body,
            Document = named,
            Date = date?.Date,
            From = paragraphs?.From,
            To = paragraphs?.To,
            Subject = subject,
            DiaryNumber = cells.Has(ColumnRole.Diary) ? DecisionParts.WholeNumber(cells.Text(ColumnRole.Diary)) : diary,
            DelegationPoint = cells.Has(ColumnRole.Point) ? cells.Text(ColumnRole.Point) : null,
            DecidedBy = office is not null && !DecisionParts.IsBody(office) ? office : null,
        };
    }

    /// <summary>A column <c>Beslut</c> says what was decided, unless it only names kinds of documents.</summary>
    private static (string? Document, string? Decided) DocumentOf(string document, string decision)
    {
        string? named = DecisionParts.Document(document)?.Document;
        string alone = DecisionParts.WithoutParagraphs(decision);
        bool onlyNames = named is null && (DecisionParts.IsDocument(decision) || (alone.Length == 0 && DecisionParts.Document(decision) is not null));
        named ??= DecisionParts.Paragraphs(decision) is { } of && DecisionParts.IsDocument(decision[..of.Start].Trim()) ? DecisionParts.Document(decision)?.Document : null;
        bool onlyPlace = DecisionParts.Paragraphs(decision) is { } place && place.End - place.Start == decision.Trim().Length;
        return onlyNames ? (DecisionParts.Document(decision)?.Document, null) : (named, decision.Length > 0 && !onlyPlace ? decision : null);
    }
}
