using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions listed as a table with named columns, or without.</summary>
internal static class DecisionTable
{
    public static ImmutableArray<DecisionEntry> Read(Table table, string? heading)
    {
        TableRow? header = table.Rows.Take(3).FirstOrDefault(row => Roles(row).Values.Any(role => role is ColumnRole.Date or ColumnRole.Paragraphs));
        Dictionary<int, ColumnRole> roles = header is null ? [] : Roles(header);
        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        string? above = heading;
        foreach (TableRow row in header is null ? table.Rows : table.Rows.SkipWhile(row => row != header).Skip(1))
        {
            DecisionEntry? entry = roles.Count > 0 ? Entry(row, roles, above) : DecisionLines.Entry(Passage.Join(row.Cells.Select(cell => cell.Passage)), above);
            if (entry is not null)
            {
                entries.Add(entry);
                above = entry.Body ?? above;
            }
            else if (row.Cells.Where(cell => cell.Text.Length > 0).ToArray() is [var only] && DecisionParts.IsBody(only.Text))
            {
                above = DecisionParts.Who(only.Text, owns: false);
            }
        }

        return entries.ToImmutable();
    }

    private static Dictionary<int, ColumnRole> Roles(TableRow row)
    {
        var roles = new Dictionary<int, ColumnRole>();
        foreach (Cell cell in row.Cells)
        {
            if (DecisionColumns.Read(cell.Text) is { } role)
            {
                roles[cell.Column] = role;
            }
        }

        return roles;
    }

    private static DecisionEntry? Entry(TableRow row, Dictionary<int, ColumnRole> roles, string? above)
    {
        var cells = row.Cells.Where(cell => cell.Text.Length > 0).ToLookup(cell => roles.GetValueOrDefault(cell.Column, ColumnRole.Unknown));
        Passage Of(ColumnRole role) => Passage.Join(cells[role].Select(cell => cell.Passage));

        string whole = string.Join(' ', row.Cells.Select(cell => cell.Text));
        (DateOnly? Date, int Start, int End)? date = DecisionParts.Date(Of(ColumnRole.Date).Text) ?? DecisionParts.Date(whole);
        (int From, int To)? paragraphs = cells.Contains(ColumnRole.Paragraphs) ? DecisionParts.ParagraphCell(Of(ColumnRole.Paragraphs).Text) : null;
        paragraphs ??= DecisionParts.Paragraphs(whole) is { } found ? (found.From, found.To) : null;
        if (date is null && DecisionParts.Span(whole) is { } span)
        {
            date = (null, span.Start, span.End);
        }

        ImmutableArray<PlacedWord> focus = paragraphs is not null && cells.Contains(ColumnRole.Paragraphs) ? Of(ColumnRole.Paragraphs).Words
            : cells.Contains(ColumnRole.Date) ? Of(ColumnRole.Date).Words
            : [.. row.Words];
        if ((date is null && paragraphs is null) || focus.IsEmpty)
        {
            return null;
        }

        string? who = DecisionParts.Who(Of(ColumnRole.Who).Text, owns: false) ?? above;
        (string? kindOfDocument, string? decided) = DocumentOf(Of(ColumnRole.Document).Text, Of(ColumnRole.Decision).Text);
        (string? subject, string? diary) = DecisionParts.Subject(string.Join(", ", new[] { decided, Of(ColumnRole.Subject).Text }.Where(text => !string.IsNullOrEmpty(text))));
        return new DecisionEntry([.. row.Words], focus, "listed decision: row")
        {
            Body = who,
            Document = kindOfDocument,
            Date = date?.Date,
            From = paragraphs?.From,
            To = paragraphs?.To,
            Subject = subject,
            DiaryNumber = cells.Contains(ColumnRole.Diary) ? Of(ColumnRole.Diary).Text : diary,
            DelegationPoint = cells.Contains(ColumnRole.Point) ? Of(ColumnRole.Point).Text : null,
            DecidedBy = who is not null && !DecisionParts.IsBody(who) ? who : null,
        };
    }

    /// <summary>A column <c>Beslut</c> says what was decided, unless it only names kinds of documents.</summary>
    private static (string? Document, string? Decided) DocumentOf(string document, string decision)
    {
        string? named = DecisionParts.Document(document)?.Document;
        bool onlyNames = named is null && DecisionParts.Document(decision) is { } whole && whole.End - whole.Start == decision.Length;
        return onlyNames ? (DecisionParts.Document(decision)?.Document, null) : (named, decision.Length > 0 ? decision : null);
    }
}
