using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Papers;
using Ingest.Reading.Ocr;
using Ingest.Storage.Readings;

namespace Ingest.Storage.Azure;

/// <summary>What is known of a paper on its way, in blobs under its id: pages that OCR read, the reading as a whole, marks of finished work.</summary>
public sealed class BlobPages : IOcrArchive
{
    private const string Unreadable = ".unreadable";
    private const string Reading = "reading-";
    private const string Next = "next-";

    private readonly BlobContainerClient container;

    internal BlobPages(BlobContainerClient container) => this.container = container;

    public async Task<Page?> FindAsync(OcrKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await ReadAsync(PageName(key), KeptReading.ReadPage, cancellationToken);
    }

    public Task KeepAsync(OcrKey key, Page page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return WriteAsync(PageName(key), KeptReading.Write(page), cancellationToken);
    }

    /// <summary>Why a page cannot be read by OCR, however often it is tried; null where that is not known.</summary>
    public async Task<string?> WhyUnreadableAsync(OcrKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await ReadAsync(PageName(key) + Unreadable, bytes => Encoding.UTF8.GetString(bytes), cancellationToken);
    }

    public Task KeepUnreadableAsync(OcrKey key, string why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return WriteAsync(PageName(key) + Unreadable, Encoding.UTF8.GetBytes(why), cancellationToken);
    }

