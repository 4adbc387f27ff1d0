using System.Diagnostics;
using Ingest.App;

namespace Ingest.Tests.App;

/// <summary>The program as people start it: a process of its own.</summary>
internal static class IngestProcess
{
    public static string App { get; } = Path.Combine(AppContext.BaseDirectory, "Ingest.App.dll");

    public static string Dotnet { get; } = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
        ? host
        : Path.Combine(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "/usr/share/dotnet", "dotnet");

    /// <summary>Runs <c>ingest</c> in a folder and waits for its end.</summary>
    public static Task<Ended> RunAsync(string folder, params string[] args) => WaitAsync(Start(folder, [], args));

    /// <summary>The same behind a wrapper (<c>setpriv</c>, <c>env</c>).</summary>
    public static Task<Ended> RunBehindAsync(string folder, string[] wrapper, params string[] args) => WaitAsync(Start(folder, wrapper, args));

    public static Process Start(string folder, string[] wrapper, params string[] args)
    {
        string[] command = [.. wrapper, Dotnet, App, .. args];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static async Task<Ended> WaitAsync(Process process)
    {
        using (process)
        {
            Task<string> said = process.StandardOutput.ReadToEndAsync();
            Task<string> complained = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new Ended((ExitCode)process.ExitCode, await said, await complained);
        }
    }

    /// <summary>How it ended and what it said.</summary>
    internal sealed record Ended(ExitCode ExitCode, string Said, string Complained);
}
