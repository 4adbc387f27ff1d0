using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Whether a table whose columns are years alone holds money.</summary>
internal static partial class Accounts
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int FewestLines = 2;

    /// <summary>By a unit or a statement's name over it, or by lines that any account has.</summary>
    public static bool Speak(Table table, string over) =>
        MoneyUnits.In(over) is not null
        || Statement.IsMatch(over)
        || table.BodyRows.Count(row => Line.IsMatch(row.Cells[0].Text)) >= FewestLines;

    // Resultaträkning, Driftredovisning, Nettokostnader per verksamhet, Investeringar
    [GeneratedRegex(@"resultaträkning|driftredovisning|driftsredovisning|kassaflöde|balansräkning|nettokostnad|investering", Options, 10_000)]
    private static partial Regex Statement { get; }

    // Verksamhetens intäkter, Personalkostnader, Netto, Årets resultat
    [GeneratedRegex(@"\b(intäkter|\w*kostnader|netto|resultat|avskrivningar|finansiella (poster|intäkter|kostnader)|kommunbidrag|regionbidrag)\b", Options, 10_000)]
    private static partial Regex Line { get; }
}
