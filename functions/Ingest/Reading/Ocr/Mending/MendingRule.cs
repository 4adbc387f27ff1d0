using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>A misreading that OCR is known for, and what is printed instead.</summary>
/// <param name="Name">For tests and for whoever asks.</param>
/// <param name="Misread">What the engine gives, within one word.</param>
/// <param name="Printed">What stands on the page.</param>
/// <param name="Before">What the word before must be; null: anything, also nothing.</param>
/// <param name="After">What the word after must be; null: anything, also nothing.</param>
/// <param name="Below">Only for words read with less confidence than this, 0..1.</param>
internal sealed record MendingRule(
    string Name, Regex Misread, Func<Match, string> Printed, Regex? Before = null, Regex? After = null, double Below = 1.01)
{
    /// <summary>The word as printed; the same string where the rule does not hold.</summary>
    public string Apply(string word, string before, string after, double confidence) =>
        confidence < Below && Before?.IsMatch(before) != false && After?.IsMatch(after) != false ? Misread.Replace(word, match => Printed(match)) : word;
}
