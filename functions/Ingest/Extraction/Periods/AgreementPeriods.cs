using System.Collections.Immutable;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>An agreement's times (contract, Periods): each once, from its own text where it says so, else from the memo.</summary>
internal static class AgreementPeriods
{
    private const int MonthsAYear = 12;

    public static ImmutableArray<Period> Of(MatterReading matter, Agreement agreement)
    {
        ImmutableArray<Found> found = [.. In(agreement.Statements.Where(statement => statement.Clause != Clause.Aside))];
        Found? term = found.Where(one => one.Reading.Kind == PeriodKind.AgreementTerm).OrderByDescending(one => one.Weight).FirstOrDefault();
        Found[] chosen =
        [
            .. term is null ? Array.Empty<Found>() : [term],
            .. Once(Extensions(found, term?.Reading)),
            .. Once(found.Where(one => one.Reading.Kind == PeriodKind.Notice)),
            .. Once(found.Where(one => one.Reading.Kind == PeriodKind.DecisionDeadline).Select(one => BeforeEnd(one, term?.Reading)).OfType<Found>()),
        ];
        return [.. chosen.Select(one => Record(matter, agreement, one))];
    }

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
        if (TermRules.Read(statement) is { } term)
        {
            yield return new Found(term.Reading, statement, term.Rule, term.Weight);
        }

        if (ExtensionRules.Read(statement) is { } extension)
        {
            yield return new Found(extension.Reading, statement, extension.Rule, 0);
        }

        if (NoticeRules.ReadNotice(statement) is { } notice)
        {
            yield return new Found(notice.Reading, statement, notice.Rule, 0);
        }

        if (NoticeRules.ReadDeadline(statement, prior) is { } deadline)
        {
            yield return new Found(deadline.Reading, statement, deadline.Rule, 0);
        }
    }

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
        Provenance source = Quotation.Of(matter.Layout.Paper, passage.Words, focus.IsEmpty ? passage.Words : focus, found.Rule, certainty);
        return new Period(source, reading.Kind, reading.Start, reading.End, reading.Months, agreement.Name);
    }

    /// <summary>A time, where it was read and by which rule; <paramref name="Weight"/> ranks terms.</summary>
    internal sealed record Found(PeriodReading Reading, Statement Statement, string Rule, int Weight);
}
