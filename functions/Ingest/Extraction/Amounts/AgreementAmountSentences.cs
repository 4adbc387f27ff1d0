using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
internal static partial class AgreementAmountSentences
{
    /// <summary>A sum in thousands or millions that makes this much is a slip: no partnership is paid so much.</summary>
    private const decimal EvidentSlip = 100_000_000m;

    /// <summary>Every sum of a statement that is the agreement's money.</summary>
    /// <param name="statement">A sentence or list item.</param>
    /// <param name="parties">The agreement's parties.</param>
    /// <param name="prior">The sentence before in the same text, which the sum's may speak of.</param>
    /// <param name="next">The sentence after it, which may say that the money is none of the agreement's.</param>
    public static IEnumerable<StatedAmount> Read(Statement statement, ImmutableArray<PartyMention> parties, Statement? prior = null, Statement? next = null)
    {
        if (AgreementAmountKinds.IsDisowned(statement, next) || (statement.Role == PaperRole.About && AgreementAmountKinds.IsElsewhere(statement.Text, parties)))
        {
            yield break;
        }

        ImmutableArray<Sighting<Money>> sums = statement.Marked.Sums;
        for (int i = 0; i < sums.Length; i++)
        {
            int from = i == 0 ? 0 : sums[i - 1].End;
            int to = i == sums.Length - 1 ? statement.Text.Length : sums[i + 1].Offset;
            string before = statement.Text[from..sums[i].Offset];
            string after = statement.Text[sums[i].End..to];
            after = i + 1 < sums.Length && Raised.IsMatch(after) ? statement.Text[sums[i + 1].End..(i + 2 < sums.Length ? sums[i + 2].Offset : statement.Text.Length)] : after;
            if (Read(statement, sums[i], before, after, parties, prior, next) is { } stated)
            {
                yield return stated;
            }
        }
    }

    private static StatedAmount? Read(Statement statement, Sighting<Money> sum, string before, string after, ImmutableArray<PartyMention> parties, Statement? prior, Statement? next)
    {
        string own = before + sum.Text + AgreementAmountKinds.Clause(after);
        if (AgreementAmountKinds.Of(statement, own, statement.Text, prior?.Text ?? string.Empty) is not { } kind || sum.Value.Value == 0)
        {
            return null;
        }

        if (statement.Role == PaperRole.About && !AgreementAmountKinds.IsOfPartnership(statement, parties)
            && !(AgreementAmountKinds.GoesOnFrom(statement.Text) && prior is not null && AgreementAmountKinds.IsOfPartnership(prior, parties))
            && !IsAmong(statement, parties, prior, next))
        {
            return null;
        }

        string? period = AgreementAmountTimes.NamedPeriod(before, after);
        (string? payer, string? payee) = Actors(statement, sum, kind.Kind, before, parties, prior);
        (string? Payer, string? Payee) named = kind.Kind == AmountKind.Funding && NamesSides(statement, next) ? AgreementAmountActors.In(next!.Text, parties) : (null, null);
        return new StatedAmount(
            statement,
            sum.Value.Value,
            kind.Kind,
            AgreementAmountTimes.Of(statement, sum, before, after),
            sum.Value.Qualifier,
            payer ?? (named.Payer != payee ? named.Payer : null),
            payee ?? (named.Payee != payer ? named.Payee : null),
            AgreementAmountSubjects.Of(statement, before, after, period),
            period,
            sum.Value.Value >= EvidentSlip && IsThousands(sum.Value.Unit),
            statement.Passage.Words,
            statement.Passage.WordsAt(sum.Offset, sum.Length),
            kind.Rule,
            statement.Role == PaperRole.Agreement ? 0.9 : 0.8);
    }

    /// <summary>Whether the next sentence names who pays and who is paid: <c>Utbetalande part är kommunen och mottagare föreningen.</c></summary>
    private static bool NamesSides(Statement statement, Statement? next) =>
        next is not null && next.Block == statement.Block && next.Marked.Sums.IsEmpty && SidesNamed.IsMatch(next.Text);

