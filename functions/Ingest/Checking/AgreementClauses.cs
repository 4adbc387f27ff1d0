using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>The clauses that one expects of an agreement and did not find.</summary>
internal sealed class AgreementClauses : ICheck
{
    public IEnumerable<Issue> Find(Item item)
    {
        if (item.Classified.Category != Category.IopAgreement
            || !item.Classified.Matter.Sections.Any(section => section.Kind == SectionKind.Agreement))
        {
            return [];
        }

        int page = item.Classified.Matter.Sections.First(section => section.Kind == SectionKind.Agreement).FirstPage;
        return from clause in Missing(item.Records)
               select new Issue(
                   IssueCodes.ClauseNotFound,
                   Severity.Note,
                   $"The agreement's {clause} was not found. Look at the agreement and add it where it is there.",
                   page);
    }

    private static IEnumerable<string> Missing(Records records) =>
        new (string Clause, bool Found)[]
        {
            ("parties", records.Parties.Length >= 2),
            ("money", !records.Amounts.IsEmpty),
            ("term", records.Periods.Any(period => period.Kind == PeriodKind.AgreementTerm)),
            ("notice", records.Periods.Any(period => period.Kind == PeriodKind.Notice)),
        }.Where(pair => !pair.Found).Select(pair => pair.Clause);
}
