using Ingest.Reading;
using Ingest.Storage;
using Ingest.Storage.Sqlite;

namespace Ingest.Tests.Storage;

public sealed class OriginalsFolderTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keeps_a_copy_under_the_hash_of_its_bytes()
    {
        string given = folder.Write("möte 1.pdf", "some bytes");
        SourceFile kept = await Originals().KeepAsync(given, "möte 1.pdf", CancellationToken.None);
        Assert.Equal(("möte 1.pdf", Originals().PlaceOf(kept.Id), "some bytes"), (kept.Name, kept.Path, File.ReadAllText(kept.Path)));
    }

    [Fact]
    public async Task Keeps_the_same_bytes_once()
    {
        SourceFile one = await Originals().KeepAsync(folder.Write("a.pdf", "same"), "a.pdf", CancellationToken.None);
        SourceFile other = await Originals().KeepAsync(folder.Write("b.pdf", "same"), "b.pdf", CancellationToken.None);
        Assert.Equal(one.Path, other.Path);
        Assert.Single(Kept());
    }

    [Fact]
    public async Task Leaves_nothing_of_a_file_that_is_not_there()
    {
        await Assert.ThrowsAsync<FileVanishedException>(() => Originals().KeepAsync(folder.In("gone.pdf"), "gone.pdf", CancellationToken.None));
        Assert.Empty(Kept());
    }

    [Fact]
    public void Sweeps_what_an_interrupted_run_left()
    {
        OriginalsFolder originals = Originals();
        File.WriteAllText(folder.In("papers", "unfinished-1-1"), "half");
        originals.Sweep();
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task There_is_one_writer_at_a_time()
    {
        await using var first = EmbeddedStore.OpenToWrite(folder.In("store"), new StoppedClock());
        Assert.Throws<StoreBusyException>(() => EmbeddedStore.OpenToWrite(folder.In("store"), new StoppedClock()));
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_reading_it()
    {
        Assert.Throws<StoreMissingException>(() => EmbeddedStore.OpenToRead(folder.In("none"), new StoppedClock()));
        Assert.False(Directory.Exists(folder.In("none")));
    }

    private OriginalsFolder Originals() => new(folder.In("papers"));

    private string[] Kept() => Directory.Exists(folder.In("papers")) ? Directory.GetFiles(folder.In("papers"), "*", SearchOption.AllDirectories) : [];
}
