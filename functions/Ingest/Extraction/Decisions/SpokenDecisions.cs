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
            if (By.Match(sentence.Value) is not { Success: true } by || DecisionOffices.IsDelegating(by.Groups["who"].Value))
            {
                if (Alone(paragraph, sentence) is { } alone)
                {
                    entries.Add(alone);
                }

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

    /// <summary>A sentence that tells of one decision, or of those of a stretch of days: <c>Ordföranden beslutade den 19 januari 2026, § 2, att …</c></summary>
    private static DecisionEntry? Alone(Passage paragraph, Match sentence)
    {
        Match one = One.Match(sentence.Value);
        string who = one.Groups["who"].Value;
        if (!one.Success || DecisionOffices.IsDelegating(who) || !(DecisionOffices.Read(who) is not null || DecisionParts.IsBody(who)))
        {
            return null;
        }

        Group told = one.Groups["day"].Success ? one.Groups["day"] : one.Groups["span"];
        DateOnly? day = one.Groups["day"].Success && Swedish.Dates(told.Value) is [var date, ..] ? date.Value.Value : null;
        if (day is null && DecisionParts.Span(told.Value) is null)
        {
            return null;
        }

        (int From, int To, int Start, int End)? paragraphs = DecisionParts.Paragraphs(one.Groups["paragraphs"].Value);
        return new DecisionEntry(paragraph.Slice(sentence.Index, sentence.Length).Words, paragraph.WordsAt(sentence.Index + told.Index, told.Length), "listed decision: told in a sentence")
        {
            Body = who,
            Date = day,
            From = paragraphs?.From,
            To = paragraphs?.To,
            Subject = DecisionParts.Subject(one.Groups["subject"].Value.Trim(' ', ',', '.')).Subject,
            DecidedBy = DecisionParts.IsBody(who) ? null : who,
        };
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

    private const string Past = @"(?:beslutade|beviljade|avslog|avvisade|godkände|medgav|utfärdade|meddelade|förordnade|anställde|tecknade|antog|fattade (?:\p{Ll}+ ){0,2}?beslut)";

    private const string Done = @"(?:beslutat|beviljat|avslagit|avvisat|godkänt|medgett|medgivit|utfärdat|meddelat|förordnat|anställt|tecknat|antagit|fattat (?:\p{Ll}+ ){0,2}?beslut)";

    // "Ordföranden beslutade den 19 januari 2026, § 2, att medge …", "Alkoholhandläggare har under tiden 7–30 januari 2026 beviljat serveringstillstånd …", "Rektor har 2026-01-14 avslagit ansökan om …"
    [GeneratedRegex($@"^(?<who>\p{{Lu}}[\p{{L}} -]{{2,60}}?) (?:{Past} (?:den )?(?<day>{Day})|har (?:den )?(?<day>{Day}) {Done}|har (?:under |mellan )?(?:tiden |perioden |månaderna )?(?<span>(?:(?!\b(?:inte|ej|inga|inget|varken)\b)[\p{{L}}\d–— -]){{4,50}}?) {Done})(?<paragraphs>,? §{{1,2}}\s?\d[\d–, -]*)?,? (?:(?:om|att|angående|rörande|avseende) )?(?<subject>[^§]+?)\.?$", Options, TimeoutMs)]
    private static partial Regex One { get; }
}
