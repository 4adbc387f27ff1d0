using System.Collections.Immutable;
using Ingest.App.Api;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Ingest.App.Web.Fetch;

/// <summary>What a person wants to fetch, as the form says it, in the API's words.</summary>
/// <param name="Table">The table.</param>
/// <param name="Asked">The API's query: only what narrows it down.</param>
internal sealed record FetchRequest(RecordTable Table, ImmutableArray<KeyValuePair<string, string>> Asked)
{
    public const string NotRejected = "";
    public const string Trusted = "sakra";
    public const string Everything = "alla";

    private static readonly KeyValuePair<string, string> AllButRejected = new(ReviewMark.Column + ".ne", ReviewMark.Rejected);

    /// <summary>The tables that a person asks for, by the name in the address, the ones asked for most first.</summary>
    public static ImmutableArray<RecordTable> Tables { get; } =
        [.. new[] { "Decisions", "Amounts", "Parties", "Periods", "GoalMeasures", "Outcomes", "Items", "Papers", "Issues", "Corrections" }.Select(name => TableCatalog.All.First(table => table.Name == name))];

    /// <summary>Whether nothing narrows it down but what is left out unasked.</summary>
    public bool IsOfAll => Asked.All(one => one.Equals(AllButRejected));

    /// <summary>The API's address of it, without a host.</summary>
    /// <param name="form">How it is wanted: <c>.xlsx</c>, <c>.csv</c>; nothing for JSON.</param>
    public string Address(string form) => $"{ApiRoutes.Root}/{ApiTables.AddressOf(Table)}{form}{new QueryBuilder(Asked)}";

    /// <summary>The API's query as it reads one.</summary>
    public QueryCollection Query => new(Asked.GroupBy(one => one.Key).ToDictionary(one => one.Key, one => new StringValues([.. one.Select(pair => pair.Value)])));

    public static FetchRequest Of(IQueryCollection form)
    {
        RecordTable table = Tables.FirstOrDefault(table => ApiTables.AddressOf(table) == form["tabell"]) ?? Tables[0];
        var asked = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        bool Has(string column) => RowQuery.Find(table, column) >= 0;
        void Add(string field, string condition)
        {
            if (form[field].ToString().Trim() is { Length: > 0 } value && Has(condition.Split('.')[0]))
            {
                asked.Add(new(condition, value));
            }
        }

        Add("kommun", "municipality");
        Add("namnd", "body");
        Add("slag", "category");
        Add("fran", "meetingDate.ge");
        Add("till", "meetingDate.le");
        if (Has(ReviewMark.Column) && form["urval"] != Everything)
        {
            asked.Add(form["urval"] == Trusted && Has("confidence") ? new(ListRequest.Trusted, "only") : AllButRejected);
        }

        return new FetchRequest(table, asked.ToImmutable());
    }
}
