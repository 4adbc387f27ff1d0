namespace Ingest.Tests;

/// <summary>Where the sources lie that tests read as data.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Ingest.sln</c>, above the test's assembly.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Ingest.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Ingest.sln is in no folder above the tests."));
}
