namespace Ingest.Reading.Tools;

/// <summary>A tool's standard output, of which no more than a bound is read; remembers when the last byte came.</summary>
internal sealed class CappedStream(Stream inner, long mostBytes) : Stream
{
    private long lastRead = Environment.TickCount64;
    private long position;

    /// <summary>Whether the tool wrote more than the bound.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>How long it has been silent; 0 while nobody asks it for more.</summary>
    public TimeSpan Silence => TimeSpan.FromMilliseconds(IsReading ? Environment.TickCount64 - Volatile.Read(ref lastRead) : 0);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    private bool IsReading { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (position >= mostBytes)
        {
            IsOverfull = true;
            return 0;
        }

        Volatile.Write(ref lastRead, Environment.TickCount64);
        IsReading = true;
        int read = inner.Read(buffer);
        IsReading = false;
        position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
