using System.Text.Json;

namespace Ingest.Tests.Measured;

/// <summary>Papers composed from fixed seeds (<c>tests/forge</c>): any other seed by <c>tests/forge/run</c>.</summary>
public sealed class ForgeTests
{
    private const string Seeds = "1001-1030";

    [Fact]
    public void Every_form_comes_out_of_the_forge()
    {
        (int exitCode, string said) = PaperFolder.Python("forge/check.py");
        Assert.True(exitCode == 0, said);
    }

    [Fact]
    public async Task Composed_papers_are_read()
    {
        using var folder = new PaperFolder();
        (int made, string how) = PaperFolder.Python("forge/forge.py", folder.Folder, "--seeds", Seeds, "--producer", "weasyprint");
        Assert.True(made == 0, how);
        Assert.True(await folder.ReadAllAsync() >= 25);
        (int judged, string said) = PaperFolder.Python("forge/judge.py", folder.Folder);
        Assert.True(judged == 0, said);
        using var scores = JsonDocument.Parse(said);
        string[] low =
        [
            .. from kind in scores.RootElement.EnumerateObject()
               where kind.Value.GetProperty("f1").GetDouble() < Least(kind.Name)
               select $"{kind.Name} {kind.Value}",
        ];
        Assert.Empty(low);
    }

    /// <summary>Well below what the scoreboard shows, so that only a fall trips it.</summary>
    private static double Least(string kind) => kind == "items" ? 0.65 : 0.7;
}
