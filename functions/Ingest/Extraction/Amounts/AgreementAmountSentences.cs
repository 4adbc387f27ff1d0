using System.Collections.Immutable;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>A sum as one place states it, before the same money stated twice is made one.</summary>
internal sealed record StatedAmount(
    Statement Statement,
    decimal Value,
    AmountKind Kind,
    Frequency? Frequency,
    Qualifier? Qualifier,
    string? Payer,
    string? Payee,
    string? Subject,
    string? Period,
    bool IsDoubtful,
    ImmutableArray<PlacedWord> Words,
    ImmutableArray<PlacedWord> Focus,
    string Rule,
    double Certainty)
{
    /// <summary>Whether it is a cell of a table: each of those is a record of its own.</summary>
    public bool IsCell { get; init; }

    /// <summary>Cells: the names of the line and column, units aside; empty without one.</summary>
    public (string Line, string Column) Cell { get; init; } = (string.Empty, string.Empty);
}

/// <summary>Sums in sentences and list items.</summary>
internal static class AgreementAmountSentences
{
    /// <summary>A sum in thousands or millions that makes this much is a slip: no partnership is paid so much.</summary>
    private const decimal EvidentSlip = 100_000_000m;

    public static IEnumerable<StatedAmount> Read(Statement statement, ImmutableArray<PartyMention> parties)
    {
        ImmutableArray<Sighting<Money>> sums = statement.Marked.Sums;
        for (int i = 0; i < sums.Length; i++)
        {
            int from = i == 0 ? 0 : sums[i - 1].End;
            int to = i == sums.Length - 1 ? statement.Text.Length : sums[i + 1].Offset;
            string before = statement.Text[from..sums[i].Offset];
            string after = statement.Text[sums[i].End..to];
            if (Read(statement, sums[i], before, after, parties) is { } stated)
            {
                yield return stated;
            }
        }
    }

    private static StatedAmount? Read(Statement statement, Sighting<Money> sum, string before, string after, ImmutableArray<PartyMention> parties)
    {
        string own = before + sum.Text + AgreementAmountKinds.Clause(after);
        if (AgreementAmountKinds.Of(statement, own, statement.Text) is not { } kind || sum.Value.Value == 0)
        {
            return null;
        }

        if (statement.Role == PaperRole.About && !AgreementAmountKinds.IsOfPartnership(statement, parties))
        {
            return null;
        }

        string? period = AgreementAmountTimes.NamedPeriod(before, after);
        (string? payer, string? payee) = Actors(statement, sum, before, after, parties);
        return new StatedAmount(
            statement,
            sum.Value.Value,
            kind.Kind,
            AgreementAmountTimes.Of(statement, sum, before, after),
            sum.Value.Qualifier,
            payer,
            payee,
            AgreementAmountSubjects.Of(statement, before, after, period),
            period,
            sum.Value.Value >= EvidentSlip && IsThousands(sum.Value.Unit),
            statement.Passage.Words,
            statement.Passage.WordsAt(sum.Offset, sum.Length),
            kind.Rule,
            statement.Role == PaperRole.Agreement ? 0.9 : 0.8);
    }

    private static bool IsThousands(string? unit) => unit is not null && !unit.StartsWith("kr", StringComparison.OrdinalIgnoreCase) && unit != ":-";

    /// <summary>First the words up to and after the sum, then the whole sentence, then the sentence that a list hangs on.</summary>
    private static (string? Payer, string? Payee) Actors(Statement statement, Sighting<Money> sum, string before, string after, ImmutableArray<PartyMention> parties)
    {
        (string? payer, string? payee) = AgreementAmountActors.In(before + sum.Text, parties);
        foreach (string text in new[] { before + sum.Text + after, statement.Text, statement.LeadIn.Text })
        {
            (string? nextPayer, string? nextPayee) = payer is null || payee is null ? AgreementAmountActors.In(text, parties) : (null, null);
            payer ??= nextPayer != payee ? nextPayer : null;
            payee ??= nextPayee != payer ? nextPayee : null;
        }

        return (payer, payee);
    }
}
