using System.Text.Json;
using Ingest.App.Work;
using Ingest.Reading;
using Ingest.Storage;
using Ingest.Storage.Seen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Web.Papers;

/// <summary>Papers that are dropped on the page: one at a time with progress, or many in a form where there is no script.</summary>
internal static class Uploads
{
    /// <summary>The most bytes of any other request.</summary>
    public const long MostSmallBytes = 1 << 20;

    public const string Address = "/papper";

    private const int HeadBytes = 1024; // a PDF's mark stands within them

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Address, TakeAsync);

    /// <summary>Whether a request may be as large as a paper; asked before anything of it is read.</summary>
    public static void Widen(HttpContext context)
    {
        if (context.Request.Path == Address || context.Request.Path == "/api/v1/papers")
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = ServeOptions.MostBytes;
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = ServeOptions.MostBytes }));
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ServeOptions options, Reception reception, IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            string name = Path.GetFileName(context.Request.Query["namn"].ToString().Replace('\\', '/'));
            return Results.Text(JsonSerializer.Serialize(await OneAsync(context, options, reception, audit, clock, context.Request.Body, name, cancellationToken)), "application/json");
        }

        var said = new List<UploadAnswer>();
        foreach (IFormFile file in (await context.Request.ReadFormAsync(cancellationToken)).Files)
        {
            await using Stream body = file.OpenReadStream();
            said.Add(await OneAsync(context, options, reception, audit, clock, body, Path.GetFileName(file.FileName.Replace('\\', '/')), cancellationToken));
        }

        if (said.All(answer => answer.Ok && !answer.Known))
        {
            return Results.Redirect("/");
        }

        await PageFrame.WriteAsync(context, new PageFrame("Inlagt", "/")
        {
            Body = Html.Of($"""<h1>Inlagt</h1><ul>{said.Select(answer => Html.Of($"<li><strong>{answer.Name}</strong>: {answer.Said}</li>"))}</ul><p><a href="/">Till papperen</a></p>"""),
        });
        return Results.Empty;
    }

    /// <summary>Takes a body in by way of a file in the store's folder.</summary>
    public static async Task<UploadAnswer> OneAsync(
        HttpContext context, ServeOptions options, Reception reception, IAuditLog audit, TimeProvider clock, Stream body, string name, CancellationToken cancellationToken)
    {
        string called = name.Length == 0 ? "namnlös.pdf" : name;
        string arrived = Path.Combine(Directory.CreateDirectory(Path.Combine(options.Store, "arriving")).FullName, Path.GetRandomFileName());
        try
        {
            await using (FileStream file = File.Create(arrived))
            {
                await body.CopyToAsync(file, cancellationToken);
            }

            if (!await IsPdfAsync(arrived, cancellationToken))
            {
                string code = NotPdf(arrived);
                await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), Access.Of(context).Name, AuditEntry.NotTaken, $"{code}/{called}"), cancellationToken);
                return new UploadAnswer(called, false, false, null, ProblemWords.OfIssue(code)) { Code = code };
            }

            Received received = await reception.TakeAsync(arrived, called, cancellationToken);
            await audit.AddAsync(Line(received, called, Access.Of(context).Name, clock), cancellationToken);
            IReadOnlySet<string> hidden = await context.RequestServices.GetRequiredService<ISight>().HiddenAsync(cancellationToken);
            return new UploadAnswer(called, true, received.WasKnown, received.Paper.Id, hidden.Contains(received.Paper.Id) ? ProblemWords.IsProtected : Said(received));
        }
        catch (Exception e) when (e is PaperException or StoreException or IOException and not BadHttpRequestException)
        {
            return new UploadAnswer(called, false, false, null, ProblemWords.Of(e));
        }
        finally
        {
            File.Delete(arrived);
        }
    }

    /// <summary>What the log says of a file that was taken in.</summary>
    public static AuditEntry Line(Received received, string called, string who, TimeProvider clock) => received.WasKnown
        ? new AuditEntry(clock.GetUtcNow(), who, AuditEntry.CameAgain, $"{received.Paper.Id}/{called}")
        : new AuditEntry(clock.GetUtcNow(), who, "receive", received.Paper.Id);

    /// <summary>The issue of a file that is no PDF.</summary>
    public static string NotPdf(string path) => new FileInfo(path).Length == 0 ? "file_empty" : "not_a_pdf";

    /// <summary>Whether a file begins as a PDF does, whatever it is called.</summary>
    public static async Task<bool> IsPdfAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        byte[] head = new byte[HeadBytes];
        int read = await file.ReadAtLeastAsync(head, HeadBytes, throwOnEndOfStream: false, cancellationToken);
        return head.AsSpan(0, read).IndexOf("%PDF-"u8) >= 0;
    }

    private static string Said(Received received) => received switch
    {
        { WasKnown: false } => "Mottaget, läses strax.",
        { IsReadAnew: true } => $"Fanns redan som {received.Paper.Paper}, men var inte läst. Läses strax.",
        _ => $"Fanns redan som {received.Paper.Paper}. Läses inte en gång till.",
    };
}

/// <summary>What is said of a file that came.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ok">Whether it was taken.</param>
/// <param name="Known">Whether the same bytes were there.</param>
/// <param name="Id">The paper.</param>
/// <param name="Said">In Swedish.</param>
internal sealed record UploadAnswer(string Name, bool Ok, bool Known, string? Id, string Said)
{
    /// <summary>The issue's code where it was not taken for what it is.</summary>
    public string? Code { get; init; }
}