    /// <summary>Whether a memo's sentence that names nobody stands among those on the partnership's money: who is paid is told next, or costs are told between two others or behind another sum.</summary>
    private static bool IsAmong(Statement statement, ImmutableArray<PartyMention> parties, Statement? prior, Statement? next) =>
        next?.Block == statement.Block && AgreementAmountKinds.IsOfPartnership(next, parties)
            ? NamesSides(statement, next) || (ItsCosts.IsMatch(statement.Text) && prior is not null && AgreementAmountKinds.IsOfPartnership(prior, parties))
            : ItsCosts.IsMatch(statement.Text) && prior?.Block == statement.Block && !prior.Marked.Sums.IsEmpty && AgreementAmountKinds.IsOfPartnership(prior, parties);

    private static bool IsThousands(string? unit) => unit is not null && !unit.StartsWith("kr", StringComparison.OrdinalIgnoreCase) && unit != ":-";

    /// <summary>By the sentence, then with the words that a list hangs on; a value's giver may stand in the sentence before: <c>Detta motsvarar …</c>.</summary>
    private static (string? Payer, string? Payee) Actors(Statement statement, Sighting<Money> sum, AmountKind kind, string before, ImmutableArray<PartyMention> parties, Statement? prior)
    {
        ImmutableArray<(int Offset, int End)> sums = [.. statement.Marked.Sums.Select(one => (one.Offset, one.End))];
        (string? payer, string? payee) = AgreementAmountActors.Of(statement.Text, sum.Offset, sum.End, sums, parties);
        if (statement.LeadIn.Text is { Length: > 0 } lead && (payer is null || payee is null))
        {
            int shift = lead.Length + 1;
            (string? leadPayer, string? leadPayee) = AgreementAmountActors.Of(
                $"{lead} {statement.Text}", sum.Offset + shift, sum.End + shift, [.. sums.Select(one => (one.Offset + shift, one.End + shift))], parties);
            payer ??= leadPayer != payee ? leadPayer : null;
            payee ??= leadPayee != payer ? leadPayee : null;
        }

        if (kind is AmountKind.InKind or AmountKind.Cost)
        {
            payer ??= AgreementAmountActors.Valued(before, parties) ?? AgreementAmountActors.Valued(statement.Text, parties);
        }

        bool goesOn = kind == AmountKind.InKind ? Refers.IsMatch(statement.Text) : kind == AmountKind.Funding && AgreementAmountKinds.GoesOnFrom(statement.Text);
        return payer is not null || prior is null || !goesOn ? (payer, payee) : Given(prior.Text, payee, parties);
    }

    private static (string? Payer, string? Payee) Given(string prior, string? payee, ImmutableArray<PartyMention> parties)
    {
        (string? giver, string? taker) = AgreementAmountActors.In(prior, parties);
        return (giver ?? AgreementAmountActors.Valued(prior, parties), payee ?? taker);
    }

    // "Utbetalande part är", "Mottagare är", "Bidragsgivare är"
    [GeneratedRegex(@"^\W*((utbetalande|betalande|mottagande|finansierande)\spart|(bidrags|betalnings)?(mottagare|givare|tagare)|finansiär|utbetalare|avsändare|betalare)(en|n)?(\sav\s\p{L}+)?\s(är|blir)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SidesNamed { get; }

    // "Kostnaden för personal uppskattas till": of what the sentences around it speak of
    [GeneratedRegex(@"^\W*(den\s(totala|samlade|sammanlagda|årliga)\s)?\p{L}*kostnad(en|erna|er)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ItsCosts { get; }

    // "höjs från 525 000 kronor till 560 000 kronor per år": what is said behind the second sum holds for both
    [GeneratedRegex(@"^\s+till\s+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Raised { get; }

    // "Det motsvarar", "Värdet uppskattas till", "Upplåtelsen värderas till", "Hyresvärdet är"
    [GeneratedRegex(@"^\W*(\d+(\.\d+)*\s+)?(det|detta|denna|dessa|den|de|värdet|hyresvärdet|marknadsvärdet|upplåtelsen|insatsen|insatserna|förmånen|lokalen|lokalerna|arbetet|stödet|vilket|hyran|motsvarande|tillsammans|sammanlagt)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Refers { get; }
}
