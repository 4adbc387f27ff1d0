using Ingest.App.Intake;
using Ingest.Reading;

namespace Ingest.App.Views;

/// <summary>What a person sees while papers are read.</summary>
internal abstract class RunView
{
    /// <summary>Bars on a terminal, plain lines where the output goes elsewhere.</summary>
    public static RunView OfTerminal() => Console.IsOutputRedirected || Console.IsErrorRedirected ? new PlainRunView() : new LiveRunView();

    /// <summary>Shows itself while <paramref name="work"/> goes on.</summary>
    /// <param name="files">How many files there are.</param>
    /// <param name="work">Says of each file when it begins and ends.</param>
    public abstract Task ShowAsync(int files, Func<RunView, Task> work);

    /// <summary>A file is begun.</summary>
    public abstract void Begin(FoundPaper paper);

    /// <summary>Some of a file's pages are read; called from several threads.</summary>
    public abstract void Progress(ReadingProgress progress);

    /// <summary>Something that a person should know once.</summary>
    public virtual void Report(string what) => Console.Error.WriteLine($"ingest: {what}");

    /// <summary>A file is done; <paramref name="done"/> are now.</summary>
    public abstract void End(IntakeResult result, int done);
}
