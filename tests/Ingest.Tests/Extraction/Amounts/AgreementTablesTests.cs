using Ingest.Extraction.Agreements;
using Ingest.Tests.Extraction.Agreements;

namespace Ingest.Tests.Extraction.Amounts;

public sealed class AgreementTablesTests
{
    [Fact]
    public void A_budget_whose_lines_are_called_like_clauses_is_no_form() =>
        Assert.False(ClauseTables.IsForm(Written.Table(true, ["Kostnadsslag", "Kronor per år"], ["Personal", "415 000"], ["Lokaler", "84 000"], ["Uppföljning", "71 000"], ["Summa", "570 000"])));

    [Fact]
    public void A_fact_box_is_a_form() =>
        Assert.True(ClauseTables.IsForm(Written.Table(false, ["Parter", "Ekby kommun och Föreningen Lyktan"], ["Avtalstid", "2025-01-01–2027-12-31"], ["Uppsägning", "tre månader"], ["Ersättning", "400 000 kr per år"])));

    [Fact]
    public void A_sum_is_of_the_lines_of_its_section() => Assert.Equal(
        ["KOSTNADER Personal 2026 Cost 742000", "KOSTNADER Lokaler 2026 Cost 338000", "KOSTNADER Summa 2026 Cost 1080000", "FINANSIERING 2026 Funding 920000", "FINANSIERING Medlemsavgifter 2026 Funding 160000", "FINANSIERING Summa 2026 Funding 1080000"],
        Read("agreement: # Överenskommelse om idéburet offentligt partnerskap ¶ # Parter ¶ Ekby kommun och Föreningen Lyktan ingår denna överenskommelse. ¶ # Ekonomi ¶ Belopp i kronor. "
            + "¶ | _ | 2026 || KOSTNADER | _ || Personal | 742 000 || Lokaler | 338 000 || Summa | 1 080 000 || FINANSIERING | _ || Ekby kommun | 920 000 || Medlemsavgifter | 160 000 || Summa | 1 080 000"));

    [Fact]
    public void Bands_are_counted_and_what_is_paid_for_them_is_money() => Assert.Equal(
        ["1–8 deltagare Funding 310000", "9–16 deltagare Funding 545000"],
        Read("agreement: # Överenskommelse om idéburet offentligt partnerskap ¶ # Parter ¶ Ekby kommun och Föreningen Lyktan ingår denna överenskommelse. ¶ # Ersättning ¶ Kommunen betalar en rörlig del till Föreningen Lyktan efter antalet inskrivna. "
            + "¶ | Antal inskrivna | Rörlig ersättning, kr || 1–8 deltagare | 310 000 || 9–16 deltagare | 545 000"));

    [Fact]
    public void Lines_of_a_table_that_is_led_in_as_paid_are_funding() => Assert.Equal(
        ["Handledare 2026 Funding 420000", "Material 2026 Funding 60000", "Summa 2026 Funding 480000"],
        Read("agreement: # Överenskommelse om idéburet offentligt partnerskap ¶ # Parter ¶ Ekby kommun och Föreningen Lyktan ingår denna överenskommelse. ¶ # Ekonomi ¶ Ekby kommun finansierar Föreningen Lyktan med de belopp som framgår av tabellen. Beloppen är i kronor. "
            + "¶ | Post | 2026 || Handledare | 420 000 || Material | 60 000 || Summa | 480 000"));

    [Theory]
    [InlineData("Budget för partnerskapet:", "Beloppen i tabellen betalas ut av kommunen till föreningen.", "Lokal 2026 Funding 48000")]
    [InlineData("Ekby kommun betalar nedanstående belopp i kronor till Föreningen Lyktan.", "Beloppen i tabellen är fasta och räknas inte upp.", "Lokal 2026 Funding 48000")]
    [InlineData("Budget i kronor:", "Beloppen i tabellen är beräknade.", "Lokal 2026 Cost 48000")]
    public void A_sentence_right_below_may_say_that_it_is_paid(string above, string below, string expected) => Assert.Equal(
        [expected],
        Read($"agreement: # Överenskommelse om idéburet offentligt partnerskap ¶ # Parter ¶ Ekby kommun och Föreningen Lyktan ingår denna överenskommelse. ¶ # Ekonomi ¶ {above} ¶ | Ändamål | 2026 || Lokal | 48 000 ¶ {below}"));

    [Fact]
    public void A_line_for_each_agreement_has_its_own_money() => Assert.Equal(
        [" Funding 450000", " Funding 95000"],
        Read("memo: # Idéburna offentliga partnerskap ¶ # Beslut ¶ Barn- och utbildningsnämnden godkänner överenskommelserna. ¶ | Partnerskap | Förening | Ersättning per år (tkr) | Avtalstid || Broarna | Föreningen Lyktan | 450 | 2027 || Fixarna | Ekby Vänner | 95 | 2027 ¶ Ekby kommun är kommunal part i samtliga partnerskap."));

    private static IEnumerable<string> Read(string paper) => Written.Amounts(paper).Select(amount => FormattableString.Invariant($"{amount.Subject} {amount.Kind} {amount.Value}"));
}
