using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>A page's own count: <c>Sida 1(3)</c>, or a bare page number, whose total is null.</summary>
internal sealed record PageCount(int Number, int? Of);

/// <summary>Reads page counters; one that counts the whole PDF is left out, for it says nothing of the papers within.</summary>
internal static partial class PageCounter
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const int MostPages = 999;

    /// <summary>For each page its counter or null.</summary>
    public static ImmutableArray<PageCount?> Of(ImmutableArray<Sheet> sheets)
    {
        ImmutableArray<ImmutableArray<PageCount>> all = [.. sheets.Select(sheet => OnPage(sheet).ToImmutableArray())];
        bool Counts(int page, PageCount count) => count.Of is { } of ? of >= sheets.Length && count.Number == page + 1 : count.Number == page + 1;
        bool wholePaper = sheets.Length > 3 && all.Where((counts, page) => counts.Any(count => count.Of is not null && Counts(page, count))).Count() * 10 >= sheets.Length * 6;
        bool bareWhole = sheets.Length > 3 && all.Where((counts, page) => counts.Any(count => count.Of is null && Counts(page, count))).Count() * 10 >= sheets.Length * 8;
        return
        [
            .. all.Select((counts, page) => counts
                .Where(count => !(Counts(page, count) && (count.Of is null ? bareWhole : wholePaper)))
                .OrderBy(count => count.Of is null)
                .FirstOrDefault()),
        ];
    }

    /// <summary>Whether a text is or ends with a counter that names its total.</summary>
    public static bool IsTotal(string text) => Total.IsMatch(text);

    private static IEnumerable<PageCount> OnPage(Sheet sheet)
    {
        foreach (Row row in sheet.Head.Concat(sheet.Foot))
        {
            foreach (TextLine part in row.Parts)
            {
                if (Total.Match(part.Text) is { Success: true } total)
                {
                    (int number, int of) = (Number(total.Groups["k"]), Number(total.Groups["n"]));
                    if (number >= 1 && number <= of && of <= MostPages)
                    {
                        yield return new PageCount(number, of);
                    }
                }
                else if (row.Parts.Length == 1 && (sheet.IsInFoot(row) || row == sheet.Rows[0]) && Bare.Match(part.Text) is { Success: true } bare)
                {
                    yield return new PageCount(Number(bare.Groups["k"]), null);
                }
            }
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // Sida 1(3) · 1 [2] · Sid. 1 av 3 · Sida 2/4 · 3 (7)
    [GeneratedRegex(@"(?:^|\s)(?:(?:sida|sid\.?|s\.)\s*(?<k>\d{1,3})\s*(?:av|/|\(|\[)\s*(?:totalt )?(?<n>\d{1,3})[)\]]?|(?<k>\d{1,3})\s*[(\[]\s*(?<n>\d{1,3})\s*[)\]])$", Options, TimeoutMs)]
    private static partial Regex Total { get; }

    // 4 · Sida 4 · - 4 -
    [GeneratedRegex(@"^(?:sida |sid\.? |[-–] )?(?<k>\d{1,3})(?: [-–])?$", Options, TimeoutMs)]
    private static partial Regex Bare { get; }
}
