using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>What stands side by side on a page: one or more runs of words with wide gaps between them.</summary>
/// <param name="Parts">Left to right; one at least.</param>
internal sealed record Row(ImmutableArray<TextLine> Parts)
{
    private string? text;

    private IReadOnlySet<string>? tokens;

    /// <summary>1-based.</summary>
    public int Page => Parts[0].Page;

    /// <summary>The words with one space between them.</summary>
    public string Text => text ??= string.Join(' ', Parts.Select(part => part.Text));

    /// <summary>The words of its text, as titles are compared.</summary>
    public IReadOnlySet<string> Tokens => tokens ??= Titles.Tokens(Text);

    public Box Box { get; } = Box.Around(Parts.Select(part => part.Box));

    /// <summary>In points: the type of most of its letters; an initial letter set large is no large row.</summary>
    public double Size { get; } = Parts.SelectMany(part => part.Words)
        .GroupBy(word => word.Typeface?.Size ?? word.Box.Height)
        .MaxBy(group => (group.Sum(word => word.Text.Length), group.Key))!.Key;

    /// <summary>Whether it was read from a picture: some word of it is not quite sure.</summary>
    public bool IsScanned => Parts.Any(part => part.Words.Any(word => !word.IsSure));

    public bool IsBold => Parts.All(part => part.IsBold);
}
