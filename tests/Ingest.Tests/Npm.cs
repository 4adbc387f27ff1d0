using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ingest.Tests;

/// <summary>Programs of others that tests start with Node: each in a folder of <c>tests/</c> with a lock file, installed once.</summary>
internal static class Npm
{
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Installed = new();

    public static string FolderOf(string name) => Path.Combine(Repository.Root, "tests", name);

    /// <summary><c>npm ci</c> in <c>tests/NAME</c>, unless what is installed is what the lock file says.</summary>
    public static Task InstallAsync(string name) => Installed.GetOrAdd(name, one => new Lazy<Task>(() => CleanInstallAsync(one))).Value;

    /// <summary>Runs a script of <c>tests/NAME</c> and gives what it prints.</summary>
    public static async Task<string> RunAsync(string name, string script, params string[] arguments)
    {
        await InstallAsync(name);
        (int exitCode, string said, string complained) = await RunAsync("node", [script, .. arguments], FolderOf(name));
        Assert.True(exitCode == 0, $"{name}/{script}: {complained}{said}");
        return said;
    }

    private static async Task CleanInstallAsync(string name)
    {
        var installed = new FileInfo(Path.Combine(FolderOf(name), "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(FolderOf(name), "package-lock.json")))
        {
            return;
        }

        (int exitCode, string said, string complained) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], FolderOf(name));
        Assert.True(exitCode == 0, $"npm ci in tests/{name} failed: {said}{complained}");
    }

    private static async Task<(int ExitCode, string Said, string Complained)> RunAsync(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> said = process.StandardOutput.ReadToEndAsync(), complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await complained);
    }
}
