using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Amounts;

/// <summary>Which of a verb's actors pays.</summary>
internal enum PaymentVoice
{
    /// <summary>The subject pays, the object is paid: <c>kommunen ersätter föreningen</c>.</summary>
    Gives,

    /// <summary>The subject is paid, or is the money: <c>betalas av kommunen</c>, <c>föreningen beviljas</c>.</summary>
    Given,

    /// <summary>The subject is paid: <c>föreningen erhåller</c>.</summary>
    Gets,

    /// <summary>The subject is paid by the object: <c>föreningen fakturerar kommunen</c>.</summary>
    Invoices,

    /// <summary><c>faktureras kommunen av föreningen</c>.</summary>
    Invoiced,

    /// <summary>Who asks would be paid: <c>begärs av föreningen</c>, <c>söks för föreningen</c>.</summary>
    Asked,

    /// <summary>The object pays: <c>kostar kommunen</c>.</summary>
    Costs,
}

/// <summary>A verb of paying, lending or getting in a sentence.</summary>
/// <param name="Voice">Which of its actors pays.</param>
/// <param name="Offset">Where it begins, in characters.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsModal"><c>får</c> may only help another verb: <c>får fakturera</c>.</param>
internal sealed record PaymentVerb(PaymentVoice Voice, int Offset, int End, bool IsModal);

