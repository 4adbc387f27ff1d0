using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Agreements;

public sealed class PartyClauseTests
{
    [Fact]
    public void Reads_blocks_of_name_body_and_number() => Assert.Equal(
        ["Åstads kommun|socialnämnden|212000-2882", "Föreningen Steget||802441-3182"],
        Read(
            Written.Lines("Åstads kommun", "Genom socialnämnden", "Storgatan 1", "123 45 ÅSTAD", "Organisationsnummer 212000-2882"),
            Written.Lines("Föreningen Steget", "Lillgatan 2", "Organisationsnummer: 802441-3182")));

    [Fact]
    public void A_line_that_leads_in_the_parties_is_none() => Assert.Equal(
        ["Åstads kommun|socialnämnden|", "Nätverket Steget ideell förening||"],
        Read(Written.Lines("Ansvaret bärs gemensamt av:"), Written.Lines("Åstads kommun, genom socialnämnden"), Written.Lines("Nätverket Steget ideell förening:")));

    [Fact]
    public void Lines_of_which_one_has_an_alias_stay_lines() => Assert.Equal(
        ["Åstads kommun|Socialförvaltningen|", "Södra Åstads Folkhögskola||"],
        Read(Written.Lines("Åstads kommun, nedan kommunen, genom Socialförvaltningen", "Södra Åstads Folkhögskola")));

