using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language.Numbers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Amounts;

/// <summary>How papers write money; values in kronor. Every rule has its examples in <c>Amounts.corpus.txt</c>, beside this file.</summary>
/// <remarks>They see folded text: numbers in words and <c>miljoner</c> are digits already.</remarks>
internal static partial class AmountRules
{
    // kronor, svenska kronor
    private const string Krona = @"(?:(?:svenska )?kron(?:or(?:na|s)?|a)|spänn|sek|skr|kr(?:[.](?! ?\p{L}))?)";

    // tusen kronor: tkr, tsek, ksek, kkr, t kr
    private const string Thousand = "(?:t ?kr|tsek|ksek|kkr|tkronor|t kronor)[.]?";

    // miljoner kronor: mkr, mnkr, mn kr, milj kr, msek
    private const string Million = "(?:mn?[.]? ?kr|mn?sek|milj[.]? ?(?:kr(?:onor)?|sek)|mn sek|mnkronor)[.]?";

    // miljarder kronor: mdkr, mdr kr, mrd kr, mdr
    private const string Billion = "(?:m(?:dr?|rd)[.]? ?(?:kr(?:onor)?|sek)[.]?|mdr)";

    private const string Unit = $"(?:(?<mdkr>{Billion})|(?<mkr>{Million})|(?<tkr>{Thousand})|(?<kr>{Krona}))";

    private const string Number = $@"(?<number>{Sign}?(?<![\p{{L}}]){Digits})";

    /// <summary>Its hits share hedge and frequency with the upper end, which follows.</summary>
    public const string LowerEndRule = "<n>–<n> kronor, the lower end";

