namespace System.IO.Hashing;

/// <summary>The one type of the package System.IO.Hashing that the Azure storage libraries use, for their checksums.</summary>
/// <param name="hashLengthInBytes">How long a hash is, in bytes; at least 1.</param>
public abstract class NonCryptographicHashAlgorithm(int hashLengthInBytes)
{
    private const int BufferBytes = 4096;

    public int HashLengthInBytes { get; } =
        hashLengthInBytes > 0 ? hashLengthInBytes : throw new ArgumentOutOfRangeException(nameof(hashLengthInBytes));

    public abstract void Append(ReadOnlySpan<byte> source);

    public abstract void Reset();

    public void Append(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = new byte[BufferBytes];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    public async Task AppendAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = new byte[BufferBytes];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            Append(buffer.AsSpan(0, read));
        }
    }

    public byte[] GetCurrentHash()
    {
        byte[] hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash and gives its length, in bytes; throws where <paramref name="destination"/> is too short.</summary>
    public int GetCurrentHash(Span<byte> destination)
    {
        if (destination.Length < HashLengthInBytes)
        {
            throw new ArgumentException($"A hash is {HashLengthInBytes} bytes long, its place only {destination.Length}.", nameof(destination));
        }

        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return HashLengthInBytes;
    }

    protected abstract void GetCurrentHashCore(Span<byte> destination);
}
