using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A paper that is one matter: a memo with its annexes, an agreement, a report.</summary>
internal static partial class SingleMatter
{
    /// <summary>How much larger than the text a subtitle is set, at least.</summary>
    private const double Larger = 1.12;

    /// <summary>In line heights: the white between a title that goes on below and the rest of it.</summary>
    private const double Apart = 1.5;

    public static Matter Of(PaperLayout layout, PaperPlan plan)
    {
        Piece first = plan.Pieces[0];
        (string title, string? diary) = Titles.Parse(plan.Kind == PaperKind.Agreement ? WithSubtitle(first) : first.Title);
        return new Matter(
            null,
            title.Length > 0 ? title : FirstWords(plan),
            DiaryNumbers.Fullest(diary, plan.Pieces.Select(piece => piece.Diaries).FirstOrDefault(found => found.Length > 0, [])),
            plan.Faces[0].Number,
            plan.Faces[^1].Number,
            Sections.Of(layout, plan.Pieces));
    }

    /// <summary>An agreement's name and, in smaller type under it, what it is.</summary>
    private static string WithSubtitle(Piece piece)
    {
        PageFace? face = piece.Faces.Take(2).FirstOrDefault(candidate => !candidate.Title.IsEmpty);
        if (face is null)
        {
            return piece.Title;
        }

        int next = face.Sheet.Rows.IndexOf(face.Title[^1]) + 1;
        Row before = face.Title[^1];
        var rows = new List<Row>(face.Title);
        bool isOpen = Supplement.IsMatch(face.TitleText);
        foreach (Row row in face.Sheet.Rows.Skip(next).TakeWhile((row, i) => row.Size > face.Sheet.BodySize * Larger || (isOpen && (i == 0 ? GoesOn : GoesOnFurther).IsMatch(row.Text))))
        {
            if (row.Box.Y0 - before.Box.Y1 > (isOpen ? Apart : 1) * Math.Max(before.Box.Height, before.Size) || OpensText.IsMatch(row.Text))
            {
                break;
            }

            rows.Add(row);
            before = row;
        }

        return Passage.Of(rows.SelectMany(row => row.Parts)).Text;
    }

    /// <summary>Where nothing is set as a title: what a label calls the matter, the first bold row, or the first with more than a logo on it.</summary>
    private static string FirstWords(PaperPlan plan) =>
        plan.Faces[0].Sheet.Rows.Select(row => row.Text).FirstOrDefault(text => PageTitles.LabelledTitle.IsMatch(text)) is { } labelled ? Titles.Parse(labelled).Title
        : plan.Faces[0].Sheet.Rows.Where(row => row.IsBold && row.Parts.Length == 1 && PageTitles.MayTitle(row)).Select(row => Titles.Parse(row.Text).Title).FirstOrDefault(title => title.Length > 8)
        ?? plan.Faces.SelectMany(face => face.Sheet.Rows).Where(PageTitles.MayTitle).Select(row => Titles.Parse(row.Text).Title).FirstOrDefault(text => text.Count(char.IsLetter) > 12)
        ?? plan.Faces.SelectMany(face => face.Sheet.Rows).Select(row => row.Text).FirstOrDefault()
        ?? "–";

    // a title that says nothing without the line below it, in whatever type: "TILLÄGGSAVTAL 1" over "till avtal om …"
    [GeneratedRegex(@"^(?:förslag till )?(?:tilläggs|ändrings|förlängnings|samverkans|partnerskaps|iop-)?(?:avtal|överenskommelse|tillägg|bilaga|förlängning)(?:et|en)?(?: (?:nr\.? ?)?(?:\d{1,2}|[A-C]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Supplement { get; }

    [GeneratedRegex(@"^(?:till|om|avseende|gällande|rörande|angående|för|av) \p{L}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn { get; }

    [GeneratedRegex(@"^(?:[""”“»]\p{Lu}|\p{Ll}(?!\.$).*[^.]$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOnFurther { get; }

    // a clause's heading right under the title: "§ 1 Parter", "1. Avtalsparter", "Inledning"
    [GeneratedRegex($@"^(?:§|\d{{1,2}}[.\s])|^(?:{ClauseAbout.Parties}|bakgrund|inledning|(?:mål|syfte)(?: och (?:mål|syfte))?|(?:avtals|samverkans)?parter(?:na)?|aktörer|ekonomi|avtalstid)\s*:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OpensText { get; }
}
