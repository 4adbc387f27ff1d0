using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>A sentence, list item or table row of an agreement or memo, with what it stands under.</summary>
/// <param name="Passage">Its words.</param>
/// <param name="Clause">What its heading announces.</param>
/// <param name="Heading">The nearest heading's words, number aside; empty without one.</param>
/// <param name="LeadIn">List items: the sentence that the list hangs on; else empty.</param>
/// <param name="Role">Which kind of paper it stands in.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Block">Its block's number among the agreement's, so that neighbours are known.</param>
internal sealed record Statement(
    Passage Passage, Clause Clause, string Heading, Passage LeadIn, PaperRole Role, StatementKind Kind, int Block)
{
    private Marked? marked;

    // A copy may get another passage, so it is marked anew.
    private Statement(Statement other) =>
        (Passage, Clause, Heading, LeadIn, Role, Kind, Block) = (other.Passage, other.Clause, other.Heading, other.LeadIn, other.Role, other.Kind, other.Block);

    public string Text => Passage.Text;

    /// <summary>The text with the times and sums that it names.</summary>
    public Marked Marked => marked ??= Marked.Of(Text);
}

/// <summary>How a statement is set.</summary>
internal enum StatementKind
{
    Sentence,
    ListItem,
    Row,
}

/// <summary>What a segment of a matter is to the agreement.</summary>
internal enum PaperRole
{
    /// <summary>The agreement, or a proposal of one.</summary>
    Agreement,

    /// <summary>A memo, an item sheet, minutes, a report: it speaks about the agreement.</summary>
    About,
}
