using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A packet's documents → its matters: those that the agenda lists, and those that come without a line.</summary>
internal static class PacketSplitter
{
    /// <summary>A document that resembles an agenda line this much begins that matter.</summary>
    private const double Sure = 2.5;

    /// <summary>Where agenda and documents run in step, this much is enough.</summary>
    private const double InStep = 0.9;

    public static ImmutableArray<Matter> Split(PaperLayout layout, PaperPlan plan, string? body)
    {
        ImmutableArray<Piece> papers = Papers(plan);
        List<MatterDraft> drafts = plan.Agenda.IsEmpty ? WithoutAgenda(papers) : WithAgenda(plan.Agenda, papers, body);
        return [.. drafts.Select(draft => draft.Make(layout))];
    }

    /// <summary>The documents without covers and call.</summary>
    private static ImmutableArray<Piece> Papers(PaperPlan plan)
    {
        int lastOfAgenda = plan.Agenda.IsEmpty ? 0 : plan.Agenda.Max(entry => entry.Page);
        int lastOfCall = plan.Pieces
            .Where(piece => piece.FirstPage <= Math.Max(1, lastOfAgenda) && piece.First.Word?.Kind == DocumentKind.Call)
            .Select(piece => piece.Faces.TakeWhile((face, i) => i == 0 || (face.Word?.Kind is null or DocumentKind.Call && (face.Number <= lastOfAgenda || !SharedPages.BeginsMatter(face, plan.Agenda)))).Last().Number)
            .DefaultIfEmpty(0)
            .Max();
        int end = Math.Max(lastOfAgenda, plan.Agenda.IsEmpty ? lastOfCall : Math.Min(lastOfCall, lastOfAgenda + 1));
        return SharedPages.Part([.. plan.Pieces.Select(piece => new Piece([.. piece.Faces.Where(face => face.Number > end)])).Where(piece => piece.Faces.Length > 0)], plan);
    }

    private static List<MatterDraft> WithAgenda(ImmutableArray<AgendaEntry> agenda, ImmutableArray<Piece> papers, string? body)
    {
        List<MatterDraft> listed = [.. agenda.Select(entry => new MatterDraft(entry))];
        MatterDraft.Compare(listed);
        List<MatterDraft> drafts = [.. listed];
        MatterDraft? current = null;
        int line = -1;
        for (int i = 0; i < papers.Length; i++)
        {
            MatterDraft? unlisted = current is not null && !listed.Contains(current) ? current : null;
            if (Anchor(listed, papers, i, line, unlisted) is { } anchor)
            {
                (line, current) = (anchor, listed[anchor]);
            }
            else if (StartsUnlisted(papers[i], current, body))
            {
                (string title, string? diary) = Titles.Parse(papers[i].Title);
                current = new MatterDraft(papers[i].First.ItemNumber, title, diary);
                drafts.Add(current);
            }

            current?.Add(papers[i]);
        }

        return drafts;
    }

    /// <summary>The agenda's line that a document begins or belongs to by its own face; null where its face does not say.</summary>
    /// <param name="listed">The agenda's lines.</param>
    /// <param name="papers">The documents.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="current">The line of the documents before it; -1 before the first.</param>
    /// <param name="unlisted">The matter before it, where the agenda does not have it: an annex may be its own.</param>
    private static int? Anchor(List<MatterDraft> listed, ImmutableArray<Piece> papers, int at, int current, MatterDraft? unlisted)
    {
        int best = Best(listed, papers[at], current, out double score);
        bool begins = BeginsMatter(papers[at]);
        double enough = Sure * (best < current ? 1.6 : 1) * (begins ? 1 : 1.15);
        if (score >= enough && !begins && current >= 0 && best > current && IsBegunLater(listed, papers, at, current, best))
        {
            return null;
        }

        if (score >= enough)
        {
            return !begins && unlisted is not null && Resemblance.Of(papers[at], unlisted) >= score ? null : best;
        }

        return begins && current + 1 < listed.Count ? NextInStep(listed, papers, at, current) : null;
    }

    /// <summary>Whether a memo further on begins the line that an annex resembles: the annex then belongs to the matter before it.</summary>
    private static bool IsBegunLater(List<MatterDraft> listed, ImmutableArray<Piece> papers, int at, int current, int line) =>
        papers.Skip(at + 1).Any(later => BeginsMatter(later) && Best(listed, later, current, out double score) == line && score >= Sure);

    /// <summary>For a memo whose title differs from the agenda's: the line, before that of the next sure document, that resembles it most.</summary>
    private static int? NextInStep(List<MatterDraft> drafts, ImmutableArray<Piece> papers, int at, int current)
    {
        if (current >= 0 && drafts[current].SharesDiary(papers[at]) == true)
        {
            return null;
        }

        int until = drafts.Count;
        for (int later = at + 1; later < papers.Length; later++)
        {
            int sure = Best(drafts, papers[later], current, out double score);
            if (score >= Sure && sure > current)
            {
                until = sure;
                break;
            }
        }

        int best = -1;
        double most = InStep;
        for (int i = current + 1; i < until; i++)
        {
            double score = Resemblance.Of(papers[at], drafts[i]);
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        return best < 0 ? null : best;
    }

    private static int Best(List<MatterDraft> drafts, Piece piece, int current, out double score)
    {
        (int best, score) = (-1, 0);
        for (int i = 0; i < drafts.Count; i++)
        {
            double found = Resemblance.Of(piece, drafts[i]) - (i < current ? 0.3 : i > current + 1 ? 0.1 : 0);
            if (found > score)
            {
                (best, score) = (i, found);
            }
        }

        return best;
    }

    private static bool BeginsMatter(Piece piece) =>
        piece.First.Word?.Kind is DocumentKind.Memo or DocumentKind.ItemSheet || piece.First.ItemNumber is not null || piece.Faces.Take(2).Any(face => face.Proposes);

    /// <summary>A memo to this body with a diary number of its own, which no line of the agenda has.</summary>
    private static bool StartsUnlisted(Piece piece, MatterDraft? current, string? body) =>
        BeginsMatter(piece)
        && piece.Title.Length > 0
        && current?.SharesDiary(piece) != true
        && (piece.First.ItemNumber is not null || (piece.Diaries.Length > 0 && piece.First.Proposes && IsPutTo(piece, body)));

    private static bool IsPutTo(Piece piece, string? body) =>
        body is not null && piece.Faces.Take(2).SelectMany(face => face.Sheet.Rows).Any(row => row.Text.StartsWith(body, StringComparison.OrdinalIgnoreCase));

    private static List<MatterDraft> WithoutAgenda(ImmutableArray<Piece> papers)
    {
        bool numbered = papers.Count(piece => piece.First.ItemNumber is not null && piece.First.Proposes) > 1;
        var drafts = new List<MatterDraft>();
        foreach (Piece piece in papers)
        {
            bool begins = numbered
                ? piece.First.ItemNumber is not null
                : BeginsMatter(piece) && (drafts.Count == 0 || (drafts[^1].SharesDiary(piece) != true && Titles.Likeness(drafts[^1].Tokens, Titles.Tokens(piece.Title)) < 0.6));
            if (begins && piece.Title.Length > 0)
            {
                (string title, string? diary) = Titles.Parse(piece.Title);
                drafts.Add(new MatterDraft(piece.First.ItemNumber, title, diary));
            }

            drafts.LastOrDefault()?.Add(piece);
        }

        return drafts;
    }
}
