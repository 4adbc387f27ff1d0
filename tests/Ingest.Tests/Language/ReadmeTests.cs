using Ingest.App.Commands;
using Ingest.Language;

namespace Ingest.Tests.Language;

public sealed class ReadmeTests
{
    /// <summary>The rows of the table: a text, and a line that <c>ingest explain --text</c> prints of it.</summary>
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(Corpus.Top(), "README.md")))
            {
                if (line.StartsWith("| `", StringComparison.Ordinal) && line.Split("` | `") is [var text, var json])
                {
                    rows.Add(text[3..], json[..json.LastIndexOf('`')]);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Prints_what_the_readme_says(string text, string json) =>
        Assert.Contains(json, Findings.In(text).Select(FindingJson.Line));

    [Fact]
    public void Shows_every_kind() => Assert.Equal(
        ["amount", "date", "diary_number", "duration", "number", "org_number", "period", "personal_number"],
        Rows.Select(row => ((string)row[1]).Split('"')[3]).Distinct().Order(StringComparer.Ordinal));
}
