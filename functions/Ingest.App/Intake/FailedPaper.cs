using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.App.Intake;

/// <summary>The reading of a paper that cannot be read: no pages, no records, one reason.</summary>
internal static class FailedPaper
{
    public static Ingestion Of(SourceFile file, Issue why) => new(
        new Paper(file.Id, file.Name, 0, []), new Masthead(null, null, null, null, PaperKind.Other), [], [why], PaperState.Failed);
}
