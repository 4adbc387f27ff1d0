using System.Collections.Immutable;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Decisions;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Extraction;

/// <summary>One kind of records read from a matter.</summary>
internal interface IRecordExtractor
{
    /// <summary>The records of its kind in the matter; empty where there are none.</summary>
    Records Extract(MatterReading matter);
}

/// <summary>What an extractor is given.</summary>
/// <param name="Layout">The whole paper, for quotes and footnotes.</param>
/// <param name="Masthead">Whose meeting, and when.</param>
/// <param name="Matter">The matter and its category.</param>
/// <param name="Issues">Where to say what was left over.</param>
internal sealed record MatterReading(PaperLayout Layout, Masthead Masthead, ClassifiedMatter Matter, Issues Issues);

/// <summary>Every extractor, in the order they are tried.</summary>
public static class RecordExtraction
{
    private static readonly ImmutableArray<IRecordExtractor> Extractors =
    [
        new AgreementExtractor(),
        new FollowUpExtractor(),
        new ListedDecisionExtractor(),
        new ReportExtractor(),
    ];

    /// <summary>The records of a matter; what its tables print and nobody took goes into <paramref name="issues"/>.</summary>
    /// <param name="layout">The paper.</param>
    /// <param name="masthead">Whose meeting, and when.</param>
    /// <param name="matter">The matter.</param>
    /// <param name="number">Its number among the paper's matters, from 0.</param>
    /// <param name="issues">The paper's.</param>
    public static Records Extract(PaperLayout layout, Masthead masthead, ClassifiedMatter matter, int number, Issues issues)
    {
        var reading = new MatterReading(layout, masthead, matter, new Issues());
        Records all = Extractors.Aggregate(Records.Empty, (records, extractor) => records.Plus(
            Fault.Contain(() => extractor.Extract(reading), Records.Empty, "Records of this matter are missing", reading.Issues)));
        foreach (Issue issue in reading.Issues.Found)
        {
            issues.Add(issue with { Item = number });
        }

        return all;
    }
}
