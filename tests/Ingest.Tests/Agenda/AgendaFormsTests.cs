using Ingest.Papers;

namespace Ingest.Tests.Agenda;

public sealed class AgendaFormsTests
{
    [Fact]
    public void Reads_paragraphs_of_minutes_with_title_below_and_a_list_of_contents_before()
    {
        Ingestion minutes = Sketch.Read(
            """
            Kalix kommun                 Sammanträdesprotokoll              1(3)
            Kommunstyrelsen              2024-05-20

            Plats och tid     Kommunhuset, måndagen den 20 maj 2024 kl. 09.00-11.30
            Beslutande        Ledamöter enligt närvarolista
            Paragrafer        §§ 71-72

            Innehåll
            § 71   Ekonomisk rapport april ........................ 2
            § 72   Taxa för slam .................................. 3
            """,
            """
            Kalix kommun                 Sammanträdesprotokoll              2(3)
            Kommunstyrelsen              2024-05-20


            § 71                                     Dnr KS 2024/55
            Ekonomisk rapport april

            Beslut
            Kommunstyrelsen godkänner rapporten.

            Ärendebeskrivning
            Ekonomichefen redovisar utfallet för årets fyra första månader och en prognos för helåret
            enligt § 4 i ekonomistyrningsreglementet.
            """,
            """
            Kalix kommun                 Sammanträdesprotokoll              3(3)
            Kommunstyrelsen              2024-05-20


            Beslutet skickas till
            Ekonomiavdelningen


            § 72                                     Dnr KS 2024/61
            Taxa för slam

            Beslut
            Kommunstyrelsen återremitterar ärendet.
            """);
        Assert.Equal(
            ("Kommunstyrelsen", new DateOnly(2024, 5, 20), PaperKind.Minutes),
            (minutes.Masthead.Body, minutes.Masthead.MeetingDate, minutes.Masthead.Kind));
        Assert.Equal("71 Ekonomisk rapport april KS 2024/55 2-3 Approve; 72 Taxa för slam KS 2024/61 3-3 Refer", Shown(minutes));
    }

    [Fact]
    public void Reads_an_agenda_in_a_table_with_papers_headed_by_number()
    {
        Ingestion packet = Sketch.Read(
            """
            Sunne kommun                                              Föredragningslista
            Bildningsnämndens arbetsutskott                           2025-01-10

            Datum och tid:  tisdagen den 21 januari 2025, klockan 08:15

            Nr     Ärende                                       Diarienr         Föredragande
            1      Upprop                                                        Ordförande
            2      Skolskjutsreglemente                         BUN 2025/3       Handläggare
            3      Delegationsbeslut                            BUN 2025/1       Sekreterare
            """,
            """
            Sunne kommun                                   2025-01-08
            Bildningsförvaltningen                         BUN 2025/3

            Ärende 2
            # Reviderat reglemente för skolskjuts

            Sammanfattning av ärendet
            Reglementet har setts över efter en dom i kammarrätten.

            Förvaltningens förslag till beslut
            Arbetsutskottet föreslår bildningsnämnden besluta
            1. Reglementet antas.
            2. Reglementet gäller från och med den 1 augusti 2025.
            """,
            """
            Sunne kommun                                   2025-01-09
            Bildningsförvaltningen                         BUN 2025/1

            Ärende 3
            # Delegationsbeslut

            Förslag till beslut
            Redovisningen läggs till handlingarna.

            1. Individutskottet, protokoll 2024-12-10 § 88-97
            """);
        Assert.Equal(
            ("Sunne", "Bildningsnämndens arbetsutskott", new DateOnly(2025, 1, 21), "1 Upprop   ; 2 Skolskjutsreglemente BUN 2025/3 2-2 Approve; 3 Delegationsbeslut BUN 2025/1 3-3 Note"),
            (packet.Masthead.Municipality, packet.Masthead.Body, packet.Masthead.MeetingDate, Shown(packet)));
        Assert.Equal([("Individutskottet", 88, 97)], packet.Items[2].Records.Decisions.Select(decision => (decision.Body, decision.ParagraphFrom!.Value, decision.ParagraphTo!.Value)));
    }

    [Fact]
    public void A_regions_paper_has_the_regions_name_and_code()
    {
        Masthead masthead = Sketch.Read("""
            Region Skåne                                         Kallelse
            Kulturnämnden                                        2025-02-03

            Kulturnämnden kallas till sammanträde den 11 februari 2025 klockan 9.30 i Malmö stad.

            Ärenden
            1. Upprop
            2. Bidrag till dansscen i Ystads kommun
            3. Övriga frågor
            """).Masthead;
        Assert.Equal(new Masthead("Region Skåne", "1200", "Kulturnämnden", new DateOnly(2025, 2, 11), PaperKind.MeetingPacket), masthead);
    }

    [Fact]
    public void Reads_a_date_without_a_year_from_the_calls_own()
    {
        Masthead masthead = Sketch.Read("""
            Nora kommun                                          Kallelse
            Socialnämnden                                        2024-10-30

            Tid: onsdag den 13 november kl. 13.15
            Plats: Tingshuset

            Ärendelista
            1. Upprop
            2. Budgetuppföljning oktober
            3. Övriga frågor
            """).Masthead;
        Assert.Equal(new DateOnly(2024, 11, 13), masthead.MeetingDate);
    }

    [Theory]
    [InlineData("Kultur- och fritidsnämndens möte den 5 mars 2024", "Kultur- och fritidsnämnden")]
    [InlineData("Nämnden för lärande, sammanträde 2024-03-05", "Nämnden för lärande")]
    public void A_memos_head_may_say_whose_meeting_it_is_written_for(string line, string body)
    {
        Masthead masthead = Sketch.Read($"""
            Nora kommun                                          Tjänsteskrivelse
            Förvaltningen                                        2024-02-12

            {line}

            # Redovisning av läget
            Förslag till beslut
            Redovisningen godkänns.
            """).Masthead;
        Assert.Equal((body, new DateOnly(2024, 3, 5)), (masthead.Body, masthead.MeetingDate));
    }

    [Fact]
    public void A_date_stands_under_its_label_though_the_logo_stands_between()
    {
        Masthead masthead = Sketch.Read("""
                                       SAMMANTRÄDESPROTOKOLL
            NORA KOMMUN                Sammanträdesdatum
                                                                         Blad 1 (1)
                                       2024-05-21
            Socialnämnden

            § 12   Partnerskap med Föreningen Ljusglimten
            Beslut
            Socialnämnden godkänner partnerskapet.

            Justerandes sign
            """).Masthead;
        Assert.Equal(new DateOnly(2024, 5, 21), masthead.MeetingDate);
    }

    private static string Shown(Ingestion paper) => string.Join("; ", paper.Items.Select(item => item.Classified).Select(item =>
        $"{item.Matter.Number} {item.Matter.Title} {item.Matter.DiaryNumber} {(item.Matter.FirstPage is null ? string.Empty : $"{item.Matter.FirstPage}-{item.Matter.LastPage}")} {item.Decision?.Outcome}"));
}
