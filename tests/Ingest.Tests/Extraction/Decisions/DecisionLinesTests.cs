using Ingest.Extraction.Decisions;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Decisions;

public sealed class DecisionLinesTests
{
    [Theory]
    [InlineData("1. Kommunstyrelsens beslut 2024-03-05 § 41 Riktlinjer för stöd", "Kommunstyrelsen | Beslut | 2024-03-05 | 41-41 | Riktlinjer för stöd")]
    [InlineData("Protokoll från arbetsutskottet 2024-02-01, §§ 12–18", "Arbetsutskottet | Protokoll | 2024-02-01 | 12-18 | ")]
    [InlineData("Socialnämndens individutskott, protokoll 2025-03-26 § 61–78", "Socialnämndens individutskott | Protokoll | 2025-03-26 | 61-78 | ")]
    [InlineData("• KF 2023-11-27 § 210: Budget för kommande år", "Kommunfullmäktige |  | 2023-11-27 | 210-210 | Budget för kommande år")]
    [InlineData("Kommunfullmäktige, beslut den 5 maj 2025, § 14, Program för ett barnvänligt samhälle.", "Kommunfullmäktige | Beslut | 2025-05-05 | 14-14 | Program för ett barnvänligt samhälle")]
    [InlineData("Beslut av kommunstyrelsen § 7/2024 2024-01-16 Arvoden", "Kommunstyrelsen | Beslut | 2024-01-16 | 7-7 | Arvoden")]
    [InlineData("Protokoll 2024-05-02 – 2024-05-30 § 5–9 Myndighetsutskottet", "Myndighetsutskottet | Protokoll |  | 5-9 | ")]
    [InlineData("Pensionärsrådet, protokoll 2025-05-20", "Pensionärsrådet | Protokoll | 2025-05-20 | - | ")]
    [InlineData("Perioden 3–28 mars 2025, §§ 14–19, tillfälliga lokallån", " |  |  | 14-19 | tillfälliga lokallån")]
    [InlineData("Den 4 mars 2025, § 20, beslut om bidrag till orienteringsklubben", " | Beslut | 2025-03-04 | 20-20 | bidrag till orienteringsklubben")]
    [InlineData("Kulturchefens beslut 2025-03-06 om lån av konst", "Kulturchefen | Beslut | 2025-03-06 | - | lån av konst")]
    public void Reads_who_decided_what_and_when(string line, string expected) => Assert.Equal(expected, Shown(DecisionLines.Entry(Words(line), null)));

    public static TheoryData<string, string> Lines => Corpus.Of("functions/Ingest/Extraction/Decisions/Lines.corpus.txt");

    public static TheoryData<string, string> Headings => Corpus.Of("functions/Ingest/Extraction/Decisions/Headings.corpus.txt");

    public static TheoryData<string, string> Spoken => Corpus.Of("functions/Ingest/Extraction/Decisions/Spoken.corpus.txt");

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Reads_sentences_that_tell_of_one(string expected, string sentence) =>
        Assert.Equal(Bare(expected), Running(sentence).ToArray() is [var only] ? Bare(only) : "none");

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_the_lines_of_lists(string expected, string line) => Assert.Equal(Bare(expected), Bare(Shown(DecisionLines.Entry(Words(line), null))));

    [Theory]
    [MemberData(nameof(Headings))]
    public void Knows_what_stands_over_entries(string expected, string heading) => Assert.Equal(
        Bare(expected),
        ListHeadings.Read(heading) is { } read ? Bare($"{read.Body} | {read.Document} | {read.Kind}") : "none");

    [Fact]
    public void Sentences_that_each_name_their_office_are_parted_at_each_document() => Assert.Equal(
        [
            "Arbetsutskottet | Protokoll | 2025-10-07 | 51-58 | ",
            "Arbetsutskottet | Protokoll | 2025-10-21 | 59-63 | ",
            "Kulturchefen | Beslut | 2025-10-02 | - | avtal om utsmyckning av skolan",
            "Kulturchefen | Beslut | 2025-10-24 | - | utlämnande av handling",
        ],
        Running(
            "Följande beslut har fattats på nämndens vägnar sedan förra mötet. Arbetsutskottet, protokoll",
            "2025-10-07 § 51–58 och protokoll 2025-10-21 § 59–63. Kulturchefen, beslut 2025-10-02 om",
            "avtal om utsmyckning av skolan samt beslut 2025-10-24 om utlämnande av handling."));

    [Fact]
    public void Days_of_one_sentence_share_its_office() => Assert.Equal(
        [
            "Miljöchefen |  | 2026-01-14 | - | förordna en vikarie",
            "Miljöchefen |  | 2026-01-20 | - | avge yttrande om vattenverksamhet",
        ],
        Running("Miljöchefen har den 14 januari 2026 beslutat att förordna en vikarie och den 20 januari 2026 beslutat att avge yttrande om vattenverksamhet."));

