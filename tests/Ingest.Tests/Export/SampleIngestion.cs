using Ingest.Papers;

namespace Ingest.Tests.Export;

/// <summary>Readings of papers that nobody wrote, with records of every kind.</summary>
internal static class SampleIngestion
{
    public static Ingestion WithEveryKind(string id = "0a", PaperState state = PaperState.Complete, decimal funding = 350_000.5m) => new(
        new Paper(Id(id), "nämnd.pdf", 3, [new Page(1, 595, 842, TextSource.Digital, 1, [], []), new Page(2, 595, 842, TextSource.Ocr, 0.91, [], [])]),
        new Masthead("Lillköping", "9999", "Socialnämnden", new DateOnly(2024, 3, 12), PaperKind.MeetingPacket),
        [
            new Item(
                new ClassifiedMatter(
                    new Matter("4", "Partnerskap med Föreningen Lyktan", "SN 2024-1", 2, 3, []),
                    Category.IopAgreement,
                    0.9,
                    "names a partnership",
                    new Decision(DecisionOutcome.Approve, "Nämnden godkänner överenskommelsen.", Source(2, "Nämnden godkänner överenskommelsen.", 50))),
                Records(funding)),
            new Item(new ClassifiedMatter(new Matter(null, "Övrigt", null, null, null, []), Category.Other, 0.5, "nothing tells", null), Ingest.Papers.Records.Empty),
        ],
        [new Issue(IssueCodes.PageLost, Severity.Warning, "Page 3 could not be read.", 3, null, null)],
        state);

    public static Ingestion Failed(string id = "0a") => new(
        new Paper(Id(id), "trasig.pdf", 0, []),
        new Masthead(null, null, null, null, PaperKind.Other),
        [],
        [new Issue("not_a_pdf", Severity.Error, "not a PDF")],
        PaperState.Failed);

    public static string Id(string start) => start.PadRight(64, '0');

    private static Records Records(decimal funding) => new(
        [new Party(Source(2, "Föreningen Lyktan, org.nr 802000-0009", 100), "Föreningen Lyktan", PartyRole.CivilSociety, null, null, "Lyktan")],
        [
            new Amount(Source(2, "Kommunen betalar 350 000,50 kr per år", 150), funding, AmountKind.Funding, Frequency.Yearly, "Kommunen", "Lyktan", "=drift", null, "Lyktan", Qualifier.AtMost)
            {
                Flags = ["unit_doubtful"],
            },
        ],
        [new Period(Source(2, "från den 1 april 2024 till den 31 mars 2026", 200), PeriodKind.AgreementTerm, new DateOnly(2024, 4, 1), new DateOnly(2026, 3, 31), null, "Lyktan")],
        [
            new GoalMeasure(
                Source(3, "Andel nöjda Totalt 80 % 82 % 85 %", 250), "Nöjda besökare", "Andel nöjda", MeasureGroup.Total, MeasureUnit.Percent, Comparator.AtLeast, 80m, "80 %",
                "2024", [new Outcome("2022", 82m, "82 %"), new Outcome("2023", null, "ej mätt")], "Lyktan"),
        ],
        [new ListedDecision(Source(3, "Beslut 2024-02-01 § 3 Föreningsbidrag", 300), ListedDecisionKind.Delegated, "Utskottet", "Beslut", new DateOnly(2024, 2, 1), 3, 3, "Föreningsbidrag")]);

    private static Provenance Source(int page, string quote, double top)
    {
        var box = new Box(70, top, 500, top + 12);
        return new Provenance(page, quote, box, box, "<a rule>", 0.9);
    }
}
