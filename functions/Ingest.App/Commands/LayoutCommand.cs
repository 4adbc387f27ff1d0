using System.CommandLine;
using System.Globalization;
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
        var rounds = new Option<int>("--time") { Description = "Lay it out that many times and print the processor's milliseconds a page." };
        Option<string> store = StoreOption.ForOcr();
        var command = new Command("layout", "Prints a paper's blocks and tables.") { file, rounds, store };
        command.Hidden = true;
        command.SetAction(async (parse, cancellationToken) =>
        {
            SourceFile source = await SourceFile.OfAsync(parse.GetRequiredValue(file).FullName, cancellationToken);
            var options = new ReadingOptions { OcrArchive = parse.GetValue(store) is { } kept ? StoreOption.OcrArchiveIn(kept) : null };
            Paper paper = await new PaperReader(options).ReadAsync(source, new Issues(), cancellationToken);
            if (parse.GetValue(rounds) is > 0 and int times)
            {
                LayoutAnalysis.Of(paper);
                TimeSpan before = Environment.CpuUsage.TotalTime;
                for (int i = 0; i < times; i++)
                {
                    LayoutAnalysis.Of(paper);
                }

                TimeSpan spent = Environment.CpuUsage.TotalTime - before;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spent.TotalMilliseconds / (times * Math.Max(1, paper.Pages.Length)):0.00} ms a page"));
                return 0;
            }

            Console.Write(LayoutText.Render(LayoutAnalysis.Of(paper)));
            return 0;
        });
        return command;
    }
}
