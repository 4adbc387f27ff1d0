using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Storage.Azure.Tables;

/// <summary>Signs requests with the account's key (SharedKeyLite); only the emulator is used with a key.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key</remarks>
internal sealed class TableSharedKeyPolicy(string account, string key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] key = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        string date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture); // anew each time it is sent
        Uri uri = message.Request.Uri.ToUri();
        string signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{uri.AbsolutePath}")));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {account}:{signature}");
    }
}
