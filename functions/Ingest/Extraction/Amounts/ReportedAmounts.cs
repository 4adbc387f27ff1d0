using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>Money of a body's IOPs in a report about them: of kind <c>other</c> (contract, Settled questions).</summary>
internal static partial class ReportedAmounts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static IEnumerable<Amount> Of(Paper paper, ImmutableArray<Statement> statements)
    {
        var seen = new HashSet<(decimal, string?)>();
        foreach (Statement statement in statements.Where(statement => statement.Clause != Clause.Aside && Partnership.IsMatch(statement.Text) && !IsGeneral(statement.Text)))
        {
            foreach (Sighting<Money> sum in statement.Marked.Sums)
            {
                string before = statement.Text[..sum.Offset];
                string after = statement.Text[sum.End..];
                string? subject = AgreementAmountSubjects.Of(statement, before, after, null);
                if (sum.Value.Value != 0 && seen.Add((sum.Value.Value, subject)))
                {
                    (string? payer, string? payee) = AgreementAmountActors.In(statement.Text, []);
                    Provenance source = Quotation.Of(paper, statement.Passage.Words, statement.Passage.WordsAt(sum.Offset, sum.Length), "money of partnerships in a report", 0.7);
                    yield return new Amount(source, sum.Value.Value, AmountKind.Other, AgreementAmountTimes.Of(statement, sum, before, after), payer, payee, subject, null, null, sum.Value.Qualifier);
                }
            }
        }
    }

    /// <summary>What partnerships are like elsewhere or as a rule is nobody's money.</summary>
    internal static bool IsGeneral(string sentence) => General.IsMatch(sentence);

    // Vanligen omfattar ett partnerskap …, i andra kommuner, brukar, till exempel
    [GeneratedRegex(@"\b(vanligen|vanligtvis|oftast|i allmänhet|generellt( sett)?|i regel|i andra (kommuner|regioner)|andra kommuners|brukar|till exempel|exempelvis)\b", Options, 10_000)]
    private static partial Regex General { get; }

    [GeneratedRegex(@"\biop\b|partnerskap|samarbete|civilsamhäll|idébur|överenskommelse", Options, 10_000)]
    private static partial Regex Partnership { get; }
}