    [Fact]
    public void A_number_of_two_words_is_cut_from_its_name() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Stadsmissionen i Åstad||802441-3182"],
        Read(Written.Lines("Åstads kommun org nr 212000-2882"), Written.Lines("Stadsmissionen i Åstad org nr 802441-3182")));

    [Fact]
    public void A_sentence_that_makes_them_parties_is_no_line() => Assert.Equal(
        ["Åstads kommun|Socialnämnden|", "Kvinnojouren Aurora||", "Stiftelsen Steget||"],
        Read(Written.Paragraph("Åstads kommun genom Socialnämnden samt Kvinnojouren Aurora och Stiftelsen Steget utgör parter.")));

    [Fact]
    public void A_table_of_goals_names_no_parties() => Assert.Empty(
        Read(Written.Table(header: true, ["Mål", "Resultatmått", "Utfall 2024"], ["Trygg uppväxt", "Antal barn", "58"])));

    [Fact]
    public void A_number_stands_straight_behind_a_name() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Kooperativet Steget ekonomisk förening||802441-3182"],
        Read(Written.Item("1. Åstads kommun 212000-2882"), Written.Item("2. Kooperativet Steget ekonomisk förening 802441-3182")));

    [Fact]
    public void A_number_is_parted_in_a_narrow_column() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Föreningen Steget||802441-3182"],
        Read(Written.Table(header: true, ["Part", "Organisationsnummer"], ["Åstads kommun", "21200 0- 2882"], ["Föreningen Steget", "80244 1- 3182"])));

    [Fact]
    public void A_telephone_number_is_not_taken_for_a_partys_number() => Assert.Equal(
        ["Åstads kommun", "Föreningen Steget"],
        Mentions(Written.Table(header: true, ["Part", "Telefon"], ["Åstads kommun", "046 123 45 67"], ["Föreningen Steget", "046 765 43 21"]))
            .Select(party => string.Join(' ', party.Words.Select(word => word.Word.Text))));

    [Fact]
    public void Reads_a_sentence_with_aliases() => Assert.Equal(
        ["Åstads kommun|socialnämnden|212000-2882", "Föreningen Steget||802441-3182"],
        Read(Written.Paragraph(
            "Detta avtal är träffat mellan Åstads kommun, org.nr 212000-2882, genom socialnämnden, nedan kallad kommunen, och Föreningen Steget, org.nr 802441-3182, nedan kallad föreningen.")));

    [Fact]
    public void Reads_a_sentence_for_each_party() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Föreningen Steget||802441-3182"],
        Read(Written.Paragraph(
            "Den offentliga parten är Åstads kommun, organisationsnummer 212000-2882, företrädd av socialförvaltningen. Den idéburna parten är Föreningen Steget, organisationsnummer 802441-3182.")));

    [Fact]
    public void Reads_lines_with_a_line_between() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Åstads Stadsmission||802441-3182"],
        Read(
            Written.Lines("Åstads kommun"),
            Written.Lines("Socialnämnden"),
            Written.Lines("Organisationsnummer: 212000-2882"),
            Written.Lines("och"),
            Written.Lines("Åstads Stadsmission"),
            Written.Lines("Organisationsnummer: 802441-3182")));

    [Fact]
    public void A_body_without_genom_is_neither_a_party_nor_what_it_acts_through() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Norrbo kommun||"],
        Read(Written.Lines("Åstads kommun, Individ- och familjenämnden, 212000-2882"), Written.Lines("Norrbo kommun, socialnämnden")));

    [Fact]
    public void Reads_list_items() => Assert.Equal(
        ["Region Norrland|Hälso- och sjukvårdsnämnden|", "Åstads kommun||", "Stiftelsen Hamnen||802441-3182"],
        Read(
            Written.Item("1. Region Norrland, genom Hälso- och sjukvårdsnämnden"),
            Written.Item("2. Åstads kommun"),
            Written.Item("3. Stiftelsen Hamnen, organisationsnummer 802441-3182")));

    [Fact]
    public void Reads_the_name_after_a_number_in_brackets() => Assert.Equal(
        ["Åstads kommun|socialnämnden|", "Föreningen Steget||802441-3182", "Norrbo församling||"],
        Read(Written.Paragraph("Parter blir Åstads kommun, genom socialnämnden, Föreningen Steget (organisationsnummer 802441-3182) och Norrbo församling.")));

    [Fact]
    public void Leaves_out_those_who_are_named_as_no_parties() => Assert.Equal(
        ["Åstads kommun||", "Föreningen Steget||"],
        Read(
            Written.Paragraph("Partnerskapets parter är Åstads kommun och Föreningen Steget."),
            Written.Paragraph("Polisen, Åklagarmyndigheten och Länsstyrelsen bjuds in till mötena men är inte parter.")));

    [Fact]
    public void Reads_an_address_broken_after_box() => Assert.Equal(
        ["Region Norrland|Hälso- och sjukvårdsnämnden|"],
        Read(Written.Lines("Region Norrland, genom Hälso- och sjukvårdsnämnden, Box", "654, 831 27 Åstad")));

    [Fact]
    public void Reads_labelled_lines() => Assert.Equal(
        ["Åstads kommun|kultur- och fritidsnämnden|", "Norra Bygdens IF||802441-3182"],
        Read(Written.Lines("Kommunen: Åstads kommun genom kultur- och fritidsnämnden", "Föreningen: Norra Bygdens IF, 802441-3182")));

    [Fact]
    public void Reads_a_table_with_a_party_a_row() => Assert.Equal(
        ["Åstads kommun||212000-2882", "Föreningen Steget||802441-3182"],
        Read(Written.Table(
            true,
            ["Part", "Org.nummer", "Roll i partnerskapet"],
            ["Åstads kommun", "212000-2882", "Samordnande part, huvudfinansiär"],
            ["Föreningen Steget", "802441-3182", "Verksamhetsledare"])));

    [Fact]
    public void Reads_a_table_with_a_party_a_column() => Assert.Equal(
        ["Åstads kommun|socialnämnden|212000-2882", "Föreningen Steget||802441-3182"],
        Read(Written.Table(
            false,
            ["Offentlig part", "Idéburen part"],
            ["Åstads kommun", "Föreningen Steget"],
            ["genom socialnämnden", "Organisationsnummer 802441-3182"],
            ["Organisationsnummer 212000-2882", ""])));

    [Fact]
    public void A_number_whose_check_digit_fails_is_left_out() =>
        Assert.Equal(["Föreningen Steget||"], Read(Written.Lines("Föreningen Steget", "Organisationsnummer 802441-3183")));

    [Fact]
    public void The_same_party_named_twice_is_one_with_its_fullest_name() =>
        Assert.Equal("Steget ideell förening", Assert.Single(PartyReading.Merge([.. Mentions(Written.Lines("Steget")), .. Mentions(Written.Lines("Steget ideell förening"))])).Name);

    private static string[] Read(params Block[] blocks) =>
        [.. Mentions(blocks).Select(party => $"{party.Name}|{party.Via}|{party.OrgNumber}")];

    private static IEnumerable<PartyMention> Mentions(params Block[] blocks) => PartyClause.Read(PartyLines.Of(blocks), "test", 1);
}
