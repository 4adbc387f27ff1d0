using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>The columns of an agenda that names them.</summary>
/// <param name="TitleFrom">Where titles begin, in points.</param>
/// <param name="TitleTo">Where the next column begins, in points.</param>
internal sealed partial record AgendaColumns(double TitleFrom, double TitleTo)
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Points by which a column's text may begin before its name.</summary>
    private const double Slack = 4;

    /// <summary>Whether a row names an agenda's columns: <c>Nr Ärende Dnr Föredragande</c>.</summary>
    public static bool IsHeader(Row row) =>
        row.Parts.Length >= 2 && row.Parts.Any(part => IsTitleName(part.Text)) && row.Parts.All(part => IsColumnName(part.Text));

    public static bool IsTitleName(string text) => TitleName.IsMatch(text);

    /// <summary>Which of a header's parts names the titles: <c>Ärende</c> may also stand over numbers, where <c>Rubrik</c> stands over titles.</summary>
    public static T TitleAmong<T>(ImmutableArray<T> parts, Func<T, string> text)
        where T : class =>
        parts.LastOrDefault(part => SurelyTitle.IsMatch(text(part))) ?? parts.Last(part => IsTitleName(text(part)));

    public static bool IsColumnName(string text) => TitleName.IsMatch(text) || OtherName.IsMatch(text);

    /// <summary>The columns that a header row names; null for another row.</summary>
    public static AgendaColumns? Of(Row row)
    {
        if (!IsHeader(row))
        {
            return null;
        }

        TextLine title = TitleAmong(row.Parts, part => part.Text);
        double next = row.Parts.Where(part => part.Box.X0 > title.Box.X1).Select(part => part.Box.X0).DefaultIfEmpty(double.MaxValue).Min();
        return new(title.Box.X0 - Slack, next - Slack);
    }

    // Ärende · Rubrik · Ärenderubrik · Ärendemening
    [GeneratedRegex(@"^(?:ärenden?|ärenderubrik|ärendemening|ärendebenämning|ärende ?namn|rubrik|titel|benämning|punkt och ärende|ärende/rubrik|ärendelista|beslutsärenden?|informationsärenden?)\s?:?$", Options, TimeoutMs)]
    private static partial Regex TitleName { get; }

    [GeneratedRegex(@"^(?:ärenderubrik|ärendemening|ärendebenämning|rubrik|titel|benämning)\s?:?$", Options, TimeoutMs)]
    private static partial Regex SurelyTitle { get; }

    // Nr · § · Punkt · Dnr · Föredragande · Sida · Tid · Handling
    [GeneratedRegex(@"^(?:nr\.?|nummer|#|par\.?|paragraf|löpnr|ordning|§|§§|punkt|p\.?|dnr|diarienummer|diarienr|ärendenummer|ärendenr|beteckning|föredragande|föredras av|handläggare|ansvarig|sida|sid\.?|tid|klockslag|klockan|kl\.?|starttid|tidpunkt|handling(?:ar)?|bilag(?:a|or)|typ|anmärkning|kommentar|beslutstyp|ärendetyp|underlag|status|medverkande|föredras|ca tid|tidsåtgång|beslut/info|b/i|sekretess|dokument|nr i listan)\s?:?$", Options, TimeoutMs)]
    private static partial Regex OtherName { get; }
}
