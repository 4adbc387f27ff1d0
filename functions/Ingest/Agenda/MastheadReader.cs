using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Whose meeting, when, and what kind of paper.</summary>
public static class MastheadReader
{
    public static Masthead Read(PaperLayout layout) => new(null, null, null, null, PaperKind.Other);
}
