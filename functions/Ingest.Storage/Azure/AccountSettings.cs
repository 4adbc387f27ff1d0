namespace Ingest.Storage.Azure;

/// <summary>Where an account's services are, and its key where it is an emulator's.</summary>
/// <param name="Account">The account's name.</param>
/// <param name="Key">Base64; null: an identity signs in.</param>
/// <param name="Blobs">The blob service.</param>
/// <param name="Queues">The queue service.</param>
/// <param name="Tables">The table service.</param>
internal sealed record AccountSettings(string? Account, string? Key, Uri Blobs, Uri Queues, Uri Tables)
{
    /// <summary>Reads what <c>--storage</c> says; throws <see cref="StoreUnusableException"/>.</summary>
    public static AccountSettings Parse(string storage)
    {
        if (!storage.Contains('=', StringComparison.Ordinal))
        {
            return storage.Length is >= 3 and <= 24 && storage.All(char.IsAsciiLetterOrDigit)
                ? new AccountSettings(storage, null, Endpoint(storage, "blob"), Endpoint(storage, "queue"), Endpoint(storage, "table"))
                : throw Unusable(storage, "it is no account's name (3 to 24 small letters and digits)");
        }

        Dictionary<string, string> parts = storage.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part.ElementAtOrDefault(1) ?? "", StringComparer.OrdinalIgnoreCase);
        var settings = new AccountSettings(
            parts.GetValueOrDefault("AccountName"), parts.GetValueOrDefault("AccountKey"), Of("BlobEndpoint"), Of("QueueEndpoint"), Of("TableEndpoint"));
        return settings.Key is null || settings.IsEmulator
            ? settings
            : throw Unusable(settings.Account, "account keys are taken for an emulator only; give the account's name, and its identity a role");

        Uri Of(string name) => parts.TryGetValue(name, out string? value) && Uri.TryCreate(value, UriKind.Absolute, out Uri? uri)
            ? uri
            : throw Unusable(parts.GetValueOrDefault("AccountName"), $"its connection string has no {name}; give the account's name alone, or all three endpoints");
    }

    /// <summary>Emulators are on this machine, or beside it under a name without a domain.</summary>
    private bool IsEmulator => Account is not null && new[] { Blobs, Queues, Tables }.All(uri => uri.IsLoopback || !uri.Host.Contains('.', StringComparison.Ordinal));

    private static Uri Endpoint(string account, string service) => new($"https://{account}.{service}.core.windows.net");

    private static StoreUnusableException Unusable(string? account, string why) => new(account ?? "(without a name)", why, null);
}
