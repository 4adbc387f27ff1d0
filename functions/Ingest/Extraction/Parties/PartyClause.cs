using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A parties clause in lines → the parties: a name opens one, numbers and bodies after it are its own.</summary>
internal static partial class PartyClause
{
    public static ImmutableArray<PartyMention> Read(IEnumerable<PartyLine> lines, string rule, double certainty)
    {
        var parties = ImmutableArray.CreateBuilder<PartyMention>();
        Entry? open = null;
        foreach (PartyLine line in lines.Where(line => !LeadsIn(line.Passage.Text)))
        {
            ImmutableArray<Fragment> fragments = [.. Fragments.Of(line.Passage.Text, line.IsProse).Select(fragment => line.IsBody ? fragment with { Kind = FragmentKind.Via } : fragment)];
            bool goesOn = open is { HasNumber: false } && fragments.FirstOrDefault(fragment => fragment.Kind != FragmentKind.Noise)?.Kind == FragmentKind.OrgNumber;
            bool isAside = fragments.All(fragment => fragment.Kind == FragmentKind.Noise); // an address as an item of its own
            if (line.Begins && !line.IsBody && !goesOn && !isAside)
            {
                Close(parties, ref open, rule, certainty);
            }

            Fragment? ahead = null; // "212000-2882 Lunds kommun": the number before its name
            foreach (Fragment fragment in fragments)
            {
                if (fragment.Kind == FragmentKind.OrgNumber && StandsAhead(line.Passage.Text, fragment, open is null or { HasNumber: true }))
                {
                    ahead = fragment;
                    continue;
                }

                if (fragment.Kind == FragmentKind.Name && !BelongsTo(open, fragment))
                {
                    Close(parties, ref open, rule, certainty);
                    open = new Entry(fragment.Value, line.Passage.WordsAt(fragment.Start, fragment.Length));
                    open.Take(ahead ?? fragment, line);
                    ahead = null;
                }

                open?.Take(fragment, line);
            }
        }

        Close(parties, ref open, rule, certainty);
        return parties.ToImmutable();
    }

    /// <summary>Whether a line only leads in those below it: <c>Ansvaret bärs gemensamt av:</c>, <c>Namn och uppgifter om dem som är parter:</c>.</summary>
    private static bool LeadsIn(string line) => LeadIn.IsMatch(line) && !OrganisationRoles.IsOrganisationWord(line);

    /// <summary>Whether a number has nothing between itself and a capital after it, and no name before it in its piece of the line.</summary>
    private static bool StandsAhead(string line, Fragment number, bool isFree) =>
        NameNext.IsMatch(line[(number.Start + number.Length)..]) && (LineBegins.IsMatch(line[..number.Start]) || (isFree && NothingBefore.IsMatch(line[..number.Start])));

    /// <summary>A municipality's board behind it or on the line below is no party of its own.</summary>
    private static bool BelongsTo(Entry? open, Fragment name) =>
        open is not null
        && OrganisationRoles.Of(open.Name, null) == PartyRole.Municipality
        && OrganisationRoles.Of(name.Value, null) == PartyRole.Municipality
        && PartyNames.IsBody(name.Value) && !PartyNames.IsBody(open.Name);

    private static void Close(ImmutableArray<PartyMention>.Builder parties, ref Entry? open, string rule, double certainty)
    {
        if (open is not null)
        {
            parties.Add(open.ToMention(rule, certainty));
        }

        open = null;
    }

    // three words or more, the last small: no name ends so before a colon
    [GeneratedRegex(@"^\W*\p{L}+(\s\p{L}+)+\s\p{Ll}+\s?:\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LeadIn { get; }

    [GeneratedRegex(@"^\s+\p{Lu}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameNext { get; }

    // with its mark: "a. "
    [GeneratedRegex(@"^\W*(([a-hA-H]|\d{1,2})[.)]\s*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LineBegins { get; }

    [GeneratedRegex(@"([,;]\s*|\b(och|samt|är|mellan|för|av)\s+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NothingBefore { get; }

    private sealed class Entry(string name, ImmutableArray<PlacedWord> focus)
    {
        private readonly List<PlacedWord> words = [];
        private string? orgNumber;
        private string? via;

        public string Name => name;

        public bool HasNumber => orgNumber is not null;

        public void Take(Fragment fragment, PartyLine line)
        {
            orgNumber ??= fragment is { Kind: FragmentKind.OrgNumber, Value: [_, ..] } ? fragment.Value : null;
            via ??= fragment.Kind == FragmentKind.Via ? fragment.Value : null;
            words.AddRange(line.IsProse
                ? line.Passage.Words.Where(word => !words.Contains(word))
                : line.Passage.WordsAt(fragment.Start, fragment.Length).Where(word => !words.Contains(word)));
        }

        public PartyMention ToMention(string rule, double certainty) =>
            new(PartyNames.Clean(name), OrganisationRoles.Of(name, orgNumber), orgNumber, via, [.. words], focus, rule, certainty);
    }
}
