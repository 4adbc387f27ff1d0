using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>Money of a body's IOPs in a report about them: of kind <c>other</c> (contract, Settled questions).</summary>
internal static partial class ReportedAmounts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const int MostWordsBeside = 4;

    /// <summary>Every sum of the report's tables and sentences that is money of a partnership.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="blocks">The report's blocks, for tables.</param>
    /// <param name="statements">Its sentences.</param>
    /// <param name="parties">Who is party to each partnership that the report names.</param>
    /// <param name="sections">Its parts under agreements' names.</param>
    public static IEnumerable<Amount> Of(Paper paper, ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements, ImmutableArray<ReportedParty> parties, ReportSections sections)
    {
        ImmutableArray<Amount> cells = [.. InTables(paper, blocks, statements)];
        var told = new List<Amount>(cells);
        foreach (Amount amount in InSentences(paper, statements, parties, sections).Where(amount => !told.Exists(other => IsSame(other, amount))))
        {
            told.Add(amount);
        }

        return told;
    }

    /// <summary>A table with a line for each partnership: the line names the agreement, the column what the money is.</summary>
    private static IEnumerable<Amount> InTables(Paper paper, ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements) =>
        from block in blocks
        let table = block.Block as Table
        where table is not null && Partnership.IsMatch(table.Rows[0].At(0)?.Text ?? string.Empty)
        let near = statements.Where(statement => statement.Block < block.Number && statement.Block >= block.Number - 3).ToImmutableArray()
        where AgreementAmountTables.IsMoney(block, table, near)
        from stated in AgreementAmountTables.Read(block, table, near, [])
        where !AgreementAmountTables.IsCount(stated.Cell.Column)
        let isTotal = AgreementAmountTables.IsTotal(stated.Cell.Line)
        let sides = Sides(table, stated.Cell)
        select new Amount(
            Quotation.Of(paper, stated.Words, stated.Focus, "table of partnerships in a report", stated.Certainty),
            stated.Value,
            AmountKind.Other,
            stated.Frequency,
            sides.Payer,
            sides.Payee,
            isTotal ? $"{stated.Cell.Line} {stated.Cell.Column}".TrimEnd() : stated.Cell.Column,
            null,
            isTotal ? null : stated.Cell.Line);

    /// <summary>The line's column of parties: in <c>Nämndens ersättning</c> the public one pays, and the only other one is paid.</summary>
    private static (string? Payer, string? Payee) Sides(Table table, (string Line, string Column) cell)
    {
        int column = table.Rows[0].Cells.Where(head => PartiesHead.IsMatch(head.Text)).Select(head => head.Column).FirstOrDefault();
        if (column == 0 || !OwnMoney.IsMatch(cell.Column))
        {
            return (null, null);
        }

        string[] named = [.. NamesOf(table.Rows.Skip(1).FirstOrDefault(row => row.At(0)?.Text.Trim() == cell.Line)?.At(column)?.Text)];
        string? payer = named.FirstOrDefault(IsPublic) ?? table.Rows.Skip(1).SelectMany(row => NamesOf(row.At(column)?.Text)).FirstOrDefault(IsPublic);
        string[] others = [.. named.Where(name => !IsPublic(name))];
        return (payer, PaidOut.IsMatch(cell.Column) && others is [var only] ? only : null);
    }

    private static IEnumerable<string> NamesOf(string? cell) =>
        (cell ?? string.Empty).Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(OrganisationNames.Leading).OfType<string>();

    private static bool IsPublic(string name) => OrganisationRoles.Of(name, null) is PartyRole.Municipality or PartyRole.Region or PartyRole.StateAgency;

    private static IEnumerable<Amount> InSentences(Paper paper, ImmutableArray<Statement> statements, ImmutableArray<ReportedParty> parties, ReportSections sections)
    {
        HashSet<int> told = [.. statements.Where(statement => Partnership.IsMatch(statement.Text)).Select(statement => statement.Block)];
        foreach (Statement statement in statements.Where(statement => statement.Clause != Clause.Aside && !IsGeneral(statement.Text)))
        {
            string? here = Here(statement, parties, sections);
            ImmutableArray<PartyMention> mentions = [.. parties.Where(party => here is null || party.Agreement == here).Select(party => party.Party)];
            foreach (Sighting<Money> sum in statement.Marked.Sums.Where(sum => sum.Value.Value != 0))
            {
                Amount amount = Read(paper, statement, sum, mentions);
                string? agreement = here ?? parties.FirstOrDefault(party => amount.Payee is { } payee && !party.Party.IsPublic && PartyNames.SameName(party.Party.Name, payee))?.Agreement;
                bool isTheirs = Partnership.IsMatch(statement.Text) || (agreement is not null && (told.Contains(statement.Block) || IsPaid(statement, sum, amount)));
                if (isTheirs)
                {
                    yield return amount with { Agreement = agreement };
                }
            }
        }
    }

    private static Amount Read(Paper paper, Statement statement, Sighting<Money> sum, ImmutableArray<PartyMention> mentions)
    {
        string before = statement.Text[..sum.Offset];
        string after = statement.Text[sum.End..];
        (string? payer, string? payee) = AgreementAmountActors.Of(statement.Text, sum.Offset, sum.End, [.. statement.Marked.Sums.Select(one => (one.Offset, one.End))], mentions);
        Provenance source = Quotation.Of(paper, statement.Passage.Words, statement.Passage.WordsAt(sum.Offset, sum.Length), "money of partnerships in a report", 0.7);
        return new Amount(source, sum.Value.Value, AmountKind.Other, AgreementAmountTimes.Of(statement, sum, before, after), payer, payee, AgreementAmountSubjects.Of(statement, before, after, null), null, null, sum.Value.Qualifier);
    }

    /// <summary>The agreement that the statement's section tells of, else the only one whose parties its own block names.</summary>
    private static string? Here(Statement statement, ImmutableArray<ReportedParty> parties, ReportSections sections) =>
        sections.At(statement.Block) is { } section && parties.FirstOrDefault(party => party.Agreement.Equals(section, StringComparison.OrdinalIgnoreCase)) is { } known ? known.Agreement
        : parties.Where(party => party.Block == statement.Block).Select(party => party.Agreement).Distinct().ToArray() is [var only] ? only
        : null;

    /// <summary>Whether a sum among what is told of one agreement is paid between its parties, and no price, gift or grant.</summary>
    private static bool IsPaid(Statement statement, Sighting<Money> sum, Amount amount)
    {
        string own = statement.Text[..sum.Offset] + AgreementAmountKinds.Clause(statement.Text[sum.End..]);
        return !NotTheirs.IsMatch(statement.Text)
            && (IsLine(statement, sum) || amount is { Payer: not null, Payee: not null } || ((amount.Payer ?? amount.Payee) is not null && AgreementAmountKinds.IsPaid(own)) || PaidOut.IsMatch(own));
    }

    /// <summary>In a clause on money, a line that is little but its sum: <c>75 000 kronor per år</c> beside <c>Ersättning</c>.</summary>
    private static bool IsLine(Statement statement, Sighting<Money> sum) =>
        statement.Clause == Clause.Money && statement.Text.Remove(sum.Offset, sum.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsBeside;

    /// <summary>The same money told twice, in text and table or in two sentences.</summary>
    private static bool IsSame(Amount a, Amount b) =>
        a.Value == b.Value && Agree(a.Agreement, b.Agreement) && Agree(a.Payer, b.Payer) && Agree(a.Payee, b.Payee)
        && (a.Subject == b.Subject || (a.Agreement is not null && b.Agreement is not null && !(YearIn(a.Subject) is { } x && YearIn(b.Subject) is { } y && x != y)));

    /// <summary>One name is left out, or both are one: also <c>nämnden</c> and <c>Norrbo stadsdelsnämnd</c>.</summary>
    private static bool Agree(string? a, string? b) => a is null || b is null || PartyNames.SameName(a, b) || (PartyNames.IsBody(a) && PartyNames.IsBody(b));

    private static string? YearIn(string? subject) => subject is not null && Year.Match(subject) is { Success: true } year ? year.Value : null;

    /// <summary>What partnerships are like elsewhere or as a rule is nobody's money.</summary>
    internal static bool IsGeneral(string sentence) => General.IsMatch(sentence);

    // "Parter", "Samverkande parter"
    [GeneratedRegex(@"\b(parter(na)?|aktörer|organisationer|samverkanspart(er)?)\b", Options, 10_000)]
    private static partial Regex PartiesHead { get; }

    // "Nämndens ersättning", "Regionens insats 2025", "Kommunens kostnad"
    [GeneratedRegex(@"\b(nämndens|kommunens|regionens|stadens|förvaltningens)\b|\b(ersättning|bidrag|utbetalt|utbetalat|stöd)\b", Options, 10_000)]
    private static partial Regex OwnMoney { get; }

    [GeneratedRegex(@"ersättning|bidrag|utbetal|betalt|stöd", Options, 10_000)]
    private static partial Regex PaidOut { get; }

    // Vanligen omfattar ett partnerskap …, i andra kommuner, brukar, till exempel; what somebody only asks for: "yrkas att …", "motionären föreslår"
    [GeneratedRegex(@"\b(yrka(s|r|de)?|motion(en|är|ären|ärerna)?|medborgarförslag(et)?|förslagsställar\p{L}*|interpellation(en)?|vanligen|vanligtvis|oftast|i allmänhet|generellt( sett)?|i regel|i andra (kommuner|regioner)|andra kommuners|brukar|till exempel|exempelvis|på sikt|(kan|skulle kunna) (utvecklas|bli|övergå)|blivande|föreningsbidrag\p{L}*|aktivitetsbidrag\p{L}*)\b", Options, 10_000)]
    private static partial Regex General { get; }

    // prices, fees, gifts, others' money, what something would cost elsewhere
    [GeneratedRegex(@"\b(gåv\p{L}*|insaml\p{L}*|omsätt\p{L}*|omsatte|statsbidrag\p{L}*|allmänna arvsfonden|arvsfonden|\p{L}*avgift(en|er|erna)?|entr[ée]\p{L}*|inträdet?|\p{L}*pris(et|er|erna)?|lotteri\p{L}*|försäljning\p{L}*|försörjningsstöd\p{L}*|ekonomiskt bistånd|verksamhetsbidrag\p{L}*|föreningsstöd\p{L}*|kosta(r|de)|upphandl\p{L}*|besparing\p{L}*|värde(t|ras)?|jämför\p{L}*|tidigare|i lön|lönen)\b", Options, 10_000)]
    private static partial Regex NotTheirs { get; }

    [GeneratedRegex(@"\b20\d\d\b", Options, 10_000)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\biop\b|partnerskap|samarbete|civilsamhäll|idébur|överenskommelse", Options, 10_000)]
    private static partial Regex Partnership { get; }
}
