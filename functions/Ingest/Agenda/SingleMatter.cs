using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A paper that is one matter: a memo with its annexes, an agreement, a report.</summary>
internal static class SingleMatter
{
    public static Matter Of(PaperLayout layout, PaperPlan plan)
    {
        Piece first = plan.Pieces[0];
        (string title, string? diary) = Titles.Parse(first.Title);
        return new Matter(
            null,
            title.Length > 0 ? title : FirstWords(plan),
            DiaryNumbers.Fullest(diary, plan.Pieces.Select(piece => piece.Diaries).FirstOrDefault(found => found.Length > 0, [])),
            plan.Faces[0].Number,
            plan.Faces[^1].Number,
            Sections.Of(layout, plan.Pieces));
    }

    /// <summary>The first row with more than a logo on it.</summary>
    private static string FirstWords(PaperPlan plan) =>
        plan.Faces.SelectMany(face => face.Sheet.Rows).Select(row => row.Text).FirstOrDefault(text => text.Count(char.IsLetter) > 12)
        ?? plan.Faces.SelectMany(face => face.Sheet.Rows).Select(row => row.Text).FirstOrDefault()
        ?? "–";
}
