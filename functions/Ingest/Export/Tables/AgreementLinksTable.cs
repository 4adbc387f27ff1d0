using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Export.Tables;

/// <summary>What people said of agreements that several papers speak of; kept when the papers are read again.</summary>
public static class AgreementLinksTable
{
    /// <summary>The column that names the second paper.</summary>
    public const string OtherPaper = "otherPaperId";

    private static readonly ColumnList<AgreementLink> Columns = new ColumnList<AgreementLink>()
        .RequiredText("id", "Made of the two papers and names, and the revision", row => row.Id)
        .RequiredText("paperId", "One paper", row => row.One.PaperId)
        .RequiredText("agreement", "What that paper calls the agreement, in plain words", row => row.One.Name)
        .RequiredText(OtherPaper, "The other paper", row => row.Other.PaperId)
        .RequiredText("otherAgreement", "What the other paper calls it, in plain words", row => row.Other.Name)
        .RequiredText("link", "`same` where both are one agreement, `different` where they are two; the last one of a pair holds", row => row.IsSame ? Same : Different)
        .RequiredWholeNumber("revision", "Counts what was said of the pair, from 1", row => row.Revision)
        .RequiredText("saidBy", "Who", row => row.SaidBy)
        .RequiredText("saidAt", "When, UTC", row => PaperEntry.Time(row.SaidAt));

    private const string Same = "same";
    private const string Different = "different";

    public static RecordTable Table { get; } = new RecordTable<AgreementLink>(
        "AgreementLinks",
        "Whether two papers speak of one agreement, as a person said.",
        Columns,
        _ => []);

    public static ImmutableArray<object?> Row(AgreementLink link) => Columns.Row(link);

    /// <summary>The link that a row was made of.</summary>
    public static AgreementLink Entry(ImmutableArray<object?> row) => new(
        new AgreementMention((string)row[1]!, (string)row[2]!),
        new AgreementMention((string)row[3]!, (string)row[4]!),
        (string)row[5]! == Same,
        (string)row[7]!,
        PaperEntry.At((string)row[8]!))
    {
        Revision = (int)(long)row[6]!,
    };
}

/// <summary>An agreement as one paper speaks of it.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Name">Its short name there, in small letters and without the words that all such names have, so that another reading finds it again.</param>
public sealed record AgreementMention(string PaperId, string Name);

/// <summary>A person's word on two mentions.</summary>
/// <param name="One">The mention that is first by paper and name.</param>
/// <param name="Other">The second.</param>
/// <param name="IsSame">Whether both are one agreement.</param>
/// <param name="SaidBy">Who.</param>
/// <param name="SaidAt">When.</param>
public sealed record AgreementLink(AgreementMention One, AgreementMention Other, bool IsSame, string SaidBy, DateTimeOffset SaidAt)
{
    /// <summary>From 1 within the pair; a store counts it.</summary>
    public int Revision { get; init; }

    /// <summary>Of the pair and the revision; no words of a paper, since it is remembered when the paper is removed.</summary>
    public string Id
    {
        get
        {
            byte[] pair = SHA256.HashData(Encoding.UTF8.GetBytes($"{One.PaperId}/{One.Name}/{Other.PaperId}/{Other.Name}"));
            return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(pair.AsSpan(0, 12))}/{Revision}");
        }
    }

    /// <summary>The link with its mentions in order, so that a pair is one pair whichever is named first.</summary>
    public static AgreementLink Of(AgreementMention one, AgreementMention other, bool isSame, string saidBy, DateTimeOffset saidAt)
    {
        bool isFirst = string.CompareOrdinal($"{one.PaperId}/{one.Name}", $"{other.PaperId}/{other.Name}") <= 0;
        return isFirst ? new AgreementLink(one, other, isSame, saidBy, saidAt) : new AgreementLink(other, one, isSame, saidBy, saidAt);
    }
}
