using System.Collections.Immutable;

namespace Ingest.Agenda;

/// <summary>Long words by which heads and agendas are known, where a scan has a letter or two of them wrong: <c>FÖREDRAGNINGŚLISTA</c>.</summary>
internal static class MisreadWords
{
    /// <summary>So many letters of a word may have one wrong.</summary>
    private const int LettersForOne = 8;

    private static readonly ImmutableArray<string> All =
    [
        "sammanträdesprotokoll", "nämndsprotokoll", "protokollsutdrag", "tjänsteskrivelse", "tjänsteutlåtande", "tjänsteyttrande", "ordförandeförslag",
        "föredragningslista", "sammanträdeshandlingar", "sammanträdeskallelse", "möteshandlingar", "ärendeförteckning", "överenskommelse", "ärendelista", "dagordning",
    ];

    /// <summary>The word that a text is but for letters that were taken for others; null where it is none, or exactly one. Lost and added letters make other words (<c>tjänsteskrivelser</c>).</summary>
    public static string? Printed(string text)
    {
        string plain = text.Trim(' ', ':', '.', ',', '-', '–', '"');
        return All.FirstOrDefault(word => word.Length == plain.Length && Wrong(word, plain) is > 0 and var wrong && wrong <= word.Length / LettersForOne);
    }

    private static int Wrong(string word, string read) => word.Zip(read).Count(pair => pair.First != char.ToLowerInvariant(pair.Second));
}
