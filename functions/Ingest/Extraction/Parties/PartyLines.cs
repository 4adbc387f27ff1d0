using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A parties clause → its lines, one a statement of who: side-by-side columns one after the other, wrapped lines joined.</summary>
/// <param name="Passage">The line.</param>
/// <param name="IsProse">Whether it is a running sentence.</param>
/// <param name="Begins">Whether a new party may not go on from the line before: another column, item or row.</param>
internal sealed record PartyLine(Passage Passage, bool IsProse, bool Begins)
{
    /// <summary>Whether it is wholly the body through which the party before acts: a cell under <c>Genom</c>.</summary>
    public bool IsBody { get; init; }
}

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

    /// <summary>The lines of one cell that names all parties; a name goes on where nothing but its place, or no party, can be left: <c>Nämnden och Föreningen Ljuset</c> over <c>Halmstad</c>.</summary>
    public static IEnumerable<PartyLine> OfCell(Cell cell) => Wrapped(cell.Lines, begins: true, EndsName);

    /// <summary>Whether a line is a municipality's bare name, or stands under a line whose <c>och</c> has brought the last name and names no organisation itself.</summary>
    private static bool EndsName(TextLine above, TextLine line) =>
        !OrganisationRoles.IsOrganisationWord(line.Text)
        && (Language.MunicipalityCatalogue.Named(line.Text.TrimEnd('.', ',')) is not null
            || (AndName.IsMatch(above.Text) && Fragments.Of(above.Text, isProse: false).Count(fragment => fragment.Kind == FragmentKind.Name) > 1));

    private static IEnumerable<PartyLine> Alone(Block block) => block switch
    {
        Table table => PartyTables.Lines(table),
        TextBlock text when Prose.IsMatch(text.Text) => PartyProse.Lines(text.Passage),
        TextBlock text => Wrapped(text.Lines, begins: !Detail.IsMatch(text.Text)),
        _ => [],
    };

    /// <summary>Lines set side by side are read column by column; lines alone as they stand.</summary>
    private static IEnumerable<PartyLine> Columns(List<TextLine> lines)
    {
        ImmutableArray<TextLine> pieces = [.. lines.SelectMany(line => Pieces(line))];
        TextLine[] right = [.. pieces.Where(piece => pieces.Any(other => other.Page == piece.Page && other.Box.X1 < piece.Box.X0 && other.Box.VerticalOverlap(piece.Box) > 0.5))];
        if (right.Length == 0)
        {
            return Wrapped([.. lines], begins: false);
        }

        if (pieces.FirstOrDefault(piece => BodyHead.IsMatch(piece.Text)) is { } head)
        {
            TextLine[] bodies = [.. pieces.Where(piece => piece.Box.X0 > head.Box.X0 - 3)];
            return WithBodies([.. pieces.Except(bodies)], bodies);
        }

        double split = right.Min(piece => piece.Box.X0) - 3;
        return Wrapped([.. pieces.Where(piece => piece.Box.X0 < split).OrderBy(piece => piece.Box.Y0)], begins: true)
            .Concat(Wrapped([.. pieces.Where(piece => piece.Box.X0 >= split).OrderBy(piece => piece.Box.Y0)], begins: true));
    }

    /// <summary>Parties with the body of each beside it, under the head <c>Genom</c>.</summary>
    private static IEnumerable<PartyLine> WithBodies(ImmutableArray<TextLine> parties, TextLine[] bodies)
    {
        foreach (TextLine party in parties.OrderBy(party => (party.Page, party.Box.Y0)))
        {
            yield return new PartyLine(Passage.Of([party]), IsProse: false, Begins: false);
            foreach (TextLine body in bodies.Where(body => body.Page == party.Page && body.Box.VerticalOverlap(party.Box) > 0.5 && !BodyHead.IsMatch(body.Text)))
            {
                yield return new PartyLine(Passage.Of([body]), IsProse: false, Begins: false) { IsBody = true };
            }
        }
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
    /// <param name="lines">The lines.</param>
    /// <param name="begins">Whether the first begins a party.</param>
    /// <param name="endsName">What else makes a line the end of the name above it, by both.</param>
    public static IEnumerable<PartyLine> Wrapped(ImmutableArray<TextLine> lines, bool begins, Func<TextLine, TextLine, bool>? endsName = null)
    {
        var open = new List<TextLine>();
        foreach (TextLine line in lines)
        {
            if (open.Count > 0 && !GoesOn.IsMatch(line.Text) && !Unfinished.IsMatch(open[^1].Text) && endsName?.Invoke(open[^1], line) != true)
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

    [GeneratedRegex(@"((\b(mellan|är|blir|har|hör|binder|gäller|avses|gjorts|råder|utgörs|består|omfattar|tillkommer|åvilar|ingår|ingås|sluter|sluts|tecknar|tecknas|träffats|upprätta[td]s?)\b|\b\p{Ll}{2,}(ar|as|ds|des)\s)).*[,.]|\b(ger|utgör|bildar|bär|står|driver|kommer)\s.*\.\s*$|\b(nedan(stående)?|kallad|kallas)\b.*(\.\s*$|\b(och|samt)\s+((den|det)\s|\p{Lu}))|\bmellan\b.*\boch\b", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Prose { get; }

    [GeneratedRegex(@"\b(och|samt)\s+(\p{Ll}+\s)?\p{Lu}", Options, 10_000)]
    private static partial Regex AndName { get; }

    // an item that tells more of the party in the one before: its number, address, telephone, body
    [GeneratedRegex(@"^\W*(org(anisations)?\.?\s?-?(nr|nummer)|\p{L}*adress\b|tel(efon)?\b|e-?post|kontakt|genom\b|via\b|c/o\b|box \d|\d{3}\s?\d\d\s\p{L}|(\p{Lu}[\p{L}-]+\s){0,2}\p{Lu}\p{L}*(gatan|vägen|torget|gränd|stigen|allén|plan|backen)\s\d)", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Detail { get; }

    [GeneratedRegex(@"^\W*([Gg]enom|[Vv]ia|[Ff]öreträds (av|genom))\W*$", Options, 10_000)]
    private static partial Regex BodyHead { get; }

    // a small letter that begins no new fact: "äldrenämnden" after "Vård- och"
    [GeneratedRegex(@"^(?!genom\b|via\b|org|nedan\b|och\b|samt\b|tel|e-?post|adress|kontakt|[a-h][).]\s)\p{Ll}", Options, 10_000)]
    private static partial Regex GoesOn { get; }

    [GeneratedRegex(@"(-|–|,|\boch|\bsamt|\bi|\bför|\bav|&|[Oo]rg(anisations)?\.?\s?(nr|nummer)\.?:?|^\P{Ll}?\p{L}*([Ff]öreningen|[Ss]tiftelsen|förbundet|missionen|jouren|nätverket|klubben)|^\p{Lu}\p{Ll}+s|\bgenom(\s\p{L}*([Oo]mråde|[Aa]vdelning|[Ee]nhet|[Dd]istrikt))?|\b[Bb]ox|,\s(SE?-?\s?)?\d{3}\s\d{2})$", Options, 10_000)]
    private static partial Regex Unfinished { get; }
}
