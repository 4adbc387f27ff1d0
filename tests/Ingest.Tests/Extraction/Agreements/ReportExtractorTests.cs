using System.Globalization;
using Ingest.Extraction;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Agreements;

public sealed class ReportExtractorTests
{
    private static readonly Block[] Report =
    [
        Drawn.Text("Uppföljning av idéburna offentliga partnerskap", TextKind.Heading, 10),
        Drawn.Text("Vägen vidare", TextKind.Heading, 30),
        Drawn.Text("Parter är Åstads kommun, Föreningen Steget och återbruksbolaget Nytt Varv AB.", y: 50),
        Drawn.Text("Läxstugan", TextKind.Heading, 60),
        Drawn.Text("Åstads kommun och Norrbo folkhögskola är parter. Arbetsförmedlingen bjuds in men är inte part.", y: 70),
        Drawn.Text("Ekonomi", TextKind.Heading, 80),
        Drawn.Text("Kommunens utbetalningar, kronor:", y: 90),
        Drawn.Table(
            """
            Partnerskap | Utbetalt 2024 | Beslutat för 2025
            Vägen vidare | 350 000 | 375 000
            Läxstugan | 120 000 | _
            Summa | 470 000 | 375 000
            """),
    ];

    [Fact]
    public void Names_each_partnership_by_its_section() => Assert.Equal(
        ["Vägen vidare: Åstads kommun", "Vägen vidare: Föreningen Steget", "Vägen vidare: Nytt Varv AB", "Läxstugan: Åstads kommun", "Läxstugan: Norrbo folkhögskola"],
        Read().Parties.Select(party => $"{party.Agreement}: {party.Name}"));

    [Fact]
    public void Reads_a_table_with_a_line_for_each_partnership() => Assert.Equal(
        ["350000 Utbetalt 2024 Vägen vidare", "375000 Beslutat för 2025 Vägen vidare", "120000 Utbetalt 2024 Läxstugan", "470000 Summa Utbetalt 2024 -", "375000 Summa Beslutat för 2025 -"],
        Read().Amounts.Select(amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Value:0} {amount.Subject} {amount.Agreement ?? "-"}")));

    [Fact]
    public void Reads_a_table_that_says_who_is_party_to_each() => Assert.Equal(
        ["Öppna dörren: Socialnämnden", "Öppna dörren: Stiftelsen Härbärget", "Andra chansen: Socialnämnden", "Andra chansen: Nål och Tråd Återbruk AB"],
        Read(
            Drawn.Text("Nämndens idéburna offentliga partnerskap", TextKind.Heading, 10),
            Drawn.Table(
                """
                Partnerskap | Parter | Ersättning 2025, tkr
                Öppna dörren | Socialnämnden, Stiftelsen Härbärget | 2 150
                Andra chansen | Socialnämnden, Nål och Tråd/Återbruk AB | 1 320
                Summa | _ | 3 470
                """)).Parties.Select(party => $"{party.Agreement}: {party.Name}"));

    [Fact]
    public void Joins_a_name_that_a_narrow_column_breaks() => Assert.Equal(
        ["Natt: Socialnämnden", "Natt: Föreningen Nattljuset Halmstad", "Dag: Åstads kommun", "Dag: Kvinnojouren Liljan Östersund", "Kväll: Åstads kommun", "Kväll: Stiftelsen Vägen Norra Bygden", "Helg: Åstads kommun", "Helg: Region Halland", "Helg: Rädda Barnen"],
        Read(
            Drawn.Text("Nämndens idéburna offentliga partnerskap", TextKind.Heading, 10),
            Drawn.Table(
                """
                Partnerskap | Parter | Ersättning 2025, tkr
                Natt | Socialnämnden och Föreningen Nattljuset/Halmstad | 2 150
                Dag | Åstads kommun/Kvinnojouren Liljan/Östersund | 1 320
                Kväll | Åstads kommun och Stiftelsen Vägen/Norra Bygden | 900
                Helg | Åstads kommun och Region Halland/Rädda Barnen | 900
                """)).Parties.Select(party => $"{party.Agreement}: {party.Name}"));

    private static Records Read() => Read(Report);

    private static Records Read(params Block[] report)
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Uppföljning av idéburna offentliga partnerskap", Category.Other, report);
        var masthead = new Masthead("Åstad", null, "Socialnämnden", null, PaperKind.MeetingPacket);
        return new ReportExtractor().Extract(new MatterReading(layout, masthead, matter, new Issues()));
    }
}
