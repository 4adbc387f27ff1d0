namespace Ingest.Storage.Seen;

/// <summary>What somebody may see of a store. The rooms beside this file give a store's answers without the rest.</summary>
public interface ISight
{
    /// <summary>Who looks.</summary>
    string Who { get; }

    /// <summary>The papers that are protected and not for who looks, as of now.</summary>
    Task<IReadOnlySet<string>> HiddenAsync(CancellationToken cancellationToken);
}
