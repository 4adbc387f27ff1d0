using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>The parties of one agreement (contract, Parties), from the surest place that names both sides.</summary>
internal static partial class PartyReading
{
    /// <summary>So many more characters may a full name have than the short one: the words of its legal form.</summary>
    private const int MostLonger = 24;

    private const int MostOpening = 8;
    private const int LongestOpening = 4;

    /// <summary>Reads the parties clause; then sentences, titles and signatures until both a public body and another side are known.</summary>
    /// <param name="blocks">The agreement's, with their clauses.</param>
    /// <param name="statements">The same, sentence by sentence.</param>
    /// <param name="title">The matter's; empty where it has several agreements.</param>
    /// <param name="body">The body that meets, which its own papers call <c>nämnden</c>; null where unknown.</param>
    public static ImmutableArray<PartyMention> Of(ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements, string title, string? body = null)
    {
        ImmutableArray<PartyMention> parties = Merge(Clauses(blocks, PaperRole.Agreement));
        foreach (Func<ImmutableArray<PartyMention>> next in Sources(blocks, statements, title))
        {
            if (!IsWhole(parties))
            {
                parties = Merge(parties.AddRange(next().Where(found => Adds(parties, found))));
            }
        }

        Statement[] told = [.. statements.Where(statement => statement is { Role: PaperRole.About, Clause: not Clause.Aside })];
        parties = OwnBody(told, body) is { } own && !parties.Any(party => PartyNames.SameName(party.Name, own.Name) || own.Name.Equals(party.Via, StringComparison.OrdinalIgnoreCase)) ? [own, .. parties]
            : parties.Any(party => party.IsPublic) || parties.IsEmpty ? parties
            : Entering(told, body) is { } entering ? [entering, .. parties]
            : parties;
        return [.. parties.Select(party => Numbered(party, statements)).Select(party => party is { OrgNumber: null, IsPublic: false, Certainty: < 0.9 } ? Fullest(party, statements) : party).Select(party => party.IsPublic ? WithBody(party, statements) : NotGenitive(party, statements))];
    }

    /// <summary>A public party with the body that another sentence on the parties gives it: <c>Partnerskapet är mellan Åstads kommun genom socialnämnden och …</c></summary>
    private static PartyMention WithBody(PartyMention party, ImmutableArray<Statement> statements) =>
        party.Via is not null || PartyNames.IsBody(party.Name) ? party
            : party with
            {
                Via = statements.Where(statement => statement.Clause != Clause.Aside && statement.Text.Contains(party.Name, StringComparison.OrdinalIgnoreCase) && Acting.IsMatch(statement.Text))
                    .Select(statement => PartySentences.Read(statement.Passage, PartySentences.All.Where(rule => rule.Name is "parties between" || rule.Declares)))
                    .Where(IsWhole)
                    .SelectMany(named => named)
                    .FirstOrDefault(other => other.Via is not null && PartyNames.SameName(other.Name, party.Name))?.Via,
            };

    /// <summary>The body that the papers only call so among the parties: <c>partnerskapet är ingånget mellan nämnden och Föreningen Steget</c>.</summary>
    private static PartyMention? OwnBody(IEnumerable<Statement> told, string? body) =>
        told.Select(statement => (statement, match: BetweenBody.Match(statement.Text))).Where(found => found.match.Success && body is not null && !PartySentences.IsDenied(found.statement.Text))
            .Select(found => Mention(found.statement, body!, found.match.Groups["name"], "own body among parties")).FirstOrDefault();

    /// <summary>Where no municipality is named: the body that enters, goes on with or ends the partnership, or would.</summary>
    private static PartyMention? Entering(IEnumerable<Statement> told, string? body) =>
        (from statement in told
         let match = Enters.Match(statement.Text)
         where match.Success
         let name = PartyNames.IsBody(match.Groups["name"].Value) && BodyNames.Whole(match.Groups["name"].Value) is { } whole ? whole : body
         where name is not null
         select Mention(statement, name, match.Groups["name"], "body that decides")).FirstOrDefault();

    private static PartyMention Mention(Statement statement, string name, Group words, string rule) =>
        new(PartyNames.Clean(name), OrganisationRoles.Of(name, null), null, null, statement.Passage.Words, statement.Passage.WordsAt(words.Index, words.Length), rule, 0.6);

