using System.CommandLine;
using Ingest.App.CloudOcr;
using Ingest.App.Triggers;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Commands;

/// <summary><c>--storage</c>: which Azure storage account has the papers, and what steps need beside it.</summary>
internal static class StorageOption
{
    /// <summary>The setting that says it where the option does not; also what function definitions call their connection.</summary>
    public const string Variable = "INGEST_STORAGE";

    // How the Functions host writes a connection that an identity signs in to.
    private const string AccountVariable = "INGEST_STORAGE__accountName";

    public static Option<string?> Make() => new("--storage")
    {
        Description = "An Azure storage account: its name, or an emulator's connection string.",
        HelpName = "ACCOUNT",
    };

    /// <summary>Opens the account and makes what is not there.</summary>
    /// <exception cref="StoreException">It is not named, or cannot be used.</exception>
    public static async Task<Workplace> OpenAsync(string? storage, CancellationToken cancellationToken)
    {
        string account = storage ?? Environment.GetEnvironmentVariable(Variable) ?? Environment.GetEnvironmentVariable(AccountVariable)
            ?? throw new StoreUnusableException("(none)", $"no account is named; say --storage, or set {Variable} in the environment", null);
        AzureStore store = await AzureStore.OpenAsync(account, TimeProvider.System, cancellationToken);
        return new Workplace(store, TimeProvider.System, WorkOptions.FromEnvironment(), OcrChoice.FromEnvironment(store));
    }

    /// <summary>Lines on standard output, which hosts collect; also by OTLP where the environment names a collector.</summary>
    public static ILoggerFactory Logging() => LoggerFactory.Create(logging => Telemetry.ExportLogs(logging).AddSimpleConsole(options =>
    {
        options.SingleLine = true;
        options.UseUtcTimestamp = true;
        options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
    }));
}
