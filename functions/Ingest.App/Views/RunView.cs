using Ingest.App.Intake;

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
    public abstract void Begin(string path);

    /// <summary>A file is done; <paramref name="done"/> are now.</summary>
    public abstract void End(IntakeResult result, int done);
}
