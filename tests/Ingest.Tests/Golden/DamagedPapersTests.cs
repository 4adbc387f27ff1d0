using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.Tests.Golden;

/// <summary>Papers as nobody has set them: whatever stands on a page, and wherever, no stage gives up on the paper.</summary>
public sealed class DamagedPapersTests
{
    /// <summary>How many times each paper is damaged in each way; more are tried by setting <c>INGEST_DAMAGE</c>.</summary>
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("INGEST_DAMAGE") ?? "1", CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<(string Name, Func<Random, Paper, Paper> Of)> Ways =
    [
        ("words lost", (random, paper) => Words(paper, word => random.NextDouble() < 0.15 ? null : word)),
        ("letters lost", (random, paper) => Words(paper, word => random.NextDouble() < 0.1 ? word with { Text = word.Text[..1] } : word)),
        ("texts swapped", SwapTexts),
        ("lines lost", LoseLines),
        ("half of the page lost", (random, paper) => random.Next(2) == 0
            ? Pages(paper, page => page with { Words = [.. page.Words.Where(word => word.Box.X0 < page.Width / 2)] })
            : Pages(paper, page => page with { Words = [.. page.Words.Where(word => word.Box.X0 > page.Width / 2)] })),
        ("words moved", (random, paper) => Words(paper, word => word with { Box = Moved(word.Box, Step(random), Step(random)) })),
        ("lines moved", MoveLines),
        ("rulings lost", (_, paper) => Pages(paper, page => page with { Rulings = [] })),
        ("rulings scattered", (random, paper) => Pages(paper, page => page with { Rulings = [.. page.Rulings.Where(_ => random.Next(2) == 0)] })),
        ("typefaces lost", (_, paper) => Words(paper, word => word with { Typeface = null })),
        ("pages out of order", ShufflePages),
        ("pages on one another", Overprint),
    ];

    public static TheoryData<string> Papers => [.. SamplePapers.Names];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task No_damage_ends_the_paper(string name)
    {
        SourceFile file = await SourceFile.OfAsync(Path.Combine(SamplePapers.Folder, name, "paper.pdf"), CancellationToken.None);
        Paper paper = await new PaperReader().ReadAsync(file, new Issues(), CancellationToken.None);
        var random = new Random(name.Length);

        List<string> faults = [];
        for (int i = 0; i < Times; i++)
        {
            foreach ((string way, Func<Random, Paper, Paper> of) in Ways)
            {
                Paper damaged = of(random, paper);
                var issues = new Issues();
                if (Record.Exception(() => Pipeline.Understand(damaged, issues)) is { } fault)
                {
                    faults.Add($"{way}: {fault.GetType().Name} {fault.Message}\n{fault.StackTrace}");
                }

                faults.AddRange(issues.Found.Where(issue => issue.Code == IssueCodes.Fault).Select(issue => $"{way}: {issue.Message}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static Paper Pages(Paper paper, Func<Page, Page> change) => paper with { Pages = [.. paper.Pages.Select(change)] };

    private static Paper Words(Paper paper, Func<Word, Word?> change) =>
        Pages(paper, page => page with { Words = [.. page.Words.Select(change).OfType<Word>()] });

    private static Paper SwapTexts(Random random, Paper paper) => Pages(paper, page =>
    {
        string[] texts = [.. page.Words.Select(word => word.Text)];
        random.Shuffle(texts);
        return page with { Words = [.. page.Words.Select((word, i) => random.Next(4) == 0 ? word with { Text = texts[i] } : word)] };
    });

    private static Paper LoseLines(Random random, Paper paper)
    {
        return Pages(paper, page =>
        {
            HashSet<int> lines = [.. page.Words.Select(word => Line(word)).Distinct().Where(_ => random.NextDouble() < 0.2)];
            return page with { Words = [.. page.Words.Where(word => !lines.Contains(Line(word)))] };
        });
    }

    private static Paper MoveLines(Random random, Paper paper) => Pages(paper, page =>
    {
        var steps = page.Words.Select(Line).Distinct().ToDictionary(line => line, _ => (X: Step(random) * 4, Y: Step(random)));
        return page with { Words = [.. page.Words.Select(word => steps[Line(word)] is var step ? word with { Box = Moved(word.Box, step.X, step.Y) } : word)] };
    });

    private static Paper ShufflePages(Random random, Paper paper)
    {
        Page[] pages = [.. paper.Pages];
        random.Shuffle(pages);
        return paper with { Pages = [.. pages.Select((page, i) => page with { Number = i + 1 })] };
    }

    private static Paper Overprint(Random random, Paper paper) => paper.Pages.Length < 2 ? paper : Pages(paper, page =>
        page with { Words = [.. page.Words, .. paper.Pages[random.Next(paper.Pages.Length)].Words] });

    /// <summary>Which line of some twelve points a word stands in.</summary>
    private static int Line(Word word) => (int)(word.Box.MiddleY / 12);

    /// <summary>Up to five points either way.</summary>
    private static double Step(Random random) => (random.NextDouble() * 10) - 5;

    private static Box Moved(Box box, double x, double y) => new(box.X0 + x, box.Y0 + y, box.X1 + x, box.Y1 + y);
}