    public static ImmutableArray<Rule<Money>> All { get; } =
    [
        new("<n> kronor och <n> öre", KronorAndOre, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value)
            + (SwedishNumber.Parse(m.Groups["ore"].Value) / 100m))),
        new("<n>:<öre> kr", ColonOre, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value)
            + (SwedishNumber.Parse(m.Groups["ore"].Value) / 100m))),
        new(LowerEndRule, LowerEnd, ReadLowerEnd),
        new("<n> (<n in words>) kronor", SaidTwice, ReadSaidTwice),
        new("<n> kronor", WithUnit, m => Kronor(m, NumberOf(m))),
        new("en krona", OneKrona, m => Kronor(m, 1m)),
        new("<n>:-", ColonDash, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value))),
        new("en hundralapp", Note, ReadNote),
        new("SEK <n>", UnitBefore, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value))),
        new("<n> öre", Ore, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value) / 100m)),
        new("<n> per år", WithFrequency, m => Kronor(m, SwedishNumber.Parse(m.Groups["number"].Value))),
    ];

    private static Money? Kronor(Match match, decimal? number)
    {
        if (number is not { } value)
        {
            return null;
        }

        decimal factor = match.Groups["mdkr"].Success ? 1_000_000_000m
            : match.Groups["mkr"].Success ? 1_000_000m
            : match.Groups["tkr"].Success ? 1_000m
            : 1m;
        return new Money(value * factor, null, null, UnitOf(match));
    }

    /// <summary>A comma before three digits parts thousands where the unit is the krona: <c>1,500 kr</c>.</summary>
    private static decimal? NumberOf(Match match)
    {
        string printed = match.Groups["number"].Value;
        return match.Groups["kr"].Success && CommaThousands.IsMatch(printed)
            ? SwedishNumber.Parse(printed.Replace(",", string.Empty, StringComparison.Ordinal))
            : SwedishNumber.Parse(printed);
    }

    private static Money? ReadSaidTwice(Match match) =>
        SwedishNumber.Parse(match.Groups["number"].Value) is { } number && number == SwedishNumber.Parse(match.Groups["again"].Value)
            ? Kronor(match, number)
            : null;

    /// <summary><c>två femhundralappar</c>, and <c>tre hundralappar</c> which folding makes <c>300lappar</c>; how many <c>hundralappar</c> are nobody knows.</summary>
    private static Money? ReadNote(Match match)
    {
        decimal note = SwedishNumber.Parse(match.Groups["note"].Value) ?? 0;
        decimal? count = match.Groups["number"] is { Success: true } printed ? SwedishNumber.Parse(printed.Value) : match.Groups["several"].Success ? null : 1m;
        return count is null && Notes.Contains(note) ? null : Kronor(match, note * (count ?? 1m));
    }

    private static readonly decimal[] Notes = [20m, 50m, 100m, 1_000m];

    private static string? UnitOf(Match match) =>
        match.Groups.Values.Skip(1).FirstOrDefault(group => group.Success && group.Name is "mdkr" or "mkr" or "tkr" or "kr" or "unit")?.Value;

    /// <summary>The lower end takes unit and scale of the upper: <c>4–5 miljoner kronor</c>, folded <c>4–5000000 kronor</c>.</summary>
    private static Money? ReadLowerEnd(Match match)
    {
        decimal? low = SwedishNumber.Parse(match.Groups["number"].Value);
        decimal? high = SwedishNumber.Parse(match.Groups["high"].Value);
        if (low is not { } from || high is not { } to || ((from < to / 10m || from > to) && PlainYear.IsMatch(match.Groups["number"].Value)))
        {
            return null; // "uppgick 2023 till 412 000 kronor", "2024 – 690 tkr": a year is no end
        }

        bool folded = !match.Groups["high"].Value.Contains(' ', StringComparison.Ordinal);
        decimal scale = !folded || from >= 1_000m ? 1m
            : to >= 1_000_000_000m ? 1_000_000_000m
            : to >= 1_000_000m ? 1_000_000m
            : to >= 10_000m && to % 1_000m == 0 ? 1_000m
            : 1m;
        return Kronor(match, from * scale);
    }

    // "12 kronor och 50 öre"
    [GeneratedRegex($@"{Number} ?(?<kr>kronor|kr) (?:och )?(?<ore>[0-9]{{1,2}}) öre{End}", Options, TimeoutMs)]
    private static partial Regex KronorAndOre { get; }

    // "12:50 kr"
    [GeneratedRegex($@"{Number}:(?<ore>[0-9]{{2}}) ?(?<kr>kr|kronor){End}", Options, TimeoutMs)]
    private static partial Regex ColonOre { get; }

    // "100 000–150 000 kr", "mellan 4 och 5 mkr", "10 till 20 tkr": the first of two numbers that share a unit
    [GeneratedRegex($@"{Number}(?= ?(?:{Dash}|till|eller|och(?<=mellan [^a-zåäö]{{1,30}}och)) ?(?<high>{Digits}) ?{Unit}{End})", Options, TimeoutMs)]
    private static partial Regex LowerEnd { get; }

    // "350 000 kr", "250 tkr", "7,2mkr", "0,8 mnkr"
    [GeneratedRegex($@"{Number} ?{Unit}{End}", Options, TimeoutMs)]
    private static partial Regex WithUnit { get; }

    // "125 000 (etthundratjugofemtusen) kronor"
    [GeneratedRegex($@"{Number} ?\((?<again>{Digits})\) ?{Unit}{End}", Options, TimeoutMs)]
    private static partial Regex SaidTwice { get; }

    [GeneratedRegex("^(?:19|20)[0-9]{2}$", Options, TimeoutMs)]
    private static partial Regex PlainYear { get; }

    [GeneratedRegex("^[-–−+]?[1-9][0-9]{0,2},[0-9]{3}$", Options, TimeoutMs)]
    private static partial Regex CommaThousands { get; }

    // "en krona"
    [GeneratedRegex($@"{Start}en (?<kr>krona){End}", Options, TimeoutMs)]
    private static partial Regex OneKrona { get; }

    // "750 000:-", "100.000:–", "500,-"
    [GeneratedRegex($@"{Number} ?(?<unit>[:,] ?[-–−])(?:(?! ?[0-9])|(?<=[0-9]{{3}}:[-–−])(?= [0-9]))", Options, TimeoutMs)]
    private static partial Regex ColonDash { get; }

    // "en femtiolapp", "två 500-lappar"
    [GeneratedRegex($@"{Start}(?:en |(?<number>[0-9]{{1,3}}) )?(?<note>[0-9]{{2,7}})-?(?<kr>lapp(?:en|(?<several>ar(?:na)?))?){End}", Options, TimeoutMs)]
    private static partial Regex Note { get; }

    // "SEK 500 000", "kr 1 200", "MSEK 5"; not "tkr 2024"
    [GeneratedRegex($@"{Start}(?:(?<mkr>msek|mnkr|mkr)|(?<tkr>tsek|ksek|tkr)|(?<kr>sek|skr|kr|(?<![0-9] )kronor))[.:]? (?!(?:19|20)[0-9]{{2}}(?![0-9,.]))(?<number>{Sign}?{Digits}){End}", Options, TimeoutMs)]
    private static partial Regex UnitBefore { get; }

    // "50 öre"
    [GeneratedRegex($@"{Number} ?(?<unit>öre){End}", Options, TimeoutMs)]
    private static partial Regex Ore { get; }

    // "216 000 per halvår": grouped thousands with a frequency right behind; "20 000 besök per år" has a noun between
    [GeneratedRegex($@"(?<![\p{{L}}0-9.,/-])(?<number>{Grouped}|[1-9][0-9]*0{{4}})(?= ?(?:(?:per|/|för varje|varje|vart) ?(?:halvt )?(?:kalender|avtals|verksamhets|budget|läs)?(?:år|halvår|kvartal|mån|dygn|termin)|(?:2|4|12|två|fyra|tolv) gånger (?:per|om|varje) år|årligen|årsvis|halvårsvis|kvartalsvis|månadsvis|om året|i månaden))", Options, TimeoutMs)]
    private static partial Regex WithFrequency { get; }
}
