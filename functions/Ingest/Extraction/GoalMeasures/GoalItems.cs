using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>Lists under goals whose marks are drawn and not printed come as one text: a line that ends though the next word would have fitted ends its item.</summary>
internal static partial class GoalItems
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A pattern of an item's beginning, with its mark or without: <c>1. </c>, <c>b) </c>, <c>• </c>.</summary>
    public const string Mark = @"^\W*([a-z0-9]{1,2}[.)]\s+)?";

    /// <summary>Points that a line may fall short of the margin beyond the word that did not fit.</summary>
    private const double Slack = 12;

    /// <summary>The statements, those under goals that are several items parted.</summary>
    public static ImmutableArray<Statement> Apart(ImmutableArray<Statement> statements)
    {
        ImmutableArray<(int Page, Box Box)> extents = [.. statements.SelectMany(statement => Lines(statement.Passage)).Select(line => (line[0].Page, Box.Around(line.Select(word => word.Word.Box))))];
        return [.. statements.SelectMany(statement => MayBeList(statement) ? Items(statement, extents) : [statement])];
    }

    private static bool MayBeList(Statement statement) =>
        statement.Kind != StatementKind.Row && (statement.Kind == StatementKind.ListItem || statement.Text.TrimEnd() is not [.., '.'])
        && AgreementGoalGates.StandingOf(statement) == GoalStanding.Under;

    private static IEnumerable<Statement> Items(Statement statement, ImmutableArray<(int Page, Box Box)> extents)
    {
        ImmutableArray<ImmutableArray<PlacedWord>> lines = Lines(statement.Passage);
        int start = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            int at = lines[i][0].Start;
            if (EndsEarly(lines[i - 1], lines[i][0], extents) && BeginsItem.IsMatch(statement.Text[at..]) && !Unfinished.IsMatch(statement.Text[..at]))
            {
                yield return statement with { Passage = statement.Passage.Slice(start, at - start), Kind = StatementKind.ListItem };
                start = at;
            }
        }

        yield return start == 0 ? statement : statement with { Passage = statement.Passage.Slice(start, statement.Text.Length - start), Kind = StatementKind.ListItem };
    }

    /// <summary>Whether the next word would have fitted before the margin of the text that stands over and under the line.</summary>
    private static bool EndsEarly(ImmutableArray<PlacedWord> line, PlacedWord next, ImmutableArray<(int Page, Box Box)> extents)
    {
        Box own = Box.Around(line.Select(word => word.Word.Box));
        double margin = extents.Where(extent => extent.Page == line[0].Page && extent.Box.X0 < own.X1 && extent.Box.X1 > own.X0).Max(extent => extent.Box.X1);
        return own.X1 + next.Word.Box.Width + Slack < margin;
    }

    private static ImmutableArray<ImmutableArray<PlacedWord>> Lines(Passage passage)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<PlacedWord>>();
        int start = 0;
        for (int i = 1; i <= passage.Words.Length; i++)
        {
            if (i == passage.Words.Length || passage.Words[i].Page != passage.Words[i - 1].Page || passage.Words[i].Word.Box.X0 <= passage.Words[i - 1].Word.Box.X0)
            {
                lines.Add(passage.Words[start..i]);
                start = i;
            }
        }

        return lines.ToImmutable();
    }

    // the first word of an item: no word that a sentence goes on with
    [GeneratedRegex(@"^(?!(och|eller|samt|som|att|i|på|av|till|för|med|från|under|vid|inom|per|ska|skall|har|är|ha|varav|än|om|den|det|utan|hos|efter)\b)[\p{L}\d]", Options, 10_000)]
    private static partial Regex BeginsItem { get; }

    [GeneratedRegex(@"(\b(och|eller|samt|som|att|i|på|av|till|för|med|från|under|vid|inom|per|ska|skall|har|är|ha|än|om|en|ett|den|det|de|minst|högst)|-)\s*$", Options, 10_000)]
    private static partial Regex Unfinished { get; }
}
