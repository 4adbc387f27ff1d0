using System.Globalization;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Weighs what poppler wrote on standard error: it ends with 0 also where it lost something.</summary>
internal static class Complaints
{
    // The file's own table of contents had to be guessed at, so objects may be missing.
    private static readonly string[] Grave = ["trailer dictionary", "xref", "catalog", "page tree", "Couldn't find page", "kid object"];

    /// <summary>One issue for all of them: a warning where parts of the file may be missing, else a note.</summary>
    public static void Judge(IEnumerable<string> lines, Issues issues)
    {
        string[] said = [.. lines.Distinct(StringComparer.Ordinal)];
        if (said.Length == 0)
        {
            return;
        }

        string? grave = said.FirstOrDefault(line =>
            line.Contains("Error", StringComparison.Ordinal) && Grave.Any(words => line.Contains(words, StringComparison.OrdinalIgnoreCase)));
        string first = Shortened(grave ?? said[0]);
        string more = said.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {said.Length - 1} more)");
        issues.Add(grave is null
            ? new Issue(IssueCodes.ReaderWarning, Severity.Note, $"The PDF tools complained, but read on: {first}{more}.")
            : new Issue(IssueCodes.ReaderWarning, Severity.Warning, $"The PDF is damaged and was mended in reading; parts may be missing: {first}{more}. Fetch it again and compare."));
    }

    private static string Shortened(string line) => line.Length <= 160 ? line : line[..160];
}
