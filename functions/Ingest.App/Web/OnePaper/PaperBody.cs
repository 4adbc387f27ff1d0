using System.Collections.Immutable;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.App.Web.OnePaper;

/// <summary>A paper's page: table of contents, pages, records.</summary>
internal static class PaperBody
{
    public static Html Of(WholePaper paper, IReadOnlyDictionary<int, ImmutableArray<PageWord>> hits, Html field, bool mayWrite, bool checkOnly)
    {
        PaperEntry entry = paper.Paper;
        int eyes = paper.Records.Count(record => record.NeedsEyes);
        return Html.Of($"""
            <div class="head" data-live="{entry.Id}" data-read="{PaperRow.ReadMark(paper.Listed)}"><h1>{entry.Paper}</h1>
            <div class="bar">{State(paper.Listed)}<a href="/papper/{entry.Id}/original.pdf">Originalet ({Words.Bytes(entry.Bytes)})</a>{Html.When(!paper.Records.IsEmpty, () => Html.Of($"""<a href="/papper/{entry.Id}/guld.json">Hämta som facit (JSON)</a>"""))}{Html.When(mayWrite && !paper.Listed.IsUnderWay, () => Again(entry, field))}</div>
            {Names(paper)}{CopyForms.Notice(paper, field, mayWrite)}{CopyForms.InItsPlace(paper, field, mayWrite)}{ProtectForms.Of(paper, field, mayWrite)}</div>
            <div class="paper{(checkOnly ? " check-only" : "")}">
            <nav aria-label="Innehåll">{Facts(paper, mayWrite)}{Html.When(!paper.Items.IsEmpty, () => Html.Of($"""<h2>Ärenden</h2><ol>{paper.Items.Select(item => Item(item, paper))}</ol>"""))}<p class="jump"><a href="#uppgifter">{(paper.Issues.Any(issue => issue.Text("severity") != "note") ? "Till anmärkningar och uppgifter" : "Till uppgifterna")}</a></p></nav>
            <div class="pages" role="region" aria-label="Papperets sidor" tabindex="0">{Html.When(!paper.Pages.IsEmpty, () => Html.Of($"""<p class="bar"><button id="zoom" type="button" aria-pressed="false">Förstora</button>{Html.When(!paper.Records.IsEmpty, () => Html.Of($"""<small class="keys">Tangenter: j och k går mellan uppgifter{(mayWrite ? ", b bekräftar, x avvisar, r rättar" : "")}.</small>"""))}</p>"""))}
            {paper.Pages.Select(size => Sheet(paper, size, hits.GetValueOrDefault(size.Page, [])))}{NoPages(paper)}</div>
            <section class="records" id="uppgifter" aria-label="Det som lästes" tabindex="0">
            {Issues(paper)}{Homeless(paper)}
            <h2>Uppgifter</h2>
            {Html.When(!paper.Records.IsEmpty, () => Html.Of($"""<p class="bar"><label><input type="checkbox" id="check-only"{Html.Raw(checkOnly ? " checked" : "")}> Bara det som behöver ögon ({eyes})</label><a href="/om#nivaer">Vad nivåerna betyder</a></p>"""))}
            {Html.When(mayWrite, () => Html.Of($"""<form id="review" method="post" action="/papper/{entry.Id}/granska">{field}</form>"""))}{Groups(paper, mayWrite)}{Html.When(mayWrite && !paper.Pages.IsEmpty, () => RecordCard.Add(paper, field))}</section></div>
            """);
    }

    /// <summary>As in the list; how many pages where that is known.</summary>
    private static Html State(ListedPaper listed)
    {
        Html pages = Html.When(!listed.IsUnderWay && listed.Paper.PageCount > 0, () => Html.Of($"""<span>{(listed.Paper.PagesRead == listed.Paper.PageCount ? "" : $"{listed.Paper.PagesRead} av ")}{Words.Count(listed.Paper.PageCount, "sida", "sidor")}</span>"""));
        return Html.Of($"""<span id="lage">{PaperRow.State(listed)}</span>{pages}""");
    }

