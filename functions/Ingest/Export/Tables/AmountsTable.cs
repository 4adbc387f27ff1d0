using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>Money (contract, Amounts).</summary>
internal static class AmountsTable
{
    /// <summary>What a 64-bit number of öre can hold, in kronor.</summary>
    private const decimal MostKronor = long.MaxValue / 100;

    public static RecordTable Table { get; } = new RecordTable<PlacedRecord<Amount>>(
        "Amounts",
        "A sum of money.",
        new ColumnList<PlacedRecord<Amount>>()
            .OfRecord()
            .Text("agreement", "The agreement's short name", row => row.Record.Agreement)
            .WholeNumber("valueOre", "Öre, exact; empty where it is beyond 64 bits", row => Ore(row.Record.Value))
            .RequiredNumber("value", "Kronor, for tools that know no öre", row => (double)row.Record.Value)
            .RequiredName("kind", "What money it is", row => row.Record.Kind)
            .Name("frequency", "How often", row => row.Record.Frequency)
            .Name("qualifier", "How firm", row => row.Record.Qualifier)
            .Text("payer", "As named", row => row.Record.Payer)
            .Text("payee", "As named", row => row.Record.Payee)
            .Text("subject", "What it is for, or the line of a follow-up", row => row.Record.Subject)
            .Text("period", "What a follow-up's column speaks of: `2018-03` (to March), `2018`", row => row.Record.Period)
            .OfSource(),
        ingestion => PlacedRecord<Amount>.Of(ingestion, RecordKind.Amounts, records => records.Amounts));

    private static long? Ore(decimal kronor) => Math.Abs(kronor) < MostKronor ? (long)Math.Round(kronor * 100) : null;
}
