using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;

namespace Ingest.Storage;

/// <summary>Which rows changed and which are gone since a moment: so that who keeps a copy fetches no more than that.</summary>
public interface IRowChanges
{
    /// <summary>The moment of the last write.</summary>
    Task<ChangeMark> NowAsync(CancellationToken cancellationToken);

    /// <summary>A table's changes after a mark, the oldest first; each row once, as it stands now.</summary>
    /// <param name="table">The table.</param>
    /// <param name="since">A mark that this store gave.</param>
    /// <param name="take">The most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null where the mark is of another store, of before a backup was put back, or so old that rows which went since are forgotten: then all is to be fetched anew.</returns>
    Task<RowChanges?> SinceAsync(RecordTable table, ChangeMark since, int take, CancellationToken cancellationToken);

    /// <summary>Papers that were removed at that time or later.</summary>
    Task<ImmutableArray<RowChange>> RemovedPapersAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>From when on removals are remembered; null: all of them are.</summary>
    Task<DateTimeOffset?> RememberedSinceAsync(CancellationToken cancellationToken);

    /// <summary>Forgets which rows were removed before a time; gives how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>When it changed who may see these papers, by paper and in order; papers that everybody always could see have none.</summary>
    Task<ImmutableArray<SightChange>> SightChangesAsync(ImmutableArray<string> papers, CancellationToken cancellationToken);
}

/// <summary>Some changes, and the mark from which to go on.</summary>
/// <param name="Changes">The oldest first.</param>
/// <param name="HasMore">Whether there are others after these.</param>
/// <param name="Next">After these.</param>
public sealed record RowChanges(ImmutableArray<RowChange> Changes, bool HasMore, ChangeMark Next);

/// <summary>A row that was written or removed.</summary>
/// <param name="Id">The row's key.</param>
/// <param name="PaperId">Its paper.</param>
/// <param name="OtherPaperId">The second paper of a link; else null.</param>
/// <param name="Stamp">The number of the write.</param>
/// <param name="IsRemoved">Whether it is gone.</param>
public sealed record RowChange(string Id, string PaperId, string? OtherPaperId, long Stamp, bool IsRemoved);

/// <summary>That others may see a paper than before.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Stamp">The number of the write.</param>
/// <param name="Before">Who could see it before (<see cref="Protection"/>).</param>
/// <param name="IsGone">Whether the paper was removed by it.</param>
public sealed record SightChange(string PaperId, long Stamp, string? Before, bool IsGone);

/// <summary>A place in the order of a store's writes.</summary>
/// <param name="Store">The store's name for itself.</param>
/// <param name="Stamp">The number of a write.</param>
/// <param name="Id">The last row of that write that is known; null: all of them.</param>
/// <param name="Began">Where it lies between two pages: the write after which the first page began; else null.</param>
public readonly record struct ChangeMark(string Store, long Stamp, string? Id, long? Began = null)
{
    private const char Between = '~';

    /// <summary>The mark that <see cref="ToString"/> wrote; null where the text is none.</summary>
    public static ChangeMark? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(Between, 4);
        long began = 0;
        return parts.Length is 2 or 4 && IsNumber(parts[1], out long stamp) && (parts.Length == 2 || IsNumber(parts[2], out began))
            ? parts.Length == 2 ? new ChangeMark(parts[0], stamp, null) : new ChangeMark(parts[0], stamp, parts[3], began)
            : null;
    }

    /// <summary>As text that goes into an address once it is escaped.</summary>
    public override string ToString() => Id is null
        ? string.Create(CultureInfo.InvariantCulture, $"{Store}{Between}{Stamp}")
        : string.Create(CultureInfo.InvariantCulture, $"{Store}{Between}{Stamp}{Between}{Began ?? Stamp}{Between}{Id}");

    private static bool IsNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
