using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Papers;

namespace Ingest.Export;

/// <summary>Writes an <see cref="Ingestion"/> in the form of the contract's <c>records.schema.json</c>.</summary>
public static class ContractJson
{
    /// <summary>The contract's name and version.</summary>
    public const string Schema = "ingest.records/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Ingestion ingestion, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteDocument(json, ingestion);
        json.WriteStartArray("items");
        var ids = new RecordIds(ingestion.Paper.Id);
        foreach (Item item in ingestion.Items)
        {
            WriteItem(json, item, ids);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, Ingestion ingestion)
    {
        (Paper paper, Masthead masthead) = (ingestion.Paper, ingestion.Masthead);
        json.WriteStartObject("document");
        json.WriteString("id", paper.Id);
        json.WriteString("source", paper.Source);
        json.WriteString("municipality", masthead.Municipality);
        json.WriteString("municipalityCode", masthead.MunicipalityCode);
        json.WriteString("body", masthead.Body);
        WriteDate(json, "meetingDate", masthead.MeetingDate);
        json.WriteString("kind", ContractName.Of(masthead.Kind));
        json.WriteNumber("pageCount", paper.PageCount);
        json.WriteStartArray("pages");
        foreach (Page page in paper.Pages)
        {
            json.WriteStartObject();
            json.WriteNumber("number", page.Number);
            json.WriteString("textSource", ContractName.Of(page.TextSource));
            json.WriteNumber("confidence", Math.Round(page.Confidence, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("state", ContractName.Of(ingestion.State));
        json.WriteStartArray("issues");
        foreach (Issue issue in ingestion.Issues)
        {
            WriteIssue(json, issue);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("code", issue.Code);
        json.WriteString("severity", ContractName.Of(issue.Severity));
        json.WriteString("message", issue.Message);
        WriteNumber(json, "page", issue.Page);
        WriteNumber(json, "item", issue.Item);
        json.WriteString("quote", issue.Quote);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, Item item, RecordIds ids)
    {
        ClassifiedMatter classified = item.Classified;
        Matter matter = classified.Matter;
        json.WriteStartObject();
        json.WriteString("number", matter.Number);
        json.WriteString("title", matter.Title);
        json.WriteString("diaryNumber", matter.DiaryNumber);
        json.WriteString("category", ContractName.Of(classified.Category));
        json.WriteNumber("confidence", Math.Round(classified.Confidence, 4));
        WritePages(json, matter);
        WriteDecision(json, classified.Decision);
        WriteAll(json, RecordKind.Parties, item.Records.Parties, ids, WriteParty);
        WriteAll(json, RecordKind.Amounts, item.Records.Amounts, ids, WriteAmount);
        WriteAll(json, RecordKind.Periods, item.Records.Periods, ids, WritePeriod);
        WriteAll(json, RecordKind.GoalMeasures, item.Records.GoalMeasures, ids, WriteGoalMeasure);
        WriteAll(json, RecordKind.Decisions, item.Records.Decisions, ids, WriteListedDecision);
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, Matter matter)
    {
        if (matter is { FirstPage: { } first, LastPage: { } last })
        {
            json.WriteStartArray("pages");
            json.WriteNumberValue(first);
            json.WriteNumberValue(last);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("pages");
        }
    }

    private static void WriteDecision(Utf8JsonWriter json, Decision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteString("outcome", ContractName.Of(decision.Outcome));
        json.WriteString("text", decision.Text);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> records, RecordIds ids, Action<Utf8JsonWriter, T> write)
        where T : IRecord
    {
        json.WriteStartArray(name);
        foreach (T record in records)
        {
            json.WriteStartObject();
            json.WriteString("id", ids.Next(name, record.Source));
            write(json, record);
            if (!record.Flags.IsEmpty)
            {
                json.WriteStartArray("flags");
                foreach (string flag in record.Flags)
                {
                    json.WriteStringValue(flag);
                }

                json.WriteEndArray();
            }

            json.WriteNumber("confidence", Math.Round(record.Source.Confidence, 4));
            WriteSource(json, record.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Provenance source)
    {
        json.WriteStartObject("source");
        json.WriteNumber("page", source.Page);
        json.WriteString("quote", source.Quote);
        json.WriteStartArray("box");
        foreach (double edge in (ReadOnlySpan<double>)[source.Box.X0, source.Box.Y0, source.Box.X1, source.Box.Y1])
        {
            json.WriteNumberValue(Math.Round(edge, 3));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Party party)
    {
        json.WriteString("name", party.Name);
        json.WriteString("role", ContractName.Of(party.Role));
        json.WriteString("orgNumber", party.OrgNumber);
        json.WriteString("via", party.Via);
        json.WriteString("agreement", party.Agreement);
    }

    private static void WriteAmount(Utf8JsonWriter json, Amount amount)
    {
        json.WriteNumber("value", amount.Value);
        json.WriteString("kind", ContractName.Of(amount.Kind));
        WriteName(json, "frequency", amount.Frequency);
        WriteName(json, "qualifier", amount.Qualifier);
        json.WriteString("payer", amount.Payer);
        json.WriteString("payee", amount.Payee);
        json.WriteString("subject", amount.Subject);
        json.WriteString("period", amount.Period);
        json.WriteString("agreement", amount.Agreement);
    }

    private static void WritePeriod(Utf8JsonWriter json, Period period)
    {
        json.WriteString("kind", ContractName.Of(period.Kind));
        WriteDate(json, "start", period.Start);
        WriteDate(json, "end", period.End);
        WriteNumber(json, "months", period.Months);
        json.WriteString("agreement", period.Agreement);
    }

    private static void WriteGoalMeasure(Utf8JsonWriter json, GoalMeasure goal)
    {
        json.WriteString("goal", goal.Goal);
        json.WriteString("measure", goal.Measure);
        WriteName(json, "group", goal.Group);
        WriteName(json, "unit", goal.Unit);
        WriteName(json, "comparator", goal.Comparator);
        WriteNumber(json, "target", goal.Target);
        json.WriteString("targetText", goal.TargetText);
        json.WriteString("targetPeriod", goal.TargetPeriod);
        json.WriteStartArray("outcomes");
        foreach (Outcome outcome in goal.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("period", outcome.Period);
            WriteNumber(json, "value", outcome.Value);
            json.WriteString("text", outcome.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("agreement", goal.Agreement);
    }

    private static void WriteListedDecision(Utf8JsonWriter json, ListedDecision decision)
    {
        json.WriteString("kind", ContractName.Of(decision.Kind));
        json.WriteString("body", decision.Body);
        json.WriteString("document", decision.Document);
        WriteDate(json, "date", decision.Date);
        WriteNumber(json, "paragraphFrom", decision.ParagraphFrom);
        WriteNumber(json, "paragraphTo", decision.ParagraphTo);
        json.WriteString("subject", decision.Subject);
        json.WriteString("diaryNumber", decision.DiaryNumber);
        json.WriteString("delegationPoint", decision.DelegationPoint);
        json.WriteString("decidedBy", decision.DecidedBy);
    }

    private static void WriteName<T>(Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum =>
        json.WriteString(name, value is { } some ? ContractName.Of(some) : null);

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } some)
        {
            json.WriteNumber(name, some);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteDate(Utf8JsonWriter json, string name, DateOnly? value) =>
        json.WriteString(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
