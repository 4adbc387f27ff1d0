using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a follow-up's outcome covers, by the votes of everything in it that names a time.</summary>
internal static class ReportingTimes
{
    /// <summary>The reported time and the words that say it best; without any, the meeting's year and no words.</summary>
    public static (ColumnTime Time, Provenance? Source) Of(MatterReading reading)
    {
        ImmutableArray<TimeVote> votes = [.. TimeVotes.In(reading)];
        int? meetingYear = reading.Masthead.MeetingDate?.Year;
        int? year = Winner(votes.Where(vote => vote.Time.Year is not null && vote.Time.Year <= (meetingYear ?? int.MaxValue)), vote => vote.Time.Year)
            ?? meetingYear;
        ImmutableArray<TimeVote> ofYear = [.. votes.Where(vote => vote.SaysEnd && (vote.Time.Year ?? year) == year)];
        if (ofYear.IsEmpty)
        {
            return (new(year, null), null);
        }

        int? month = Winner(ofYear, vote => vote.Time.Month ?? 12);
        month = month == 12 ? null : month;
        TimeVote best = ofYear.Where(vote => vote.Time.Month == month).MaxBy(vote => vote.Weight)!;
        return (new(year, month), best.Quote());
    }

    private static int? Winner(IEnumerable<TimeVote> votes, Func<TimeVote, int?> by) =>
        votes.GroupBy(by)
            .OrderByDescending(group => group.Sum(vote => vote.Weight))
            .ThenByDescending(group => group.Key)
            .FirstOrDefault()?.Key;
}

/// <summary>A place in a follow-up that names a time.</summary>
/// <param name="Time">What it names.</param>
/// <param name="Weight">A title weighs more than running text.</param>
/// <param name="SaysEnd">Whether it can be the end of what is reported (a budget's year alone cannot).</param>
/// <param name="Quote">Makes its provenance.</param>
internal sealed record TimeVote(ColumnTime Time, double Weight, bool SaysEnd, Func<Provenance> Quote);

