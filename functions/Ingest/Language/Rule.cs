using System.Collections;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Language;

/// <summary>A way of writing something: its name, its pattern and what the match means.</summary>
/// <remarks>Every rule has an example in the corpus file beside it; a test fails where one has none.</remarks>
/// <param name="Name">How <c>ingest explain</c> calls it.</param>
/// <param name="Pattern">Compiled with a time-out.</param>
/// <param name="Read">What the match means; null where it means nothing after all.</param>
public sealed record Rule<T>(string Name, Regex Pattern, Func<Match, T?> Read)
    where T : class;

/// <summary>Something that a rule saw in a text.</summary>
/// <param name="Value">What it means.</param>
/// <param name="Text">The characters it was read from.</param>
/// <param name="Offset">Where they begin, in UTF-16 units.</param>
/// <param name="Rule">The rule's name.</param>
public sealed record Sighting<T>(T Value, string Text, int Offset, string Rule)
{
    public int Length => Text.Length;

    public int End => Offset + Text.Length;
}

/// <summary>Money as language says it; the value in kronor.</summary>
/// <param name="Value">Kronor, with sign.</param>
/// <param name="Frequency">Where the words beside it say so.</param>
/// <param name="Qualifier">Where the words before it hedge.</param>
/// <param name="Unit">The unit as printed (<c>tkr</c>, <c>kronor</c>, <c>:-</c>), or null where only a frequency tells that it is money.</param>
public sealed record Money(decimal Value, Papers.Frequency? Frequency, Papers.Qualifier? Qualifier, string? Unit);

/// <summary>A number in digits or words.</summary>
public sealed record Number(decimal Value);

/// <summary>A calendar day.</summary>
public sealed record Day(DateOnly Value);

/// <summary>A stretch of days, both inclusive; an open end is null.</summary>
public sealed record Interval(DateOnly? From, DateOnly? To);

/// <summary>A length of time in months or days, one of them null.</summary>
public sealed record Duration(decimal? Months, int? Days);

/// <summary>Money of another country.</summary>
/// <param name="Value">With sign.</param>
/// <param name="Currency">The code of ISO 4217: <c>EUR</c>.</param>
public sealed record ForeignMoney(decimal Value, string Currency);

/// <summary>A length of time below a day, or one that is told with hours; in minutes.</summary>
public sealed record Hours(decimal Minutes);

/// <summary>A number with a check digit, in its normal form; <paramref name="Valid"/> where the digit holds.</summary>
public sealed record CheckedNumber(string Value, bool Valid);

/// <summary>A diary number as printed, without label and classification code.</summary>
public sealed record DiaryNumber(string Value);

/// <summary>What a rule saw, still in folded characters.</summary>
internal readonly record struct Hit<T>(T Value, Match Match, string Rule, int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Tries rules in order; a later rule sees only what the earlier left.</summary>
/// <remarks>
/// A pattern begins with what is rare (a digit, a month's name), so that a page is searched quickly; words before it are looked back at.
/// What such a look back catches in a group <c>lead</c> belongs to the hit; where a group <c>only</c> matched, it alone is the hit.
/// </remarks>
internal static class Rules
{
    /// <summary>All hits in order of place; where two overlap the earlier rule's stands.</summary>
    public static List<Hit<T>> Hits<T>(IEnumerable<Rule<T>> rules, string text)
        where T : class
    {
        var found = new List<Hit<T>>();
        var taken = new BitArray(text.Length);
        foreach (Rule<T> rule in rules)
        {
            for (Match match = rule.Pattern.Match(text); match.Success; match = match.NextMatch())
            {
                (int start, int end) = SpanOf(match);
                if (end > start && !Holds(taken, start, end) && rule.Read(match) is { } value)
                {
                    Take(taken, start, end);
                    found.Add(new Hit<T>(value, match, rule.Name, start, end));
                }
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>All sightings in order of place, with the words as printed.</summary>
    public static ImmutableArray<Sighting<T>> Find<T>(IEnumerable<Rule<T>> rules, Folded folded)
        where T : class =>
        [.. Hits(rules, folded.Text).Select(hit => folded.Sight(hit.Value, hit.Start, hit.Length, hit.Rule))];

    public static bool Holds(BitArray taken, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (taken[i])
            {
                return true;
            }
        }

        return false;
    }

    public static void Take(BitArray taken, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            taken[i] = true;
        }
    }

    public static (int Start, int End) SpanOf(Match match) =>
        match.Groups["only"] is { Success: true } only ? (only.Index, only.Index + only.Length)
        : match.Groups["lead"] is { Success: true, Length: > 0 } lead ? (lead.Index, match.Index + match.Length)
        : (match.Index, match.Index + match.Length);
}
