using System.Text;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>What parent and worker say to each other over the worker's standard input and output; little-endian, UTF-8.</summary>
internal static class WorkerMessages
{
    /// <summary>First byte of the worker's greeting and of each answer.</summary>
    public const byte Done = 1;

    public const byte Refused = 2;

    private const int MostPixels = 1 << 28;
    private const int MostWords = 1 << 20;

    public static void WritePicture(Stream stream, PagePicture picture, TimeSpan deadline)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(picture.Width);
        writer.Write(picture.Height);
        writer.Write(picture.Dpi);
        writer.Write((int)deadline.TotalMilliseconds);
        writer.Write(picture.Grey.Span);
        writer.Flush();
    }

    /// <summary>The next picture; null where the parent is done.</summary>
    public static (PagePicture Picture, TimeSpan Deadline)? ReadPicture(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            (int width, int height) = (reader.ReadInt32(), reader.ReadInt32());
            double dpi = reader.ReadDouble();
            var deadline = TimeSpan.FromMilliseconds(reader.ReadInt32());
            if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
            {
                return null;
            }

            byte[] pixels = new byte[width * height];
            stream.ReadExactly(pixels);
            return (new PagePicture(width, height, dpi, pixels), deadline);
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    public static void WriteGreeting(Stream stream, byte kind, string words)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(kind);
        writer.Write(words);
        writer.Flush();
    }

    public static (byte Kind, string Words) ReadGreeting(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return (reader.ReadByte(), reader.ReadString());
    }

    public static void WriteWords(Stream stream, List<OcrWord> words)
    {
        var whole = new MemoryStream();
        using var writer = new BinaryWriter(whole, Encoding.UTF8);
        writer.Write(words.Count);
        foreach (OcrWord word in words)
        {
            writer.Write(word.Text);
            writer.Write((float)word.Confidence);
            writer.Write((float)word.X0);
            writer.Write((float)word.Y0);
            writer.Write((float)word.X1);
            writer.Write((float)word.Y1);
            writer.Write((float)word.Baseline);
        }

        writer.Flush();
        whole.WriteTo(stream);
        stream.Flush();
    }

    public static List<OcrWord> ReadWords(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        int count = reader.ReadInt32();
        if (count is < 0 or > MostWords)
        {
            throw new InvalidDataException("not a worker's answer");
        }

        var words = new List<OcrWord>(count);
        for (int i = 0; i < count; i++)
        {
            words.Add(new OcrWord(
                reader.ReadString(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()));
        }

        return words;
    }
}
