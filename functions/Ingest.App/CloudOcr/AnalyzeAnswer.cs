using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingest.App.CloudOcr;

/// <summary>What Document Intelligence answers, as far as it is used; members that are not known are passed over, enumerations stay text.</summary>
/// <remarks>REST 2024-11-30: Azure/azure-rest-api-specs, DocumentIntelligence.json.</remarks>
internal sealed record AnalyzeAnswer(string Status, AnalyzeError? Error, AnalyzeResult? AnalyzeResult);

/// <summary>What was read.</summary>
internal sealed record AnalyzeResult(ImmutableArray<AnalyzedPage> Pages);

/// <summary>A page; of a picture in pixels.</summary>
internal sealed record AnalyzedPage(int PageNumber, double Width, double Height, string? Unit)
{
    public ImmutableArray<AnalyzedWord> Words { get; init; } = [];

    public ImmutableArray<AnalyzedMark> SelectionMarks { get; init; } = [];
}

/// <summary>A word; its polygon is four corners, x and y in turn, from its upper left clockwise.</summary>
internal sealed record AnalyzedWord(string Content, double Confidence, ImmutableArray<double> Polygon);

/// <summary>A box to tick.</summary>
internal sealed record AnalyzedMark(string State, double Confidence, ImmutableArray<double> Polygon);

/// <summary>An error; the innermost code is the telling one.</summary>
internal sealed record AnalyzeError(string? Code, string? Message, AnalyzeError? Innererror)
{
    public string Telling => Innererror?.Telling ?? Code ?? "unknown";
}

/// <summary>An answer that is an error and nothing else.</summary>
internal sealed record AnalyzeErrorAnswer(AnalyzeError? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnalyzeAnswer))]
[JsonSerializable(typeof(AnalyzeErrorAnswer))]
internal sealed partial class AnalyzeJson : JsonSerializerContext;
