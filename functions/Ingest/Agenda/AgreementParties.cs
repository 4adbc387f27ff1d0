using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Whether an agreement on its own is between several municipalities or regions; then it is none's paper (contract, Settled questions).</summary>
internal static partial class AgreementParties
{
    private const int TimeoutMs = 10_000;

    private const int FirstPages = 2;

    /// <summary>Rows after a heading over the parties.</summary>
    private const int Reach = 25;

    /// <summary>Longer rows are no heading, in characters.</summary>
    private const int LongestHeading = 34;

    public static bool AreSeveral(ImmutableArray<Sheet> sheets)
    {
        var parties = new HashSet<Municipality>();
        foreach (Sheet sheet in sheets.Take(FirstPages))
        {
            int left = 0;
            foreach (Row row in sheet.Rows)
            {
                left = Heading.IsMatch(row.Text) ? Reach : row.Text.Length <= LongestHeading && NextHeading.IsMatch(row.Text) ? 0 : left - 1;
                if ((left > 0 || Between.IsMatch(row.Text)) && !NoParty.IsMatch(row.Text))
                {
                    parties.UnionWith(MunicipalityFinder.NamedIn(row.Text));
                }
            }
        }

        return parties.Count > 1;
    }

    [GeneratedRegex($@"^(?:§?\s*\d{{1,2}}\.?\s+)?{ClauseAbout.Parties}\s?:?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Heading { get; }

    [GeneratedRegex($@"^(?:§?\s*\d{{1,2}}\.?\s+)?(?:(?:bakgrund|inledning|syfte|mål|avtalstid|omfattning|åtagande|värdegrund|målgrupp|samhällsutmaning|utgångspunkt|behovet|läget|ändamål|effektmål|resultatmål|förväntade|verksamhet|därför|varför|gemensam|om samarbetet|önskat)|(?:{ClauseAbout.Time}|{ClauseAbout.End}|{ClauseAbout.Duties}|{ClauseAbout.Law}|{ClauseAbout.Signing})\s?:?$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex NextHeading { get; }

    // Region Blekinge bjuds in till styrgruppen men är inte part
    [GeneratedRegex(@"\b(?:inte|ej) (?:själva? )?(?:avtals)?part(?:er)?\b|\bbjuds in\b|\badjunger|\bsamverka(?:r|n)? (?:också |även )?med\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex NoParty { get; }

    [GeneratedRegex(@"\bmellan\b.*\boch\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Between { get; }
}
