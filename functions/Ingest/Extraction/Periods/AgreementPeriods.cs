using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>An agreement's times (contract, Periods): each once, from its own text where it says so, else from the memo.</summary>
internal static partial class AgreementPeriods
{
    private const int MonthsAYear = 12;

    public static ImmutableArray<Period> Of(MatterReading matter, Agreement agreement)
    {
        ImmutableArray<Found> found = [.. In(agreement.Statements.Where(statement => statement.Clause != Clause.Aside))];
        Found? term = found.Where(one => one.Reading.Kind == PeriodKind.AgreementTerm).OrderByDescending(one => one.Weight).FirstOrDefault();
        term = term is null ? null : WithOtherEnd(term, found);
        Found[] chosen =
        [
            .. term is null ? Array.Empty<Found>() : [term],
            .. matter.Matter.Decision is { Outcome: DecisionOutcome.Reject } && SoFar(agreement) is { } past && past.Reading.Start != term?.Reading.Start ? [past] : Array.Empty<Found>(),
            .. matter.Matter.Decision is { Outcome: DecisionOutcome.Extend } && Running(agreement, term?.Reading.Start) is { } running ? [running] : Array.Empty<Found>(),
            .. Once(Extensions(found, term?.Reading)),
            .. Once(found.Where(one => one.Reading.Kind == PeriodKind.Notice)),
            .. found.Where(one => one.Reading.Kind == PeriodKind.Reporting && !agreement.HasText).Take(1),
            .. Once(found.Where(one => one.Reading.Kind == PeriodKind.DecisionDeadline).Select(one => BeforeEnd(one, term?.Reading)).OfType<Found>()),
        ];
        return [.. chosen.Select(one => Record(matter, agreement, one))];
    }

    /// <summary>A term of which one sentence gives the first day and the one beside it the last.</summary>
    private static Found WithOtherEnd(Found term, ImmutableArray<Found> found)
    {
        PeriodReading reading = term.Reading;
        if (reading.Months is not null || reading.Start is null == reading.End is null || term.Rule.EndsWith("until further notice", StringComparison.Ordinal))
        {
            return term;
        }

        Found? other = found.FirstOrDefault(one => one.Reading is { Kind: PeriodKind.AgreementTerm, Months: null }
            && one.Statement.Role == term.Statement.Role && (Ended.IsMatch(term.Statement.Text) || Math.Abs(one.Statement.Block - term.Statement.Block) <= 1)
            && (reading.Start is null ? one.Reading.Start < reading.End && one.Reading.End is null : one.Reading.End > reading.Start && one.Reading.Start is null));
        return other is null ? term : term with { Reading = reading with { Start = reading.Start ?? other.Reading.Start, End = reading.End ?? other.Reading.End } };
    }

    /// <summary>The term of a partnership that is not to go on: <c>har sedan den 1 juli 2024 ett partnerskap</c>, and by the next sentences <c>löper ut den 30 juni 2026</c>.</summary>
    private static Found? SoFar(Agreement agreement)
    {
        Statement[] told = [.. agreement.Statements.Where(statement => statement.Role == PaperRole.About && statement.Clause != Clause.Aside)];
        Statement? since = told.FirstOrDefault(statement => Since.IsMatch(statement.Text) && FirstDay(statement) is not null);
        Statement? until = told.FirstOrDefault(statement => since is not null && Math.Abs(statement.Block - since.Block) <= 1 && RunsOut.IsMatch(statement.Text) && LastDay(statement) > FirstDay(since));
        return since is null || until is null ? null
            : new Found(new PeriodReading(PeriodKind.AgreementTerm, FirstDay(since), LastDay(until), null, 0, since.Text.Length), since, "term so far", 0);
    }

