using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Corrections;
using Ingest.Storage.Queries;

namespace Ingest.App.Web.OnePaper;

/// <summary>A corrected paper as a gold answer: the contract's form without what only a reading has.</summary>
internal static class GoldJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<byte[]> OfAsync(WholePaper paper, IRecordQueries queries, CancellationToken cancellationToken)
    {
        RecordTable outcomes = PaperView.Table("Outcomes");
        ILookup<string, ShownRecord> reached = (await queries.SelectAsync(outcomes, new RowQuery { Filter = RowFilter.Is("paperId", paper.Paper.Id) }, cancellationToken))
            .Select(row => new ShownRecord(outcomes, row)).ToLookup(outcome => outcome.Text("goalMeasureId")!);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", ContractJson.Schema);
            WriteDocument(json, paper);
            json.WriteStartArray("items");
            foreach (ShownRecord item in paper.Items)
            {
                WriteItem(json, item, [.. paper.Records.Where(record => record.Matter == item.Matter && record.Review != ReviewMark.Rejected)], reached);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, WholePaper paper)
    {
        var row = new ShownRecord(PapersTable.Table, PapersTable.Row(paper.Paper));
        json.WriteStartObject("document");
        json.WriteString("id", paper.Paper.Id);
        json.WriteString("source", paper.Paper.Paper);
        foreach (string name in new[] { "municipality", "municipalityCode", "body", "meetingDate", "kind" })
        {
            json.WriteString(name, row.Text(name));
        }

        json.WriteNumber("pageCount", paper.Paper.PageCount);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ShownRecord item, ImmutableArray<ShownRecord> records, ILookup<string, ShownRecord> reached)
    {
        json.WriteStartObject();
        json.WriteString("number", item.Text("itemNumber"));
        json.WriteString("title", item.Text("title"));
        json.WriteString("diaryNumber", item.Text("itemDiaryNumber"));
        json.WriteString("category", item.Text("category"));
        json.WritePropertyName("pages");
        if (item.Page is { } first)
        {
            json.WriteStartArray();
            json.WriteNumberValue(first);
            json.WriteNumberValue(item["lastPage"] as long? ?? first);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNullValue();
        }

        WriteDecision(json, item);
        foreach (RecordTable table in PaperView.Kinds)
        {
            json.WriteStartArray(JsonNamingPolicy.CamelCase.ConvertName(table.Name));
            foreach (ShownRecord record in records.Where(record => record.Table == table))
            {
                WriteRecord(json, record, reached);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, ShownRecord item)
    {
        if (item.Text("decision") is not { } outcome)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteString("outcome", outcome);
        json.WriteString("text", item.Text("decisionText"));
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, ShownRecord record, ILookup<string, ShownRecord> reached)
    {
        json.WriteStartObject();
        foreach (Column column in CorrectedRows.FieldsOf(record.Table))
        {
            json.WritePropertyName(column.Name == "decidingBody" ? "body" : column.Name);
            WriteValue(json, record[column.Name]);
        }

        if (record.Table.Name == "GoalMeasures")
        {
            json.WriteStartArray("outcomes");
            foreach (ShownRecord outcome in reached[record.Id])
            {
                json.WriteStartObject();
                json.WriteString("period", outcome.Text("period"));
                json.WritePropertyName("value");
                WriteValue(json, outcome["value"]);
                json.WriteString("text", outcome.Text("text"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("source");
        json.WriteNumber("page", record.Page ?? 1);
        json.WriteString("quote", record.Text("quote"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue((decimal)number);
                break;
            default:
                json.WriteStringValue(value as string);
                break;
        }
    }
}
