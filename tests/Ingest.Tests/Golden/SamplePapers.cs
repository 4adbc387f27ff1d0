using System.Collections.Immutable;
using System.Text;
using Ingest.Export;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.Tests.Golden;

/// <summary>Every paper under <c>tests/papers</c>, read once by the real tools for all tests.</summary>
public sealed class SamplePapers : IAsyncLifetime
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "papers");

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    /// <summary>What each paper became, by name.</summary>
    internal ImmutableDictionary<string, Ingestion> Read { get; private set; } = ImmutableDictionary<string, Ingestion>.Empty;

    public async Task InitializeAsync()
    {
        var read = ImmutableDictionary.CreateBuilder<string, Ingestion>();
        foreach (string name in Names)
        {
            read[name] = await ReadAsync(name);
        }

        Read = read.ToImmutable();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Reads one paper anew.</summary>
    internal static async Task<Ingestion> ReadAsync(string name)
    {
        SourceFile file = await SourceFile.OfAsync(Path.Combine(Folder, name, "paper.pdf"), CancellationToken.None);
        return await new Pipeline(new PaperReader()).IngestAsync(file, CancellationToken.None);
    }

    /// <summary>A paper's answer in the contract's form.</summary>
    internal static string Json(Ingestion ingestion)
    {
        using var stream = new MemoryStream();
        ContractJson.Write(ingestion, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
    }
}

[CollectionDefinition(nameof(SamplePapers))]
public sealed class SamplePapersDefinition : ICollectionFixture<SamplePapers>;
