using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Rows and stacked lines that part a measure by sex (contract, Goal measures: <c>group</c>).</summary>
internal static partial class MeasureGroups
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The group that a label names alone, or null.</summary>
    public static MeasureGroup? Of(string label)
    {
        string bare = Joints.Replace(label, string.Empty);
        return Total.IsMatch(bare) ? MeasureGroup.Total
            : Men.IsMatch(bare) ? MeasureGroup.Men
            : Women.IsMatch(bare) ? MeasureGroup.Women
            : null;
    }

    /// <summary>The group that a column's heading begins or ends with (<c>Utfall 2023 Kvinnor</c>), or null.</summary>
    public static MeasureGroup? InHeading(string heading) =>
        HeadingGroup.Match(heading) is not { Success: true } match ? null
        : match.Groups["group"].Value switch { "K" or "Kv" => MeasureGroup.Women, "M" => MeasureGroup.Men, "T" or "Tot" => MeasureGroup.Total, var name => Of(name) };

    /// <summary>The groups of a cell, one for each of its lines (a word broken over two lines is one); empty where it holds anything else.</summary>
    public static ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> In(Cell? cell)
    {
        var groups = ImmutableArray.CreateBuilder<(MeasureGroup, ImmutableArray<TextLine>)>();
        ImmutableArray<TextLine> lines = cell?.Lines ?? [];
        for (int i = 0; i < lines.Length; i++)
        {
            bool broken = i + 1 < lines.Length && lines[i].Text.EndsWith('-');
            ImmutableArray<TextLine> own = broken ? [lines[i], lines[i + 1]] : [lines[i]];
            if (Of(string.Concat(own.Select(line => line.Text))) is not { } group)
            {
                return [];
            }

            groups.Add((group, own));
            i += broken ? 1 : 0;
        }

        return groups.ToImmutable();
    }

    /// <summary>A label that ends by naming a group (<c>Andel nöjda, totalt</c>): the label without it, and the group.</summary>
    public static (string Label, MeasureGroup? Group) Split(string label) =>
        Ending.Match(label) is { Success: true } ending ? (ending.Groups["label"].Value, Of(ending.Groups["group"].Value)) : (label, null);

    /// <summary>The group that a label names within (<c>Sjukfrånvaro kvinnor, %</c>), where another row of the table says the same of another group; null otherwise.</summary>
    public static MeasureGroup? Among(string label, IEnumerable<string> others) =>
        Within.Match(label) is { Success: true } own
        && others.Select(other => Within.Match(other)).Any(other => other.Success && other.Groups["stem"].Value == own.Groups["stem"].Value && other.Groups["group"].Value != own.Groups["group"].Value)
            ? Of(own.Groups["group"].Value)
            : null;

    [GeneratedRegex(@"^(?<stem>\p{L}.{3,}?)\s(?<group>totalt|samtliga|kvinnor|män|flickor|pojkar)(\W.*)?$", Options, 10_000)]
    private static partial Regex Within { get; }

    // Utfall 2023 Kvinnor, Män 2024, 2023 K; not Kvinnor och män
    [GeneratedRegex(@"^(?<group>totalt|samtliga|alla|kvinnor|män|flickor|pojkar)\b(?! och\b)|(?<!och )\b(?<group>totalt|samtliga|alla|kvinnor|män|flickor|pojkar|(?-i:K|Kv|M|T|Tot))\)?\.?\s*%?$", Options, 10_000)]
    private static partial Regex HeadingGroup { get; }

    // hyphens and spaces of words broken over lines, and the dash or dot before a group
    [GeneratedRegex(@"[-–—•\s]", Options, 10_000)]
    private static partial Regex Joints { get; }

    [GeneratedRegex(@"^(?<label>.{6,}?)\s*[,–—:(]\s*(?<group>totalt|samtliga|kvinnor|män|flickor|pojkar)\)?$", Options, 10_000)]
    private static partial Regex Ending { get; }

    // Totalt, Samtliga, Alla
    [GeneratedRegex(@"^(total(t|er)?|samtliga|alla|summa)$", Options, 10_000)]
    private static partial Regex Total { get; }

    // Män, Pojkar, varav män
    [GeneratedRegex(@"^(varav)?(män|man|pojkar|killar)$", Options, 10_000)]
    private static partial Regex Men { get; }

    // Kvinnor, Flickor, varav kvinnor
    [GeneratedRegex(@"^(varav)?(kvinnor|kvinna|flickor|tjejer)$", Options, 10_000)]
    private static partial Regex Women { get; }
}
