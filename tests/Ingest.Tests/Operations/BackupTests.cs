using Ingest.App;
using Ingest.Tests.App;

namespace Ingest.Tests.Operations;

/// <summary>A store is backed up and restored, of either kind.</summary>
public sealed class BackupTests
{
    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task What_was_backed_up_comes_back_as_it_was_and_can_be_worked_with(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        await store.ProtectAsync();
        string backup = store.Folder.In("backup");
        IngestProcess.Ended made = await store.RunAsync("backup", "--to", backup);
        Assert.True(made.ExitCode == ExitCode.AllComplete, made.Complained);
        Assert.StartsWith("3 papers in ", made.Said, StringComparison.Ordinal);

        await using StoreToTry other = await store.EmptyAsync();
        IngestProcess.Ended restored = await other.RunAsync("restore", "--from", backup);
        Assert.True(restored.ExitCode == ExitCode.AllComplete, restored.Complained);
        Assert.Equal(await store.RowsAsync(), await other.RowsAsync());
        Assert.Equal((await store.RunAsync("status")).Said, (await other.RunAsync("status")).Said);
        Assert.Equal((await store.RunAsync("key")).Said, (await other.RunAsync("key")).Said);
        Assert.Contains("\"what\":\"protect\"", await other.AuditAsync(), StringComparison.Ordinal);

        // The originals are there, too: everything can be read again from them.
        IngestProcess.Ended reread = await other.RunAsync("reread", "--all");
        Assert.Equal(2, reread.Said.Split('\n').Count(line => line.EndsWith("nothing changes", StringComparison.Ordinal)));
    }

    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task A_damaged_backup_restores_nothing_and_says_which_file(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        string backup = store.Folder.In("backup");
        await store.RunAsync("backup", "--to", backup);
        string original = Directory.GetFiles(Path.Combine(backup, "papers"), "*.pdf", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(original, "x");
        await using StoreToTry other = await store.EmptyAsync();
        IngestProcess.Ended refused = await other.RunAsync("restore", "--from", backup);
        Assert.Equal(ExitCode.SomeFailed, refused.ExitCode);
        Assert.Contains($"{Path.GetRelativePath(backup, original)} is not as it was written, and nothing was restored. Name another with --from.", refused.Complained, StringComparison.Ordinal);

        File.Delete(Path.Combine(backup, "backup.json")); // as after a backup that was cut off
        Assert.Contains("is no whole backup: backup.json", (await other.RunAsync("restore", "--from", backup)).Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("motala", (await other.RunAsync("status")).Said, StringComparison.Ordinal);
    }

    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task Nothing_is_written_over(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        string backup = store.Folder.In("backup");
        await store.RunAsync("backup", "--to", backup);
        IngestProcess.Ended again = await store.RunAsync("backup", "--to", backup), over = await store.RunAsync("restore", "--from", backup);
        Assert.Equal((ExitCode.SomeFailed, ExitCode.SomeFailed), (again.ExitCode, over.ExitCode));
        Assert.Contains("is not empty, so no backup was begun there: name another folder with --to", again.Complained, StringComparison.Ordinal);
        Assert.Contains("already, so nothing was restored", over.Complained, StringComparison.Ordinal);
    }

    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task A_restore_that_was_killed_is_made_whole_by_doing_it_again(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        string backup = store.Folder.In("backup");
        await store.RunAsync("backup", "--to", backup);
        await using StoreToTry other = await store.EmptyAsync();
        foreach (int afterMs in (int[])[150, 300, 450])
        {
            using System.Diagnostics.Process restoring = IngestProcess.Start(other.Folder.Path, [], ["restore", "--from", backup, .. other.Named]);
            if (!restoring.WaitForExit(afterMs))
            {
                restoring.Kill(entireProcessTree: true);
            }

            await restoring.WaitForExitAsync();
            if (restoring.ExitCode == 0)
            {
                break;
            }
        }

        IngestProcess.Ended last = await other.RunAsync("restore", "--from", backup);
        Assert.True(last.ExitCode == ExitCode.AllComplete || last.Complained.Contains("already", StringComparison.Ordinal), last.Complained);
        Assert.Equal(await store.RowsAsync(), await other.RowsAsync());
    }

    [Fact]
    public async Task A_backup_of_another_kind_of_store_says_what_to_do()
    {
        await using StoreToTry store = await StoreToTry.FilledAsync("embedded");
        string backup = store.Folder.In("backup");
        await store.RunAsync("backup", "--to", backup);
        await using Triggers.AzureRun run = await Triggers.AzureRun.BeginAsync();
        IngestProcess.Ended refused = await IngestProcess.RunAsync(store.Folder.Path, "restore", "--from", backup, "--storage", run.Azurite.ConnectionString);
        Assert.Contains("is a backup of the store kind 'embedded', not 'azure': leave --storage out.", refused.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_of_one_moment_while_papers_are_read()
    {
        await using StoreToTry store = await StoreToTry.FilledAsync("embedded");
        Task<IngestProcess.Ended> running = store.RunAsync("run", store.Folder.In("papers"), "--again");
        IngestProcess.Ended made = await store.RunAsync("backup", "--to", store.Folder.In("backup"));
        await running;
        Assert.True(made.ExitCode == ExitCode.AllComplete, made.Complained);
        await using StoreToTry other = await store.EmptyAsync();
        await other.RunAsync("restore", "--from", store.Folder.In("backup"));
        Assert.Equal(await store.RowsAsync(), await other.RowsAsync());
    }
}
