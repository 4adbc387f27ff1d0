using Ingest.Language;

namespace Ingest.Tests.Language;

/// <summary>No text makes a pattern run on: a time-out would be thrown.</summary>
public sealed class EndlessTextTests
{
    public static TheoryData<string> Repeated =>
    [
        "1 ", "1", "123 ", "1.", "1,", "a ", "åren ", "1/1 ", "2024-", "2024 ", "den ", "1 januari ", "januari ", "från ", "100 kr ", "per år ", "–",
        "tusen ", "ett hundra ", "minus ", "KS 2024-", "Dnr ", "12345 ", "1 (", "12 månader ", "2024, ", "  ", "högst ", "1+", "mellan ", "Å",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Reads_a_long_row_of_the_same(string words) =>
        Assert.All(Findings.In(string.Concat(Enumerable.Repeat(words, 8_000 / words.Length))), finding => Assert.NotEmpty(finding.Text));
}
