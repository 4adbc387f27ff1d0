using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A parties clause → its lines, one a statement of who: side-by-side columns one after the other, wrapped lines joined.</summary>
/// <param name="Passage">The line.</param>
/// <param name="IsProse">Whether it is a running sentence.</param>
/// <param name="Begins">Whether a new party may not go on from the line before: another column, item or row.</param>
internal sealed record PartyLine(Passage Passage, bool IsProse, bool Begins);

/// <summary>Cuts the blocks of a parties clause into lines.</summary>
internal static partial class PartyLines
{
    /// <summary>A gap between words of at least this many times the type size parts two columns.</summary>
    private const double ColumnGap = 2.2;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The lines of a clause's blocks in order. Text that is no sentence is read as one area of a page, whatever blocks it was cut into.</summary>
    public static IEnumerable<PartyLine> Of(IEnumerable<Block> blocks)
    {
        var area = new List<TextLine>();
        foreach (Block block in blocks)
        {
            bool joins = block is TextBlock { Kind: not TextKind.ListItem } text && !Prose.IsMatch(text.Text) && (area.Count == 0 || area[^1].Page == block.Page);
            if (!joins)
            {
                foreach (PartyLine line in Columns(area))
                {
                    yield return line;
                }

                area.Clear();
            }

            foreach (PartyLine line in joins ? [] : Alone(block))
            {
                yield return line;
            }

            area.AddRange(joins ? ((TextBlock)block).Lines : []);
        }

        foreach (PartyLine line in Columns(area))
        {
            yield return line;
        }
    }

    /// <summary>The lines of one cell that names all parties.</summary>
    public static IEnumerable<PartyLine> OfCell(Cell cell) => Wrapped(cell.Lines, begins: true);

    private static IEnumerable<PartyLine> Alone(Block block) => block switch
    {
        Table table => IsByRow(table) ? ByRow(table) : ByColumn(table),
        TextBlock text when Prose.IsMatch(text.Text) => Sentences.Of(text.Passage).Where(sentence => !PartySentences.IsDenied(sentence.Text)).Select(sentence => new PartyLine(AfterLead(sentence), IsProse: true, Begins: false)),
        TextBlock text => Wrapped(text.Lines, begins: true),
        _ => [],
    };

    /// <summary><c>Detta avtal är träffat mellan</c> aside: the names come after it.</summary>
    private static Passage AfterLead(Passage sentence)
    {
        Match lead = Lead.Match(sentence.Text);
        Passage rest = lead.Success ? sentence.Slice(lead.Length, sentence.Text.Length - lead.Length) : sentence;
        return rest.IsEmpty ? sentence : rest;
    }

    /// <summary>Each party is a column: cards side by side, or a column of labels and one for each party.</summary>
    private static IEnumerable<PartyLine> ByColumn(Table table) =>
        from column in Enumerable.Range(0, table.ColumnCount)
        let lines = table.Rows.SelectMany(row => row.Cells.Where(cell => cell.Column == column)).SelectMany(cell => cell.Lines).ToImmutableArray()
        from line in Wrapped(lines, begins: true)
        select line;

    private static IEnumerable<PartyLine> ByRow(Table table) =>
        from row in table.Rows.SkipWhile(NamesColumns)
        from piece in row.Cells.Where(cell => TellsOfParty(table, cell)).SelectMany((cell, i) => Wrapped(cell.Lines, begins: false).Select((line, j) => line with { Begins = i == 0 && j == 0 }))
        select piece;

    /// <summary>A row holds one party where a header names columns (<c>Part | Organisationsnummer</c>), or where names and numbers share rows.</summary>
    private static bool IsByRow(Table table)
    {
        if (NamesColumns(table.Rows[0]))
        {
            return !Cards.IsMatch(TextOf(table.Rows[0]));
        }

        int numbersBesideNames = table.Rows.Count(row => row.Cells.Length > 1
            && row.Cells.Skip(1).Any(cell => OrgNumber.IsMatch(cell.Text)) && Fragments.Of(row.Cells[0].Text, isProse: false).FirstOrDefault() is { Kind: FragmentKind.Name });
        int labelled = table.Rows.Count(row => row.Cells.Length == 2 && LabelCell.IsMatch(row.Cells[0].Text) && !LabelCell.IsMatch(row.Cells[1].Text));
        return numbersBesideNames > 0 || (table.ColumnCount == 2 && labelled == table.Rows.Length);
    }

    /// <summary>Beside the name only a number or a body is a party's own; roles, people and short names are not.</summary>
    private static bool TellsOfParty(Table table, Cell cell) =>
        !NamesColumns(table.Rows[0]) || cell.Column == 0 || PartyColumn.IsMatch(table.Rows[0].At(cell.Column)?.Text ?? string.Empty)
        || OrgNumber.IsMatch(cell.Text) || Acts.IsMatch(cell.Text);

