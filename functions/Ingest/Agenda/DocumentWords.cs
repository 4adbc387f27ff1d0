using System.Text.RegularExpressions;

namespace Ingest.Agenda;

/// <summary>Kinds of documents by the word that stands in their heads.</summary>
internal enum DocumentKind
{
    Call,
    Minutes,
    Memo,
    ItemSheet,
    Agreement,
    Report,
    Annex,
}

/// <summary>A head's word for the document.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="IsOnlyWord">Whether it is a bare kind (<c>Tjänsteskrivelse</c>), no title of its own (<c>Delårsrapport 2</c>).</param>
internal sealed record DocumentWord(DocumentKind Kind, bool IsOnlyWord);

/// <summary>Reads the words by which heads name documents.</summary>
internal static partial class DocumentWords
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Longer parts of a head are no such word.</summary>
    private const int MostLetters = 60;

    public static DocumentWord? Read(string part)
    {
        string text = InBrackets.Replace(LabelBeside.Replace(Marked.Replace(Owner.Replace(part.Trim(), string.Empty), string.Empty), string.Empty), " ${what}");
        if (text.Length > MostLetters)
        {
            return null;
        }

        string joined = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        return Of(text) ?? (Spaced.IsMatch(text) || Shattered.IsMatch(joined) ? Of(joined) : MisreadWords.Printed(joined) is { } printed ? Of(printed) : null);
    }

    private static DocumentWord? Of(string text) =>
        Call.IsMatch(text) ? new(DocumentKind.Call, true)
        : Minutes.IsMatch(text) ? new(DocumentKind.Minutes, true)
        : Memo.IsMatch(text) ? new(DocumentKind.Memo, true)
        : TitledMemo.IsMatch(text) ? new(DocumentKind.Memo, false)
        : ItemSheet.IsMatch(text) ? new(DocumentKind.ItemSheet, true)
        : Annex.IsMatch(text) ? new(DocumentKind.Annex, true)
        : Agreement.IsMatch(text) ? new(DocumentKind.Agreement, BareAgreement.IsMatch(text))
        : Report.IsMatch(text) ? new(DocumentKind.Report, BareReport.IsMatch(text))
        : null;

    // a word set with space between its letters, read as several: "T J Ä N S T E S K R I V E L S E", "Tjäns tesk r ivelse"
    [GeneratedRegex(@"^(?:\p{L}{1,7} ){2,}\p{L}{1,7}$|^\p{L}{3,} (?!skrivelse|protokoll|kallelse|utdrag)\p{Ll}+$", Options, TimeoutMs)]
    private static partial Regex Spaced { get; }

    // a long word of this kind with gaps anywhere between its letters: "Sammant rädesprotokoll", "SAMM AN TRÄDESPROTOKOLL", "Tjänste utlåtan de"
    [GeneratedRegex(@"^(?:(?:samman(?:trädes|träds)|nämnds?|styrelse|utskotts|besluts)protokoll(?:et)?(?:utdrag)?|protokolls?utdrag|tjänste(?:skrivelse|utlåtande|yttrande)|beslutsunderlag|sammanträdes(?:handlingar|kallelse|underlag)|möteshandlingar|föredragningslista|ärendelista)$", Options, TimeoutMs)]
    private static partial Regex Shattered { get; }

    // what of the document it is, in brackets: "Sammanträdesprotokoll (utdrag)", "Protokoll [avskrift]"
    [GeneratedRegex(@"\s*[(\[]\s*(?<what>(?:protokolls?)?utdrag|avskrift)\s*[)\]]$", Options, TimeoutMs)]
    private static partial Regex InBrackets { get; }

    // a municipality's name before the word, where a logo stands close to it
    [GeneratedRegex(@"^[\p{L} -]{2,30}? (?:kommun|stad) (?=\p{L})", Options, TimeoutMs)]
    private static partial Regex Owner { get; }

    // what a mark parts from the word: "Tjänsteskrivelse · 2023-10-30", "Protokoll | Sida 3"
    [GeneratedRegex(@"(?<=\p{L})\s+[·•|]\s.*$", Options, TimeoutMs)]
    private static partial Regex Marked { get; }

    // the next column's label, where it stands close to the word: "SAMMANTRÄDESPROTOKOLL Datum"
    [GeneratedRegex(@"(?<=\p{L})\s+(?:datum|sida|sid\.?|sidan|blad|dnr|diarie(?:nummer|nr)|ärendenummer|beteckning|vår beteckning|handläggare|instans)\b.{0,24}$", Options, TimeoutMs)]
    private static partial Regex LabelBeside { get; }

    // Kallelse · KALLELSE TILL SAMMANTRÄDE · Föredragningslista · Dagordning
    [GeneratedRegex(@"^(?:kallelse|föredragningslista|dagordning|ärendelista|ärendeförteckning|underrättelse om sammanträde|sammanträdes(?:handlingar|kallelse|underlag)|möteshandlingar|nämndhandlingar|inbjudan till (?:\p{L}*nämnd|sammanträde|\p{L}*möte)\p{L}*|handlingar till (?:sammanträde|möte|nämnd|\p{L}+s sammanträde)\p{L}*|utskick till \p{L}*(?:nämnd|styrelse|utskott)\p{L}*|tillkännagivande om sammanträde|kungörelse)\b(?! (?:delegation|för ))", Options, TimeoutMs)]
    private static partial Regex Call { get; }

    private const string MinutesWord = @"(?:\p{L}+s )?(?:sammanträdes|nämnd(?:s|ens)? ?|styrelse(?:ns)? ?|utskotts?(?:ets)? ?|fullmäktige ?|mötes|besluts|(?:(?:o|ej |omedelbart |direkt)?justerat|signerat|preliminärt|digitalt) )?(?:sammanträdes|nämnd(?:s|ens)? ?)?protokoll(?:et)?";

    // what of the document it is, of which meeting, of which body, of which day: "Protokoll nämndsammanträde", "Protokoll – Socialnämnden", "Protokoll den 4 mars"
    private const string MinutesOf = @",? ?(?:[–-] ?|\()?(?:(?:protokolls)?utdrag|avskrift|§|paragraf(?:er)?\b|(?:från |vid )?(?:(?:ordinarie|extra|konstituerande|offentligt|digitalt) )*(?:\p{L}*(?:sammanträde|möte)t?\b)|offentlig(?:t|a)?\b|(?:med )?(?:omedelbar(?:t)? )?juster(?:at|ing|ade?|as)\b|(?:publicerings|webb|anslags)version|den \d|nr\.? ?\d|\p{L}+dag(?:en)? (?:den )?\d|(?:(?:[\p{L}-]+,? ){0,5}[\p{L}-]*(?:nämnd(?:en)?|styrelsen?|fullmäktige|utskott(?:et)?|beredning(?:en)?|rådet)|nämnden för [\p{L} ,-]{3,50})(?:$|,? (?:den )?\d))";

    // Sammanträdesprotokoll · PROTOKOLL 7/2024 · Protokollsutdrag · Utdrag ur sammanträdesprotokoll · Nämndprotokoll · Protokoll fört vid sammanträde med · Paragraf ur protokoll · Sammanträdesprotokoll – utdrag
    [GeneratedRegex($@"^(?:(?:bestyrkt |vidimera[dt] )?(?:utdrag|avskrift|paragraf(?:er)?|kopia|beslut) (?:ur|från|av) )?{MinutesWord}(?:$| (?:nr )?[\d/ -]+|\s\(?\d.*| för | från | fört | över |{MinutesOf})|^protokolls ?-?(?:utdrag|avskrift|sida|blad)\b|^utdrag$|^utdrag (?:ur|från) protokoll", Options, TimeoutMs)]
    private static partial Regex Minutes { get; }

    private const string MemoWord = @"(?:(?!budget|remiss)\p{L}*skrivelse|tjänste(?:utlåtande|yttrande|anteckning|underlag|memo)|(?:kontors|förvaltnings|sektors)(?:utlåtande|yttrande)|\p{L}*(?:förvaltningens|kontorets|sektorns|avdelningens|stabens) (?:utlåtande|yttrande|skrivelse|underlag)|(?:besluts|ärende)underlag|promemoria|pm|missiv(?:brev)?|ordförandeförslag|beslutsförslag)";

    // Tjänsteskrivelse · TJÄNSTEUTLÅTANDE · Promemoria · PM · Tjänsteskrivelse till socialnämnden
    [GeneratedRegex($@"^(?:{MemoWord}|ärende(?= (?:till|för) ))(?: \d.*| (?:till|för|från|i) [\p{{L}} ,&-]*(?:nämnd|styrelse|utskott|fullmäktige|beredning)\p{{L}}*)?$", Options, TimeoutMs)]
    private static partial Regex Memo { get; }

    // Tjänsteskrivelse – Delårsrapport 2 · Tjänsteskrivelse gällande förlängning av …
    [GeneratedRegex($@"^{MemoWord}(?:\s?[:–-]\s| (?:gällande|angående|avseende|rörande|om|med|i ärende) )", Options, TimeoutMs)]
    private static partial Regex TitledMemo { get; }

    // Ärendeblad · Beslutsärende
    [GeneratedRegex(@"^(?:ärendeblad|ärendekort|beslutsärende|informationsärende|ärendeunderlag)(?: \d+)?$", Options, TimeoutMs)]
    private static partial Regex ItemSheet { get; }

    // Bilaga · Bilaga 2 · BILAGA 1 till ALN …
    [GeneratedRegex(@"^bilag(?:a|or)(?: [\dA-E]{1,2})?\b(?::.*|,.*| till .*)?$", Options, TimeoutMs)]
    private static partial Regex Annex { get; }

    // Överenskommelse · Avtal om … · IOP-avtal · Partnerskapsavtal · Samverkansöverenskommelse
    [GeneratedRegex(@"^(?:förslag (?:till|på) )?(?:\p{L}+-)?\p{L}*(?:överenskommelse|avtal|kontrakt)\b|^(?:idéburet offentligt partnerskap|iop)\b", Options, TimeoutMs)]
    private static partial Regex Agreement { get; }

    [GeneratedRegex(@"^\p{L}*(?:överenskommelse|avtal)$", Options, TimeoutMs)]
    private static partial Regex BareAgreement { get; }

    // Delårsrapport 2 · Månadsuppföljning mars · Årsredovisning 2023 · Ekonomisk rapport
    [GeneratedRegex(@"^(?:ekonomisk |intern )?\p{L}*(?:rapport|redovisning|uppföljning|bokslut|berättelse|prognos|utvärdering|utredning)\b", Options, TimeoutMs)]
    private static partial Regex Report { get; }

    [GeneratedRegex(@"^\p{L}*(?:rapport|redovisning|uppföljning|bokslut|berättelse|utredning)$", Options, TimeoutMs)]
    private static partial Regex BareReport { get; }
}
