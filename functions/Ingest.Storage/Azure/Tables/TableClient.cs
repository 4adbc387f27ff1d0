using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Ingest.Storage.Azure.Tables;

/// <summary>One table. Every method throws <see cref="RequestFailedException"/> with the service's error code where it says no.</summary>
public sealed class TableClient
{
    private const string Json = "application/json";

    private readonly TableServiceClient service;

    internal TableClient(TableServiceClient service, string name)
    {
        TableLimits.CheckTable(name);
        (this.service, Name) = (service, name);
    }

    public string Name { get; }

    /// <summary>Makes the table; whether it was not there.</summary>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        using Response response = await service.SendAsync(
            RequestMethod.Post, "Tables", TableServiceClient.Utf8($$"""{"TableName":"{{Name}}"}"""), Json, cancellationToken);
        if (response.Status == 409)
        {
            return new RequestFailedException(response) is { ErrorCode: TableErrorCode.TableAlreadyExists } ? false : throw new RequestFailedException(response);
        }

        return response.IsError ? throw new RequestFailedException(response) : true;
    }

    /// <summary>Removes the table with all that is in it.</summary>
    public Task DeleteAsync(CancellationToken cancellationToken) =>
        CheckedAsync(service.SendAsync(RequestMethod.Delete, $"Tables('{Name}')", null, Json, cancellationToken));

    /// <summary>Inserts a row; gives its ETag.</summary>
    public Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return CheckedAsync(service.SendAsync(RequestMethod.Post, Name, Body(entity), Json, cancellationToken));
    }

    /// <summary>Inserts a row or puts it in the earlier one's place; gives its ETag.</summary>
    public Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return CheckedAsync(service.SendAsync(RequestMethod.Put, PathOf(entity), Body(entity), Json, cancellationToken));
    }

    /// <summary>Puts a row in the place of the one that has that ETag; gives the new ETag.</summary>
    public Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return CheckedAsync(service.SendAsync(RequestMethod.Put, PathOf(entity), Body(entity), Json, cancellationToken, ifMatch));
    }

    public async Task DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken) =>
        await CheckedAsync(service.SendAsync(RequestMethod.Delete, PathOf(new TableEntity(partitionKey, rowKey)), null, Json, cancellationToken, ifMatch));

    /// <summary>Removes a row in whatever state; whether it was there.</summary>
    public async Task<bool> DeleteEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        try
        {
            await DeleteEntityAsync(partitionKey, rowKey, ETag.All, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return false;
        }
    }

    /// <summary>The row, or null.</summary>
    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        using Response response = await service.SendAsync(
            RequestMethod.Get, PathOf(new TableEntity(partitionKey, rowKey)), null, Json, cancellationToken);
        if (response.Status == 404 && new RequestFailedException(response) is { ErrorCode: TableErrorCode.ResourceNotFound })
        {
            return null;
        }

        if (response.IsError)
        {
            throw new RequestFailedException(response);
        }

        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return TableEntityJson.Read(json.RootElement);
    }

    /// <summary>The rows that a filter (OData) takes, by their keys, page by page.</summary>
    /// <param name="filter">As <see cref="CreateQueryFilter"/> makes it; null: every row.</param>
    /// <param name="maxPerPage">1 to 1,000; null: as many as the service likes.</param>
    /// <param name="select">Properties to get; null: all. Keys come only where they are named.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var parts = new List<string>();
        if (filter is not null)
        {
            parts.Add("$filter=" + Uri.EscapeDataString(filter));
        }

        if (select is not null)
        {
            parts.Add("$select=" + Uri.EscapeDataString(string.Join(',', select)));
        }

        return new TablePages(service, Name, string.Join('&', parts), maxPerPage, cancellationToken);
    }

    /// <summary>All of the actions, or none; at most 100, of one partition, 4 MiB.</summary>
    /// <exception cref="TableTransactionFailedException">The service refused one; nothing was done.</exception>
    public Task SubmitTransactionAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return TableTransaction.SubmitAsync(service, Name, actions, cancellationToken);
    }

    /// <summary>An OData filter with its values quoted.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);
    }

    internal static ReadOnlyMemory<byte> Body(TableEntity entity)
    {
        TableLimits.Check(entity);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            TableEntityJson.Write(json, entity);
        }

        return stream.ToArray();
    }

    internal static string PathIn(string table, TableEntity entity)
    {
        TableLimits.CheckKey(entity.PartitionKey);
        TableLimits.CheckKey(entity.RowKey);
        return $"{table}(PartitionKey={Escaped(entity.PartitionKey)},RowKey={Escaped(entity.RowKey)})";
    }

    private static string Escaped(string key) => $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";

    private static object Literal(object? value) => value switch
    {
        string text => TableServiceClient.Quoted(text),
        long number => $"{number}L",
        bool yes => yes ? "true" : "false",
        Guid guid => $"guid'{guid:D}'",
        DateTimeOffset time => $"datetime'{TableEntityJson.Time(time)}'",
        int or double => value,
        _ => throw new ArgumentException($"A filter has no form for '{value}'."),
    };

    private string PathOf(TableEntity entity) => PathIn(Name, entity);

    private static async Task<ETag> CheckedAsync(Task<Response> sent)
    {
        using Response response = await sent;
        return response.IsError ? throw new RequestFailedException(response) : response.Headers.ETag ?? default;
    }
}
