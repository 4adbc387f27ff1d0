using System.Collections.Concurrent;
using System.Globalization;
using Ingest.App.Intake;
using Ingest.Reading;
using Spectre.Console;

namespace Ingest.App.Views;

/// <summary>Bars: one for all papers, one for each paper at work; what is done scrolls by above them.</summary>
internal sealed class LiveRunView : RunView
{
    private readonly ConcurrentDictionary<string, ProgressTask> atWork = new();
    private ProgressContext? context;
    private ProgressTask? all;

    public override Task ShowAsync(int files, Func<RunView, Task> work) => AnsiConsole.Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
        .StartAsync(shown =>
        {
            (context, all) = (shown, shown.AddTask("papers", maxValue: files));
            return work(this);
        });

    public override void Begin(FoundPaper paper) =>
        atWork[paper.Name] = context!.AddTask(Markup.Escape(Printable.Name(paper.Name))).IsIndeterminate();

    public override void Progress(ReadingProgress progress)
    {
        if (atWork.TryGetValue(progress.Name, out ProgressTask? task))
        {
            // A little is left for what comes after reading.
            task.IsIndeterminate(false).MaxValue(progress.PageCount + 1).Value(progress.PagesRead);
            task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{Printable.Name(progress.Name)}, {(progress.IsOcr ? "scanned page" : "page")} {progress.PagesRead} of {progress.PageCount}"));
        }
    }

    public override void End(IntakeResult result, int done)
    {
        if (atWork.TryRemove(result.Name, out ProgressTask? task))
        {
            task.IsIndeterminate(false).Value(task.MaxValue).StopTask();
        }

        AnsiConsole.MarkupLine($"[{(ResultLine.IsFailure(result) ? "red" : "default")}]{Markup.Escape(ResultLine.Of(result))}[/]");
        all!.Value(done);
    }
}
