using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Agreements;

/// <summary>A part of a report under a heading that may name an agreement.</summary>
/// <param name="Name">The heading, <c>IOP</c> and number aside.</param>
/// <param name="Blocks">What stands under it, lower headings and their text included.</param>
internal sealed record ReportSection(string Name, ImmutableArray<ClauseBlock> Blocks);

/// <summary>The sections of a report on several agreements, each under the name of one. Examples: <c>ReportSections.corpus.txt</c>.</summary>
internal sealed partial class ReportSections
{
    private const int MostNameWords = 6;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly ImmutableDictionary<int, string> names;

    private ReportSections(ImmutableArray<ReportSection> all)
    {
        All = all;
        names = all.SelectMany(section => section.Blocks.Select(block => (block.Number, section.Name))).DistinctBy(named => named.Number).ToImmutableDictionary(named => named.Number, named => named.Name);
    }

    public static ReportSections None { get; } = new([]);

    /// <summary>In the order they stand.</summary>
    public ImmutableArray<ReportSection> All { get; }

    /// <summary>The section's name that a block stands in, by its number; null outside of any.</summary>
    public string? At(int block) => names.GetValueOrDefault(block);

    public static ReportSections Of(ImmutableArray<ClauseBlock> blocks)
    {
        if (!blocks.Any(block => block.Block is Papers.TextBlock text && OfIops.IsMatch(text.Text)))
        {
            return None; // a partnership of sponsors or twin towns
        }

        var all = ImmutableArray.CreateBuilder<ReportSection>();
        (string Name, int Level, List<ClauseBlock> Blocks)? open = null;
        foreach (ClauseBlock block in blocks)
        {
            if (block is { IsHeading: true, Block: Papers.TextBlock heading } && !(open is { } above && IsPart(heading, above.Level)))
            {
                Close();
                open = NameOf(heading.Text) is { } name ? (name, heading.Level, []) : null;
            }
            else
            {
                open?.Blocks.Add(block);
            }
        }

        Close();
        return new([.. all]);

        void Close()
        {
            if (open is { } section)
            {
                all.Add(new ReportSection(section.Name, [.. section.Blocks]));
            }
        }
    }

    /// <summary>What a heading calls an agreement; null where it is a clause's or a memo's, or speaks of all partnerships.</summary>
    public static string? NameOf(string heading)
    {
        string bare = ClauseHeadings.Bare(heading);
        string name = Marked.Match(bare) is { Success: true } mark ? mark.Groups["name"].Value.Trim() : bare;
        bool isName = name.Split(' ').Length <= MostNameWords && Name.IsMatch(name) && !General.IsMatch(name);
        return isName && (IsOwn(ClauseHeadings.Of(name), name) || name != bare) ? name : null;
    }

    /// <summary>A name may hold a word that clauses are headed by: <c>Öppen verksamhet Norrby</c>.</summary>
    private static bool IsOwn(Clause clause, string name) => clause == Clause.None || (clause is Clause.Commitments or Clause.Governance && Proper.IsMatch(name));

    /// <summary>A heading within an agreement's section: <c>Parter</c>, or a lower one that tells a clause.</summary>
    private static bool IsPart(Papers.TextBlock heading, int level) => ClauseHeadings.Of(heading.Text) switch
    {
        Clause.Parties => true,
        Clause.None => false,
        _ => heading.Level > level,
    };

    // "IOP Vägen vidare", "Partnerskapet – Vägen vidare", "Överenskommelsen ”Vägen vidare”", "Vägen vidare (IOP)", "Vägen vidare – idéburet offentligt partnerskap"
    [GeneratedRegex(@"^(IOP|Iop|Idéburet offentligt partnerskap|Partnerskapet|Överenskommelsen|IOP-avtalet|IOP-överenskommelsen)(\s?[:–—-])?\s+(om\s)?[""”“»]?(?<name>\p{Lu}[^""”“«:(]*?)[""”“«]?$|^[""”“»]?(?<name>\p{Lu}[^""”“«:(,]*?)[""”“«]?\s?(\(|,\s|[–—-]\s)(IOP|ett\s|idébur\w+\s|[Pp]artnerskap).*$|^[""”“»](?<name>\p{Lu}[^""”“«]*)[""”“«]$", Options, 10_000)]
    private static partial Regex Marked { get; }

    // "Mötesplats Norrby", no "Synpunkter", no sentence
    [GeneratedRegex(@"^\p{Lu}[^.!?:]+$", Options, 10_000)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"\biop\b|\biop[-:]|\bidébur|\bideellt? offentlig", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfIops { get; }

    [GeneratedRegex(@"\s\p{Lu}", Options, 10_000)]
    private static partial Regex Proper { get; }

    // no "De fyra partnerskapen", no section of a memo: "Ärendeutredning", "Redovisning av ärendet", "Jämställdhetsanalys"
    [GeneratedRegex(@"partnerskap|\biop|överenskommelse|samverkan\b|avtal|\bmellan\b|civilsamhälle|ärende|förslag|beslut|bedömning|yrkande|slutsats|\banalys|^(samman(fattning|fattande|drag|ställning)|redo(visning|görelse)|utredning|utvärdering|uppföljning|beskrivning|sakframställning|faktaredovisning|fakta|beredning|överväganden?|synpunkter|\p{L}*konsekvens\p{L}*|nuläge|resultat|lägesbild|bakgrund|genomgång|översikt|sammanhang|slutsats\p{L}*|\p{L}*analys|information|inledning|motivering|innehåll|resonemang|diskussion|kommentarer?|tabell|bilaga|figur|framåt|fortsatt\p{L}*|tjänsteutlåtande|tjänsteskrivelse|rapport|metod|statistik)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex General { get; }
}
