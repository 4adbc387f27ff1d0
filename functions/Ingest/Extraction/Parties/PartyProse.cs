using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A paragraph of a parties clause → the parts of its sentences that name parties.</summary>
internal static partial class PartyProse
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static IEnumerable<PartyLine> Lines(Passage paragraph) =>
        from sentence in Sentences.Of(paragraph)
        where !PartySentences.IsDenied(sentence.Text)
        from naming in Namings(sentence)
        where !naming.IsEmpty
        select new PartyLine(naming, IsProse: true, Begins: false);

    /// <summary>The lists that a sentence of the clause itself declares where no plain <c>mellan</c> does; else the sentence's one part.</summary>
    private static ImmutableArray<Passage> Namings(Passage sentence) =>
        !Lead.IsMatch(sentence.Text) && PartySentences.Declared(sentence) is { IsEmpty: false } lists ? lists : [Naming(sentence)];

    /// <summary>What comes after <c>Detta avtal är träffat mellan</c>; without such words the list itself, or the organisation that a sentence is about.</summary>
    private static Passage Naming(Passage sentence)
    {
        if (Lead.Match(sentence.Text) is { Success: true } lead)
        {
            Passage rest = sentence.Slice(lead.Length, sentence.Text.Length - lead.Length);
            return rest.IsEmpty ? sentence : rest;
        }

        string? subject = OrganisationNames.Leading(sentence.Text);
        Match verb = Verb.Match(sentence.Text);
        if (OfParty.IsMatch(sentence.Text) || (!verb.Success && !Opener.IsMatch(sentence.Text)))
        {
            return sentence;
        }

        return verb.Success && subject is not null && OrganisationRoles.IsOrganisationWord(subject) && !PartyNames.IsBody(subject) ? sentence.Slice(0, verb.Index) : Passage.Empty;
    }

    [GeneratedRegex(@"^.*?(\bmellan(\s+(följande|nedanstående|undertecknade))?(\s+parter(na)?)?|[Pp]art(en|er|erna)?(\s[^.]{0,50}?)?\s(är|blir|utgörs av|består av|ingår)|\bsom\s[^.]{0,60}?\s(är|ingår)|\b([Öö]verenskommelsen|[Aa]vtalet|[Pp]artnerskapet|[Ss]amarbetet)\s(omfattar|består av|utgörs av)(\s(följande|två|tre|fyra|fem)?\s?(parter|organisationer))?)\s*:?\s+(?=[^\p{L}]*\p{Lu}|den\s|dels\s|å\s|(för|stift|kommun)\p{L}+\s\p{Lu}|enligt\s|följande|undertecknade)", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Lead { get; }

    // where a sentence says more of those it names: "Föreningen Steget är en ideell förening"
    [GeneratedRegex(@"\s(är|blir|har|ska|skall|kan|vill|kommer|ingår|sluter|tecknar|deltar|driver|bedriver|bedrivs|samverkar|samarbetar|bildades|grundades|startade|arbetar|ansvarar|svarar|bidrar|leds|erbjuder|\p{Ll}{3,}(ades|erar|eras))\b", Options, 10_000)]
    private static partial Regex Verb { get; }

    // what opens a sentence that is about something else: "Till partnerskapet knyts …"
    [GeneratedRegex(@"^\W*(till|i|på|med|för|under|genom|vid|om|enligt|från|utöver|inom|när|där|detta|denna|det|den|de|dessa|även|också|dessutom|därutöver|övriga|andra|alla|samtliga|båda)\s", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Opener { get; }

    // a number, or what a party is called in the rest of the paper
    [GeneratedRegex(@"\d{6}\s?-?\s?\d{4}|\b(nedan|härefter|hädanefter|fortsättningsvis)\b", Options, 10_000)]
    private static partial Regex OfParty { get; }
}
