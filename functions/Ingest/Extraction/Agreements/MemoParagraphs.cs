using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A memo or minutes on several agreements, each under a heading that names a partner, or in a paragraph of its own that names its parties. Examples: <c>Agreements.corpus.txt</c>.</summary>
internal static partial class MemoParagraphs
{
    private const int MostNameWords = 6;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Each agreement with what is told of it; empty where title and decision speak of one only.</summary>
    /// <param name="about">What is told of the agreements.</param>
    /// <param name="subject">The matter's title and decision.</param>
    public static ImmutableArray<ToldPact> Of(ImmutableArray<ClauseBlock> about, string subject) =>
        Several.IsMatch(subject) ? [.. Sections(about).SelectMany(section => UnderHeading(section) is { } pact ? [pact] : Paragraphs(section))] : [];

    /// <summary>The blocks between one heading and the next that is no part of its own, the heading first.</summary>
    private static IEnumerable<ImmutableArray<ClauseBlock>> Sections(ImmutableArray<ClauseBlock> about)
    {
        int[] headings = [.. Enumerable.Range(0, about.Length).Where(i => about[i].IsHeading)];
        int[] opening = [.. headings.Where((at, i) => i < 2 || !IsWithin((TextBlock)about[at].Block, headings.Skip(1).Take(i - 1).Select(before => (TextBlock)about[before].Block)))];
        int start = 0;
        foreach (int at in opening)
        {
            yield return about[start..at];
            start = at;
        }

        yield return about[start..];
    }

    /// <summary>Whether a heading that announces a clause is lower than the nearest before it that announces none; nothing is part of the paper's title.</summary>
    private static bool IsWithin(TextBlock heading, IEnumerable<TextBlock> before) =>
        ClauseHeadings.Of(heading.Text) != Clause.None && before.LastOrDefault(above => ClauseHeadings.Of(above.Text) == Clause.None) is { } named && heading.Level > named.Level;

    /// <summary>A section whose heading names a party that its text names with the other side: <c>Partnerskap med Föreningen Steget – Vägen vidare</c>.</summary>
    private static ToldPact? UnderHeading(ImmutableArray<ClauseBlock> section)
    {
        if (section is not [{ IsHeading: true, Block: TextBlock heading }, ..] || section[0].Clause is Clause.Aside or Clause.Decision || Several.IsMatch(heading.Text))
        {
            return null;
        }

        PartyMention? partner = section.Skip(1).SelectMany(PartiesOf).FirstOrDefault(party => !party.IsPublic && heading.Text.Contains(PartyNames.Short(party.Name), StringComparison.OrdinalIgnoreCase));
        return partner is null ? null : Told(NameIn(heading.Text, partner), [.. section.Skip(1).Select(block => block.Heading.Length > 0 && heading.Text.Contains(block.Heading, StringComparison.Ordinal) ? block with { Heading = string.Empty } : block)]);
    }

    /// <summary>What the heading says beside the partner, else the partner: <c>Läxhjälpen (Föreningen Steget)</c> → <c>Läxhjälpen</c>.</summary>
    private static string NameIn(string heading, PartyMention partner)
    {
        string rest = Kind.Replace(ClauseHeadings.Bare(heading).Replace(partner.Name, "|", StringComparison.OrdinalIgnoreCase).Replace(PartyNames.Short(partner.Name), "|", StringComparison.OrdinalIgnoreCase), "|");
        return rest.Split('|').Select(piece => piece.Trim(' ', ',', ':', ';', '–', '—', '-', '(', ')', '"', '”', '“', '.'))
            .FirstOrDefault(piece => piece.Length > 2 && char.IsUpper(piece[0]) && piece.Split(' ').Length <= MostNameWords) ?? PartyNames.Short(partner.Name);
    }

    /// <summary>Each paragraph that names both sides, with those after it that go on.</summary>
    private static IEnumerable<ToldPact> Paragraphs(ImmutableArray<ClauseBlock> section)
    {
        (string Name, List<ClauseBlock> Blocks)? open = null;
        foreach (ClauseBlock block in section.Where(block => block is { IsHeading: false, Clause: not (Clause.Aside or Clause.Decision) }))
        {
            string? name = NameOf(block);
            bool ends = name is not null || block.Block is Table || (block.Block is TextBlock text && SharedStatements.IsOfAll(text.Text, hasSum: false));
            if (ends && open is { } pact)
            {
                yield return Told(pact.Name, [.. pact.Blocks]);
            }

            open = name is not null ? (name, []) : ends ? null : open;
            open?.Blocks.Add(block);
        }

        if (open is { } last)
        {
            yield return Told(last.Name, [.. last.Blocks]);
        }
    }

    private static ToldPact Told(string name, ImmutableArray<ClauseBlock> blocks) => new(name, blocks, StatementReading.Of(blocks));

    /// <summary>What the agreement is called whose parties one of the block's sentences names; null without any.</summary>
    private static string? NameOf(ClauseBlock block)
    {
        foreach (Statement statement in StatementReading.Of([block]))
        {
            if (Both(statement) is [_, ..] parties)
            {
                return ReportedNames.Of(statement.Text, parties) ?? ShortNames.In(statement.Text) ?? PartyNames.Short(parties.First(party => !party.IsPublic).Name);
            }
        }

        return null;
    }

    private static IEnumerable<PartyMention> PartiesOf(ClauseBlock block) => StatementReading.Of([block]).SelectMany(statement => Both(statement));

    /// <summary>The parties that a sentence names where both sides are among them.</summary>
    private static ImmutableArray<PartyMention> Both(Statement statement)
    {
        ImmutableArray<PartyMention> parties = PartySentences.Read(statement.Passage, PartySentences.All.Where(rule => rule.Name != "party with"));
        return parties.Any(party => party.IsPublic) && parties.Any(party => !party.IsPublic) ? parties : [];
    }

    // "Partnerskap med", "IOP", "Överenskommelse om", " med ": what is no name in a heading
    [GeneratedRegex(@"\b((idéburet\s)?(offentligt\s)?partnerskap(et)?|iop(-avtal(et)?)?|överenskommelsen?|avtalet?|samarbetet?)(\s(med|om|mellan|kallat|för))?(?!\p{L})|\b(med|om|och|tillsammans)(?!\p{L})", Options, 10_000)]
    private static partial Regex Kind { get; }

    // "Två idéburna offentliga partnerskap", "överenskommelserna", "partnerskapen Vägen in och Vägen ut", "IOP:er", "nya avtal"
    [GeneratedRegex(@"\b(två|tre|fyra|fem|sex|flera|båda|nya|[2-9])\s(\p{L}+\s){0,3}?(partnerskap|överenskommelser|iop|avtal)\b|\b(partnerskapen|överenskommelser(na)?|avtalen|iop:?er(na)?)\b|\bidéburna\soffentliga\spartnerskap\b", Options, 10_000)]
    private static partial Regex Several { get; }
}
