using System.Collections.Immutable;

namespace Ingest.Export.Tables;

/// <summary>Papers under secrecy (sekretess): who may see them, as a column's text.</summary>
public static class Protection
{
    private const char Between = ';';

    /// <summary>The names in a column's text; none where everybody may see the paper.</summary>
    public static ImmutableArray<string> Names(string? list) =>
        [.. (list ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The text for these names; null for none.</summary>
    public static string? List(IEnumerable<string> names) =>
        string.Join($"{Between} ", Names(string.Join(Between, names))) is { Length: > 0 } list ? list : null;

    /// <summary>Whether someone may see a paper with that text; names are the same whatever the case of their letters.</summary>
    public static bool Lets(string? list, string who) => list is null || Names(list).Contains(who, StringComparer.OrdinalIgnoreCase);
}
