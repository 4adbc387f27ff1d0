using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A matter as its documents are gathered.</summary>
internal sealed class MatterDraft(string? number, string title, string? diary)
{
    private readonly List<Piece> pieces = [];

    private readonly double sureness = 1;

    public MatterDraft(AgendaEntry entry)
        : this(entry.Number, entry.Title, entry.Diary) => sureness = entry.Sureness;

    public string? Number => number;

    public string Title => title;

    public IReadOnlySet<string> Tokens { get; } = Titles.Tokens(title);

    /// <summary>The words that no other matter's title has; empty where they are not known.</summary>
    public IReadOnlySet<string> OwnTokens { get; private set; } = FrozenSet<string>.Empty;

    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>Finds each title's own words: <c>Överenskommelse om … med X</c> and <c>… med Y</c> differ in little else.</summary>
    public static void Compare(IReadOnlyCollection<MatterDraft> matters)
    {
        var counts = matters.SelectMany(matter => matter.Tokens).GroupBy(token => token, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (MatterDraft matter in matters)
        {
            matter.OwnTokens = matter.Tokens.Where(token => counts[token] == 1).ToHashSet(StringComparer.Ordinal);
        }
    }

    public void Add(Piece piece) => pieces.Add(piece);

    /// <summary>Whether a document has this matter's diary number; null where one of the two has none.</summary>
    public bool? SharesDiary(Piece piece)
    {
        ImmutableArray<string> own = diary is not null ? [diary] : [.. pieces.SelectMany(other => other.Diaries)];
        return own.IsEmpty || piece.Diaries.IsEmpty ? null : own.Any(a => piece.Diaries.Any(b => DiaryNumbers.AreSame(a, b)));
    }

    public Matter Make(PaperLayout layout)
    {
        string? fullest = DiaryNumbers.Fullest(diary, [.. pieces.SelectMany(piece => piece.Faces).SelectMany(face => face.Diaries)]);
        return new Matter(
            number,
            SurestTitle(),
            diary is null && fullest is not null && !IsOwn(fullest) ? null : fullest,
            pieces.Count == 0 ? null : pieces.Min(piece => piece.FirstPage),
            pieces.Count == 0 ? null : pieces.Max(piece => piece.LastPage),
            Sections.Of(layout, pieces));
    }

    /// <summary>The title as the agenda has it, or as its first document, where that is the same but for letters and was read with more confidence.</summary>
    private string SurestTitle()
    {
        if (sureness >= 1 || pieces.Count == 0 || pieces[0].TitleSureness <= sureness)
        {
            return title;
        }

        string printed = Titles.Parse(Titles.WithoutNumber(pieces[0].Title)).Title;
        return LetterChanges.Likeness(printed, title) >= Resemblance.AlikeInLetters ? printed : title;
    }

    /// <summary>Whether a diary number stands on a memo or item sheet of the matter, or on its first document; an annex has its own.</summary>
    private bool IsOwn(string found) =>
        pieces.Where((piece, i) => i == 0 || piece.First.Proposes || piece.First.Word?.Kind == DocumentKind.Memo)
            .SelectMany(piece => piece.Diaries)
            .Any(other => DiaryNumbers.AreSame(other, found));
}