/// <summary>Gathers the votes: titles, headings, decisions, running text and table headers.</summary>
internal static partial class TimeVotes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;
    private const string Month = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec";
    private const string RuleName = "reporting period";

    public static IEnumerable<TimeVote> In(MatterReading reading)
    {
        TimeVote[] title = [.. Votes(reading.Matter.Matter.Title, 6, (_, _) => throw new InvalidOperationException())];
        foreach (Block block in reading.Matter.Matter.Blocks)
        {
            IEnumerable<TimeVote> votes = block switch
            {
                TextBlock text => Votes(text.Text, Weight(text), (start, length) => OfSentence(reading, text.Passage, start, length)),
                Table table => OfHeader(reading, table),
                _ => [],
            };
            foreach (TimeVote vote in votes)
            {
                bool saidByTitle = title.Any(said => said.Time.Month == vote.Time.Month && said.SaysEnd && vote.SaysEnd);
                yield return saidByTitle ? vote with { Weight = vote.Weight * 2 } : vote;
            }
        }
    }

    private static double Weight(TextBlock text) => text.Kind == TextKind.Heading ? 5 : 2;

    private static IEnumerable<TimeVote> Votes(string text, double weight, Func<int, int, Provenance> quote)
    {
        foreach (Match match in EndOfTime.Matches(text))
        {
            if (ColumnTime.Read(match.Groups["time"].Value) is { } time)
            {
                yield return new(time, weight, time.Month is not null || Opens.IsMatch(match.Value), () => quote(match.Index, match.Length));
            }
        }

        foreach (TimeVote stretch in Stretches(text, weight, quote))
        {
            yield return stretch;
        }

        foreach (Match match in Annual.Matches(text))
        {
            yield return new(ColumnTime.Read(match.Groups["year"].Value)! with { Month = null }, weight * 1.5, true, () => quote(match.Index, match.Length));
        }

        foreach (Match match in MonthReport.Matches(text))
        {
            yield return new(ColumnTime.Read(match.Groups["time"].Value) ?? new(null, null), weight, true, () => quote(match.Index, match.Length));
        }
    }

    /// <summary>Stretches of whole months from the year's first day on, said by both ends or as a part of the year: <c>2025-01-01–2025-08-31</c>, <c>första halvåret 2026</c>.</summary>
    private static IEnumerable<TimeVote> Stretches(string text, double weight, Func<int, int, Provenance> quote) =>
        from seen in Swedish.Periods(text)
        where seen.Value is { From: { Month: 1, Day: 1 }, To: { Month: > 1 } }
        let to = seen.Value.To!.Value
        where to.Year == seen.Value.From!.Value.Year && to.Day == DateTime.DaysInMonth(to.Year, to.Month)
            && BothEnds.IsMatch(text.AsSpan(seen.Offset, seen.Length)) && !EndOfTime.Matches(text).Any(known => known.Index < seen.Offset + seen.Length && seen.Offset < known.Index + known.Length && known.Groups["time"].Value.Contains("20", StringComparison.Ordinal) && ColumnTime.Read(known.Groups["time"].Value)?.Month is not null)
        select new TimeVote(new(to.Year, to.Month == 12 ? null : to.Month), weight * 1.5, true, () => quote(seen.Offset, seen.Length));

    /// <summary>The columns' times; a year before the latest with an outcome or a forecast is one to compare with.</summary>
    private static IEnumerable<TimeVote> OfHeader(MatterReading reading, Table table)
    {
        (Cell Cell, ColumnRule Rule, ColumnTime Time)[] timed =
        [
            .. from row in table.HeaderRows
               from cell in row.Cells
               where cell.Text.Length > 0
               let rule = ColumnRules.For(cell.Text)
               where rule?.Use == ColumnUse.Figure
               let time = ColumnTime.Read(cell.Text)
               where time is not null
               select (cell, rule, time),
        ];
        int? latest = timed.Where(column => column.Rule.Kind is not AmountKind.Budget).Max(column => column.Time.Year);
        return timed.Select(column => new TimeVote(
            column.Time,
            column.Time.Year < latest ? 1 : 3,
            column.Rule.Kind is AmountKind.Actual or AmountKind.PeriodBudget && column.Time.Month is not null,
            () => Quotation.Of(reading.Layout.Paper, column.Cell.Passage.Words, column.Cell.Passage.Words, RuleName, 0.9)));
    }

    private static Provenance OfSentence(MatterReading reading, Passage passage, int start, int length)
    {
        int from = passage.Text.LastIndexOf(". ", start, StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : 0;
        int to = passage.Text.IndexOf(". ", start + length, StringComparison.Ordinal) is >= 0 and var end ? end + 1 : passage.Text.Length;
        return Quotation.Of(reading.Layout.Paper, passage.WordsAt(from, to - from), passage.WordsAt(start, length), RuleName, 0.9);
    }

    // t.o.m. augusti 2025, per den 31 mars, efter september 2022, januari–augusti 2025, tertial 2 2024, delårsrapport 2 2020, per 2024-08-31
    [GeneratedRegex(
        $@"\b(?<time>jan(uari)?\s*([-–—−]|till( och med)?|t\.?\s?o\.?\s?m\.?)\s*({Month})(\s+20\d\d)?)"
        + $@"|\b(efter|per|t\.?\s?o\.?\s?m\.?|till och med|tom)\s+(utgången av\s+)?(den\s+)?(\d\d?\s+)?(?<time>({Month})\b(\s+månad)?(\s+20\d\d)?)"
        + @"|\b(per|t\.?\s?o\.?\s?m\.?|till och med)\s+(den\s+)?(?<time>20\d\d-\d\d)-\d\d"
        + $@"|\b(?<time>{ColumnTime.PartOfYearName}\s+[1-4]\b([,\s]+(år\s+)?20\d\d)?)"
        + @"|\b(?<time>T[1-3]\s+20\d\d)", Options, TimeoutMs)]
    private static partial Regex EndOfTime { get; }

    // januari–december: a stretch from the year's first month on says its end, also where it is the year's
    [GeneratedRegex("^jan", Options, TimeoutMs)]
    private static partial Regex Opens { get; }

    // 2025-01-01–2025-08-31, 1 januari till 31 augusti 2025, första halvåret 2026; no year alone
    [GeneratedRegex(@"\bjan|0101|01-01|\b1/1\b|halvår", Options, TimeoutMs)]
    private static partial Regex BothEnds { get; }

    // Årsredovisning 2024, bokslut för 2023, verksamhetsberättelse 2024
    [GeneratedRegex(@"\b(årsredovisning(en)?|årsbokslut(et)?|verksamhetsberättelse(n)?|årsrapport(en)?|helåret|helårsbokslut|årsuppföljning(en)?|bokslutsrapport|bokslutsdokument|(ekonomiskt|nämndens) bokslut|(?<=^\W*)bokslut|\b(rapporten|redovisningen|uppföljningen|utfallet|bokslutet) (avser|omfattar|gäller)( hela)?)\s+(för\s+)?(hela\s+)?(år(et)?\s+)?(?<year>20\d\d)(?!-\d)", Options, TimeoutMs)]
    private static partial Regex Annual { get; }

    // Månadsuppföljning mars, budgetuppföljning oktober 2025, rapport för mars 2018, prognos augusti, budgetavstämning september 2017
    [GeneratedRegex($@"\b\w*(uppföljning|rapport|prognos|månadsbokslut|avstämning|lägesredovisning)\w*\s+((för|efter|per|till och med|t\.?o\.?m\.?|avseende|i)\s+)?(?<time>({Month})\b(\s+20\d\d)?)", Options, TimeoutMs)]
    private static partial Regex MonthReport { get; }
}
