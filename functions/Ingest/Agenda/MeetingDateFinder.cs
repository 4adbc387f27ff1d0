using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>When the body meets: from a call, from minutes, or where a memo names its meeting; never a memo's own date (contract, <c>meetingDate</c>).</summary>
internal static partial class MeetingDateFinder
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Characters between the words that call a meeting and its date.</summary>
    private const int Reach = 170;

    /// <summary>Characters of a weekday and its date: <c>onsdagen den 18 september 2023</c>.</summary>
    private const int DayReach = 40;

    private const int Rows = 40;

    /// <summary>A day as heads of papers write it: <c>2025-10-23</c>, <c>den 23 oktober 2025</c>.</summary>
    internal const string Day = @"(?:den )?(?:\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+ \d{4})";

    /// <summary>Rows of a cover, or of what stands under a report's title.</summary>
    private const int RowsOfCover = 8;

    /// <summary>Rows in which <c>Förslag till beslut</c> names the memo.</summary>
    private const int RowsOfMasthead = 3;

    /// <param name="sheets">The whole paper.</param>
    /// <param name="calls">The pages of the call, or the front of minutes; there weaker labels count too.</param>
    public static DateOnly? Find(ImmutableArray<Sheet> sheets, ImmutableArray<Sheet> calls) =>
        calls.Select(sheet => Labelled(sheet, Strong)).FirstOrDefault(date => date is not null)
        ?? calls.Select(sheet => Labelled(sheet, Weak, timed: true)).FirstOrDefault(date => date is not null)
        ?? InHeads(calls)
        ?? calls.Select(Called).FirstOrDefault(date => date is not null)
        ?? calls.Select(sheet => Labelled(sheet, Weak)).FirstOrDefault(date => date is not null)
        ?? calls.Select(Timed).FirstOrDefault(date => date is not null)
        ?? sheets.Take(3).Select(sheet => Labelled(sheet, Strong)).FirstOrDefault(date => date is not null)
        ?? calls.Take(1).Select(InHead).FirstOrDefault(date => date is not null)
        ?? calls.Take(1).Select(AloneInHead).FirstOrDefault(date => date is not null)
        ?? sheets.Take(3).Select(Announced).FirstOrDefault(date => date is not null)
        ?? sheets.Take(1).Select(OfBody).FirstOrDefault(date => date is not null)
        ?? sheets.Take(1).Select(BesideReceiver).FirstOrDefault(date => date is not null)
        ?? sheets.Take(1).Select(UnderReceiver).FirstOrDefault(date => date is not null)
        ?? sheets.Take(2).Select(Planned).FirstOrDefault(date => date is not null);

    /// <summary>In a packet's running head, the day beside the body: <c>Kalix kommun · Socialnämnden · 2024-05-20</c>, the same on every page.</summary>
    public static DateOnly? InRunningHead(ImmutableArray<Sheet> sheets)
    {
        DateOnly?[] days = [.. sheets.Select(BesideBody)];
        return days.Length > 1 && days[0] is { } day && days.All(other => other == day) ? day : null;
    }

    /// <summary>The same day by itself in the heads of the first pages: <c>Sammanträdesprotokoll</c> over <c>2025-11-04</c>.</summary>
    private static DateOnly? InHeads(ImmutableArray<Sheet> calls) =>
        calls.Length > 1 && AloneInHead(calls[0]) is { } day && AloneInHead(calls[1]) == day ? day : null;

    private static DateOnly? BesideBody(Sheet sheet) => sheet.Head
        .Where(row => BodyNames.In(row.Text).Any())
        .SelectMany(row => Swedish.Dates(row.Text))
        .Select(found => (DateOnly?)found.Value.Value)
        .FirstOrDefault();

    /// <summary>A line that says when the paper is taken up: <c>Behandlas på nämndens sammanträde 2024-05-20</c>.</summary>
    private static DateOnly? Announced(Sheet sheet) => sheet.Rows.Take(Rows)
        .Select(row => TakenUp.Match(row.Text) is { Success: true } match ? FirstDate(row.Text[(match.Index + match.Length)..], sheet) : null)
        .FirstOrDefault(date => date is not null);

    /// <summary>A line of the head that says no more than whose meeting it is, and when: <c>Socialnämndens sammanträde den 20 maj 2024</c>.</summary>
    private static DateOnly? OfBody(Sheet sheet) => sheet.Rows.Take(Rows)
        .Where((row, i) => sheet.IsInHead(row) || i < RowsOfCover)
        .SelectMany(row => row.Parts)
        .SelectMany(part => Mark.Split(part.Text))
        .Where(said => MeetingOfBody.IsMatch(said) && BodyNames.In(said).Any() && !Elsewhere.IsMatch(said))
        .Select(said => FirstDate(said, sheet))
        .FirstOrDefault(date => date is not null);

    /// <summary>The day beside the receiver, who is that day's meeting: <c>Mottagare</c> over <c>Socialnämnden 2024-05-20</c>, or <c>Till socialnämnden den 20 maj 2024</c>.</summary>
    private static DateOnly? BesideReceiver(Sheet sheet)
    {
        ImmutableArray<Row> rows = Opening(sheet);
        return rows
            .Where((row, i) => ToBody.IsMatch(row.Text) || (sheet.IsInHead(row) && row.Parts.Any(part => Mark.Split(part.Text).Any(BodyAndDay.IsMatch))) || (i > 0 && rows[i - 1].Parts.Any(part => Receiver.IsMatch(part.Text) && part.Box.HorizontalOverlap(row.Box) > 0)))
            .SelectMany(row => row.Parts)
            .SelectMany(part => Mark.Split(part.Text))
            .Where(said => BodyAndDay.IsMatch(said) && BodyNames.In(said).Any())
            .Select(said => FirstDate(said, sheet))
            .FirstOrDefault(date => date is not null);
    }

    /// <summary>The day right under the receiver, where the memo has a day of its own: <c>Till</c> over <c>Farsta stadsdelsnämnd</c> over <c>2026-11-19</c>.</summary>
    private static DateOnly? UnderReceiver(Sheet sheet)
    {
        ImmutableArray<Row> rows = Opening(sheet);
        return DaysIn(DaysAlone(rows)).Length < 2 ? null : (
            from i in Enumerable.Range(1, Math.Max(0, rows.Length - 2))
            from body in rows[i].Parts
            where BodyNames.In(body.Text).Any()
                && (ToBody.IsMatch(body.Text) || rows[i - 1].Parts.Any(label => Receiver.IsMatch(label.Text) && label.Box.HorizontalOverlap(body.Box) > 0))
            from day in DaysAlone([rows[i + 1]])
            where day.Box.HorizontalOverlap(body.Box) > 0
            select FirstDate(day.Text, sheet)).FirstOrDefault(date => date is not null);
    }

    /// <summary>The first board in a memo's plan of who takes it up when: <c>Beslutsplanering</c> over <c>Arbetsutskottet 2025-10-09</c> and <c>Socialnämnden 2025-10-21</c>.</summary>
    private static DateOnly? Planned(Sheet sheet) => sheet.Rows
        .SkipWhile(row => !Plan.IsMatch(row.Text)).Skip(1)
        .TakeWhile(row => BodyNames.In(row.Text).Any() && Swedish.Dates(row.Text).Length > 0)
        .Where(row => !row.Text.Contains("utskott", StringComparison.OrdinalIgnoreCase) && !row.Text.Contains("beredning", StringComparison.OrdinalIgnoreCase))
        .Select(row => FirstDate(row.Text, sheet))
        .FirstOrDefault(date => date is not null);

    /// <summary>What stands over the proposal: whom a memo names further down are others that take the matter up.</summary>
    private static ImmutableArray<Row> Opening(Sheet sheet) =>
        [.. sheet.Rows.Take(Rows).TakeWhile((row, i) => i < RowsOfMasthead || !DecisionHeadings.IsOver(row.Text))];

    /// <summary>Parts of rows that say a day, and at most whose or what kind of paper it is.</summary>
    private static IEnumerable<Papers.TextLine> DaysAlone(IEnumerable<Row> rows) => rows.SelectMany(row => row.Parts).Where(part => DayAlone.IsMatch(part.Text));

    private static DateOnly[] DaysIn(IEnumerable<Papers.TextLine> parts) =>
        [.. parts.SelectMany(part => Swedish.Dates(part.Text)).Select(day => day.Value.Value).Distinct()];

    /// <summary>The date beside or under a label.</summary>
    private static DateOnly? Labelled(Sheet sheet, Regex label, bool timed = false)
    {
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            Row row = sheet.Rows[i];
            for (int p = 0; p < row.Parts.Length; p++)
            {
                if (label.Match(row.Parts[p].Text) is { Success: true } match && !Elsewhere.IsMatch(row.Parts[p].Text))
                {
                    string beside = row.Parts[p].Text[(match.Index + match.Length)..] + " " + string.Join(' ', row.Parts.Skip(p + 1).Select(part => part.Text));
                    DateOnly? date = FirstDate(beside, sheet) ?? Wrapped(row, p, i, sheet) ?? (i + 1 < sheet.Rows.Length ? Under(row.Parts[p].Box, sheet.Rows[i + 1], sheet) : null)
                        ?? (i + 2 < sheet.Rows.Length && !Covers(sheet.Rows[i + 1], row.Parts[p].Box) ? StraightUnder(row.Parts[p].Box, sheet.Rows[i + 2], sheet) : null);
                    if (date is not null && (!timed || Clock.IsMatch(row.Text)))
                    {
                        return date;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A date that begins on the label's row and ends on the next: <c>torsdagen den 19</c> over <c>maj 2022 klockan 08.30</c>.</summary>
    private static DateOnly? Wrapped(Row row, int label, int index, Sheet sheet)
    {
        if (label + 1 >= row.Parts.Length || index + 1 >= sheet.Rows.Length || sheet.Rows[index + 1].Parts[0].Box.X0 < row.Parts[label].Box.X1)
        {
            return null;
        }

        return FirstDate($"{row.Parts[^1].Text} {sheet.Rows[index + 1].Parts[0].Text}", sheet);
    }

    private static DateOnly? Under(Papers.Box label, Row next, Sheet sheet) =>
        StraightUnder(label, next, sheet) ?? (next.Parts.Length == 1 ? FirstDate(next.Text, sheet) : null);

    private static DateOnly? StraightUnder(Papers.Box label, Row row, Sheet sheet) =>
        row.Parts.Where(part => part.Box.HorizontalOverlap(label) > 0).Select(part => FirstDate(part.Text, sheet)).FirstOrDefault(date => date is not null);

    /// <summary>Whether something of a row stands right under a label: what is below it then belongs to that.</summary>
    private static bool Covers(Row row, Papers.Box label) => row.Parts.Any(part => part.Box.HorizontalOverlap(label) > 0);

    /// <summary>The date after <c>kallas till sammanträde</c> and the like; one with its weekday first, since a call's own date has none.</summary>
    private static DateOnly? Called(Sheet sheet) =>
        Called(sheet, sheet.Rows.Take(Rows).Select(row => row.Text))
        ?? Called(sheet, SentenceEnd.Split(string.Join(' ', sheet.Rows.Take(Rows).Select(row => row.Text))));

    /// <param name="sheet">The page.</param>
    /// <param name="parts">Its rows, or its sentences where a row has the end of one and the beginning of another.</param>
    private static DateOnly? Called(Sheet sheet, IEnumerable<string> parts)
    {
        string text = string.Join(' ', parts.Where(part => !Elsewhere.IsMatch(part)));
        string[] said = [.. Calls.Matches(text).Select(match => text[match.Index..Math.Min(text.Length, match.Index + match.Length + Reach)])];
        return said.Select(words => Weekday.Match(words) is { Success: true } day ? FirstDate(words[day.Index..Math.Min(words.Length, day.Index + DayReach)], sheet) : null).FirstOrDefault(date => date is not null)
            ?? said.Select(words => FirstDate(words, sheet)).FirstOrDefault(date => date is not null);
    }

    /// <summary>A row with a date and a time of day: <c>torsdagen den 27 oktober 2022 kl. 17:00</c>.</summary>
    private static DateOnly? Timed(Sheet sheet) => sheet.Rows.Take(Rows)
        .Where(row => Clock.IsMatch(row.Text) && !Elsewhere.IsMatch(row.Text))
        .Select(row => FirstDate(row.Text, sheet))
        .FirstOrDefault(date => date is not null);

    /// <summary>The only date on the page, where it stands in the head.</summary>
    private static DateOnly? InHead(Sheet sheet) =>
        sheet.Rows.SelectMany(row => Swedish.Dates(row.Text)).Select(day => day.Value.Value).Distinct().ToArray() is [var only]
        && sheet.Head.Any(row => Swedish.Dates(row.Text).Length > 0)
            ? only
            : null;

    /// <summary>The one day of the head that stands by itself, or beside the kind of paper or the body only: <c>Protokoll</c> over <c>Socialnämnden</c> over <c>2025-10-15</c>.</summary>
    private static DateOnly? AloneInHead(Sheet sheet) =>
        DaysIn(DaysAlone(sheet.Head).Where(part => !Elsewhere.IsMatch(part.Text))) is [var only] ? only : null;

    /// <summary>The first date; one without a year is completed by the nearest other date of the page, the call's own.</summary>
    private static DateOnly? FirstDate(string text, Sheet sheet) =>
        Swedish.Dates(text) is [var first, ..] ? first.Value.Value
        : Parts.IsMatch(text) && sheet.Rows.SelectMany(row => Swedish.Dates(row.Text)).FirstOrDefault() is { } near && Swedish.Dates(text, near.Value.Value) is [var completed, ..] ? completed.Value.Value
        : null;

    // a day and a month without a year: "13 november", "12/6"
    [GeneratedRegex(@"\d{1,2} ?(?:/ ?\d{1,2}\b|(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))", Options, TimeoutMs)]
    private static partial Regex Parts { get; }

    // Sammanträdesdatum · Mötesdatum: · Sammanträde 2024-… · Nämndmöte
    [GeneratedRegex(@"(?:^|(?<=^(?:\p{L}*protokoll|protokollsutdrag|tjänsteskrivelse) ))(?:sammanträdes?(?:datum|dag|tid)?(?: och (?:tid|plats))?|mötes?(?:datum|dag|tid)|(?:nämnd|styrelse|utskotts?)(?:möte|sammanträde)|nämndens sammanträde|till sammanträdet?|datum för (?:sammanträde|möte)t?)\b[:.]?(?= |$)", Options, TimeoutMs)]
    private static partial Regex Strong { get; }

    // Datum, Tid: · Tid och plats · När · Dag och tid · SAMMANTRÄDESPROTOKOLL Datum (the next column's label, close by)
    [GeneratedRegex(@"(?:^|(?<=^(?:\p{L}*protokoll|protokollsutdrag) ))(?:(?:datum|dag|tid|tidpunkt|plats|när)(?:(?:,| och| &|/) ?(?:datum|dag|tid|plats|lokal))*)\b[:.]?(?= |$)", Options, TimeoutMs)]
    private static partial Regex Weak { get; }

    [GeneratedRegex(@"\b(?:kallas|kallelse till|sammanträde[rt]?|möte|möter)\b", Options, TimeoutMs)]
    private static partial Regex Calls { get; }

    // Behandlas på nämndens sammanträde den … · Tas upp vid kommunstyrelsens möte · Nämnden sammanträder den …
    [GeneratedRegex($@"^(?:(?:ärendet |rapporten |handlingen )?(?:behandlas|tas upp|beslutas|föredras|anmäls|redovisas|till|inför) (?:på |vid |i |till )?(?:[\p{{L}}-]+,? ){{0,6}}(?:sammanträde|möte)t?|(?:[\p{{L}}-]+,? ){{0,5}}\p{{L}}*(?:{BodyNames.Deciding}) (?:sammanträder|möts))(?: den)?\s?:?(?= \p{{L}}*\s?\d)", Options, TimeoutMs)]
    private static partial Regex TakenUp { get; }

    // Nämnden för kultur, sammanträde 2025-10-23 · Tekniska nämndens möte den 4 mars 2024
    [GeneratedRegex(@"^(?:till )?[\p{L} ,&-]{4,90}(?:s|,| –| -) (?:sammanträde|möte)t?,?(?: den)? (?:\p{L}+dag(?:en)? )?(?:den )?\d{1,4}[-/ ]?[\p{L}\d]+[- ]?\d{0,4}\.?$", Options, TimeoutMs)]
    private static partial Regex MeetingOfBody { get; }

    [GeneratedRegex(@"^(?:mottagare|till|beslutsinstans|beslutande(?: organ)?|instans|adressat|behandlas av|beslutas av)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Receiver { get; }

    // what a mark parts in a line of the head: "Rapport till socialnämnden 2024-05-20 · SN 2024/31"
    [GeneratedRegex(@"\s+[·•|]\s+", Options, TimeoutMs)]
    private static partial Regex Mark { get; }

    // Till socialnämnden 2024-05-20 · Mottagare: Socialnämnden, 20 maj 2024
    [GeneratedRegex(@"^(?:till|mottagare|beslutsinstans|instans)\s?:? ", Options, TimeoutMs)]
    private static partial Regex ToBody { get; }

    [GeneratedRegex(@"^(?!.*\b(?:från|av) )[\p{L} ,:&-]{4,90}?,? " + Day + @"\.?$", Options, TimeoutMs)]
    private static partial Regex BodyAndDay { get; }

    // 2025-10-15 · Onsdagen den 15 oktober 2025 · Protokoll 2025-10-15 · Socialnämnden, 15 oktober 2025
    [GeneratedRegex(@"^(?:(?:\p{L}*protokoll|kallelse|föredragningslista|[\p{L} ]*(?:nämnden?|styrelsen?|utskottet?|fullmäktige|direktionen?)),?\s)?(?:\p{L}+dag(?:en)?,? )?" + Day + "$", Options, TimeoutMs)]
    private static partial Regex DayAlone { get; }

    // Beslutsplanering · Ärendets gång · Tidplan för beslut · Politisk behandling
    [GeneratedRegex(@"^(?:besluts(?:planering|gång|plan|process|ordning)|ärendets (?:gång|behandling|väg|beslutsgång|handläggning)|(?:tidplan|tidsplan|plan) för (?:beslut|ärendet|behandling)(?:et|en)?|politisk (?:behandling|beredning)|beredning och beslut|planerad (?:behandling|beslutsgång)|behandlas (?:av|i))\s?:?$", Options, TimeoutMs)]
    private static partial Regex Plan { get; }

    [GeneratedRegex(@"\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b", Options, TimeoutMs)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex(@"(?<=[\p{Ll}\d]{2}\.)\s+(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex SentenceEnd { get; }

    // kl. 17:00 · kl 9 · klockan 13.15
    [GeneratedRegex(@"\b(?:kl\.?|klockan) ?\d", Options, TimeoutMs)]
    private static partial Regex Clock { get; }

    // dates of other things than the meeting: party groups, adjusting minutes, notices, the next meeting
    [GeneratedRegex(@"gruppmöte|förmöte|förhinder|juster|anslag|beredning|presidie|nästa|anmäl|handlingar", Options, TimeoutMs)]
    private static partial Regex Elsewhere { get; }
}
