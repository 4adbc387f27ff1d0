using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>The objective that a table of measures serves: its own column, else the goal's heading above the table.</summary>
internal static partial class MeasureGoals
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int BlocksBack = 14;
    private const int LongestGoal = 120;

    /// <summary>Walks up from the table to the nearest goal's heading; another heading or table of another section ends the walk.</summary>
    public static string? Above(IReadOnlyList<Block> blocks, int table)
    {
        for (int i = table - 1; i >= Math.Max(0, table - BlocksBack); i--)
        {
            if (blocks[i] is not TextBlock text)
            {
                continue;
            }

            if (Goal.Match(text.Text) is { Success: true } goal && text.Text.Length < 300)
            {
                return goal.Groups["goal"].Value.Trim().TrimEnd('.');
            }

            if (text.Kind == TextKind.Paragraph && Told.Match(text.Text) is { Success: true } told)
            {
                return told.Groups["goal"].Value.Trim();
            }

            if (text.Kind == TextKind.Heading && !Within.IsMatch(text.Text))
            {
                return Sentence.Match(text.Text) is { Success: true } sentence ? sentence.Groups["goal"].Value
                    : IsUnderGoals(blocks, i, text) ? WithoutNumber(text.Text).Trim()
                    : null;
            }
        }

        return null;
    }

    /// <summary>A heading without its number: <c>3.2 Sjukfrånvaro</c>.</summary>
    public static string WithoutNumber(string heading) => Number.Replace(heading, string.Empty);

    /// <summary>Whether the next higher heading says that goals follow: <c>Trygg och säker livsmiljö</c> under <c>Måluppfyllelse</c> is one.</summary>
    private static bool IsUnderGoals(IReadOnlyList<Block> blocks, int at, TextBlock heading) =>
        heading.Text.Length < LongestGoal
        && Enumerable.Range(1, at).Select(back => blocks[at - back]).OfType<TextBlock>().FirstOrDefault(text => text.Kind == TextKind.Heading && text.Level < heading.Level) is { } over
        && OfGoals.IsMatch(over.Text);

    // Måluppfyllelse · Uppföljning av nämndens mål · Mål och nyckeltal; not Mål och budget
    [GeneratedRegex(@"^(\d[\d.]*\s+)?((uppföljning av|kommunfullmäktiges|regionfullmäktiges|nämndens|styrelsens|verksamhetens|årets|prioriterade|övergripande|strategiska|politiska)\s)*(måluppfyllelse|måluppföljning|(inriktnings|nämnd|effekt|fullmäktige)?mål(en)?)(\s(och|samt)\s(indikatorer|nyckeltal|mått|måluppfyllelse|aktiviteter|uppdrag|resultat)|\s\d{4})?$", Options, 10_000)]
    private static partial Regex OfGoals { get; }

    [GeneratedRegex(@"^\d[\d.]*\s+", Options, 10_000)]
    private static partial Regex Number { get; }

    /// <summary>The goal that a table's caption ends with (<c>Målstyrning Mål: Invånarna är delaktiga</c>), or null.</summary>
    public static string? In(string caption) => Captioned.Match(caption) is { Success: true } goal ? goal.Groups["goal"].Value.Trim().TrimEnd('.') : null;

    /// <summary>A goal's line without the word that announces it.</summary>
    public static string? Bare(string? line) =>
        line is not null && Goal.Match(line) is { Success: true } goal ? goal.Groups["goal"].Value.Trim().TrimEnd('.') : line;

    // Nämndens mål: …, Mål 3: …, Verksamhetsmål 1. …, Nämndmål 1.2 …, Effektmål – …, Inriktningsmål: …
    [GeneratedRegex(@"^(\d[\d.]*\s+)?((nämnd|stadsdels|kommun|region|full|verksamhets)\w*\s+|(kf|rf|ks)(:s)?[ -])?(mål|åtagande|målsättning|fokusområde|nämndmål|effektmål|inriktningsmål|verksamhetsmål|delmål|resultatmål|utvecklingsmål|fullmäktigemål|prioriterat mål)(\s(för|inom|under)\s\p{L}+(\s(och|samt)\s\p{L}+|\s\d{4}([–-]\d{4})?)?)?(\s*(\d[\d.]*)?\s*[:–—-]\s*|\s\d{1,2}(\.\d{1,2})*\.?\s+(?=(?-i:\p{Lu})))(?<goal>\S.{6,})$", Options, 10_000)]
    private static partial Regex Goal { get; }

    [GeneratedRegex(@"(^|\s)((nämnd|verksamhets|effekt|inriktnings|kommun|region)\p{L}*\s)?\p{L}*mål(\s\d[\d.]*)?\s*:\s*(?<goal>\p{Lu}[^:|]{6,160}?)(\s(tabell|tab\.|figur|diagram)\s?\d.*)?$", Options, 10_000)]
    private static partial Regex Captioned { get; }

    // 3.1 Barnen har jämlika uppväxtvillkor: a heading that says something of somebody; not "Så har vi arbetat"
    [GeneratedRegex(@"^(\d[\d.]*\s+)?(?!(Så|Hur|Vad|Det här|Detta|Vi)\s)(?<goal>\p{Lu}[^.:?]*\b(har|är|ska|skall|får|kan|ger|bidrar|upplever|känner|erbjuds|erbjuder|minskar|ökar|lever|blir|når|främjar|utvecklas|mår|trivs|deltar|skapar|präglas|möjliggör|möter|stärker|klarar|finns|håller)\b[^.:?]{3,})$", Options & ~RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Sentence { get; }

    // "Nämndens mål är att fler ska ta del av kultur.": one goal in a sentence; a number to reach is no objective
    [GeneratedRegex(@"(^|[.:]\s)((nämndens|styrelsens|utskottets|förvaltningens|verksamhetens|fullmäktiges|kommunfullmäktiges|regionfullmäktiges|kommunens|regionens|årets|det övergripande|det prioriterade|fullmäktiges prioriterade)\s)?(nämnd|effekt|inriktnings|utvecklings|verksamhets|fullmäktige)?mål(et)?\s([^.:\d]{0,40}\s)?är att\s(?<goal>[^.:\d]{8,200})\.", Options, 10_000)]
    private static partial Regex Told { get; }

    // Headings inside a goal's section
    [GeneratedRegex(@"^(analys|kommentar|resultat|uppföljning|utfall|måluppfyllelse|indikator|mått|bedömning|sammanfattning|nuläge|prognos|åtgärder|målsatta mått|nyckeltal|verksamhetsmått)\w*\b|^(tabell|diagram|figur|bild)\s*\d", Options, 10_000)]
    private static partial Regex Within { get; }
}
