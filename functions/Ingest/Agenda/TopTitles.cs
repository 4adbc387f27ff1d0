using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>What may be a document's title among the rows at its page's top: one row to four; read once, compared with every matter.</summary>
internal sealed class TopTitles(Sheet sheet)
{
    /// <summary>Rows among which a title is sought.</summary>
    private const int TopRows = 22;

    private const int MostTitleRows = 4;

    private readonly ImmutableArray<IReadOnlySet<string>>?[] titles = new ImmutableArray<IReadOnlySet<string>>?[TopRows];

    public ImmutableArray<Row> Rows { get; } = [.. sheet.Rows.Take(TopRows)];

    /// <summary>The words of the titles that may begin on one of the rows; one at least.</summary>
    public ImmutableArray<IReadOnlySet<string>> From(int row) => titles[row] ??=
    [
        .. Enumerable.Range(1, Math.Min(MostTitleRows, sheet.Rows.Length - row))
            .Select(count => Passage.Of(sheet.Rows.Skip(row).Take(count).SelectMany(part => part.Parts)).Text)
            .Select(text => Titles.Tokens(Titles.WithoutNumber(text))),
    ];
}
