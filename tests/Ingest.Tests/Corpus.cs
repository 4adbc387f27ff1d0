namespace Ingest.Tests;

/// <summary>A corpus file in the form <c>= value</c> and examples below it; <c>#</c> begins a comment.</summary>
internal static class Corpus
{
    /// <summary>Each example with the value that it is to have.</summary>
    public static TheoryData<string, string> Of(string path)
    {
        var examples = new TheoryData<string, string>();
        string value = string.Empty;
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, path)))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                value = line[2..].Trim();
            }
            else if (line.Trim().Length > 0 && !line.StartsWith('#'))
            {
                examples.Add(value, line.Trim());
            }
        }

        return examples;
    }
}
