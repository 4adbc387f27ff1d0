using System.Collections.Immutable;
using Ingest.Agenda;
using Ingest.Checking;
using Ingest.Classification;
using Ingest.Extraction;
using Ingest.Layout;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest;

/// <summary>One paper in, its records out. Read this file first: every line is a stage, every stage a folder.</summary>
/// <remarks>
/// Only reading waits for anything. The stages after it are pure functions of what the stage before made, so a paper gives the
/// same records on a laptop, in a test and in the cloud. Where the records go is the caller's business.
/// </remarks>
public sealed class Pipeline(PaperReader reader)
{
    /// <summary>Raised whenever the same paper may give other records than before; stored with every record.</summary>
    public const int Version = 6;

    /// <summary>Takes one paper through every stage. What could not be read is in the result's issues.</summary>
    public async Task<Ingestion> IngestAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var issues = new Issues();
        Paper paper = await reader.ReadAsync(file, issues, cancellationToken);   // bytes → pages of words
        return Understand(paper, issues);
    }

    /// <summary>Everything after reading: a pure function of the paper.</summary>
    public static Ingestion Understand(Paper paper, Issues issues)
    {
        PaperLayout layout = LayoutAnalysis.Of(paper);                           // words → lines and tables; furniture set aside
        Masthead masthead = MastheadReader.Read(layout);                         // whose meeting, and when

        ImmutableArray<Item> items =
        [
            .. AgendaSplitter.Split(layout, masthead, issues)                    // the agenda → matters with their pages
                .Select(matter => MatterClassifier.Classify(layout, matter))     // which are IOPs, follow-ups, delegation; the decision
                .Select((matter, i) => new Item(matter, RecordExtraction.Extract(layout, masthead, matter, i, issues))),
        ];

        return Checks.Apply(layout, masthead, items, issues);                    // sums, gaps, contradictions → issues and state
    }
}
