using System.Collections.Immutable;
using System.Globalization;

namespace Ingest.App.Web.Agreements;

/// <summary>Charts drawn as SVG by the server; each mark is a link to its agreement, and the table beside says the same in figures.</summary>
internal static class AgreementCharts
{
    private const int Most = 40;
    private const double LineHeight = 22;
    private const double Left = 190;
    private const double Right = 18; // half of a year's four digits
    private const double Width = 640;

    /// <summary>Terms on a line of years; dashed where only proposed.</summary>
    public static Html Terms(ImmutableArray<Agreement> rows, DateOnly today)
    {
        (Agreement One, double From, double To)[] all =
        [
            .. (from one in rows
                let begins = Year(one.Term?.Text("start"))
                let ends = Year(one.Term?.Text("end"))
                where begins is not null || ends is not null
                select (one, begins ?? ends!.Value - 1, ends ?? begins!.Value + 1)),
        ];
        var terms = all.Take(Most).ToArray();
        if (terms.Length == 0)
        {
            return Html.None;
        }

        double first = Math.Floor(terms.Min(term => term.From));
        double last = Math.Ceiling(Math.Max(terms.Max(term => term.To), first + 1));
        double X(double year) => Left + ((Width - Left - Right) * (year - first) / (last - first));
        IEnumerable<Html> years = from year in Enumerable.Range((int)first, (int)(last - first) + 1)
                                  where last - first <= 12 || year % 2 == 0
                                  select Html.Of($"""<line class="axis" x1="{X(year)}" y1="20" x2="{X(year)}" y2="{26 + (terms.Length * LineHeight)}"/><text class="faint" x="{X(year)}" y="14" text-anchor="middle">{year}</text>""");
        double now = today.Year + (today.DayOfYear / 365.25);
        Html nowLine = Html.When(now > first && now < last, () => Html.Of($"""<line x1="{X(now)}" y1="20" x2="{X(now)}" y2="{26 + (terms.Length * LineHeight)}" stroke="currentColor" stroke-dasharray="2 3"/>"""));
        return Chart("Avtalstider (streckat: bara föreslaget eller avslaget; prickad linje: i dag)" + OfAll(all.Length), 30 + (terms.Length * LineHeight), Html.Of($"""
            {years}{nowLine}{terms.Select((term, i) => Bar(term.One, i, X(term.From), X(term.To), $"{term.One.Term!.Text("start")} – {term.One.Term!.Text("end")}", isWritten: false, today))}
            """));
    }

    /// <summary>Kronor a year, the largest first.</summary>
    public static Html Money(ImmutableArray<Agreement> rows, DateOnly today)
    {
        Agreement[] all = [.. rows.Where(one => one.YearlyTotal > 0).OrderByDescending(one => one.YearlyTotal)];
        Agreement[] paid = [.. all.Take(Most)];
        if (paid.Length == 0)
        {
            return Html.None;
        }

        double most = paid[0].YearlyTotal!.Value;
        return Chart("Kronor per år (streckat: bara föreslaget eller avslaget)" + OfAll(all.Length), 8 + (paid.Length * LineHeight), Html.Of($"""
            {paid.Select((one, i) => Bar(one, i - 0.82, Left, Left + Math.Max(2, (Width - Left - 120) * one.YearlyTotal!.Value / most), Words.Kronor(one.YearlyTotal.Value), isWritten: true, today))}
            """));
    }

    /// <summary>How many agreements have which notice.</summary>
    public static Html Notices(ImmutableArray<Agreement> rows)
    {
        (double Months, int Count)[] notices = [.. rows.Select(one => one.Notice?["months"] as double?).OfType<double>().CountBy(months => months).OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
        if (notices.Length == 0)
        {
            return Html.None;
        }

        int most = notices.Max(one => one.Count);
        return Chart("Uppsägningstid i månader, antal avtal", 8 + (notices.Length * LineHeight), Html.Of($"""
            {notices.Select((one, i) => Html.Of($"""<text x="{Left - 8}" y="{17 + (i * LineHeight)}" text-anchor="end">{Words.Number(one.Months)} mån</text><rect class="bar-fill" x="{Left}" y="{5 + (i * LineHeight)}" width="{(Width - Left - 60) * one.Count / most}" height="15" rx="2"/><text x="{Left + 8 + ((Width - Left - 60) * one.Count / most)}" y="{17 + (i * LineHeight)}">{one.Count}</text>"""))}
            """));
    }

    /// <summary>A year and its part: 2024-07-01 is 2024.5.</summary>
    private static double? Year(string? day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
        ? date.Year + ((date.DayOfYear - 1) / 365.25)
        : null;

    private static Html Bar(Agreement one, double i, double from, double to, string said, bool isWritten, DateOnly today)
    {
        bool isFirm = one.StatusOn(today) is not (AgreementStatus.Proposed or AgreementStatus.Rejected);
        double y = 24 + (i * LineHeight);
        string name = one.Name.Length > 26 ? one.Name[..25] + "…" : one.Name;
        Html figure = Html.When(isWritten, () => Html.Of($"""<text x="{to + 6}" y="{y + 12}">{said}</text>"""));
        return Html.Of($"""<a href="/avtal/{one.Key}"><title>{one.Name}, {one.Municipality}: {said}</title><text x="{Left - 8}" y="{y + 12}" text-anchor="end">{name}</text><rect class="{(isFirm ? "bar-fill" : "bar-soft")}" x="{from}" y="{y}" width="{Math.Max(2, to - from)}" height="15" rx="2"/>{figure}</a>""");
    }

    /// <summary>That a picture does not hold all.</summary>
    private static string OfAll(int count) => count > Most ? $", de {Most} första av {count}" : "";

    private static Html Chart(string title, double height, Html content) => Html.Of($"""
        <figure class="chart"><figcaption>{title}</figcaption><div class="scroll" tabindex="0" role="region" aria-label="{title}"><svg viewBox="0 0 {Width} {height}" width="{Width}" role="group">{content}</svg></div></figure>
        """);
}
