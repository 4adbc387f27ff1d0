using Ingest.Agenda;

namespace Ingest.Tests.Agenda;

public sealed class DocumentWordTests
{
    [Theory]
    [InlineData("Sammanträdesprotokoll (utdrag )")]
    [InlineData("Sammant rädesprotokoll (utdrag )")]
    [InlineData("SAMM AN TRÄDESPROTOKOLL")]
    [InlineData("Protokoll [avskrift]")]
    [InlineData("Protokoll · 2023-10-30")]
    [InlineData("Sammanträdesprotokoll | Sida 3")]
    [InlineData("Omedelbart justerat sammanträdesprotokoll")]
    [InlineData("Ojusterat protokoll")]
    [InlineData("P R O T O K O L L")]
    [InlineData("Protokollsut drag")]
    [InlineData("Protokoll nämndsammanträde")]
    [InlineData("Protokoll, nämndmöte")]
    [InlineData("Protokoll ordinarie sammanträde")]
    [InlineData("Protokoll extra sammanträde")]
    [InlineData("PROTOKOLL SOCIALNÄMNDEN")]
    [InlineData("Protokoll – Kommunstyrelsen")]
    [InlineData("Protokoll Kommunstyrelsens arbetsutskott 2024-03-12")]
    [InlineData("Protokoll nämnden för arbete och välfärd")]
    [InlineData("Protokoll den 4 mars 2024")]
    [InlineData("Protokoll torsdagen den 4 mars 2024")]
    [InlineData("Protokoll nr 4")]
    [InlineData("Utdrag")]
    [InlineData("Protokoll 2024:4")]
    [InlineData("Protokoll (offentligt)")]
    [InlineData("Protokoll paragraf 12")]
    [InlineData("Protokoll med omedelbar justering")]
    [InlineData("Beslutsprotokoll")]
    [InlineData("Nämndens protokoll")]
    [InlineData("Mötesprotokoll")]
    [InlineData("Protokollsblad")]
    [InlineData("Sammanträdesprotokoll webbversion")]
    public void Minutes_in_any_setting(string head) => Assert.Equal(DocumentKind.Minutes, DocumentWords.Read(head)?.Kind);

    [Theory]
    [InlineData("Tjänste utlåtan de")]
    [InlineData("TJÄNSTE SKRIVELSE")]
    [InlineData("Förvaltningens yttrande")]
    [InlineData("Kontorets utlåtande")]
    [InlineData("Socialförvaltningens skrivelse")]
    public void Memos_in_any_setting(string head) => Assert.Equal(DocumentKind.Memo, DocumentWords.Read(head)?.Kind);

    [Theory]
    [InlineData("Protokoll och avtal (bilaga)")]
    [InlineData("Samma nträde i protokollet")]
    [InlineData("Justerare av protokoll")]
    [InlineData("Protokollet skickas till")]
    [InlineData("Protokoll förs av sekreteraren")]
    [InlineData("Protokoll och beslut från föreningen")]
    public void Other_words_are_none(string head) => Assert.Null(DocumentWords.Read(head));

    [Theory]
    [InlineData("Delgivningar 2022 (2022-00253)", "Delgivningar 2022", "2022-00253")]
    [InlineData("Verksamhetsplan (2022-2024)", "Verksamhetsplan (2022-2024)", null)]
    [InlineData("Yttrande enligt lag (2017:725)", "Yttrande enligt lag (2017:725)", null)]
    public void Diary_numbers_without_letters_stand_in_brackets_behind_a_title(string text, string title, string? diary) =>
        Assert.Equal((title, diary), Titles.Parse(text));
}
