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

    public static IEnumerable<Amount> Of(Paper paper, ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements) =>
        [.. InTables(paper, blocks, statements), .. InSentences(paper, statements)];

    /// <summary>A table with a line for each partnership: the line names the agreement, the column what the money is.</summary>
    private static IEnumerable<Amount> InTables(Paper paper, ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements) =>
        from block in blocks
        let table = block.Block as Table
        where table is not null && Partnership.IsMatch(table.Rows[0].At(0)?.Text ?? string.Empty)
        let near = statements.Where(statement => statement.Block < block.Number && statement.Block >= block.Number - 3).ToImmutableArray()
        where AgreementAmountTables.IsMoney(block, table, near)
        from stated in AgreementAmountTables.Read(block, table, near, [])
        let isTotal = AgreementAmountTables.IsTotal(stated.Cell.Line)
        select new Amount(
            Quotation.Of(paper, stated.Words, stated.Focus, "table of partnerships in a report", stated.Certainty),
            stated.Value,
            AmountKind.Other,
            null,
            null,
            null,
            isTotal ? $"{stated.Cell.Line} {stated.Cell.Column}".TrimEnd() : stated.Cell.Column,
            null,
            isTotal ? null : stated.Cell.Line);

    private static IEnumerable<Amount> InSentences(Paper paper, ImmutableArray<Statement> statements)
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
