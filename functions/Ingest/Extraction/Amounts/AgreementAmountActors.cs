using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;

namespace Ingest.Extraction.Amounts;

/// <summary>Who pays a sum and who gets it, by the sum's verb and the cases of the actors around it. Examples: <c>AgreementAmountActors.corpus.txt</c>.</summary>
internal static partial class AgreementAmountActors
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Payer and payee of the one payment that a text speaks of, such as the words above a table; null where it does not say.</summary>
    public static (string? Payer, string? Payee) In(string text, ImmutableArray<PartyMention> parties) => Of(text, text.Length, text.Length, [], parties);

    /// <summary>Payer and payee of a sum; null where the text does not say.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="offset">Where the sum begins, in characters.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="sums">Where the sentence's sums stand, this one among them.</param>
    /// <param name="parties">The agreement's parties: their names and common words for them are actors.</param>
    public static (string? Payer, string? Payee) Of(string text, int offset, int end, ImmutableArray<(int Offset, int End)> sums, ImmutableArray<PartyMention> parties)
    {
        PaymentFrames frames = PaymentFrames.Of(text, parties);
        PaymentPlace place = PaymentPlace.Of(frames, offset, end, sums);
        (Actor? payer, Actor? payee) = (Shared(frames, offset) ?? InRole(frames, Paying) ?? UnderRole(frames, PayingAhead), InRole(frames, Paid) ?? UnderRole(frames, PaidAhead));
        foreach (PaymentFrame? frame in place.Frames)
        {
            (Actor? nextPayer, Actor? nextPayee) = frame is null ? ByNouns(place) : ByVerb(place, frame);
            payer ??= nextPayer?.Name != payee?.Name ? nextPayer : null;
            payee ??= nextPayee?.Name != payer?.Name ? nextPayee : null;
        }

        payee ??= payer is null ? null : frames.Actors.FirstOrDefault(actor => actor.Case == ActorCase.Aim && actor.Name != payer.Name);
        return (payer?.Name, payee?.Name);
    }

    /// <summary>The only actor that the words behind it give a part in the payment: <c>föreningen som mottagare</c>, <c>kommunen är den som faktureras</c>.</summary>
    private static Actor? InRole(PaymentFrames frames, Regex role) =>
        frames.Actors.Where(actor => role.IsMatch(frames.Text[actor.End..])).ToArray() is [var only] ? only : null;

    /// <summary>The only actor that the words before it give a part: <c>Utbetalande part är kommunen och mottagare föreningen</c>.</summary>
    private static Actor? UnderRole(PaymentFrames frames, Regex role) =>
        frames.Actors.Where(actor => role.IsMatch(frames.Text[..actor.Offset])).ToArray() is [var only] ? only : null;

    /// <summary>Whose work, goods or costs a sum values: <c>föreningens ideella arbete värderas till</c>, <c>räknar föreningen med</c>; null where not said.</summary>
    public static string? Valued(string text, ImmutableArray<PartyMention> parties)
    {
        ImmutableArray<Actor> actors = ActorSightings.In(text, parties);
        Actor? owner = actors.FirstOrDefault(actor => actor.Case is ActorCase.Owner && !Beneficiary.IsMatch(text[..actor.Offset]));
        Actor[] bare = [.. actors.Where(actor => actor.Case is ActorCase.Bare or ActorCase.By)];
        return owner?.Name ?? (bare is [var only] ? only.Name : null);
    }

    /// <summary><c>delas mellan A (171 456 kr) och B</c>.</summary>
    private static Actor? Shared(PaymentFrames frames, int offset) =>
        frames.Actors.LastOrDefault(actor => actor.End <= offset && actor.Case != ActorCase.To && InBrackets.IsMatch(frames.Text[actor.End..offset]));

    private static (Actor? Payer, Actor? Payee) ByVerb(PaymentPlace place, PaymentFrame frame) => frame.Verb.Voice switch
    {
        PaymentVoice.Gives => (frame.Subject, frame.Object ?? place.Find(frame, ActorCase.To) ?? (ForThis.IsMatch(place.Text[frame.Verb.Offset..]) ? place.Find(frame, ActorCase.By) : null)),
        PaymentVoice.Given => (place.Find(frame, ActorCase.By) ?? place.Find(frame, ActorCase.From), frame.Subject ?? place.Find(frame, ActorCase.To)),
        PaymentVoice.Gets => (place.Find(frame, ActorCase.From) ?? place.Find(frame, ActorCase.By), frame.Subject),
        PaymentVoice.Invoices => (frame.Object ?? place.Find(frame, ActorCase.From) ?? place.Find(frame, ActorCase.By) ?? place.Find(frame, ActorCase.To), frame.Subject),
        PaymentVoice.Invoiced => (frame.Object ?? (frame.Subject?.Offset > frame.Verb.Offset ? frame.Subject : null) ?? place.Find(frame, ActorCase.To) ?? place.Find(frame, ActorCase.From), place.Find(frame, ActorCase.By)),
        PaymentVoice.Asked => (place.Find(frame, ActorCase.From), place.Find(frame, ActorCase.By) ?? place.Find(frame, ActorCase.To)),
        PaymentVoice.Costs => (frame.Object, null),
        _ => throw new ArgumentOutOfRangeException(nameof(frame)),
    };

    /// <summary><c>Ersättning från A till B</c>, <c>A:s bidrag till B</c>, <c>kostnaden för A</c>.</summary>
    private static (Actor? Payer, Actor? Payee) ByNouns(PaymentPlace place)
    {
        string text = place.Text;
        Actor? to = place.Find(null, ActorCase.To);
        Actor? owner = place.Own.LastOrDefault(actor => actor.Case == ActorCase.Owner && Contribution.IsMatch(text[actor.End..]));
        bool compensated = owner is not null && to is null && Compensation.IsMatch(text[owner.End..]) && !IsPublic(owner.Name);
        Actor? direct = to is null ? null : place.Own.LastOrDefault(actor => actor.Case is ActorCase.Bare && actor.End <= to.Offset && ToBetween.IsMatch(text[actor.End..to.Offset]));
        Actor? cost = place.Own.FirstOrDefault(actor => actor.Case == ActorCase.For && CostOf.IsMatch(text[..actor.Offset]));
        return compensated
            ? (place.Find(null, ActorCase.From), owner)
            : (place.Find(null, ActorCase.From) ?? owner ?? direct ?? cost ?? place.Find(null, ActorCase.By), to);
    }

    private static bool IsPublic(string name) => OrganisationRoles.Of(name, null) is Papers.PartyRole.Municipality or Papers.PartyRole.Region or Papers.PartyRole.StateAgency;

    // "kommunen som avsändare", "kommunen står som finansiär", "kommunen är den som faktureras"
    [GeneratedRegex(@"^,?\s(är|står|som|blir|står som|är den som|den som)\s(den\s)?(som\s)?(avsändare|finansiär|betalare|betalande part|utbetalare|bidragsgivare|givare|faktureras|betalar|står för betalningen)\b|^\sstår för (betalningen|kostnaden|finansieringen)\b", Options, 10_000)]
    private static partial Regex Paying { get; }

    // "Utbetalande part är", "finansiär är"
    [GeneratedRegex(@"\b((utbetalande|betalande|finansierande)\spart(en)?|(bidrags)?givare(n)?|finansiär(en)?|utbetalare(n)?|betalare(n)?|avsändare(n)?)(\sav\s\p{L}+)?\s(är\s|blir\s)?$", Options, 10_000)]
    private static partial Regex PayingAhead { get; }

    // "och mottagare", "Mottagare av bidraget är"
    [GeneratedRegex(@"\b(mottagande\spart(en)?|(bidrags|betalnings)?(mottagare|tagare)(n)?)(\sav\s\p{L}+)?\s(är\s|blir\s)?$", Options, 10_000)]
    private static partial Regex PaidAhead { get; }

    // "föreningen som mottagare", "ska komma föreningen till del"
    [GeneratedRegex(@"^,?\s(är|står|som|blir|står som)\s(mottagare|bidragsmottagare|betalningsmottagare)\b|^\still\s(del|godo)\b", Options, 10_000)]
    private static partial Regex Paid { get; }

    // "ersätter detta med": what the other does
    [GeneratedRegex(@"^\S+\s(detta|det|arbetet|insatsen)\b", Options, 10_000)]
    private static partial Regex ForThis { get; }

    // "Utbetalningsplan: kommunen till föreningen, 165 tkr per kvartal", "Kommunen: 800 tkr/år till föreningen"
    [GeneratedRegex(@"^,?\s(till|åt)\s(den\s)?$|^:\s(\p{L}+\s)?[\d .,]+(\p{L}+|:-)([\s/]\p{L}+){0,2}\s(till|åt)\s(den\s)?$", Options, 10_000)]
    private static partial Regex ToBetween { get; }

    // "(171 456 kr"
    [GeneratedRegex(@"^\s*\(\s*$", Options, 10_000)]
    private static partial Regex InBrackets { get; }

    // "föreningens egen insats", "kommunens bidrag", "kommunens del av kostnaden"
    [GeneratedRegex(@"^\s*((eget|egen|egna|årliga|totala|ekonomiska|ideella|oavlönade|frivilliga|obetalda|beräknade|kontanta|samlade)\s+)*\p{L}*(bidrag|ersättning|stöd|insats|andel|del\b|kostnad|finansiering|åtagande|arbete|utgift|medel|anslag|betalning|tid\b|timmar|grundplåt|engagemang)", Options, 10_000)]
    private static partial Regex Contribution { get; }

    [GeneratedRegex(@"^\s*(årliga\s+|totala\s+)*\p{L}*ersättning", Options, 10_000)]
    private static partial Regex Compensation { get; }

    [GeneratedRegex(@"\bkostnad\p{L}*\s+(blir\s+|uppstår\s+)?för\s+$", Options, 10_000)]
    private static partial Regex CostOf { get; }

    // "till föreningens", "i kommunens lokaler": theirs, but not what they give
    [GeneratedRegex(@"\b(till|i|på|vid|för|enligt|inom|under|från|med)\s+$", Options, 10_000)]
    private static partial Regex Beneficiary { get; }
}
