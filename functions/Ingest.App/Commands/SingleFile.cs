using Ingest.App.Intake;
using Ingest.App.Triggers;
using Ingest.App.Views;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage.Azure;

namespace Ingest.App.Commands;

/// <summary>One file read for its own sake, outside any store.</summary>
internal static class SingleFile
{
    /// <summary>
    /// Its reading; of a paper that cannot be read, a failed one. Null where not even its bytes can be had. What went wrong is said on
    /// standard error.
    /// </summary>
    /// <param name="path">The PDF.</param>
    /// <param name="store">The store whose kept OCR is used and added to; null: none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Ingestion?> ReadAsync(string path, string? store, CancellationToken cancellationToken)
    {
        SourceFile? file = null;
        try
        {
            file = await SourceFile.OfAsync(path, cancellationToken);
            var options = new ReadingOptions { Report = Report, OcrArchive = store is null ? null : StoreOption.OcrArchiveIn(store) };
            return await new Pipeline(new PaperReader(options)).IngestAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{Printable.Name(path)}: {Failures.Explain(e, path)}");
            return file is null ? null : FailedPaper.Of(file, Failures.IssueOf(e, path));
        }
    }

    /// <summary>What an account's steps read of it; null where its bytes cannot be had, or were not read there by this version, as is said on standard error.</summary>
    public static async Task<Ingestion?> ReadInAsync(string path, string storage, CancellationToken cancellationToken)
    {
        try
        {
            SourceFile file = await SourceFile.OfAsync(path, cancellationToken);
            Workplace place = await StorageOption.OpenAsync(storage, cancellationToken);
            await using AzureStore store = place.Store;
            if (await store.Pages.FindReadingAsync(file.Id, cancellationToken) is var (paper, issues))
            {
                return Pipeline.Understand(paper, issues);
            }

            await Console.Error.WriteLineAsync(
                $"{Printable.Name(path)}: the account has no reading of it by this version. Drop it into the container incoming, or leave --storage out to read it here.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{Printable.Name(path)}: {Failures.Explain(e, path)}");
        }

        return null;
    }

    public static ExitCode ExitCodeOf(PaperState state) => state switch
    {
        PaperState.Complete => ExitCode.AllComplete,
        PaperState.Partial => ExitCode.SomePartial,
        PaperState.Failed => ExitCode.SomeFailed,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static void Report(string what) => Console.Error.WriteLine($"ingest: {what}");
}
