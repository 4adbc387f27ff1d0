using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.Parties;

/// <summary>Who an agreement is signed for, where nothing else says who is party.</summary>
internal static partial class PartySignatures
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary><c>För Åstads kommun</c> wherever it stands alone on a line, and under a heading of signatures also <c>Åstads kommun</c>.</summary>
    public static ImmutableArray<PartyMention> Of(ImmutableArray<ClauseBlock> blocks) =>
    [
        .. from block in blocks
           where block.Role == PaperRole.Agreement
           from line in PartyLines.Of([block.Block])
           let name = NameIn(line.Passage.Text, block.Clause == Clause.Signatures && !line.IsProse)
           where name.Length > 0
           from party in PartyClause.Read([new PartyLine(line.Passage.Slice(name.Start, name.Length), IsProse: false, Begins: true)], "parties signed for", 0.75)
           select party,
    ];

    private static (int Start, int Length) NameIn(string line, bool amongSignatures)
    {
        Match signed = SignedFor.Match(line);
        int start = signed.Success ? signed.Length : 0;
        if ((!signed.Success && !amongSignatures) || OrganisationNames.Leading(line[start..]) is not { } name)
        {
            return default;
        }

        int offset = start + OrganisationNames.LeadingOffset(line[start..]);
        bool isAlone = Aside.IsMatch(line[(offset + name.Length)..]);
        return signed.Success || (isAlone && OrganisationRoles.IsOrganisationWord(name)) ? (offset, name.Length) : default;
    }

    [GeneratedRegex(@"^\s*([Ff]ör|FÖR)\s*:?\s+(den\s)?(?=\p{Lu}|föreningen \p{Lu}|stiftelsen \p{Lu})", Options, 10_000)]
    private static partial Regex SignedFor { get; }

    // behind the name only who signs, or nothing: ", nämndens ordförande", "________"
    [GeneratedRegex(@"^[\s_.…]*$|^\s*[,(]", Options, 10_000)]
    private static partial Regex Aside { get; }
}
