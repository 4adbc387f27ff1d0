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
        string text = Owner.Replace(part.Trim(), string.Empty);
        return text.Length > MostLetters ? null
            : Call.IsMatch(text) ? new(DocumentKind.Call, true)
            : Minutes.IsMatch(text) ? new(DocumentKind.Minutes, true)
            : Memo.IsMatch(text) ? new(DocumentKind.Memo, true)
            : ItemSheet.IsMatch(text) ? new(DocumentKind.ItemSheet, true)
            : Annex.IsMatch(text) ? new(DocumentKind.Annex, true)
            : Agreement.IsMatch(text) ? new(DocumentKind.Agreement, BareAgreement.IsMatch(text))
            : Report.IsMatch(text) ? new(DocumentKind.Report, BareReport.IsMatch(text))
            : null;
    }

    // a municipality's name before the word, where a logo stands close to it
    [GeneratedRegex(@"^[\p{L} -]{2,30}? (?:kommun|stad) (?=\p{L})", Options, TimeoutMs)]
    private static partial Regex Owner { get; }

    // Kallelse · KALLELSE TILL SAMMANTRÄDE · Föredragningslista · Dagordning
    [GeneratedRegex(@"^(?:kallelse|föredragningslista|dagordning|ärendelista|ärendeförteckning|underrättelse om sammanträde|sammanträdeshandlingar|möteshandlingar)\b(?! (?:delegation|för ))", Options, TimeoutMs)]
    private static partial Regex Call { get; }

    // Sammanträdesprotokoll · PROTOKOLL 7/2024 · Protokollsutdrag
    [GeneratedRegex(@"^(?:sammanträdes)?protokoll(?:sutdrag)?(?: (?:nr )?[\d/ -]+|\s\(?\d.*|$| för | från |,? ?(?:utdrag|§))", Options, TimeoutMs)]
    private static partial Regex Minutes { get; }

    // Tjänsteskrivelse · TJÄNSTEUTLÅTANDE · Promemoria · PM
    [GeneratedRegex(@"^(?:tjänsteskrivelse|tjänsteutlåtande|beslutsunderlag|promemoria|förslagsskrivelse|ordförandeskrivelse|ordförandeförslag|skrivelse|nämndskrivelse|ärendeskrivelse|tjänsteyttrande)(?: \d.*)?$", Options, TimeoutMs)]
    private static partial Regex Memo { get; }

    // Ärendeblad · Beslutsärende
    [GeneratedRegex(@"^(?:ärendeblad|beslutsärende|informationsärende|ärendeunderlag)(?: \d+)?$", Options, TimeoutMs)]
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
