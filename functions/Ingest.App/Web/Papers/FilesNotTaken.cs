using System.Collections.Immutable;
using Ingest.App.Work;
using Ingest.Storage;

namespace Ingest.App.Web.Papers;

/// <summary>Files that came and can be no paper, and names under which papers came again: both are remembered, so that nobody looks for them in vain.</summary>
internal static class FilesNotTaken
{
    /// <summary>The choice of them in the list of papers.</summary>
    public const string Choice = "togs-inte-emot";

    private const int Most = 200;

    /// <summary>How long they are counted above the list.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>How many came lately.</summary>
    public static async Task<int> CountAsync(IAuditLog audit, TimeProvider clock, CancellationToken cancellationToken) =>
        (await audit.OfAsync(AuditEntry.NotTaken, Most, cancellationToken)).Count(entry => entry.At > clock.GetUtcNow() - Fresh);

    /// <summary>The list of them, in the papers' place.</summary>
    public static async Task<Html> ListAsync(IAuditLog audit, string? words, CancellationToken cancellationToken)
    {
        AuditEntry[] came = [.. (await audit.OfAsync(AuditEntry.NotTaken, Most, cancellationToken)).Where(entry => Fits(entry, words))];
        return came.Length == 0
            ? Html.Of($"""<p class="none">{(string.IsNullOrWhiteSpace(words) ? Html.Of($"Alla filer som har kommit har tagits emot.") : Html.Of($"""Ingen sådan fil. <a href="/?lage={Choice}">Visa alla som inte togs emot</a>."""))}</p>""")
            : Html.Of($"""
                <table class="papers"><caption class="unseen">Filer som inte togs emot, den senaste först</caption>
                <thead><tr><th scope="col">Fil</th><th scope="col">Varför, och vad nu</th><th scope="col" class="n">Kom</th><th scope="col" class="n">Från</th></tr></thead>
                <tbody>{came.Select(entry => Html.Of($"""<tr><td data-th="Fil">{entry.Parts.Name}</td><td data-th="Varför">{ProblemWords.OfIssue(entry.Parts.First)}</td><td data-th="Kom" class="n">{Words.Time(entry.At)}</td><td data-th="Från" class="n">{entry.Who}</td></tr>"""))}</tbody></table>
                """);
    }

    /// <summary>Papers that came again under a name with these words, where no paper is called so.</summary>
    public static async Task<Html> OtherNamesAsync(IAuditLog audit, string? words, CancellationToken cancellationToken)
    {
        AuditEntry[] came = [.. (await audit.OfAsync(AuditEntry.CameAgain, Most, cancellationToken)).Where(entry => Fits(entry, words)).DistinctBy(entry => entry.About).Take(10)];
        return Html.When(came.Length > 0, () => Html.Of($"""
            <ul class="none">{came.Select(entry => Html.Of($"""<li>{entry.Parts.Name} var samma fil som ett papper som redan fanns, och lästes inte en gång till ({Words.Time(entry.At)}): <a href="/papper/{entry.Parts.First}">till papperet</a>.</li>"""))}</ul>
            """));
    }

    /// <summary>The other names of one paper.</summary>
    public static async Task<ImmutableArray<AuditEntry>> OfPaperAsync(IAuditLog audit, string paperId, CancellationToken cancellationToken) =>
        [.. (await audit.OfAsync(AuditEntry.CameAgain, Most, cancellationToken)).Where(entry => entry.Parts.First == paperId)];

    private static bool Fits(AuditEntry entry, string? words) =>
        (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => (entry.Parts.Name ?? "").Contains(word, StringComparison.OrdinalIgnoreCase));
}
