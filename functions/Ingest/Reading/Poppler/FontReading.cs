using System.Collections.Immutable;
using System.Text;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Reads the output of <c>pdftohtml -xml -zoom 3</c>: where which typeface stands.</summary>
internal sealed class FontReading
{
    /// <summary>The zoom it is called with: sizes come as whole numbers, so that this gives thirds of a point.</summary>
    public const double Zoom = 3;

    private readonly Dictionary<int, (string Family, double Size)> fonts = [];
    private readonly Dictionary<(string Family, double Size, bool Bold, bool Italic), Typeface> faces = [];

    /// <summary>Hands over each page's number and fragments, in order.</summary>
    public void Read(Stream stream, Action<int, List<Fragment>> onPage)
    {
        var markup = new MarkupStream(stream);
        int number = 0;
        List<Fragment> fragments = [];
        while (markup.NextTag(out ReadOnlySpan<byte> tag))
        {
            if (tag.StartsWith("text "u8))
            {
                Add(markup, tag, fragments);
            }
            else if (tag.StartsWith("fontspec "u8))
            {
                AddFont(tag);
            }
            else if (tag.StartsWith("page "u8))
            {
                number = (int)new Attributes(tag).NextNumber();
                fragments = [];
            }
            else if (tag.SequenceEqual("/page"u8))
            {
                onPage(number, fragments);
            }
        }
    }

    private void AddFont(ReadOnlySpan<byte> tag)
    {
        var values = new Attributes(tag);
        double id = values.NextNumber();
        double size = values.NextNumber();
        string family = TokenPool.Unescaped(Encoding.UTF8.GetString(values.Next()));
        if (double.IsFinite(id + size))
        {
            int prefix = family.IndexOf('+', StringComparison.Ordinal); // ABCDEF+Name: a subset of the font Name
            fonts[(int)id] = (prefix == 6 ? family[7..] : family, Math.Round(size / Zoom, 2));
        }
    }

    private void Add(MarkupStream markup, ReadOnlySpan<byte> tag, List<Fragment> fragments)
    {
        var values = new Attributes(tag);
        (double top, double left) = (values.NextNumber() / Zoom, values.NextNumber() / Zoom);
        (double width, double height) = (values.NextNumber() / Zoom, values.NextNumber() / Zoom);
        double font = values.NextNumber();
        if (!markup.TextUntil("</text>"u8, out ReadOnlySpan<byte> content)
            || !double.IsFinite(top + left + width + height + font)
            || width < 0
            || height < 0
            || !fonts.TryGetValue((int)font, out (string Family, double Size) face))
        {
            return;
        }

        var box = new Box(left, top, left + width, top + height);
        bool isPlain = content.IndexOf((byte)'<') < 0;
        ImmutableArray<Run> runs = isPlain ? [] : RunsOf(Encoding.UTF8.GetString(content), face.Family, face.Size);
        bool isOne = runs.Length > 0 && runs.All(run => run.Face == runs[0].Face);
        Typeface most = isPlain ? FaceOf(face.Family, face.Size, false, false)
            : runs.IsEmpty ? FaceOf(face.Family, face.Size, false, false)
            : runs.MaxBy(run => run.Text.Length).Face;
        fragments.Add(new Fragment(box, most, isPlain || isOne ? [] : runs));
    }

    /// <summary>Splits at <c>&lt;b&gt;</c> and <c>&lt;i&gt;</c>; other tags (links) are passed over.</summary>
    private ImmutableArray<Run> RunsOf(string content, string family, double size)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        (int bold, int italic, int at) = (0, 0, 0);
        while (at < content.Length)
        {
            int open = content.IndexOf('<', at);
            string text = content[at..(open < 0 ? content.Length : open)];
            if (text.AsSpan().Trim().Length > 0)
            {
                runs.Add(new Run(LetterMending.Mend(TokenPool.Unescaped(text)), FaceOf(family, size, bold > 0, italic > 0)));
            }

            int close = open < 0 ? -1 : content.IndexOf('>', open);
            if (close < 0)
            {
                break;
            }

            ReadOnlySpan<char> tag = content.AsSpan(open + 1, close - open - 1);
            bold += tag is "b" ? 1 : tag is "/b" ? -1 : 0;
            italic += tag is "i" ? 1 : tag is "/i" ? -1 : 0;
            at = close + 1;
        }

        return runs.ToImmutable();
    }

    private Typeface FaceOf(string family, double size, bool bold, bool italic)
    {
        (string, double, bool, bool) key = (family, size, bold, italic);
        if (!faces.TryGetValue(key, out Typeface? face))
        {
            face = new Typeface(family, size, bold || Says(family, "bold", "black", "heavy", "demi"), italic || Says(family, "italic", "oblique"));
            faces[key] = face;
        }

        return face;
    }

    private static bool Says(string family, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (family.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
