using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions of an office told by day, without paragraphs: <c>Miljöchefen har den 14 januari 2026 beslutat att …, den 20 januari 2026 beslutat om …</c></summary>
internal static partial class SpokenDecisions
{
    private const int TimeoutMs = 10_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The decisions of a paragraph, in order; empty where it tells none so.</summary>
    public static ImmutableArray<DecisionEntry> Read(Passage paragraph)
    {
        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        foreach (Match sentence in Sentence.Matches(paragraph.Text))
        {
            if (By.Match(sentence.Value) is not { Success: true } by || Itself.IsMatch(by.Groups["who"].Value))
            {
                continue;
            }

            string who = by.Groups["who"].Value.Trim();
            foreach (Match told in Told.Matches(sentence.Value))
            {
                int start = sentence.Index + told.Index;
                if (Swedish.Dates(told.Groups["day"].Value) is [var day, ..])
                {
                    entries.Add(new DecisionEntry(paragraph.Slice(sentence.Index, sentence.Length).Words, paragraph.WordsAt(start, told.Length), "listed decision: told by day")
                    {
                        Body = char.ToUpperInvariant(who[0]) + who[1..],
                        Date = day.Value.Value,
                        Subject = DecisionParts.Subject(told.Groups["subject"].Value.Trim(' ', ',', '.')).Subject,
                        DecidedBy = DecisionParts.IsBody(who) ? null : who,
                    });
                }
            }
        }

        return entries.ToImmutable();
    }

    private const string Day = @"(?:\d{4}-\d\d-\d\d|\d{1,2} \p{Ll}+ \d{4})";

    private const string Decides = @"(?:beslutat|beslutade|(?:fattat|fattade|tagit|tog) (?:\p{Ll}+ ){0,2}?beslut)";

    [GeneratedRegex(@"\p{Lu}.*?(?:\.(?=\s+\p{Lu}|\s*$)|$)", Options | RegexOptions.Singleline, TimeoutMs)]
    private static partial Regex Sentence { get; }

    // "Miljöchefen har den 14 januari 2026 beslutat", "Vidare har livsmedelsinspektör den 28 januari 2026 beslutat"
    [GeneratedRegex($@"^(?:(?:Vidare|Därutöver|Dessutom|Därefter|Även) har (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)|(?<who>\p{{Lu}}[\p{{L}} -]{{2,60}}?) har) (?:den )?{Day} {Decides}", Options, TimeoutMs)]
    private static partial Regex By { get; }

    // "den 20 januari 2026 beslutat att avge yttrande, samt": up to the next day with its verb, or the sentence's end
    [GeneratedRegex($@"(?:den )?(?<day>{Day}) {Decides} (?:om|att|angående|rörande|avseende) (?<subject>[^§]+?)(?=(?:,)?\s(?:(?:samt|och)\s)?(?:den )?{Day} {Decides}|\.?$)", Options, TimeoutMs)]
    private static partial Regex Told { get; }

    // the body whose delegation it is
    [GeneratedRegex(@"(?:nämnden|styrelsen|fullmäktige)$", Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Itself { get; }
}
