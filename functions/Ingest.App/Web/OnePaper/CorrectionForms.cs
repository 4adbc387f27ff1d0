using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;
using Ingest.Storage.Corrections;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web.OnePaper;

/// <summary>What people say of a paper's records: confirm, reject, correct, add.</summary>
internal static class CorrectionForms
{
    private const string FieldPrefix = "f.";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/papper/{id}/uppgift/{kind}/{**record}", EditAsync);
        app.MapPost("/papper/{id}/granska", ReviewAsync);
        app.MapPost("/papper/{id}/ratta", CorrectAsync);
        app.MapPost("/papper/{id}/lagg-till", AddAsync);
        app.MapGet("/papper/{id}/guld.json", GoldAsync);
    }

    /// <summary>A record's form on a page of its own; the script takes the form from it.</summary>
    private static async Task EditAsync(HttpContext context, string id, string kind, string record, PaperView view, CancellationToken cancellationToken)
    {
        if (await RecordAsync(kind, record, view, cancellationToken) is not { } found)
        {
            await Faults.SayAsync(context, 404, "Uppgiften finns inte", "Papperet kan ha lästs om. Ladda om dess sida.");
            return;
        }

        await PageFrame.WriteAsync(context, new PageFrame("Rätta", "/")
        {
            Body = Html.Of($"""<h1>Rätta</h1><p>{found.Summary} <small>{Words.Table(kind)}</small></p>{RecordCard.Edit(found, id, PageFrame.FormField(context))}<p><a href="/papper/{id}">Till papperet</a></p>"""),
        });
    }

    private static async Task<IResult> ReviewAsync(HttpContext context, string id, PaperView view, ICorrectionStore store, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        string[] asked = (await context.Request.ReadFormAsync(cancellationToken))["do"].ToString().Split(' ', 3);
        string act = asked[0];
        if (asked.Length < 3 || await RecordAsync(asked[1], asked[2], view, cancellationToken) is not { } record || act is not (ReviewMark.Confirmed or ReviewMark.Rejected or "withdraw"))
        {
            return Results.NotFound();
        }

        Correction said = Made(context, id, record, ReviewMark.Column, act == "withdraw" ? null : act, clock) with { Action = act == "withdraw" ? Correction.Withdraw : Correction.Set };
        await KeepAsync([said], store, audit, cancellationToken);
        return Results.Redirect($"/papper/{id}?post={record.Id}#r-{record.Id}");
    }

    private static async Task<IResult> CorrectAsync(HttpContext context, string id, PaperView view, ICorrectionStore store, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        IFormCollection form = await context.Request.ReadFormAsync(cancellationToken);
        if (await RecordAsync(form["kind"].ToString(), form["record"].ToString(), view, cancellationToken) is not { } record)
        {
            return Results.NotFound();
        }

        var made = ImmutableArray.CreateBuilder<Correction>();
        foreach (Column column in CorrectedRows.FieldsOf(record.Table).Where(column => form.ContainsKey(FieldPrefix + column.Name)))
        {
            string? given = Given(form, column);
            if (Wrong(column, given) is { } wrong)
            {
                await Faults.SayAsync(context, 400, "Inte sparat", $"{Words.Column(column.Name)}: {wrong} Gå tillbaka och ändra.");
                return Results.Empty;
            }

            if (!Equals(CorrectedRows.Parse(column, given), record[column.Name]))
            {
                made.Add(Made(context, id, record, column.Name, given, clock));
            }
        }

        await KeepAsync(made.ToImmutable(), store, audit, cancellationToken);
        return Results.Redirect(record.Table.Name is "Papers" or "Items" ? $"/papper/{id}" : $"/papper/{id}?post={record.Id}#r-{record.Id}");
    }

    /// <summary>Adds a record that was missed, at the words that a person selected on a page.</summary>
    private static async Task<IResult> AddAsync(
        HttpContext context, string id, PaperView view, IPageStore pages, ICorrectionStore store, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        IFormCollection form = await context.Request.ReadFormAsync(cancellationToken);
        RecordTable? table = PaperView.Kinds.FirstOrDefault(kind => kind.Name == form["kind"]);
        ImmutableArray<PageWord> words = await SelectedAsync(form, id, pages, cancellationToken);
        if (table is null || words.IsEmpty || await view.FindAsync(id, cancellationToken) is not { } paper)
        {
            await Faults.SayAsync(context, 400, "Inte tillagt", "Orden finns inte så på sidan. Gå tillbaka, och skriv dem som de står eller markera dem på sidan.");
            return Results.Empty;
        }

        int page = int.Parse(form["page"].ToString(), CultureInfo.InvariantCulture);
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (Column column in CorrectedRows.FieldsOf(table))
        {
            fields[column.Name] = Given(form, column);
            if (Wrong(column, fields[column.Name]) is { } wrong)
            {
                await Faults.SayAsync(context, 400, "Inte tillagt", $"{Words.Column(column.Name)}: {wrong} Gå tillbaka och ändra.");
                return Results.Empty;
            }
        }

        Place(fields, paper, page, words);
        string quote = string.Join(' ', words.Select(word => word.Text));
        string record = Id(id, table.Name, page, words);
        IEnumerable<Correction> all = from one in fields.Append(new(ReviewMark.Column, ReviewMark.Added))
                                      select new Correction(id, record, table.Name, one.Key, one.Value, Access.Of(context).Name, clock.GetUtcNow()) { Page = page, Quote = quote };
        await KeepAsync([.. all], store, audit, cancellationToken);
        return Results.Redirect($"/papper/{id}?post={record}#r-{record}");
    }

    /// <summary>The words of the page that were named, where they stand together.</summary>
    private static async Task<ImmutableArray<PageWord>> SelectedAsync(IFormCollection form, string id, IPageStore pages, CancellationToken cancellationToken)
    {
        string[] sought = form["words"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (sought.Length == 0 || !int.TryParse(form["page"], CultureInfo.InvariantCulture, out int page))
        {
            return [];
        }

        ImmutableArray<PageWord> words = await pages.WordsAsync(id, page, cancellationToken);
        int from = Enumerable.Range(0, Math.Max(0, words.Length - sought.Length + 1))
            .FirstOrDefault(start => sought.Index().All(one => words[start + one.Index].Text.Equals(one.Item, StringComparison.OrdinalIgnoreCase)), -1);
        return from < 0 ? [] : words[from..(from + sought.Length)];
    }

    /// <summary>The matter whose pages hold it, and where it stands.</summary>
    private static void Place(Dictionary<string, string?> fields, WholePaper paper, int page, ImmutableArray<PageWord> words)
    {
        ShownRecord? item = paper.Items.FirstOrDefault(item => item.Page <= page && item["lastPage"] is long last && last >= page) ?? paper.Items.FirstOrDefault();
        foreach (string name in new[] { "item", "itemNumber", "title", "itemDiaryNumber", "category", "decision" })
        {
            fields[name] = CorrectedRows.Text(item?[name]);
        }

        var box = Box.Around(words.Select(word => word.Box));
        foreach ((string name, double value) in new[] { ("x0", box.X0), ("y0", box.Y0), ("x1", box.X1), ("y1", box.Y1) })
        {
            fields[name] = value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string Id(string paper, string kind, int page, ImmutableArray<PageWord> words)
    {
        Box box = Box.Around(words.Select(word => word.Box));
        string place = string.Create(CultureInfo.InvariantCulture, $"{paper}/{kind}/{page}/{box.MiddleX:F1},{box.MiddleY:F1}/added");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)).AsSpan(0, 12));
    }

    private static async Task<IResult> GoldAsync(HttpContext context, string id, PaperView view, IRecordQueries queries, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await view.FindAsync(id, cancellationToken) is not { } paper)
        {
            return Results.NotFound();
        }

        await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), Access.Of(context).Name, "export", $"gold/{id}"), cancellationToken);
        return Results.File(await GoldJson.OfAsync(paper, queries, cancellationToken), "application/json", Path.GetFileNameWithoutExtension(paper.Paper.Paper) + ".gold.json");
    }

    private static async Task<ShownRecord?> RecordAsync(string kind, string record, PaperView view, CancellationToken cancellationToken) =>
        TableCatalog.All.FirstOrDefault(table => table.Name == kind) is { } table && table.Columns.Any(column => column.Name == ReviewMark.Column)
            ? await view.RecordAsync(table, record, cancellationToken)
            : null;

    private static Correction Made(HttpContext context, string paper, ShownRecord record, string field, string? value, TimeProvider clock) =>
        new(paper, record.Id, record.Table.Name, field, value, Access.Of(context).Name, clock.GetUtcNow()) { Page = record.Page, Quote = record.Text("quote") ?? record.Text("title") };

    private static string? Given(IFormCollection form, Column column)
    {
        string text = form[FieldPrefix + column.Name].ToString().Trim();
        return text.Length == 0 ? null : column.Type == ColumnType.Text ? text : text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
    }

    /// <summary>What is wrong with a value, in Swedish; null where nothing is.</summary>
    private static string? Wrong(Column column, string? given)
    {
        ImmutableArray<string> choices = RecordCard.Choices(column);
        return given is null ? (column.IsRequired ? "måste ha ett värde." : null)
            : column.Type == ColumnType.Number && !double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "måste vara ett tal."
            : column.Type == ColumnType.WholeNumber && !long.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "måste vara ett heltal."
            : !choices.IsEmpty && !choices.Contains(given) ? "måste vara ett av valen."
            : column.Meaning.Contains("YYYY-MM-DD", StringComparison.Ordinal) && !DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "måste vara en dag, ÅÅÅÅ-MM-DD."
            : null;
    }

    private static async Task KeepAsync(ImmutableArray<Correction> made, ICorrectionStore store, IAuditLog audit, CancellationToken cancellationToken)
    {
        if (made.IsEmpty)
        {
            return;
        }

        await store.AddAsync(made, cancellationToken);
        await audit.AddAsync(new AuditEntry(made[0].CorrectedAt, made[0].CorrectedBy, "correct", made[0].RecordId.StartsWith(made[0].PaperId, StringComparison.Ordinal) ? made[0].RecordId : $"{made[0].PaperId}/{made[0].RecordId}"), cancellationToken);
    }
}
