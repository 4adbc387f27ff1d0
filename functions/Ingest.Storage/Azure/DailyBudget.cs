using System.Globalization;
using Azure;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Counts what may be spent only so often a day, over all instances: pages that the cloud reads.</summary>
public sealed class DailyBudget
{
    private const string Property = "spent";
    private const int MostTries = 50;

    private readonly TableClient table;
    private readonly TimeProvider clock;

    internal DailyBudget(TableClient table, TimeProvider clock) => (this.table, this.clock) = (table, clock);

    /// <summary>Takes one of <paramref name="most"/> of today (UTC); false where none is left.</summary>
    public async Task<bool> TakeAsync(string what, int most, CancellationToken cancellationToken)
    {
        string day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (int tried = 0; tried < MostTries; tried++)
        {
            TableEntity? row = await table.GetEntityIfExistsAsync(what, day, cancellationToken);
            long spent = row?.GetInt64(Property) ?? 0;
            if (spent >= most)
            {
                return false;
            }

            try
            {
                var next = new TableEntity(what, day) { [Property] = spent + 1 };
                _ = row is null ? await table.AddEntityAsync(next, cancellationToken) : await table.UpdateEntityAsync(next, row.ETag, cancellationToken);
                return true;
            }
            catch (RequestFailedException e) when (e.ErrorCode is TableErrorCode.EntityAlreadyExists or TableErrorCode.UpdateConditionNotSatisfied)
            {
                // Another instance took one in between.
            }
        }

        return false;
    }

    internal Task CreateAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);
}
