using System.Globalization;
using Ingest.App.Intake;
using Ingest.Reading;

namespace Ingest.App.Views;

/// <summary>A line a file: results on standard output, failures on standard error.</summary>
internal sealed class PlainRunView : RunView
{
    private int files;

    public override Task ShowAsync(int files, Func<RunView, Task> work)
    {
        this.files = files;
        return work(this);
    }

    public override void Begin(FoundPaper paper)
    {
    }

    public override void Progress(ReadingProgress progress)
    {
    }

    public override void End(IntakeResult result, int done)
    {
        TextWriter writer = ResultLine.IsFailure(result) ? Console.Error : Console.Out;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{done}/{files}] {ResultLine.Of(result)}"));
    }
}
