namespace Ingest.Agenda;

/// <summary>Headings of agreements' clauses by what they settle, as parts of patterns: without their numbers, in any case.</summary>
internal static class ClauseAbout
{
    // Avtalets · Överenskommelsens · Partnerskapets · Parternas · Samarbetets
    private const string Whose = @"(?:(?:avtalets|överenskommelsens|partnerskapets|parternas|samarbetets|samverkans|IOP:ets) )?";

    /// <summary><c>Parter</c>, <c>Avtalsparter</c>, <c>Kontraktsparter</c>, <c>Överenskommelsens parter</c>, <c>Ingående parter</c>, <c>Vilka avtalet gäller</c>.</summary>
    public const string Parties = $@"(?:{Whose}(?:(?:ingående|avtalsslutande|deltagande|samverkande|berörda) )?(?:\p{{L}}{{3,}}-?)?parter(?:na)?(?: (?:i|till|för) \p{{L}}+| i korthet| och (?:roller|syfte|bakgrund|kontaktpersoner|kontaktuppgifter|organisationsnummer|uppgifter|företrädare))?|partsförhållanden?|partsuppgifter|aktörer(?:na)?|avtalstecknare|vilka (?:vi är|avtalet gäller|som är parter|parterna är|som (?:ingår|deltar|samverkar)(?: i \p{{L}}+)?)|mellan)";

    /// <summary><c>Avtalstid</c>, <c>Avtalets längd</c>, <c>Giltighet</c>, <c>Löptid</c>, <c>När avtalet gäller</c>, <c>Möjlighet till förlängning</c>.</summary>
    public const string Time = $@"(?:{Whose}(?:avtalstid(?:en)?|avtalsperiod(?:en)?|avtals- och uppsägningstid|giltighet(?:stid(?:en)?)?(?: och .{{3,40}})?|löptid|längd|varaktighet|tidsperiod|(?:tidsmässiga )?omfattning i tid|tidsmässiga omfattning|ikraftträdande.{{0,30}})|när (?:avtalet|överenskommelsen|partnerskapet) gäller|giltig tid|period för .{{3,40}}|tid(?:splan)? för (?:avtalet|partnerskapet|överenskommelsen)|från start till slut|{Whose}(?:förlängning(?:en)?|prolongation|förnyelse).{{0,30}}|(?:möjlighet|option)(?:er)? (?:till|på|om) förlängning|option(?:er)?|om (?:avtalet|partnerskapet) ska leva vidare|fortsättning efter avtalstiden)";

    /// <summary><c>Uppsägning</c>, <c>Hävning</c>, <c>Förtida upphörande</c>, <c>Avslut i förtid</c>, <c>Omförhandling</c>.</summary>
    public const string End = $@"(?:{Whose}(?:uppsägning.{{0,30}}|hävning.{{0,20}}|omförhandling.{{0,30}}|upphörande|avslut(?:ande)?)|förtida (?:upphörande|uppsägning|avslut)|avslut i förtid|upphörande i förtid|att (?:lämna|avsluta) (?:partnerskapet|avtalet|samarbetet)|om någon vill (?:dra sig ur|lämna))";

    /// <summary><c>Parternas åtaganden</c>, <c>Ansvarsfördelning</c>, <c>Ersättning</c>, <c>Betalningsvillkor</c>.</summary>
    public const string Duties = $@"(?:{Whose}(?:gemensamma )?(?:åtagande(?:n)?|ansvar(?:sfördelning)?(?: och .{{3,30}})?)|insatser och åtaganden|vem gör vad|uppgiftsfördelning|ersättning(?:smodell)?(?: och .{{3,30}})?|betalningsvillkor|ekonomisk(?:t|a) (?:åtaganden?|villkor|ersättning))";

    /// <summary><c>Tvist</c>, <c>Ändringar och tillägg</c>, <c>Slutbestämmelser</c>, <c>Force majeure</c>.</summary>
    public const string Law = @"(?:tvist(?:er|lösning)?|hantering av tvist(?:er)?|meningsskiljaktigheter|ändringar (?:och|eller|av) .{3,30}|tillägg och ändringar|slutbestämmelser|gemensamma bestämmelser|allmänna (?:villkor|bestämmelser)|force majeure|avtalsbrott|befrielsegrunder)";

    /// <summary><c>Underskrifter</c>, <c>Parternas underskrifter</c>, <c>Undertecknande</c>, <c>Påskrift</c>, <c>Behöriga företrädare</c>.</summary>
    public const string Signing = $@"(?:(?:datum och )?{Whose}(?:underskrift(?:er)?|undertecknande(?:n)?|namnteckning(?:ar)?|namnunderskrift(?:er)?|påskrift(?:er)?|signering|signatur(?:er)?)|behöriga företrädare|för parterna)";
}