    /// <summary>A party with the number that a sentence gives right behind its name: <c>Föreningen Steget (org.nr …)</c>.</summary>
    private static PartyMention Numbered(PartyMention party, ImmutableArray<Statement> statements)
    {
        if (party.OrgNumber is not null)
        {
            return party;
        }

        string? number = statements
            .Select(statement => (statement.Text, At: statement.Text.IndexOf(party.Name, StringComparison.OrdinalIgnoreCase)))
            .Where(named => named.At >= 0)
            .Select(named => NumberBehind.Match(named.Text[(named.At + party.Name.Length)..]))
            .Where(behind => behind.Success)
            .SelectMany(behind => Swedish.OrgNumbers(behind.Value))
            .Where(found => found.Value.Valid)
            .Select(found => found.Value.Value)
            .FirstOrDefault();
        return number is null ? party : party with { OrgNumber = number };
    }

    /// <summary>A name that a sentence gave short, as the papers write it in full: <c>Steget</c> where they also say <c>Föreningen Steget</c>.</summary>
    private static PartyMention Fullest(PartyMention party, ImmutableArray<Statement> statements)
    {
        foreach (Statement statement in statements.Where(statement => statement.Text.Contains(party.Name, StringComparison.Ordinal)))
        {
            (string Name, int Offset) full = OrganisationNames.In(statement.Text).FirstOrDefault(name =>
                name.Name.Length > party.Name.Length && name.Name.Length < party.Name.Length + MostLonger && PartyNames.IsOnlyLonger(name.Name, party.Name));
            if (full.Name is not null)
            {
                return party with { Name = PartyNames.Clean(full.Name), Words = statement.Passage.Words, Focus = statement.Passage.WordsAt(full.Offset, full.Name.Length) };
            }
        }

        return party;
    }

    /// <summary>A name that a sentence has in the genitive, as the papers write it elsewhere: <c>föreningen Skogens Vänners förslag</c> where they also say <c>Skogens Vänner</c>.</summary>
    private static PartyMention NotGenitive(PartyMention party, ImmutableArray<Statement> statements)
    {
        if (!party.Name.EndsWith('s'))
        {
            return party;
        }

        string bare = party.Name[..^1];
        string owning = PartyNames.Short(party.Name);
        return bare.Split(' ')[^1].Length > 3 && IsSaid(PartyNames.Short(bare), statements) && !IsSaid(owning, statements.Where(statement => !IsOwning(owning, statement))) ? party with { Name = bare } : party;
    }

    private static bool IsSaid(string name, IEnumerable<Statement> statements) =>
        statements.Any(statement => statement.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && (at + name.Length == statement.Text.Length || !char.IsLetter(statement.Text[at + name.Length])));

    /// <summary>Whether a small word follows the name, as what it owns does.</summary>
    private static bool IsOwning(string name, Statement statement) =>
        statement.Text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && Owned.IsMatch(statement.Text[(at + name.Length)..]);

    /// <summary>One mention a party: the fullest name, the number and body from whichever gives them.</summary>
    public static ImmutableArray<PartyMention> Merge(ImmutableArray<PartyMention> mentions)
    {
        var merged = new List<PartyMention>();
        foreach (PartyMention mention in mentions)
        {
            int same = merged.FindIndex(other => PartyNames.Same(other, mention));
            if (same < 0)
            {
                merged.Add(mention);
            }
            else
            {
                merged[same] = Fuller(merged[same], mention);
            }
        }

        return [.. merged];
    }

    private static PartyMention Fuller(PartyMention first, PartyMention second)
    {
        bool longer = first.OrgNumber is null && second.Name.Length > first.Name.Length && !PartyNames.IsBody(second.Name);
        PartyMention best = second.OrgNumber is not null && first.OrgNumber is null ? second : longer ? second : first;
        return best with { OrgNumber = first.OrgNumber ?? second.OrgNumber, Via = first.Via ?? second.Via };
    }

    private static bool IsWhole(ImmutableArray<PartyMention> parties) =>
        parties.Any(party => party.IsPublic) && parties.Any(party => !party.IsPublic);

    /// <summary>A later source gives only the side that is missing.</summary>
    private static bool Adds(ImmutableArray<PartyMention> parties, PartyMention found) =>
        found.IsPublic ? !parties.Any(party => party.IsPublic) : !parties.Any(party => !party.IsPublic);

