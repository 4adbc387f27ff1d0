using System.Globalization;
using Ingest.Language;
using Ingest.Layout;
using Ingest.Papers;

namespace Ingest.App.Views;

/// <summary>What became no record, and why: page furniture, footnotes, and money that no extractor took.</summary>
internal static class SetAside
{
    public static void Print(Ingestion ingestion, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("Set aside");
        foreach (PageLayout page in LayoutAnalysis.Of(ingestion.Paper).Pages)
        {
            Print(page.Number, "head of the page", page.Masthead.Select(line => line.Text), writer);
            Print(page.Number, "foot of the page", page.Footer.Select(line => line.Text), writer);
            Print(page.Number, "footnote", page.Footnotes.Select(note => note.Text), writer);
            Print(page.Number, "table", page.LostTables.Select(table => table.Why), writer);
        }

        foreach (Item item in ingestion.Items)
        {
            PrintMoney(item, writer);
        }
    }

    /// <summary>Sums in a matter's running text that stand in no amount's quote.</summary>
    private static void PrintMoney(Item item, TextWriter writer)
    {
        string why = item.Classified.Category == Category.IopAgreement
            ? "money that no rule took as an agreement's, or the same as one above"
            : $"money in running text of a matter that is no agreement: {item.Classified.Matter.Title}";
        foreach (TextBlock block in item.Classified.Matter.Blocks.OfType<TextBlock>())
        {
            Print(block.Page, why, Swedish.Amounts(block.Text).Select(seen => seen.Text).Where(text => !IsQuoted(item, block.Page, text)), writer);
        }
    }

    private static bool IsQuoted(Item item, int page, string text) =>
        item.Records.Amounts.Any(amount => amount.Source.Page == page && amount.Source.Quote.Contains(text, StringComparison.Ordinal));

    private static void Print(int page, string why, IEnumerable<string> texts, TextWriter writer)
    {
        foreach (string text in texts)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  page {page}, {why}: {text}"));
        }
    }
}
