using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Ingest.Storage.Azure.Tables;

/// <summary>A query's pages. A page may be empty and still not be the last.</summary>
internal sealed class TablePages(TableServiceClient service, string table, string query, int? maxPerPage, CancellationToken stop) : AsyncPageable<TableEntity>(stop)
{
    private const string NextPartition = "x-ms-continuation-NextPartitionKey";
    private const string NextRow = "x-ms-continuation-NextRowKey";

    public override IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadAsync(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<TableEntity>> ReadAsync(
        string? token, int? pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            string[] parts = [query, pageSize is { } top ? string.Create(CultureInfo.InvariantCulture, $"$top={top}") : "", token ?? ""];
            using Response response = await service.SendAsync(
                RequestMethod.Get, $"{table}()?{string.Join('&', parts.Where(part => part.Length > 0))}", null, "", cancellationToken);
            if (response.IsError)
            {
                throw new RequestFailedException(response);
            }

            token = TokenOf(response);
            yield return Page<TableEntity>.FromValues(Rows(response), token, response);
        }
        while (token is not null);
    }

    private static List<TableEntity> Rows(Response response)
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(TableEntityJson.Read)];
    }

    /// <summary>The part of the next page's query that says where it begins.</summary>
    private static string? TokenOf(Response response) =>
        response.Headers.TryGetValue(NextPartition, out string? partition)
            ? "NextPartitionKey=" + Uri.EscapeDataString(partition)
                + (response.Headers.TryGetValue(NextRow, out string? row) ? "&NextRowKey=" + Uri.EscapeDataString(row) : "")
            : null;
}