    /// <summary>The clauses of parties in papers of a role: the agreement's own are surest, a memo's <c>Parter</c> comes before its sentences.</summary>
    public static ImmutableArray<PartyMention> Clauses(ImmutableArray<ClauseBlock> blocks, PaperRole role)
    {
        ImmutableArray<ClauseBlock> own = [.. blocks.Where(block => block.Role == role)];
        return PartyClause.Read(
            PartyLines.Of(own.Where(IsOfParties).Select(block => block.Block)).Concat(own.Where(block => !IsOfParties(block)).SelectMany(RowOfParties)),
            "parties clause",
            role == PaperRole.Agreement ? 0.95 : 0.85);
    }

    /// <summary>In a form of labels and text, the row or line whose label is <c>Parter</c>.</summary>
    private static IEnumerable<PartyLine> RowOfParties(ClauseBlock block) =>
        block.Block is TextBlock text ? (LabelBeside.Of(text) is { Clause: Clause.Parties } beside ? [new PartyLine(beside.Held, IsProse: false, Begins: true)] : [])
            : block.Block is not Table { ColumnCount: 2 } table ? []
            : from row in table.Rows
              where row.Cells is [_, _] && (ClauseHeadings.Of(row.Cells[0].Text) == Clause.Parties || Labelled.IsMatch($"{row.Cells[0].Text.Trim().TrimEnd(':')}: –"))
              from line in PartyLines.OfCell(row.Cells[1])
              select line;

    /// <summary>A block of a parties clause, or a line that labels a party wherever it stands: <c>Sökande: Föreningen Steget</c>.</summary>
    private static bool IsOfParties(ClauseBlock block) =>
        !block.IsHeading
        && !(block.Block is TextBlock labelled && LabelBeside.Of(labelled) is { Clause: not Clause.Parties })
        && (block.Clause == Clause.Parties || (block is { Role: PaperRole.Agreement, Clause: Clause.None, Block: TextBlock { Lines.Length: <= 3 } text } && Labelled.IsMatch(text.Text)));

    private static IEnumerable<Func<ImmutableArray<PartyMention>>> Sources(
        ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements, string title)
    {
        ImmutableArray<Passage> headings = [.. blocks.Where(block => block.IsHeading).Select(block => ((TextBlock)block.Block).Passage)];
        ImmutableArray<Passage> sentences = [.. statements.Where(statement => statement.Clause != Clause.Aside).Select(statement => statement.Passage)];
        ImmutableArray<PartySentenceRule> both = [.. PartySentences.All.Where(rule => rule.Name != "party with")];
        yield return () => Clauses(blocks, PaperRole.About);
        yield return () => PublicSides.In(sentences);
        yield return () => FirstWhole([Preamble(blocks)], [.. PartySentences.All.Where(rule => rule.Name is "parties between" or "between parties is" or "the undersigned")]);
        yield return () => FirstWhole(sentences, [.. both.Where(rule => rule.Declares)]);
        yield return () => FirstWhole(sentences, both);
        yield return () => FirstWhole(headings, both);
        yield return () => PartySignatures.Of(blocks);
        yield return () => FirstAny(sentences, PartySentences.All);
        yield return () => FirstAny(headings, PartySentences.All);
        yield return () => Named(sentences, title);
        yield return () => Municipality(sentences);
    }

    /// <summary>The lines that an agreement opens with, read as one sentence: <c>Överenskommelse</c>, <c>mellan</c>, <c>Åstads kommun</c>, <c>och</c> …</summary>
    private static Passage Preamble(ImmutableArray<ClauseBlock> blocks) => Passage.Join(
        blocks.Where(block => block.Role == PaperRole.Agreement).Take(MostOpening)
            .TakeWhile(block => block is { Clause: Clause.None or Clause.Parties, Block: TextBlock { Lines.Length: <= LongestOpening } })
            .Select(block => ((TextBlock)block.Block).Passage));

    private static ImmutableArray<PartyMention> FirstWhole(IEnumerable<Passage> passages, ImmutableArray<PartySentenceRule> rules) =>
        passages.SelectMany(passage => rules.Select(rule => PartySentences.Read(passage, rule))).FirstOrDefault(IsWhole, []);

