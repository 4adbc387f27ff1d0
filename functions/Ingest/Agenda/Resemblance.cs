using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>How much a document's face resembles a line of the agenda; arbitrary units, 2.5 and more is sure.</summary>
internal static class Resemblance
{
    private const double SameDiary = 5;

    private const double OtherDiary = -2;

    private const double SameNumber = 2;

    private const double SameTitle = 4;

    /// <summary>Titles less alike than this are different ones.</summary>
    private const double Alike = 0.6;

    /// <summary>Rows at a page's top among which a title is sought.</summary>
    private const int TopRows = 22;

    private const int MostTitleRows = 4;

    /// <summary>Longer rows are running text, in characters.</summary>
    private const int LongestTitleRow = 90;

    public static double Of(Piece piece, MatterDraft matter)
    {
        double score = matter.SharesDiary(piece) switch { true => SameDiary, false => OtherDiary, null => 0 };
        score += piece.First.ItemNumber is { } number && number == matter.Number ? SameNumber : 0;
        double likeness = Titles.Likeness(Titles.Tokens(Titles.WithoutNumber(piece.Title)), matter.Tokens);
        if (likeness < Alike)
        {
            likeness = Math.Max(likeness, InRows(piece.First.Sheet, matter.Tokens));
        }

        bool own = likeness >= 1 || matter.OwnTokens.IsEmpty || SharesOwnWords(piece, matter);
        return score + (likeness >= Alike && own ? SameTitle * likeness : 2 * likeness);
    }

    /// <summary>Whether its title or the rows at its top have a word that only this matter's title has.</summary>
    private static bool SharesOwnWords(Piece piece, MatterDraft matter) =>
        Titles.Tokens(piece.Title).Overlaps(matter.OwnTokens)
        || piece.First.Sheet.Rows.Take(TopRows).Any(row => row.Text.Length < LongestTitleRow && Titles.Tokens(row.Text).Overlaps(matter.OwnTokens));

    /// <summary>The best likeness of one to four rows at the page's top.</summary>
    private static double InRows(Sheet sheet, ImmutableHashSet<string> title)
    {
        double best = 0;
        int rows = Math.Min(TopRows, sheet.Rows.Length);
        for (int from = 0; from < rows; from++)
        {
            if (!Titles.Tokens(sheet.Rows[from].Text).Overlaps(title))
            {
                continue;
            }

            for (int count = 1; count <= MostTitleRows && from + count <= sheet.Rows.Length; count++)
            {
                string text = Passage.Of(sheet.Rows.Skip(from).Take(count).SelectMany(row => row.Parts)).Text;
                double likeness = Jaccard(Titles.Tokens(Titles.WithoutNumber(text)), title);
                best = likeness >= Alike ? Math.Max(best, likeness) : best;
            }
        }

        return best;
    }

    private static double Jaccard(ImmutableHashSet<string> a, ImmutableHashSet<string> b)
    {
        int shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }
}
