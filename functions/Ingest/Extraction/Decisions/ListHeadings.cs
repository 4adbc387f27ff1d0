using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>What a line over the entries of a list says of them; null where it says nothing.</summary>
/// <param name="Body">Who decided or sent them.</param>
/// <param name="Document">What each of them is.</param>
/// <param name="Kind">Whether they were taken on delegation or are notified.</param>
internal sealed record ListHeading(string? Body, string? Document, ListedDecisionKind? Kind);

/// <summary>Lines that stand over entries. Examples: <c>Headings.corpus.txt</c>.</summary>
internal static partial class ListHeadings
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A heading over several entries is not longer than this, in characters.</summary>
    private const int Longest = 90;

    /// <summary>What a block says of the entries below it; null where it is an entry itself or running text.</summary>
    public static ListHeading? Of(TextBlock block)
    {
        string text = block.Text.Trim();
        bool stands = block.Kind == TextKind.Heading || text.EndsWith(':');
        ListHeading? read = Read(text);
        return read is null || stands || BodyNames.Whole(text) is not null || From.IsMatch(text) || Sender.IsMatch(text) || IsLabelled(text) ? read : null;
    }

    /// <summary>An office alone in a line, over an entry that begins with its day: <c>Förvaltningschef</c> / <c>2026-01-14 Anställning av rektor</c>; null for others.</summary>
    public static ListHeading? Over(TextBlock line, Block? below) =>
        below is TextBlock { Kind: not TextKind.Heading } entry && DecisionLines.BeginsWithDay(entry.Text) && line.Lines.Length == 1 && DecisionOffices.Read(line.Text) is { } office
            ? new(office, null, null)
            : null;

    /// <summary>What a line says of the entries below it, or null.</summary>
    public static ListHeading? Read(string line)
    {
        string text = line.Trim().TrimEnd(':', ' ');
        if (text.Length > Longest || text.Any(char.IsDigit))
        {
            return null;
        }

        if (TakenBy.Match(text) is { Success: true } taken)
        {
            return new(DecisionParts.Who(taken.Groups["who"].Value, owns: false), null, null);
        }

        if (line.TrimEnd().EndsWith(':') && Deciding.Match(text) is { Success: true } deciding && deciding.Groups["who"].Value is var decider
            && (DecisionOffices.Read(decider) is not null || (DecisionParts.IsBody(decider) && !DecisionOffices.IsDelegating(decider))))
        {
            return new(DecisionParts.Who(decider, owns: false), null, null);
        }

        if (Delegated.IsMatch(text) && DecisionOffices.Read(text)?.EndsWith("elegation", StringComparison.Ordinal) != false)
        {
            return new(null, null, ListedDecisionKind.Delegated);
        }

        if (From.Match(text) is { Success: true } from)
        {
            return new(DecisionParts.Who(from.Groups["who"].Value, owns: false), Document(from.Groups["document"].Value), null);
        }

        if (Documents.Match(text) is { Success: true } documents)
        {
            return new(null, Document(documents.Groups["document"].Value), null);
        }

        return Notified.IsMatch(text) ? new(null, null, ListedDecisionKind.Notified)
            : Body(text) is { } body ? new(body, null, null)
            : null;
    }

    /// <summary>Whether a matter of that title notifies documents.</summary>
    public static bool Notifies(string title) => !Delegated.IsMatch(title) && (Notified.IsMatch(title) || Notice.IsMatch(title));

    /// <summary>The body, office, sender or unit that a line names and nothing else; or null.</summary>
    public static string? Body(string text) =>
        BodyNames.Whole(text) ?? DecisionOffices.Read(text) ?? (Sender.IsMatch(text) || (IsUnit(text) && !Masthead.IsMatch(text)) ? text : null);

    /// <summary>Whether a line says by a label who decided: <c>Delegat: Byggnadsinspektör</c>.</summary>
    public static bool IsLabelled(string text) => Labelled.IsMatch(text);

    /// <summary>Whether a line names a unit of an administration: <c>Familjehemsenheten</c>, <c>Avdelning vuxen</c>.</summary>
    public static bool IsUnit(string text) => Unit.IsMatch(text);

    private static string? Document(string words) => words.ToUpperInvariant() switch
    {
        "" => null,
        ['P', ..] and [.., 'L'] => "Protokoll",
        ['P', ..] => "Protokollsutdrag",
        "BESLUT" => "Beslut",
        ['D', ..] => "Dom",
        ['S', ..] => "Skrivelse",
        ['Y', ..] => "Yttrande",
        ['C', ..] => "Cirkulär",
        _ => null,
    };

    // Delegationsbeslut · Beslut på delegation · Redovisning av delegerade beslut
    [GeneratedRegex(@"deleg\p{L}*beslut|\bdelegera(?:de|t) beslut|beslut\b.{0,40} (?:på|med stöd av|enligt|i) delegation", Options, TimeoutMs)]
    private static partial Regex Delegated { get; }

    // Delegat: Bygglovshandläggare
    [GeneratedRegex($@"^{DecisionOffices.Label}\s?:\s", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }

    // not "Från enheterna har följande inkommit"
    private const string NoVerb = @"(?!.*\b(?:har|hade|är|finns|följer|följande|inkommit|kommit)\b)";

    // Från kommunfullmäktige · Protokoll från Samordningsförbundet · Domar från förvaltningsrätten
    [GeneratedRegex($@"^(?:(?<document>protokoll(?:sutdrag)?|beslut|dom(?:ar)?|skrivelser?|yttranden?|meddelanden?|handlingar|delgivningar|cirkulär|information) )?från (?<who>(?!(?:och|den|förra|föregående)\b){NoVerb}\p{{L}}[\p{{L}} ,.&/-]{{1,70}})$", Options, TimeoutMs)]
    private static partial Regex From { get; }

    // Anmälningsärenden · Meddelanden · Delgivningar · Anmälda handlingar · Ärenden för kännedom
    [GeneratedRegex(
        @"anmälnings?s?ärenden?|meddelande(?:n|ärenden)?\b|meddelas|delgivning|delgivna |delges|(?:in|av)komna (?:och utgående )?(?:skrivelser|handlingar|ärenden|domar|protokoll|beslut)|för kännedom|kännedomsärenden|anmälda (?:handlingar|ärenden|skrivelser|protokoll|beslut)"
        + @"|^(?:övriga |inkomna )?(?:anmälningar|domar och beslut|protokoll och beslut|beslut och domar|rapporter)$|^(?:protokoll|handlingar|skrivelser|cirkulär) (?:att|för) (?:anmäla|anmälan)",
        Options,
        TimeoutMs)]
    private static partial Regex Notified { get; }

    // Anmälan · Anmälningar · Anmälan av skrivelser
    [GeneratedRegex(@"^anmälning(?:ar)?\b|^anmälan\b(?! (?:om|mot|till|enligt)\b)", Options, TimeoutMs)]
    private static partial Regex Notice { get; }

    // Beslut fattade av arbetsutskottet · Delegationsbeslut tagna i presidiet
    [GeneratedRegex(@"^(?:delegations)?beslut (?:fattade|tagna|som fattats|som tagits)(?: på delegation)? (?:av|i) (?<who>\p{L}[\p{L} ,.&/-]{1,70})$", Options, TimeoutMs)]
    private static partial Regex TakenBy { get; }

    private const string Decides = @"(?:beslutat|beslutade|fattat|fattade|tagit|tog)";

    // Bygglovschef har beslutat om: · Miljöinspektören har fattat följande beslut: · Följande beslut har fattats av rektor: · På delegation har enhetschefen beslutat:
    [GeneratedRegex($@"^(?:(?!på delegation\b|följande\b|nedanstående\b)(?<who>\p{{L}}[\p{{L}} -]{{2,60}}?) (?:har )?(?:på delegation )?{Decides}|(?:följande|nedanstående) (?:delegations)?beslut har (?:fattats|tagits) (?:på delegation )?av (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?)|på delegation har (?<who>\p{{L}}[\p{{L}} -]{{2,60}}?) {Decides})(?: (?:på delegation|i|om|att|följande|dessa|nedanstående|ärenden?|beslut))*$", Options, TimeoutMs)]
    private static partial Regex Deciding { get; }

    // Protokoll · Domar · Inkomna skrivelser
    [GeneratedRegex(@"^(?:övriga |inkomna )?(?<document>protokoll(?:sutdrag)?|domar|skrivelser|yttranden|cirkulär)$", Options, TimeoutMs)]
    private static partial Regex Documents { get; }

    // Förvaltningsrätten i Växjö · Inspektionen för vård och omsorg · Skolverket · Kommunala pensionärsrådet · Länsstyrelsen · JO
    [GeneratedRegex(
        @"^(?:\p{L}+ )?(?:\p{L}*rätten|\p{L}*inspektionen|\p{L}*verket|\p{L}+myndigheten|\p{L}*(?<!åt)rådet|\p{L}*förbundet|\p{L}*ombudsmannen|länsstyrelsen|socialstyrelsen|\p{L}*överklagandenämnd(?:en)?|hyresnämnden|försäkringskassan|arbetsförmedlingen|polisen|riksrevisionen|revisionen|kommunrevisionen|revisorerna|(?-i:IVO|JO|DO|SKR|JK|IMY|MSB))"
        + @"(?: (?:i|för|på|mot) [\p{L} -]{2,40}| \p{Lu}[\p{L} -]{2,40})?$|^(?:den )?gemensam(?:ma)? \p{L}*nämnd(?:en)?(?: (?:för|i|inom) [\p{L} ,-]{2,50})?$|^sveriges kommuner och regioner$|^kommunalförbundet [\p{L} -]{2,40}$|^samordningsförbundet\b[\p{L} -]{0,40}$",
        Options,
        TimeoutMs)]
    private static partial Regex Sender { get; }

    // Utredningsenheten barn · Enheten för kulturutveckling · Avdelning vuxen · Navigatorcentrum · Förvaltningsledningen · Hemvården Norr
    private const string UnitWord = @"(?:enhet(?:en)?|enheterna|avdelning(?:en)?|förvaltning(?:en)?|kontor(?:et)?|centrum|center|ledning(?:en)?|skol(?:a|an|or|orna)|verksamhet(?:en)?|sektion(?:en)?|team(?:et)?|grupp(?:en)?|område(?:t)?|stab(?:en)?|byrå(?:n)?|mottagning(?:en)?|vården|hälsan|tjänsten|bibliotek(?:et)?|museet|teatern|boende(?:n|t)?|hemmet|jour(?:en)?|gård(?:en)?|service)";

    [GeneratedRegex($@"^(?=\p{{L}}){NoVerb}(?:[\p{{L}}-]+,? (?:(?:och|&) )?){{0,3}}?[\p{{L}}-]*{UnitWord}(?: (?:för|i|inom) [\p{{L}} ,-]{{2,50}}| [\p{{L}}-]+(?: (?:och|&) [\p{{L}}-]+)?| \p{{Lu}}[\p{{L}} -]{{2,30}})?$", Options, TimeoutMs)]
    private static partial Regex Unit { get; }

    // what heads papers and sections of any list: Socialförvaltningen, Förvaltningen, Verksamhet, Service
    [GeneratedRegex(@"(?:förvaltning(?:en)?|kontor(?:et)?)$|^(?:enheten|avdelning(?:en)?|ledning(?:en)?|verksamhet(?:en)?|område(?:t)?|grupp(?:en)?|service|skolan?|skolor(?:na)?|boende)$|^(?:ärende|handling|besluts|sammanfattning|bakgrund|bedömning|beskrivning)", Options, TimeoutMs)]
    private static partial Regex Masthead { get; }
}
