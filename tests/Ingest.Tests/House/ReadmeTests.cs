using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Ingest.App;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Papers;

namespace Ingest.Tests.House;

/// <summary>What people can use is written down.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static TheoryData<string> Commands() => [.. CommandLine.Make().Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Options() =>
        [.. CommandLine.Make().Subcommands.SelectMany(command => command.Options).Select(option => option.Name).Where(name => name != "--help").Distinct()];

    public static TheoryData<string> IssueCodes() =>
        [.. typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    public static TheoryData<int> ExitCodes() => [.. Enum.GetValues<ExitCode>().Select(code => (int)code)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_README_names_every_command(string command) => Assert.Contains($"ingest {command}", Readme, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Options))]
    public void The_README_names_every_option(string option) => Assert.Contains(option, Readme, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(IssueCodes))]
    public void The_README_lists_every_issue_code(string code) => Assert.Contains($"`{code}`", Readme, StringComparison.Ordinal);

    [Fact]
    public void Every_issue_code_is_raised_somewhere()
    {
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not ("IssueCodes.cs" or "ProblemWords.cs"))
            .Select(File.ReadAllText)];
        Assert.All(
            typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"IssueCodes.{field.Name}"),
            code => Assert.Contains(sources, source => source.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ExitCodes))]
    public void The_README_lists_every_exit_code(int code) =>
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {code} | {Meaning(code)} |"), Readme, StringComparison.Ordinal);

    [Fact]
    public void Every_command_and_option_says_what_it_does() => Assert.All(
        CommandLine.Make().Subcommands.SelectMany(command => (IEnumerable<Symbol>)[command, .. command.Options, .. command.Arguments]),
        symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name));

    [Fact]
    public void The_data_dictionary_is_that_of_the_catalogue()
    {
        using var written = new StringWriter { NewLine = "\n" };
        TableGuide.Write(TableCatalog.All, written);
        string path = Path.Combine(Repository.Root, "functions", "Ingest", "Export", "TABLES.md");
        Assert.True(written.ToString() == File.ReadAllText(path), "Make it anew: ./ingest export --dictionary > functions/Ingest/Export/TABLES.md");
    }

    private static string Meaning(int code) => CommandLine.Line((ExitCode)code).Split(' ', 2)[1];
}
