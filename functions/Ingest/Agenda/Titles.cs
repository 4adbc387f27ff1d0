using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Titles of matters: cleaned of numbers, diary numbers and leaders, and compared.</summary>
internal static partial class Titles
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A title's words alone, and the first diary number that stood among them.</summary>
    public static (string Title, string? Diary) Parse(string text)
    {
        string plain = WithinNumber.Replace(Leaders.Replace(text.Replace("\u00AD", string.Empty, StringComparison.Ordinal), " "), string.Empty);
        ImmutableArray<Sighting<DiaryNumber>> diaries = DiaryNumbers.In(plain);
        Match bracketed = Bracketed.Match(plain);
        if (diaries.IsEmpty && bracketed.Success)
        {
            return (Parse(plain[..bracketed.Index]).Title, bracketed.Groups["only"].Value);
        }

        for (int i = diaries.Length - 1; i >= 0; i--)
        {
            plain = plain[..diaries[i].Offset] + "\u0001" + plain[diaries[i].End..];
        }

        string title = Spaces.Replace(Numbered.Replace(plain, " "), " ").Trim().TrimEnd(',', ';', ':', '–', '-', '.').TrimEnd();
        title = Label.Replace(title, match => match.Groups["first"].Value.ToUpperInvariant());
        return (title, diaries.Length == 0 ? null : diaries[0].Value.Value);
    }

    /// <summary>A title without the matter's number before it: <c>Ärende 46 Delegationsbeslut</c>, <c>7. Budget</c>.</summary>
    public static string WithoutNumber(string title) => NumberBefore.Replace(title, string.Empty);

    /// <summary>How alike two titles are, 0..1: shared words, or one within the other.</summary>
    public static double Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return 0;
        }

        int shared = a.Count(b.Contains);
        double jaccard = (double)shared / (a.Count + b.Count - shared);
        return shared == Math.Min(a.Count, b.Count) && shared >= 2 ? Math.Max(jaccard, 0.75) : jaccard;
    }

    /// <summary>A title's words in capitals.</summary>
    public static IReadOnlySet<string> Tokens(string title)
    {
        string plain = title.Replace("\u00AD", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (ValueMatch match in WordForms.EnumerateMatches(plain))
        {
            tokens.Add(plain.Substring(match.Index, match.Length));
        }

        return tokens;
    }

    // what only says that a title follows: "Ärende: …", "Tjänsteskrivelse – …", "Rubrik: …", "Angående förlängning av …"
    [GeneratedRegex(@"^(?:(?:ärende(?:t|mening|rubrik)?|rubrik|titel|ämne|avser|angående|rörande)\s?:\s*|(?:tjänsteskrivelse|tjänsteutlåtande|beslutsunderlag|promemoria|pm|missiv)(?:\s?[:–-]\s+| (?:gällande|angående|avseende|rörande|om) )|(?:angående|ang\.|gällande|avseende) )(?<first>\p{L})", Options, TimeoutMs)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^(?:(?:ärende|punkt|§|nr|dagordningspunkt)\s*(?:nr\.?\s*)?\d{1,3}\s?[.:)]?|\d{1,3}[.:)])\s+(?=\p{L})", Options, TimeoutMs)]
    private static partial Regex NumberBefore { get; }

    // where a number in brackets was broken over a line: "(2022- 00256)", "(SN- 2021/1188)"
    [GeneratedRegex(@"(?<=[(\[][^)\]]{0,16}[\p{L}\d][-/:.]) (?=\d{2,6}\b[^(\[]*[)\]])", Options, TimeoutMs)]
    private static partial Regex WithinNumber { get; }

    // "..... 12" behind a title
    [GeneratedRegex(@"\s*(?:[.…_·] ?){5,}\s*\d{0,4}(?=\s|$)", Options, TimeoutMs)]
    private static partial Regex Leaders { get; }

    // a diary number without letters, in brackets behind the title: "(2022-00253)"; no span of years
    [GeneratedRegex(@"\s*[(\[](?<only>20\d\d[-/](?!20\d\d\b)\d{3,6})[)\]]\s*$", Options, TimeoutMs)]
    private static partial Regex Bracketed { get; }

    // a diary number's place with its label, brackets and trailing classification code
    [GeneratedRegex(@"\s*[(\[–-]?\s*(?:(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\b[.:]*\s*)?\u0001(?:[,;]?\s*\u0001)*(?:\s+\d+(?:\.\d+)+)?\s*[)\]]?", Options, TimeoutMs)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"\s{2,}", Options, TimeoutMs)]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"[\p{L}\d]+", Options, TimeoutMs)]
    private static partial Regex WordForms { get; }
}
