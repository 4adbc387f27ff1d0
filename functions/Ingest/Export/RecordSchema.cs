namespace Ingest.Export;

/// <summary>The form of what <see cref="ContractJson"/> writes, as a JSON Schema.</summary>
public static class RecordSchema
{
    public static string Text()
    {
        using var reader = new StreamReader(typeof(RecordSchema).Assembly.GetManifestResourceStream("Ingest.Export.records.schema.json")!);
        return reader.ReadToEnd();
    }
}
