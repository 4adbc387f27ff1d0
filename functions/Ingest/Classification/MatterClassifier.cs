using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>Which matters are IOP agreements, budget follow-ups and delegation decisions, and what the body decides.</summary>
public static class MatterClassifier
{
    public static ClassifiedMatter Classify(PaperLayout layout, Matter matter) => new(matter, Category.Other, 0.5, "nothing tells", null);
}
