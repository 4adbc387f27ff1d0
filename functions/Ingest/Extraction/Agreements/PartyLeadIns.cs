using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Lines that lead in the parties where no heading does: <c>Detta avtal har ingåtts mellan</c>, <c>Parter:</c>.</summary>
internal static partial class PartyLeadIns
{
    /// <summary>So many blocks after a lead-in may name parties.</summary>
    public const int MostBlocks = 12;

    private const int MostLines = 5;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static bool Leads(TextBlock block) => block.Lines.Length <= MostLines && Lead.IsMatch(block.Text);

    /// <summary>Whether a block after a lead-in still names parties: no heading, no sentence but one that says a number or what a party is called.</summary>
    public static bool GoesOn(TextBlock block) =>
        block.Kind != TextKind.Heading && !ClauseReading.IsHeading(block) && block.Lines.Length <= MostLines && (!Sentence.IsMatch(block.Text) || OfParty.IsMatch(block.Text));

    // "… partnerskap mellan", "Mellan nedanstående parter:", "Parter:", "Som parter i avtalet står:", "Förteckning över parterna:", "har slutits mellan följande parter"
    [GeneratedRegex(@"(^\W*|\b(avtal|överenskommelse|partnerskap|samarbete|samverkan|ingå|sluts|slutits|träffa|teckna|upprätta|iop)\p{L}*\b[^.]{0,120}\s)mellan(\s(följande|nedanstående|undertecknade))?(\s(parter|organisationer|aktörer))?\s*:?\s*$|^\W*(som |förteckning över (de )?|följande är |här är |de |våra )?(avtals|samverkans|samarbets)?(parter|parterna)( (i|till|inom|bakom|för) [^.:]{2,40}?)?( (är|står|ingår|antecknas|anges|blir|utgörs av|består av|räknas|följer|framgår)( (följande|nedan|som följer|här|dessa|organisationer))*)?\s*:\s*$|^\W*((följande|dessa|nedanstående) (parter|organisationer|aktörer|föreningar)\b(?![^.]*\b(styrgrupp|referensgrupp|arbetsgrupp|bjud|inform|remiss|samråd))[^.]{0,80})\s*:\s*$|\b(avtal|överenskommelse|partnerskap|samarbete|samverkan|iop)\p{L}*\b[^.]{0,60}\s(följande|nedanstående|två|tre|fyra|fem|sex|sju|åtta)\s(parter|organisationer|aktörer|föreningar|avtalsparter|samverkansparter)\b[^.]{0,40}:\s*$|\b(avtal|överenskommelse|partnerskap|samarbete|samverkan|iop)\p{L}*\b[^.]{0,60}\s(bildas|ingås|tecknas|sluts|träffas|bärs|bärs upp)\s(härmed\s|gemensamt\s)?av\s*:\s*$|^\W*(vi|de) som (ingår|tecknar|sluter|undertecknar|skriver under|samarbetar|samverkar)\b[^.]{0,60}:\s*$", Options, 10_000)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"(?<!\bek\.?\s?)\b(?!för\.)\p{Ll}{3,}\.\s*$", Options & ~RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Sentence { get; }

    [GeneratedRegex(@"\d{6}\s?-?\s?\d{4}|\b(nedan|härefter|fortsättningsvis)\b", Options, 10_000)]
    private static partial Regex OfParty { get; }
}
