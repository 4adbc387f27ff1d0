using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Web.OnePaper;
using Ingest.Export.Tables;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Web.Agreements;

/// <summary>Agreements as rows and terms as columns: filtered, sorted and grouped as the address says.</summary>
internal sealed record AgreementTable(ImmutableArray<Agreement> Rows, string Sort, string Group, DateOnly Today)
{
    /// <summary>Rows that are shown at once: what keeps the page light.</summary>
    public const int PageLength = 150;

    /// <summary>The columns of the exports; the page's are named by the same words.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("key", ColumnType.Text, true, "The agreement's address"),
        new("municipality", ColumnType.Text, false, "Whose body meets"),
        new("agreement", ColumnType.Text, true, "Its short name"),
        new("status", ColumnType.Text, true, "Where it stands"),
        new("parties", ColumnType.Text, false, "Parties that are no public body"),
        new("publicParties", ColumnType.Text, false, "Public parties"),
        new("yearlyKronor", ColumnType.Number, false, "Kronor a year, all payers"),
        new("yearlyByPayer", ColumnType.Text, false, "Kronor a year by payer"),
        new("onceKronor", ColumnType.Number, false, "Kronor paid once, or without a word on how often"),
        new("start", ColumnType.Text, false, "First day of the term"),
        new("end", ColumnType.Text, false, "Last day of the term"),
        new("extension", ColumnType.Text, false, "How it is extended"),
        new("noticeMonths", ColumnType.Number, false, "Notice in months"),
        new("goals", ColumnType.WholeNumber, true, "Goals and measures"),
        new("day", ColumnType.Text, false, "The newest paper's meeting"),
        new("papers", ColumnType.WholeNumber, true, "Papers that speak of it"),
        new("yearlySource", ColumnType.Text, false, "The pages that say the yearly money, to cite, each with its address"),
        new("onceSource", ColumnType.Text, false, "The page that says what is paid once"),
        new("termSource", ColumnType.Text, false, "The page that says the term"),
        new("extensionSource", ColumnType.Text, false, "The page that says how it is extended"),
        new("noticeSource", ColumnType.Text, false, "The page that says the notice"),
    ];

    private static readonly Dictionary<string, Func<Agreement, IComparable?>> Sorts = new(StringComparer.Ordinal)
    {
        ["kommun"] = one => one.Municipality,
        ["avtal"] = one => one.Name,
        ["pengar"] = one => one.YearlyTotal,
        ["start"] = one => one.Term?.Text("start"),
        ["slut"] = one => one.Term?.Text("end"),
        ["uppsagning"] = one => one.Notice?["months"] as double?,
        ["mal"] = one => one.Goals.Length,
        ["dag"] = one => one.Day,
    };

    public static AgreementTable Of(ImmutableArray<Agreement> all, IQueryCollection query, DateOnly today)
    {
        string sort = query["sort"].ToString() is { Length: > 0 } asked && Sorts.ContainsKey(asked.TrimStart('-')) ? asked : "kommun";
        (string? municipality, string? status, string? words) = (query["kommun"], query["lage"], query["q"]);
        (string from, string to, string endsFrom) = (query["fran"].ToString().Trim(), query["till"].ToString().Trim(), query["slutar"].ToString().Trim());
        IEnumerable<Agreement> fitting = all
            .Where(one => string.IsNullOrEmpty(municipality) || one.Municipality == municipality)
            .Where(one => string.IsNullOrEmpty(status) || Agreement.NameOf(one.StatusOn(today)) == status)
            .Where(one => from.Length == 0 || string.CompareOrdinal(one.Term?.Text("start") ?? "", from) >= 0)
            .Where(one => endsFrom.Length == 0 || string.CompareOrdinal(one.Term?.Text("end") ?? "", endsFrom) >= 0)
            .Where(one => to.Length == 0 || (one.Term?.Text("end") is { } end && string.CompareOrdinal(end[..Math.Min(end.Length, to.Length)], to) <= 0))
            .Where(one => string.IsNullOrEmpty(words) || Storage.Queries.SearchTerms.Words(words).All(word => Searched(one).Contains(word, StringComparison.OrdinalIgnoreCase)));
        Func<Agreement, IComparable?> key = Sorts[sort.TrimStart('-')];
        // Those that say nothing are last, whichever way.
        IOrderedEnumerable<Agreement> sorted = fitting.OrderBy(one => key(one) is null);
        sorted = sort.StartsWith('-') ? sorted.ThenByDescending(key) : sorted.ThenBy(key);
        return new AgreementTable([.. sorted.ThenBy(one => one.Name, StringComparer.Ordinal)], sort, query["grupp"].ToString(), today)
        {
            Page = int.TryParse(query["sida"], NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Clamp(page, 1, 10_000) : 1,
        };
    }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Pages => Math.Max(1, (Rows.Length + PageLength - 1) / PageLength);

    /// <summary>The page's rows by group; one group without a name where none was asked for.</summary>
    public IEnumerable<IGrouping<string, Agreement>> Groups => Rows.Skip((Page - 1) * PageLength).Take(PageLength).GroupBy(one => Group switch
    {
        "kommun" => one.Municipality ?? "Kommun saknas",
        "ar" => one.Term?.Text("start")?[..4] is { } year ? $"Börjar {year}" : "Början saknas",
        "part" => one.CivilParties.Select(party => Words.Name(party.Text("role"))).FirstOrDefault("part saknas"),
        _ => "",
    });

    /// <summary>An agreement's values for <see cref="Columns"/>.</summary>
    /// <param name="one">The agreement.</param>
    /// <param name="root">What addresses of pages begin with.</param>
    public ImmutableArray<object?> Row(Agreement one, string root) =>
    [
        one.Key,
        one.Municipality,
        one.Name,
        Agreement.NameOf(one.StatusOn(Today)),
        Joined(one.CivilParties),
        Joined(one.Parties.Except(one.CivilParties)),
        one.YearlyTotal,
        one.Yearly.IsEmpty ? null : string.Join("; ", one.Yearly.Select(part => $"{part.Payer}: {Words.Number(part.Kronor)}")),
        one.Once?.Number("value"),
        one.Term?.Text("start"),
        one.Term?.Text("end"),
        one.Extension?.Summary,
        one.Notice?["months"],
        (long)one.Goals.Length,
        one.Day,
        (long)one.Papers.Length,
        Sources(one.Yearly.Select(part => part.From), root),
        Sources([one.Once], root),
        Sources([one.Term], root),
        Sources([one.Extension], root),
        Sources([one.Notice], root),
    ];

    private static string? Sources(IEnumerable<ShownRecord?> records, string root) =>
        string.Join("; ", records.OfType<ShownRecord>().Select(record => $"{record.Citation} {root}{record.Address}").Distinct()) is { Length: > 0 } said ? said : null;

    private static string Searched(Agreement one) =>
        $"{one.Name} {one.Municipality} {one.Body} {string.Join(' ', one.Parties.Select(party => party.Text("name")))} {string.Join(' ', one.Goals.Select(goal => goal.Text("measure")))}";

    private static string? Joined(IEnumerable<ShownRecord> parties) => string.Join("; ", parties.Select(party => party.Text("name"))) is { Length: > 0 } names ? names : null;
}