/// <summary>The verbs of payments. Examples: <c>AgreementAmountActors.corpus.txt</c>.</summary>
internal static partial class PaymentVerbs
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>In the order they are tried at each place.</summary>
    public static ImmutableArray<(PaymentVoice Voice, Regex Pattern)> All { get; } =
    [
        (PaymentVoice.Invoiced, Invoiced),
        (PaymentVoice.Asked, Asked),
        (PaymentVoice.Given, Given),
        (PaymentVoice.Invoices, Invoices),
        (PaymentVoice.Gets, Gets),
        (PaymentVoice.Costs, Costs),
        (PaymentVoice.Gives, Gives),
    ];

    /// <summary>Every verb of a sentence outside its actors' names, in the order they stand.</summary>
    public static ImmutableArray<PaymentVerb> In(string text, ImmutableArray<Actor> actors)
    {
        var found = new List<PaymentVerb>();
        foreach ((PaymentVoice voice, Regex pattern) in All)
        {
            found.AddRange(
                from match in pattern.Matches(text)
                let verb = new PaymentVerb(voice, match.Index, match.Index + match.Length, Modal.IsMatch(match.Value))
                where !actors.Any(actor => actor.Offset < verb.End && verb.Offset < actor.End) && !found.Any(other => other.Offset < verb.End && verb.Offset < other.End)
                select verb);
        }

        return [.. found.OrderBy(verb => verb.Offset)];
    }

    // "ersätter", "betala", "har bidragit", "står för", "lånar ut", "låter … använda", "skickar"
    [GeneratedRegex(
        @"\b((med|del|sam)?finansier(ar|a|at|ade)|ersätt(er|a)|ersatt(e)?|bidra(r|git)?|bidrog|(ut|åter)?betala(r|t|de)?|stöd(jer|er|ja)|bistår?|g(er|e|ett|av)(?!\s(möjlighet|upphov|rätt|deltagar))|lämna(r|t|de)?|utger?|utgiva|skjut(er|a|it)|sköt(?=\s)|tillskjut(er|a|it)|tillför(a|t)?|"
        + @"(står|stå|svarar|svara|ansvarar|ansvara)(?=\b[^.;]{0,60}?\bför\b)|bekosta(r|t|de)?|avsätt(er|a)|avsatt|bär|bära|anslår?|anslagit|bevilja(r|t|de)?|upplåt(er|a|it)|ställ(er|a)(?=\b[^.;]{0,120}\bförfoga)|tillhandahåll(er|a)|håll(er|a)(?=\s(\p{L}+\s)?med\b)|låna(r|t)?(?=\b[^.;]{0,80}?\but\b)|"
        + @"utlåna(r)?|satsa(r|t|de)?|överför(a|t|de)?|för(a|t)?\söver(?!\s((?>\d[\d .]*)(?!kr|tkr|kkr|t?sek\b|mkr|mnkr|tusen|miljon)|hundra|tusen|en\b|ett\b|hela\b))|låt(er|a)|skicka(r|t)?|skänk(er|a|t)|donera(r|t)?|sponsra(r|t)?|täck(er|a)|garantera(r|t)?|kompensera(r|t)?|subventionera(r|t)?|förskottera(r)?|tilldela(r|t|de)?|(går|gå|gick)(?=\s(\p{L}+\s)?in\smed\b)|erlägg(er|a)|investera(r|t)?|bestrid(er|a)|åt(ar|agit)\ssig(?=\s(gentemot|mot)\b)|lägg(er|a)(?!\s(fram|till\b|ned|ner|vikt|grund|stor))|"
        + @"reservera(r|t)?|säkra(r|t)?|erbjud(er|a)|medverkar?(?=\smed\b)|deltar?(?=\smed\b)|förhyr|hyr|utbetala(r|t)?|utanordna(r)?)\b",
        Options, 10_000)]
    private static partial Regex Gives { get; }

    // "betalas av", "utgår", "beviljas", "ställs till … förfogande", "ägs av"
    [GeneratedRegex(
        @"\b((ut|åter|för)?betala(s|ts|des)|(med|del|sam)?finansiera(s|ts|des)|(med|del|sam)?finansierad?t?(?=\sav\b)|bekosta(s|des|ts)|bär(s|as)|ersätt(s|as)|lämnas|utges|ges|gives|tillskjut(s|as|its)|skjut(s|as|its)|avsätt(s|as)|avsatts|anslås|förs(?=\s(över|till)\b)|bevilja(s|ts|des)|"
        + @"tillför(s|as|ts)|täck(s|as)|överför(s|as|ts)|utgår?|upplåt(s|as|its)|ställ(s|as)(?=\b[^.;]{0,120}\bförfogande)|låna(s|ts)|skänk(s|as|ts)|tillhandahåll(s|as)|kompenseras|tilldela(s|ts|des)|erlägg(s|as)|garanteras|bestrid(s|as)|stöd(s|jas)|subventioneras|sponsras|erbjuds|tillgodoförs|tillfaller|tillfalla|tillkommer(?=\s(\p{L}+\s)?\p{Lu})|ägs|delas)\b",
        Options, 10_000)]
    private static partial Regex Given { get; }

    [GeneratedRegex(
        @"\b(erhåll(er|a|it)|erhöll|får|få|fick|fått|motta(r|git)?|ta(r)?\semot|uppbär(a)?|sök(er|a|t)|ansök(er|a|t)|begär(a|t|de)?|ber|bett|äska(r|t|de)?|önska(r|t)?|disponera(r)?|nyttja(r)?|låna(r|t)?(?!\b[^.;]{0,80}?\but\b)|behöv(er|a)(?=\b[^.;]{0,60}\d)|(har|ha|äger)\srätt\still|(är|vara)\sberättigad(e)?\still)\b",
        Options, 10_000)]
    private static partial Regex Gets { get; }

    [GeneratedRegex(@"\b((skicka|ställ)(er|r|a)?(?=\b[^.;]{0,20}\b(rekvisition|faktura|räkning))|fakturera(r|t)?|debitera(r|t)?|(tar|ta|tog|tagit)(?=\s(\p{L}+\s)?(ut|betalt)\b)|rekvirera(r|t)?|avropa(r)?)\b", Options, 10_000)]
    private static partial Regex Invoices { get; }

    [GeneratedRegex(@"\b(faktureras|debiteras|rekvireras)\b", Options, 10_000)]
    private static partial Regex Invoiced { get; }

    [GeneratedRegex(@"\b(begärs|söks|äskas|önskas|efterfrågas)\b", Options, 10_000)]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"\b(kosta(r|t|de)?|belasta(r|t)?)\b", Options, 10_000)]
    private static partial Regex Costs { get; }

    [GeneratedRegex(@"^(får|få|fick|fått|önska\p{L}*|har rätt till)$", Options, 10_000)]
    private static partial Regex Modal { get; }
}
