using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Storage.Backups;

/// <summary>Reads a backup, and takes from it only what is as it was written.</summary>
internal sealed class BackupReader
{
    private readonly string folder;

    private BackupReader(string folder, BackupFacts facts) => (this.folder, Facts) = (folder, facts);

    public BackupFacts Facts { get; }

    /// <summary>Opens a backup and checks every file of it, before anything is restored.</summary>
    /// <exception cref="BackupException">There is none, it is not whole, or it is of another kind of store.</exception>
    public static async Task<BackupReader> OpenAsync(string folder, string store, CancellationToken cancellationToken)
    {
        BackupFacts facts = await FactsAsync(folder, cancellationToken);
        if (facts.Store != store)
        {
            throw new BackupException(folder, $"is a backup of the store kind '{facts.Store}', not '{store}': {(store == "azure" ? "leave --storage out" : "name an account with --storage")}");
        }

        var reader = new BackupReader(folder, facts);
        foreach (BackupFile file in facts.Files)
        {
            await reader.CheckAsync(file, cancellationToken);
        }

        return reader;
    }

    /// <summary>Where a file of it is.</summary>
    public string PlaceOf(BackupFile file) => Path.Combine(folder, file.Name);

    private static async Task<BackupFacts> FactsAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream json = File.OpenRead(Path.Combine(folder, BackupFacts.FileName));
            BackupFacts facts = await JsonSerializer.DeserializeAsync(json, BackupForms.Default.BackupFacts, cancellationToken) ?? throw new JsonException("null");
            return facts.Form <= BackupFacts.KnownForm && !facts.Files.IsDefault
                ? facts
                : throw new BackupException(folder, $"was written by a newer Ingest (its form is {facts.Form}, this one knows {BackupFacts.KnownForm}): use the newer Ingest");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException(folder, $"is no whole backup: {BackupFacts.FileName}, which is written last, is missing. Name another with --from", e);
        }
        catch (JsonException e)
        {
            throw new BackupException(folder, $"cannot be used: its {BackupFacts.FileName} cannot be read ({e.Message.TrimEnd('.')}). Name another with --from", e);
        }
    }

    private async Task CheckAsync(BackupFile file, CancellationToken cancellationToken)
    {
        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (!Path.GetFullPath(PlaceOf(file)).StartsWith(root, StringComparison.Ordinal))
        {
            throw new BackupException(folder, $"cannot be used: it names the file {file.Name}, which is not its own");
        }

        try
        {
            await using FileStream content = File.OpenRead(PlaceOf(file));
            if (content.Length == file.Bytes && Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) == file.Sha256)
            {
                return;
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException(folder, $"is damaged: {file.Name} is missing, and nothing was restored. Name another with --from", e);
        }

        throw new BackupException(folder, $"is damaged: {file.Name} is not as it was written, and nothing was restored. Name another with --from");
    }
}
