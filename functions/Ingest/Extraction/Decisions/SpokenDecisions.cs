using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>Decisions of an office told by day, without paragraphs: <c>Miljöchefen har den 14 januari 2026 beslutat att …, den 20 januari 2026 beslutat om …</c></summary>
internal static partial class SpokenDecisions
{
    private const int TimeoutMs = 10_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The decisions of a paragraph, in order; empty where it tells none so.</summary>
    /// <param name="paragraph">Its words.</param>
    /// <param name="latest">No day without a year is after it; where null, such days are none.</param>
    public static ImmutableArray<DecisionEntry> Read(Passage paragraph, DateOnly? latest)
    {
        ImmutableArray<DecisionEntry> met = [.. Met(paragraph, latest)];
        if (!met.IsEmpty)
        {
            return met;
        }

        var entries = ImmutableArray.CreateBuilder<DecisionEntry>();
        foreach (Match sentence in Sentence.Matches(paragraph.Text))
        {
            if (By.Match(sentence.Value) is not { Success: true } by || DecisionOffices.IsDelegating(by.Groups["who"].Value))
            {
                if (Alone(paragraph, sentence, latest) is { } alone)
                {
                    entries.Add(alone);
                }

                continue;
            }

            string who = by.Groups["who"].Value.Trim();
            if (ByDayAndParagraphs.Match(sentence.Value) is { Success: true } numbered && DecisionLines.Entry(paragraph.Slice(sentence.Index, sentence.Length), null) is { } entry)
            {
                entries.Add(entry with { Document = entry.Document ?? Minutes(numbered.Value) });
                continue;
            }

            foreach (Match told in Told.Matches(sentence.Value))
            {
                int start = sentence.Index + told.Index;
                if (DecisionParts.DateCell(told.Groups["day"].Value, latest) is { Date: { } day })
                {
                    entries.Add(new DecisionEntry(paragraph.Slice(sentence.Index, sentence.Length).Words, paragraph.WordsAt(start, told.Length), "listed decision: told by day")
                    {
                        Body = char.ToUpperInvariant(who[0]) + who[1..],
                        Date = day,
                        Subject = DecisionParts.Subject(told.Groups["subject"].Value.Trim(' ', ',', '.')).Subject,
                        DecidedBy = DecisionParts.IsBody(who) ? null : who,
                    });
                }
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>A sentence that tells of one decision, or of those of a stretch of days: <c>Ordföranden beslutade den 19 januari 2026, § 2, att …</c></summary>
    private static DecisionEntry? Alone(Passage paragraph, Match sentence, DateOnly? latest)
    {
        Match one = One.Match(sentence.Value) is { Success: true } usual ? usual : DayFirst.Match(sentence.Value);
        string who = one.Groups["who"].Value;
        if (!one.Success || DecisionOffices.IsDelegating(who) || !(DecisionOffices.Read(who) is not null || DecisionParts.IsBody(who)))
        {
            return null;
        }

        Group told = one.Groups["day"].Success ? one.Groups["day"] : one.Groups["span"];
        DateOnly? day = one.Groups["day"].Success ? DecisionParts.DateCell(told.Value, latest)?.Date : null;
        if (day is null && DecisionParts.Span(told.Value) is null)
        {
            return null;
        }

        (int From, int To, int Start, int End)? paragraphs = DecisionParts.Paragraphs(one.Groups["paragraphs"].Value);
        return new DecisionEntry(paragraph.Slice(sentence.Index, sentence.Length).Words, paragraph.WordsAt(sentence.Index + told.Index, told.Length), "listed decision: told in a sentence")
        {
            Body = char.ToUpperInvariant(who[0]) + who[1..],
            Date = day,
            From = paragraphs?.From,
            To = paragraphs?.To,
            Subject = DecisionParts.Subject(one.Groups["subject"].Value.Trim(' ', ',', '.')).Subject,
            DecidedBy = DecisionParts.IsBody(who) ? null : who,
        };
    }

    /// <summary>A body's meetings, each with the paragraphs of what it decided: <c>Den 6 november 2024 hölls arbetsutskottets sammanträde. Besluten framgår av protokoll § 88–93.</c></summary>
    private static IEnumerable<DecisionEntry> Met(Passage paragraph, DateOnly? latest)
    {
        foreach (Match met in Meeting.Matches(paragraph.Text))
        {
            string words = met.Groups["who"].Value;
            string who = words.EndsWith('s') ? words[..^1] : words;
            if (DecisionParts.IsBody(who) && !DecisionOffices.IsDelegating(who) && DecisionParts.DateCell(met.Groups["day"].Value, latest) is { Date: { } day } && DecisionParts.Paragraphs(met.Groups["paragraphs"].Value) is { } paragraphs)
            {
                yield return new DecisionEntry(paragraph.Slice(met.Index, met.Length).Words, paragraph.WordsAt(met.Groups["paragraphs"].Index, met.Groups["paragraphs"].Length), "listed decision: a meeting and its paragraphs")
                {
                    Body = DecisionParts.Who(who, owns: false),
                    Document = DecisionParts.Document(met.Groups["between"].Value)?.Document ?? Minutes(met.Groups["between"].Value),
                    Date = day,
                    From = paragraphs.From,
                    To = paragraphs.To,
                };
            }
        }
    }

    /// <summary>Minutes also in another form than their bare name: <c>protokollets §§ 41–46</c>.</summary>
    private static string? Minutes(string words) => words.Contains("protokoll", StringComparison.OrdinalIgnoreCase) ? "Protokoll" : null;

    private const string Day = @"(?:\d{4}-\d\d-\d\d|\d{1,2} (?:jan|feb|mars|april|maj|jun|jul|aug|sep|okt|nov|dec)\p{Ll}*(?: \d{4}\b)?)";

    private const string Decides = @"(?:beslutat|beslutade|(?:fattat|fattade|tagit|tog) (?:\p{Ll}+ ){0,2}?beslut)";

    [GeneratedRegex(@"(?:\p{Lu}|\d{4}-\d\d-\d\d ).*?(?:\.(?=\s+\p{Lu}|\s*$)|$)", Options | RegexOptions.Singleline, TimeoutMs)]
    private static partial Regex Sentence { get; }

    // "Miljöchefen har den 14 januari 2026 beslutat", "Vidare har livsmedelsinspektör den 28 januari 2026 beslutat"
    [GeneratedRegex($@"^(?:(?:Vidare|Därutöver|Dessutom|Därefter|Även) har (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)|(?<who>\p{{Lu}}[\p{{L}} -]{{2,60}}?) har) (?:den )?{Day} {Decides}", Options, TimeoutMs)]
    private static partial Regex By { get; }

    // "den 20 januari 2026 beslutat att avge yttrande, samt": up to the next day with its verb, or the sentence's end
    [GeneratedRegex($@"(?:den )?(?<day>{Day}) {Decides} (?:om|att|angående|rörande|avseende) (?<subject>[^§]+?)(?=(?:,)?\s(?:(?:samt|och)\s)?(?:den )?{Day} {Decides}|\.?$)", Options, TimeoutMs)]
    private static partial Regex Told { get; }

    // "… har den 23 oktober 2024 fattat beslut enligt protokollets §§ 41–46"
    [GeneratedRegex($@"{Day} {Decides} (?:enligt|i|under) (?:\p{{L}}+ )?§{{1,2}}\s?\d", Options, TimeoutMs)]
    private static partial Regex ByDayAndParagraphs { get; }

    private const string Past = @"(?:beslutade|beviljade|avslog|avvisade|godkände|medgav|utfärdade|meddelade|förordnade|anställde|tecknade|antog|fattade (?:\p{Ll}+ ){0,2}?beslut)";

    private const string Done = @"(?:beslutat|beviljat|avslagit|avvisat|godkänt|medgett|medgivit|utfärdat|meddelat|förordnat|anställt|tecknat|antagit|fattat (?:\p{Ll}+ ){0,2}?beslut)";

    // "Ordföranden beslutade den 19 januari 2026, § 2, att medge …", "Alkoholhandläggare har under tiden 7–30 januari 2026 beviljat serveringstillstånd …", "Rektor har 2026-01-14 avslagit ansökan om …"
    [GeneratedRegex($@"^(?<who>\p{{Lu}}[\p{{L}} -]{{2,60}}?) (?:{Past} (?:den )?(?<day>{Day})|har (?:den )?(?<day>{Day}) {Done}|har (?:under |mellan )?(?:tiden |perioden |månaderna )?(?<span>(?:(?!\b(?:inte|ej|inga|inget|varken)\b)[\p{{L}}\d–— -]){{4,50}}?) {Done})(?<paragraphs>,? §{{1,2}}\s?\d[\d–, -]*)?,? (?:(?:om|att|angående|rörande|avseende) )?(?<subject>[^§]+?)\.?$", Options, TimeoutMs)]
    private static partial Regex One { get; }

    private const string About = "(?:om|att|angående|rörande|avseende|gällande)";

    // "Den 4 november 2024 beslutade verksamhetschef Hälsa och bostad om …", "Den 4 november har rektor beviljat …", "Den 2 september: Enhetschefen avslog …", "2025-03-04 beviljade handläggaren tillstånd …"
    [GeneratedRegex(
        $@"^(?:Den )?(?<day>{Day})(?: (?:beslutade|fattade (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)(?: (?:ett|följande|flera|sitt|sina|två|tre|fyra))?(?: delegerade?t?)? beslut|har (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?) {Done}|(?!beslutade|fattade){Past} (?<who>[\p{{L}}-]{{4,}})(?= ))|:\s(?<who>\p{{L}}[\p{{L}} -]{{2,60}}?) (?:har {Done}|{Past}))"
        + $@"(?:(?<=beslutade) (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)(?=(?:,? §.*)? {About} ))?(?<paragraphs>,? §{{1,2}}\s?\d[\d–, -]*)?,? (?:{About} )?(?<subject>[^§]+?)\.?$",
        Options,
        TimeoutMs)]
    private static partial Regex DayFirst { get; }

    // "Den 6 november 2024 hölls arbetsutskottets sammanträde. Besluten framgår av protokoll § 88–93", "Individutskottet sammanträdde den 4 mars 2025 och fattade besluten i §§ 12–30"
    [GeneratedRegex(
        $@"(?:(?:[Dd]en )?(?<day>{Day}) (?:hölls|höll|hade|sammanträdde) (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)(?: (?:\p{{Ll}}+ ){{0,2}}?(?:sammanträde|möte))?|(?<who>\p{{Lu}}[\p{{L}} -]{{2,60}}?) (?:höll (?:sitt |ett )?(?:\p{{Ll}}+ )?(?:sammanträde|möte)|sammanträdde) (?:den )?(?<day>{Day}))"
        + @"(?<between>(?:\. | och |, )[^§.]{0,80}?)(?<paragraphs>§{1,2}\s?\d[\d–, -]*)",
        Options,
        TimeoutMs)]
    private static partial Regex Meeting { get; }
}
