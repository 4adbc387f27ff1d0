using Ingest.Reading.Poppler;

namespace Ingest.Tests.Reading;

public sealed class ImageMarkTests
{
    /// <summary>Wherever the name stands, also over the border of two chunks, it is found.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(65_530)]
    [InlineData(65_533)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    public void A_picture_is_found_anywhere_in_the_file(int at)
    {
        byte[] file = new byte[140_000];
        "/Image/"u8.CopyTo(file.AsSpan(at));
        Assert.True(ImageMark.IsIn(new Slow(file)));
    }

    [Fact]
    public void A_file_without_pictures_has_none() => Assert.False(ImageMark.IsIn(new MemoryStream([.. "%PDF-1.7 /ProcSet [/PDF /ImageB /ImageC] /Imag"u8, .. new byte[70_000], .. "e /XObject /ImageI"u8])));

    /// <summary>Gives at most a thousand bytes at a time, as pipes and network shares may.</summary>
    private sealed class Slow(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
