using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>An agreement's money (contract, Amounts): each sum once, from its own text where it stands there.</summary>
internal static partial class AgreementAmounts
{
    public static ImmutableArray<Amount> Of(MatterReading matter, Agreement agreement) =>
        [.. OnePayer(Once([.. Stated(agreement)])).Select(stated => Record(matter, agreement, Completed(agreement, stated.Stated, stated.IsAlone)))];

    /// <summary>Each sum, and whether no line of its table names a payer, so that the agreement's own holds for all.</summary>
    private static IEnumerable<(StatedAmount Stated, bool IsAlone)> OnePayer(List<StatedAmount> all)
    {
        HashSet<int> shared = [.. all.Where(stated => stated.IsCell && stated.Payer is not null).Select(stated => stated.Statement.Block)];
        return all.Select(stated => (stated, !stated.IsCell || !shared.Contains(stated.Statement.Block)));
    }

    private static IEnumerable<StatedAmount> Stated(Agreement agreement)
    {
        var tables = new HashSet<int>();
        foreach (ClauseBlock block in agreement.Blocks.Where(block => block.Block is Table && block.Clause != Clause.Aside))
        {
            var table = (Table)block.Block;
            ImmutableArray<Statement> near =
            [
                .. agreement.Statements.Where(statement => statement.Block < block.Number && statement.Block >= block.Number - 3),
                .. agreement.Statements.Where(statement => statement.Block == block.Number + 1 && OfTable.IsMatch(statement.Text)),
            ];
            if (!ClauseTables.IsForm(table) && AgreementAmountTables.IsMoney(block, table, near))
            {
                tables.Add(block.Number);
                foreach (StatedAmount stated in AgreementAmountTables.Read(block, table, near, agreement.Parties))
                {
                    yield return stated;
                }
            }
        }

        Statement? prior = null;
        Statement[] statements = [.. agreement.Statements.Where(statement => statement.Clause != Clause.Aside && !tables.Contains(statement.Block))];
        foreach ((int i, Statement statement) in statements.Index())
        {
            bool follows = prior is not null && prior.Role == statement.Role && prior.Block >= statement.Block - 1;
            foreach (StatedAmount stated in AgreementAmountSentences.Read(statement, agreement.Parties, follows ? prior : null, statements.ElementAtOrDefault(i + 1)))
            {
                yield return stated;
            }

            prior = statement;
        }
    }

    /// <summary>The same money said twice is one record: in memo and agreement, or in two clauses of which neither names another payer, payee or year.</summary>
    private static List<StatedAmount> Once(ImmutableArray<StatedAmount> all)
    {
        var kept = new List<StatedAmount>();
        foreach (StatedAmount stated in all.OrderBy(one => one.Statement.Role))
        {
            int same = stated.IsCell ? -1 : kept.FindIndex(other => IsSame(other, stated));
            if (same < 0)
            {
                kept.Add(stated);
            }
            else
            {
                kept[same] = Joined(kept[same], stated);
            }
        }

        return kept;
    }

    private static bool IsSame(StatedAmount a, StatedAmount b)
    {
        if (a.Value != b.Value)
        {
            return false;
        }

        bool twoPapers = a.Statement.Role != b.Statement.Role;
        bool sameItem = a.Statement.Block == b.Statement.Block && a.Statement.Kind == StatementKind.ListItem;
        return twoPapers
            || (a.Kind == b.Kind && !sameItem && !(InOneList(a, b)) && Agree(a.Payer, b.Payer) && Agree(a.Payee, b.Payee) && AgreePeriods(a, b) && AgreeTimes(a, b));
    }

    /// <summary>Items of one list are different money though the sum is the same.</summary>
    private static bool InOneList(StatedAmount a, StatedAmount b) =>
        a.Statement.Kind == StatementKind.ListItem && b.Statement.Kind == StatementKind.ListItem
        && a.Statement.LeadIn.Text.Length > 0 && ReferenceEquals(a.Statement.LeadIn, b.Statement.LeadIn) && a.Subject != b.Subject
        && !(a.Payer is not null && b.Payer is not null && Agree(a.Payer, b.Payer) && a.Payee is not null && b.Payee is not null && Agree(a.Payee, b.Payee));

    private static bool Agree(string? a, string? b) => a is null || b is null || Parties.PartyNames.SameName(a, b) || (IsCommon(a) && IsCommon(b)) || IsCommon(a) != IsCommon(b);