    /// <summary>The term that an extension follows, where a memo says both its days: <c>Det nu gällande avtalet löper 2022-01-01–2023-12-31</c>; where its words do not say that it runs now, it ends the day before.</summary>
    private static Found? Running(Agreement agreement, DateOnly? next) =>
        (from statement in agreement.Statements
         where statement is { Role: PaperRole.About, Clause: not (Clause.Decision or Clause.Aside) }
         let now = RunsNow.IsMatch(statement.Text)
         where now || Runs.IsMatch(statement.Text)
         let first = FirstDay(statement)
         let last = LastDay(statement)
         where first < last && last < next && (now || last?.AddDays(1) == next)
         select new Found(new PeriodReading(PeriodKind.AgreementTerm, first, last, null, 0, statement.Text.Length), statement, "term that runs", 0)).FirstOrDefault();

    private static DateOnly? FirstDay(Statement statement) =>
        statement.Marked.Intervals.Select(interval => interval.Value.From).FirstOrDefault(day => day is not null) ?? statement.Marked.Days.FirstOrDefault()?.Value.Value;

    private static DateOnly? LastDay(Statement statement) =>
        statement.Marked.Intervals.Select(interval => interval.Value.To).LastOrDefault(day => day is not null) ?? statement.Marked.Days.LastOrDefault()?.Value.Value;

    /// <summary>Every time that statements give, in order; one may speak of what the one before says.</summary>
    public static IEnumerable<Found> In(IEnumerable<Statement> statements)
    {
        Statement? prior = null;
        foreach (Statement statement in statements)
        {
            foreach (Found found in Read(statement, prior is not null && prior.Role == statement.Role && prior.Block >= statement.Block - 1 ? prior : null))
            {
                yield return found;
            }

            prior = statement;
        }
    }

    /// <summary>A sentence may give a term, an extension and notice at once.</summary>
    private static IEnumerable<Found> Read(Statement statement, Statement? prior)
    {
        Found? deadline = NoticeRules.ReadDeadline(statement, prior) is { } settled ? new Found(settled.Reading, statement, settled.Rule, 0) : null;
        Found? notice = NoticeRules.ReadNotice(statement) is { } ended ? new Found(ended.Reading, statement, ended.Rule, 0) : null;
        Found? extension = ExtensionRules.Read(statement) is { } step ? new Found(step.Reading, statement, step.Rule, 0) : null;
        Found? reported = ReportingRules.Read(statement) is { } covered ? new Found(covered.Reading, statement, covered.Rule, 0) : null;
        Found? term = reported is null && TermRules.Read(statement) is { } length ? new Found(length.Reading, statement, length.Rule, length.Weight) : null;
        bool isTaken = IsSameLength(term, extension) || IsSameLength(term, notice) || IsSameLength(term, deadline);
        Found?[] found = [reported, isTaken ? null : term, IsSameLength(extension, deadline) ? null : extension, notice, deadline];
        return found.OfType<Found>();
    }

    /// <summary>The same words are one time only: <c>upphör tre månader efter uppsägning</c> is no term of three months.</summary>
    private static bool IsSameLength(Found? one, Found? other) =>
        one is { Reading: { Months: not null, Start: null, End: null } } && other is not null && one.Reading.Offset == other.Reading.Offset;

    /// <summary>A memo's word counts only where the agreement itself says nothing; the same value twice is one.</summary>
    private static IEnumerable<Found> Once(IEnumerable<Found> found)
    {
        Found[] all = [.. found];
        bool own = all.Any(one => one.Statement.Role == PaperRole.Agreement);
        return all
            .Where(one => !own || one.Statement.Role == PaperRole.Agreement)
            .DistinctBy(one => (one.Reading.Start, one.Reading.End, one.Reading.Months));
    }

    /// <summary>Step and last day may stand in two sentences: they are one extension. What ends with the term is the term itself. Counted steps end that many steps after the term.</summary>
    private static IEnumerable<Found> Extensions(ImmutableArray<Found> found, PeriodReading? term)
    {
        Found[] all = [.. found.Where(one => one.Reading.Kind == PeriodKind.Extension && !(one.Reading.Months is null && one.Reading.End == term?.End))];
        foreach (PaperRole role in new[] { PaperRole.Agreement, PaperRole.About })
        {
            Found[] own = [.. all.Where(one => one.Statement.Role == role)];
            Found? step = own.FirstOrDefault(one => one.Reading.Months is not null);
            Found? end = own.FirstOrDefault(one => one.Reading.End is not null);
            if (own is [var any, ..])
            {
                Found first = step ?? end ?? any;
                DateOnly? last = end is null ? LastOf(first.Reading, term) : end.Reading.End;
                return [first with { Reading = first.Reading with { End = last } }];
            }
        }

        return [];
    }

