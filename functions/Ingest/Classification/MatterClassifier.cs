using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>Which matters are IOP agreements, budget follow-ups and delegation decisions, and what the body decides.</summary>
public static class MatterClassifier
{
    /// <summary>The matter's category with its evidence, and its decision (contract, Item).</summary>
    public static ClassifiedMatter Classify(PaperLayout layout, Matter matter)
    {
        Decision? decision = DecisionFinder.Find(layout.Paper, matter);
        Verdict verdict = Verdicts.Of(matter, decision);
        return new ClassifiedMatter(matter, verdict.Category, verdict.Confidence, verdict.Evidence, decision);
    }
}
