using System.Text.RegularExpressions;

namespace Ingest.Extraction.Decisions;

/// <summary>Lines that name an office over the decisions it took: <c>Ordförandebeslut</c>, <c>Chef för hemtjänsten</c>, <c>Rektorer:</c>.</summary>
internal static partial class DecisionOffices
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The office that a heading names, or null.</summary>
    public static string? Read(string heading) => Office.Match(heading.Trim()) is { Success: true } match ? Name(match.Groups["office"].Value) : null;

    /// <summary>Whether a name ends as that of a board whose delegation it is: what it decides itself is not taken on delegation.</summary>
    public static bool IsDelegating(string name) => Delegating.IsMatch(name);

    private static string Name(string office) => char.ToUpperInvariant(office[0]) + office[1..];

    /// <summary>A pattern of the labels that say who decided: <c>Delegat</c>, <c>Beslutsfattare</c>.</summary>
    public const string Label = "(?:delegat(?:er)?|beslutsfattare|beslutande|beslutat av|delegerat till)";

    // Ordförandebeslut · Ordförandens beslut · Delegat: förvaltningschef · Chef för elevhälsan · Beslut av enhetschefer · Färdtjänsthandläggare · Enhetschef, försörjningsstöd
    [GeneratedRegex(
        $@"^(?:\d{{1,2}}[.)]? )?(?:(?:delegations)?beslut (?:fattade? )?av |{Label}\s?:? )?"
        + @"(?<office>(?:[\p{L}-]+,? (?:och )?){0,3}[\p{L}-]*(?:nämndens|styrelsens|utskottets) (?:(?:vice|1:e vice|2:e vice|förste vice|andre vice) )?ordförande|(?:(?!(?:av|till|för|från|om|med|åt) )\p{L}+(?:- |[ -])(?!beslut)){0,2}?\p{L}*(?:ordförande|chef|direktör|handläggare|sekreterare|rektor|inspektör|utredare|samordnare|strateg|assistent|controller|ekonom|ingenjör|arkitekt|ledare|jurist|konsulent|skötare|bibliotekarie|tjänsteman|tjänstemän|delegation|ombud|kurator|läkare|partner|sjuksköterska|handledare|pedagog|koordinator|vaktmästare|registrator|ansvarig|rådgivare|tekniker)(?:n|en|a|na|er|erna|ar|arna)??(?: (?:för|vid|på|i|inom) [\p{L} ,-]{3,60}?| (?-i:\p{Lu})[\p{L} ,-]{1,40}?|, (?!(?:den|dnr|beslut|protokoll|\p{L}+(?:ing|ningar|ande|else|slag|svar|avtal))\b)\p{Ll}[\p{L} -]{3,40}?| (?!\p{L}+ade\b|har\b|informerar\b|rapporterar\b|redovisar\b|föreslår\b|beslut)\p{L}+-?(?: (?:och )?\p{L}+)?)?)"
        + @"(?:s? ?(?:delegations?)?beslut)?\s?:?$",
        Options,
        TimeoutMs)]
    private static partial Regex Office { get; }

    [GeneratedRegex(@"(?:nämnden|styrelsen|fullmäktige|direktionen)$", Options, TimeoutMs)]
    private static partial Regex Delegating { get; }
}
