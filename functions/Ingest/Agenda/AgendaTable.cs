using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>An agenda that is set as a table with named columns.</summary>
internal static partial class AgendaTable
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<AgendaEntry> Read(PaperLayout layout, int firstPages)
    {
        foreach (Table table in layout.Pages.Take(firstPages).SelectMany(page => page.Blocks).OfType<Table>())
        {
            TableRow? header = table.Rows.Take(2).FirstOrDefault(IsHeader);
            if (header is not null)
            {
                return LostNumbers.Told([.. Entries(table, header)], table.Rows.Any(row => row.Words.Any(word => !word.Word.IsSure)));
            }
        }

        return [];
    }

    private static bool IsHeader(TableRow row) =>
        row.Cells.Any(cell => AgendaColumns.IsTitleName(cell.Text)) && row.Cells.Count(cell => cell.Text.Length > 0) >= 2
        && row.Cells.All(cell => cell.Text.Length == 0 || AgendaColumns.IsColumnName(cell.Text));

    /// <summary>The rows with titles; one whose title stands alone is a matter without its number, or a section's name.</summary>
    private static IEnumerable<(AgendaEntry Entry, bool IsAlone)> Entries(Table table, TableRow header)
    {
        int titleColumn = AgendaColumns.TitleAmong(header.Cells, cell => cell.Text).Column;
        foreach (TableRow row in table.Rows.SkipWhile(row => row != header).Skip(1))
        {
            string title = row.At(titleColumn)?.Text ?? string.Empty;
            string? number = row.Cells.Where(cell => cell.Column < titleColumn).Select(cell => Number.Match(cell.Text)).FirstOrDefault(match => match.Success)?.Groups["n"].Value;
            if (number is null && NumberedTitle.Match(title) is { Success: true } numbered)
            {
                (number, title) = (numbered.Groups["n"].Value, numbered.Groups["title"].Value);
            }

            (string clean, string? diary) = Titles.Parse(title);
            diary ??= row.Cells.Where(cell => cell.Column != titleColumn).Select(cell => DiaryNumbers.InCell(cell.Text)).FirstOrDefault(found => found is not null);
            bool isAlone = number is null && row != table.Rows[^1] && row.Cells.Count(cell => cell.Text.Length > 0) == 1;
            if (clean.Length > 1 && (!isAlone || row.At(titleColumn)!.Column == titleColumn))
            {
                yield return (new AgendaEntry(number, clean, diary, row.Page) { Sureness = row.At(titleColumn)!.Passage.Words.Average(word => word.Word.Confidence) }, isAlone);
            }
        }
    }

    [GeneratedRegex(@"^(?:(?:\p{Lu}{2,5}\s)?§\s*|ärende\s*|punkt\s*)?(?<n>\d{1,3}|[A-Z]\d{1,2}|[IVX]{1,6}|[A-ZÅÄÖ])(?:/\d{2,4})?\s?[.:)]?$", Options, TimeoutMs)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^(?:§\s*|ärende\s+|punkt\s+)?(?<n>\d{1,3})(?:/\d{2,4})?[.:)]?\s+(?<title>\p{L}.+)$", Options, TimeoutMs)]
    private static partial Regex NumberedTitle { get; }
}
