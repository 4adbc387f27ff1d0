using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Blocks of clauses → statements: sentences, list items, rows of label and text.</summary>
internal static partial class StatementReading
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static ImmutableArray<Statement> Of(ImmutableArray<ClauseBlock> blocks)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        Passage leadIn = Passage.Empty;
        string heading = string.Empty;
        foreach (ClauseBlock block in Whole(blocks.Where(block => !block.IsHeading)))
        {
            leadIn = block.Heading == heading ? leadIn : Passage.Empty; // no list goes on under another heading
            heading = block.Heading;
            if (block.Block is Table table)
            {
                statements.AddRange(Rows(block, table));
            }
            else if (block.Block is TextBlock { Kind: not TextKind.Footnote } text)
            {
                leadIn = Text(statements, block, text, leadIn);
            }
        }

        return statements.ToImmutable();
    }

    /// <summary>A paragraph that a page or a loose line breaks goes on with a small letter: both are one block.</summary>
    private static IEnumerable<ClauseBlock> Whole(IEnumerable<ClauseBlock> blocks)
    {
        ClauseBlock? open = null;
        foreach (ClauseBlock block in blocks)
        {
            if (open is { Block: TextBlock before } && block.Block is TextBlock { Kind: TextKind.Paragraph } next && open.Clause == block.Clause
                && Unfinished.IsMatch(before.Text) && GoesOn.IsMatch(next.Text))
            {
                open = open with { Block = new TextBlock(before.Page, before.Box, before.Kind, before.Level, before.Marker, before.Lines.AddRange(next.Lines)) };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = block;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static Passage Text(ImmutableArray<Statement>.Builder statements, ClauseBlock block, TextBlock text, Passage leadIn)
    {
        bool isItem = text.Kind == TextKind.ListItem || Bullet.IsMatch(text.Text) || (leadIn.Text.EndsWith(':') && YearAndSum.IsMatch(text.Text));
        (Clause clause, string heading, Passage passage) = RunIn(block, text);
        ImmutableArray<Passage> sentences = Sentences.Of(passage);
        StatementKind kind = isItem ? StatementKind.ListItem : StatementKind.Sentence;
        Passage above = isItem ? leadIn : Passage.Empty;
        statements.AddRange(sentences.Select(sentence => new Statement(sentence, clause, heading, above, block.Role, kind, block.Number)));
        return isItem || sentences.IsEmpty ? leadIn
            : LeadsIn.IsMatch(sentences[^1].Text) ? sentences[^1]
            : Passage.Empty;
    }

    /// <summary><c>Avtalstid: 2024-01-01–2026-12-31</c> is a heading and its text in one line.</summary>
    private static (Clause Clause, string Heading, Passage Passage) RunIn(ClauseBlock block, TextBlock text)
    {
        if (LabelBeside.Of(text) is { } beside)
        {
            return (beside.Clause, beside.Label, beside.Held);
        }

        Passage passage = text.Passage;
        Match label = Label.Match(passage.Text);
        Clause clause = label.Success ? ClauseHeadings.Of(label.Groups["label"].Value) : Clause.None;
        if (clause == Clause.None)
        {
            return (block.Clause, block.Heading, passage);
        }

        return (clause, ClauseHeadings.Bare(label.Groups["label"].Value), passage);
    }

    private static IEnumerable<Statement> Rows(ClauseBlock block, Table table)
    {
        bool isForm = ClauseTables.IsForm(table);
        foreach (TableRow row in table.Rows)
        {
            ImmutableArray<Cell> filled = [.. row.Cells.Where(cell => !cell.Passage.IsEmpty)];
            Clause label = filled.Length == 2 && filled[0].Text.Length < 60 ? ClauseHeadings.Of(filled[0].Text) : Clause.None;
            if (label != Clause.None || (isForm && ClauseTables.IsLabelled(row)))
            {
                bool isList = filled[1].Lines.Length > 1 && filled[1].Lines.All(line => SumOfLine.IsMatch(line.Text));
                foreach (Passage sentence in isList ? filled[1].Lines.Select(line => Passage.Of([line])) : Sentences.Of(filled[1].Passage))
                {
                    yield return new Statement(sentence, label, ClauseHeadings.Bare(filled[0].Text), Passage.Empty, block.Role, isList ? StatementKind.ListItem : StatementKind.Sentence, block.Number);
                }
            }
            else if (!filled.IsEmpty)
            {
                yield return new Statement(
                    Passage.Join(filled.Select(cell => cell.Passage)), block.Clause, block.Heading, Passage.Empty, block.Role, StatementKind.Row, block.Number);
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\d,–-]\s*$", Options, 10_000)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^\p{Ll}|^\d{4}-\d\d-\d\d|^\d[\d ]*\s(kronor|kr|tkr|mkr|procent|%|månader|år)\b", Options, 10_000)]
    private static partial Regex GoesOn { get; }

    [GeneratedRegex(@"^\s*[•▪◦●○■□–\-*·\uF0B7\uF0A7]\s", Options, 10_000)]
    private static partial Regex Bullet { get; }

    // an item without a mark: "för 2017: 800.000 kr", "2018, 650 kkr", "kalenderåret 2019 370 000 kr"
    [GeneratedRegex(@"^\W*(([Ff]ör|[Uu]nder|[Åå]r|([Kk]alender|[Vv]erksamhets)året|[Ll]äsåret)\s+){0,2}20\d\d(\s?[/–-]\s?\d{2,4})?\W{1,4}\d[\d .,]*\s?(kr|kronor|tkr|kkr|t?sek|mkr|mnkr|:-)", Options, 10_000)]
    private static partial Regex YearAndSum { get; }

    // each line of a cell a sum of its own: "2026: 350 000 kr", "Totalt: 1 750 000 kr"
    [GeneratedRegex(@"^\W*[\p{L}\d][\p{L}\d ()/–-]{1,40}:\s?(högst |cirka |ca )?\d[\d .,]*\s?(kr|kronor|tkr|kkr|t?sek|mkr|mnkr|:-)\W*$", Options, 10_000)]
    private static partial Regex SumOfLine { get; }

    // "… enligt följande:", "Kommunen ska" (the items go on), but no finished sentence
    [GeneratedRegex(@"[:,;]\s*$|[^.!?”""):,;\s]\s*$", Options, 10_000)]
    private static partial Regex LeadsIn { get; }

    [GeneratedRegex(@"^\s*(§\s?\d+\s*|\d+(\.\d+)*\.?\s+)?(?<label>[A-ZÅÄÖ][^:.;]{2,45}):\s", Options, 10_000)]
    private static partial Regex Label { get; }
}
