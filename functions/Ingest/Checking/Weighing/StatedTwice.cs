using System.Text;
using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>What stands in running text: a party's name, a sum, a date that the paper prints in another place too.</summary>
internal sealed class StatedTwice : IEvidence
{
    private static readonly Odds Again = Odds.OfValue(2);
    private static readonly Odds Once = Odds.OfValue(0.7);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item)
    {
        string[] pages = [.. item.Paper.Pages.Select(page => Plain(page.Words))];
        foreach (IRecord record in item.Records.All.Where(record => record is Party or Period || (record is Amount && !item.IsInTable(record))))
        {
            string text = record is Party party ? Plain(party.Name) : Plain(item.Paper.PageNumbered(record.Source.Page).Words.Where(word => record.Source.Anchor.HoldsMiddleOf(word.Box)));
            int times = text.Length < 3 ? 0 : pages.Sum(page => Times(page, text));
            yield return (record, times > 1 ? Again : Once);
        }
    }

    private static string Plain(IEnumerable<Word> words) => Plain(string.Join(' ', words.Select(word => word.Text)));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.Append(' ').ToString();
    }

    private static int Times(string page, string text)
    {
        int times = 0;
        for (int at = page.IndexOf(text, StringComparison.Ordinal); at >= 0; at = page.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            times++;
        }

        return times;
    }
}
