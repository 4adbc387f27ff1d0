using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>What a row looks like before it is known what it belongs to.</summary>
internal static partial class RowForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 10_000;
    private const int FewestWordsOfSentence = 4;
    private const int MostWordsOfGroup = 8; // Perioden januari till och med mars 2020
    private const int FewestWordsOfProse = 8;

    /// <summary>A line of running text by its length and how it ends: no row's label and no section's line.</summary>
    public static bool IsSentence(Row row) =>
        !row.IsMulti && row.Text.EndsWith('.') && row.Fragments[0].Words.Length >= FewestWordsOfSentence;

    /// <summary>Lines that end as a sentence does and hold as many words as one: running text between two tables.</summary>
    public static bool AreProse(IReadOnlyList<Row> rows) =>
        rows[^1].Text.EndsWith('.') && rows.All(row => !row.IsMulti) && rows.Sum(row => row.Fragments[0].Words.Length) >= FewestWordsOfProse;

    /// <summary>A line of a contents list: leaders and a page number.</summary>
    public static bool IsContentsLine(Row row) => Leaders.IsMatch(row.Text);

    /// <summary>A list's marker far from its text is no cell.</summary>
    public static bool BeginsWithMarker(Row row) => row.IsMulti && ListMarkers.IsAlone(row.Fragments[0].Text);

    /// <summary>Names columns: words that head columns, years, no figures.</summary>
    public static bool IsHeaderLike(Row row)
    {
        int named = 0;
        foreach (Fragment fragment in row.Fragments)
        {
            if (fragment.IsData)
            {
                return false;
            }

            named += fragment.Kind == ValueKind.Year || (fragment.Words.Length <= 4 && HeaderWords.IsMatch(fragment.Text)) ? 1 : 0;
        }

        return row.IsMulti && named >= 2 && named * 2 >= row.Fragments.Length;
    }

    /// <summary>Short words without figures over a row that names at least twice as many columns; a label may stand first.</summary>
    public static bool IsGroupsOver(Row groups, Row names)
    {
        Fragment first = groups.Fragments[0];
        bool labelled = first.Box.X1 < names.Box.X0 || Math.Abs(first.Box.X0 - names.Box.X0) < first.Em;
        return groups.IsMulti
            && names.Fragments.Length >= 2 * (groups.Fragments.Length - (labelled ? 1 : 0))
            && names.Fragments.Length > 2
            && groups.Fragments.All(fragment => !fragment.IsData && fragment.Words.Length <= MostWordsOfGroup)
            && groups.Box.X1 < names.Box.X1 + groups.Em
            && IsHeaderLike(names);
    }

    /// <summary>Has a word that heads columns.</summary>
    public static bool NamesColumn(string text) => HeaderWords.IsMatch(text);

    /// <summary>A line of an address, a letter's head or its foot.</summary>
    public static bool IsLetterFurniture(Row row) => LetterWords.IsMatch(row.Text);

    // Inledning ........ 3
    [GeneratedRegex(@"(\.{5,}|(\. ){5,}|_{5,}|…{3,})", Options, TimeoutMs)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(
        @"\b(\w*utfall\w*|bokför\w*|redovisat|upparbetat|förbrukat|tilldela[dt]|fastställd|resultat|hittills|\w*budget\w*|\w*prognos\w*|\w*avvik\w*|skillnad|differens|diff\.?|bokslut\w*|mål|mått|målvärde\w*|målsatt|måltal\w*|målnivå\w*|\w*indikator\w*|nyckeltal\w*|styrtal\w*|mätetal|mätvärde\w*|volym\w*|förändring|delår|tertial|kvartal|helår|helårs\w*|ack\.?|ackumuler\w*|period\w*|återst\w*|belopp|summa|totalt?|tkr|tkn|mnkr|mkr|kr|kronor|antal|andel|datum|beslut|beslutsdatum|beslutsfattare|delegat|punkt|avser|dnr|diarienr|diarienummer|ärende|ärendemening|nr|namn|handling|handlingstyp|uppgift\w*|ansvar\w*|åtagande\w*|insats\w*|aktivitet\w*|åtgärd\w*|paragraf\w*|dokument\w*|titel|beskrivning|status|kommentar|projekt|part|parter|organisation\w*|orgnr|org\.?nr|uppföljning|trend|kostnad\w*|intäkt\w*|verksamhet\w*|år|månad|jan|feb|mars|april|maj|juni|juli|aug|sept?|okt|nov|dec|januari|februari|augusti|september|oktober|november|december)\b",
        Options | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex HeaderWords { get; }

    [GeneratedRegex(
        @"(\b(postadress|besöksadress|telefon|telefax|växel|bankgiro|plusgiro|hemsida|webbplats|e-?post|epost|organisationsnummer|org\.? ?nr|handläggare|sida|mottagare|referens|vår beteckning|er beteckning|er referens|vårt datum|ert datum|tjänsteskrivelse|sammanträdesprotokoll|justerande\w*|utdragsbestyrkande|signatur\w*)\b|@|\bwww\.|\b\d{3} \d{2} \p{Lu}|\b\d{2,4}-\d{2,3} \d{2} \d{2}\b|\b\d{1,2} ?[(\[]\d{1,2}[)\]]$)",
        Options | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex LetterWords { get; }
}
