using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language.Numbers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Amounts;

/// <summary>Money of other countries; papers have none, for their amounts are in kronor. Every rule has its examples in <c>ForeignMoney.corpus.txt</c>, beside this file.</summary>
internal static partial class ForeignMoneyRules
{
    // The group is the code of ISO 4217; codes and signs that stand before a number too come first.
    private const string Sign =
        "(?<EUR>eur|€)|(?<USD>usd|us ?[$]|[$])|(?<GBP>gbp|£)|(?<NOK>nok)|(?<DKK>dkk)|(?<CHF>chf)|(?<JPY>jpy|¥)|(?<CNY>cny)|(?<PLN>pln)|(?<CAD>cad)|(?<AUD>aud)|(?<CZK>czk)|(?<HUF>huf)";

    private const string Name =
        "(?<EUR>euron?)|(?<CAD>kanadensiska dollar)|(?<AUD>australiska dollar)|(?<USD>(?:us[- ]|amerikanska )?dollar)|(?<GBP>(?:brittiska |engelska )?pund(?: sterling)?)"
        + "|(?<NOK>norska kron(?:or|a))|(?<DKK>danska kron(?:or|a))|(?<ISK>isländska kron(?:or|a))|(?<CZK>tjeckiska kron(?:or|a))|(?<CHF>schweizer ?franc|schweiziska franc)"
        + "|(?<JPY>(?:japanska )?yen)|(?<CNY>(?:kinesiska )?yuan|renminbi)|(?<PLN>(?:polska )?zloty|złoty)|(?<INR>(?:indiska )?rupier)|(?<RUB>(?:ryska )?rubel)"
        + "|(?<TRY>(?:turkiska )?lira)|(?<KRW>(?:sydkoreanska )?won)|(?<HUF>(?:ungerska )?forint)|(?<THB>(?:thailändska )?baht)";

    // "meuro", "teur", "mn usd"
    private const string Unit = $"(?:(?:(?<million>mn?[.]? ?|milj[.]? ?)|(?<thousand>t|k))(?=eur|usd|gbp|nok|dkk|€))?(?:{Name}|{Sign})";

    private const string Count = $@"(?<number>{Patterns.Sign}?(?<![\p{{L}}]){Digits})";

    public static ImmutableArray<Rule<ForeignMoney>> All { get; } =
    [
        new("<n> euro och <n> cent", WithCents, Read),
        new("<n>–<n> euro, the lower end", LowerEnd, Read),
        new("<n> euro", UnitBehind, Read),
        new("EUR <n>", UnitBefore, Read),
        new("en euro", One, Read),
    ];

    private static ForeignMoney? Read(Match match)
    {
        decimal factor = match.Groups["million"].Success ? 1_000_000m : match.Groups["thousand"].Success ? 1_000m : 1m;
        decimal cents = match.Groups["cents"] is { Success: true } behind ? (SwedishNumber.Parse(behind.Value) ?? 0) / 100m : 0;
        decimal? number = match.Groups["number"] is { Success: true } printed ? SwedishNumber.Parse(printed.Value) : 1m;
        string? currency = match.Groups.Values.Where(group => group.Success && IsCode(group.Name)).Select(group => group.Name).FirstOrDefault();
        return number is { } value && currency is not null ? new ForeignMoney((value * factor) + cents, currency) : null;
    }

    private static bool IsCode(string group) => group.Length == 3 && group.All(char.IsAsciiLetterUpper);

    // "5 euro och 50 cent"
    [GeneratedRegex($@"{Count} ?(?:{Name}|{Sign}) (?:och )?(?<cents>[0-9]{{1,2}}) cent{End}", Options, TimeoutMs)]
    private static partial Regex WithCents { get; }

    // "100–200 euro", "mellan 100 och 200 euro"
    [GeneratedRegex($@"{Count}(?= ?(?:{Dash}|till|eller|och(?<=mellan [^a-zåäö]{{1,30}}och)) ?{Digits} ?{Unit}{End})", Options, TimeoutMs)]
    private static partial Regex LowerEnd { get; }

    // "500 euro", "20 US-dollar", "300 000 EUR", "2 meuro", "500 €"
    [GeneratedRegex($"{Count} ?{Unit}{End}", Options, TimeoutMs)]
    private static partial Regex UnitBehind { get; }

    // "EUR 12 000", "€500", "US$ 400"
    [GeneratedRegex($@"{Start}(?:{Sign}) ?(?<number>{Digits})", Options, TimeoutMs)]
    private static partial Regex UnitBefore { get; }

    // "en euro", "en dollar", "ett pund"
    [GeneratedRegex($"{Start}(?:en|ett) (?:{Name}){End}", Options, TimeoutMs)]
    private static partial Regex One { get; }
}
