using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>The objective that a stated result serves: the aim told before it, else the agreement's own. Examples: <c>AgreementGoalAims.corpus.txt</c>.</summary>
internal static partial class AgreementGoalAims
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The nearest aim before the statement under the same heading, else the agreement's; null without one.</summary>
    public static string? Before(Statement statement, ImmutableArray<Statement> all)
    {
        int at = all.IndexOf(statement);
        IEnumerable<Statement> near = all.Take(at).Reverse().TakeWhile(other => other.Heading == statement.Heading && other.Clause == statement.Clause && other.Role == statement.Role);
        string[] aims = [.. near.Select(Of).OfType<string>()];
        return aims.FirstOrDefault(aim => !Figures.IsMatch(aim)) ?? aims.FirstOrDefault() ?? Among(all.Remove(statement));
    }

    /// <summary>The first aim under any heading on goals, else the first that a sentence says outright; null without one.</summary>
    public static string? Among(ImmutableArray<Statement> all) =>
        all.Where(other => other.Clause == Clause.Goals).Select(Of).FirstOrDefault(aim => aim is not null)
        ?? all.Where(other => SaysAim.IsMatch(other.Text)).Select(Of).FirstOrDefault(aim => aim is not null);

    /// <summary><c>Syftet är att fler elever ska nå målen.</c> → <c>fler elever ska nå målen</c>; a sentence under goals that counts nothing is an aim itself.</summary>
    public static string? Of(Statement statement)
    {
        string text = statement.Text;
        if (SaysAim.Match(text) is { Success: true } match && !StatesShare.IsMatch(match.Groups["aim"].Value))
        {
            return GoalWords.Tidy(match.Groups["aim"].Value);
        }

        if (statement.Kind == StatementKind.Sentence && char.IsLower(text[0]) && HeadingSays.IsMatch(statement.Heading))
        {
            return GoalWords.Tidy(text);
        }

        bool isAim = statement.Clause == Clause.Goals && statement.Kind == StatementKind.Sentence && Will.IsMatch(text) && !LeadsIn.IsMatch(text)
            && (!Figures.IsMatch(text) || GoalNumbers.Of(statement).IsEmpty);
        return isAim ? GoalWords.Tidy(text) : null;
    }

    // "Målet är att …", "Syftet med partnerskapet är att …", "Partnerskapet syftar till att …", "Partnerskapet ska leda till att …"
    [GeneratedRegex(@"\b(mål(et|en|sättningen)?|syfte(t|n)?|ambitionen|avsikten)\b[^.]{0,60}?\bär( att)?\s+(?!följande\b)(?<aim>[^.:]{8,240})|\bsyftar till (att\s+)?(?<aim>[^.]{8,240})|\bska leda till att\s+(?<aim>[^.]{8,240})|\bvill\s+(vi\s+|parterna\s+)(?<aim>[^.]{8,240})", Options, 10_000)]
    private static partial Regex SaysAim { get; }

    // a heading that the sentence goes on from: "Tillsammans vill vi" beside "göra eftermiddagen till …"
    [GeneratedRegex(@"\b(vill|ska)\s(vi|parterna)$|\b(vi|parterna)\s(vill|ska)$|\bsyftar till( att)?$|\bsyftet är( att)?$|\bmålet är( att)?$", Options, 10_000)]
    private static partial Regex HeadingSays { get; }

    // what can be judged is a result of its own: "andelen elever … ska öka"
    [GeneratedRegex(@"^\W*(andelen|antalet)\b", Options, 10_000)]
    private static partial Regex StatesShare { get; }

    [GeneratedRegex(@"\d", Options, 10_000)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(@"\b(ska|skall|vill|bidra|främja|stärka|öka|minska)\b", Options, 10_000)]
    private static partial Regex Will { get; }

    [GeneratedRegex(@":\s*$|följande|enats om", Options, 10_000)]
    private static partial Regex LeadsIn { get; }
}
