using Ingest.Extraction.Amounts;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Amounts;

public sealed class ElsewhereTests
{
    [Theory]
    [InlineData("I Täby betalar man 900 000 kr per år.", true)]
    [InlineData("Även i Upplands Väsby finns en mötesplats för 400 000 kr.", true)]
    [InlineData("Täby kommun lämnar 900 000 kr per år.", true)]
    [InlineData("I Sollentuna finns en lokal som kostar 90 000 kr om året.", false)]
    [InlineData("I Edsviken finns en lokal som kostar 90 000 kr om året.", false)]
    [InlineData("Sollentuna kommun lämnar 90 000 kr.", false)]
    public void Other_municipalities_money_is_none_of_the_agreements(string sentence, bool isElsewhere) =>
        Assert.Equal(isElsewhere, AgreementAmountKinds.IsElsewhere(sentence, [new PartyMention("Sollentuna kommun", PartyRole.Municipality, null, null, [], [], "test", 1)]));
}
