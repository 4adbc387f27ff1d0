using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Web.OnePaper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Ingest.App.Web.Agreements;

/// <summary>Agreements as rows of a table, or as columns side by side.</summary>
internal static class AgreementRows
{
    private static readonly (string Sort, string Name, bool IsNumber)[] Heads =
        [("kommun", "Kommun", false), ("avtal", "Avtal", false), ("", "Läge", false), ("", "Parter", false), ("pengar", "Per år", true), ("", "Per betalare", false), ("start", "Från", false), ("slut", "Till", false), ("", "Förlängning", false), ("uppsagning", "Uppsägning", true), ("mal", "Mål", true), ("dag", "Senast uppe", false)];

    public static Html Table(AgreementTable table, IQueryCollection query) => Html.Of($"""
        <form action="/avtal/jamfor"><div class="scroll" tabindex="0" role="region" aria-label="Avtalen som tabell"><table class="wideable"><caption class="unseen">Avtal och deras villkor</caption>
        <thead><tr><th scope="col"><span class="unseen">Välj</span></th>{Heads.Select(head => Head(head, table.Sort, query))}</tr></thead>
        {table.Groups.Select(group => Html.Of($"""<tbody>{Html.When(group.Key.Length > 0, () => Html.Of($"""<tr class="group"><th colspan="{Heads.Length + 1}" scope="rowgroup">{group.Key} ({Words.Count(group.Count(), "avtal", "avtal")})</th></tr>"""))}{group.Select(one => Row(one, table.Today))}</tbody>"""))}
        </table></div>{Pager(table, query)}<p class="bar"><button>Jämför de valda sida vid sida</button> <small>Välj två till fem.</small></p></form>
        """);

    private static Html Pager(AgreementTable table, IQueryCollection query)
    {
        Html Link(int to, string name) => Html.When(to >= 1 && to <= table.Pages, () => Html.Of($"""<a href="/avtal{Address(query, "sida", to.ToString(CultureInfo.InvariantCulture))}">{name}</a>"""));
        return Html.When(table.Pages > 1, () => Html.Of($"""<nav class="pager" aria-label="Sidor i tabellen">{Link(table.Page - 1, "‹ Föregående")}<span>Sida {table.Page} av {table.Pages}</span>{Link(table.Page + 1, "Nästa ›")}</nav>"""));
    }

    /// <summary>The query with one of its parts another.</summary>
    private static string Address(IQueryCollection query, string name, string value) =>
        new QueryBuilder(query.Where(one => one.Key != name).Select(one => KeyValuePair.Create(one.Key, one.Value.ToString()))) { { name, value } }.ToString();

    public static Html Status(Agreement one, DateOnly today)
    {
        AgreementStatus status = one.StatusOn(today);
        Html name = Html.Of($"""<span class="status {Export.ContractName.Of(status)}">{Agreement.NameOf(status)}</span>""");
        AgreementPaper? said = one.Papers.Reverse().FirstOrDefault(paper => paper.Status != AgreementStatus.Text);
        return said?.Item is { } item && item["decisionPage"] is long page ? Html.Of($"""<a href="/papper/{said.Paper}#s-{page}">{name}</a>""") : name;
    }

    /// <summary>Terms as rows, agreements as columns, with the words that say so.</summary>
    public static Html Side(ImmutableArray<Agreement> chosen, DateOnly today)
    {
        Html Line(string name, Func<Agreement, Html> said) => Html.Of($"""<tr><th scope="row">{name}</th>{chosen.Select(one => Html.Of($"<td>{said(one)}</td>"))}</tr>""");
        return Html.Of($"""
            <table class="side"><thead><tr><th scope="col"><span class="unseen">Villkor</span></th>{chosen.Select(one => Html.Of($"""<th scope="col"><a href="/avtal/{one.Key}">{one.Name}</a></th>"""))}</tr></thead><tbody>
            {Line("Kommun", one => Html.Of($"{one.Municipality}"))}{Line("Läge", one => Status(one, today))}
            {Line("Parter", one => Html.Join(one.Parties.Select(party => Html.Of($"""<div>{Linked(party, party.Summary)}</div>"""))))}
            {Line("Kronor per år", one => Html.Of($"{(one.YearlyTotal is { } total ? Words.Kronor(total) : "sägs inte")}{one.Yearly.Select(part => Html.Of($"<div>{part.Payer}: {Linked(part.From, Words.Kronor(part.Kronor))}{Quote(part.From)}</div>"))}"))}
            {Line("Engångsbelopp, eller utan ord om hur ofta", one => Term(one.Once))}{Line("Avtalstid", one => Term(one.Term))}{Line("Förlängning", one => Term(one.Extension))}{Line("Uppsägning", one => Term(one.Notice))}
            {Line("Mål och mått", one => Html.Of($"<ul>{one.Goals.Take(12).Select(goal => Html.Of($"<li>{Linked(goal, goal.Summary)} <cite>{goal.Citation}</cite></li>"))}</ul>"))}
            </tbody></table>
            """);
    }

