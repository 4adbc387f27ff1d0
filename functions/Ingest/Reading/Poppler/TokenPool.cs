using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ingest.Reading.Poppler;

/// <summary>Turns the bytes of a word into its mended text; the same bytes give the same string, which saves time and memory.</summary>
internal sealed class TokenPool
{
    private const int MostKept = 100_000;

    private readonly Dictionary<byte[], string> kept = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> lookup;

    public TokenPool() => lookup = kept.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The text, mended; may be empty, or hold plain spaces.</summary>
    public string TextOf(ReadOnlySpan<byte> bytes)
    {
        if (lookup.TryGetValue(bytes, out string? text))
        {
            return text;
        }

        text = LetterMending.Mend(Unescaped(Encoding.UTF8.GetString(bytes)));
        if (kept.Count < MostKept)
        {
            lookup[bytes] = text;
        }

        return text;
    }

    /// <summary>Text without poppler's entities.</summary>
    public static string Unescaped(string text) => !text.Contains('&', StringComparison.Ordinal) ? text : text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&apos;", "'", StringComparison.Ordinal)
        .Replace("&#160;", "\u00A0", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static BytesComparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode(); // seeded, so that no file can be made to collide
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
