using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Agenda against papers: notes, for a call routinely lists matters without papers, and late matters come without a line.</summary>
internal static class AgendaGaps
{
    public static void Report(ImmutableArray<Matter> matters, ImmutableArray<AgendaEntry> agenda, Issues issues)
    {
        for (int i = 0; i < matters.Length; i++)
        {
            Matter matter = matters[i];
            if (matter.FirstPage is null)
            {
                int? page = agenda.FirstOrDefault(entry => entry.Number == matter.Number && entry.Title == matter.Title)?.Page;
                issues.Add(new Issue(IssueCodes.NoPapersForMatter, Severity.Note, "The agenda lists this matter; the paper holds no documents for it.", page, i, matter.Title));
            }
            else if (agenda.Length > 0 && !agenda.Any(entry => entry.Title == matter.Title || (entry.Number is not null && entry.Number == matter.Number)))
            {
                issues.Add(new Issue(IssueCodes.MatterNotOnAgenda, Severity.Note, "Documents of a matter that the agenda does not list.", matter.FirstPage, i, matter.Title));
            }
        }
    }
}
