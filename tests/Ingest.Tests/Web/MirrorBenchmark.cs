using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Mirrored;
using Ingest.Tests.Export;
using Ingest.Tests.Storage;
using Ingest.Tests.Triggers;
using Xunit.Abstractions;

namespace Ingest.Tests.Web;

/// <summary>What a copy of an account costs: the first, each look, and how soon one server shows what was done on another (<c>tests/benchmark/azure</c>).</summary>
public sealed class MirrorBenchmark(ITestOutputHelper output)
{
    private const int Papers = 1_000;
    private const int Looks = 20;
    private const int Words = 10;

    private static CancellationToken None => CancellationToken.None;

    [Fact, Trait("Kind", "soak")]
    public async Task Copies_and_looks_over_a_thousand_papers()
    {
        await using AzureRun run = await AzureRun.BeginAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, Papers), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            Ingestion paper = SampleIngestion.WithEveryKind(i.ToString("x4", CultureInfo.InvariantCulture), funding: i);
            await run.Store.Records.ReceiveAsync(new PaperEntry(paper.Paper.Id, $"{i}.pdf", 1, DateTimeOffset.UnixEpoch), None);
            await run.Store.Records.SaveAsync(paper, None);
            await run.Store.Pages.KeepReadingAsync(paper.Paper, new Issues(), None);
        });
        using var folder = new ScratchFolder();
        await using (MirroredStore copy = await MirroredStore.OpenAsync(run.Azurite.ConnectionString, folder.In("copy"), TimeProvider.System, None))
        {
            double first = await TimedAsync(() => copy.RefreshAsync((_, _) => { }, None));
            double quiet = await TimedAsync(async () =>
            {
                for (int i = 0; i < Looks; i++)
                {
                    await copy.RefreshAsync((_, _) => { }, None);
                }
            });
            output.WriteLine(FormattableString.Invariant($"first look: {Papers} papers in {first:0.0} s, {Papers / first:0} papers/s; a look where nothing is new: {quiet / Looks * 1000:0} ms"));
        }

        (WebServer one, WebServer other) = (new WebServer(), new WebServer());
        await one.StartOverAsync(run.Azurite.ConnectionString);
        await other.StartOverAsync(run.Azurite.ConnectionString);
        string paper = SampleIngestion.Id("0000");
        await WebServer.WaitAsync(async () => await one.Mirrored.Records.PapersAsync(None).CountAsync() + await other.Mirrored.Records.PapersAsync(None).CountAsync() == 2 * Papers);
        await Task.Delay(TimeSpan.FromSeconds(10)); // until they look as seldom as they do
        var seen = new List<(double Said, double Seen)>();
        for (int i = 1; i <= Words; i++)
        {
            string body = $"Nämnd {i}";
            double said = await TimedAsync(async () => (await one.PostAsync($"/papper/{paper}/ratta", ("kind", "Papers"), ("record", paper), ("f.kind", "memo"), ("f.body", body))).Dispose());
            double shown = await TimedAsync(() => WebServer.WaitAsync(async () => (await other.Mirrored.Records.FindAsync(paper, None))!.Masthead!.Body == body));
            seen.Add((said, shown));
        }

        output.WriteLine(FormattableString.Invariant(
            $"a correction is kept in {Median(seen.Select(one => one.Said)) * 1000:0} ms, and another server's next look has it after {Median(seen.Select(one => one.Seen)):0.0} s (the slowest of {Words}: {seen.Max(one => one.Seen):0.0} s)"));
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Words / 2);

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        long started = TimeProvider.System.GetTimestamp();
        await act();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
