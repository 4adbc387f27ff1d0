using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Numbers;

/// <summary>Numbers in running text, digits and (folded to digits) words. Every rule has its examples in <c>Numbers.corpus.txt</c>, beside this file.</summary>
internal static partial class NumberRules
{
    public static ImmutableArray<Rule<Number>> All { get; } =
    [
        new("två tredjedelar", Fraction, ReadFraction),
        new("1 1/2", Mixed, ReadMixed),
        new("1/2", Quotient, ReadMixed),
        new("½", Vulgar, m => new Number((SwedishNumber.Parse("0" + m.Groups["whole"].Value.Trim()) ?? 0) + ValueOf(m.Groups["part"].ValueSpan[0]))),
        new("ett tjugotal", About, m => SwedishNumber.Parse(m.Groups["number"].Value) is { } value ? new Number(value) : null),
        new("ett par", Couple, _ => new Number(2)),
        new("1 250,5", Plain, m => SwedishNumber.Parse(m.Value) is { } value ? new Number(value) : null),
    ];

    private static readonly string[] Denominators = ["tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nion", "tion"];

    private static Number ReadFraction(Match match)
    {
        string by = match.Groups["by"].Value;
        int parts = by == "hundra" ? 100 : by == "tusen" ? 1000 : by == "åtton" ? 8 : by == "tjugon" ? 20 : 3 + Array.FindIndex(Denominators, name => by.StartsWith(name, StringComparison.Ordinal));
        decimal count = match.Groups["count"].Value is "en" or "ett" ? 1 : SwedishNumber.Parse(match.Groups["count"].Value) ?? 1;
        decimal whole = match.Groups["whole"] is { Success: true } before ? before.Value is "en" or "ett" ? 1 : SwedishNumber.Parse(before.Value) ?? 0 : 0;
        return new Number(Math.Round(whole + (count / parts), 6));
    }

    private static Number? ReadMixed(Match match)
    {
        decimal whole = match.Groups["whole"].Success ? SwedishNumber.Parse(match.Groups["whole"].Value) ?? 0 : 0;
        return SwedishNumber.Parse(match.Groups["over"].Value) is { } over && SwedishNumber.Parse(match.Groups["under"].Value) is { } under && under > over
            ? new Number(Math.Round((match.Groups["sign"].Success ? -1 : 1) * (whole + (over / under)), 6))
            : null;
    }

    private static decimal ValueOf(char part) => part switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 0.333333m,
        _ => 0.666667m,
    };

    // "två tredjedelar", "en fjärdedel", "en tiondel"
    [GeneratedRegex($@"del(?:ar)?s?{End}(?<=(?<lead>{Start}(?:(?<whole>en|ett|[0-9]{{1,4}}) och )?(?<count>(?<!\p{{L}})(?:en|ett)|(?<![0-9])[0-9]{{1,4}}) ?(?<by>tredje|fjärde|femte|sjätte|sjunde|åttonde|åtton|nion|tion|tjugon|hundra|tusen))del(?:ar)?s?)", Options, TimeoutMs)]
    private static partial Regex Fraction { get; }

    // "1 1/2"
    [GeneratedRegex($@"(?<sign>{Sign} ?)?{Start}(?<whole>[0-9]{{1,3}}) (?<over>[1-9])/(?<under>[2-9])(?![0-9/]| ?[0-9])", Options, TimeoutMs)]
    private static partial Regex Mixed { get; }

    // "1/2", "3/4"; not the date "1/1"
    [GeneratedRegex($@"(?<sign>{Sign})?(?<![\p{{L}}0-9/.,])(?<![0-9\p{{L}}]-)(?<over>[1-9])/(?<under>[2-9]|10)(?![0-9/]|[ -][0-9])", Options, TimeoutMs)]
    private static partial Regex Quotient { get; }

    // "½", "2½"
    [GeneratedRegex("(?<whole>(?<![0-9])[0-9]{0,3} ?)(?<part>[½¼¾⅓⅔])", Options, TimeoutMs)]
    private static partial Regex Vulgar { get; }

    // "ett tjugotal", folded "ett 20tal"; not "hundratals", "90-talet"
    [GeneratedRegex($@"(?<=(?<lead>{Start}ett )?){Start}(?<number>[0-9]+)-?tal{End}", Options, TimeoutMs)]
    private static partial Regex About { get; }

    // "ett par"; not "ett par hundra"
    [GeneratedRegex($@"{Start}ett par(?! (?:hundra|tusen|miljon|miljard|dussin|tjog|[0-9])){End}", Options, TimeoutMs)]
    private static partial Regex Couple { get; }

    // "1 250", "13,5", "−7", "50st"; not "A4", "2:a", "K3", "14:30", "kl. 13–15"
    [GeneratedRegex($@"{Sign}?(?<![\p{{L}}]|(?<!\p{{L}})kl[.]? |klockan )(?<!(?:(?<!\p{{L}})kl[.]? ?|klockan )[0-9]{{1,2}}(?:[.:][0-9]{{2}})? ?(?:[-–]|till) ?)(?<!mellan (?:kl[.]? ?|klockan )[0-9]{{1,2}}(?:[.:][0-9]{{2}})? och )(?<![\p{{L}}][-/])(?<![0-9][.,:]?)(?:{Digits}|(?<![0-9\p{{L}}.,]),[0-9]+(?![0-9]))(?![0-9]|:[0-9ae]|(?!(?:st|kr|tkr|mkr|mnkr|msek|sek|%|h|km|kg|m|m2|kvm|år|årig\w*|års\w*|månaders\w*|procentig\w*)(?![\p{{L}}0-9]))\p{{L}})", Options, TimeoutMs)]
    private static partial Regex Plain { get; }
}
