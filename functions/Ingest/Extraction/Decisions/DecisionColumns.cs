using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Decisions;

/// <summary>What a column of a list of decisions holds.</summary>
internal enum ColumnRole
{
    Unknown,
    Date,
    Who,
    Document,
    Paragraphs,
    Decision,
    Subject,
    Point,
    Diary,
}

/// <summary>A way of naming a column.</summary>
internal sealed record ColumnName(string Name, ColumnRole Role, Regex Pattern);

/// <summary>Columns of lists of decisions by their names. Examples: <c>Columns.corpus.txt</c>.</summary>
internal static partial class DecisionColumns
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<ColumnName> All { get; } =
    [
        new("date", ColumnRole.Date, Date),
        new("delegation point", ColumnRole.Point, Point),
        new("diary number", ColumnRole.Diary, Diary),
        new("paragraphs", ColumnRole.Paragraphs, Paragraphs),
        new("who decided", ColumnRole.Who, Who),
        new("document", ColumnRole.Document, Document),
        new("subject", ColumnRole.Subject, Subject),
        new("decision", ColumnRole.Decision, Decision),
    ];

    public static ColumnRole? Read(string name) => All.FirstOrDefault(column => column.Pattern.IsMatch(name))?.Role;

    [GeneratedRegex(@"^(?:\p{L}*datum|(?:fattat|beslutat|daterat) (?:den|datum)|sammanträde(?:sdag)?|dag)\b.{0,12}$", Options, TimeoutMs)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^(?:\p{L}*punkt|(?:deleg\p{L}*|del\.?)[- ]?(?:punkt|nr|nummer|kod|ordning\p{L}*)|nr i delegation\p{L}*|punkt i .*|lagrum|kod)\b.{0,30}$", Options, TimeoutMs)]
    private static partial Regex Point { get; }

    [GeneratedRegex(@"^(?:dnr|diarie\p{L}*|ärendenr|ärendenummer|ärende-?id|beteckning)\b", Options, TimeoutMs)]
    private static partial Regex Diary { get; }

    [GeneratedRegex(@"^(?:§{1,2}|paragraf\p{L}*)(?: ?\(?nr\)?)?$|^(?:beslut )?§{1,2}$", Options, TimeoutMs)]
    private static partial Regex Paragraphs { get; }

    [GeneratedRegex(@"^(?:delegat(?:er)?|beslutsfattare|beslutande|besluts?organ|beslutsinstans|organ|instans|nämnd\p{L}*(?: ?/ ?\p{L}+)?|utskott|beslut(?:at|ad)? av|fattat av|beslutat av|avsändare|från|myndighet|funktion|befattning|vem)\b.{0,20}$", Options, TimeoutMs)]
    private static partial Regex Who { get; }

    [GeneratedRegex(@"^(?:handling|handlingstyp|dokument|dokumenttyp|typ(?: av (?:handling|dokument))?|slag)$", Options, TimeoutMs)]
    private static partial Regex Document { get; }

    [GeneratedRegex(@"^(?:(?:beslutet |ärendet |vad (?:beslutet|ärendet) )?(?:avser|gäller)|ärenden?|ärendemening|rubrik|innehåll|beskrivning|ämne|avseende|kommentar|ärendetyp|ärenderubrik|titel)$", Options, TimeoutMs)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(@"^(?:delegations)?beslut(?:et|styp)?(?: i korthet)?$|^(?:typ av beslut|åtgärd|ärende och beslut|beslut/ärende)$", Options, TimeoutMs)]
    private static partial Regex Decision { get; }
}