    private static ImmutableArray<PartyMention> FirstAny(IEnumerable<Passage> passages, ImmutableArray<PartySentenceRule> rules) =>
        passages.SelectMany(passage => rules.Select(rule => PartySentences.Read(passage, rule))).FirstOrDefault(found => found.Any(party => !party.IsPublic), []);

    /// <summary>An organisation that the title names, in the sentence that first names it.</summary>
    private static ImmutableArray<PartyMention> Named(ImmutableArray<Passage> sentences, string title)
    {
        Match with = TitleWith.Match(title);
        if (!with.Success || OrganisationNames.Leading(with.Groups["party"].Value) is not { } name)
        {
            return [];
        }

        foreach (Passage sentence in sentences)
        {
            int at = sentence.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return [new(PartyNames.Clean(name), OrganisationRoles.Of(name, null), null, null, sentence.Words, sentence.WordsAt(at, name.Length), "party in title", 0.6)];
            }
        }

        return [];
    }

    /// <summary>The municipality that the sentences name first: it is bound, whoever signs for it.</summary>
    private static ImmutableArray<PartyMention> Municipality(ImmutableArray<Passage> sentences)
    {
        foreach (Passage sentence in sentences)
        {
            Match match = MunicipalityName.Match(sentence.Text);
            if (match.Success)
            {
                Group name = match.Groups["name"];
                return [new(PartyNames.Clean(name.Value), OrganisationRoles.Of(name.Value, null), null, null, sentence.Words, sentence.WordsAt(name.Index, name.Length), "municipality named", 0.6)];
            }
        }

        return [];
    }

    [GeneratedRegex(@"^\s*(sökande|sökande (organisation|förening)|(offentlig|idéburen|kommunal|ideell) (part|aktör)|part(er)?( \d| [a-d])?|kommun(en)?|förening(en)?|organisation(en)?|region(en)?|samverkanspart)\s*:\s*\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Labelled { get; }

    [GeneratedRegex(@"\b(genom|via)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Acting { get; }

    // "partnerskapet mellan nämnden och …", "mellan Föreningen Steget och nämnden"
    [GeneratedRegex(@"\b(partnerskap|överenskommelse|avtal|iop)\p{L}*\b[^.;]{0,160}?\bmellan\s([^.;]{3,120}?\s(och|samt)\s)?(?<name>nämnden|styrelsen)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex BetweenBody { get; }

    // "Socialnämnden beslutar att ingå idéburet offentligt partnerskap med …", "Nämnden säger upp partnerskapet", "… avslår ansökan om fortsatt partnerskap"
    [GeneratedRegex(@"^\W*(\d{1,2}[.)]?\s+)?(att\s)?(?<name>(\p{L}+-(,\s\p{L}+-)*\s(och|samt)\s)?(\p{L}+(iska|ala)\s)?\p{L}*(nämnden|styrelsen))\s(föreslås\s)?(beslut(ar|a|at)|ingår|tecknar|förlänger|godkänner|antar|säger\supp|avslår|har)\b[^.;]*?\b(idébur|iop\b|partnerskap)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Enters { get; }

    // "Skogens Vänners" förslag
    [GeneratedRegex(@"^\s(?!(och|samt|genom|via|med|för|i|på|av|om|som|till|under|från|har|är|ska|skall|kan|vill)\b)\p{Ll}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Owned { get; }

    // "(org.nr 802441-3182)", ", 802441-3182", " med organisationsnummer 802441-3182"
    [GeneratedRegex(@"^\s*[(,]?\s*(med\s)?(org\p{L}*\.?\s?-?(nr|nummer)?\.?:?\s*)?\d{6}\s?-\s?\d{4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NumberBehind { get; }

    [GeneratedRegex(@"\bmed\s+(?<party>.+)$|,\s+(?<party>\p{Lu}.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TitleWith { get; }

    [GeneratedRegex(@"(?<![\p{L}-])(?!(För|I|Till|Från|Av|Med|Hos|Inom|Om|Mellan|Enligt|Både|Att|När|Där|Här|Under|Utöver|Samt|Och|Genom|Vid|På)\s)(?<name>(\p{Lu}[\p{L}-]+\s){1,2}([Kk]ommun|[Ss]tad)|Region\s\p{Lu}[\p{L}-]+(\s\p{Lu}[\p{L}-]+)?)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MunicipalityName { get; }
}
