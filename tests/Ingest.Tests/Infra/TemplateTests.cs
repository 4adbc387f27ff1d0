using System.Diagnostics;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Infra;

/// <summary>The check of templates (<c>infra/azure/validate</c>), against a schema of one made-up resource; Azure's own are not in the repository.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Schema = """
        {"id":"https://schemas.example/2020-01-01/Test.Things.json#","resourceDefinitions":{"boxes":{"type":"object",
          "properties":{"type":{"enum":["Test.Things/boxes"]},"apiVersion":{"enum":["2020-01-01"]},"name":{"type":"string"},
            "properties":{"type":"object","properties":{"isLocked":{"type":"boolean"},"lid":{"type":"object","properties":{"colour":{"type":"string"}}}}}},
          "required":["type","apiVersion","name","properties"]}}}
        """;

    private readonly ScratchFolder folder = new();

    public TemplateTests()
    {
        foreach ((string name, string json) in new[] { ("common/definitions.json", """{"id":"https://schemas.example/common/definitions.json#"}"""), ("2020-01-01/Test.Things.json", Schema) })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.In("schemas", name))!);
            File.WriteAllText(folder.In("schemas", name), json);
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"isLocked":true,"lid":{"colour":"red"}}""", 0, "1 resources checked, 0 faults")]
    [InlineData("""{"isLokced":true}""", 1, "isLokced")]                   // misspelt
    [InlineData("""{"lid":{"color":"red"}}""", 1, "color")]                // misspelt further down
    [InlineData("""{"isLocked":7}""", 1, "must be boolean")]
    public async Task A_property_that_no_schema_names_is_a_fault(string properties, int code, string says)
    {
        (int exitCode, string said) = await ValidateAsync(Template(properties, """{"type":"string","metadata":{"description":"Its name."}}"""), folder.In("schemas"));
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.Equal(code, exitCode);
    }

    [Fact]
    public async Task A_parameter_without_a_description_is_a_fault() =>
        Assert.Equal(1, (await ValidateAsync(Template("{}", """{"type":"string"}"""), folder.In("schemas"))).ExitCode);

    [Fact]
    public async Task Without_the_schemas_it_says_that_it_was_not_run()
    {
        (int exitCode, string said) = await ValidateAsync(Template("{}", "{}"), folder.In("nowhere"));
        Assert.StartsWith("not run: Azure's schemas are not at ", said, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    private static string Template(string properties, string parameter) => $$"""
        {"parameters":{"name":{{parameter}} },"resources":[{"type":"Test.Things/boxes","apiVersion":"2020-01-01","name":"[parameters('name')]","properties":{{properties}} }]}
        """;

    private async Task<(int ExitCode, string Said)> ValidateAsync(string template, string schemas)
    {
        await File.WriteAllTextAsync(folder.In("template.json"), template);
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "infra", "azure", "validate"), [folder.In("template.json")]) { RedirectStandardOutput = true };
        start.Environment["INGEST_ARM_SCHEMAS"] = schemas;
        using var process = Process.Start(start)!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
