using System.Collections.Immutable;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Each figure of each line of a follow-up's money tables (contract, Amounts).</summary>
internal static class FollowUpAmounts
{
    private const string RuleName = "follow-up table";

    public static ImmutableArray<Amount> Of(MatterReading matter, FollowUp followUp)
    {
        var units = new TableUnit(followUp, new UnitsInText(followUp));
        return
        [
            .. from table in followUp.Tables
               from line in TableLines.MoneyLines(table)
               from column in table.FigureColumns
               let amount = Read(matter, followUp, units, line, column)
               where amount is not null
               select amount,
        ];
    }

    private static Amount? Read(MatterReading matter, FollowUp followUp, TableUnit units, TableLine line, FollowUpColumn column)
    {
        if (line.Row.At(column.Index) is not { ColumnSpan: 1 } cell || cell.Text.Contains('%', StringComparison.Ordinal)
            || Swedish.CellNumber(cell.Text) is not { } number)
        {
            return null;
        }

        bool perPerson = line.Table.CostOfOne is not null || CostsOfOne.AreIn($"{line.Label(column.Index)}\n{column.Heading}\n{line.LabelHeading(column.Index)}");
        (decimal unit, double certainty) = perPerson ? (line.Table.CostOfOne ?? 1m, 1) : units.Of(line.Table, column);
        string? subject = column.Account is { } account ? $"{line.Subject(column.Index)} {account}".TrimStart() : line.Subject(column.Index);
        (AmountKind kind, ColumnTime time) = MonthLines.Place(line.Table, column, subject, followUp.Reported);
        Provenance source = Quotation.Of(
            matter.Layout.Paper, line.Row.Words, cell.Passage.Words, $"{RuleName}: {column.Rule}", 0.95 * certainty);
        return new Amount(
            source, number * unit, kind, perPerson ? Frequency.PerPerson : null, null, null, subject, time.Text(followUp.Reported), null);
    }
}
