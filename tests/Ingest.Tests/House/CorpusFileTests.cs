
namespace Ingest.Tests.House;

/// <summary>No corpus file lies unread; each room's own test sees that no rule lacks an example.</summary>
public sealed class CorpusFileTests
{
    public static TheoryData<string> CorpusFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.corpus.txt", SearchOption.AllDirectories).Select(RoomTests.Name)];

    /// <summary>Its test names it: by its file name, or by the name before <c>.corpus.txt</c>.</summary>
    [Theory]
    [MemberData(nameof(CorpusFiles))]
    public void Every_corpus_file_is_named_by_a_test(string file)
    {
        string name = Path.GetFileName(file);
        string stem = name[..^".corpus.txt".Length];
        Assert.Contains(
            RoomTests.Sources(Path.Combine(Repository.Root, "tests")).Where(test => !test.Contains("/House/", StringComparison.Ordinal)).Select(File.ReadAllText),
            text => text.Contains(name, StringComparison.Ordinal) || text.Contains($"\"{stem}\"", StringComparison.Ordinal) || Searches(text, file));
    }

    /// <summary>Whether a test runs every corpus file below a folder of this one's path.</summary>
    private static bool Searches(string test, string file) =>
        test.Contains("*.corpus.txt", StringComparison.Ordinal)
        && file.Split('/')[2..^1].Any(folder => test.Contains($"\"{folder}", StringComparison.Ordinal) || test.Contains($"{folder}\"", StringComparison.Ordinal));
}