    private static Html Again(PaperEntry entry, Html field) => Html.Of($"""
        <form method="post" action="/papper/{entry.Id}/igen?fran=papper">{field}<button class="quiet">Läs igen</button></form>
        """);

    /// <summary>Other names under which the same bytes came.</summary>
    private static Html Names(WholePaper paper) => Html.When(!paper.OtherNames.IsEmpty, () => Html.Of($"""
        <p><small>Samma fil har också kommit som {string.Join("; ", paper.OtherNames.Select(entry => $"{entry.Parts.Name} ({Words.Time(entry.At)}, {entry.Who})"))}. Den lästes inte en gång till.</small></p>
        """));

    private static Html Facts(WholePaper paper, bool mayWrite)
    {
        PaperEntry entry = paper.Paper;
        var record = new ShownRecord(PapersTable.Table, PapersTable.Row(entry));
        return Html.Of($"""
            <dl class="facts"><dt>Kommun</dt><dd>{entry.Masthead?.Municipality ?? "–"}</dd><dt>Nämnd</dt><dd>{entry.Masthead?.Body ?? "–"}</dd>
            <dt>Dag</dt><dd>{record.Text("meetingDate") ?? "–"}</dd><dt>Slag</dt><dd>{(entry.State is PaperState.Failed or null ? "–" : Words.Name(record.Text("kind")))}</dd></dl>
            {Html.When(mayWrite && entry.State is not null, () => RecordCard.EditLink(record, entry.Id, "Rätta kommun, nämnd, dag"))}{RecordCard.History(paper, entry.Id)}
            """);
    }

    private static Html Item(ShownRecord item, WholePaper paper)
    {
        int records = paper.Records.Count(record => record.Matter == item.Matter);
        int eyes = paper.Records.Count(record => record.Matter == item.Matter && record.NeedsEyes);
        string where = item.Page is { } page ? item["lastPage"] is long last && last != page ? $"sidorna {page}–{last}" : $"sidan {page}" : "bara på dagordningen";
        string told = records == 0 ? "" : $" · {Words.Count(records, "uppgift", "uppgifter")}{(eyes == 0 ? "" : $", {eyes} att se på")}";
        Html title = Html.Of($"""{item.Text("itemNumber")}{(item.Text("itemNumber") is null ? "" : ". ")}{item.Text("title")}""");
        Html link = records > 0 ? Html.Of($"""<a href="#i-{item.Matter ?? 0}">{title}</a>""") : item.Page is { } first ? Html.Of($"""<a href="#s-{first}">{title}</a>""") : title;
        string category = item.Text("category") is "other" ? "" : $"{Words.Name(item.Text("category"))} · ";
        return Html.Of($"""<li>{link}<small>{category}{where}{told}</small></li>""");
    }

    private static Html Sheet(WholePaper paper, PageSize size, ImmutableArray<PageWord> hits)
    {
        IEnumerable<Html> marks = from record in paper.Records
                                  where record.Page == size.Page && record.Number("x1") > 0
                                  orderby record.Number("y0"), record.Number("x0")
                                  select Mark(record);
        return Html.Of($"""
            <figure class="sheet" id="s-{size.Page}"><svg viewBox="0 0 {size.Width} {size.Height}" role="group" aria-label="Sida {size.Page}">
            <image href="/papper/{paper.Paper.Id}/sida/{size.Page}.png" width="{size.Width}" height="{size.Height}" preserveAspectRatio="none"><title>Bild av sida {size.Page}</title></image>
            {hits.Select(word => Html.Of($"""<rect class="hit" x="{word.Box.X0 - 1}" y="{word.Box.Y0 - 1}" width="{word.Box.Width + 2}" height="{word.Box.Height + 2}"/>"""))}{marks}
            </svg><figcaption><span>Sida {size.Page} av {paper.Paper.PageCount}</span><a href="/papper/{paper.Paper.Id}#s-{size.Page}" title="Sidans adress, att hänvisa till">{Cited(paper.Paper, size.Page)}</a></figcaption></figure>
            """);
    }

