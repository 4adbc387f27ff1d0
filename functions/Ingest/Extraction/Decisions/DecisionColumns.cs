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

    /// <summary>The unit that decided, where the office stands in a column of its own.</summary>
    Unit,
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
        new("unit", ColumnRole.Unit, Unit),
        new("document", ColumnRole.Document, Document),
        new("subject", ColumnRole.Subject, Subject),
        new("decision", ColumnRole.Decision, Decision),
    ];

    public static ColumnRole? Read(string name) => All.FirstOrDefault(column => column.Pattern.IsMatch(name))?.Role;

    [GeneratedRegex(@"^(?:\p{L}*datum|(?:fattat|beslutat|daterat) (?:den|datum)|sammanträde(?:sdag)?|(?:besluts?)?dag|dat\.|datum[/ ].*|(?:beslut(?:ets|ad)?|upprättad) ?(?:datum|den|dat\.?)|(?:in|an)kom(?:men|met|st)?|tids?period|period|tidpunkt|när|tid)(?!\p{L}).{0,12}$", Options, TimeoutMs)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^(?:\p{L}*punkt|(?:deleg\p{L}*|del\.?)[- ]?(?:punkt|nr|nummer|kod|ordning\p{L}*|ordn\.?|bestämmelse)|delegation|pkt|nr i deleg\p{L}*|nr i del\.?.*|(?:nr|punkt|nummer) (?:i|enligt) (?:\p{L}*ordning\p{L}*)|enl(?:igt|\.) del.*|punkt i .*|stöd i deleg\p{L}*|lagrum|kod)\b.{0,30}$", Options, TimeoutMs)]
    private static partial Regex Point { get; }

    [GeneratedRegex(@"^(?:d(?:iarie)?[- ]?nr|diarie\p{L}*|ärende-?nr|ärendenummer|ärende-?id|beteckning|akt(?:nr|nummer)?|referens(?:nr)?)\b", Options, TimeoutMs)]
    private static partial Regex Diary { get; }

    [GeneratedRegex(@"^(?:§{1,2}|paragraf\p{L}*)(?: ?\(?nr\.?\)?)?$|^(?:beslut(?:ets|s)? ?)?(?:§{1,2}|paragraf\p{L}*)$|^§{1,2} ?[-/] ?(?:beslut|nr|punkt)$", Options, TimeoutMs)]
    private static partial Regex Paragraphs { get; }

    [GeneratedRegex(@"^(?:delegat(?:er)?|beslutsfattare|beslutande|besluts?organ|beslutsinstans|organ|instans|nämnd\p{L}*(?: ?/ ?\p{L}+)?|utskott|(?:under)?tecknat av|undertecknare|undertecknad av|signerat av|signatär|beslut(?:at|ad)? av|fattat av|beslutat av|avsändare|från|myndighet|funktion|befattning|vem|delegerad till|handläggare|tjänsteman|ansvarig|roll|fattad av|utfärdare)\b.{0,20}$", Options, TimeoutMs)]
    private static partial Regex Who { get; }

    [GeneratedRegex(@"^(?:enhet|avdelning|förvaltning|verksamhet|verksamhetsområde|sektion|organisation|skola|arbetsplats)(?:en)?(?: ?/ ?(?:enhet|avdelning|område|förvaltning|sektion))?$", Options, TimeoutMs)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"^(?:handling|handlingstyp|dokument|dokumenttyp|typ(?: av (?:handling|dokument))?|slag)$", Options, TimeoutMs)]
    private static partial Regex Document { get; }

    [GeneratedRegex(@"^(?:(?:beslut(?:et)? |ärendet |vad (?:beslutet|ärendet|det|handlingen) |handlingen )?(?:avser|gäller)|ärenden?|ärendemening|ärende(?:mening)? ?(?:och|/|samt) ?(?:utfall|resultat|fastighet|adress|kommentar|motivering)|(?:ärende|beslut\p{L}* )?rubrik|(?:ärendets )?innehåll(?: i korthet)?|(?:kort |ärende)?beskrivning|ämne|avseende|rörande|angående|beträffande|gällande|kommentar|ärendetyp|titel|saken|(?:i )?korthet|ärendets namn|text|sammanfattning|ärende ?/ ?(?:rubrik|innehåll|avser|gäller)|(?:beslut|ärende|åtgärd) ?(?:och|/|,|samt) ?(?:fastighet\p{L}*|adress|plats|objekt|åtgärd|motivering|person|sökande|avser)|vad)(?: ärende)?$", Options, TimeoutMs)]
    private static partial Regex Subject { get; }

    [GeneratedRegex(@"^(?:(?:delegations)?beslut(?:et|styp|smening)?(?: i korthet| om)?|fattat beslut|ärende ?(?:och|/|,) ?beslut)$|^(?:typ av beslut|åtgärd|ärende och beslut|beslut/ärende)$", Options, TimeoutMs)]
    private static partial Regex Decision { get; }
}
