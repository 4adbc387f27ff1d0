using System.Buffers;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Extraction.Decisions;

/// <summary>What a line of a list tells beside day and paragraph.</summary>
internal sealed record DecisionTold(string? Who, string? Document, string? Subject, string? Diary);

/// <summary>Words that name who decided, or in what document, and nothing else: <c>Vuxenutskottets beslut av</c>, <c>protokoll, arbetsutskottet</c>.</summary>
internal static partial class DecisionNaming
{
    private const int MostWords = 6;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Who and document, one of them at least; null for any other words.</summary>
    public static (string? Who, string? Document)? Of(string words)
    {
        string text = words.Trim(' ', ',', ';', ':', '.', '–', '-', '—', '(', ')');
        if (DecisionParts.Document(text) is not { } document)
        {
            return Named(DecisionParts.Who(text, owns: false)) is { } alone ? (alone, null) : null;
        }

        string? before = DecisionParts.Who(text[..document.Start], owns: true);
        string? after = DecisionParts.Who(text[document.End..], owns: false);
        bool isNaming = (before is null || Named(before) is not null) && (after is null || (before is null && Named(after) is not null));
        return isNaming ? (before ?? after, document.Document) : null;
    }

    /// <summary>Whether the words are a body's name or a document's, and nothing else.</summary>
    public static bool IsOfBody(string words) => Of(words) is { } named && (named.Who is null || named.Document is not null || DecisionParts.IsBody(named.Who));

    // what stands between names, never within one
    private static readonly SearchValues<char> Separators = SearchValues.Create(",:;()–");

    /// <summary>The name where it is a body's or an office's, and one name alone.</summary>
    private static string? Named(string? who) =>
        who is null || Writing.IsMatch(who) || Concerning.IsMatch(who) ? null
        : BodyNames.Whole(who) is not null ? who
        : !who.AsSpan().ContainsAny(Separators) && who.Split(' ').Length <= MostWords && (DecisionParts.IsBody(who) || DecisionOffices.Read(who) is not null) ? who
        : null;

    // what is written for a body: "Reglemente för pensionärsrådet", "Mål och budget för nämnden"
    [GeneratedRegex(@"^(?:ny(?:tt|a)?\s)?(?:reglemente|riktlinjer?|policy|avtal|\p{L}*plan|\p{L}*program|tax[ao]r?|arvoden?|val|svar|remissvar|\p{L}*rapport|utredning|granskning|revidering|förslag|begäran|ansökan|bidrag|överenskommelse|mål|budget|ersättning|firmatecknare)\b", Options, 10_000)]
    private static partial Regex Writing { get; }

    // no body's name has such a word: "Svar på revisorerna", "Till förvaltningsrätten"
    [GeneratedRegex(@"(?<![\p{L}-])(?:på|till|om|över|mot|angående|avseende|kring|gällande)(?![\p{L}-])", Options, 10_000)]
    private static partial Regex Concerning { get; }
}
