using Ingest.Reading;

namespace Ingest.Tests.Reading;

public class LetterMendingTests
{
    [Theory]
    [InlineData("\uFB01nansiering", "finansiering")]
    [InlineData("o\uFB03ciell", "officiell")]
    [InlineData("a\u030Arende", "årende")]
    [InlineData("a\u00A8rende", "ärende")]
    [InlineData("arbets\u00ADmarknad", "arbetsmarknad")]
    [InlineData("arbets\u00AD", "arbets-")]
    [InlineData("sa\u0003mma", "samma")]
    [InlineData("\u200Btecken\uFEFF", "tecken")]
    [InlineData("1\u00A0400", "1 400")]
    [InlineData("\uF0B7", "•")]
    [InlineData("−10", "−10")]
    [InlineData("\u0007", "")]
    public void Letters_become_what_a_reader_sees(string stored, string seen) => Assert.Equal(seen, LetterMending.Mend(stored));
}
