using Ingest.Papers;

namespace Ingest.Tests.Agenda;

public sealed class PacketTests
{
    private const string Call = """
        Tranås kommun                                        KALLELSE                 Sida 1 av 1
        Kultur- och fritidsnämnden                                                    2024-03-01


        # Kallelse till sammanträde med kultur- och fritidsnämnden
        Tid:      onsdagen den 13 mars 2024 kl. 13.00
        Plats:    Stadshuset

        Dagordning                                                               Sida
        1    Val av justerare ................................................... 
        Beslutsärenden
        2    Månadsuppföljning februari 2024 .................................... 2
             KFN 2024/12
        3    Överenskommelse om idéburet offentligt partnerskap med Föreningen
             Ljusglimten ........................................................ 3
             KFN 2024/30
        Informationsärenden
        4    Information om simhallen
        """;

    private const string FollowUp = """
        Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 1 av 1
        Kultur- och fritidsförvaltningen                                 Dnr KFN 2024/12
                                                                         2024-03-04

        # Månadsuppföljning februari 2024

        Förslag till beslut
        Kultur- och fritidsnämnden lägger månadsuppföljningen till handlingarna.

        Sammanfattning
        Nämnden beräknas få ett resultat i nivå med budget vid årets slut. Kostnaderna för
        energi är lägre än väntat och intäkterna från badet högre.
        """;

    private const string Memo = """
        Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 1 av 2
        Kultur- och fritidsförvaltningen                                 Dnr KFN 2024/30
                                                                         2024-03-05

        # Partnerskap med Föreningen Ljusglimten

        Förslag till beslut
        Kultur- och fritidsnämnden beslutar
        att  ingå överenskommelse om idéburet offentligt partnerskap med Föreningen Ljusglimten
        att  ge förvaltningschefen i uppdrag att underteckna överenskommelsen

        Sammanfattning
        Föreningen har vänt sig till kommunen med ett förslag om en öppen mötesplats för unga.
        """;

    private const string MemoTwo = """
        Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 2 av 2
        Kultur- och fritidsförvaltningen                                 Dnr KFN 2024/30


        Beslutet skickas till
        Föreningen Ljusglimten
        """;

    private const string Agreement = """


        # Överenskommelse om idéburet offentligt partnerskap

        1. Parter
        Tranås kommun genom kultur- och fritidsnämnden och Föreningen Ljusglimten.

        2. Avtalstid
        Överenskommelsen gäller från den 1 april 2024 till den 31 mars 2026.

        3. Uppsägning
        Parterna kan säga upp överenskommelsen med tre månaders uppsägningstid.
        """;

    private static readonly Ingestion Packet = Sketch.Read(Call, FollowUp, Memo, MemoTwo, Agreement);

    [Fact]
    public void Reads_the_call() =>
        Assert.Equal(new Masthead("Tranås", "0687", "Kultur- och fritidsnämnden", new DateOnly(2024, 3, 13), PaperKind.MeetingPacket), Packet.Masthead);

    [Fact]
    public void Lists_each_matter_of_the_agenda_with_its_title_mended() =>
        Assert.Equal(
            ["1 Val av justerare", "2 Månadsuppföljning februari 2024", "3 Överenskommelse om idéburet offentligt partnerskap med Föreningen Ljusglimten", "4 Information om simhallen"],
            Packet.Items.Select(item => $"{item.Classified.Matter.Number} {item.Classified.Matter.Title}"));

    [Fact]
    public void Gives_each_matter_its_papers_with_annexes() =>
        Assert.Equal([(null, null), (2, 2), (3, 5), (null, null)], Packet.Items.Select(item => (item.Classified.Matter.FirstPage, item.Classified.Matter.LastPage)));

    [Fact]
    public void Takes_the_diary_number_from_the_line_under_the_title() =>
        Assert.Equal([null, "KFN 2024/12", "KFN 2024/30", null], Packet.Items.Select(item => item.Classified.Matter.DiaryNumber));

    [Fact]
    public void Tells_the_memo_from_the_annexed_agreement() =>
        Assert.Equal([SectionKind.Memo, SectionKind.Agreement], Packet.Items[2].Classified.Matter.Sections.Select(section => section.Kind));

    [Fact]
    public void Tells_the_categories_apart() =>
        Assert.Equal([Category.Other, Category.BudgetFollowUp, Category.IopAgreement, Category.Other], Packet.Items.Select(item => item.Classified.Category));

    [Fact]
    public void Reads_the_first_clause_that_decides_the_matter() =>
        Assert.Equal([null, DecisionOutcome.Note, DecisionOutcome.Approve, null], Packet.Items.Select(item => item.Classified.Decision?.Outcome));

