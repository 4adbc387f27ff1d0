using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>Printed sums against the rows that they add up (<see cref="SumRows"/>).</summary>
internal sealed class PrintedSums : ICheck
{
    public IEnumerable<Issue> Find(Item item) =>
        item.Classified.Category is Category.BudgetFollowUp or Category.IopAgreement
            ? from table in item.Classified.Matter.Blocks.OfType<Table>()
              from sum in SumRows.In(table)
              from wrong in sum.Columns.Where(column => !column.Holds).Take(1)
              select Differing(sum.Row, wrong)
            : [];

    private static Issue Differing(TableRow row, SumColumn wrong) => new(
        IssueCodes.SumDiffers,
        Severity.Warning,
        $"The rows above add up to {wrong.Added:0.##}, but the sum printed is {row.At(wrong.Column)!.Text}. Compare the column with the page.",
        row.Page,
        Quote: Short(string.Join(' ', row.Words.Select(word => word.Word.Text))));

    private static string Short(string text) => text.Length <= Quotation.MostCharacters ? text : text[..Quotation.MostCharacters];
}
