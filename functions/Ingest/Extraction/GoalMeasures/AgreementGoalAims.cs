using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>The objective that a stated result serves: the aim told before it, else the agreement's own. Examples: <c>AgreementGoalAims.corpus.txt</c>.</summary>
internal static partial class AgreementGoalAims
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The nearest aim before the statement under the same heading, else the first under any heading on goals; null without one.</summary>
    public static string? Before(Statement statement, ImmutableArray<Statement> all)
    {
        int at = all.IndexOf(statement);
        IEnumerable<Statement> near = all.Take(at).Reverse().TakeWhile(other => other.Heading == statement.Heading && other.Clause == statement.Clause && other.Role == statement.Role);
        return near.Select(other => Of(other)).FirstOrDefault(aim => aim is not null)
            ?? all.Where(other => other.Clause == Clause.Goals && other != statement).Select(Of).FirstOrDefault(aim => aim is not null)
            ?? all.Where(other => other != statement && SaysAim.IsMatch(other.Text)).Select(Of).FirstOrDefault(aim => aim is not null);
    }

    /// <summary><c>Syftet är att fler elever ska nå målen.</c> → <c>fler elever ska nå målen</c>; a sentence under goals without numbers is an aim itself.</summary>
    public static string? Of(Statement statement)
    {
        string text = statement.Text;
        if (SaysAim.Match(text) is { Success: true } match)
        {
            return AgreementGoalTargets.Tidy(match.Groups["aim"].Value);
        }

        bool isAim = statement.Clause == Clause.Goals && statement.Kind == StatementKind.Sentence && !Figures.IsMatch(text) && Will.IsMatch(text) && !LeadsIn.IsMatch(text);
        return isAim ? AgreementGoalTargets.Tidy(text) : null;
    }

    // "Målet är att …", "Syftet med partnerskapet är att …", "Partnerskapet syftar till att …"
    [GeneratedRegex(@"\b(mål(et|en|sättningen)?|syfte(t|n)?|ambitionen|avsikten)\b[^.]{0,60}?\bär( att)?\s+(?<aim>[^.]{8,240})|\bsyftar till (att\s+)?(?<aim>[^.]{8,240})|\bvill\s+(vi\s+|parterna\s+)(?<aim>[^.]{8,240})", Options, 10_000)]
    private static partial Regex SaysAim { get; }

    [GeneratedRegex(@"\d", Options, 10_000)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(@"\b(ska|skall|vill|bidra|främja|stärka|öka|minska)\b", Options, 10_000)]
    private static partial Regex Will { get; }

    [GeneratedRegex(@":\s*$|följande|enats om", Options, 10_000)]
    private static partial Regex LeadsIn { get; }
}
