using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A table of a parties clause → its lines: a row a party, or a column a party.</summary>
internal static partial class PartyTables
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static IEnumerable<PartyLine> Lines(Table table)
    {
        ImmutableArray<TableRow> rows = WithoutTitle(table);
        return rows.IsEmpty || OfMeasures.IsMatch(TextOf(rows[0])) ? [] : IsByRow(rows, table.ColumnCount) ? ByRow(rows) : ByColumn(rows, table.ColumnCount);
    }

    /// <summary>The rows below those that only say what the table is: <c>1 Parter</c> across all columns.</summary>
    private static ImmutableArray<TableRow> WithoutTitle(Table table) =>
        [.. table.Rows.SkipWhile(row => table.ColumnCount > 1 && row.Cells.Count(cell => !cell.Passage.IsEmpty) == 1 && !IsName(row.Cells.First(cell => !cell.Passage.IsEmpty)))];

    /// <summary>Each party is a column: cards side by side, or a column of labels and one for each party.</summary>
    private static IEnumerable<PartyLine> ByColumn(ImmutableArray<TableRow> rows, int columns) =>
        from column in Enumerable.Range(0, columns)
        let lines = rows.SelectMany(row => row.Cells.Where(cell => cell.Column == column)).SelectMany(cell => cell.Lines).ToImmutableArray()
        from line in PartyLines.Wrapped(lines, begins: true)
        select line;

    private static IEnumerable<PartyLine> ByRow(ImmutableArray<TableRow> rows) =>
        from row in rows.SkipWhile(NamesColumns)
        from piece in row.Cells.Where(cell => TellsOfParty(rows[0], cell) && !IsShortName(rows, cell)).OrderBy(cell => OrgNumber.IsMatch(cell.Text) && !IsName(cell)).SelectMany((cell, i) => PartyLines.Wrapped(cell.Lines, begins: false, (_, line) => IsRestOfName(rows[0], row, cell, line)).Select((line, j) => line with { Begins = i == 0 && j == 0, IsBody = IsBody(rows[0], cell) }))
        select piece;

    /// <summary>Whether a line of a cell under <c>Part</c>, in a row with one number, is words alone: the name's second line, <c>Diakoniförening</c>.</summary>
    private static bool IsRestOfName(TableRow header, TableRow row, Cell cell, TextLine line) =>
        NamesColumns(header) && PartyColumn.IsMatch(header.At(cell.Column)?.Text ?? string.Empty)
        && row.Cells.Where(other => other.Column != cell.Column).Sum(other => OrgNumber.Count(other.Text)) == 1 && WordsAlone.IsMatch(line.Text);

    /// <summary>A cell under <c>Genom</c> that names a body: <c>Socialnämnden</c>, no person.</summary>
    private static bool IsBody(TableRow header, Cell cell) =>
        NamesColumns(header) && !Acts.IsMatch(cell.Text) && ActsHead.IsMatch(header.At(cell.Column)?.Text ?? string.Empty) && PartyNames.IsBody(cell.Text.Trim());

    /// <summary>A row holds one party where a header names columns (<c>Part | Organisationsnummer</c>), or where each row has one name and what belongs to it.</summary>
    private static bool IsByRow(ImmutableArray<TableRow> rows, int columns)
    {
        if (NamesColumns(rows[0]))
        {
            return !Cards.IsMatch(TextOf(rows[0]));
        }

        int numbersBesideNames = rows.Count(row => row.Cells.Length > 1 && row.Cells.Skip(1).Any(cell => OrgNumber.IsMatch(cell.Text)) && IsName(row.Cells[0]));
        int namesAlone = rows.Count(row => row.Cells.Length > 1 && IsName(row.Cells[0]) && OrganisationRoles.IsOrganisationWord(row.Cells[0].Text) && !row.Cells.Skip(1).Any(IsName));
        int labelled = rows.Count(row => row.Cells.Length == 2 && LabelCell.IsMatch(row.Cells[0].Text) && !LabelCell.IsMatch(row.Cells[1].Text));
        return numbersBesideNames > 0 || namesAlone > 1 || (columns == 2 && labelled == rows.Length);
    }

    private static bool IsName(Cell cell) => Fragments.Of(cell.Text, isProse: false).FirstOrDefault() is { Kind: FragmentKind.Name };

    /// <summary>Beside the name only a number or a body is a party's own; roles, people and short names are not.</summary>
    private static bool TellsOfParty(TableRow header, Cell cell) =>
        !NamesColumns(header) || PartyColumn.IsMatch(header.At(cell.Column)?.Text ?? string.Empty) || OrgNumber.IsMatch(cell.Text) || Acts.IsMatch(cell.Text) || IsBody(header, cell)
        || (cell.Column == 0 && !header.Cells.Any(other => other.Column != 0 && PartyColumn.IsMatch(other.Text)));

    /// <summary>A cell of a column that says what each party is called below: <c>Kommunen</c>, <c>Föreningen</c>, <c>Pastoratet</c>.</summary>
    private static bool IsShortName(ImmutableArray<TableRow> rows, Cell cell)
    {
        Cell[] column = [.. rows.Select(row => row.At(cell.Column)).OfType<Cell>().Where(other => !other.Passage.IsEmpty)];
        return cell.Column > 0 && column.Length > 1 && column.Any(other => LabelCell.IsMatch(other.Text)) && column.All(other => ShortName.IsMatch(other.Text));
    }

    private static bool NamesColumns(TableRow row) => HeaderWord.Count(TextOf(row)) >= 2 && !OrgNumber.IsMatch(TextOf(row));

    private static string TextOf(TableRow row) => string.Join(' ', row.Cells.Select(cell => cell.Text));

    [GeneratedRegex(@"^\W*(parter(na)?|part|(partens |organisationens )?namn|organisation(er|ens namn)?|förening(ar)?|aktör(er)?|samverkanspart(er|ner)?|partner(s)?)\W*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex PartyColumn { get; }

    [GeneratedRegex(@"^(?!(genom|via)\b)[\p{L}-]+(\s[\p{L}-]+){0,2}$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex WordsAlone { get; }

    [GeneratedRegex(@"^\W*\p{Lu}\p{L}+(en|et|an|na)\W*$", Options, 10_000)]
    private static partial Regex ShortName { get; }

    [GeneratedRegex(@"^\W*(genom|via)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Acts { get; }

    [GeneratedRegex(@"^\W*(genom|via|(företräds|handlar|representeras) (av|genom))\W*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ActsHead { get; }

    [GeneratedRegex(@"\b(part(er)?|namn|organisation(er)?|förening(ar)?|aktör(er)?|organisationsnummer|org\.?\s?-?(nr|nummer)|företrä\w*|genom|kontakt\w*|roll|ansvar\w*|adress|e-?post|telefon|firmatecknare|representant\w*)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex HeaderWord { get; }

    [GeneratedRegex(@"(offentlig\w*|kommunal\w*) part\b.*\b(idéburen|ideell\w*) part|part (1|a)\b.*part (2|b)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Cards { get; }

    // a table of goals whose heading was lost
    [GeneratedRegex(@"\b(\p{L}*mått|utfall|målvärde|målnivå|indikator(er)?)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OfMeasures { get; }

    // also where a narrow column parts it: "20216 7- 8194"; not "046 123 45 67"
    [GeneratedRegex(@"\d{6}\s?-?\s?\d{4}|(\d ?){6}- ?(\d ?){3}\d", Options, 10_000)]
    private static partial Regex OrgNumber { get; }

    [GeneratedRegex(@"^\s*((offentlig|idéburen|kommunal|ideell)\w*( part| aktör| organisation)?|kommunen?|förening(en)?|region(en)?|organisation(en)?|part(er|en)?(\s?(\d|[A-D]))?|[\p{L}-]+,? part|stiftelse(n)?|församling(en)?|bolag(et)?|myndighet(en)?|namn|organisationsnummer|org\.?\s?-?nr|adress|genom|företräds av|kontakt\w*|part \d.*)\s*:?\s*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex LabelCell { get; }
}
