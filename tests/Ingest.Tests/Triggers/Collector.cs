using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Ingest.Tests.Storage.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Ingest.Tests.Triggers;

/// <summary>Takes what programs send by OTLP (protobuf over HTTP).</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication server;

    private Collector(WebApplication server, string endpoint) => (this.server, Endpoint) = (server, endpoint);

    public string Endpoint { get; }

    public ConcurrentBag<byte[]> Traces { get; } = [];

    public ConcurrentBag<byte[]> Metrics { get; } = [];

    public ConcurrentBag<byte[]> Logs { get; } = [];

    /// <summary>The lines logged: resource_logs 1 → scope_logs 2 → log_records 2 → body 5 → string_value 1; with trace_id 9 where they were logged in a span.</summary>
    public IEnumerable<(string Line, string? Trace)> Lines =>
        from request in Logs
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from record in Fields(scope, 2)
        select (Encoding.UTF8.GetString(Fields(Fields(record, 5).Single(), 1).Single()), Fields(record, 9).Select(Convert.ToHexStringLower).SingleOrDefault());

    /// <summary>Name and trace of each span: ExportTraceServiceRequest → resource_spans 1 → scope_spans 2 → spans 2 → trace_id 1, name 5.</summary>
    public IEnumerable<(string Name, string Trace)> Spans =>
        from request in Traces
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select (Encoding.UTF8.GetString(Fields(span, 5).Single()), Convert.ToHexStringLower(Fields(span, 1).Single()));

    /// <summary>Metrics' names: resource_metrics 1 → scope_metrics 2 → metrics 2 → name 1.</summary>
    public IEnumerable<string> Names =>
        from request in Metrics
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from metric in Fields(scope, 2)
        select Encoding.UTF8.GetString(Fields(metric, 1).Single());

    /// <summary>
    /// What gauges and counters said: a metric's gauge 5 or sum 7 → data_points 1, each with as_double 4 or as_int 6 and attributes 7 of key 1 and
    /// value 2 → string_value 1.
    /// </summary>
    public IEnumerable<(string Name, string Tags, double Value)> Points =>
        from request in Metrics
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from metric in Fields(scope, 2)
        from data in Fields(metric, 5).Concat(Fields(metric, 7))
        from point in Fields(data, 1)
        select (
            Encoding.UTF8.GetString(Fields(metric, 1).Single()),
            string.Join(' ', Fields(point, 7).Select(tag => $"{Encoding.UTF8.GetString(Fields(tag, 1).Single())}={Encoding.UTF8.GetString(Fields(Fields(tag, 2).Single(), 1).SingleOrDefault() ?? [])}")),
            Fields(point, 4, wire: 1).Select(bytes => BitConverter.ToDouble(bytes)).Concat(Fields(point, 6, wire: 1).Select(bytes => (double)BitConverter.ToInt64(bytes))).SingleOrDefault());

    public static async Task<Collector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication server = builder.Build();
        string endpoint = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Azurite.FreePorts(1)[0]}");
        server.Urls.Add(endpoint);
        var collector = new Collector(server, endpoint);
        server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            (context.Request.Path.Value switch
            {
                "/v1/traces" => collector.Traces,
                "/v1/metrics" => collector.Metrics,
                _ => collector.Logs,
            }).Add(body.ToArray());
        });
        await server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>The bytes of every field of that number that has a length, or, with wire type 1, of every one of eight bytes.</summary>
    private static List<byte[]> Fields(byte[] message, int number, int wire = 2)
    {
        var found = new List<byte[]>();
        for (int at = 0; at < message.Length;)
        {
            ulong tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    if ((int)(tag >> 3) == number && wire == 1)
                    {
                        found.Add(message[at..(at + 8)]);
                    }

                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    int length = (int)Varint(message, ref at);
                    if ((int)(tag >> 3) == number && wire == 2)
                    {
                        found.Add(message[at..(at + length)]);
                    }

                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
