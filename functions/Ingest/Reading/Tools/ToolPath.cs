namespace Ingest.Reading.Tools;

/// <summary>Finds a tool on the path once, so that a missing one is told from one that fails.</summary>
internal static class ToolPath
{
    /// <summary>The full path; throws <see cref="ToolMissingException"/> where there is none.</summary>
    public static string Find(string tool)
    {
        if (Path.IsPathRooted(tool))
        {
            return File.Exists(tool) ? tool : throw new ToolMissingException(tool);
        }

        string path = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new ToolMissingException(tool);
    }
}
