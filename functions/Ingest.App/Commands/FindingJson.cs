using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ingest.Language;

namespace Ingest.App.Commands;

/// <summary>One line of JSON for each thing seen in a text.</summary>
internal static class FindingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Finding finding)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind);
            json.WriteString("text", finding.Text);
            json.WriteNumber("offset", finding.Offset);
            json.WriteNumber("length", finding.Text.Length);
            json.WriteString("rule", finding.Rule);
            WriteValue(json, finding.Value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case Money money:
                json.WriteNumber("value", Plain(money.Value));
                json.WriteString("frequency", money.Frequency is { } frequency ? Name(frequency) : null);
                json.WriteString("qualifier", money.Qualifier is { } qualifier ? Name(qualifier) : null);
                break;
            case ForeignMoney foreign:
                json.WriteNumber("value", Plain(foreign.Value));
                json.WriteString("currency", foreign.Currency);
                break;
            case Number number:
                json.WriteNumber("value", Plain(number.Value));
                break;
            case Day day:
                json.WriteString("date", Iso(day.Value));
                break;
            case Interval interval:
                json.WriteString("from", Iso(interval.From));
                json.WriteString("to", Iso(interval.To));
                break;
            case Duration { Months: { } months }:
                json.WriteNumber("months", Plain(months));
                break;
            case Duration duration:
                json.WriteNumber("days", duration.Days.GetValueOrDefault());
                break;
            case Hours hours:
                json.WriteNumber("minutes", Plain(hours.Minutes));
                break;
            case CheckedNumber number:
                json.WriteString("value", number.Value);
                json.WriteBoolean("valid", number.Valid);
                break;
            case DiaryNumber number:
                json.WriteString("value", number.Value);
                break;
            default:
                throw new InvalidOperationException($"No form for {value.GetType().Name}.");
        }
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Without noughts behind the last decimal.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

    /// <summary>The contract's name: <c>HalfYearly</c> is <c>half_yearly</c>.</summary>
    private static string Name(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
