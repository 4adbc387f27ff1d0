using System.Globalization;
using Azure.Identity;
using Ingest.App.Triggers;
using Ingest.Reading.Ocr;
using Ingest.Storage;
using Ingest.Storage.Azure;

namespace Ingest.App.CloudOcr;

/// <summary>Which OCR a deployment uses: this machine's, unless its settings name Document Intelligence.</summary>
internal static class OcrChoice
{
    private const string EndpointVariable = "INGEST_OCR_ENDPOINT";
    private const string KeyVariable = "INGEST_OCR_KEY";
    private const string BudgetVariable = "INGEST_OCR_PAGES_A_DAY";
    private const string PaceVariable = "INGEST_OCR_PAGES_A_SECOND";
    private const string BudgetOf = "ocr";

    /// <summary>Reads <c>INGEST_OCR_ENDPOINT</c>, <c>INGEST_OCR_KEY</c> (without it the machine's identity signs in), <c>INGEST_OCR_PAGES_A_SECOND</c> and <c>INGEST_OCR_PAGES_A_DAY</c>.</summary>
    /// <exception cref="StoreUnusableException">A setting cannot be used.</exception>
    public static IOcrEngine FromEnvironment(AzureStore store)
    {
        if (Environment.GetEnvironmentVariable(EndpointVariable) is not { Length: > 0 } endpoint)
        {
            return LocalOcr.Engine;
        }

        Uri uri = Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? parsed) ? parsed : throw new StoreUnusableException(EndpointVariable, $"'{endpoint}' is no address", null);
        var options = new CloudOcrOptions
        {
            PagesASecond = Number(PaceVariable, least: 1) ?? new CloudOcrOptions().PagesASecond,
            PagesADay = Number(BudgetVariable, least: 0),
        };
        DocumentIntelligenceClient client = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key
            ? new(uri, key)
            : new(uri, new DefaultAzureCredential());
        return Of(client, options, store.Budget, LocalOcr.Engine, TimeProvider.System);
    }

    /// <summary>A number that is not understood stops the program: a cap on cost must not be lost by a slip of the pen.</summary>
    private static int? Number(string variable, int least) => Environment.GetEnvironmentVariable(variable) switch
    {
        null or "" => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least => number,
        { } text => throw new StoreUnusableException(variable, $"'{text}' is no whole number from {least}; set one, or take the setting away", null),
    };

    /// <summary>The cloud within its budget, and <paramref name="local"/> beyond.</summary>
    public static FallbackOcr Of(DocumentIntelligenceClient client, CloudOcrOptions options, DailyBudget budget, IOcrEngine local, TimeProvider clock)
    {
#pragma warning disable CA2000 // it lives as long as the program
        var calls = new CloudCalls(options, clock);
#pragma warning restore CA2000
        Telemetry.Watch(calls);
        return new FallbackOcr(
            new DocumentIntelligenceOcr(
                client, calls, token => options.PagesADay is { } most ? budget.TakeAsync(BudgetOf, most, token) : Task.FromResult(true), options, clock),
            local);
    }
}