    private static string Cited(PaperEntry paper, int page) => ShownRecord.Cited(
        paper.Masthead?.Municipality, paper.Masthead?.Body, paper.Masthead?.MeetingDate?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), paper.Paper, page);

    private static Html Mark(ShownRecord record) => Html.Of($"""
        <a id="m-{record.Id}" href="#r-{record.Id}" class="{Words.LevelClass(record.Confidence)}" aria-label="{Words.Table(record.Table.Name)}: {record.Summary}"><rect x="{record.Number("x0") - 2}" y="{record.Number("y0") - 2}" width="{record.Number("x1") - record.Number("x0") + 4}" height="{record.Number("y1") - record.Number("y0") + 4}"/></a>
        """);

    private static Html NoPages(WholePaper paper) => Html.When(
        paper.Pages.IsEmpty,
        () => Html.Of($"""<p class="none">{(paper.Paper.State is null ? "Sidorna visas när papperet har lästs." : paper.Paper.State == PaperState.Failed ? "Inga sidor kunde läsas." : "Papperet lästes av en äldre Ingest. Läs det igen, så visas sidorna.")}</p>"""));

    /// <summary>What hinders first: errors, warnings; notes are folded away.</summary>
    private static Html Issues(WholePaper paper)
    {
        Html List(IEnumerable<ShownRecord> issues) => Html.Of($"""
            <ul class="issues">{issues.Select(issue => Html.Of($"""<li class="{issue.Text("severity")}">{(issue.Page is { } page ? Html.Of($"""<a href="#s-{page}">Sida {page}</a>: """) : Html.None)}{ProblemWords.OfIssue(issue.Text("code")!)}{(issue.Text("quote") is { } quote ? Html.Of($"<q>{quote}</q>") : Html.None)}</li>"""))}</ul>
            """);
        ShownRecord[] heavy = [.. paper.Issues.Where(issue => issue.Text("severity") != "note").OrderBy(issue => issue.Text("severity"), StringComparer.Ordinal)];
        ShownRecord[] notes = [.. paper.Issues.Where(issue => issue.Text("severity") == "note")];
        return Html.Of($"""
            {Html.When(heavy.Length > 0, () => Html.Of($"<h2>Anmärkningar</h2>{List(heavy)}"))}
            {Html.When(notes.Length > 0, () => Html.Of($"<details><summary>{Words.Count(notes.Length, "upplysning", "upplysningar")}</summary>{List(notes)}</details>"))}
            """);
    }

    private static Html Homeless(WholePaper paper) => Html.When(!paper.Homeless.IsEmpty, () => Html.Of($"""
        <h2>Rättningar utan plats</h2><p>Uppgifterna som de gällde hittades inte när papperet lästes igen. Se efter på sidan, och rätta där uppgiften nu står.</p>
        <ul class="issues">{paper.Homeless.Select(one => Html.Of($"""<li>{Words.Table(one.Kind)}, {Words.Column(one.Field)}: {Words.Name(one.Before)} → {Words.Name(one.Value)} ({one.CorrectedBy}, {Words.Time(one.CorrectedAt)}){(one.Page is { } page ? Html.Of($""" <a href="#s-{page}">Sida {page}</a>""") : Html.None)}<q>{one.Quote}</q></li>"""))}</ul>
        """));

    private static Html Groups(WholePaper paper, bool mayWrite)
    {
        if (paper.Records.IsEmpty)
        {
            return Html.Of($"""<p class="none">{(paper.Paper.State is null ? "Inget är läst än." : "Inga uppgifter hittades i papperet.")}</p>""");
        }

        return Html.Join(
            from item in paper.Items
            let own = paper.Records.Where(record => record.Matter == item.Matter).ToArray()
            where own.Length > 0
            select Html.Of($"""
                <section id="i-{item.Matter ?? 0}"><h3>{item.Text("title")}</h3>
                {Html.When(mayWrite, () => RecordCard.EditLink(item, paper.Paper.Id, "Rätta ärendet"))}{RecordCard.History(paper, item.Id)}
                {own.Select(record => RecordCard.Of(record, paper, mayWrite))}</section>
                """));
    }
}
