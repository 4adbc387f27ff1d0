using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Ingest.Reading;

namespace Ingest.Tests.Reading;

[SupportedOSPlatform("linux")]
public partial class PermissionTests
{
    private const uint Nobody = 65534;

    /// <summary>As a user who may not: root may everything, so a thread of its own takes another user's rights to files.</summary>
    [Fact]
    public void A_file_that_this_user_may_not_read_says_so()
    {
        using var folder = new TempFolder();
        string path = folder.File("hemlig.pdf", [1, 2, 3]);
        File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? UnixFileMode.UserRead : UnixFileMode.None);
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            if (Environment.IsPrivilegedProcess)
            {
                _ = SetFileUser(Nobody);
            }

            thrown = Record.Exception(() => SourceFile.Open(path).Dispose());
        });
        thread.Start();
        thread.Join();

        NoPermissionException e = Assert.IsType<NoPermissionException>(thrown);
        Assert.Equal(("no_permission", Consequence.FileUnreachable), (e.Code, e.Consequence));
        Assert.Contains("chmod", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_pdf()
    {
        using var folder = new TempFolder();
        await Assert.ThrowsAsync<NotAPdfException>(() => SourceFile.OfAsync(folder.Path, CancellationToken.None));
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetFileUser(uint user);
}
