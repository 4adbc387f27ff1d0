using Ingest.Agenda;

namespace Ingest.Tests.Agenda;

public sealed class DocumentWordTests
{
    [Theory]
    [InlineData("Sammanträdesprotokoll (utdrag )")]
    [InlineData("Sammant rädesprotokoll (utdrag )")]
    [InlineData("SAMM AN TRÄDESPROTOKOLL")]
    [InlineData("Protokoll [avskrift]")]
    [InlineData("Omedelbart justerat sammanträdesprotokoll")]
    [InlineData("Ojusterat protokoll")]
    [InlineData("P R O T O K O L L")]
    [InlineData("Protokollsut drag")]
    public void Minutes_in_any_setting(string head) => Assert.Equal(DocumentKind.Minutes, DocumentWords.Read(head)?.Kind);

    [Theory]
    [InlineData("Tjänste utlåtan de")]
    [InlineData("TJÄNSTE SKRIVELSE")]
    public void Memos_in_any_setting(string head) => Assert.Equal(DocumentKind.Memo, DocumentWords.Read(head)?.Kind);

    [Theory]
    [InlineData("Protokoll och avtal (bilaga)")]
    [InlineData("Samma nträde i protokollet")]
    [InlineData("Justerare av protokoll")]
    public void Other_words_are_none(string head) => Assert.Null(DocumentWords.Read(head));

    [Theory]
    [InlineData("Delgivningar 2022 (2022-00253)", "Delgivningar 2022", "2022-00253")]
    [InlineData("Verksamhetsplan (2022-2024)", "Verksamhetsplan (2022-2024)", null)]
    [InlineData("Yttrande enligt lag (2017:725)", "Yttrande enligt lag (2017:725)", null)]
    public void Diary_numbers_without_letters_stand_in_brackets_behind_a_title(string text, string title, string? diary) =>
        Assert.Equal((title, diary), Titles.Parse(text));
}
