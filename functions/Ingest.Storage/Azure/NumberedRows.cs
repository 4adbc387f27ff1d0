using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Rows that are only ever added, in order: each has the next number in its key, under what they are of.</summary>
/// <remarks>Who adds at the same time as another finds the number taken, and adds behind it: nothing is lost or counted twice.</remarks>
/// <param name="client">The table at the service.</param>
/// <param name="table">The table in the catalogue.</param>
/// <param name="entry">A value of its row.</param>
/// <param name="row">A row of its value.</param>
internal sealed class NumberedRows<T>(TableClient client, RecordTable table, Func<ImmutableArray<object?>, T> entry, Func<T, ImmutableArray<object?>> row)
{
    private const int MostTries = 20;
    private const char Separator = '|';

    /// <summary>Those of one owner, the first one first.</summary>
    public async Task<ImmutableArray<T>> OfAsync(string partition, string owner, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(partition, owner, cancellationToken)).Select(one => one.Value)];

    /// <summary>Adds what <paramref name="next"/> makes of those that are there; all of it or none, at most a transaction's rows.</summary>
    /// <returns>What was added.</returns>
    public async Task<ImmutableArray<T>> AddAsync(
        string partition, string owner, Func<ImmutableArray<T>, Task<ImmutableArray<T>>> next, CancellationToken cancellationToken)
    {
        (int First, ImmutableArray<T> Values) sent = (0, []);
        for (int tried = 1; ; tried++)
        {
            List<(int Number, T Value)> there = await ReadAsync(partition, owner, cancellationToken);
            if (IsThere(there, sent.First, sent.Values))
            {
                return sent.Values; // the first try arrived after all
            }

            sent = (there.Count == 0 ? 1 : there[^1].Number + 1, await next([.. there.Select(one => one.Value)]));
            try
            {
                await client.SubmitTransactionAsync(
                    [.. sent.Values.Select((value, i) => new TableTransactionAction(TableTransactionActionType.Add, TableRows.Entity(table, partition, KeyOf(owner, sent.First + i), row(value))))],
                    cancellationToken);
                return sent.Values;
            }
            catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists && tried < MostTries)
            {
                // Another added meanwhile.
            }
        }
    }

    private async Task<List<(int Number, T Value)>> ReadAsync(string partition, string owner, CancellationToken cancellationToken)
    {
        (string from, string to) = (owner + Separator, owner + (char)(Separator + 1));
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        return await client.QueryAsync(filter, cancellationToken: cancellationToken)
            .Select(entity => (int.Parse(entity.RowKey[from.Length..], CultureInfo.InvariantCulture), entry(TableRows.Values(table, entity)))).ToListAsync(cancellationToken);
    }

    private bool IsThere(List<(int Number, T Value)> there, int first, ImmutableArray<T> values) =>
        !values.IsEmpty && there.Where(one => one.Number >= first).Take(values.Length).Select(one => one.Value).ToArray() is var found
        && found.Length == values.Length && found.Zip(values).All(pair => row(pair.First).SequenceEqual(row(pair.Second)));

    private static string KeyOf(string owner, int number) => string.Create(CultureInfo.InvariantCulture, $"{owner}{Separator}{number:D8}");
}
