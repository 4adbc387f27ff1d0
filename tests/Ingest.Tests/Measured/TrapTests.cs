namespace Ingest.Tests.Measured;

/// <summary>Papers that tempt to records which they do not hold (<c>tests/traps</c>).</summary>
public sealed class TrapTests
{
    /// <summary>Traps of 209 that still catch; the aim is one in 150 (<c>tests/traps/run</c> judges by that). May only fall.</summary>
    private const string Caught = "6";

    [Fact]
    public async Task Nothing_is_invented()
    {
        using var folder = new PaperFolder();
        (int made, string how) = PaperFolder.Python("traps/render.py", folder.Folder);
        Assert.True(made == 0, how);
        Assert.True(await folder.ReadAllAsync() >= 150);
        (int judged, string said) = PaperFolder.Python("traps/judge.py", folder.Folder, Caught);
        Assert.True(judged == 0, said);
    }
}
