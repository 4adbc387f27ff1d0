using Ingest.Export.Tables;
using Ingest.Papers;

namespace Ingest.App.Intake;

/// <summary>What a run has come to so far; safe to add to from several papers at once.</summary>
internal sealed class RunTally
{
    private readonly Lock adding = new();

    public int Papers { get; private set; }

    public int Complete { get; private set; }

    public int Partial { get; private set; }

    /// <summary>Papers that failed, and files that could not be received.</summary>
    public int Failed { get; private set; }

    /// <summary>Of the papers: those that were read before.</summary>
    public int ReadBefore { get; private set; }

    /// <summary>Pages read in this run.</summary>
    public int PagesRead { get; private set; }

    /// <summary>Of the pages: those that OCR read.</summary>
    public int PagesByOcr { get; private set; }

    /// <summary>Pages that the papers read in this run announce.</summary>
    public int Pages { get; private set; }

    /// <summary>Of the papers read in this run.</summary>
    public PaperCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>By the papers' states, also of those that were read before.</summary>
    public ExitCode ExitCode => Failed > 0 ? ExitCode.SomeFailed : Partial > 0 ? ExitCode.SomePartial : ExitCode.AllComplete;

    /// <summary>Adds a result; gives how many there are now.</summary>
    public int Add(IntakeResult result)
    {
        lock (adding)
        {
            Papers++;
            switch (result.Paper?.State)
            {
                case PaperState.Complete:
                    Complete++;
                    break;
                case PaperState.Partial:
                    Partial++;
                    break;
                case PaperState.Failed:
                    Failed++;
                    break;
                case null when result.End == IntakeEnd.Refused:
                    Failed++;
                    break;
                case null: // the same bytes as a file that is still being read and counted
                    break;
            }

            AddRead(result);
            return Papers;
        }
    }

    private void AddRead(IntakeResult result)
    {
        if (result is { End: IntakeEnd.Read, Paper: { } paper })
        {
            Pages += paper.PageCount;
            PagesRead += paper.PagesRead;
            PagesByOcr += result.PagesByOcr;
            Counts = Counts.Plus(paper.Counts);
        }
        else if (result.End == IntakeEnd.ReadBefore)
        {
            ReadBefore++;
        }
    }
}