    /// <summary>A cell's year is the name of its line or column.</summary>
    private static bool AgreePeriods(StatedAmount a, StatedAmount b) =>
        a.Period == b.Period || (a is { IsCell: true, Period: null } && b.Period is { } period && $"{a.Cell.Line} {a.Cell.Column}".Contains(period, StringComparison.OrdinalIgnoreCase));

    private static bool AgreeTimes(StatedAmount a, StatedAmount b) => a.Frequency is null || b.Frequency is null || a.Frequency == b.Frequency;

    private static bool IsCommon(string name) => char.IsLower(name[0]) || !name.Contains(' ', StringComparison.Ordinal);

    private static StatedAmount Joined(StatedAmount first, StatedAmount second) => first with
    {
        Frequency = first.Frequency ?? (first.Period is null && !AgreementAmountTables.IsOfYear(first.Cell) ? second.Frequency : null),
        Payer = first.Payer ?? second.Payer,
        Payee = first.Payee is null || (char.IsLower(first.Payee[0]) && second.Payee is not null) ? second.Payee : first.Payee,
        Subject = first.Subject ?? second.Subject,
    };

    /// <summary>What the sentence leaves out and the agreement settles: who pays whom where there are two sides only, how often invoices come.</summary>
    private static StatedAmount Completed(Agreement agreement, StatedAmount stated, bool isAlone)
    {
        string[] publics = [.. agreement.Parties.Where(party => party.IsPublic).Select(party => party.Name)];
        string[] others = [.. agreement.Parties.Where(party => !party.IsPublic).Select(party => party.Name)];
        bool isFunding = stated.Kind == AmountKind.Funding;
        (string? Payer, string? Payee) told = isFunding && isAlone && stated.Payer is null && stated.Payee is null ? PaidBetween(agreement) : (null, null);
        stated = stated with { Payer = stated.Payer ?? told.Payer, Payee = stated.Payee ?? told.Payee };
        string? payer = stated.Payer ?? (isFunding && isAlone && publics.Length == 1 ? FinancedBy(agreement) ?? publics[0] : null);
        bool paidByPublic = payer is not null && (publics.Contains(payer) || !others.Any(name => Parties.PartyNames.SameName(name, payer) || name.Split(' ').Any(word => word.Length > 4 && payer.StartsWith(word, StringComparison.OrdinalIgnoreCase))));
        bool isOnly = isAlone && paidByPublic && others.Length == 1 && stated.Statement.Kind != StatementKind.ListItem;
        string? payee = stated.Kind == AmountKind.Cost ? null : stated.Payee ?? (!isFunding ? null : PaidTo(agreement, stated) is { } taker && taker != payer ? taker : isOnly ? others[0] : null);
        Frequency? frequency = stated.Frequency ?? (isFunding && stated.Period is null && Invoiced.IsMatch(stated.Statement.Text) ? InvoicedEvery(agreement) : null);
        return stated with { Payer = payer, Payee = payee, Frequency = frequency };
    }

    /// <summary><c>Socialförvaltningen finansierar denna överenskommelse</c> names the payer of all sums that name none.</summary>
    private static string? FinancedBy(Agreement agreement) =>
        agreement.Statements
            .Select(statement => Finances.Match(statement.Text))
            .Where(match => match.Success)
            .Select(match => OrganisationRoleOf(match.Groups["payer"].Value))
            .FirstOrDefault(name => name is not null);

    /// <summary><c>Medlen betalas till föreningen i fyra lika delar</c> names who is paid where the sum's own sentence does not.</summary>
    private static string? PaidTo(Agreement agreement, StatedAmount stated)
    {
        string[] takers =
        [
            .. agreement.Statements
                .Where(statement => statement.Role == stated.Statement.Role && statement.Marked.Sums.IsEmpty && IsBeside(statement, stated) && Money.IsMatch(statement.Text))
                .Select(statement => AgreementAmountActors.In(statement.Text, agreement.Parties).Payee)
                .OfType<string>()
                .Distinct(),
        ];
        return takers is [var taker] ? taker : null;
    }

