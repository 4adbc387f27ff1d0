using System.Globalization;
using Ingest.App.Rereading;

namespace Ingest.App.Views;

/// <summary>Says of each paper that was read again what changes, and in the end what to do now.</summary>
/// <param name="details">Whether each row is shown.</param>
/// <param name="isSwitching">Whether it is being done, or only shown.</param>
internal sealed class RereadView(bool details, bool isSwitching)
{
    private readonly Lock showing = new();
    private int papers;
    private int changed;
    private int problems;

    public bool IsSwitching { get; } = isSwitching;

    public void Show(Reread one)
    {
        lock (showing)
        {
            papers++;
            string name = $"{one.Paper.Id[..12]}  {Printable.Name(one.Paper.Paper)}: ";
            if (one.Change is not { } change)
            {
                problems++;
                Console.Error.WriteLine($"{name}stays as it is, it cannot be read again: {Printable.Name(one.Problem!)}");
                return;
            }

            changed += change.IsNone ? 0 : 1;
            Console.WriteLine(name + change);
            foreach (RowChange row in details ? change.Rows : [])
            {
                Console.WriteLine($"  {row.Kind} {row.Table}: {Printable.Name(row.Words)}");
            }
        }
    }

    public ExitCode End()
    {
        int sound = papers - problems;
        Console.WriteLine(papers == 0
            ? IsSwitching ? "No new reading waits: say `ingest reread` without --switch first." : "No paper is to be read again."
            : string.Create(CultureInfo.InvariantCulture, $"{sound} papers, {changed} with changes, {problems} that cannot be read again; ")
                + (IsSwitching ? "the new readings are in place." : sound > 0 ? "nothing is switched yet: `ingest reread --switch` does it." : "nothing can be switched."));
        return papers == 0 ? ExitCode.NothingToDo : problems > 0 ? ExitCode.SomeFailed : ExitCode.AllComplete;
    }
}