    [Fact]
    public void Notes_matters_without_papers() =>
        Assert.Equal([(Severity.Note, 0), (Severity.Note, 3)], Packet.Issues.Where(issue => issue.Code == IssueCodes.NoPapersForMatter).Select(issue => (issue.Severity, issue.Item!.Value)));

    [Theory]
    [InlineData("3    Över", "     Över")]
    [InlineData("3    Över", "T    Över")]
    public void Sees_the_matter_whose_number_was_lost_between_its_neighbours(string numbered, string unnumbered)
    {
        Ingestion packet = Sketch.Read(Call.Replace(numbered, unnumbered, StringComparison.Ordinal), FollowUp, Memo, MemoTwo, Agreement);
        Assert.Equal(
            ["2 Månadsuppföljning februari 2024", "3 Överenskommelse om idéburet offentligt partnerskap med Föreningen Ljusglimten"],
            packet.Items.Skip(1).Take(2).Select(item => $"{item.Classified.Matter.Number} {item.Classified.Matter.Title}"));
        Assert.Equal((3, 5), (packet.Items[2].Classified.Matter.FirstPage, packet.Items[2].Classified.Matter.LastPage));
    }

    [Fact]
    public void Leaves_an_annex_with_the_unlisted_matter_before_it_though_a_listed_title_is_alike()
    {
        string call = Call.Replace("Ljusglimten", "Fyrtornet", StringComparison.Ordinal).Replace("2024/30", "2024/33", StringComparison.Ordinal);
        string memo = Memo.Replace("1 av 2", "1 av 1", StringComparison.Ordinal).Replace("# Partnerskap", "# Överenskommelse om idéburet offentligt partnerskap", StringComparison.Ordinal);
        Ingestion packet = Sketch.Read(call, FollowUp, memo, Agreement, memo.Replace("2024/30", "2024/33", StringComparison.Ordinal).Replace("Ljusglimten", "Fyrtornet", StringComparison.Ordinal));
        Assert.Equal(
            ["2 2-2", "3 5-5", " 3-4"],
            packet.Items.Select(item => item.Classified.Matter).Where(matter => matter.FirstPage is not null).Select(matter => $"{matter.Number} {matter.FirstPage}-{matter.LastPage}"));
    }

    [Fact]
    public void A_memo_begins_under_a_masthead_without_a_name_in_a_packet_that_is_counted_through()
    {
        const string Agenda = """
            GRANEBY KOMMUN                                                       Sida 1/4
            # Kallelse
            Socialnämnden
            Datum         Tisdagen den 19 maj 2026

            # Dagordning
            1.   Godkännande av dagordningen
            2.   Verkstaden Spiralen
                 Dnr SN 2026/58
            3.   Tertialrapport 1 2026
                 Dnr SN 2026/40
            """;
        Ingestion paper = Sketch.Read(Agenda, Masthead("2/4", "SN 2026/58", "Verkstaden Spiralen"), "GRANEBY KOMMUN                      Sida 3/4\n\n\n# Bilaga 1\nVerkstaden håller öppet tre dagar i veckan.", Masthead("4/4", "SN 2026/40", "Tertialrapport 1 2026"));

        Assert.Equal([(null, null), (2, 3), (4, 4)], paper.Items.Select(item => (item.Classified.Matter.FirstPage, item.Classified.Matter.LastPage)));

        static string Masthead(string page, string diary, string title) => $"""
            GRANEBY KOMMUN                                                       Sida {page}

            Förvaltning                        Datum           Dnr
            Socialförvaltningen                2026-04-28      {diary}
            Handläggare                        Mottagare
            Tyra Exempelgren, utredare         Socialnämnden


            # {title}
            # Ärendebeskrivning
            Många unga vuxna står utan både arbete och studier. Förvaltningen har deltagit i
            arbetet och ser att det kompletterar kommunens egna insatser.

            # Förslag till beslut
            Socialnämnden godkänner redovisningen.
            """;
    }

    [Fact]
    public void Finds_a_matter_that_the_agenda_does_not_list()
    {
        Ingestion packet = Sketch.Read(Call, FollowUp, Memo, MemoTwo, Agreement, """
            Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 1 av 1
            Kultur- och fritidsförvaltningen                                 Dnr KFN 2024/41
                                                                             2024-03-11

            # Bidrag till sommarläger

            Förslag till beslut
            Kultur- och fritidsnämnden beviljar Föreningen Solstrålen 40 000 kronor.

            Sammanfattning
            Ansökan har kommit in sent och behandlas därför som ett extra ärende vid mötet.
            """);
        Assert.Equal(("Bidrag till sommarläger", "KFN 2024/41", 6), (packet.Items[^1].Classified.Matter.Title, packet.Items[^1].Classified.Matter.DiaryNumber, packet.Items[^1].Classified.Matter.FirstPage));
    }

