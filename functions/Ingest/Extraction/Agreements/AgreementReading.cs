using System.Collections.Immutable;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A matter → its agreements, each with the papers that speak of it.</summary>
internal static class AgreementReading
{
    public static ImmutableArray<Agreement> Of(MatterReading reading)
    {
        Matter matter = reading.Matter.Matter;
        ImmutableArray<Segment> segments = Segments.Of(matter, reading.Layout);
        ImmutableArray<ClauseBlock> about = [.. segments.Where(segment => segment.Role == PaperRole.About).SelectMany(segment => segment.Blocks)];
        ImmutableArray<ImmutableArray<ClauseBlock>> texts = Texts(segments);
        if (texts.IsEmpty && Told(reading, about) is { Length: > 1 } told)
        {
            ImmutableHashSet<int> inParts = [.. told.SelectMany(pact => pact.Blocks).Select(block => block.Number)];
            ImmutableArray<ClauseBlock> rest = [.. about.Where(block => !inParts.Contains(block.Number))];
            ImmutableArray<Statement> shared = SharedStatements.In(StatementReading.Of(rest));
            return Share([.. told.Select(pact => Read(pact, shared, reading))], rest);
        }

        if (texts.Length <= 1)
        {
            ImmutableArray<ClauseBlock> all = [.. texts.SelectMany(text => text), .. about];
            return [Read(all, StatementReading.Of(all), reading, RunningHeads(reading.Layout, texts), alone: true)];
        }

        ImmutableArray<Agreement> agreements =
            [.. texts.Select(text => Read(text, StatementReading.Of(text), reading, RunningHeads(reading.Layout, [text]), alone: false))];
        return Joined(Share(agreements, about));
    }

    /// <summary>The agreements that memo or minutes tell of one by one: in a table, under headings, or in paragraphs.</summary>
    private static ImmutableArray<ToldPact> Told(MatterReading reading, ImmutableArray<ClauseBlock> about)
    {
        string subject = $"{reading.Matter.Matter.Title}\n{reading.Matter.Decision?.Text}";
        ImmutableArray<ToldPact> apart = MemoParts.Of(about);
        return ToldPact.Joined([.. ListedPacts.Of(about, subject), .. ListedItems.Of(about), .. apart.Length > 1 ? apart : MemoParagraphs.Of(about, subject)]);
    }

    private static Agreement Read(ToldPact pact, ImmutableArray<Statement> shared, MatterReading reading)
    {
        ImmutableArray<Statement> statements = [.. pact.Statements, .. shared];
        Agreement read = Read(pact.Blocks, statements, reading, [], alone: false);
        return read with { Name = pact.Name, Line = pact.Line, Parties = [.. read.Parties.OrderByDescending(party => party.IsPublic)] };
    }

    /// <summary>The agreements' own texts; a segment that opens none goes on with the one before.</summary>
    private static ImmutableArray<ImmutableArray<ClauseBlock>> Texts(ImmutableArray<Segment> segments)
    {
        var texts = new List<ImmutableArray<ClauseBlock>>();
        foreach (Segment segment in segments.Where(segment => segment.Role == PaperRole.Agreement))
        {
            if (segment.Opens || texts.Count == 0)
            {
                texts.Add(segment.Blocks);
            }
            else
            {
                texts[^1] = texts[^1].AddRange(segment.Blocks);
            }
        }

        return [.. texts];
    }

    private static Agreement Read(
        ImmutableArray<ClauseBlock> blocks, ImmutableArray<Statement> statements, MatterReading reading, ImmutableArray<string> heads, bool alone)
    {
        Matter matter = reading.Matter.Matter;
        ImmutableArray<PartyMention> parties = PartyReading.Of(blocks, statements, alone ? matter.Title : string.Empty, reading.Masthead.Body);
        string? name = AgreementNames.Of(blocks, statements, heads, alone ? matter.Title : null, parties)
            ?? parties.Where(party => !party.IsPublic).OrderByDescending(party => party.Role == PartyRole.CivilSociety).Select(party => PartyNames.Short(party.Name)).FirstOrDefault();
        return new Agreement(name, blocks, statements, parties);
    }

    /// <summary>What stands over and under each page of the agreement's own text: <c>IOP Vägen vidare</c> as a running head.</summary>
    private static ImmutableArray<string> RunningHeads(PaperLayout layout, ImmutableArray<ImmutableArray<ClauseBlock>> texts)
    {
        var pages = texts.SelectMany(text => text).Select(block => block.Block.Page).ToHashSet();
        return [.. layout.Pages.Where(page => pages.Contains(page.Number)).SelectMany(page => page.Masthead.Concat(page.Footer)).Select(line => line.Text).Distinct()];
    }

    /// <summary>Gives each agreement the memo's blocks that speak of it: by its name or the name of a party of its own.</summary>
    private static ImmutableArray<Agreement> Share(ImmutableArray<Agreement> agreements, ImmutableArray<ClauseBlock> about)
    {
        var shares = agreements.ToDictionary(agreement => agreement, _ => ImmutableArray.CreateBuilder<ClauseBlock>());
        foreach (ClauseBlock block in about)
        {
            string text = block.Block is TextBlock words ? words.Text : string.Empty;
            Agreement[] named = [.. agreements.Where(agreement => IsNamed(agreement, text, agreements))];
            if (named.Length == 1)
            {
                shares[named[0]].Add(block);
            }
        }

        return
        [
            .. from agreement in agreements
               let share = shares[agreement].ToImmutable()
               select agreement with
               {
                   Blocks = agreement.Blocks.AddRange(share),
                   Statements = agreement.Statements.AddRange(StatementReading.Of(share)),
               },
        ];
    }

    private static bool IsNamed(Agreement agreement, string text, ImmutableArray<Agreement> all) =>
        (agreement.Name is { } name && text.Contains(name, StringComparison.OrdinalIgnoreCase))
        || agreement.Parties.Any(party => !party.IsPublic
            && text.Contains(PartyNames.Short(party.Name), StringComparison.OrdinalIgnoreCase)
            && all.Count(other => other.Parties.Any(its => PartyNames.SameName(its.Name, party.Name))) == 1);

    /// <summary>Texts of the same name are one agreement in two copies or parts.</summary>
    private static ImmutableArray<Agreement> Joined(ImmutableArray<Agreement> agreements) =>
    [
        .. from agreement in agreements
           group agreement by agreement.Name ?? string.Empty into same
           let first = same.First()
           select same.Count() == 1 ? first : new Agreement(
               first.Name,
               [.. same.SelectMany(agreement => agreement.Blocks)],
               [.. same.SelectMany(agreement => agreement.Statements)],
               PartyReading.Merge([.. same.SelectMany(agreement => agreement.Parties)])),
    ];
}
