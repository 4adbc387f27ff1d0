using System.Buffers.Text;

namespace Ingest.Reading.Poppler;

/// <summary>Reads the quoted values of a tag one after the other; poppler always writes them in the same order.</summary>
internal ref struct Attributes(ReadOnlySpan<byte> tag)
{
    private ReadOnlySpan<byte> rest = tag;

    /// <summary>The next quoted value; empty where there is none.</summary>
    public ReadOnlySpan<byte> Next()
    {
        int open = rest.IndexOf((byte)'"');
        if (open < 0)
        {
            return rest = default;
        }

        rest = rest[(open + 1)..];
        int close = rest.IndexOf((byte)'"');
        ReadOnlySpan<byte> value = close < 0 ? rest : rest[..close];
        rest = close < 0 ? default : rest[(close + 1)..];
        return value;
    }

    /// <summary>The next value as a number; NaN where it is none (<c>inf</c> and the like stand in damaged files).</summary>
    public double NextNumber() =>
        Utf8Parser.TryParse(Next(), out double value, out _) && double.IsFinite(value) && Math.Abs(value) < 1e6 ? value : double.NaN;
}
