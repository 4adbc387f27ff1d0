using Ingest.Extraction.Decisions;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Decisions;

public sealed class DecisionTableTests
{
    [Fact]
    public void A_unit_over_the_lines_decides_and_the_office_stands_beside() => Assert.Equal(
        ["Utredningsenheten barn | 2025-09-02 | Placering | Enhetschef | IAN-2025-00288", "Navigatorcentrum | 2025-09-04 | Antagning | Verksamhetschef | IAN-2025-00290"],
        Read(
            """
            Dnr | Datum | Beslut | Delegat
            Utredningsenheten barn | _ | _ | _
            IAN-2025- 00288 | 2025-09-02 | Placering | Enhetschef
            Navigatorcentrum | _ | _ | _
            IAN-2025- 00290 | 2025-09-04 | Antagning | Verksamhetschef
            """));

    [Fact]
    public void A_column_of_units_names_the_body() => Assert.Equal(
        ["Enheten för kultur | 2025-05-06 | Projektstöd | Enhetschef | "],
        Read(
            """
            Enhet | Delegat | Datum | Beslutet avser
            Enheten för kultur | Enhetschef | 2025-05-06 | Projektstöd
            """));

    [Fact]
    public void Dates_of_six_digits_and_without_a_year() => Assert.Equal(
        ["Rektor | 2024-03-04 | Anställning | Rektor | ", "Rektor | 2024-03-12 | Inköp | Rektor | ", "Rektor | 2023-12-19 | Lov | Rektor | "],
        Read(
            """
            Datum | Avser | Beslutande
            240304 | Anställning | Rektor
            12 mars | Inköp | Rektor
            19 december | Lov | Rektor
            """));

    [Fact]
    public void A_delegate_under_a_point_decides_what_stands_below() => Assert.Equal(
        ["Byggnadsinspektör | 2025-10-03 | Startbesked för eldstad | Byggnadsinspektör | MBN 2025-0360", "Miljöinspektör | 2025-10-10 | Tillstånd till minireningsverk | Miljöinspektör | MBN 2025-0362"],
        Read(
            """
            Datum | Avser | Diarienr
            3.9 Startbesked / Delegat: Byggnadsinspektör | _ | _
            2025-10-03 | Startbesked för eldstad | MBN 2025-0360
            5.2 Avlopp / Delegat: Miljöinspektör | _ | _
            2025-10-10 | Tillstånd till minireningsverk | MBN 2025-0362
            """));

    [Fact]
    public void Two_days_of_a_cell_or_one_left_open_are_a_stretch() => Assert.Equal(
        ["Presidiet |  | Statsbidrag |  |  |  320", "Presidiet |  | Familjehem |  |  |  321", "Presidiet | 2026-05-04 | Inköp |  |  |  322"],
        Read(
            """
            Datum | _ | Organ | § | Beslutet gäller
            2026-04-17 / 2026-04-27 | till | Presidiet | § 320 | Statsbidrag
            2026-04-24– | _ | Presidiet | § 321 | Familjehem
            2026-05-04 | _ | Presidiet | § 322 | Inköp
            """,
            withDocument: true));

    [Fact]
    public void The_head_of_the_paper_may_be_drawn_into_the_table() => Assert.Equal(
        ["Delegationsutskottet | 2023-04-23 | Umgängesstöd |  |  | Protokoll 167"],
        Read(
            """
            Till | Diarienummer | Datum | _ | _
            Nämnden | UN 311/2023 | 17 maj 2023 | _ | _
            Ärende VIII Delegerade beslut | _ | _ | _ | _
            Dag | Beslut av | Beslut | §§ | Ärendet gäller
            2023-04-23 | Delegationsutskottet | Protokoll | § 167–190 | Umgängesstöd
            """,
            withDocument: true,
            headers: 4));

    [Fact]
    public void Columns_are_known_by_what_fills_them_where_their_names_tell_little() => Assert.Equal(
        ["Avdelningschef | 2025-09-02 | Avtal om tolktjänst | Avdelningschef | SN 2025-120", "Socialchef | 2025-09-23 | Dataskyddsombud utses | Socialchef | SN 2025-126"],
        Read(
            """
            Diarienummer | Rubrik | Beslutat | Av
            SN 2025-120 | Avtal om tolktjänst | 2025-09-02 | Avdelningschef
            SN 2025-126 | Dataskyddsombud utses | 2025-09-23 | Socialchef
            """));

    [Fact]
    public void Documents_and_paragraphs_stand_in_one_cell() => Assert.Equal(
        ["Regionstyrelsen | 2024-04-30 | Mål och budget |  | NFH-24-40 | Protokollsutdrag 77"],
        Read(
            """
            Diarienr | Inkom | Avsändare | Innehåll
            NFH-24-40 | 2024-04-30 | Regionstyrelsen | Protokollsutdrag § 77 Mål och budget
            """,
            withDocument: true));