    private static bool NamesColumns(TableRow row) => HeaderWord.Count(TextOf(row)) >= 2 && !OrgNumber.IsMatch(TextOf(row));

    private static string TextOf(TableRow row) => string.Join(' ', row.Cells.Select(cell => cell.Text));

    /// <summary>Lines set side by side are read column by column; lines alone as they stand.</summary>
    private static IEnumerable<PartyLine> Columns(List<TextLine> lines)
    {
        ImmutableArray<TextLine> pieces = [.. lines.SelectMany(line => Pieces(line))];
        TextLine[] right = [.. pieces.Where(piece => pieces.Any(other => other.Page == piece.Page && other.Box.X1 < piece.Box.X0 && other.Box.VerticalOverlap(piece.Box) > 0.5))];
        if (right.Length == 0)
        {
            return Wrapped([.. lines], begins: false);
        }

        double split = right.Min(piece => piece.Box.X0) - 3;
        return Wrapped([.. pieces.Where(piece => piece.Box.X0 < split).OrderBy(piece => piece.Box.Y0)], begins: true)
            .Concat(Wrapped([.. pieces.Where(piece => piece.Box.X0 >= split).OrderBy(piece => piece.Box.Y0)], begins: true));
    }

    private static ImmutableArray<TextLine> Pieces(TextLine line)
    {
        double gap = ColumnGap * line.FontSize;
        var pieces = ImmutableArray.CreateBuilder<TextLine>();
        int start = 0;
        for (int i = 1; i <= line.Words.Length; i++)
        {
            if (i == line.Words.Length || line.Words[i].Box.X0 - line.Words[i - 1].Box.X1 > gap)
            {
                pieces.Add(new TextLine(line.Page, line.Words[start..i]));
                start = i;
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Joins a line to the one before where it goes on with a small letter, or the one before is not finished.</summary>
    private static IEnumerable<PartyLine> Wrapped(ImmutableArray<TextLine> lines, bool begins)
    {
        var open = new List<TextLine>();
        foreach (TextLine line in lines)
        {
            if (open.Count > 0 && !GoesOn.IsMatch(line.Text) && !Unfinished.IsMatch(open[^1].Text))
            {
                yield return new PartyLine(Passage.Of(open), IsProse: false, begins);
                begins = false;
                open.Clear();
            }

            open.Add(line);
        }

        if (open.Count > 0)
        {
            yield return new PartyLine(Passage.Of(open), IsProse: false, begins);
        }
    }

    [GeneratedRegex(@"\b(mellan|är|blir|har|ingår|ingås|sluter|sluts|tecknar|tecknas|träffats|upprätta[td]s?|nedan(stående)?|kallad|kallas)\b.*[,.]|\bmellan\b.*\boch\b", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Prose { get; }

    [GeneratedRegex(@"^.*?\b(mellan(\s+följande)?(\s+parter(na)?)?|[Pp]art(en|er|erna)?(\s[^.]{0,50}?)?\s(är|blir|utgörs av|består av))\s*:?\s+(?=\S)", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"^\W*(parter(na)?|part|namn|organisation(er)?|förening(ar)?)\W*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex PartyColumn { get; }

    [GeneratedRegex(@"^\W*(genom|via)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Acts { get; }

    // a small letter that begins no new fact: "äldrenämnden" after "Vård- och"
    [GeneratedRegex(@"^(?!genom\b|via\b|org|nedan\b|och\b|samt\b|tel|e-?post|adress|kontakt)\p{Ll}", Options, 10_000)]
    private static partial Regex GoesOn { get; }

    [GeneratedRegex(@"(-|–|,|\boch|\bsamt|\bi|\bför|\bav|&|[Oo]rg(anisations)?\.?\s?(nr|nummer)\.?:?|\bgenom(\s\p{L}*([Oo]mråde|[Aa]vdelning|[Ee]nhet|[Dd]istrikt))?|\b[Bb]ox)$", Options, 10_000)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"\b(part(er)?|namn|organisation(er)?|organisationsnummer|org\.?\s?(nr|nummer)|företräd\w*|genom|kontakt\w*|roll|adress|e-?post|firmatecknare)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex HeaderWord { get; }

    [GeneratedRegex(@"(offentlig\w*|kommunal\w*) part\b.*\b(idéburen|ideell\w*) part|part (1|a)\b.*part (2|b)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Cards { get; }

    [GeneratedRegex(@"\d{6}\s?-?\s?\d{4}", Options, 10_000)]
    private static partial Regex OrgNumber { get; }

    [GeneratedRegex(@"^\s*((offentlig|idéburen|kommunal|ideell)\w*( part| aktör)?|kommunen|föreningen|regionen|organisationen|part(er|en)?(\s?(\d|[A-D]))?|stiftelsen|namn|organisationsnummer|org\.?\s?nr|adress|genom|företräds av|kontakt\w*|part \d.*)\s*:?\s*$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex LabelCell { get; }
}
