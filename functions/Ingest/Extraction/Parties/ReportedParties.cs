using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A party of an agreement that a report speaks of.</summary>
/// <param name="Party">Who.</param>
/// <param name="Agreement">What it is called.</param>
internal sealed record ReportedParty(PartyMention Party, string Agreement)
{
    /// <summary>The number of the block that says so; -1 for a table's.</summary>
    public int Block { get; init; } = -1;
}

/// <summary>A report about a body's IOPs → who is party to each (contract, Settled questions: parties outside agreements). Examples: <c>ReportedParties.corpus.txt</c>.</summary>
internal static partial class ReportedParties
{
    /// <summary>The rules that say who is party, and not only who has to do with whom.</summary>
    private static readonly FrozenSet<string> Rules =
        new[] { "parties between", "between parties is", "parties are", "are parties", "shall be parties", "pact of parties", "concluded by parties", "parties stand behind", "parties join", "parties list", "those who enter are", "undertaking of parties", "one side and the other", "parties through the pact", "borne by parties", "party has with others", "run as a pact by", "have parties agreed", "as parties they promise" }.ToFrozenSet();
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The parties that tables and statements name, each once for an agreement.</summary>
    /// <param name="statements">The report's, in order.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="body">The body that reports: <c>nämnden</c> in its text.</param>
    /// <param name="sections">Its parts under agreements' names.</param>
    public static ImmutableArray<ReportedParty> Of(ImmutableArray<Statement> statements, IEnumerable<Table> tables, string? body, ReportSections sections)
    {
        List<ReportedParty> found = [.. ReportedPartyTables.Of(tables)];
        string? under = null;
        int underBlock = -1;
        for (int i = 0; i < statements.Length; i++)
        {
            Statement statement = statements[i];
            string? section = sections.At(statement.Block);
            under = i > 0 && section != sections.At(statements[i - 1].Block) ? null : under;
            bool leads = Leads(statements, i);
            if (OpeningName(statement.Text, leads) is { } opening)
            {
                (under, underBlock) = (opening, statement.Block);
            }

            bool near = under is not null && statement.Block - underBlock <= 2;
            foreach (ReportedParty party in statement.Kind == StatementKind.Row ? [] : Read(statement, near ? under : null, section, body).Where(party => !found.Exists(other => IsSame(other, party))))
            {
                found.Add(party with { Block = statement.Block });
            }
        }

        return [.. found, .. sections.All.Where(section => !found.Exists(party => IsCalled(party, section.Name))).SelectMany(Listed)];
    }

    /// <summary>Whether a statement opens a block whose next sentence speaks of a pact, or in which a later one names parties.</summary>
    private static bool Leads(ImmutableArray<Statement> statements, int at)
    {
        int block = statements[at].Block;
        return at + 1 < statements.Length && statements[at + 1].Block == block
            && (OfPact.IsMatch(statements[at + 1].Text) || ((at == 0 || statements[at - 1].Block != block) && statements.Skip(at + 1).TakeWhile(next => next.Block == block).Any(next => Named(next.Passage).Length >= 2)));
    }

    /// <summary>In a section where no sentence names the parties, a list or row under <c>Parter</c>.</summary>
    private static IEnumerable<ReportedParty> Listed(ReportSection section) =>
        PartyReading.Clauses(section.Blocks, PaperRole.About) is { Length: >= 2 } parties ? parties.Select(party => new ReportedParty(party, section.Name)) : [];

    private static bool IsCalled(ReportedParty party, string name) => party.Agreement.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<PartyMention> Named(Passage sentence) => PartySentences.Read(sentence, PartySentences.All.Where(rule => Rules.Contains(rule.Name)));

    /// <summary><c>Vägen vidare – Åstads kommun, Föreningen Steget</c> as an item of a list of partnerships.</summary>
    private static IEnumerable<ReportedParty> Item(Statement statement)
    {
        Match item = statement.Kind == StatementKind.ListItem && OfPacts.IsMatch(statement.LeadIn.Text) ? LabelledItem.Match(statement.Text) : Match.Empty;
        if (!item.Success)
        {
            return [];
        }

        Group list = item.Groups["parties"];
        ImmutableArray<PartyMention> parties = PartyClause.Read([new PartyLine(statement.Passage.Slice(list.Index, list.Length), IsProse: true, Begins: true)], "parties in item", 0.75);
        bool isWhole = parties.Any(party => party.IsPublic) && parties.Any(party => !party.IsPublic);
        return isWhole ? parties.Select(party => new ReportedParty(party with { Words = statement.Passage.Words }, item.Groups["name"].Value.Trim())) : [];
    }

    private static IEnumerable<ReportedParty> Read(Statement statement, string? under, string? section, string? body)
    {
        if (Planned.IsMatch(statement.Text) || Bought.IsMatch($"{statement.Heading} {statement.Text}"))
        {
            return [];
        }

        ImmutableArray<PartyMention> parties = Named(statement.Passage);
        string? own = (parties.Length >= 2 ? ReportedNames.Of(statement.Text, parties) : null) ?? NameIn(statement.Text);
        if (parties.Length >= 2)
        {
            string? partner = parties.Where(party => party.Role == PartyRole.CivilSociety).Select(party => PartyNames.Short(party.Name)).LastOrDefault();
            string? agreement = own ?? (parties[0].Rule == "parties join" ? partner : under ?? section ?? partner);
            return agreement is null ? [] : parties.Select(party => new ReportedParty(party, agreement));
        }

        return own is not null && body is not null && Entered.Match(statement.Text) is { Success: true } match
            ? [new ReportedParty(Body(statement, match.Groups["body"], body), own)]
            : Item(statement);
    }

