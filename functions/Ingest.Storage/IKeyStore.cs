using System.Collections.Immutable;

namespace Ingest.Storage;

/// <summary>Keys of people and programs; only hashes are kept.</summary>
public interface IKeyStore
{
    /// <summary>Keeps a key; one of the same name is replaced.</summary>
    Task KeepAsync(KeptKey key, CancellationToken cancellationToken);

    /// <summary>Removes a key; false where there was none of that name.</summary>
    Task<bool> RemoveAsync(string name, CancellationToken cancellationToken);

    /// <summary>All of them, by name.</summary>
    Task<ImmutableArray<KeptKey>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>A key as it is kept.</summary>
/// <param name="Name">Whose it is: what the log of changes calls who used it.</param>
/// <param name="Scope"><c>read</c>, or <c>write</c>, which may do both.</param>
/// <param name="Hash">SHA-256 of the key, hex: the key is 256 random bits, so that no slower hash is needed.</param>
/// <param name="MadeAt">When.</param>
public sealed record KeptKey(string Name, string Scope, string Hash, DateTimeOffset MadeAt);

/// <summary>Who did what: corrections, exports, papers that were dropped or tried again.</summary>
public interface IAuditLog
{
    /// <summary>Adds a line.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The last ones, the newest first.</summary>
    Task<ImmutableArray<AuditEntry>> LastAsync(int most, CancellationToken cancellationToken);

    /// <summary>The last ones that say <paramref name="what"/>, the newest first.</summary>
    Task<ImmutableArray<AuditEntry>> OfAsync(string what, int most, CancellationToken cancellationToken);

    /// <summary>Takes out lines that say <paramref name="what"/> and are of before a time: they name files.</summary>
    Task ForgetAsync(string what, DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>One line of the log: no words of a paper.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="What">What, shortly: <c>correct</c>, <c>export</c>, <c>receive</c>, <c>retry</c>, <c>join</c>, <c>part</c>, <c>protect</c>, <c>remove</c>, <see cref="CameAgain"/>, <see cref="NotTaken"/>.</param>
/// <param name="About">
/// The paper's id, with the record's behind a slash; what was exported; the paper's id and the other name of a file that came again; the
/// issue's code and the name of a file that was not taken.
/// </param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string What, string? About)
{
    /// <summary>The same bytes came once more, maybe by another name.</summary>
    public const string CameAgain = "again";

    /// <summary>A file came that can be no paper.</summary>
    public const string NotTaken = "refuse";

    /// <summary>What stands before the first slash of <see cref="About"/>, and behind it.</summary>
    public (string First, string? Name) Parts => (About ?? "").Split('/', 2) is [var first, var name] ? (first, name) : (About ?? "", null);
}