    /// <summary><c>Ersättningen betalas av förvaltningen till föreningen</c>: the only sentence on all of the money that says both who pays and who is paid.</summary>
    private static (string? Payer, string? Payee) PaidBetween(Agreement agreement) =>
        agreement.Statements
            .Where(statement => statement.Clause != Clause.Aside && statement.Marked.Sums.IsEmpty && Money.IsMatch(statement.Text))
            .Select(statement => AgreementAmountActors.In(statement.Text, agreement.Parties))
            .Where(sides => sides is { Payer: not null, Payee: not null })
            .Concat(agreement.Line.IsEmpty ? [] : PaidToEach(agreement))
            .Distinct()
            .ToArray() is [var only] ? only : (null, null);

    /// <summary>Below a table that lists agreements: <c>Ersättningen betalas av nämnden till respektive förening</c>.</summary>
    private static IEnumerable<(string? Payer, string? Payee)> PaidToEach(Agreement agreement) =>
        agreement.Statements
            .Where(statement => statement.Marked.Sums.IsEmpty && Money.IsMatch(statement.Text) && ToEach.IsMatch(statement.Text))
            .Select(statement => AgreementAmountActors.In(statement.Text, agreement.Parties))
            .Where(sides => sides is { Payer: not null, Payee: null });

    /// <summary>A sentence on all money, or on that of its own paragraph or table.</summary>
    private static bool IsBeside(Statement statement, StatedAmount stated) =>
        All.IsMatch(statement.Text) || Math.Abs(statement.Block - stated.Statement.Block) <= (stated.IsCell ? 2 : 0);

    private static string? OrganisationRoleOf(string text) => Parties.OrganisationNames.Leading(text);

    private static Frequency? InvoicedEvery(Agreement agreement) =>
        agreement.Statements
            .Where(statement => statement.Role == PaperRole.Agreement && Invoiced.IsMatch(statement.Text) && statement.Marked.Sums.IsEmpty)
            .Select(statement => OnceAYear.IsMatch(statement.Text) ? Frequency.Yearly : AgreementAmountTimes.In(statement.Text))
            .FirstOrDefault(frequency => frequency is Frequency.Yearly);

    private static Amount Record(MatterReading matter, Agreement agreement, StatedAmount stated)
    {
        Provenance source = Quotation.Of(matter.Layout.Paper, agreement.Quoted(stated.Words), stated.Focus, stated.Rule, stated.Certainty);
        return new Amount(source, stated.Value, stated.Kind, stated.Frequency, stated.Payer, stated.Payee, stated.Subject, null, agreement.Name, stated.Qualifier)
        {
            Flags = stated.IsDoubtful ? [IssueCodes.UnitDoubtful] : [],
        };
    }

    // "Medlen betalas ut till …", "Stödet förs över till …", "Beloppen betalas …"
    [GeneratedRegex(@"^\W*(\d+(\.\d+)*\s+)?(samtliga|alla|hela)?\s*(medlen|medel|ersättningen|bidraget|beloppe[nt]|pengarna|stödet|finansieringen|summan|summorna|utbetalningen?|betalningen?|verksamhetsstödet|anslaget|utbetalning|betalning|dessa medel|detta belopp)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"^\W*(\d+(\.\d+)*\s+)?(samtliga|alla)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex All { get; }

    [GeneratedRegex(@"\btill\s(respektive|varje|vardera|var och en|de (två|tre|fyra|fem|sex))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ToEach { get; }

    // right below it: "Beloppen i tabellen betalas av kommunen till föreningen."
    [GeneratedRegex(@"\b((belopp|ersättning|summor|medl?)\p{L}*\b[^.;]{0,30}\b(tabellen|uppställningen|ovan)|(ovanstående|angivna)\s(belopp|ersättning|summor|medel))\b[^.;]{0,30}\b((ut)?betalas|(ut)?betalar|lämnas|ersätts|utgår|finansieras)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfTable { get; }

    [GeneratedRegex(@"fakturer", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Invoiced { get; }

    [GeneratedRegex(@"en gång (per|om) år|årlig|per år|varje år", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OnceAYear { get; }

    // "Socialförvaltningen genom Jobbcentrum finansierar denna överenskommelse"
    [GeneratedRegex(@"^(?<payer>\p{Lu}[^.,]{3,90}?)(,?\s(genom|via)\s[^.,]{3,60})?,?\s+finansierar\s+(denna|detta|överenskommelsen|partnerskapet|avtalet)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Finances { get; }
}
