using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Agreements;

/// <summary>Sentences that hold for each of several agreements: <c>Samtliga överenskommelser gäller …</c>. Examples: <c>SharedStatements.corpus.txt</c>.</summary>
internal static partial class SharedStatements
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ImmutableArray<Statement> In(ImmutableArray<Statement> statements) =>
        [.. statements.Where(statement => statement.Clause != Clause.Aside && statement.Kind != StatementKind.Row && IsOfAll(statement.Text, !statement.Marked.Sums.IsEmpty))];

    /// <summary>Whether a sentence speaks of each agreement; one with a sum only where the sum is each one's.</summary>
    public static bool IsOfAll(string text, bool hasSum) => (All.IsMatch(text) || Plural.IsMatch(text)) && (!hasSum || Each.IsMatch(text));

    // "Båda överenskommelserna kan sägas upp med", "är kommunal part i samtliga partnerskap", "till respektive förening", "För alla tre gäller"
    [GeneratedRegex(@"\b(samtliga|alla|båda|bägge|varje|vardera|respektive|var och en av|vart och ett av|de (två|tre|fyra|fem|sex))\s(\p{L}+\s){0,3}?(överenskommelse|partnerskap|avtal|iop|förening|organisation|part)\p{L}*|^\W*(för|i|gemensamt för)\s(samtliga|alla|båda|bägge)\b|\b(lika|samma|likadan\p{L}*)\b[^.;]{0,60}\b(för|i)\s(samtliga|alla|båda|bägge)\b", Options, 10_000)]
    private static partial Regex All { get; }

    // "Överenskommelserna gäller", "Beloppen i tabellen betalas av", "Beloppen anges i tkr", "Uppsägningstiden är"
    [GeneratedRegex(@"^\W*((de\s)?\p{L}*(överenskommelserna|partnerskapen|avtalen)|(de\s)?(belopp(en)?|summorna|ersättningarna|bidragen|medlen)|(ersättningen|uppsägningstiden|avtalstiden|betalningen|utbetalningen))\b", Options, 10_000)]
    private static partial Regex Plural { get; }

    // "300 000 kronor vardera", "per partnerskap", "till var och en"
    [GeneratedRegex(@"\b(vardera|var och en|vart och ett|per (partnerskap|överenskommelse|förening|avtal)|var för sig|varje (partnerskap|förening|överenskommelse))\b", Options, 10_000)]
    private static partial Regex Each { get; }
}
