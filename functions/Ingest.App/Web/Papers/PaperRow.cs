using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.App.Web.Papers;

/// <summary>One paper as a row of the list, also when it is pushed.</summary>
internal static class PaperRow
{
    public static Html Of(ListedPaper listed, DateTimeOffset now, Html formField, bool mayWrite)
    {
        PaperEntry paper = listed.Paper;
        DateTimeOffset since = listed.IsUnderWay ? listed.Work!.Since : paper.ReadAt ?? paper.ReceivedAt;
        return Html.Of($"""
            <tr id="p-{paper.Id}" class="{StateClass(listed)}" data-read="{ReadMark(listed)}">
            <td data-th="Papper"><a href="/papper/{paper.Id}">{paper.Paper}</a><small>{Whose(paper)}</small>{Html.When(paper.ProtectedFor is not null, () => Html.Of($"""<small class="protected">Skyddat (sekretess)</small>"""))}{Copy(listed)}</td>
            <td data-th="Läge">{State(listed)}</td>
            <td data-th="Sidor" class="n">{Pages(listed)}</td>
            <td data-th="Hittat" class="n">{Found(paper)}</td>
            <td data-th="När" class="n"><time datetime="{PaperEntry.Time(since)}" title="{Words.Time(since)}">{Words.Ago(now - since)}</time></td>
            <td data-th="">{Html.When(mayWrite, () => Retry(listed, formField))}</td>
            </tr>
            """);
    }

    /// <summary>Another whenever another reading has ended; empty while the paper is under way.</summary>
    public static string ReadMark(ListedPaper listed) =>
        listed.IsUnderWay ? "" : $"{StateClass(listed)} {PaperEntry.Time(listed.Paper.ReadAt ?? listed.Paper.ReceivedAt)}";

    private static string StateClass(ListedPaper listed) =>
        listed.IsUnderWay ? "under-way" : listed.HasFailed ? "failed" : listed.Paper.State == PaperState.Partial ? "partial" : listed.Paper.State is null ? "waits" : "complete";

    /// <summary>Whose paper it is, and of which meeting, as far as that is known.</summary>
    public static string Whose(PaperEntry paper) => string.Join(
        ", ", new[] { paper.Masthead?.Municipality, paper.Masthead?.Body, paper.Masthead?.MeetingDate?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }.Where(part => part is not null));

    /// <summary>The state in words and colour, how far the reading is, and what is wrong.</summary>
    public static Html State(ListedPaper listed)
    {
        Html problem = listed.Problem is { } words ? Html.Of($"""<small class="problem">{words}</small>""") : Html.None;
        return Html.Of($"""<span class="state {StateClass(listed)}">{Name(listed)}</span>{Progress(listed)}{problem}""");
    }

    private static string Name(ListedPaper listed) => listed switch
    {
        { Work: { State: WorkState.Queued } } => "I kö",
        { Work: { State: WorkState.Reading, Step: WorkStep.Ocr } } => "Läser skannade sidor",
        { Work: { State: WorkState.Reading, Step: WorkStep.Saving } } => "Sparar",
        { Work: { State: WorkState.Reading } } => "Läser",
        { HasFailed: true } => "Kunde inte läsas",
        { Paper.State: PaperState.Partial } => "Klart med anmärkningar",
        { Paper.State: PaperState.Complete } => "Klart",
        _ => "Inte läst",
    };

    private static Html Copy(ListedPaper listed) => listed switch
    {
        { Paper.SupersededBy: { } instead } => Html.Of($"""<small><a href="/papper/{instead}">Ett annat papper</a> från samma möte gäller i stället.</small>"""),
        { Copies: [{ Paper: { } other }, ..] } => Html.Of($"""<small class="copy">Samma möte som <a href="/papper/{other.Id}">{other.Paper}</a>: <a href="/papper/{listed.Paper.Id}">säg vilket som gäller</a>.</small>"""),
        _ => Html.None,
    };

    private static Html Progress(ListedPaper listed) => listed.Work is { State: WorkState.Reading, Pages: > 0 } work
        ? Html.Of($"""<progress max="{work.Pages}" value="{work.PagesDone}" aria-label="Lästa sidor"></progress>""")
        : Html.None;

    /// <summary>Pages read, of how many.</summary>
    public static string Pages(ListedPaper listed) => listed switch
    {
        { Work: { State: WorkState.Reading, Pages: > 0 } work } => $"{work.PagesDone} av {work.Pages}",
        { IsUnderWay: true } or { Paper.PageCount: 0 } => "",
        { Paper: { } paper } => paper.PagesRead == paper.PageCount ? $"{paper.PageCount}" : $"{paper.PagesRead} av {paper.PageCount}",
    };

    private static string Found(PaperEntry paper) =>
        paper.State is null or PaperState.Failed ? "" : $"{Words.Count(paper.Counts.Items, "ärende", "ärenden")}, {Words.Count(paper.Counts.Records, "uppgift", "uppgifter")}";

    private static Html Retry(ListedPaper listed, Html formField) => listed.IsUnderWay
        ? Html.None
        : Html.Of($"""<form method="post" action="/papper/{listed.Paper.Id}/igen">{formField}<button class="{(listed.HasFailed ? "main" : "quiet")}" aria-label="Läs igen: {listed.Paper.Paper}">Läs igen</button></form>""");
}
