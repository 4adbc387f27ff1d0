using System.Text;
using Ingest.Export;
using Ingest.Papers;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Ingest.Tests.Export;

public sealed class ContractSchemaTests
{
    [Fact]
    public async Task What_extract_prints_is_of_the_schemas_form() => Assert.Empty(await FaultsOf(SampleIngestion.WithEveryKind()));

    [Fact]
    public async Task A_failed_paper_is_of_the_schemas_form() => Assert.Empty(await FaultsOf(SampleIngestion.Failed()));

    [Fact]
    public async Task The_schema_refuses_a_record_without_a_quote() =>
        Assert.NotEmpty(await FaultsOf(SampleIngestion.WithEveryKind(), json => json.Replace("\"quote\": \"Kommunen betalar", "\"quot\": \"", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public async Task Every_name_of_an_enumeration_is_in_the_schema(string definition, string property, string[] names)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.Text());
        Assert.Equal(names, schema.Definitions[definition].Properties[property].Enumeration.OfType<string>());
    }

    public static TheoryData<string, string, string[]> Enumerations() => new()
    {
        { "document", "kind", Names<PaperKind>() },
        { "document", "state", Names<PaperState>() },
        { "issue", "severity", Names<Severity>() },
        { "item", "category", Names<Category>() },
        { "party", "role", Names<PartyRole>() },
        { "amount", "kind", Names<AmountKind>() },
        { "amount", "frequency", Names<Frequency>() },
        { "amount", "qualifier", Names<Qualifier>() },
        { "period", "kind", Names<PeriodKind>() },
        { "goalMeasure", "group", Names<MeasureGroup>() },
        { "goalMeasure", "unit", Names<MeasureUnit>() },
        { "goalMeasure", "comparator", Names<Comparator>() },
        { "listedDecision", "kind", Names<ListedDecisionKind>() },
    };

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(ContractName.Of)];

    private static async Task<ICollection<ValidationError>> FaultsOf(Ingestion ingestion, Func<string, string>? change = null)
    {
        using var written = new MemoryStream();
        ContractJson.Write(ingestion, written);
        string json = Encoding.UTF8.GetString(written.ToArray());
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.Text());
        return schema.Validate(change is null ? json : change(json));
    }
}
