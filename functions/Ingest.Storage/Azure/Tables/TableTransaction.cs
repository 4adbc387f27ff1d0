using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;

namespace Ingest.Storage.Azure.Tables;

/// <summary>Entity group transactions: one multipart request, done as a whole or not at all.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal static partial class TableTransaction
{
    private const string Batch = "batch_ingest";
    private const string Changes = "changeset_ingest";

    public static async Task SubmitAsync(
        TableServiceClient service, string table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TableLimits.Check(actions);
        ReadOnlyMemory<byte> body = Body(service.Endpoint, table, actions);
        if (body.Length > TableLimits.MostBatchBytes)
        {
            throw new ArgumentException($"A transaction has {body.Length} bytes; at most {TableLimits.MostBatchBytes} are allowed.");
        }

        using Response response = await service.SendAsync(RequestMethod.Post, "$batch", body, $"multipart/mixed; boundary={Batch}", cancellationToken);
        if (response.IsError)
        {
            throw new RequestFailedException(response);
        }

        Check(response.Content.ToString(), actions.Count); // the answer as a whole is 202 whatever became of it
    }

    private static ReadOnlyMemory<byte> Body(string endpoint, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        using var body = new MemoryStream(actions.Count * 1024);
        Line($"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n");
        foreach (TableTransactionAction action in actions)
        {
            Line($"--{Changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
            (string method, string path, bool hasCondition, bool hasBody) = action.ActionType switch
            {
                TableTransactionActionType.Add => ("POST", table, false, true),
                TableTransactionActionType.UpsertReplace => ("PUT", TableClient.PathIn(table, action.Entity), false, true),
                TableTransactionActionType.UpdateReplace => ("PUT", TableClient.PathIn(table, action.Entity), true, true),
                TableTransactionActionType.Delete => ("DELETE", TableClient.PathIn(table, action.Entity), true, false),
                _ => throw new ArgumentOutOfRangeException(nameof(actions)),
            };
            Line($"{method} {endpoint}/{path} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0");
            if (hasCondition)
            {
                Line($"If-Match: {action.ETag}");
            }

            if (hasBody)
            {
                Line("Content-Type: application/json\r\n");
                body.Write(TableClient.Body(action.Entity).Span);
            }

            Line("");
        }

        Line($"--{Changes}--\r\n--{Batch}--");
        return body.ToArray();

        void Line(string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
    }

    /// <summary>There is a status a row where all went well, and one alone where something did not.</summary>
    private static void Check(string answer, int expected)
    {
        int[] statuses = [.. StatusLine().Matches(answer).Select(match => int.Parse(match.Groups["status"].Value, CultureInfo.InvariantCulture))];
        int failed = Array.Find(statuses, status => status >= 400);
        if (failed == 0 && statuses.Length == expected)
        {
            return;
        }

        Match body = ErrorBody().Match(answer);
        ResponseError? error = body.Success ? TableErrorParser.Parse(Encoding.UTF8.GetBytes(body.Value)) : null;
        Match index = FailedIndex().Match(error?.Message ?? "");
        throw new TableTransactionFailedException(
            failed,
            error?.Message ?? $"A transaction of {expected} rows was answered with {statuses.Length} states.",
            error?.Code,
            index.Success ? int.Parse(index.Groups["index"].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^HTTP/1\.\d (?<status>\d{3})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StatusLine();

    /// <summary>The one line that holds the service's error.</summary>
    [GeneratedRegex(@"\{""odata\.error"".*\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorBody();

    /// <summary><c>2:The specified entity already exists.</c></summary>
    [GeneratedRegex(@"^(?<index>\d+):", RegexOptions.CultureInvariant)]
    private static partial Regex FailedIndex();
}
