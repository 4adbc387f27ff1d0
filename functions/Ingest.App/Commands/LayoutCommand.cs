using System.CommandLine;
using Ingest.Layout;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.App.Commands;

/// <summary><c>ingest layout FILE</c>: how a paper was laid out, for those who work on the rules.</summary>
internal static class LayoutCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The PDF to read." };
        var command = new Command("layout", "Prints a paper's blocks and tables.") { file };
        command.Hidden = true;
        command.SetAction(async (parse, cancellationToken) =>
        {
            SourceFile source = await SourceFile.OfAsync(parse.GetRequiredValue(file).FullName, cancellationToken);
            Paper paper = await new PaperReader().ReadAsync(source, new Issues(), cancellationToken);
            Console.Write(LayoutText.Render(LayoutAnalysis.Of(paper)));
            return 0;
        });
        return command;
    }
}
