using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.FollowUps;

/// <summary>Columns parted by account: <c>Budget</c> over <c>Kostnader | Intäkter | Netto</c>. The account is part of what a figure is of.</summary>
internal static partial class AccountColumns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The columns with their accounts; as they are where no kind stands for costs and for incomes.</summary>
    public static ImmutableArray<FollowUpColumn> Of(ImmutableArray<FollowUpColumn> columns) =>
        columns.Where(column => column.Use == ColumnUse.Figure).GroupBy(column => column.Kind).Any(kind => kind.Any(IsOfCosts) && kind.Any(IsOfIncomes))
            ? [.. columns.Select(column => column.Use == ColumnUse.Figure && Account.Match(column.Heading) is { Success: true } account ? column with { Account = account.Value } : column)]
            : columns;

    private static bool IsOfCosts(FollowUpColumn column) => Account.Match(column.Heading).Value is ['k' or 'K', ..];

    private static bool IsOfIncomes(FollowUpColumn column) => Account.Match(column.Heading).Value is ['i' or 'I', ..];

    // Budget 2025 Kostnader, Utfall Intäkt, Avvikelse Netto, Nettoav.; Kostnader over Budget
    [GeneratedRegex(@"(?<=\S\s)(kostnad(er)?|intäkt(er)?|netto(av(vikelse)?)?\.?)$|^(kostnad(er)?|intäkt(er)?|netto)(?=\s(budget|utfall|redovisat|bokslut|prognos|avvikelse|differens)\b)", Options, 10_000)]
    private static partial Regex Account { get; }
}
