using Ingest.App.Triggers;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Work;

/// <summary>What people are told in Swedish: what is wrong, and what to do.</summary>
internal static class ProblemWords
{
    public const string OriginalIsGone = "Originalet finns inte kvar. Lägg in filen igen.";
    public const string IsProtected = "Papperet fanns redan och är skyddat (sekretess). Be någon av dem som får se det.";
    public const string ReadingHasStopped = "Läsningen har stannat. Det som väntar läses när Ingest har startats om.";
    public const string AccountIsAway = "Lagringskontot svarar inte. Försök igen om en stund; hjälper det inte, säg till den som sköter Ingest.";
    public const string CopyIsOld = "Det som visas kan vara gammalt.";
    public const string NobodyReads = "Ingen läser just nu. Papperen ligger säkert och läses när en läsare har startat; säg till den som sköter Ingest om det dröjer.";
    public const string EndedThreeTimes = "Läsningen har avbrutits tre gånger. Försök igen; händer det en gång till, anmäl papperet till den som sköter Ingest.";

    public static string Of(Exception e) => e switch
    {
        PaperException paper => OfIssue(paper.Code),
        StoreFullException => "Det finns ingen plats kvar på disken. Frigör plats och försök igen.",
        StoreBusyException => "Ett annat program skriver i lagret. Vänta tills det är klart och försök igen.",
        StoreAwayException or Azure.RequestFailedException or AggregateException => AccountIsAway,
        TimeoutException => "Läsningen tog för lång tid och avbröts. Försök igen; dela papperet om det händer igen.",
        StepFailedException { InnerException: { } cause } => Of(cause),
        StoreException => $"Lagret kan inte användas ({e.Message}).",
        UnauthorizedAccessException => "Filen får inte läsas av den som Ingest körs som. Ändra rättigheterna och försök igen.",
        FileNotFoundException or DirectoryNotFoundException => "Filen finns inte kvar. Lägg tillbaka den och försök igen.",
        IOException => $"Filen kan inte läsas eller skrivas ({e.Message.TrimEnd('.')}). Se efter att disken eller delningen finns och försök igen.",
        _ => "Ett fel i Ingest. Anmäl det till den som sköter Ingest.",
    };

    /// <summary>An issue's code in Swedish.</summary>
    public static string OfIssue(string code) => code switch
    {
        IssueCodes.Fault => "Ett fel i Ingest; inget av papperet behölls. Anmäl det till den som sköter Ingest.",
        IssueCodes.PageNeedsOcr => "Sidan saknar läsbar text och kunde inte teckenläsas. Skanna den om, helst i 300 dpi.",
        IssueCodes.PageLost => "Sidan kunde inte läsas. Hämta papperet på nytt, eller titta på sidan själv.",
        IssueCodes.ReaderWarning => "PDF-filen är inte hel, men sidan kunde läsas. Jämför med originalet.",
        IssueCodes.RowsLeftOver => "Något i en tabell eller lista blev inte tolkat. Titta på den.",
        IssueCodes.SumDiffers => "Den tryckta summan stämmer inte med raderna. Titta vilken som gäller.",
        IssueCodes.VarianceDiffers => "Budget minus prognos stämmer inte med den tryckta avvikelsen.",
        IssueCodes.NoPapersForMatter => "Ärendet står på dagordningen, men inga handlingar till det finns med.",
        IssueCodes.MatterNotOnAgenda => "Handlingarna hör till ett ärende som inte står på dagordningen.",
        IssueCodes.OrgNumberInvalid => "Organisationsnumrets kontrollsiffra stämmer inte. Kontrollera numret.",
        IssueCodes.TermReversed => "Avtalstiden slutar innan den börjar. Rätta datumen.",
        IssueCodes.DecisionDiffersFromAnnex => "Beslutet och bilagan säger olika saker. Titta vilket som gäller.",
        IssueCodes.UnitDoubtful => "Enheten bredvid beloppet är tveksam (kr, tkr eller mkr?). Kontrollera beloppet.",
        IssueCodes.ClauseNotFound => "En punkt som avtal brukar ha hittades inte.",
        "file_empty" => "Filen är tom. Lägg in den igen.",
        "not_a_pdf" => "Filen är ingen PDF. Spara den som PDF och lägg in den igen.",
        "pdf_damaged" => "PDF-filen är skadad och går inte att öppna. Hämta den på nytt.",
        "pdf_encrypted" => "PDF-filen är låst med lösenord. Lägg in en utan lösenord.",
        "pdf_without_pages" => "PDF-filen har inga sidor.",
        "too_many_pages" => "PDF-filen har fler sidor än ett papper får ha. Dela den.",
        "file_too_large" => "Filen är för stor. Dela den.",
        "limit_exceeded" => "PDF-filen tog för lång tid eller för mycket minne att öppna. Skriv ut den till en ny PDF och lägg in den.",
        "file_vanished" => "Filen försvann. Lägg tillbaka den.",
        "no_permission" => "Filen får inte läsas. Ändra rättigheterna.",
        "file_unreadable" => "Filen kan inte läsas: disken eller delningen svarar inte.",
        "tool_missing" => "Ett program som behövs för att läsa PDF saknas på servern: installera poppler-utils.",
        _ => "Något att titta på.",
    };

    /// <summary>As said of a paper in a list: the first issue, where it is, and how many more there are.</summary>
    public static string Short(IReadOnlyList<(string Code, long? Page)> issues)
    {
        (string code, long? page) = issues[0];
        int more = issues.Count - 1;
        return $"{(page is null ? "" : $"Sida {page}: ")}{OfIssue(code)}{(more == 0 ? "" : more == 1 ? " Och en till." : $" Och {more} till.")}";
    }
}
