using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingest.App.CloudOcr;

/// <summary>What Document Intelligence answers, as far as it is used; members that are not known are passed over, enumerations stay text.</summary>
/// <remarks>REST 2024-11-30: Azure/azure-rest-api-specs, DocumentIntelligence.json.</remarks>
internal sealed record AnalyzeAnswer(string Status, AnalyzeError? Error, AnalyzeResult? AnalyzeResult);

/// <summary>What was read.</summary>
internal sealed record AnalyzeResult(ImmutableArray<AnalyzedPage> Pages)
{
    public ImmutableArray<AnalyzedTable> Tables { get; init; } = [];
}

/// <summary>A page; of a picture in pixels.</summary>
internal sealed record AnalyzedPage(int PageNumber, double Width, double Height, string? Unit)
{
    public ImmutableArray<AnalyzedWord> Words { get; init; } = [];

    public ImmutableArray<AnalyzedMark> SelectionMarks { get; init; } = [];
}

/// <summary>A word; its polygon is four corners, x and y in turn, from its upper left clockwise.</summary>
internal sealed record AnalyzedWord(string Content, double Confidence, ImmutableArray<double> Polygon)
{
    public AnalyzedSpan? Span { get; init; }
}

/// <summary>A stretch of all that was read, in UTF-16 units.</summary>
internal sealed record AnalyzedSpan(int Offset, int Length)
{
    public bool Holds(AnalyzedSpan other) => other.Offset >= Offset && other.Offset + other.Length <= Offset + Length;
}

/// <summary>A table; it may run over pages.</summary>
internal sealed record AnalyzedTable(int RowCount, int ColumnCount)
{
    public ImmutableArray<AnalyzedCell> Cells { get; init; } = [];
}

/// <summary>A cell of a table.</summary>
internal sealed record AnalyzedCell(int RowIndex, int ColumnIndex)
{
    /// <summary>Absent: 1.</summary>
    public int? RowSpan { get; init; }

    /// <summary>Absent: 1.</summary>
    public int? ColumnSpan { get; init; }

    public int Rows => RowSpan ?? 1;

    public int Columns => ColumnSpan ?? 1;

    /// <summary><c>columnHeader</c>, <c>stubHead</c> (the corner over row names), <c>rowHeader</c>, <c>description</c>; absent: content.</summary>
    public string? Kind { get; init; }

    public ImmutableArray<AnalyzedRegion> BoundingRegions { get; init; } = [];

    public ImmutableArray<AnalyzedSpan> Spans { get; init; } = [];
}

/// <summary>A place on a page; its polygon as a word's.</summary>
internal sealed record AnalyzedRegion(int PageNumber, ImmutableArray<double> Polygon);

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