    /// <summary>What is known of the paper's pages, by name: one question in the place of two a page.</summary>
    public async Task<HashSet<string>> KnownPagesAsync(string paperId, CancellationToken cancellationToken) =>
        await NamesAsync($"{paperId}/ocr/", cancellationToken).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);

    /// <summary>Whether the page was read, and whether it is known that it cannot be, going by <see cref="KnownPagesAsync"/>.</summary>
    public static (bool IsRead, bool IsUnreadable) Known(HashSet<string> names, OcrKey key)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(key);
        return (names.Contains(PageName(key)), names.Contains(PageName(key) + Unreadable));
    }

    /// <summary>Lets pages that could not be read be tried again.</summary>
    public async Task ForgetUnreadableAsync(string paperId, CancellationToken cancellationToken)
    {
        await foreach (string name in NamesAsync($"{paperId}/ocr/", cancellationToken))
        {
            if (name.EndsWith(Unreadable, StringComparison.Ordinal))
            {
                await container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
            }
        }
    }

    /// <summary>What reading gave, before anything is understood of it.</summary>
    public Task<(Paper Paper, Issues Issues)?> FindReadingAsync(string paperId, CancellationToken cancellationToken) =>
        ReadAsync<(Paper, Issues)?>(ReadingName(paperId), bytes => KeptReading.ReadPaper(bytes), cancellationToken);

    public Task KeepReadingAsync(Paper paper, Issues issues, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(issues);
        return WriteAsync(ReadingName(paper.Id), KeptReading.Write(paper, issues), cancellationToken);
    }

    /// <summary>The reading of the newest engine that has read the paper.</summary>
    /// <param name="paperId">The paper.</param>
    /// <param name="likely">The version of the engine that it is likely of: then it takes one request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<(Paper Paper, Issues Issues)?> FindLastReadingAsync(string paperId, int? likely, CancellationToken cancellationToken) =>
        likely is { } version && await ReadAsync<(Paper, Issues)?>(ReadingName(paperId, version), bytes => KeptReading.ReadPaper(bytes), cancellationToken) is { } reading
            ? reading
            : await FindLastReadingAsync(paperId, cancellationToken);

    /// <summary>The reading of the newest engine that has read the paper.</summary>
    internal async Task<(Paper Paper, Issues Issues)?> FindLastReadingAsync(string paperId, CancellationToken cancellationToken)
    {
        List<string> names = await NamesAsync($"{paperId}/{Reading}", cancellationToken).ToListAsync(cancellationToken);
        return names.MaxBy(name => int.Parse(name.Split('-')[^1], CultureInfo.InvariantCulture)) is { } last
            ? await ReadAsync<(Paper, Issues)?>(last, bytes => KeptReading.ReadPaper(bytes), cancellationToken)
            : null;
    }

    internal Task<(Paper Paper, Issues Issues)?> FindNextAsync(string paperId, CancellationToken cancellationToken) =>
        ReadAsync<(Paper, Issues)?>(NextName(paperId), bytes => KeptReading.ReadPaper(bytes), cancellationToken);

    internal Task KeepNextAsync(Paper paper, Issues issues, CancellationToken cancellationToken) => WriteAsync(NextName(paper.Id), KeptReading.Write(paper, issues), cancellationToken);

    internal Task RemoveNextAsync(string paperId, CancellationToken cancellationToken) => RemoveAsync($"{paperId}/{Next}", cancellationToken);

    /// <summary>Notes that a part of a round of work is done; gives how many parts of the round are.</summary>
    public async Task<int> MarkDoneAsync(string paperId, string round, int part, CancellationToken cancellationToken)
    {
        string folder = $"{paperId}/work/{round}/";
        await WriteAsync(folder + part.ToString(CultureInfo.InvariantCulture), [], cancellationToken);
        return await NamesAsync(folder, cancellationToken).CountAsync(cancellationToken);
    }

    /// <summary>Keeps why a step of a paper failed, for the end that it comes to if it goes on failing.</summary>
    public Task KeepFailureAsync(string paperId, string why, CancellationToken cancellationToken) =>
        WriteAsync($"{paperId}/work/failure", Encoding.UTF8.GetBytes(why), cancellationToken);

    public Task<string?> FindFailureAsync(string paperId, CancellationToken cancellationToken) =>
        ReadAsync($"{paperId}/work/failure", bytes => Encoding.UTF8.GetString(bytes), cancellationToken);

    /// <summary>The operations of a paper that a service in the cloud is reading.</summary>
    public IOcrOperations OperationsOf(string paperId) => new BlobOperations(this, paperId);

    internal Task<Uri?> FindOperationAsync(string paperId, string picture, CancellationToken cancellationToken) => ReadAsync(
        OperationName(paperId, picture), bytes => Uri.TryCreate(Encoding.UTF8.GetString(bytes), UriKind.Absolute, out Uri? operation) ? operation : null, cancellationToken);

    internal Task KeepOperationAsync(string paperId, string picture, Uri operation, CancellationToken cancellationToken) =>
        WriteAsync(OperationName(paperId, picture), Encoding.UTF8.GetBytes(operation.AbsoluteUri), cancellationToken);

    internal Task ForgetOperationAsync(string paperId, string picture, CancellationToken cancellationToken) =>
        container.DeleteBlobIfExistsAsync(OperationName(paperId, picture), cancellationToken: cancellationToken);

    /// <summary>Removes marks of work: the paper has come to an end.</summary>
    public Task ForgetWorkAsync(string paperId, CancellationToken cancellationToken) => RemoveAsync($"{paperId}/work/", cancellationToken);

    /// <summary>Removes all that is kept of a paper here.</summary>
    public Task RemovePaperAsync(string paperId, CancellationToken cancellationToken) => RemoveAsync($"{paperId}/", cancellationToken);

    internal Task CreateAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    private static string PageName(OcrKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.PaperId}/ocr/{key.Page}.{key.Engine}");

    private static string OperationName(string paperId, string picture) => $"{paperId}/work/operations/{picture}";

    private static string ReadingName(string paperId, int version = Pipeline.Version) => string.Create(CultureInfo.InvariantCulture, $"{paperId}/{Reading}{version}");

    private static string NextName(string paperId) => string.Create(CultureInfo.InvariantCulture, $"{paperId}/{Next}{Pipeline.Version}");

    private async Task RemoveAsync(string folder, CancellationToken cancellationToken)
    {
        await foreach (string name in NamesAsync(folder, cancellationToken))
        {
            await container.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken);
        }
    }

    private async IAsyncEnumerable<string> NamesAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobItem blob in container.GetBlobsAsync(prefix: folder, cancellationToken: cancellationToken))
        {
            yield return blob.Name;
        }
    }

    private async Task WriteAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await zip.WriteAsync(content, cancellationToken);
        }

        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(packed.ToArray()), overwrite: true, cancellationToken);
    }

    /// <summary>What a blob holds; null where it is not there, or is of a form that this engine does not know.</summary>
    private async Task<T?> ReadAsync<T>(string name, Func<byte[], T?> parse, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult result = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            using var content = new MemoryStream();
            await using (var zip = new GZipStream(result.Content.ToStream(), CompressionMode.Decompress))
            {
                await zip.CopyToAsync(content, cancellationToken);
            }

            return parse(content.ToArray());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return default;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return default;
        }
    }
}