    [Fact]
    public void A_paragraph_behind_a_full_stop_belongs_to_the_day_before_it() => Assert.Equal(
        ["Personalutskottet | Beslut | 2027-09-27 | 396-396 | Utlämnande av handling", "Personalutskottet | Beslut | 2027-09-29 | 397-397 | Inköp av möbler"],
        Running("Personalutskottets beslut 2027-09-27. § 396 Utlämnande av handling. Personalutskottets beslut 2027-09-29. § 397 Inköp av möbler."));

    [Fact]
    public void Paragraphs_over_a_lines_end_are_one_stretch() => Assert.Equal(
        ["Socialutskottet | Protokoll | 2026-09-22 | 341-357 | ", "Socialutskottet | Protokoll | 2026-09-29 | 358-358 | "],
        Running("Socialutskottet: protokoll 2026-09-22 § 341–", "357 och 2026-09-29 § 358."));

    [Fact]
    public void Running_text_is_parted_where_the_next_document_is_named() => Assert.Equal(
        [
            "Kommunfullmäktige | Beslut | 2025-09-01 | 14-14 | Val av ersättare i regionala utvecklingsnämnden",
            "Pensionärsrådet | Protokoll | 2025-09-18 | 30-37 | ",
            "Kommunstyrelsen | Beslut | 2025-09-22 | 57-57 | Anvisningar för budget 2027",
        ],
        Running(
            "Till nämnden har kommit in: Kommunfullmäktiges beslut 2025-09-01 § 14, Val av ersättare i regionala",
            "utvecklingsnämnden. Pensionärsrådets protokoll 2025-09-18 §§ 30–37. Kommunstyrelsens beslut",
            "2025-09-22 § 57, Anvisningar för budget 2027."));

    [Fact]
    public void A_sentence_that_lists_documents_behind_a_colon_is_parted_at_each() => Assert.Equal(
        [
            "Sociala delegationen | Protokoll | 2025-09-02 | 201-223 | ",
            "Sociala delegationen | Protokoll | 2025-09-16 | 224-240 | ",
            "Ordföranden | Beslut | 2025-09-11 | 12-12 | markupplåtelse för höstmarknad",
        ],
        Running(
            "Följande beslut har fattats med stöd av nämndens delegationsordning: Sociala delegationen,",
            "protokoll 2025-09-02 §§ 201–223, Sociala delegationen, protokoll 2025-09-16 §§ 224–240,",
            "och Ordföranden, beslut 2025-09-11 § 12, markupplåtelse för höstmarknad."));

    [Fact]
    public void An_entry_without_a_body_has_the_one_of_the_line_above() =>
        Assert.Equal("Individutskottet", DecisionLines.Entry(Words("Protokoll 2024-02-01 § 3"), "Individutskottet")?.Body);

    [Fact]
    public void A_stretch_of_days_that_begins_an_entry_is_no_day() => Assert.Equal(
        "Skolskjutshandläggare |  |  | - | Skolskjuts enligt avståndsregel, 17 beslut",
        Shown(DecisionLines.Entry(Words("1–30 september 2025: Skolskjuts enligt avståndsregel, 17 beslut"), "Skolskjutshandläggare")));

    [Theory]
    [InlineData("Ordförandebeslut", "Ordförande")]
    [InlineData("Barn- och utbildningsnämndens ordförande", "Barn- och utbildningsnämndens ordförande")]
    [InlineData("Enhetschef, försörjningsstöd", "Enhetschef, försörjningsstöd")]
    [InlineData("Rektor, anställning av vikarie", null)]
    [InlineData("Chef för hemtjänsten", "Chef för hemtjänsten")]
    [InlineData("Delegat: miljöinspektör", "Miljöinspektör")]
    [InlineData("Anmälda handlingar", null)]
    [InlineData("Bakgrund", null)]
    public void A_heading_may_name_an_office(string heading, string? office) => Assert.Equal(office, DecisionOffices.Read(heading));

    private static string Bare(string shown) => string.Join('|', shown.Split('|').Select(part => part.Trim()));

    private static string Shown(DecisionEntry? entry) => entry is null
        ? "none"
        : $"{entry.Body} | {entry.Document} | {entry.Date:yyyy-MM-dd} | {entry.From}-{entry.To} | {entry.Subject}";

    private static IEnumerable<string> Running(params string[] lines) =>
        DecisionLines.Read(new TextBlock(1, new Box(0, 0, 500, 40), TextKind.Paragraph, 0, null, [.. lines.Select((line, i) => Line(line, i * 14))]), null).Select(Shown);

    private static Passage Words(string line) =>
        Passage.Of([Line(line, 0)]);

    private static TextLine Line(string line, double y) =>
        new(1, [.. line.Split(' ').Select((word, i) => new Word(word, new Box(i * 50, y, (i * 50) + 40, y + 10)))]);
}
