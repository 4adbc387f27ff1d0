using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>Sentences that name the public party alone, the others being told elsewhere. Examples: <c>PublicSides.corpus.txt</c>.</summary>
internal static partial class PublicSides
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Public = @"(kommunal|offentlig|regional|statlig)[ae]?";

    /// <summary>In the order they are tried.</summary>
    public static ImmutableArray<PartySentenceRule> All { get; } =
    [
        new("is public party", IsParty, 0.85),
        new("public party is", PartyIs, 0.85),
        new("party in all", InAll, 0.8),
        new("between it and each", AndEach, 0.8),
        new("entered by it with each", WithEach, 0.8),
    ];

    /// <summary>The public party that a sentence names so; empty without any.</summary>
    public static ImmutableArray<PartyMention> In(IEnumerable<Passage> sentences) =>
        sentences.Select(Read).FirstOrDefault(found => !found.IsEmpty, []);

    public static ImmutableArray<PartyMention> Read(Passage sentence) =>
        [.. PartySentences.Read(sentence, All).Where(party => party.IsPublic).Take(1)];

    // "Lunds kommun genom socialnämnden är kommunal part i samtliga partnerskap."
    [GeneratedRegex($@"^(?<parties>(?-i:\p{{Lu}})[^.;:]{{3,160}}?),?\s(är|blir|står som|ingår som|uppträder som)\s(den\s|ensam\s|gemensam\s|som\s)?{Public}\s(avtals|samverkans)?part(en)?\b", Options, 10_000)]
    private static partial Regex IsParty { get; }

    // "Kommunal part i avtalen är Lunds kommun genom socialnämnden.", "Den offentliga parten är …", "Kommunens part: …"
    [GeneratedRegex($@"^\W*(den\s)?({Public}|kommunens|regionens)\s(avtals|samverkans)?part(en)?\b[^.:;]{{0,60}}?(\s(är|blir|utgörs av)|:)\s(?<parties>[^;]{{3,200}}?)(?=\.(\s|$)|;|$)", Options, 10_000)]
    private static partial Regex PartyIs { get; }

    // "Lunds kommun genom socialnämnden är part i båda överenskommelserna.", "I samtliga partnerskap är Lunds kommun part."
    [GeneratedRegex(@"^(?<parties>(?-i:\p{Lu})[^.;:]{3,160}?),?\s(är|blir|ingår som|står som)\s(avtals)?part\s(i|för)\s(samtliga|alla|båda|bägge|vart och ett|var och en)\b|^\W*i\s(samtliga|alla|båda|bägge)\b[^.;:]{0,60}?\s(är|blir|ingår|står)\s(?<parties>(?-i:\p{Lu})[^.;:]{3,160}?)\s(som\s)?(avtals)?part(?=\W*$)", Options, 10_000)]
    private static partial Regex InAll { get; }

    // "Överenskommelserna ingås mellan Lunds kommun genom socialnämnden och respektive förening."
    [GeneratedRegex(@"\bmellan\s(?<parties>(?-i:\p{Lu})[^.;:]{3,160}?),?\s(å ena sidan,?\s)?(och|samt)\s(å andra sidan\s)?(respektive|varje|vardera|var och en av|de (två|tre|fyra|fem|sex))\s", Options, 10_000)]
    private static partial Regex AndEach { get; }

    // "Lunds kommun genom socialnämnden tecknar överenskommelserna med respektive förening.", "ingås av Lunds kommun med varje förening"
    [GeneratedRegex(@"^(?<parties>(?-i:\p{Lu})[^.;:]{3,160}?),?\s(tecknar|ingår|sluter|träffar|undertecknar)\s[^.;]{0,80}?\bmed\s(respektive|varje|vardera|var och en av)\s|\b(ingås|tecknas|sluts|träffas)\sav\s(?<parties>(?-i:\p{Lu})[^.;:]{3,160}?),?\s(och|med)\s(respektive|varje|vardera|var och en av)\s", Options, 10_000)]
    private static partial Regex WithEach { get; }
}
