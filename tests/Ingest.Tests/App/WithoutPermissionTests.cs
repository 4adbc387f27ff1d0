using System.Runtime.Versioning;
using Ingest.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>What a user meets who may not read or write. Root may everything, so as root these run as <c>nobody</c>.</summary>
[SupportedOSPlatform("linux")]
public sealed class WithoutPermissionTests : IDisposable
{
    private const UnixFileMode ForAll = (UnixFileMode)0b111_101_101;

    private readonly ScratchFolder folder = new();

    public WithoutPermissionTests() => File.SetUnixFileMode(folder.Path, ForAll);

    public void Dispose()
    {
        File.SetUnixFileMode(folder.In("mine"), ForAll);
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_told_while_the_others_go_on()
    {
        Directory.CreateDirectory(folder.In("mine"), ForAll);
        string secret = Put("secret.pdf", UnixFileMode.None);
        string open = Put("open.pdf", ForAll);
        IngestProcess.Ended ended = await RunAsync("run", secret, open, "--store", StoreForAll());
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("secret.pdf: this user may not read it. Give read permission", ended.Complained, StringComparison.Ordinal);
        Assert.Contains("open.pdf: complete", ended.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_searched_is_told()
    {
        Directory.CreateDirectory(folder.In("mine"), UnixFileMode.None);
        IngestProcess.Ended ended = await RunAsync("run", folder.In("mine"), "--store", StoreForAll());
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("mine: this user may not read", ended.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_may_not_be_written_is_told()
    {
        Directory.CreateDirectory(folder.In("mine"), ForAll & ~(UnixFileMode.UserWrite | UnixFileMode.OtherWrite));
        IngestProcess.Ended ended = await RunAsync("run", Put("open.pdf", ForAll), "--store", folder.In("mine", "store"));
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("may not be written", ended.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("mine", "store")));
    }

    private static Task<IngestProcess.Ended> RunAsync(params string[] args) => IngestProcess.RunBehindAsync(
        "/", Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"] : [], args);

    private string StoreForAll()
    {
        Directory.CreateDirectory(folder.In("store"));
        File.SetUnixFileMode(folder.In("store"), (UnixFileMode)0b111_111_111);
        return folder.In("store");
    }

    private string Put(string name, UnixFileMode mode)
    {
        File.WriteAllBytes(folder.In(name), TinyPdf.WithPages($"Protokoll {name}"));
        File.SetUnixFileMode(folder.In(name), mode);
        return folder.In(name);
    }
}
