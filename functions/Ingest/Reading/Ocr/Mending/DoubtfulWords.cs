using System.Collections.Frozen;
using System.Text;
using Ingest.Language;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Words that were read with little confidence: one that is nearly a common name of a committee or board, or a key word but for round and straight letters, is that word.</summary>
/// <remarks>Round faces make å, ä, ö, a and o alike, and i, l, t and f: these count as one letter. In long names a letter or two may differ besides, where no other name is as near.</remarks>
internal static class DoubtfulWords
{
    private const double Doubtful = 0.8;    // surer words stand, however unusual
    private const int ShortestName = 9;
    private const int ShortestWord = 7;
    private const int ShortestOfTables = 5;
    private const int Long = 13;            // letters of a name where two may differ

    // Whole names, and the last words of names in several words (barn- och ungdomsnämnden).
    private static readonly string[] Names =
    [
        "arbetsmarknadsnämnden", "barnnämnden", "bildningsnämnden", "byggnadsnämnden", "exploateringsnämnden", "fastighetsnämnden", "fritidsnämnden", "förskolenämnden", "grundskolenämnden",
        "gymnasienämnden", "hållbarhetsnämnden", "idrottsnämnden", "jävsnämnden", "klimatnämnden", "kollektivtrafiknämnden", "krisledningsnämnden", "kulturnämnden", "miljönämnden",
        "myndighetsnämnden", "näringslivsnämnden", "omsorgsnämnden", "patientnämnden", "personalnämnden", "räddningsnämnden", "samhällsbyggnadsnämnden", "samhällsnämnden", "samverkansnämnden",
        "servicenämnden", "sjukvårdsnämnden", "skolnämnden", "socialnämnden", "stadsbyggnadsnämnden", "stadsdelsnämnden", "tekniknämnden", "tillsynsnämnden", "trafiknämnden", "ungdomsnämnden",
        "utbildningsnämnden", "utvecklingsnämnden", "valnämnden", "vuxenutbildningsnämnden", "välfärdsnämnden", "vårdnämnden", "äldrenämnden", "överförmyndarnämnden",
        "kommunstyrelsen", "regionstyrelsen", "landstingsstyrelsen", "förbundsstyrelsen", "bolagsstyrelsen",
        "kommunfullmäktige", "regionfullmäktige", "landstingsfullmäktige", "förbundsdirektionen",
        "kommunrevisionen", "regionrevisionen", "revisionen", "valberedningen", "länsstyrelsen", "socialstyrelsen", "förvaltningsrätten", "kammarrätten",
        "arbetsutskottet", "socialutskottet", "individutskottet", "myndighetsutskottet", "beredningsutskottet", "familjerättsutskottet", "personalutskottet", "planutskottet", "presidiet",
    ];

    private static readonly Form[] Forms =
    [
        .. Names.SelectMany(name => new[] { name, name + "s" }).Where(name => name.Length >= ShortestName).Select(name => new Form(name, Shape(name), name.Length >= Long ? 2 : 1)),
        .. KeyWords.All.Where(word => word.Length >= ShortestWord).Select(word => new Form(word, Shape(word), 0)),
    ];

    // Short words of tables' headers and first columns; straight letters side by side are read as fewer or more of them: Uttal, Fickor.
    private static readonly FrozenDictionary<string, string> OfTables =
        new[] { "utfall", "totalt", "flickor", "kvinnor", "pojkar", "budget", "prognos", "bokslut", "målnivå", "målvärde" }.ToFrozenDictionary(ThinShape, StringComparer.Ordinal);

    // nämnden, nämndens, nämnd, nämnds; total is a word of its own
    private static readonly FrozenSet<string> Known =
        Names.SelectMany(name => new[] { name, name + "s", name[..^2], name[..^2] + "s" }).Concat(KeyWords.All).Append("total").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word as it is printed, marks around it kept; the same string where it is like none, or sure.</summary>
    public static string Mend(string word, double confidence)
    {
        int to = word.Length;
        while (to > 0 && !char.IsLetter(word[to - 1]))
        {
            to--;
        }

        string bare = word[..to];
        string small = string.Concat(bare.Select(char.ToLowerInvariant));
        if (confidence >= Doubtful || bare.Length < ShortestOfTables || !bare.All(char.IsLetter) || Known.Contains(small))
        {
            return word;
        }

        string shape = Shape(small);
        string? printed = (bare.Length >= ShortestWord - 1 ? Nearest(shape) : null) ?? OfTables.GetValueOrDefault(Thin(shape));
        return printed is null ? word : (char.IsUpper(bare[0]) ? char.ToUpperInvariant(printed[0]) + printed[1..] : printed) + word[to..];
    }

    /// <summary>The only word that is as near to a shape as it may be; null where there is none.</summary>
    private static string? Nearest(string shape)
    {
        (Form Form, int Changes)[] near =
        [
            .. Forms.Where(form => Math.Abs(form.Shape.Length - shape.Length) <= form.MostChanges)
                .Select(form => (Form: form, Changes: LetterChanges.Between(shape, form.Shape)))
                .Where(pair => pair.Changes <= pair.Form.MostChanges)
                .OrderBy(pair => pair.Changes)
                .Take(2),
        ];
        return near.Length == 1 || (near.Length == 2 && near[0].Changes < near[1].Changes) ? near[0].Form.Word : null;
    }

    private static string Shape(string word)
    {
        var shape = new StringBuilder(word.Length);
        foreach (char letter in word.Replace("rn", "m", StringComparison.Ordinal).Replace("nn", "m", StringComparison.Ordinal))
        {
            _ = shape.Append(letter switch
            {
                'å' or 'ä' or 'à' or 'á' or 'â' or 'ã' or 'ă' or 'ā' or 'o' or 'ö' or 'ó' or 'ò' or 'ô' or 'õ' or 'ő' or 'ō' or 'ọ' => 'a',
                'ë' or 'é' or 'è' or 'ê' or 'c' or 'ċ' => 'e',
                'l' or 'j' or 't' or 'f' or 'í' or 'ì' or 'į' or 'ı' => 'i',
                'ü' or 'ú' => 'u',
                _ => letter,
            });
        }

        return shape.ToString();
    }

    /// <summary>A small word's letters by shape, one straight letter for several side by side.</summary>
    public static string ThinShape(string word) => Thin(Shape(word));

    /// <summary>The same with one straight letter for several side by side.</summary>
    private static string Thin(string shape)
    {
        var thin = new StringBuilder(shape.Length);
        for (int at = 0; at < shape.Length; at++)
        {
            if (at == 0 || shape[at] != 'i' || shape[at - 1] != 'i')
            {
                _ = thin.Append(shape[at]);
            }
        }

        return thin.ToString();
    }

    /// <summary>A word, its letters by shape, and how many of them may differ.</summary>
    private sealed record Form(string Word, string Shape, int MostChanges);
}
