using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A block with what it stands under.</summary>
/// <param name="Block">A paragraph, list item, table or heading.</param>
/// <param name="Clause">What the nearest heading announces.</param>
/// <param name="Heading">The nearest heading's words, number aside; empty without one.</param>
/// <param name="Role">Which kind of paper it stands in.</param>
/// <param name="Number">Its number among the matter's blocks, from 0.</param>
/// <param name="IsHeading">Whether it is the heading itself.</param>
internal sealed record ClauseBlock(Block Block, Clause Clause, string Heading, PaperRole Role, int Number, bool IsHeading = false);

/// <summary>Blocks → blocks that know which clause they belong to.</summary>
internal static partial class ClauseReading
{
    private const int MostHeadingWords = 9;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static ImmutableArray<ClauseBlock> Of(IEnumerable<(Block Block, int Number)> blocks, PaperRole role)
    {
        ImmutableArray<(Block Block, int Number)> all = [.. WithSentencesWhole(blocks)];
        HashSet<string> furniture = Repeated(all);
        var read = ImmutableArray.CreateBuilder<ClauseBlock>();
        var under = Place.Start;
        int named = 0;
        foreach ((Block block, int number) in all)
        {
            bool names = named > 0 && block is TextBlock list && PartyLeadIns.GoesOn(list);
            named = under.Clause is Clause.None or Clause.Story or Clause.Background && block is TextBlock lead && PartyLeadIns.Leads(lead) ? PartyLeadIns.MostBlocks : names ? named - 1 : 0;
            if (names)
            {
                read.Add(new ClauseBlock(block, Clause.Parties, under.Heading, role, number));
            }
            else if (block is TextBlock text && IsHeading(text) && !IsContent(text, under))
            {
                under = furniture.Contains(text.Text) ? under : under.Below(text);
                read.Add(new ClauseBlock(block, under.Clause, under.Heading, role, number, IsHeading: true));
            }
            else
            {
                Place place = block is Table table && ClauseTables.TitleOf(table) is { } title ? under.Below(title) : under;
                read.Add(new ClauseBlock(block, place.Clause, place.Heading, role, number));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>A sentence whose first line is set apart like a heading goes on with a small letter below: both are text.</summary>
    private static IEnumerable<(Block Block, int Number)> WithSentencesWhole(IEnumerable<(Block Block, int Number)> blocks)
    {
        (TextBlock Block, int Number)? open = null;
        foreach ((Block block, int number) in blocks)
        {
            if (open is { Block: var first } && block is TextBlock { Kind: TextKind.Paragraph } rest && rest.Page == first.Page && GoesOn.IsMatch(rest.Text))
            {
                yield return (new TextBlock(rest.Page, rest.Box, rest.Kind, rest.Level, rest.Marker, first.Lines.AddRange(rest.Lines)), open.Value.Number);
                open = null;
                continue;
            }

            if (open is { } alone)
            {
                yield return alone;
            }

            open = block is TextBlock { Kind: TextKind.Heading } heading && BeginsSentence.IsMatch(heading.Text) ? (heading, number) : null;
            if (open is null)
            {
                yield return (block, number);
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>What stands on page after page is no heading of the text: a logo, a running title.</summary>
    private static HashSet<string> Repeated(ImmutableArray<(Block Block, int Number)> blocks) =>
    [
        .. from block in blocks
           let text = block.Block as TextBlock
           where text is not null && IsHeading(text)
           group block by text.Text into same
           where same.Select(block => block.Block.Page).Distinct().Count() > 2
           select same.Key,
    ];

    /// <summary>Lines of a parties clause that are set like headings, and lines that lead in what follows, are text.</summary>
    private static bool IsContent(TextBlock block, Place under)
    {
        if (LeadsIn.IsMatch(block.Text) && ClauseHeadings.Depth(block.Text) == 0)
        {
            return true;
        }

        bool isUnmarked = under.Clause == Clause.Parties && ClauseHeadings.Depth(block.Text) == 0;
        string? name = OrganisationNames.Leading(block.Text);
        bool isKnown = name is not null && OrganisationRoles.IsOrganisationWord(block.Text);
        if (ClauseHeadings.Of(block.Text) != Clause.None)
        {
            return isUnmarked && isKnown && name == block.Text;
        }

        if (isUnmarked && Fragments.IsLabel(block.Text))
        {
            return true;
        }

        bool isNext = name is not null && !isKnown && (!block.Text.Contains(' ', StringComparison.Ordinal) || BehindHeading.IsMatch(block.Text[(OrganisationNames.LeadingOffset(block.Text) + name.Length)..])); // "Måluppfyllelse" and "Beskrivning av behovet" are rather the next heading
        return block.Text.EndsWith(':') || (isUnmarked && (block.Level > under.Level || (block.Level == under.Level && !isNext)));
    }

    /// <summary>Whether a block is set as a heading, or is a line that reads as one though it is set as text.</summary>
    public static bool IsHeading(TextBlock block)
    {
        string text = block.Text;
        if (block.Kind == TextKind.Footnote || text.Length is 0 or > 120 || (block.Kind != TextKind.Heading && LabelBeside.Of(block) is not null))
        {
            return false;
        }

        if (block.Kind == TextKind.Heading)
        {
            return !Figures.IsMatch(text);
        }

        return block.Lines.Length == 1
            && block.Lines[0].Words.Length <= MostHeadingWords
            && !SentenceEnd.IsMatch(text)
            && char.IsUpper(ClauseHeadings.Bare(text).FirstOrDefault())
            && IsWholly(ClauseHeadings.Bare(text));
    }

    /// <summary>A heading that is set as text must be little more than the words that make it one.</summary>
    private static bool IsWholly(string bare) => ClauseHeadings.Of(bare) != Clause.None && bare.Split(' ').Length <= 5 && !bare.Any(char.IsDigit);

    // "Under avtalstiden ska", "Parterna är överens om att": the list below goes on
    [GeneratedRegex(@"\s(ska|skall|att|följande)$", Options, 10_000)]
    private static partial Regex LeadsIn { get; }

    // small words behind the first that no name goes on with: "… av behovet", "… utgångspunkter"
    [GeneratedRegex(@"^\s+(?!(genom|via|org\p{L}*|nedan|ideell\p{L}*|ekonomisk\p{L}*|med|och|samt)\b)\p{Ll}", Options, 10_000)]
    private static partial Regex BehindHeading { get; }

    [GeneratedRegex(@"[.,;:]\s*$", Options, 10_000)]
    private static partial Regex SentenceEnd { get; }

    // "Andelen boende som känner sig trygga ska öka", "Till föreningen betalar kommunen": a verb, and no end
    [GeneratedRegex(@"^(?!\W*[\d§])(?=.*\s(ska|skall|betalar|är|har|får|kan|ger|svarar|erbjuder|ansvarar|vill|kommer|bidrar|gäller|deltar|ersätter|upplåter|ställer)(\s|$))(\S+\s+){3,}\S*[\p{L}\d]$", Options, 10_000)]
    private static partial Regex BeginsSentence { get; }

    [GeneratedRegex(@"^\p{Ll}\p{L}*\s", Options, 10_000)]
    private static partial Regex GoesOn { get; }

    // a heading with a sum or a day in it says something itself: "2023-01-01—2024-12-31", "350 000 kr per år"
    [GeneratedRegex(@"\d{4}-\d\d|\d\s?(kr|kronor|tkr)\b", Options, 10_000)]
    private static partial Regex Figures { get; }

    /// <summary>Where in a text one stands.</summary>
    /// <param name="Clause">What the nearest telling heading announced.</param>
    /// <param name="Heading">The nearest heading's words.</param>
    /// <param name="Level">The telling heading's level.</param>
    /// <param name="Number">Its number as printed (<c>16</c>), or empty.</param>
    private sealed record Place(Clause Clause, string Heading, int Level, string Number)
    {
        public static Place Start { get; } = new(Clause.None, string.Empty, 0, string.Empty);

        /// <summary>A heading that tells nothing stays within the clause where it is a lower one: by its number (<c>16.2</c> under <c>16</c>) or its level.</summary>
        public Place Below(TextBlock heading)
        {
            Clause clause = ClauseHeadings.Of(heading.Text);
            string bare = ClauseHeadings.Bare(heading.Text);
            string number = ClauseHeadings.NumberOf(heading.Text);
            bool isLower = number.Contains('.', StringComparison.Ordinal)
                ? Number.Length > 0 && number.StartsWith(Number + ".", StringComparison.Ordinal)
                : number.Length == 0 && heading.Level > Level && Level > 0;
            return clause == Clause.None && isLower ? this with { Heading = bare }
                : clause != Clause.None && isLower && Clause != Clause.None && clause != Clause ? new Place(clause, bare, Level, Number)
                : new Place(clause, bare, heading.Level, number);
        }
    }
}
