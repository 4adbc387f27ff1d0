using System.Buffers.Binary;
using System.IO.Compression;
using Ingest.Reading.Ocr;

namespace Ingest.App.CloudOcr;

/// <summary>A grey picture as PNG (ISO/IEC 15948): without loss, and small where a page is mostly white.</summary>
internal static class GreyPng
{
    private const byte BitDepth = 8;
    private const double MetresAnInch = 0.0254;

    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    public static byte[] Of(PagePicture picture)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        header[8] = BitDepth;
        Write(png, "IHDR"u8, header);
        byte[] density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, (int)Math.Round(picture.Dpi / MetresAnInch));
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), (int)Math.Round(picture.Dpi / MetresAnInch));
        density[8] = 1;
        Write(png, "pHYs"u8, density);
        Write(png, "IDAT"u8, Packed(picture));
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Packed(PagePicture picture)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (int row = 0; row < picture.Height; row++)
            {
                zip.WriteByte(0); // no filter
                zip.Write(picture.Grey.Span.Slice(row * picture.Width, picture.Width));
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Append(Append(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Append(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = Crc[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);
        }

        return crc;
    }
}
