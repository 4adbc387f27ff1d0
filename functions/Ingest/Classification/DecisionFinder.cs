using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>What the body decides or is proposed to decide (contract, Item <c>decision</c>).</summary>
internal static partial class DecisionFinder
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const double Certain = 0.95;

    /// <summary>Where no verb is known.</summary>
    private const double Doubtful = 0.6;

    /// <summary>The first clause that decides the matter itself; null where the papers give no decision.</summary>
    public static Decision? Find(Paper paper, Matter matter)
    {
        if (DecisionTexts.Find(matter) is not { } text)
        {
            return null;
        }

        (Passage Clause, DecisionRule? Rule)[] clauses = [.. text.Clauses.Where(clause => !clause.IsEmpty).Select(clause => (clause, DecisionRules.For(clause.Text)))];
        if (clauses.Length == 0)
        {
            return null;
        }

        (Passage chosen, DecisionRule? rule) = Chosen(clauses);
        return new Decision(
            rule?.Outcome ?? DecisionOutcome.Other,
            chosen.Text.Replace("\u00AD", string.Empty, StringComparison.Ordinal).TrimEnd(' ', ',', ';'),
            Quotation.Of(paper, chosen.Words, chosen.Words, "decision: " + (rule?.Name ?? "another verb"), rule is null ? Doubtful : Certain));
    }

    /// <summary>The first clause; a mere taking note, or a word about adjusting the minutes, gives way to a later one that decides.</summary>
    private static (Passage Clause, DecisionRule? Rule) Chosen((Passage Clause, DecisionRule? Rule)[] clauses)
    {
        (Passage Clause, DecisionRule? Rule)[] onMatter = [.. clauses.Where(clause => !Formal.IsMatch(clause.Clause.Text))];
        if (onMatter.Length == 0)
        {
            return clauses[0];
        }

        bool notes = onMatter[0].Rule?.Outcome == DecisionOutcome.Note;
        int decides = Array.FindIndex(onMatter, clause => clause.Rule?.Outcome is DecisionOutcome.Approve or DecisionOutcome.Extend or DecisionOutcome.Reject && Opens.IsMatch(clause.Clause.Text));
        return notes && decides > 0 ? onMatter[decides] : onMatter[0];
    }

    // a clause that decides begins so: "att godkänna", "Nämnden beslutar", "godkänner", "Rapporten godkänns"; the text after a decision does not
    [GeneratedRegex($@"^(?:att\b|(?:[\p{{L}}-]+,? ){{0,4}}[\p{{L}}-]*(?:{BodyNames.Deciding}|beredningen)\b|\p{{Ll}}|(?:\p{{L}}+ ){{0,8}}(?:godkänns|godkändes|antas|antogs|bevilja(?:de)?s|fastställ(?:de)?s|förläng(?:de)?s|avslås|avslogs|avstyrks|tillstyrks|bifalls)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Opens { get; }

    // Paragrafen justeras omedelbart · att beslutet ska gälla under förutsättning av att budgeten antas
    [GeneratedRegex(@"\bjusteras?\b|omedelbart justerad|omedelbar justering|^(?:samt )?(?:att )?(?:detta |ovanstående )?beslut(?:et)? (?:ska |skall )?(?:gälla|gäller|träda|träder|verkställ\p{L}*|förutsätta|förutsätter|villkoras)\b", Options, TimeoutMs)]
    private static partial Regex Formal { get; }
}
