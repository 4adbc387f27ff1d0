using System.Collections.Immutable;

namespace Ingest.Language.Identifiers;

/// <summary>Diary numbers in text as printed.</summary>
internal static class DiaryNumberFinder
{
    public static ImmutableArray<Sighting<DiaryNumber>> Find(string text) =>
        [.. Rules.Hits(DiaryNumberRules.All, text).Select(hit => new Sighting<DiaryNumber>(hit.Value, text[hit.Start..hit.End], hit.Start, hit.Rule))];
}
