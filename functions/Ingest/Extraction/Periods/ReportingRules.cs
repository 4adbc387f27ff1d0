using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>How a follow-up of one agreement says which time it covers. Examples: <c>Periods.corpus.txt</c>.</summary>
internal static partial class ReportingRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Report = @"((den här|denna|föreliggande|årets|styrgruppens|föreningens|förvaltningens)\s)?\p{L}*(rapporten?|uppföljning(en)?|utvärdering(en)?|redovisning(en)?|sammanställning(en)?|verksamhetsberättelse(n)?)";

    /// <summary>The time that a sentence says the report covers, or null.</summary>
    public static (PeriodReading Reading, string Rule)? Read(Statement statement)
    {
        string text = statement.Marked.Text;
        return Covers.Match(text) is { Success: true } match && Marked.At(statement.Marked.Intervals, match.Groups["time"].Index) is { Value: { From: { } from, To: { } to } } stretch
            ? (new PeriodReading(PeriodKind.Reporting, from, to, null, stretch.Offset, stretch.Length), "report covers <days>")
            : null;
    }

    // "Rapporten omfattar tiden 1 januari–31 december 2025.", "Den här uppföljningen avser 2025", "Redovisningsperiod: 2025-01-01–2025-12-31"
    [GeneratedRegex($@"^\W*{Report}\s(omfattar|avser|gäller|täcker|rör|beskriver|redovisar|sträcker\ssig\söver)\s(hela\s)?((tiden|perioden|verksamhetsåret|kalenderåret|året|år|åren|läsåret)\s)?(?<time>{Marked.Interval})|^\W*(rapport|uppföljnings|redovisnings|utvärderings)(period|tid)(en)?\W{{0,3}}((är|var)\s)?(?<time>{Marked.Interval})", Options, 10_000)]
    private static partial Regex Covers { get; }
}
