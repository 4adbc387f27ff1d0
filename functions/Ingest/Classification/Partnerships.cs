using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>Matters whose title speaks of a partnership in other words, while their papers say that it is an IOP.</summary>
internal static partial class Partnerships
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>What is done to an agreement, as a noun: <c>förlängning</c>, <c>uppsägning</c>, <c>tecknande</c>.</summary>
    internal const string Act = @"(?:förlängning|prolongering|fortsättning|förnyelse|förnyande|förnyad prövning|tecknande|ingående|bildande|antagande|godkännande|upprättande|uppsägning|avslut(?:ande)?|upphörande|avveckling|hävning|omförhandling|revidering|avslag)(?:en)?";

    /// <summary>Characters from the beginning of a document within which it says what it is about.</summary>
    private const int Opening = 1500;

    /// <summary>Whether the title names a partnership or agreement, and a memo or paragraph says at once that one particular IOP is meant.</summary>
    public static bool IsOfOne(Matter matter) =>
        Titled.IsMatch(matter.Title) && !Elsewise.IsMatch(matter.Title) && !OfAll.IsMatch(matter.Title)
        && matter.Sections
            .Where(section => section.Kind is SectionKind.Memo or SectionKind.ItemSheet or SectionKind.Paragraph)
            .Any(section => Presented.IsMatch(Start(section)) || (OfNamed.IsMatch(matter.Title) && Meant.IsMatch(Start(section))));

    /// <summary>Whether the title or an agreement's own calls it a partnership's, and its papers name a party of the civil society: an IOP, though nobody writes the word.</summary>
    public static bool IsAgreed(Matter matter) =>
        matter.Sections.Select(section => section.Kind == SectionKind.Agreement ? section.Title : null).Append(matter.Title).Any(title => title is not null && OfPartnership.IsMatch(title))
        && !Elsewise.IsMatch(matter.Title) && !OfAll.IsMatch(matter.Title)
        && matter.Sections.Where(section => section.Kind is SectionKind.Agreement or SectionKind.Memo or SectionKind.ItemSheet or SectionKind.Paragraph)
            .Any(section => CivilSociety.IsMatch(Start(section)));

    private static string Start(PaperSection section)
    {
        string text = string.Join('\n', section.Blocks.OfType<TextBlock>().Select(block => block.Text));
        return text.Length > Opening ? text[..Opening] : text;
    }

    // Partnerskap om ett berättarcentrum · Förslag till partnerskap med civilsamhället · Överenskommelse med Föreningen X · Samverkan kring …
    [GeneratedRegex(@"\b(?:\p{L}*partnerskap|\p{L}*överenskommelse|(?:samverkans|samarbets|partnerskaps)?avtal|samverkan|samarbete)\p{L}*\b", Options, TimeoutMs)]
    private static partial Regex Titled { get; }

    // Partnerskapsöverenskommelse Grön Rehab · Överenskommelse om partnerskap med …
    [GeneratedRegex(@"\bpartnerskaps(?:överenskommelse|avtal)|\b(?:överenskommelse|avtal)\p{L}* om partnerskap\b(?! mellan (?:kommun|region|univers))", Options, TimeoutMs)]
    private static partial Regex OfPartnership { get; }

    [GeneratedRegex(@"\b(?:ideell(?:a|t)?|idébur\p{L}+|civilsamhälle\p{L}*|föreningen|stiftelsen|kvinnojour\p{L}*|studieförbund\p{L}*|\p{L}+ församling)\b", Options, TimeoutMs)]
    private static partial Regex CivilSociety { get; }

    // Förfrågan om partnerskapet Hållplats Öst · Partnerskap med Föreningen Kompis · Partnerskap ”Grannkraft”: one partnership, by its name or its partner, also before it:
    // Ansökan från Föreningen Kompis om fortsatt partnerskap · Kompis – uppsägning av partnerskap
    [GeneratedRegex($@"\bpartnerskap(?:et|savtal\p{{L}}*|söverenskommelse\p{{L}}*)?:? (?:[""”“»]?(?-i:\p{{Lu}})|(?:med|mellan|från|hos) .*(?-i:\p{{Lu}})|(?:om|kring|för|avseende|gällande|i|på|vid) [""”“»]?(?-i:\p{{Lu}}))|\b(?:från|av|med|hos) (?-i:\p{{Lu}}).* (?:om|av|på|att) (?:\p{{L}}+ ){{0,3}}partnerskap(?:et|savtal\p{{L}}*)?$|^[""”“»]?(?-i:\p{{Lu}}).{{2,50}}(?:,|:| [–-]) (?:{Act} (?:av|på|om) )?(?:\p{{L}}+ ){{0,2}}partnerskap(?:et|savtal\p{{L}}*)?$|^(?-i:\p{{Lu}}).{{2,50}} (?:ansöker om|begär|önskar|säger upp|vill förlänga|vill fortsätta) (?:\p{{L}}+ ){{0,3}}partnerskap(?:et)?\b", Options, TimeoutMs)]
    private static partial Regex OfNamed { get; }

    // the words for one, unless it is said that it is none: "är inte ett idéburet offentligt partnerskap", "i stället för ett IOP"
    [GeneratedRegex($@"(?<!\b(?:inte|inget|ingen|ej|aldrig|i stället för|istället för|till skillnad från|snarare än|utan|skulle kunna bli|kunna bli)(?: är| vara| om| till)?(?: ett| en| något| någon)? ){CategoryRules.Iop}(?!\p{{L}})(?<!idéburna offentliga partnerskap(?:en)?s?)", Options, TimeoutMs)]
    private static partial Regex Meant { get; }

    // what other matters' titles begin with, and agreements of other kinds
    [GeneratedRegex(@"\b(?:riktlinje|policy|motion|medborgarförslag|interpellation|remiss|yttrande|upphandling|ramavtal|hyres|arrende|köpe|markanvisning|driftavtal|bidrag|föreningsbidrag|verksamhetsstöd|polis|lokal överenskommelse|lokala överenskommelsen|valfrihet|avsiktsförklaring|program|strategi|plan\b)", Options, TimeoutMs)]
    private static partial Regex Elsewise { get; }

    // Samlad uppföljning av partnerskap med civilsamhället · Rapport om nämndens partnerskap; not of one with a partner named
    [GeneratedRegex(@"\b(?:samlad|årlig|(?:läges|status|års|nuläges|tertial)rapport|\p{L}*rapport(?:en|ering)?(?: (?:om|för|över|av|kring|avseende|gällande)|:)|(?:status|utveckling|läget) (?:för|i|av|kring)|förteckning|lista över|översikt|överblick|lägesbild|sammanställning|genomgång|(?:redovisning|uppföljning|utvärdering)(?:en)? av|redogörelse(?:n)? (?:för|om)|(?:nämndens|kommunens|stadens|regionens|våra|samtliga|alla|pågående|befintliga) (?:\p{L}+ )?partnerskap)\b(?!.*\b(?:med |[–-] )(?:föreningen|stiftelsen|(?-i:\p{Lu}\p{Ll})))", Options, TimeoutMs)]
    private static partial Regex OfAll { get; }

    // … ett förslag till idéburet offentligt partnerskap, Ordfabriken · partnerskapet har formen av ett IOP · teckna ett idéburet offentligt partnerskap med
    [GeneratedRegex(
        $@"\b(?:förslag(?:et)?|utkast(?:et)?|överenskommelsen?|avtalet?|ansökan|förfrågan|inbjudan|initiativ) (?:\p{{L}}+ )?(?:till|om|av|är|avser|gäller) (?:ett |en )?(?:nytt |fortsatt |förnyat |så kallat |överenskommelse om |avtal om )*{CategoryRules.Iop}(?! (?:i allmänhet|som (?:metod|modell|samverkansform)))"
        + $@"|\b(?:teckna[rs]?|ingå[rs]?|ingått|tecknat|inleda|träffa[rt]?|sluta|sluter|förlänga|förlänger|avslutar?|säga upp|säger upp|föreslå[rs]?|föreslog|föreslagit|inbjudit till|bjudit in till|erbjuder|önskar|starta[rt]?|träda in i|gå in i|anslut\p{{L}}+ sig till|bilda[rt]?|drivs? (?:som|genom|i|inom)|sker (?:som|genom|i|inom)|bedrivs (?:som|genom|i|inom)|har formen av|i form av|utgör|är) (?:det |ett |en )?(?:nytt |fortsatt |överenskommelse om |avtal om )*{CategoryRules.Iop}",
        Options,
        TimeoutMs)]
    private static partial Regex Presented { get; }
}