    public static Html Paper(AgreementPaper paper) => Html.Of($"""
        {paper.Day ?? "Dag saknas"}: <a href="/papper/{paper.Paper}{(paper.Item is { } item ? $"#i-{item.Matter}" : "")}">{paper.PaperName}</a> <small>{Words.Name(paper.Kind)}, {Agreement.NameOf(paper.Status)}, {Words.Count(paper.Records.Length, "uppgift", "uppgifter")}</small>
        """);

    private static Html Head((string Sort, string Name, bool IsNumber) head, string sort, IQueryCollection query)
    {
        if (head.Sort.Length == 0)
        {
            return Html.Of($"""<th scope="col">{head.Name}</th>""");
        }

        bool isUp = sort == head.Sort;
        bool isDown = sort == "-" + head.Sort;
        string next = Address(query, "sort", (head.IsNumber ? isDown : !isUp) ? head.Sort : "-" + head.Sort); // of numbers the largest is asked for first
        return Html.Of($"""<th scope="col"{Html.Raw(head.IsNumber ? " class=\"n\"" : "")} aria-sort="{(isUp ? "ascending" : isDown ? "descending" : "none")}"><a href="/avtal{next}">{head.Name}{(isUp ? " ↑" : isDown ? " ↓" : "")}</a></th>""");
    }

    private static Html Row(Agreement one, DateOnly today) => Html.Of($"""
        <tr><td><input type="checkbox" name="a" value="{one.Key}" aria-label="Välj {one.Name}"></td><td>{one.Municipality}</td><td><a href="/avtal/{one.Key}">{one.Name}</a></td><td>{Status(one, today)}</td>
        <td>{string.Join(", ", one.CivilParties.Select(party => party.Text("name")))}</td><td class="n">{(one.YearlyTotal is { } total ? Words.Kronor(total) : "")}</td>
        <td>{Html.Join(one.Yearly.Select(part => Html.Of($"<div>{part.Payer}: {Linked(part.From, Words.Kronor(part.Kronor))}</div>")))}</td>
        <td class="d">{Linked(one.Term, one.Term?.Text("start"))}</td><td class="d">{Linked(one.Term, one.Term?.Text("end"))}</td><td>{Linked(one.Extension, one.Extension?.Summary.Split(": ")[^1])}</td><td class="n">{Linked(one.Notice, one.Notice?["months"] is double months ? $"{Words.Number(months)} mån" : null)}</td>
        <td class="n">{one.Goals.Length}</td><td class="d">{one.Day}</td></tr>
        """);

    /// <summary>A figure, one click from its page.</summary>
    private static Html Linked(ShownRecord? record, string? said) => record is null || string.IsNullOrEmpty(said)
        ? Html.None
        : Html.Of($"""<a href="{record.Address}">{said}</a>""");

    private static Html Term(ShownRecord? record) => record is null ? Html.Of($"sägs inte") : Html.Of($"{Linked(record, record.Table.Name == "Periods" ? record.Summary.Split(": ", 2)[^1] : record.Summary)}{Quote(record)}");

    /// <summary>The words that say it, and where they stand: what can be cited.</summary>
    private static Html Quote(ShownRecord record) => Html.Of($"<blockquote>{record.Text("quote")} <cite>{record.Citation}</cite></blockquote>");
}
