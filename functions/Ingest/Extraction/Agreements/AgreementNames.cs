using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>What an agreement is called, from its title, running head, text and the matter's title, in that order.</summary>
internal static partial class AgreementNames
{
    private const int TitleBlocks = 6;
    private const int MostNameWords = 6;

    public static string? Of(
        ImmutableArray<ClauseBlock> blocks,
        ImmutableArray<Statement> statements,
        ImmutableArray<string> runningHeads,
        string? matterTitle,
        ImmutableArray<PartyMention> parties)
    {
        IEnumerable<string?> candidates =
        [
            .. OwnTitles(blocks).Select(title => ShortNames.WholeLine(title) ?? ShortNames.In(title)),
            Headlined(blocks),
            .. runningHeads.Select(head => ShortNames.WholeLine(head) ?? ShortNames.In(head) ?? Titled(head)),
            matterTitle is null ? null : Titled(matterTitle),
            .. OwnTitles(blocks).Where(title => !title.EndsWith('.') && !title.EndsWith(':')).Select(Titled),
            .. Commonest(statements, parties),
        ];
        return Labelled(statements) ?? candidates.FirstOrDefault(name => name is not null && !IsParty(name, parties) && !PartyNames.IsBody(name));
    }

    /// <summary>What a form or fact box says under <c>Partnerskapets namn</c>, also where it is a partner's.</summary>
    private static string? Labelled(ImmutableArray<Statement> statements) =>
        statements.Where(statement => NameLabel.IsMatch(statement.Heading) && statement.Text.Split(' ').Length <= MostNameWords)
            .Select(statement => statement.Text.Trim(' ', '.', '"', '”', '“')).FirstOrDefault(name => name.Length > 0 && char.IsUpper(name[0]));

    /// <summary>A title that names a pact and more; a title without such a word names nothing.</summary>
    private static string? Titled(string title) => SpeaksOfPact(title) ? ShortNames.InTitle(title) ?? ShortNames.In(title) : null;

    private static bool SpeaksOfPact(string title) =>
        title.Contains("partnerskap", StringComparison.OrdinalIgnoreCase) || title.Contains("överenskommelse", StringComparison.OrdinalIgnoreCase) || title.Contains("IOP", StringComparison.Ordinal);

    /// <summary>The largest line over the agreement where the line below only says what it is: <c>Tillsammans i dalen</c> over <c>Överenskommelse om idéburet offentligt partnerskap</c>.</summary>
    private static string? Headlined(ImmutableArray<ClauseBlock> blocks) =>
        blocks.Where(block => block.Role == PaperRole.Agreement).Take(TitleBlocks).Select(block => block.Block).OfType<TextBlock>().ToArray() is [{ Kind: TextKind.Heading } title, var under, ..]
            && title.Text.Split(' ').Length <= MostNameWords && IsLine(title.Text) && !SpeaksOfPact(title.Text) && ShortNames.IsBarePact(under.Text)
            ? ShortNames.InTitle(title.Text)
            : null;

    /// <summary>A line of a title: no label, no number, no sentence.</summary>
    private static bool IsLine(string text) => text.Length < 90 && !text.Any(letter => letter is ':' || char.IsDigit(letter)) && !text.EndsWith('.') && ClauseHeadings.Of(text) is Clause.None or Clause.Commitments;

    private static IEnumerable<string> OwnTitles(ImmutableArray<ClauseBlock> blocks)
    {
        string[] titles =
        [
            .. blocks.Where(block => block.Role == PaperRole.Agreement).Take(TitleBlocks)
                .Where(block => block.Block is TextBlock { Lines.Length: <= 4, Text.Length: < 200 })
                .Select(block => ((TextBlock)block.Block).Text),
        ];
        IEnumerable<string> pairs =
            from pair in titles.Zip(titles.Skip(1))
            where IsLine(pair.First) && IsLine(pair.Second) && SpeaksOfPact(pair.First) != SpeaksOfPact(pair.Second)
            select $"{pair.First} – {pair.Second}";
        return [.. titles, .. pairs.Take(2)];
    }

    /// <summary>The names that sentences give, the one given most often first.</summary>
    private static IEnumerable<string> Commonest(ImmutableArray<Statement> statements, ImmutableArray<PartyMention> parties) =>
        from statement in statements
        where statement.Clause != Clause.Aside
        let name = ShortNames.In(statement.Text)
        where name is not null && !IsParty(name, parties)
        group name by name into same
        orderby same.Count() descending
        select same.Key;

    private static bool IsParty(string name, ImmutableArray<PartyMention> parties) =>
        parties.Any(party => PartyNames.SameName(name, party.Name));

    // "Partnerskapets namn", "Namn på överenskommelsen"
    [GeneratedRegex(@"^\W*((partnerskapets|avtalets|överenskommelsens|samarbetets|iop:ets)\snamn|namn\spå\s(partnerskapet|avtalet|överenskommelsen|iop\S*))\W*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NameLabel { get; }
}
