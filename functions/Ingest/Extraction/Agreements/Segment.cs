using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>One paper of a matter, as the agreements see it.</summary>
/// <param name="Role">The agreement itself, or a paper about it.</param>
/// <param name="Blocks">With their clauses.</param>
/// <param name="Opens">Whether it begins an agreement of its own, rather than going on with the one before.</param>
internal sealed record Segment(PaperRole Role, ImmutableArray<ClauseBlock> Blocks, bool Opens);

/// <summary>A matter's sections → segments: annexed agreements are told apart though the splitter gave them as one.</summary>
internal static partial class Segments
{
    private const int TopBlocks = 6;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<Segment> Of(Matter matter, PaperLayout layout)
    {
        HashSet<int> titled = Titled(layout);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        int number = 0;
        foreach (PaperSection section in matter.Sections)
        {
            ImmutableArray<(Block Block, int Number)> blocks = [.. section.Blocks.Select(block => (block, number++))];
            foreach (ImmutableArray<(Block Block, int Number)> part in Parts(blocks, titled))
            {
                segments.Add(Read(section.Kind, part));
            }
        }

        return segments.ToImmutable();
    }

    /// <summary>Cuts before a block among the first of its page that reads as the title of an agreement, a memo, or the head of an e-mail.</summary>
    private static IEnumerable<ImmutableArray<(Block Block, int Number)>> Parts(ImmutableArray<(Block Block, int Number)> blocks, HashSet<int> titled)
    {
        int start = 0;
        int page = 0;
        int onPage = 0;
        int pageStart = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Block.Page != page)
            {
                (page, onPage, pageStart) = (blocks[i].Block.Page, 0, i);
            }

            if (onPage == 0 && i > start && titled.Contains(page))
            {
                yield return blocks[start..i];
                start = i;
            }

            if (onPage++ < TopBlocks && pageStart > start && blocks[i].Block is TextBlock text && BeginsPaper(text))
            {
                yield return blocks[start..pageStart];
                start = pageStart;
            }
        }

        if (start < blocks.Length)
        {
            yield return blocks[start..];
        }
    }

    /// <summary>Pages over which a title stands that the page before has not: a title that was taken for a running head.</summary>
    private static HashSet<int> Titled(PaperLayout layout)
    {
        var pages = new HashSet<int>();
        HashSet<string> before = [];
        foreach (PageLayout page in layout.Pages)
        {
            HashSet<string> heads = [.. page.Masthead.Select(line => line.Text).Where(text => MailHead.IsMatch(text) || (text.Length > 12 && PaperTitle.IsMatch(text)))];
            if (heads.Count > 0 && !heads.Overlaps(before))
            {
                pages.Add(page.Number);
            }

            before = [.. heads, .. page.Blocks.Take(TopBlocks).OfType<TextBlock>().Select(block => block.Text)];
        }

        return pages;
    }

    private static bool BeginsPaper(TextBlock block) =>
        (block.Lines.Length <= 4 && block.Text.Length < 220 && !block.Text.TrimEnd().EndsWith('.') && PaperTitle.IsMatch(block.Text)) || MailHead.IsMatch(block.Text);

    private static Segment Read(SectionKind kind, ImmutableArray<(Block Block, int Number)> blocks)
    {
        ImmutableArray<ClauseBlock> read = ClauseReading.Of(blocks, PaperRole.Agreement);
        bool isMail = read.Take(TopBlocks).Any(block => block.Block is TextBlock text && MailHead.IsMatch(text.Text));
        var clauses = read.Where(block => block.IsHeading || block.Block is Table).Select(block => block.Clause).ToHashSet();
        clauses.UnionWith(StatementReading.Of(read).Select(statement => statement.Clause));
        int terms = clauses.Count(clause => clause is Clause.Parties or Clause.Term or Clause.Notice or Clause.Signatures or Clause.Money or Clause.Commitments);
        bool hasTitle = read.Take(TopBlocks).Any(block => block.Block is TextBlock text && AgreementTitle.IsMatch(text.Text));
        bool isMemo = clauses.Contains(Clause.Decision) || (clauses.Contains(Clause.Story) && !(kind == SectionKind.Agreement && hasTitle && terms > 3));
        bool hasContent = terms + clauses.Count(clause => clause is Clause.Goals) >= 2;
        bool isNote = read.Take(TopBlocks).Any(block => block.Block is TextBlock text && NoteTitle.IsMatch(text.Text));
        bool isAgreement = isMail || (!isMemo && !isNote && (kind == SectionKind.Agreement || terms >= 3 || (hasContent && hasTitle)));
        return isAgreement
            ? new Segment(PaperRole.Agreement, read, isMail || hasTitle || clauses.Contains(Clause.Parties))
            : new Segment(PaperRole.About, [.. read.Select(block => block with { Role = PaperRole.About })], Opens: false);
    }

    // "Överenskommelse om idéburet offentligt partnerskap", "IOP-avtal", "PM Överenskommelse …", "Bilaga 2 Avtal om …", "Tjänsteskrivelse"
    [GeneratedRegex(
        @"^\s*(bilaga \d*[:.\s–-]*)?(förslag till |utkast till |ny(tt)? |pm:?\s*)*(vårt partnerskap\b|(samverkans)?villkor för\s(\p{L}+\s){0,2}partnerskap\b|\w*avtal\b|\w*överenskommelse\b|tillägg(savtal)?\b|idéburet offentligt partnerskap|iop\b|tjänsteskrivelse|pm$|ansökan om\b|förslag till (idéburet|iop|partnerskap)|projektbeskrivning|handlingsplan|verksamhetsplan|budget)", Options, 10_000)]
    private static partial Regex PaperTitle { get; }

    [GeneratedRegex(@"^\s*(bilaga \d*[:.\s–-]*)?(förslag till |utkast till |ny(tt)? |ansökan om |förlängning av )*(vårt partnerskap\b|(samverkans)?villkor för\s(\p{L}+\s){0,2}partnerskap\b|\w*avtal\b|\w*överenskommelse\b|tillägg\b( nr)?|(ett )?(idéburet offentligt )?partnerskap\b|iop\b)", Options, 10_000)]
    private static partial Regex AgreementTitle { get; }

    [GeneratedRegex(@"^\s*(PM\b|Tjänsteskrivelse|Promemoria|Protokoll)", Options, 10_000)]
    private static partial Regex NoteTitle { get; }

    // an e-mail's head; what of it the layout sets aside differs
    [GeneratedRegex(@"^\s*(från|ämne|skickat|from|subject|sent)\s*:", Options, 10_000)]
    private static partial Regex MailHead { get; }
}
