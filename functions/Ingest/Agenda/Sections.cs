using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Documents → a matter's sections, each with its kind and blocks.</summary>
internal static partial class Sections
{
    private const int TimeoutMs = 10_000;

    public static ImmutableArray<PaperSection> Of(PaperLayout layout, IEnumerable<Piece> pieces) => [.. pieces.Select(piece => Of(layout, piece))];

    private static PaperSection Of(PaperLayout layout, Piece piece) => new(
        KindOf(piece),
        piece.FirstPage,
        piece.LastPage,
        piece.Title is { Length: > 0 } title ? Titles.Parse(title).Title : null,
        Blocks(layout, piece));

    private static ImmutableArray<Block> Blocks(PaperLayout layout, Piece piece) =>
        piece is { From: null, Until: null }
            ? [.. layout.Pages.Where(page => page.Number >= piece.FirstPage && page.Number <= piece.LastPage).SelectMany(page => page.Blocks)]
            : BlockCutter.Between(
                layout,
                piece.From is null ? (piece.FirstPage, 0) : BlockCutter.Above(piece.From),
                piece.Until is null ? (piece.LastPage + 1, 0) : BlockCutter.Above(piece.Until));

    private static SectionKind KindOf(Piece piece) => piece.First switch
    {
        { Word.Kind: DocumentKind.Memo } => SectionKind.Memo,
        { Word.Kind: DocumentKind.ItemSheet } => SectionKind.ItemSheet,
        { ItemNumber: not null, Proposes: true } => SectionKind.ItemSheet,
        { IsMail: true } => SectionKind.Other,
        { Word: { Kind: DocumentKind.Report, IsOnlyWord: true } } => SectionKind.Report,
        _ when PaperKinds.IsAgreement(piece) => SectionKind.Agreement,
        { Proposes: true } => SectionKind.Memo,
        { Word.Kind: DocumentKind.Report } => SectionKind.Report,
        _ when ReportTitle.IsMatch(piece.Title) => SectionKind.Report,
        _ => SectionKind.Other,
    };

    // Delårsrapport 2 · Budgetuppföljning sept · Prognosrapport per mars
    [GeneratedRegex(@"rapport|uppföljning|bokslut|årsredovisning|berättelse|prognos|utvärdering|utredning|redovisning", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex ReportTitle { get; }
}