    /// <summary>A deadline by a day is so many whole months before the term's end; none where that is unknown.</summary>
    private static Found? BeforeEnd(Found found, PeriodReading? term)
    {
        if (found.Reading.End is not { } day)
        {
            return found;
        }

        int months = term?.End is { } end ? ((end.Year - day.Year) * MonthsAYear) + end.Month - day.Month : 0;
        return months is > 0 and <= MonthsAYear ? found with { Reading = found.Reading with { End = null, Months = months } } : null;
    }

    private static DateOnly? LastOf(PeriodReading? extension, PeriodReading? term) =>
        extension is { Steps: { } steps, Months: { } months } && term?.End is { } end
            ? MonthEndKept(end, (int)(steps * months))
            : null;

    /// <summary>The last of February and a year is the last of February again.</summary>
    private static DateOnly MonthEndKept(DateOnly end, int months) => end.AddDays(1).AddMonths(months).AddDays(-1);

    private static Period Record(MatterReading matter, Agreement agreement, Found found)
    {
        PeriodReading reading = found.Reading;
        Passage passage = found.Statement.Passage;
        ImmutableArray<PlacedWord> focus = passage.WordsAt(reading.Offset, Math.Max(1, reading.Length));
        double certainty = found.Statement.Role == PaperRole.Agreement ? 0.95 : 0.85;
        Provenance source = Quotation.Of(matter.Layout.Paper, agreement.Quoted(passage.Words), focus.IsEmpty ? passage.Words : focus, found.Rule, certainty);
        return new Period(source, reading.Kind, reading.Start, reading.End, reading.Months, agreement.Name);
    }

    // a partnership that is ended: its last day may stand far from its first
    [GeneratedRegex(@"\b(säger|sägs|säga|sagts?)\b[^.;]{0,80}?\bupp\b|\buppsägning\b|\bavsluta[rs]?\b|\b(ska|att)\supphöra\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Ended { get; }

    // "har sedan den 1 juli 2024 ett idéburet offentligt partnerskap med", "Partnerskapet har pågått sedan", "ingicks den 1 juli 2024"
    [GeneratedRegex(@"^(?=.*(partnerskap|överenskommelse|\biop\b|samarbet|avtal)).*\b(sedan|ingicks|tecknades|startade|inleddes|trädde i kraft|gäller från|började gälla)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, 10_000)]
    private static partial Regex Since { get; }

    // "Det nu gällande avtalet löper", "Nuvarande överenskommelse gäller"
    [GeneratedRegex(@"\b(nu\sgällande|nuvarande|gällande|innevarande|pågående|befintlig[ta]?)\s(avtal(et|speriod(en)?)?|överenskommelsen?|partnerskap(et)?|period(en)?|iop\S*)\s[^.;]{0,100}?\b(löper|gäller|omfattar|avser|sträcker sig|är tecknat|är tecknad)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex RunsNow { get; }

    // "Den har gällt från och med …", "Överenskommelsen löper från …"
    [GeneratedRegex(@"\b(avtal(et)?|överenskommelsen?|partnerskap(et)?|samarbetet|iop\S*|den|det)\s(har\s)?(löpt|gällt|löper|gäller|gällde|löpte|omfattar|sträcker sig)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Runs { get; }

    [GeneratedRegex(@"\b(löper|går|gick|löpte)\sut\b|\bupphör(de)?\b|\bavslutas\b|\bgäller\s(till|t\.?o\.?m)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex RunsOut { get; }

    /// <summary>A time, where it was read and by which rule; <paramref name="Weight"/> ranks terms.</summary>
    internal sealed record Found(PeriodReading Reading, Statement Statement, string Rule, int Weight);
}
