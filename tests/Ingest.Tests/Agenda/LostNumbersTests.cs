using Ingest.Agenda;

namespace Ingest.Tests.Agenda;

/// <summary>An agenda's table as numbers and titles; <c>-</c> has none, <c>=</c> stands alone in its row.</summary>
public sealed class LostNumbersTests
{
    [Theory]
    [InlineData("- 2 3 4", "1 2 3 4")]
    [InlineData("= 2 3 4 5", "1 2 3 4 5")]
    [InlineData("1 2 = 4 5", "1 2 3 4 5")]
    [InlineData("= 2 3 4 5 ó 7 8 = 5", "1 2 3 4 5 6 7 8 9 10")]
    [InlineData("= = 3 4 5 ó = 8 O S", "1 2 3 4 5 6 7 8 9 10")]
    [InlineData("41 47 43 44", "41 42 43 44")]
    public void What_a_scan_lost_is_told_by_the_count(string read, string told) => Assert.Equal(told, Told(read, isScanned: true));

    [Theory]
    [InlineData("= 1 2 3 = 4 5", "1 2 3 4 5")]
    [InlineData("= 41 42 43", "41 42 43")]
    [InlineData("1 2 3 5 6", "1 2 3 5 6")]
    [InlineData("1 2 3 5", "1 2 3 5")]
    [InlineData("1 - 7", "1 - 7")]
    public void Sections_and_gaps_stay_as_they_are(string read, string told) => Assert.Equal(told, Told(read, isScanned: true));

    [Fact]
    public void What_is_printed_stands() => Assert.Equal("41 47 43 44", Told("41 47 43 44", isScanned: false));

    private static string Told(string numbers, bool isScanned) => string.Join(' ', LostNumbers.Told(
        [.. numbers.Split(' ').Select((number, i) => (new AgendaEntry(number is "-" or "=" ? null : number, $"Ärende {i}", null, 1), number == "="))], isScanned).Select(entry => entry.Number ?? "-"));
}
