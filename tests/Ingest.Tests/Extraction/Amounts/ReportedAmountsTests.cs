using Ingest.Extraction.Amounts;

namespace Ingest.Tests.Extraction.Amounts;

public sealed class ReportedAmountsTests
{
    [Theory]
    [InlineData("Ett partnerskap omfattar vanligen mellan 200 000 och 900 000 kronor om året.", true)]
    [InlineData("I andra kommuner får föreningarna upp till 1 miljon kronor.", true)]
    [InlineData("Nämnden har avsatt 400 000 kronor till nya partnerskap under 2025.", false)]
    public void What_partnerships_are_like_as_a_rule_is_nobodys_money(string sentence, bool isGeneral) =>
        Assert.Equal(isGeneral, ReportedAmounts.IsGeneral(sentence));
}
