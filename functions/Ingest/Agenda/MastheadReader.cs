using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Whose meeting, when, and what kind of paper.</summary>
public static class MastheadReader
{
    /// <summary>Reads heads, call and running text; what the paper does not say is null.</summary>
    public static Masthead Read(PaperLayout layout)
    {
        PaperPlan plan = PaperPlan.Of(layout);
        Municipality? municipality = plan.Kind == PaperKind.Agreement && AgreementParties.AreSeveral(plan.Sheets)
            ? null
            : MunicipalityFinder.Find(plan.Sheets);
        return new Masthead(
            municipality?.Name,
            municipality?.Code,
            BodyFinder.Find(plan.Sheets, municipality),
            plan.Kind is PaperKind.Agreement ? null : MeetingDateFinder.Find(plan.Sheets, plan.Calls) ?? (plan.Kind is PaperKind.MeetingPacket or PaperKind.Minutes ? MeetingDateFinder.InRunningHead(plan.Sheets) : null),
            plan.Kind);
    }
}
