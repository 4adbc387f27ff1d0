using System.Collections.Immutable;
using Ingest.Extraction.Amounts;
using Ingest.Extraction.GoalMeasures;
using Ingest.Extraction.Periods;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Reads a matter's agreements once and hands each to the readers of parties, money, times and goals.</summary>
internal sealed class AgreementExtractor : IRecordExtractor
{
    public Records Extract(MatterReading matter) =>
        matter.Matter.Category == Category.IopAgreement
            ? AgreementReading.Of(matter).Aggregate(Records.Empty, (records, agreement) => records.Plus(Read(matter, agreement)))
            : Records.Empty;

    private static Records Read(MatterReading matter, Agreement agreement) => new(
        Parties(matter, agreement),
        AgreementAmounts.Of(matter, agreement),
        AgreementPeriods.Of(matter, agreement),
        AgreementGoals.Of(matter, agreement),
        []);

    private static ImmutableArray<Party> Parties(MatterReading matter, Agreement agreement) =>
    [
        .. from party in agreement.Parties
           let source = Quotation.Of(matter.Layout.Paper, agreement.Quoted(party.Words), party.Focus, party.Rule, party.Certainty)
           select new Party(source, party.Name, party.Role, party.OrgNumber, party.Via, agreement.Name),
    ];
}
