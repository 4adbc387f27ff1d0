using Azure;

namespace Ingest.Storage.Azure.Tables;

/// <summary>What a transaction does with one row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; fails where the row is there.</summary>
    Add,

    /// <summary>Inserts the row or puts it in the earlier one's place.</summary>
    UpsertReplace,

    /// <summary>Puts it in the place of the row that has that ETag.</summary>
    UpdateReplace,

    /// <summary>Removes the row that has that ETag.</summary>
    Delete,
}

/// <summary>One row's part in a transaction.</summary>
/// <param name="ActionType">What is done.</param>
/// <param name="Entity">The row; of a row to be removed the keys are enough.</param>
/// <param name="ETag">For updates and removals: which state of the row is meant.</param>
public sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag)
{
    public TableTransactionAction(TableTransactionActionType actionType, TableEntity entity)
        : this(actionType, entity, ETag.All)
    {
    }
}

/// <summary>A transaction was refused; nothing of it was done.</summary>
public sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
    : RequestFailedException(status, message, errorCode, null)
{
    /// <summary>The action that was refused, from 0; null where the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; } = failedTransactionActionIndex;
}
