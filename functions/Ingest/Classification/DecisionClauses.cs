using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>A line under a decision's heading, and the block that it stands in.</summary>
internal sealed record DecisionLine(TextLine Text, TextBlock Block);

/// <summary>Parts the lines under a decision's heading into clauses.</summary>
internal static partial class DecisionClauses
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A clause begins with a number, a dash, <c>att</c>, or a new block after a full stop; the words that lead all of them in belong to the first.</summary>
    public static ImmutableArray<Passage> Of(ImmutableArray<DecisionLine> lines)
    {
        var clauses = new List<List<TextLine>>();
        DecisionLine? before = null;
        foreach (DecisionLine line in lines)
        {
            bool begins = before is null || Numbered.IsMatch(line.Text.Text) || StartsWithThat.IsMatch(line.Text.Text)
                || (before.Block != line.Block && !char.IsLower(line.Text.Text[0]));
            if (begins)
            {
                clauses.Add([]);
            }

            clauses[^1].Add(line.Text);
            before = line;
        }

        ImmutableArray<Passage> passages = [.. clauses.Select(clause => Bare(Passage.Of(clause)))];
        return passages is not [var first, var second, ..] || !Leads(first.Text, second.Text) ? passages
            : first.Text.EndsWith('.') || (first.Text.EndsWith(':') && Whole.IsMatch(second.Text)) ? passages[1..]
            : [Passage.Join(passages.Take(2)), .. passages[2..]];
    }

    /// <summary>Whether the first clause only leads in the second: it decides nothing itself, or <c>enligt förslaget</c> what follows.</summary>
    private static bool Leads(string first, string second)
    {
        bool goesOn = !char.IsUpper(second[0]);
        bool leads = LeadIn.IsMatch(first) || ((goesOn || first.TrimEnd().EndsWith(':')) && LeadsTo.IsMatch(first));
        return leads && (DecisionRules.For(first) is not { } rule || (goesOn && rule == DecisionRules.Following));
    }

    /// <summary>A heading such as <c>Socialnämnden beslutar</c> is the first words of what stands under it, unless that is a sentence of its own.</summary>
    public static ImmutableArray<Passage> WithLead(TextLine heading, ImmutableArray<Passage> clauses) =>
        Lead.IsMatch(heading.Text) && !IsSentence(clauses[0].Text) ? [Passage.Join([Passage.Of([heading]), clauses[0]]), .. clauses[1..]] : clauses;

    /// <summary>Whether a line reads as a heading, yet only opens what a body decides: <c>Beslut i Socialnämnden:</c>, <c>Nämnden föreslås besluta att</c>.</summary>
    public static bool Opens(string line) =>
        DecisionHeadings.IsOver(line) && (LeadIn.IsMatch(line) || (line.TrimEnd().EndsWith(':') && LeadsTo.IsMatch(line)));

    /// <summary>Whether a line set as a heading is a clause all the same.</summary>
    public static bool IsItem(string line) => Numbered.IsMatch(line) || IsSentence(line);

    private static bool IsSentence(string line) => Whole.IsMatch(line) || Passive.IsMatch(line);

    /// <summary>Without the number before it, and without what joins it to the next.</summary>
    private static Passage Bare(Passage clause)
    {
        int start = Numbered.Match(clause.Text) is { Success: true } number && number.Length < clause.Text.Length ? number.Length : 0;
        int end = Joint.Match(clause.Text) is { Success: true } joint && joint.Index > start ? joint.Index : clause.Text.Length;
        Passage bare = start == 0 && end == clause.Text.Length ? clause : clause.Slice(start, end - start);
        return bare.IsEmpty ? clause : bare;
    }

    // 1. · 2) · a) · b. · – · •
    [GeneratedRegex(@"^(?:\d{1,2}[.)]|(?-i:[a-h])[.)]|[-–•●▪*·])\s+", Options, TimeoutMs)]
    private static partial Regex Numbered { get; }

    // "…, samt", "… och att"
    [GeneratedRegex(@"\s*,?\s+(?:samt|och|dels)(?: att)?\s*[,:]?$", Options, TimeoutMs)]
    private static partial Regex Joint { get; }

    [GeneratedRegex(@"^att\b", Options, TimeoutMs)]
    private static partial Regex StartsWithThat { get; }

    // "som följer", "enligt nedan", "på följande sätt"
    private const string AsFollows = @" (?:följande|som följer|enligt (?:nedan(?:stående)?|följande(?: punkter)?|vad som följer)|på följande sätt|i följande punkter)";

    // Socialnämnden beslutar · Nämnden föreslås besluta att · Kommunstyrelsen föreslår kommunfullmäktige besluta: · Nämnden har beslutat · Nämnden föreslås fatta följande beslut: · … besluta enligt nedan: · Förvaltningen föreslår att nämnden beslutar följande.
    [GeneratedRegex($@"(?:beslut(?:ar?|ade|at)|beslöt|föreslås|föreslår|rekommenderas|följande|fatta(?:r|de|t)?(?: följande)? beslut)(?: (?:att )?(?:besluta|fatta(?: följande)? beslut))?(?: för egen del)?(?:,? (?:enhälligt|i enighet|med acklamation|utan omröstning))?(?: (?:enligt|i enlighet med) (?:[\p{{L}}-]+ ){{0,3}}förslag(?:et)?)?(?: (?:om )?att)?(?:{AsFollows}\.|(?:{AsFollows})?\s?:?)$", Options, TimeoutMs)]
    private static partial Regex LeadIn { get; }

    // Utan omröstning beslutade Kommunstyrelsen · Sektorns förslag till nämnden är · Beslut i Socialnämnden:
    [GeneratedRegex(@"(?:(?:nämnd(?:en)?|styrelsen|utskottet|fullmäktige|direktionen|beredningen)(?: (?:är|för sin del|\p{Lu}\p{L}+))?|att)\s?:?$", Options, TimeoutMs)]
    private static partial Regex LeadsTo { get; }

    [GeneratedRegex(@"(?:beslut(?:ar?|ade)|beslöt)(?: för egen del)?(?: att)?\s?:?$", Options, TimeoutMs)]
    private static partial Regex Lead { get; }

    // a sentence with a deciding body of its own: "Efter överläggning beslutar nämnden att …", "Socialnämnden godkänner …"
    [GeneratedRegex($@"^(?=(?-i:\p{{Lu}}))[^.]*\b(?:beslutar|beslutade|beslöt|beslutat|besluta|föreslår|föreslås|[\p{{L}}-]*(?:{BodyNames.Deciding}))\b", Options, TimeoutMs)]
    private static partial Regex Whole { get; }

    // one without: "Anläggningsbidraget fastställs.", "Till justerare utses …", "Justerare är …"; not "Godkänna att avtalet förlängs"
    [GeneratedRegex(@"^(?=(?-i:\p{Lu}))(?:(?!\b(?:att|som|vilka?|där|då|när|eftersom)\b)[^.])*\b(?:är|blir|har|ska|skall|får|utgår|gäller|(?:godkän[nd]|fastställ[ds]?|anta|antog|bevilja[ds]?|lägg|lade|notera[ds]?|anteckna[ds]?|utse|utsåg|välj|val[ds]|bordlägg|återremittera|remittera|förläng[ds]?|förnya|avslå|avslog|avstyrk|tillstyrk|bifall|överlämna[ds]?|avskriv|besvara|anse|uppdra|hänskjut|justera|ge|få|ta|tog|delge|teckna[ds]?|ingå|slut|utgå|ändra|upphäv|avsätt|anvisa|tilldela|fördela|uppskjut|skjut|uteslut|sänd|skicka)(?:s|es|as|des|tes))\b", Options, TimeoutMs)]
    private static partial Regex Passive { get; }
}
