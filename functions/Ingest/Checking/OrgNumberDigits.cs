using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>A printed organisation number whose check digit does not hold names nobody: the record leaves it out and the paper says so.</summary>
internal sealed class OrgNumberDigits : ICheck
{
    public IEnumerable<Issue> Find(Item item) =>
        item.Classified.Category != Category.IopAgreement
            ? []
            : from block in item.Classified.Matter.Blocks
              from passage in Passages(block)
              from number in Swedish.OrgNumbers(passage.Text)
              where !number.Value.Valid
              select new Issue(
                  IssueCodes.OrgNumberInvalid,
                  Severity.Warning,
                  $"The check digit of the organisation number {number.Text} does not hold. Compare it with the page; the record has none.",
                  passage.WordsAt(number.Offset, number.Length)[0].Page,
                  Quote: number.Text);

    private static IEnumerable<Passage> Passages(Block block) => block switch
    {
        TextBlock text => [text.Passage],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Passage),
        _ => [],
    };
}
