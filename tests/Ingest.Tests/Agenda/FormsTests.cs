using Ingest.Export;
using Ingest.Papers;

namespace Ingest.Tests.Agenda;

/// <summary>Papers drawn as text, of as many forms as are known, and what is to be read from them: <c>Forms.txt</c>.</summary>
public sealed class FormsTests
{
    private const string File = "tests/Ingest.Tests/Agenda/Forms.txt";

    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string, string>();
            foreach (string form in System.IO.File.ReadAllText(Path.Combine(Repository.Root, File)).Split("\n=== ").Skip(1))
            {
                string[] pages = form.Split("\n---\n");
                string[] head = pages[0].Split('\n');
                forms.Add(head[0], string.Join('\n', head.Skip(1)), string.Join("\n---\n", pages.Skip(1)));
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reads_what_the_form_says(string name, string expected, string pages)
    {
        string[] sketches = [.. pages.Split("\n---\n").Select(page => page.Trim('\n'))];
        Ingestion paper = name.StartsWith("a scan", StringComparison.Ordinal) ? Sketch.ReadScan(sketches) : Sketch.Read(sketches);
        Assert.Equal($"{name}\n{expected.Trim()}", $"{name}\n{Shown(paper)}");
    }

    private static string Shown(Ingestion paper) => string.Join('\n', paper.Items.Select(item => Shown(item.Classified)).Prepend(Shown(paper.Masthead)));

    private static string Shown(Masthead masthead) =>
        string.Join(" | ", ContractName.Of(masthead.Kind), masthead.Municipality ?? "-", masthead.Body ?? "-", masthead.MeetingDate?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "-");

    private static string Shown(ClassifiedMatter item) => string.Join(
        " | ",
        item.Matter.Number ?? "-",
        item.Matter.Title,
        item.Matter.DiaryNumber ?? "-",
        item.Matter.FirstPage is { } first ? $"{first}-{item.Matter.LastPage}" : "-",
        ContractName.Of(item.Category),
        item.Decision is { } decision ? ContractName.Of(decision.Outcome) : "-");
}
