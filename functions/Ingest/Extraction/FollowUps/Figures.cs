using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Cells that hold a figure.</summary>
internal static class Figures
{
    /// <summary>Whether the cell is a number, or several of them one below the other, dashes among them.</summary>
    public static bool IsFigure(Cell cell) =>
        cell.Text.Length > 0
        && (IsValue(cell.Text) || (cell.Lines.Length > 1 && cell.Lines.Any(line => IsValue(line.Text)) && cell.Lines.All(line => IsValue(line.Text) || IsDash(line.Text))));

    /// <summary>A number, or the yes or no that some measures have in its place.</summary>
    private static bool IsValue(string text) => text is "Ja" or "Nej" || Swedish.CellNumber(text) is not null;

    /// <summary>Whether a cell is left empty by a dash.</summary>
    public static bool IsBlank(Cell? cell) => cell is null || cell.Text.Length == 0 || IsDash(cell.Text);

    private static bool IsDash(string text) => text is "-" or "–" or "—" or "−";
}
