using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Azure;
using Ingest.Storage.Azure.Tables;
using Ingest.Tests.Export;
using Xunit.Abstractions;

namespace Ingest.Tests.Storage.Azure;

/// <summary>What saving whole readings costs beside bare batches of the same rows over the same partitions by the same client.</summary>
public sealed class TableBenchmark(ITestOutputHelper output)
{
    /// <summary>Few: the emulator looks through a whole table for each row that it replaces, so that many would measure that.</summary>
    private const int Papers = 4;
    private const int RowsAPaper = 400;
    private const int Rounds = 9;

    private const double LeastRatio = 0.8;

    /// <summary>As many papers at once as a program of several steps has; each writes as many batches at once, and so does the bare side.</summary>
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 4 };
    private static readonly ParallelOptions BareTogether = new() { MaxDegreeOfParallelism = 16 };

    private static CancellationToken None => CancellationToken.None;

    [Fact, Trait("Kind", "soak")]
    public async Task Saving_readings_costs_little_more_than_bare_batches()
    {
        AzureAccount account = AzureAccount.Open((await Azurite.SharedAsync()).ConnectionString);
        await SaveAsync(account, Rounds);
        await BareAsync(account, Rounds); // both are compiled by now
        var ratios = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            bool isSavedFirst = round % 2 == 0;
            double first = isSavedFirst ? await SaveAsync(account, round) : await BareAsync(account, round);
            double second = isSavedFirst ? await BareAsync(account, round) : await SaveAsync(account, round);
            (double saved, double bare) = isSavedFirst ? (first, second) : (second, first);
            ratios.Add(saved / bare);
            output.WriteLine(FormattableString.Invariant($"saved {saved:0} rows/s, bare {bare:0} rows/s, ratio {saved / bare:0.00}"));
        }

        double median = ratios.Order().ElementAt(Rounds / 2);
        output.WriteLine(FormattableString.Invariant($"median ratio of {Rounds} rounds, in rows/s: {median:0.00}"));
        Assert.True(median >= LeastRatio, FormattableString.Invariant($"the median ratio is {median:0.00}"));
    }

    /// <summary>Rows a second, the switch of each paper included.</summary>
    private static async Task<double> SaveAsync(AzureAccount account, int round)
    {
        await using var store = new TableRecordStore(account.Tables, $"bs{round}", TimeProvider.System);
        await store.CreateAsync(None);
        Ingestion[] readings = Readings();
        foreach (Ingestion reading in readings)
        {
            await store.ReceiveAsync(new PaperEntry(reading.Paper.Id, "nämnd.pdf", 1, StoppedClock.At), None);
        }

        long started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(readings, Together, async (reading, token) => await store.SaveAsync(reading, token));

        return RowsOf(readings) / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> BareAsync(AzureAccount account, int round)
    {
        ImmutableDictionary<string, TableClient> tables = TableCatalog.OfReadings.ToImmutableDictionary(table => table.Name, table => account.Tables.GetTableClient($"bb{round}{table.Name}"));
        await Task.WhenAll(tables.Values.Select(table => table.CreateIfNotExistsAsync(None)));
        Ingestion[] readings = Readings();
        (string Table, TableTransactionAction[] Actions)[] batches =
        [
            .. from table in TableCatalog.OfReadings
               from batch in readings.SelectMany(reading => table.RowsOf(reading).Select((row, i) => new TableTransactionAction(
                   TableTransactionActionType.UpsertReplace, TableRows.Entity(table, "9999", $"{reading.Paper.Id}|000001-0123456789abcdef|{i:D6}", row)))).Chunk(100)
               select (table.Name, batch),
        ];
        long started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            batches, BareTogether, async (batch, token) => await tables[batch.Table].SubmitTransactionAsync(batch.Actions, token));
        return RowsOf(readings) / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static int RowsOf(Ingestion[] readings) => readings.Sum(reading => TableCatalog.OfReadings.Sum(table => table.RowsOf(reading).Count()));

    private static Ingestion[] Readings() => [.. Enumerable.Range(0, Papers).Select(i => Reading($"{i + 10}"))];

    private static Ingestion Reading(string id)
    {
        Ingestion one = SampleIngestion.WithEveryKind(id);
        Records records = one.Items[0].Records;
        return one with { Items = [one.Items[0] with { Records = records with { Amounts = [.. Enumerable.Repeat(records.Amounts[0], RowsAPaper)] } }, .. one.Items.Skip(1)] };
    }
}
