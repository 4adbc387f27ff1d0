using Ingest.Language;

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

    /// <summary>Longer rows are running text, in characters.</summary>
    private const int LongestTitleRow = 90;

    /// <summary>Titles of scans more alike than this letter by letter are one title with letters misread.</summary>
    public const double AlikeInLetters = 0.72;

    public static double Of(Piece piece, MatterDraft matter)
    {
        double score = matter.SharesDiary(piece) switch { true => SameDiary, false => OtherDiary, null => 0 };
        score += piece.First.ItemNumber is { } number && number == matter.Number ? SameNumber : 0;
        double likeness = Titles.Likeness(piece.TitleTokens, matter.Tokens);
        if (likeness < Alike)
        {
            likeness = Math.Max(likeness, InRows(piece.First.TopTitles, matter.Tokens));
        }

        if (likeness < Alike && piece.IsScanned && InLetters(piece, matter) is >= AlikeInLetters and var letters)
        {
            return score + (SameTitle * letters);
        }

        bool own = likeness >= 1 || matter.OwnTokens.Count == 0 || SharesOwnWords(piece, matter);
        return score + (likeness >= Alike && own ? SameTitle * likeness : 2 * likeness);
    }

    /// <summary>How alike in letters its title, or one or two rows at its top, are.</summary>
    private static double InLetters(Piece piece, MatterDraft matter) =>
        piece.First.TopTitles.Rows
            .Select((row, i) => (row.Text, Next: i + 1 < piece.First.TopTitles.Rows.Length ? row.Text + " " + piece.First.TopTitles.Rows[i + 1].Text : row.Text))
            .SelectMany(rows => new[] { rows.Text, rows.Next })
            .Append(piece.Title)
            .Where(title => title.Length < 2 * LongestTitleRow)
            .Max(title => LetterChanges.Likeness(Titles.WithoutNumber(title), matter.Title));

    /// <summary>Whether its title or the rows at its top have a word that only this matter's title has.</summary>
    private static bool SharesOwnWords(Piece piece, MatterDraft matter) =>
        piece.TitleTokens.Overlaps(matter.OwnTokens)
        || piece.First.TopTitles.Rows.Any(row => row.Text.Length < LongestTitleRow && row.Tokens.Overlaps(matter.OwnTokens));

    /// <summary>The best likeness of one to four rows at the page's top.</summary>
    private static double InRows(TopTitles titles, IReadOnlySet<string> title)
    {
        double best = 0;
        for (int from = 0; from < titles.Rows.Length; from++)
        {
            if (titles.Rows[from].Tokens.Overlaps(title))
            {
                best = Math.Max(best, titles.From(from).Max(rows => Jaccard(rows, title)));
            }
        }

        return best >= Alike ? best : 0;
    }

    private static double Jaccard(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        int shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }
}
