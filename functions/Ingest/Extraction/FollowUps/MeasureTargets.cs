using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a measure's words and its target cell say: unit, comparator and target (contract, Goal measures and Settled questions).</summary>
internal static partial class MeasureTargets
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;

    /// <summary>The target as a number, or null for <c>Ökar</c>, <c>Ja</c> and the like.</summary>
    public static decimal? Number(string targetText) =>
        Swedish.CellNumber(targetText) ?? (Swedish.Numbers(targetText) is [{ } first, ..] ? first.Value.Value : null);

    /// <summary>By the target's words, else by the measure's; <c>equals</c> for yes and no; null for a bare number.</summary>
    public static Comparator? Of(string measure, string? targetText, bool isBudget) =>
        ByWords(targetText ?? string.Empty)
        ?? (YesNo.IsMatch(targetText ?? string.Empty) ? Comparator.Equals : (Comparator?)null)
        ?? (isBudget ? null : ByWords(measure));

    /// <summary>What is counted: by the values' own sign, else by the measure's words.</summary>
    public static MeasureUnit? Unit(string measure, IEnumerable<string> values)
    {
        string[] printed = [.. values.Where(value => value.Length > 0)];
        string counted = Counted.Match(measure) is { Success: true } antal ? antal.Value : measure;
        string things = Things.Match(counted) is { Success: true } first ? first.Value : counted;
        return printed.Any(value => YesNo.IsMatch(value)) ? MeasureUnit.YesNo
            : printed.Any(value => value.Contains('%', StringComparison.Ordinal)) || Share.IsMatch(measure) ? MeasureUnit.Percent
            : Money.IsMatch(measure) ? MeasureUnit.Kronor
            : Index.IsMatch(measure) ? MeasureUnit.Index
            : Persons.IsMatch(things) ? MeasureUnit.Persons
            : Events.IsMatch(things) ? MeasureUnit.Events
            : Persons.IsMatch(counted) ? MeasureUnit.Persons
            : Events.IsMatch(counted) ? MeasureUnit.Events
            : MeasureUnit.Other;
    }

    private static Comparator? ByWords(string text) =>
        AtLeast.IsMatch(text) ? Comparator.AtLeast
        : AtMost.IsMatch(text) ? Comparator.AtMost
        : Exactly.IsMatch(text) ? Comparator.Equals
        : Increase.IsMatch(text) ? Comparator.Increase
        : Decrease.IsMatch(text) ? Comparator.Decrease
        : null;

    // minst 80 %, lägst 3,5, ≥ 90, > 50
    [GeneratedRegex(@"\bminst\b(?!ing)|\blägst\b|\båtminstone\b|\bej under\b|\binte under\b|[≥>]", Options, TimeoutMs)]
    private static partial Regex AtLeast { get; }

    // högst 5 %, max 30 dagar, ≤ 2, inte överstiga
    [GeneratedRegex(@"\bhögst\b|\bmax(imalt)?\b|\bsom mest\b|\b(ej|inte) över|[≤<]", Options, TimeoutMs)]
    private static partial Regex AtMost { get; }

    [GeneratedRegex(@"\bexakt\b|\bsamtliga\b", Options, TimeoutMs)]
    private static partial Regex Exactly { get; }

    // Ökar, ska öka, ökning, högre än 2023, ↗
    [GeneratedRegex(@"\b(ökar|öka|ökning|ökad|höjs|höjas|förbättras|stärks|fler än|högre än)\b|[↗↑]", Options, TimeoutMs)]
    private static partial Regex Increase { get; }

    // Minskar, ska minska, lägre än
    [GeneratedRegex(@"\b(minskar|minska|minskning|minskad|sänks|sänkas|färre än|lägre än)\b|[↘↓]", Options, TimeoutMs)]
    private static partial Regex Decrease { get; }

    [GeneratedRegex(@"^\s*(ja|nej)\b|\(ja/nej\)", Options, TimeoutMs)]
    private static partial Regex YesNo { get; }

    // the first words after "Antal": the thing that is counted stands there, who it is for later
    [GeneratedRegex(@"^antal(et)?\s+\S+(\s+\S+)?", Options, TimeoutMs)]
    private static partial Regex Things { get; }

    // what "Antal" counts: the words after it
    [GeneratedRegex(@"\bantal(et)?\b((?!\s+per\s).)*", Options, TimeoutMs)]
    private static partial Regex Counted { get; }

    [GeneratedRegex(@"\bandel|procent|%|sjukfrånvaro|frisknärvaro|\w+grad(en)?\b|omsättning|täckning", Options, TimeoutMs)]
    private static partial Regex Share { get; }

    [GeneratedRegex(@"\b(kostnad|nettokostnad|intäkt)\w*\b|\b(kr|tkr|kronor)\b", Options, TimeoutMs)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"\b\w*index\b|\bnki\b|\bnöjd\w*index|\bvärde(t)?\b|\bbetyg\b|\bmedelvärde|\bmeritvärde", Options, TimeoutMs)]
    private static partial Regex Index { get; }

    [GeneratedRegex(@"\b\w*(tagare|sökande|görare|studerande|föräldrar|lärare|arbetare|pedagoger)\b|\b(personer|elever|deltagare|barn|ungdomar|brukare|flyktingar|kvinnor|män|klienter|studerande|besökare|invånare|medarbetare|anställda|platsbesökare|låntagare|volontärer|feriepraktikanter|praktikanter|bidrag mot lön)\b", Options, TimeoutMs)]
    private static partial Regex Persons { get; }

    [GeneratedRegex(@"\b\w*(aktiviteter|insatser|tillfällen|träffar|möten|evenemang|arrangemang|kurser|utbildningar|besök|händelser|dialoger|mässor|olyckor|incidenter|avvikelser|fallskador|samtal|resor|\w*råd|lovdagar|föreställningar|utställningar)\b", Options, TimeoutMs)]
    private static partial Regex Events { get; }
}
