namespace Ingest.Storage;

/// <summary>Something with a store that a person can mend; the message says what, why and what to do.</summary>
public abstract class StoreException(string message, Exception? cause) : Exception(message, cause);

/// <summary>No room is left where the store is.</summary>
public sealed class StoreFullException(string path, Exception? cause)
    : StoreException($"There is no room left for the store {path}: free some space, or name another place with --store.", cause);

/// <summary>The store was written by a newer Ingest.</summary>
public sealed class StoreTooNewException(string path, long found, long known)
    : StoreException($"The store {path} was written by a newer Ingest (its form is {found}, this one knows {known}): use the newer Ingest.", null);

/// <summary>The store cannot be opened, read or written.</summary>
public sealed class StoreUnusableException(string path, string why, Exception? cause)
    : StoreException($"The store {path} cannot be used: {why}.", cause);

/// <summary>Another run writes into the store.</summary>
public sealed class StoreBusyException(string path)
    : StoreException($"Another run is writing into the store {path}: wait until it has ended, or name another place with --store.", null);

/// <summary>There is no store yet.</summary>
public sealed class StoreMissingException(string path)
    : StoreException($"There is no store at {path}: make one with `ingest run`, or name its folder with --store.", null);

/// <summary>The storage account does not answer, or refuses; it may again.</summary>
public sealed class StoreAwayException(string why, Exception? cause)
    : StoreException($"The storage account cannot be reached ({why}): try again when it answers.", cause);
