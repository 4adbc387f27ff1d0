using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Storage.Corrections;

namespace Ingest.App.Web.OnePaper;

/// <summary>A record beside the pages: what was read, how surely, where, and what can be done with it.</summary>
internal static class RecordCard
{
    public static Html Of(ShownRecord record, WholePaper paper, bool mayWrite) => Html.Of($"""
        <article class="record {Words.LevelClass(record.Confidence)}{(record.NeedsEyes ? "" : " fine")}{(record.Review is { } review ? " " + review : "")}" id="r-{record.Id}" tabindex="-1">
        <header><strong>{Words.Title(record.Summary)}</strong>{Mark(record)}</header>
        <small>{Words.Table(record.Table.Name)}{(record.Text("agreement") is { } agreement ? $" · {agreement}" : "")} · <a class="place" href="#m-{record.Id}">Visa på sida {record.Page ?? 0}</a>{(record.Flags is null ? "" : " · tveksam enhet")}</small>
        <blockquote>{record.Text("quote")}</blockquote>
        {Html.When(mayWrite, () => Do(record, paper.Paper.Id))}{History(paper, record.Id)}
        </article>
        """);

    /// <summary>The way to the form: the script opens it in place.</summary>
    public static Html EditLink(ShownRecord record, string paperId, string called) =>
        Html.Of($"""<a class="correct" href="/papper/{paperId}/uppgift/{record.Table.Name}/{record.Id}">{called}</a>""");

    /// <summary>A form over the columns that a person may correct.</summary>
    public static Html Edit(ShownRecord record, string paperId, Html field) => Html.Of($"""
        <form class="correction" method="post" action="/papper/{paperId}/ratta">{field}<input type="hidden" name="kind" value="{record.Table.Name}"><input type="hidden" name="record" value="{record.Id}">
        <div class="fields">{CorrectedRows.FieldsOf(record.Table).Select(column => Field(record, column))}</div><button class="main">Spara</button></form>
        """);

    /// <summary>Forms for records that were missed, one for each kind.</summary>
    public static Html Add(WholePaper paper, Html field) => Html.Of($"""
        <details id="add" class="edit"><summary>Lägg till något som missades</summary>
        <p><small>Klicka på det första och det sista ordet på sidan, eller skriv sida och ord själv. Välj sedan vad det är.</small></p>
        {PaperView.Kinds.Select(table => Html.Of($"""
            <details><summary>{Words.Table(table.Name)}</summary><form method="post" action="/papper/{paper.Paper.Id}/lagg-till">{field}<input type="hidden" name="kind" value="{table.Name}">
            <div class="fields"><label>Sida<input name="page" type="number" min="1" max="{paper.Paper.PageCount}" required></label><label>Orden på sidan<input name="words" required></label>
            {CorrectedRows.FieldsOf(table).Select(column => Field(null, column))}</div><button class="main">Lägg till</button></form></details>
            """))}</details>
        """);

    /// <summary>Who changed what, when, from what.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="field">Only this field; without it all but <see cref="PapersTable.SupersededBy"/> and <see cref="PapersTable.ProtectedFor"/>, which are said elsewhere.</param>
    public static Html History(WholePaper paper, string recordId, string? field = null)
    {
        Correction[] made = [.. paper.Corrections.Where(correction => correction.RecordId == recordId && (field is null ? correction.Field is not (PapersTable.SupersededBy or PapersTable.ProtectedFor) : correction.Field == field))];
        return Html.When(made.Length > 0, () => Html.Of($"""<ul class="history">{made.Select(one => Html.Of($"<li>{Words.Time(one.CorrectedAt)} {one.CorrectedBy}: {Change(one)}</li>"))}</ul>"""));
    }

    /// <summary>The names that a column may have, where it is one of the contract's.</summary>
    public static ImmutableArray<string> Choices(Column column)
    {
        int from = column.Meaning.IndexOf(": `", StringComparison.Ordinal);
        string[] names = from < 0 ? [] : column.Meaning[(from + 2)..].Split(", ");
        return names.Length > 1 && names.All(name => name.StartsWith('`') && name.EndsWith('`')) ? [.. names.Select(name => name.Trim('`'))] : [];
    }

    private static string Change(Correction one) => one switch
    {
        { Action: Correction.Withdraw } => $"tog tillbaka {Words.Column(one.Field)}",
        { Field: ReviewMark.Column, Value: ReviewMark.Confirmed } => "bekräftade",
        { Field: ReviewMark.Column, Value: ReviewMark.Rejected } => "avvisade",
        { Field: ReviewMark.Column, Value: ReviewMark.Added } => "lade till",
        { Field: PapersTable.SupersededBy } => one.Value is null ? "sade att papperet gäller" : "sade att ett annat papper gäller i stället",
        { Field: PapersTable.ProtectedFor } => one.Value is null ? "tog bort skyddet" : $"skyddade för {one.Value}",
        _ => $"{Words.Column(one.Field)}: {Shown(one.Field, one.Before)} → {Shown(one.Field, one.Value)}",
    };

    private static string Shown(string field, string? value) => value is null ? "inget"
        : field == "value" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double kronor) ? Words.Kronor(kronor) : Words.Name(value);

    private static Html Mark(ShownRecord record) => record.Review is { } review
        ? Html.Of($"""<span class="review">{Words.Name(review)}</span>""")
        : Html.Of($"""<span class="level {Words.LevelClass(record.Confidence)}">{Words.Level(record.Confidence)}</span>""");

    /// <summary>Buttons of the page's one form for reviews.</summary>
    private static Html Do(ShownRecord record, string paperId)
    {
        Html Button(string name, string act) => Html.Of($"""<button class="quiet" form="review" name="do" value="{act} {record.Table.Name} {record.Id}" aria-label="{name}: {record.Summary}">{name}</button>""");
        Html judged = record.Review is ReviewMark.Confirmed or ReviewMark.Rejected
            ? Button("Ångra", "withdraw")
            : Html.Of($"{Button("Bekräfta", ReviewMark.Confirmed)}{Button("Avvisa", ReviewMark.Rejected)}");
        return Html.Of($"""<div class="do">{judged}{EditLink(record, paperId, "Rätta")}</div>""");
    }

    private static Html Field(ShownRecord? record, Column column)
    {
        string? value = CorrectedRows.Text(record?[column.Name]);
        ImmutableArray<string> choices = Choices(column);
        Html required = Html.Raw(column.IsRequired ? " required" : "");
        if (choices.IsEmpty)
        {
            string type = column.Type != ColumnType.Text ? "number" : column.Meaning.Contains("YYYY-MM-DD", StringComparison.Ordinal) ? "date" : "text";
            Html step = Html.Raw(type == "number" ? " step=\"any\"" : "");
            return Html.Of($"""<label>{Words.Column(column.Name)}<input name="f.{column.Name}" type="{type}"{step} value="{value}"{required}></label>""");
        }

        IEnumerable<string> all = column.IsRequired ? choices : choices.Insert(0, "");
        return Html.Of($"""<label>{Words.Column(column.Name)}<select name="f.{column.Name}"{required}>{FormChoice.Options(all.Select(one => (one, one.Length == 0 ? "–" : Words.Name(one))), value)}</select></label>""");
    }
}