    /// <summary><c>har nämnden ingått … IOP feriejobb med 13 organisationer</c>: the reporting body by its full name.</summary>
    private static PartyMention Body(Statement statement, Group words, string body)
    {
        string name = words.Value is "nämnden" or "styrelsen" or "Nämnden" or "Styrelsen" ? body : words.Value;
        return new(PartyNames.Clean(name), OrganisationRoles.Of(name, null), null, null, statement.Passage.Words, statement.Passage.WordsAt(words.Index, words.Length), "body that entered", 0.8);
    }

    private static bool IsSame(ReportedParty a, ReportedParty b) =>
        a.Agreement.Equals(b.Agreement, StringComparison.OrdinalIgnoreCase) && PartyNames.Same(a.Party, b.Party);

    /// <summary><c>IOP Kvinna i Norrbo. Samarbetet syftar …</c>, <c>Kvinna i Norrbo. Partnerskapet är mellan …</c> → <c>Kvinna i Norrbo</c>; null where the sentence opens otherwise.</summary>
    private static string? OpeningName(string text, bool leads) =>
        Opening.Match(text) is { Success: true } match || (match = Labelling.Match(text)).Success || (leads && (match = NameAlone.Match(text)).Success)
            ? match.Groups["name"].Value.Trim()
            : null;

    private static string? NameIn(string text) => AfterIop.Match(text) is { Success: true } match ? match.Groups["name"].Value.Trim() : null;

    private const string Stop = $@"(?!(med|mellan|är|som|och|om|för|ska|har|där|under|i|avtal|avtalet|syftar|ger|består|ingår|bidrar|startade|finns|till|att|från|kan|innebär|skapas|bygger|{ReportedNames.Verbs})\b)";
    private const string Words = $@"(?<name>{Stop}[\p{{L}}\d][\p{{L}}\d&’'-]+(\s((i|för|på)\s(?=\p{{Lu}}))?{Stop}[\p{{L}}\d&’'-]+){{0,4}})";

    // "IOP Vägen in. Samarbetet syftar …", "IOP Vägen in: …", a heading
    [GeneratedRegex($@"^\W*(IOP|Idéburet offentligt partnerskap|Partnerskapet)\s+[""”“]?{Words}[""”“]?\s*([.:–]|\(|\bmed\b|\bmellan\b|$)", Options, 10_000)]
    private static partial Regex Opening { get; }

    private const string About = @"(partnerskapet|(avtals|samverkans|kontrakts)?parter|parterna|avtalet|överenskommelsen|samarbetet|iop|mellan|idéburet)\b";

    // "Partnerskapet är mellan …" behind a name
    [GeneratedRegex($"^{About}", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfPact { get; }

    // "Vägen in." alone
    [GeneratedRegex($@"^\W*(?!{About}|.*\b(har|är|var|ska|kan|vill|pågår|pågått|gäller|finns|ingår|består|sker|fortsätter|\p{{Ll}}+(ades|ade|ats))\b)(?<name>(?-i:\p{{Lu}})[\p{{L}}\d&’'-]*(\s[\p{{L}}\d&’'-]+){{0,4}})\.?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NameAlone { get; }

    // "Vägen in: partnerskap mellan …", "Vägen in – parter är …"
    [GeneratedRegex($@"^\W*(?<name>(?-i:\p{{Lu}})[\p{{L}}\d&’'-]*(\s[\p{{L}}\d&’'-]+){{0,4}})(:|\s[–-])\s+(ett |idéburet offentligt )?(partnerskap|{About})", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Labelling { get; }

    // "Nämnden har följande partnerskap (parter inom parentes):"
    [GeneratedRegex(@"\b(partnerskap|iop|överenskommelse|avtal)", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfPacts { get; }

    // "Vägen vidare – Åstads kommun och …", "Vägen vidare: …", "Vägen vidare (Åstads kommun …)"
    [GeneratedRegex(@"^\W*(?<name>\p{Lu}[\p{L}\d&’'-]*(\s[\p{L}\d&’'-]+){0,5}?)(:\s|\s[–—-]\s|\s\()(?<parties>\p{Lu}.+)$", Options, 10_000)]
    private static partial Regex LabelledItem { get; }

    // "… partnerskap, IOP feriejobb med 13 organisationer"
    [GeneratedRegex($@"\bIOP\s+[""”“]?{Words}", Options, 10_000)]
    private static partial Regex AfterIop { get; }

    [GeneratedRegex(@"(har\s+(?<body>\p{L}*(nämnden|styrelsen))|(?<body>\p{L}*([Nn]ämnden|[Ss]tyrelsen))\s+har)\s+([^.]{0,40}\s)?(ingått|tecknat|träffat|slutit)\b", Options, 10_000)]
    private static partial Regex Entered { get; }

    // what is bought, let or granted is no partnership, whoever signs
    [GeneratedRegex(@"\b(upphandl\p{L}*|ramavtal\p{L}*|hyresavtal\p{L}*|köpeavtal\p{L}*|leverantör\p{L}*|föreningsbidrag\p{L}*|bidragsgivning\p{L}*|föreningsstöd\p{L}*)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Bought { get; }

    // what may become an agreement is none yet, what is no longer the body's is not its own
    [GeneratedRegex(@"\b(avser|planerar|önskar|vill|kan komma att|på sikt|undersöker|förhandlar|flyttades över|flyttats|upphört|avslutat)\b", Options, 10_000)]
    private static partial Regex Planned { get; }
}
