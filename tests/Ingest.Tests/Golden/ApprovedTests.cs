namespace Ingest.Tests.Golden;

/// <summary>The engine's whole answer for each sample paper equals the approved one beside it.</summary>
[Collection(nameof(SamplePapers))]
public sealed class ApprovedTests(SamplePapers papers)
{
    private const int MostLines = 40;

    private static bool Approves => Environment.GetEnvironmentVariable("APPROVE") == "1";

    public static TheoryData<string> Papers => [.. SamplePapers.Names];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Reads_as_approved(string name)
    {
        string received = SamplePapers.Json(papers.Read[name]);
        string approvedPath = Path.Combine(SamplePapers.Folder, name, "approved.json");
        string receivedPath = Path.Combine(SamplePapers.Folder, name, "received.json");
        string approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : string.Empty;
        if (Approves)
        {
            File.WriteAllText(approvedPath, received);
        }
        else if (approved != received)
        {
            File.WriteAllText(receivedPath, received);
        }

        Assert.Equal(string.Empty, Difference(approved, received));
        File.Delete(receivedPath);
    }

    [Fact]
    public void Approving_is_not_left_on() => Assert.False(Approves, "APPROVE=1 wrote the approved answers; look at the diff, then run without it.");

    [Fact]
    public void A_changed_value_is_seen() =>
        Assert.Equal("- \"value\": 1\n+ \"value\": 2", Difference("{\n\"value\": 1\n}", "{\n\"value\": 2\n}"));

    /// <summary>Lines of one that the other lacks, in order; enough to see what changed.</summary>
    private static string Difference(string approved, string received)
    {
        if (approved == received)
        {
            return string.Empty;
        }

        string[] before = approved.Split('\n');
        string[] after = received.Split('\n');
        IEnumerable<string> gone = before.Except(after).Select(line => $"- {line}");
        IEnumerable<string> come = after.Except(before).Select(line => $"+ {line}");
        string[] lines = [.. gone.Concat(come).Take(MostLines)];
        return lines.Length == 0 ? "the same lines in another order" : string.Join('\n', lines);
    }
}