    [Fact]
    public void Cells_that_go_on_below_are_of_the_row_above() => Assert.Equal(
        ["Individ- och familjeutskottet | 2018-09-03 | Upplåtelse av idrottshall |  |  | Protokoll 237", "Ordförandeberedningen | 2018-08-12 | Avslag på ansökan om parkeringstillstånd |  |  | Beslut 123"],
        Read(
            """
            Datum | Organ | Beslut | § | Beslutet gäller
            2018-09-03 | Individ- och | Protokoll | § | Upplåtelse av
            _ | familjeutskottet | _ | 237– | idrottshall
            _ | _ | _ | 261 | _
            2018-08-12 | Ordförandeberedningen | Beslut | § 123 | Avslag på ansökan
            _ | _ | _ | _ | om parkeringstillstånd
            """,
            withDocument: true));

    [Fact]
    public void A_row_with_a_paragraph_of_its_own_is_another_of_the_same_day() => Assert.Equal(
        ["Omsorgsutskottet | 2018-09-03 | Hyra av lokal |  |  | Protokoll 12", "Omsorgsutskottet | 2018-09-03 | Avtal om praktikplats |  |  | Protokoll 13"],
        Read(
            """
            Datum | Organ | Beslut | § | Beslutet gäller
            2018-09-03 | Omsorgsutskottet | Protokoll | § 12 | Hyra av lokal
            _ | _ | Protokoll | § 13 | Avtal om praktikplats
            """,
            withDocument: true));

    [Fact]
    public void A_name_and_a_paragraph_that_go_on_below_are_of_the_row_above() => Assert.Equal(
        ["Vårdförbundet Östra länet | 2024-06-14 |  |  |  | Protokoll 31"],
        Read(
            """
            Från | Datum | Paragraf | Ärende
            Vårdförbundet Östra | 2024-06-14 | §§ 31– | Protokoll
            länet | _ | 45 | _
            """,
            withDocument: true));

    [Fact]
    public void A_stretch_of_days_has_no_day() => Assert.Equal(
        ["Biståndshandläggare |  | Bistånd, 46 beslut | Biståndshandläggare | ", "Biståndshandläggare |  | Avslag, 3 beslut | Biståndshandläggare | "],
        Read(
            """
            Datum | Delegat | Avser
            2023-08-01–08-31 | Biståndshandläggare | Bistånd, 46 beslut
            2023-08-01 – 31 | Biståndshandläggare | Avslag, 3 beslut
            """));

    [Fact]
    public void The_one_column_whose_name_tells_nothing_says_what_it_is_about() => Assert.Equal(
        [" | 2025-10-07 | Skolskjuts vid växelvis boende |  | SKJ 2025-90", " | 2025-10-09 | Skolskjuts till vald skola |  | SKJ 2025-93"],
        Read(
            """
            Dag | Prövning | Ärendenr
            251007 | Skolskjuts vid växelvis boende | SKJ 2025-90
            251009 | Skolskjuts till vald skola | SKJ 2025-93
            """));

    [Fact]
    public void A_mastheads_table_lists_nothing() => Assert.Empty(Read(
        """
        Datum | Vår referens | Diarienummer
        2024-03-04 | Kansliet | KS 2024/12
        """));

    [Fact]
    public void A_mastheads_table_with_the_administration_lists_nothing() => Assert.Empty(Read(
        """
        Förvaltning | Datum | Dnr
        Barn- och / utbildningsförvaltningen | 2025-11-14 | BUN/2025:5
        """));

    [Fact]
    public void A_row_whose_day_cannot_be_read_is_left_over()
    {
        var left = new List<TableRow>();
        Table table = Drawn.Table(
            """
            Datum | Organ | Beslutet gäller
            2O18-O9-3 | Omsorgsutskottet | Hyra av lokal
            2018-09-04 | Omsorgsutskottet | Hyra av buss
            _ | Tillståndsutskottet | Inga beslut
            """);
        Assert.Single(DecisionTable.Read(table, null, new DateOnly(2024, 4, 17), left));
        Assert.Equal([table.Rows[1]], left);
    }

    private static string[] Read(string drawing, bool withDocument = false, int headers = 1) =>
        [.. DecisionTable.Read(Drawn.Table(drawing, headers), null, new DateOnly(2024, 4, 17), [])
            .Select(entry => $"{entry.Body} | {entry.Date:yyyy-MM-dd} | {entry.Subject} | {entry.DecidedBy} | {entry.DiaryNumber}{(withDocument ? $" | {entry.Document} {entry.From}" : string.Empty)}")];
}
