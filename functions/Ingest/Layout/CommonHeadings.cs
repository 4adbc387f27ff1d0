using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>Headings that Swedish memos, minutes, reports and agreements share; they help where the text layer has no bold type.</summary>
internal static partial class CommonHeadings
{
    public static bool Has(string text) => text.Length < 60 && Pattern.IsMatch(text);

    [GeneratedRegex(
        @"^(\d+(\.\d+)*\.? |§ \d+ )?(\p{L}+s )?(förslag till beslut( på sammanträdet)?|beslut|beslutsförslag|beslutsunderlag|beslutsgång|underlag|yrkanden?|reservation(er)?|sammanfattning( av ärendet)?|ärendet( i sin helhet)?|ärenden?|ärendelista|ärendebeskrivning|beskrivning av ärendet|ärendets beredning|bakgrund|inledning|bedömning|synpunkter( och förslag)?|överväganden|(ekonomiska|juridiska) (konsekvenser|aspekter)|ekonomi|ekonomi och resurser|ekonomiska villkor|konsekvenser( för barn)?|barnkonsekvensanalys|barnrättsperspektiv|jämställdhetsanalys|barnets bästa|samverkan|uppföljning( och utvärdering)?|utvärdering|bilag(a|or)|beslutet (skickas|expedieras|sänds) till|expedieras till|sändlista|kommentar|analys|beskrivning|syfte( och mål)?|mål( och syfte)?|målgrupp(en)?|parter(na)?|avtalsparter|samverkansparter|åtaganden?|parternas åtaganden?|finansiering|budget|fakturering|ersättning|betalningsvillkor|avtalstid|avtalsperiod|giltighetstid|period för partnerskapet|förlängning|uppsägning|omförhandling|ändringar och tillägg|tvist(er)?|tystnadsplikt|styrning|underskrifter|underskrift|slutrapport|marknadsföring|värdegrund|investeringar|personal|volymer|nyckeltal|delegationsbeslut|anmälningsärenden)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        10_000)]
    private static partial Regex Pattern { get; }
}
