using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;

namespace Ingest.Storage.Corrections;

/// <summary>What was read, with what people said of it: a pure function that every store uses.</summary>
/// <remarks>
/// A correction of a paper or an item also shows in the columns that its records carry of it. A record that a person added is made of
/// the paper's and the item's columns and of the fields that were given. A correction of a record that is no longer there does nothing.
/// </remarks>
public static class CorrectedRows
{
    /// <summary>The columns of a paper and of an item that a person may correct; those of records are <see cref="FieldsOf"/>.</summary>
    private static readonly ImmutableArray<string> OfPaper = ["municipality", "municipalityCode", "body", "meetingDate", "kind"];
    private static readonly ImmutableArray<string> OfItem = ["itemNumber", "title", "itemDiaryNumber", "category", "decision", "page", "lastPage"];
    private static readonly ImmutableArray<string> Never =
    [
        "id", "paperId", "paper", "version", "municipality", "municipalityCode", "body", "meetingDate", "item", "itemNumber", "title",
        "itemDiaryNumber", "category", "decision", "position", "flags", "page", "quote", "x0", "y0", "x1", "y1", "rule", "confidence",
        "goalMeasureId", "valueOre", ReviewMark.Column,
    ];

    /// <summary>The columns of a table that a person may correct, in the table's order.</summary>
    public static ImmutableArray<Column> FieldsOf(RecordTable table) => table.Name switch
    {
        "Papers" => [.. table.Columns.Where(column => OfPaper.Contains(column.Name))],
        "Items" => [.. table.Columns.Where(column => OfItem.Contains(column.Name))],
        "Issues" or "Corrections" or "AgreementLinks" or "Outcomes" => [],
        _ => [.. table.Columns.Where(column => !Never.Contains(column.Name))],
    };

    /// <summary>A table's rows of one paper, corrected.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The paper's rows as they were read.</param>
    /// <param name="corrections">The paper's, in order.</param>
    /// <param name="paper">The paper's own row as it was read: what an added record is made of.</param>
    public static ImmutableArray<ImmutableArray<object?>> Of(
        RecordTable table, IEnumerable<ImmutableArray<object?>> rows, ImmutableArray<Correction> corrections, PaperEntry paper)
    {
        Correction[] last =
        [
            .. from one in corrections.Reverse().DistinctBy(one => (one.RecordId, one.Field)).Reverse()
               where one.Action == Correction.Set
               select one,
        ];
        var result = rows.ToList();
        if (last.Length == 0)
        {
            return [.. result];
        }

        result.AddRange(Added(table, result, last, paper));
        return [.. result.Select(row => Row(table, row, last))];
    }

    /// <summary>A field's text → the column's value; throws <see cref="FormatException"/> where it is none.</summary>
    public static object? Parse(Column column, string? text) => (column.Type, text) switch
    {
        (_, null or "") => column.IsRequired ? throw new FormatException($"{column.Name} must have a value.") : null,
        (ColumnType.WholeNumber, _) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (ColumnType.Number, _) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => text,
    };

    /// <summary>A column's value as text.</summary>
    public static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static ImmutableArray<object?> Row(RecordTable table, ImmutableArray<object?> row, Correction[] corrections)
    {
        string id = (string)row[0]!;
        object?[] values = [.. row];
        string? review = null;
        foreach (Correction one in corrections.Where(one => Concerns(table, row, one)))
        {
            int at = Index(table, one.Field);
            if (at < 0)
            {
                continue;
            }

            bool isOwn = one.RecordId == id && one.Kind == table.Name;
            if (one.Field == ReviewMark.Column)
            {
                review = isOwn ? one.Value : review;
                continue;
            }

            object? value = Parse(table.Columns[at], one.Value);
            review = isOwn && (review is null or ReviewMark.Confirmed)
                ? Equals(values[at], value) ? review ?? ReviewMark.Confirmed : ReviewMark.Corrected
                : review;
            values[at] = value;
        }

        Ore(table, values);
        int mark = Index(table, ReviewMark.Column);
        if (mark >= 0)
        {
            values[mark] = review;
        }

        return [.. values];
    }

    /// <summary>Whether it speaks of the row, or of a paper or item whose column the row carries.</summary>
    private static bool Concerns(RecordTable table, ImmutableArray<object?> row, Correction one)
    {
        if (one.RecordId == (string)row[0]! && one.Kind == table.Name)
        {
            return true;
        }

        bool isOfPaper = one.Kind == "Papers" && OfPaper[..4].Contains(one.Field) && table.Name != "Papers";
        bool isOfItem = one.Kind == "Items" && OfItem[..5].Contains(one.Field) && table.Name is not ("Items" or "Issues" or "Papers")
            && Index(table, "item") is >= 0 and int item && one.RecordId == $"{one.PaperId}/{Text(row[item])}";
        return isOfPaper || isOfItem;
    }

    /// <summary>Öre follow kronor.</summary>
    private static void Ore(RecordTable table, object?[] values)
    {
        int ore = Index(table, "valueOre");
        if (ore >= 0 && values[Index(table, "value")] is double kronor && values[ore] is var before && (before is null || Math.Abs(((long)before / 100d) - kronor) > 0.004))
        {
            values[ore] = Math.Abs(kronor) < long.MaxValue / 100d ? (long)Math.Round(kronor * 100) : null;
        }
    }

    private static IEnumerable<ImmutableArray<object?>> Added(
        RecordTable table, List<ImmutableArray<object?>> rows, Correction[] corrections, PaperEntry paper)
    {
        HashSet<string> known = [.. rows.Select(row => (string)row[0]!)];
        int position = rows.Count;
        return
        [
            .. from one in corrections
               where one.Kind == table.Name && one.Field == ReviewMark.Column && one.Value == ReviewMark.Added && !known.Contains(one.RecordId)
               select Blank(table, one, [.. corrections.Where(other => other.RecordId == one.RecordId)], paper, position++),
        ];
    }

    private static ImmutableArray<object?> Blank(RecordTable table, Correction added, Correction[] fields, PaperEntry paper, int position)
    {
        ImmutableArray<object?> papers = PapersTable.Row(paper);
        return [.. table.Columns.Select(column =>
            fields.FirstOrDefault(field => field.Field == column.Name && column.Name != ReviewMark.Column) is { } given ? Parse(column, given.Value) : column.Name switch
            {
                "id" => added.RecordId,
                "paperId" => paper.Id,
                "position" => (long)position,
                "confidence" => 1d,
                "rule" => "<a person>",
                "quote" => added.Quote ?? "",
                "page" => (long)(added.Page ?? 1),
                "version" => (long)Pipeline.Version,
                _ when Index(PapersTable.Table, column.Name) is >= 0 and int at && column.Name is "paper" or "municipality" or "municipalityCode" or "body" or "meetingDate" => papers[at],
                _ when !column.IsRequired => null,
                _ => column.Type switch { ColumnType.Text => "", ColumnType.WholeNumber => 0L, _ => (object)0d },
            })];
    }

    private static int Index(RecordTable table, string name)
    {
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
