using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>A verb of deciding.</summary>
/// <param name="Name">How <c>ingest explain</c> calls it.</param>
/// <param name="Outcome">What it makes of the matter.</param>
/// <param name="Pattern">Compiled with a time-out.</param>
internal sealed record DecisionRule(string Name, DecisionOutcome Outcome, Regex Pattern);

/// <summary>Verbs of deciding; in a clause the one that stands first tells, of two at one place the earlier rule. Examples: <c>Decisions.corpus.txt</c>.</summary>
internal static partial class DecisionRules
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<DecisionRule> All { get; } =
    [
        new("rejects", DecisionOutcome.Reject, Rejects),
        new("extends", DecisionOutcome.Extend, Extends),
        new("takes note", DecisionOutcome.Note, Notes),
        new("gives a task", DecisionOutcome.Delegate, Delegates),
        new("passes on", DecisionOutcome.Refer, Refers),
        new("approves", DecisionOutcome.Approve, Approves),
    ];

    /// <summary>The rule whose words stand first in the clause; null where none of them does.</summary>
    public static DecisionRule? For(string clause) => All
        .Select(rule => (rule, match: rule.Pattern.Match(clause)))
        .Where(found => found.match.Success)
        .OrderBy(found => found.match.Index)
        .Select(found => found.rule)
        .FirstOrDefault();

    // avslår ansökan · beslutar att inte förlänga · avstår från att ingå · avtalet förlängs inte
    [GeneratedRegex(@"\b(?:avslå(?:r|s|)|avslag|avstå(?:r|s|)|avstyrk(?:er|a|s)|avvisa[rs]?|nekar?|(?:ej|inte) (?:att )?(?:\p{L}+ )?(?:ingå|teckna|förlänga|godkänna|bevilja|anta|bifalla|medge|tillstyrka|inrätta|genomföra|delta)|(?:ingås|tecknas|förlängs|godkänns|beviljas|bifalls|antas|förlänger|ingår|tecknar|godkänner|beviljar|bifaller|antar) (?:ej|inte))\b", Options, TimeoutMs)]
    private static partial Regex Rejects { get; }

    // förlänger överenskommelsen · godkänner förlängning av avtalet
    [GeneratedRegex(@"\b(?:(?:godkänn|bevilja|anta|medge|teckna|ingå|besluta)\p{L}* (?:om |att )?(?:(?!inte\b|ej\b)\p{L}+ ){0,3})?förläng(?:er|a|s|as|t|ning|ningen)\b", Options, TimeoutMs)]
    private static partial Regex Extends { get; }

    // tar del av informationen · lägger rapporten till handlingarna · noterar · antecknas till protokollet
    [GeneratedRegex(@"\b(?:(?:tar|ta|tas|tagit) (?:\p{L}+ ){0,2}?del av|lägg(?:er|a|s|as)\b.{0,160}?\btill handlingarna|till handlingarna|noter(?:ar|a|as)|anteckna[rs]?|(?:tar|ta) (?:\p{L}+ ){0,5}till (?:protokollet|kännedom)|(?:tackar?|tackas) för informationen|(?:har )?informerats?|mottar|mottas)\b", Options, TimeoutMs)]
    private static partial Regex Notes { get; }

    // uppdrar åt förvaltningschefen att · ger förvaltningen i uppdrag · får i uppdrag · delegerar till
    [GeneratedRegex(@"\b(?:uppdra(?:r|s|)|(?:ge|ger|ges|får|få)\b.{0,90}?\bi uppdrag|delegera[rs]?|bemyndiga[rs]?)\b", Options, TimeoutMs)]
    private static partial Regex Delegates { get; }

    // överlämnar till kommunstyrelsen · återremitterar · bordlägger · hänskjuter
    [GeneratedRegex(@"\b(?:överlämna[rs]?|återremiss|återremitter(?:ar|a|as)|bordlägg(?:er|a|s|as)|hänskjut(?:er|a|s|as)|översänd(?:er|a|s|as)|remitter(?:ar|a|as)|vidarebefordra[rs]?|skjut(?:er|a|s) upp)\b", Options, TimeoutMs)]
    private static partial Regex Refers { get; }

    // godkänner · antar · fastställer · beviljar · beslutar att ingå/teckna · ställer sig bakom
    [GeneratedRegex(@"\b(?:godkänn(?:er|a|s|as|)|anta[rs]?|fastställ(?:er|a|s|as)|bevilja[rs]?|ingå[rs]?|teckna[rs]?|tillstyrk(?:er|a|s)|bifall(?:er|a|s)|medge[rs]?|(?:ställ(?:er|a|s)|ställa) sig bakom|inrätta[rs]?|instämm(?:er|a)|tilldela[rs]?|anvisa[rs]?|avsätt(?:er|a|s))\b", Options, TimeoutMs)]
    private static partial Regex Approves { get; }
}