    [Fact]
    public void Reads_a_packet_without_an_agenda_by_its_memos()
    {
        Ingestion packet = Sketch.Read(FollowUp, Memo, MemoTwo, Agreement);
        Assert.Equal(
            (PaperKind.MeetingPacket, null, "Månadsuppföljning februari 2024 1-1; Partnerskap med Föreningen Ljusglimten 2-4"),
            (packet.Masthead.Kind, packet.Masthead.MeetingDate, string.Join("; ", packet.Items.Select(item => item.Classified.Matter).Select(matter => $"{matter.Title} {matter.FirstPage}-{matter.LastPage}"))));
    }

    [Fact]
    public void A_memo_on_its_own_is_one_matter_without_a_meeting()
    {
        Ingestion memo = Sketch.Read(Memo, MemoTwo, Agreement);
        Assert.Equal(
            (PaperKind.Memo, null, "Partnerskap med Föreningen Ljusglimten", 1, 3),
            (memo.Masthead.Kind, memo.Masthead.MeetingDate, memo.Items.Single().Classified.Matter.Title, memo.Items[0].Classified.Matter.FirstPage, memo.Items[0].Classified.Matter.LastPage));
    }

    [Fact]
    public void An_agreement_on_its_own_belongs_to_the_body_that_signs()
    {
        Masthead masthead = Sketch.Read(Agreement).Masthead;
        Assert.Equal((PaperKind.Agreement, "Tranås", "Kultur- och fritidsnämnden"), (masthead.Kind, masthead.Municipality, masthead.Body));
    }

    [Fact]
    public void An_agreement_is_known_by_its_subtitle_and_by_what_a_form_of_labels_settles()
    {
        Masthead masthead = Sketch.Read("""
            # Samlingspunkten
            Avtalsblad för idéburet offentligt partnerskap

            Parter            Tranås kommun genom socialnämnden, org.nr 212000-0589
            Löptid            1 januari 2025 – 31 december 2026
            Uppsägning        Skriftligen, sex månader
            Undertecknas      Föreningen Ljusglimten
            """).Masthead;
        Assert.Equal(PaperKind.Agreement, masthead.Kind);
    }

    [Fact]
    public void An_agreement_is_known_by_its_subtitle_and_by_what_a_letter_settles()
    {
        Masthead masthead = Sketch.Read("""
            # Det här är vi överens om
            Idéburet offentligt partnerskap

            Vi är Tranås kommun (organisationsnummer 212000-0589) och Föreningen Ljusglimten.
            Det vi har lovat varandra gäller i tre år, och den som vill säga upp det gör det skriftligen.
            """).Masthead;
        Assert.Equal(PaperKind.Agreement, masthead.Kind);
    }

    [Fact]
    public void An_agreement_between_municipalities_is_none_of_theirs()
    {
        Masthead masthead = Sketch.Read("""
            # Överenskommelse om idéburet offentligt partnerskap

            Parter
            Tranås kommun genom socialnämnden
            Ydre kommun genom kommunstyrelsen
            Föreningen Ljusglimten

            Avtalstid
            Överenskommelsen gäller under 2025.

            Uppsägning
            Parterna kan säga upp överenskommelsen med tre månaders uppsägningstid.
            """).Masthead;
        Assert.Equal((null, null, "Socialnämnden"), (masthead.Municipality, masthead.MunicipalityCode, masthead.Body));
    }

    [Fact]
    public void An_annexed_agreement_stays_with_its_memo_though_another_line_resembles_it()
    {
        Ingestion packet = Sketch.Read(
            """
            Tranås kommun                                        KALLELSE                 Sida 1 av 1
            Kultur- och fritidsnämnden
            Tid:      onsdagen den 13 mars 2024 kl. 13.00

            Ärenden
            1    Överenskommelse om idéburet offentligt partnerskap med Ljusglimten
            2    Överenskommelse om idéburet offentligt partnerskap med Solgården
            """,
            """
            Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 1 av 1

            # Överenskommelse om idéburet offentligt partnerskap med
            # Ljusglimten

            Förslag till beslut
            Kultur- och fritidsnämnden godkänner överenskommelsen.
            """,
            Agreement,
            """
            Tranås kommun                  TJÄNSTEUTLÅTANDE                  Sida 1 av 1

            # Överenskommelse om idéburet offentligt partnerskap med
            # Solgården

            Förslag till beslut
            Kultur- och fritidsnämnden avslår förslaget till överenskommelse.
            """);
        Assert.Equal([(2, 3), (4, 4)], packet.Items.Select(item => (item.Classified.Matter.FirstPage!.Value, item.Classified.Matter.LastPage!.Value)));
    }
}
