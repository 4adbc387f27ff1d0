using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>What OCR misreads in Swedish papers, in the order that it is tried; examples in <c>Mending.corpus.txt</c>.</summary>
internal static partial class MendingRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int TimeoutMs = 10_000;

    public static ImmutableArray<MendingRule> All { get; } =
    [
        new("a bullet read as a letter", LoneRing, _ => "•", Before: Nothing, After: StartsText),
        new("I read as a stroke", LoneStroke, _ => "I", Before: EndOfSentence, After: StartsSmall),
        new("an item's point read as a comma", ItemNumber, _ => ".", Before: Nothing, After: StartsLarge),
        new("an item's number read as letters", ItemOne, match => (match.Value.TrimEnd('.').Length == 1 ? "1" : "11") + ".", Before: Nothing, After: StartsLarge),
        new("a line's remains at a word's side", Bars, _ => string.Empty),
        new("a speck's mark at a number", Specks, _ => string.Empty, Below: 0.95),
        new("5 read as $ in a number", FiveInNumber, _ => "5"),
        new("1 read as I behind a minus", OnesBehindMinus, match => new string('1', match.Length), After: StartsGroup),
        new("§ read as $", Dollar, match => new string('§', match.Value.Length), After: StartsWithDigit),
        new("§ read as $ as a column's name", Dollar, _ => "§", Before: EndsWithLetter, After: LetterOrNothing),
        new("a date's figures read as letters", DateWithLetters, match => FigureRows.OfShape(match.Value)),
        new("§ read as $ before its number", DollarAndNumber, match => new string('§', match.Length)),
        new("§ read as 8 or S", LoneEight, _ => "§", Before: Nothing, After: ParagraphNumber, Below: 0.8),
        new("minus read as = or ~", StrangeMinus, _ => "-"),
        new("a long dash before a number", LongMinus, _ => "−", Below: 0.9),
        new("O read in a number", LetterO, _ => "0"),
        new("l or I read in a number", LetterL, _ => "1"),
        new("1 read as a stroke before thousands", StrokeBeforeGroup, _ => "1", Before: NoGroup, After: ZeroGroup),
        new("a month's stroked 0 read as 8 or 9", StrokedMonth, _ => "0", Below: 0.9),
        new("a year's stroked 0 read as 8", StrokedYear, match => "20" + match.Groups["rest"].Value, Before: HeadsYear, Below: 0.9),
        new("5 read as S before percent", FiveOfPercent, _ => "5"),
        new("percent read twice", TwicePercent, _ => "%"),
        new("mål read with an i", Goal, _ => "l"),
        new("nämnd with another vowel", BoardVowel, match => char.IsUpper(match.Value[0]) ? "Ä" : "ä"),
        new("a speck behind a conjunction", StopAfterAnd, _ => string.Empty, After: StartsLetter),
        new("a lone zero read as o", LoneO, match => match.Value.Contains('(', StringComparison.Ordinal) ? "(0)" : "0", Before: EndsWithDigit, After: FigureOrNothing),
        new("a speck after a figure", LastColon, _ => string.Empty, Before: FirstGroup, After: Nothing),
        new("S or B read in a number", LetterS, match => match.Value == "S" ? "5" : "8", Below: 0.9),
        new("tkr misread", Tkr, _ => "tkr", Before: EndsWithDigit),
        new("mkr misread", Mkr, _ => "mkr", Before: EndsWithDigit),
        new("kr misread", Kr, _ => "kr", Before: EndsWithDigit),
        new("percent read as a fraction", Percent, _ => "%", Before: EndsWithDigit),
        new("percent at a number", PercentAtNumber, _ => "%"),
        new("kl. read with an I", Clock, match => match.Value.Replace('I', 'l'), After: TimeOfDay),
        new("foreign accents on Swedish letters", Accents, match => Swedish(match.Value), Below: 0.97),
    ];

    /// <summary>ò → ö, à → å, ã → ä; a letter's size is kept.</summary>
    private static string Swedish(string letter)
    {
        string large = letter.ToUpperInvariant() switch
        {
            "Ò" or "Ó" or "Ô" or "Õ" or "Ő" or "Ō" => "Ö",
            "À" or "Á" => "Å",
            _ => "Ä",
        };
        return char.IsUpper(letter[0]) ? large : char.ToLowerInvariant(large[0]).ToString();
    }

    // e Samverkande stöd · © Handledning · ° Lokaler: Swedish has no such words
    [GeneratedRegex(@"^[eo©®°»¢*+]$", Options, TimeoutMs)]
    private static partial Regex LoneRing { get; }

    // L Upprop · 1L Anmälningsärenden (not I Borås)
    [GeneratedRegex(@"^(L|[1Il][LlI]|ll)\.?$", Options, TimeoutMs)]
    private static partial Regex ItemOne { get; }

    // 4, Information · 9; Överenskommelse
    [GeneratedRegex(@"(?<=^[0-9]{1,2})[,;:]$", Options, TimeoutMs)]
    private static partial Regex ItemNumber { get; }

    // | samverkan · l arbetet · į arbetet
    [GeneratedRegex(@"^[|l1!\[\]]$", Options, TimeoutMs)]
    private static partial Regex LoneStroke { get; }

    // |Löner · 1 650| · ¦Netto
    [GeneratedRegex(@"^[|¦\[\]{}]+(?=[\p{L}\p{N}(−–-])|(?<=[\p{L}\p{N}).,:;%])[|¦{}]+$", Options, TimeoutMs)]
    private static partial Regex Bars { get; }

    // 1000` · `0 · *6615
    [GeneratedRegex(@"^[`´*‘](?=[-−–]?[0-9])|(?<=^[-−–]?[0-9]+)[`´‘]$", Options, TimeoutMs)]
    private static partial Regex Specks { get; }

    // -$7 477 · 21$2 · 195$ (not $19: a paragraph)
    [GeneratedRegex(@"(?<=[0-9][.,]?|^[-−–])\$(?=[0-9.,$]*%?$)(?<=^[-−–(]?[0-9.,$]+)", Options, TimeoutMs)]
    private static partial Regex FiveInNumber { get; }

    // -II 735 · -l 250
    [GeneratedRegex(@"(?<=^[-−–])[lI|]{1,2}$", Options, TimeoutMs)]
    private static partial Regex OnesBehindMinus { get; }

    [GeneratedRegex(@"^[0-9$]{3}$", Options, TimeoutMs)]
    private static partial Regex StartsGroup { get; }

    // $ 19 · $$ 61-63
    [GeneratedRegex(@"^\${1,2}$", Options, TimeoutMs)]
    private static partial Regex Dollar { get; }

    // 2020-IO-II · 2020-I1-09
    [GeneratedRegex(@"^(19|20)[0-9]{2}-[0-9OoIl]{2}-[0-9OoIl]{2}$", Options, TimeoutMs)]
    private static partial Regex DateWithLetters { get; }

    // $19 · $61-63
    [GeneratedRegex(@"^\${1,2}(?=[0-9]{1,3}([-–,:][0-9]{1,3})?[.,]?$)", Options, TimeoutMs)]
    private static partial Regex DollarAndNumber { get; }

    // a line that begins 8 19 or S 19
    [GeneratedRegex(@"^[8S&]$", Options, TimeoutMs)]
    private static partial Regex LoneEight { get; }

    // =252 · ~4 250
    [GeneratedRegex(@"^([=~~≈]|—=|-=|=-)(?=[0-9]{1,3}([ .,][0-9]+)*$)", Options, TimeoutMs)]
    private static partial Regex StrangeMinus { get; }

    // —170 (not 2024—2026)
    [GeneratedRegex(@"^—(?=[0-9])", Options, TimeoutMs)]
    private static partial Regex LongMinus { get; }

    // 1O0 · 2O24 · 5OO (not O2, not 2Ou)
    [GeneratedRegex(@"(?<=[0-9][.,]?[OoQ]*)[OoQ](?=[0OoQ]*([0-9.,%]|$))(?<=^[-−–]?[0-9.,OoQ]+)(?=[0-9.,OoQ]*%?$)", Options, TimeoutMs)]
    private static partial Regex LetterO { get; }

    // 2l0 · 1I · l0 (not l alone, not Il)
    [GeneratedRegex(@"[lI!|](?<=^[-−–]?[0-9.,lI!|]+)(?=[0-9.,lI!|]*%?$)((?<=[0-9][.,]?[lI!|]+)|(?=[lI!|]*[0-9]))", Options, TimeoutMs)]
    private static partial Regex LetterL { get; }

    // l 050 000 · ı 200 kronor
    [GeneratedRegex(@"^[lı|!]$", Options, TimeoutMs)]
    private static partial Regex StrokeBeforeGroup { get; }

    [GeneratedRegex(@"^[0-9]{3}$", Options, TimeoutMs)]
    private static partial Regex ZeroGroup { get; }

    [GeneratedRegex(@"^$|[^0-9]$", Options, TimeoutMs)]
    private static partial Regex NoGroup { get; }

    // 2017-94 · 2017-84 (no month is that late)
    [GeneratedRegex(@"(?<=^20[0-9]{2}-)[89](?=[1-9](-|$))", Options, TimeoutMs)]
    private static partial Regex StrokedMonth { get; }

    // Utfall 2816 · Utfall 28016
    [GeneratedRegex(@"^2(80|8)(?<rest>[0-4][0-9])(?=$|-[01][0-9]$)", Options, TimeoutMs)]
    private static partial Regex StrokedYear { get; }

    // what a year follows in a table's header
    [GeneratedRegex(@"(?i:utfall|budget|bokslut|prognos|målvärde|mål|helår|helåret|avvikelse|målnivå)$|^20[0-9]{2}$", Options, TimeoutMs)]
    private static partial Regex HeadsYear { get; }

    // S8%
    [GeneratedRegex(@"^S(?=[0-9]+([.,][0-9]+)?%$)", Options, TimeoutMs)]
    private static partial Regex FiveOfPercent { get; }

    // 72%%
    [GeneratedRegex(@"(?<=[0-9])%%$", Options, TimeoutMs)]
    private static partial Regex TwicePercent { get; }

    // Måi · Mäi:
    [GeneratedRegex(@"(?<=^[Mm][åä])i(?=:?$)", Options, TimeoutMs)]
    private static partial Regex Goal { get; }

    // omsorgsnåmnden · nömndens: no other word is written so
    [GeneratedRegex(@"(?<=n)[åöâàáãòóôõ](?=mnd)|(?<=N)[ÅÖÂÀÁÃÒÓÔÕ](?=MND)", Options, TimeoutMs)]
    private static partial Regex BoardVowel { get; }

    // Horisont och. Brottsofferjouren: no sentence ends so
    [GeneratedRegex(@"(?<=^(och|samt|eller))[.,]$", Options, TimeoutMs)]
    private static partial Regex StopAfterAnd { get; }

    [GeneratedRegex(@"^\p{L}", Options, TimeoutMs)]
    private static partial Regex StartsLetter { get; }

    // -500 o
    [GeneratedRegex(@"^\(?[oOQ]\)?$", Options, TimeoutMs)]
    private static partial Regex LoneO { get; }

    // 1 000:
    [GeneratedRegex(@"(?<=^[0-9]{3})[:;]$", Options, TimeoutMs)]
    private static partial Regex LastColon { get; }

    [GeneratedRegex(@"^[-−–]?[0-9]{1,3}$", Options, TimeoutMs)]
    private static partial Regex FirstGroup { get; }

    [GeneratedRegex(@"^$|^\(?[-−–]?[0-9]", Options, TimeoutMs)]
    private static partial Regex FigureOrNothing { get; }

    // 2S0 · 1B4 (not 5B, a section of a law)
    [GeneratedRegex(@"(?<=[0-9])[SB](?=[0-9])(?<=^[-−–]?[0-9.,SB]+)(?=[0-9.,SB]*%?$)", Options, TimeoutMs)]
    private static partial Regex LetterS { get; }

    // 250 ikr · 250 tkt
    [GeneratedRegex(@"^(ikr|lkr|fkr|tkt|tkf|tkn|tk[Il]|t\.?kr|Tkt)(?=[.,;)]?$)", Options, TimeoutMs)]
    private static partial Regex Tkr { get; }

    // 1,5 rnkr · 1,5 mkt
    [GeneratedRegex(@"^(rnkr|inkr|nkr|mkt|mkf|mkn)(?=[.,;)]?$)", Options, TimeoutMs)]
    private static partial Regex Mkr { get; }

    // 500 ki · 500 kt
    [GeneratedRegex(@"^(kt|kf|k[Il])(?=[.,;)]?$)", Options, TimeoutMs)]
    private static partial Regex Kr { get; }

    // 25 0/0 · 25 °/o · 25 o/o
    [GeneratedRegex(@"^[0oO°][/][0oO](?=[.,;)]?$)", Options, TimeoutMs)]
    private static partial Regex Percent { get; }

    // 25°/o · 25o/o
    [GeneratedRegex(@"(?<=[0-9])([°oO][/][0oO])(?=[.,;)]?$)", Options, TimeoutMs)]
    private static partial Regex PercentAtNumber { get; }

    // KI 18.00 · kI. 9:30
    [GeneratedRegex(@"^[Kk]I(?=[.:]?$)", Options, TimeoutMs)]
    private static partial Regex Clock { get; }

    // fòr · ar → för; à alone is a word, é belongs to idé
    [GeneratedRegex(@"(?<=\p{L})[òóôõőōàáâãăāÒÓÔÕÀÁÂÃ]|[òóôõőōâãăāÒÓÔÕÀÁÂÃ](?=\p{L})", Options, TimeoutMs)]
    private static partial Regex Accents { get; }

    [GeneratedRegex(@"\p{L}$", Options, TimeoutMs)]
    private static partial Regex EndsWithLetter { get; }

    [GeneratedRegex(@"^$|^\p{L}{2}", Options, TimeoutMs)]
    private static partial Regex LetterOrNothing { get; }

    [GeneratedRegex(@"^[0-9]", Options, TimeoutMs)]
    private static partial Regex StartsWithDigit { get; }

    [GeneratedRegex(@"[0-9]$", Options, TimeoutMs)]
    private static partial Regex EndsWithDigit { get; }

    [GeneratedRegex(@"^[0-9]{1,3}[.,]?$", Options, TimeoutMs)]
    private static partial Regex ParagraphNumber { get; }

    [GeneratedRegex(@"^[0-2]?[0-9][.:][0-5][0-9]", Options, TimeoutMs)]
    private static partial Regex TimeOfDay { get; }

    [GeneratedRegex(@"^[\p{L}0-9]", Options, TimeoutMs)]
    private static partial Regex StartsText { get; }

    [GeneratedRegex(@"^\p{Lu}", Options, TimeoutMs)]
    private static partial Regex StartsLarge { get; }

    [GeneratedRegex(@"^\p{Ll}", Options, TimeoutMs)]
    private static partial Regex StartsSmall { get; }

    [GeneratedRegex(@"^$|[.:]$", Options, TimeoutMs)]
    private static partial Regex EndOfSentence { get; }

    [GeneratedRegex(@"^$", Options, TimeoutMs)]
    private static partial Regex Nothing { get; }
}
