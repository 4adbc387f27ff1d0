using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ingest.Tests.Storage.Azure;

/// <summary>The storage emulator in a process of its own, on free ports, in memory; it ends with the test process, however that ends.</summary>
internal sealed class Azurite : IAsyncDisposable
{
    // The emulator's well-known account: https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int StartTries = 100;
    private const int MsBetweenTries = 100;

    private static readonly string[] Services = ["blob", "queue", "table"];
    private static readonly string Folder = Npm.FolderOf("azurite");
    private static readonly Lazy<Task<Azurite>> One = new(() => StartAsync());

    private static int named;

    private readonly Process process;

    private Azurite(Process process, string scheme, int[] ports) => (this.process, Scheme, Ports) = (process, scheme, ports);

    /// <summary>One for all tests that keep to names of their own.</summary>
    public static Task<Azurite> SharedAsync() => One.Value;

    /// <summary>A name there, or what its names begin with, that no other test has.</summary>
    public static string OwnName() => string.Create(CultureInfo.InvariantCulture, $"own{Interlocked.Increment(ref named)}");

    public string Scheme { get; }

    /// <summary>Of blobs, queues and tables.</summary>
    public int[] Ports { get; }

    public string ConnectionString => Connection(Scheme, Ports, withKey: true);

    /// <summary>The endpoints alone: who signs in is an identity.</summary>
    public string Endpoints => Connection(Scheme, Ports, withKey: false);

    /// <summary>The same account behind other ports.</summary>
    public static string Connection(string scheme, int[] ports, bool withKey) =>
        (withKey ? $"AccountName={Account};AccountKey={Key};" : "") + string.Join(';', Services.Select((service, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(service[0])}{service[1..]}Endpoint={scheme}://127.0.0.1:{ports[i]}/{Account}")));

    /// <summary>Starts one; with a certificate it speaks TLS and takes tokens as Azure's identities have them.</summary>
    public static async Task<Azurite> StartAsync(X509Certificate2? certificate = null, string? folder = null)
    {
        await Npm.InstallAsync("azurite");
        int[] ports = FreePorts(3);
        List<string> arguments = [Path.Combine(Folder, "start.js"), "--silent", "--disableTelemetry", "--inMemoryPersistence"];
        foreach ((int i, string service) in Services.Index())
        {
            arguments.AddRange([$"--{service}Host", "127.0.0.1", $"--{service}Port", ports[i].ToString(CultureInfo.InvariantCulture)]);
        }

        if (certificate is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder!, "cert.pem"), certificate.ExportCertificatePem());
            await File.WriteAllTextAsync(Path.Combine(folder!, "key.pem"), certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
            arguments.AddRange(["--oauth", "basic", "--cert", Path.Combine(folder!, "cert.pem"), "--key", Path.Combine(folder!, "key.pem")]);
        }

        var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var azurite = new Azurite(process, certificate is null ? "http" : "https", ports);
        await azurite.WaitAsync();
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    public static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (TcpListener listener in listeners)
        {
            listener.Start();
        }

        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        foreach (TcpListener listener in listeners)
        {
            listener.Dispose();
        }

        return ports;
    }

    private async Task WaitAsync()
    {
        foreach (int port in Ports)
        {
            for (int tried = 1; !await AcceptsAsync(port); tried++)
            {
                if (process.HasExited || tried == StartTries)
                {
                    throw new InvalidOperationException($"Azurite does not start: {await process.StandardError.ReadToEndAsync()}{await process.StandardOutput.ReadToEndAsync()}");
                }

                await Task.Delay(MsBetweenTries);
            }
        }

        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

    private static async Task<bool> AcceptsAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
