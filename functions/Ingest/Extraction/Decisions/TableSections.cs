using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Rows of one cell over the rows that they name: a body, an office or a unit; a topic names nobody.</summary>
internal sealed class TableSections
{
    private const int LongestName = 70;
    private readonly bool areUnits;

    private TableSections(bool areUnits) => this.areUnits = areUnits;

    /// <summary>The sections of a table: where most of them are units, all are.</summary>
    public static TableSections Of(Table table, int body)
    {
        string[] names = [.. table.Rows.Skip(body).Select(Name).OfType<string>()];
        return new(names.Count(name => ListHeadings.IsUnit(name) || ListHeadings.Body(name) is not null) * 2 > names.Length);
    }

    /// <summary>What a row says of those below it; null where it is no section's, and a name of null where a topic ends the section before.</summary>
    public (string? Name, bool IsBody)? NamedBy(TableRow row) =>
        Delegate(row) is { } who ? (who, true)
        : Name(row) is not { } name ? null
        : ListHeadings.Read(name) is { Body: { } body } && !ListHeadings.IsUnit(name) ? (body, true)
        : (areUnits ? DecisionParts.Who(name, owns: false) : null, false);

    /// <summary>Who a line of its own says decided, under the point of the order: <c>3.9 Startbesked</c> over <c>Delegat: Byggnadsinspektör</c>.</summary>
    private static string? Delegate(TableRow row) =>
        Only(row)?.Lines.FirstOrDefault(line => ListHeadings.IsLabelled(line.Text)) is { } line
            ? ListHeadings.Read(line.Text)?.Body
            : null;

    private static string? Name(TableRow row) =>
        Only(row) is { } only && only.Text.Length <= LongestName && !only.Text.Any(char.IsDigit) && !only.Text.EndsWith('.')
            ? only.Text.Trim().TrimEnd(':')
            : null;

    /// <summary>The row's one cell, where it stands first.</summary>
    private static Cell? Only(TableRow row) => row.Cells.Where(cell => cell.Text.Length > 0).ToArray() is [{ Column: 0 } only] ? only : null;
}
