using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Words that tables and clauses are known by: one that looks like such a word but for letters of the same shape is that word.</summary>
/// <remarks>Only letters that OCR takes for each other count as alike, so that <c>avvikelsen</c> and <c>avvikelser</c> stay as they are.</remarks>
internal static class KeyWords
{
    private const int Shortest = 6;

    // Headers and lines of follow-ups, months, headings of memos and agreements.
    public static readonly string[] All =
    [
        "avvikelse", "budgetavvikelse", "prognosavvikelse", "helårsprognos", "årsprognos", "prognos", "utfall", "periodutfall", "budget", "årsbudget", "periodbudget", "bokslut",
        "delårsbokslut", "period", "perioden", "ackumulerat", "ackumulerad", "föregående", "innevarande", "helår", "helåret", "belopp", "förändring", "återstående",
        "intäkter", "kostnader", "personal", "personalkostnader", "övriga", "lokaler", "lokalkostnader", "nettokostnad", "nettokostnader", "nettoresultat", "resultat",
        "investeringar", "nettoinvesteringar", "verksamhet", "verksamheter", "totalt", "nämnden", "kommunbidrag",
        "januari", "februari", "augusti", "september", "oktober", "november", "december",
        "målvärde", "målnivå", "måltal", "mätetal", "utgångsläge", "utgångsvärde", "riktvärde", "verksamhetsmått", "indikator", "indikatorer", "nyckeltal", "målsatt", "kvinnor", "flickor", "pojkar", "målområde", "tertial", "kvartal", "procent",
        "parter", "avtalsparter", "bakgrund", "målgrupp", "ekonomi", "finansiering", "ersättning", "avtalstid", "avtalsperiod", "giltighet", "giltighetstid", "förlängning",
        "uppsägning", "uppsägningstid", "omförhandling", "uppföljning", "utvärdering", "underskrifter", "organisationsnummer", "partnerskap", "partnerskapet",
        "överenskommelse", "överenskommelsen", "idéburet", "offentligt", "förening", "föreningen", "kommun", "kommunen", "kronor", "årligen",
        "ärende", "ärenden", "ärendet", "beslut", "förslag", "sammanfattning", "beslutsunderlag", "diarienummer", "protokoll", "paragraf", "delegationsbeslut",
        "anmälningsärenden", "delegationsordningen", "beslutsfattare", "delegat", "budgetuppföljning", "månadsuppföljning", "delårsrapport", "årsredovisning",
    ];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByShape =
        All.Where(word => word.Length >= Shortest).GroupBy(Shape).Where(same => same.Count() == 1).ToFrozenDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

    /// <summary>The word as it is printed, marks around it kept; the same string where it is like none.</summary>
    /// <param name="word">As it was read.</param>
    /// <param name="isFirst">Whether it begins a line or a cell, where a small i is a large one that was misread.</param>
    public static string Mend(string word, bool isFirst)
    {
        int from = 0;
        int to = word.Length;
        while (from < to && !char.IsLetterOrDigit(word[from]) && word[from] is not ('|' or '!'))
        {
            from++;
        }

        while (to > from && !char.IsLetterOrDigit(word[to - 1]))
        {
            to--;
        }

        string bare = word[from..to];
        string small = string.Concat(bare.Select(char.ToLowerInvariant));
        bool isLike = bare.Length >= Shortest - 1 && bare.Count(char.IsLetter) >= bare.Length - 2;
        string? printed = !isLike ? null : Known.Contains(small) ? small : ByShape.GetValueOrDefault(Shape(small));
        return printed is null ? word
            : isFirst && bare[0] is 'i' or 'l' && printed[0] == 'i' ? string.Concat(word.AsSpan(0, from), "I", printed.AsSpan(1), word.AsSpan(to))
            : printed == small ? word
            : string.Concat(word.AsSpan(0, from), InCaseOf(bare, printed), word.AsSpan(to));
    }

    private static string InCaseOf(string bare, string printed) =>
        bare.All(letter => !char.IsLower(letter)) ? printed.ToUpper(CultureInfo.InvariantCulture)
        : char.IsUpper(bare[0]) || !char.IsLetter(bare[0]) ? char.ToUpperInvariant(printed[0]) + printed[1..]
        : printed;

    /// <summary>A small word with every letter as the one that stands for its shape; <c>w</c> is one or more <c>v</c>.</summary>
    private static string Shape(string word)
    {
        var shape = new StringBuilder(word.Length);
        char before = '\0';
        foreach (char letter in word.Replace("rn", "m", StringComparison.Ordinal).Replace('w', 'v'))
        {
            if (letter == 'v' && before == 'v')
            {
                continue;
            }

            before = letter;
            char alike = letter switch
            {
                'l' or '1' or '|' or '!' or 'j' or 'í' or 'ì' or 'į' or 'ı' or 't' or 'f' => 'i',
                'å' or 'ä' or 'à' or 'á' or 'â' or 'ã' or 'ă' => 'a',
                'ö' or '0' or 'ó' or 'ò' or 'ô' or 'õ' or 'ő' => 'o',
                'é' or 'è' or 'ê' or 'c' => 'e',
                'ü' or 'ú' => 'u',
                '5' => 's',
                '9' or 'q' => 'g',
                'h' or '6' => 'b',
                _ => letter,
            };
            _ = shape.Append(alike);
        }

        return shape.ToString();
    }
}
