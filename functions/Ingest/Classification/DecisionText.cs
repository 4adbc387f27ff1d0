using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>The clauses that stand under a decision's heading.</summary>
/// <param name="Clauses">In order, each with the words of its lead-in first; never empty.</param>
internal sealed record DecisionText(ImmutableArray<Passage> Clauses);

/// <summary>Finds the lines under a matter's decision heading and parts them into clauses.</summary>
internal static partial class DecisionTexts
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A decision has no more lines than this.</summary>
    private const int MostLines = 40;

    /// <summary>The decision of the first of the matter's documents that has one; null where none has.</summary>
    public static DecisionText? Find(Matter matter)
    {
        foreach (PaperSection section in matter.Sections.Where(section => section.Kind is not SectionKind.Agreement))
        {
            ImmutableArray<DecisionLine> lines = [.. Lines(section.Blocks)];
            ImmutableArray<DecisionHeading> wanted = section.Kind == SectionKind.Paragraph
                ? [DecisionHeading.Decided, DecisionHeading.Proposed, DecisionHeading.Secondary]
                : [DecisionHeading.Proposed, DecisionHeading.Decided, DecisionHeading.Secondary];
            foreach (DecisionHeading heading in wanted)
            {
                if (Under(lines, heading, section.Kind == SectionKind.Paragraph) is { } found)
                {
                    return found;
                }
            }
        }

        return matter.Sections.Where(section => section.Kind is SectionKind.Memo or SectionKind.ItemSheet or SectionKind.Paragraph or SectionKind.Report)
            .Select(section => InText(section.Blocks, section.Kind == SectionKind.Report ? Proposes : Decides))
            .FirstOrDefault(found => found is not null);
    }

    private static DecisionText? Under(ImmutableArray<DecisionLine> lines, DecisionHeading heading, bool inParagraph)
    {
        DecisionText? unclear = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (DecisionHeadings.Read(lines[i].Text.Text) == heading && !(i + 1 < lines.Length && DecisionHeadings.IsInMasthead(lines[i + 1].Text.Text)) && DecisionClauses.Of(Below(lines, i)) is { IsEmpty: false } clauses)
            {
                var found = new DecisionText(DecisionClauses.WithLead(lines[i].Text, clauses));
                if (clauses.Any(clause => DecisionHeadings.Decides(clause.Text) || DecisionRules.For(clause.Text) is not null))
                {
                    return found;
                }

                unclear ??= DecisionHeadings.IsVague(lines[i].Text.Text) && !inParagraph ? null : found;
            }

            if (heading == DecisionHeading.Proposed && Inline.Match(lines[i].Text.Text) is { Success: true } match)
            {
                ImmutableArray<DecisionLine> rest = [.. lines.Skip(i + 1).Take(MostLines).TakeWhile((line, at) => !Ends(line) && line.Block == lines[i].Block)];
                Passage whole = Passage.Of(rest.Select(line => line.Text).Prepend(lines[i].Text));
                return new DecisionText([whole.Slice(match.Groups["text"].Index, whole.Text.Length - match.Groups["text"].Index)]);
            }
        }

        return unclear;
    }

    /// <summary>Without a heading: the first sentence in which a body decides.</summary>
    private static DecisionText? InText(IEnumerable<Block> blocks, Regex decides)
    {
        foreach (TextBlock block in blocks.OfType<TextBlock>().Where(block => block.Kind is not TextKind.Heading and not TextKind.Footnote))
        {
            if (decides.Match(block.Text) is { Success: true } match)
            {
                return new DecisionText([block.Passage.Slice(match.Index, match.Length)]);
            }
        }

        return null;
    }

    private static IEnumerable<DecisionLine> Lines(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            if (block is TextBlock { Kind: not TextKind.Footnote } text)
            {
                foreach (TextLine line in text.Lines)
                {
                    yield return new DecisionLine(line, text);
                }
            }
        }
    }

    /// <summary>The lines under a heading, to where another begins. A body's line right below opens what it decides: <c>Beslut i nämnden:</c> under <c>Förslag till beslut</c>.</summary>
    private static ImmutableArray<DecisionLine> Below(ImmutableArray<DecisionLine> lines, int heading)
    {
        int first = heading + 1;
        bool opens = first + 1 < lines.Length && DecisionClauses.Opens(lines[first].Text.Text) && !Ends(lines[first + 1]);
        return [.. lines.Skip(first).Take(MostLines).TakeWhile((line, at) => (opens && at == 0) || !Ends(line))];
    }

    private static bool Ends(DecisionLine line) =>
        (line.Block.Kind == TextKind.Heading && line.Block.Marker is null && !DecisionClauses.IsItem(line.Text.Text)) || NextHeading.IsMatch(line.Text.Text) || DecisionHeadings.IsOver(line.Text.Text);

    // Förslag till beslut: Nämnden godkänner …
    [GeneratedRegex(@"^(?:(?:[\p{L}-]+s )?förslag(?: till (?:beslut|nämnden|[\p{L}-]*nämnden|[\p{L}-]*styrelsen|[\p{L}-]*utskottet))?|beslutsförslag|(?:[\p{L}-]+s )?beslut|att besluta|föreslås)\s?[:–-]\s+(?<text>\p{L}.{8,})$", Options, TimeoutMs)]
    private static partial Regex Inline { get; }

    // … nämnden föreslås besluta att godkänna …
    [GeneratedRegex($@"(?:[\p{{L}}-]+,? (?:och )?){{0,4}}[\p{{L}}-]*(?:{BodyNames.Deciding}) (?:beslutar|föreslås(?: besluta)?)\b[^.]{{8,400}}\.?", Options, TimeoutMs)]
    private static partial Regex Decides { get; }

    // in a report only what someone puts to a body: "Styrgruppen föreslår att socialnämnden beslutar att förlänga …"
    [GeneratedRegex($@"(?<=\bföreslår att )(?:[\p{{L}}-]+,? (?:och )?){{0,4}}[\p{{L}}-]*(?:{BodyNames.Deciding}) (?:beslutar|ska besluta)\b[^.]{{8,400}}\.?", Options, TimeoutMs)]
    private static partial Regex Proposes { get; }

    // headings that follow a decision
    [GeneratedRegex(@"^(?:sammanfattning(?: av ärendet)?|ärendet(?: i sin helhet|s beredning)?|ärendebeskrivning|beskrivning av ärendet|bakgrund|beslutsunderlag|underlag för beslut|handlingar(?: i ärendet)?|yrkanden?|reservation(?:er)?|jäv|protokollsanteckning(?:ar)?|deltar inte i beslutet|beslutet? (?:skickas|expedieras|sänds|delges|meddelas) .*|skickas (?:till|för kännedom)|skickad till|protokollsutdrag(?: till)?|för kännedom|beslutet ska skickas till|delges|sändlista|expedieras.*|expediering|kopia till|motivering(?: till beslut)?|skäl(?:en)? för beslut(?:et)?|överläggning|beslutsgång|omröstning(?:sresultat)?|propositionsordning|delgivning|förvaltningens (?:bedömning|synpunkter.*|överväganden)|bedömning|ekonomiska konsekvenser|konsekvenser|barn(?:konsekvens|rätts)\p{L}*|bilag(?:a|or)|finansiering|tidigare beslut|inledning|uppgifter i ärendet|upplysningar?|föredragning|information|ärendets (?:gång|beredning|handläggning)|beredning|sammanfattande bedömning|kortfattad beskrivning|beskrivning|motiv(?:ering)?|beslutsmotivering|röstning|votering|nämndens behandling.*|dagens sammanträde|framlagda förslag|förslag på sammanträdet|närvarorätt|särskilt yttrande|ersättaryttrande|deltagande i beslutet|anteckning(?:ar)?|hur man överklagar|kommentarer?|paragrafen är .*justerad.*|anmälnings?s?ärenden|delegationsbeslut|(?:ärendet )?(?:i korthet|kort(?:fattat)?)(?: om ärendet)?|kort om .{3,20}|sammandrag|vad (?:ärendet|det) gäller|ärendets innehåll|(?:fakta|närmare|mer) (?:i|om) ärendet|(?:medföljande|bifogade|tillhörande) handlingar|(?:dokument|underlag|bilagor) (?:i|till) ärendet|till grund för beslutet|(?:bilage|handlings)förteckning|beslutet meddelas.*|(?:mottagare av|kopia av|utdrag av) beslutet|(?:protokolls)?utdrag till|för kännedom till|redogörelse(?: för ärendet)?|(?:ärendets|frågans) bakgrund|nuläge|utredning|vad som föregått ärendet|skäl för förslaget|\p{L}+s (?:bedömning|ställningstagande|synpunkter|överväganden))\s?:?$", Options, TimeoutMs)]
    private static partial Regex NextHeading { get; }
}
