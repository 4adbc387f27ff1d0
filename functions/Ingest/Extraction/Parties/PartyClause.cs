using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A parties clause in lines → the parties: a name opens one, numbers and bodies after it are its own.</summary>
internal static class PartyClause
{
    public static ImmutableArray<PartyMention> Read(IEnumerable<PartyLine> lines, string rule, double certainty)
    {
        var parties = ImmutableArray.CreateBuilder<PartyMention>();
        Entry? open = null;
        foreach (PartyLine line in lines)
        {
            if (line.Begins)
            {
                Close(parties, ref open, rule, certainty);
            }

            foreach (Fragment fragment in Fragments.Of(line.Passage.Text, line.IsProse))
            {
                if (fragment.Kind == FragmentKind.Name && !BelongsTo(open, fragment))
                {
                    Close(parties, ref open, rule, certainty);
                    open = new Entry(fragment.Value, line.Passage.WordsAt(fragment.Start, fragment.Length));
                }

                open?.Take(fragment, line);
            }
        }

        Close(parties, ref open, rule, certainty);
        return parties.ToImmutable();
    }

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

    private sealed class Entry(string name, ImmutableArray<PlacedWord> focus)
    {
        private readonly List<PlacedWord> words = [];
        private string? orgNumber;
        private string? via;

        public string Name => name;

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
