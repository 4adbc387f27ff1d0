using Ingest.Language.Dates;

namespace Ingest.Language.Periods;

/// <summary>Text in which every date, month and year is one letter, so that the rules for periods speak of dates, not of their spelling.</summary>
internal sealed class DatedText
{
    public const string Day = "\uE000";          // den 1 april 2021
    public const string DayOfMonth = "\uE001";   // den 1 april
    public const string MonthOfYear = "\uE002";  // april 2021
    public const string Month = "\uE003";        // april
    public const string Year = "\uE004";         // 2021
    public const string NamedYear = "\uE005";    // år 2021

    private const string NoDay = "\uE00F";       // 31 april

    private DatedText(Folded folded, IReadOnlyDictionary<int, DatePart> dates) => (Folded, Dates) = (folded, dates);

    public Folded Folded { get; }

    /// <summary>The dates by the place of their letter.</summary>
    public IReadOnlyDictionary<int, DatePart> Dates { get; }

    public static DatedText Of(Folded folded)
    {
        List<Hit<DatePart>> hits = DateFinder.Hits(DateRules.Days.Concat(DateRules.Parts), folded.Text);
        var replacements = new List<Replacement>(hits.Count);
        var dates = new Dictionary<int, DatePart>(hits.Count);
        int shift = 0;
        foreach (Hit<DatePart> hit in hits)
        {
            dates[hit.Start - shift] = hit.Value;
            replacements.Add(new Replacement(hit.Start, hit.Length, Letter(hit.Value)));
            shift += hit.Length - 1;
        }

        return new(folded.Replace(replacements), dates);
    }

    private static string Letter(DatePart part) =>
        !part.Exists ? NoDay : part.IsDay ? Day : part.IsMonth ? MonthOfYear : part.IsYear ? part.Named ? NamedYear : Year : part.Day is null ? Month : DayOfMonth;
}
