using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions told in sentences: <c>Den 16 mars 2022 fattade individutskottet de beslut som återfinns i §§ 78–102</c>.</summary>
internal static partial class ToldDecisions
{
    private const int TimeoutMs = 10_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Whether a text says that somebody decided.</summary>
    public static bool Tell(string text) => Decided.IsMatch(text);

    /// <summary>What the sentence tells; null where it has no such verb, or no paragraphs.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="paragraphs">Where its paragraphs stand, or null.</param>
    public static DecisionTold? Read(string text, (int Start, int End)? paragraphs)
    {
        if (paragraphs is not { } numbers || Decided.Match(text) is not { Success: true } verb)
        {
            return null;
        }

        string? who = BodyNames.In(text).OrderBy(name => Math.Min(Math.Abs(name.Start - verb.Index - verb.Length), Math.Abs(verb.Index - name.End)))
            .Select(name => DecisionParts.Who(name.Name, owns: false)).FirstOrDefault();
        string? about = About.Match(text) is { Success: true } subject && subject.Index > verb.Index ? DecisionParts.Subject(subject.Groups["subject"].Value).Subject
            : numbers.End < text.Length ? DecisionParts.Subject(Behind.Match(text[numbers.End..]).Groups["subject"].Value).Subject
            : null;
        return new(who, null, about, null);
    }

    // "fattade utskottet", "har fattat", "beslut togs av", "avgjorde", "beslutade i ärendena"; not "beslutade att", which tells of another paper
    [GeneratedRegex(@"\b(?:fatta(?:de|t|des|ts)|avgjor(?:de|t|des|ts)|pröva(?:de|t|des|ts)|avhandla(?:de|t|des|ts)|(?:tog|tagit)(?=[^.]{0,60}(?:\bbeslut|§))|(?<=\bbeslut(?:et|en)?\b[^.]{0,40})(?:togs|tagits)|beslut(?:ade|at|ades)(?= (?:[\p{L}-]+ ){0,6}(?:enligt|i|under)\s+(?:ärende(?:n|na)?|paragraf\p{L}*|§)))\b", Options, TimeoutMs)]
    private static partial Regex Decided { get; }

    // "beslut om serveringstillstånd, § 21", "ärenden rörande bistånd (§§ 4–9)"
    [GeneratedRegex(@"\b(?:beslut(?:en|et)?|ärenden?(?:a)?|frågor(?:na)?) (?:om|rörande|gällande|avseende|angående|som rör|kring) (?<subject>[^.;§(]{3,120}?)\s*(?:[,(]?\s*(?:(?:enligt|i|under|se)\s+)?§|\.|;|$)", Options, TimeoutMs)]
    private static partial Regex About { get; }

    // "§ 103, om flytt av lokal", "§ 103 (flytt av lokal)"
    [GeneratedRegex(@"^\s*[,:(–-]\s*(?:(?:om|avseende|gällande|rörande)\s+)?(?<subject>[^.;§)]{3,120})", Options, TimeoutMs)]
    private static partial Regex Behind { get; }
}
