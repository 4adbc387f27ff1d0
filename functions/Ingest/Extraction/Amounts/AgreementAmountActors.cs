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
        (Actor? payer, Actor? payee) = (Shared(frames, offset), null);
        foreach (PaymentFrame? frame in place.Frames)
        {
            (Actor? nextPayer, Actor? nextPayee) = frame is null ? ByNouns(place) : ByVerb(place, frame);
            payer ??= nextPayer?.Name != payee?.Name ? nextPayer : null;
            payee ??= nextPayee?.Name != payer?.Name ? nextPayee : null;
        }

        return (payer?.Name, payee?.Name);
    }

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
        PaymentVoice.Gives => (frame.Subject, frame.Object ?? place.Find(frame, ActorCase.To)),
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
        Actor? cost = place.Own.FirstOrDefault(actor => actor.Case == ActorCase.For && CostOf.IsMatch(text[..actor.Offset]));
        return compensated
            ? (place.Find(null, ActorCase.From), owner)
            : (place.Find(null, ActorCase.From) ?? owner ?? cost ?? place.Find(null, ActorCase.By), to);
    }

    private static bool IsPublic(string name) => OrganisationRoles.Of(name, null) is Papers.PartyRole.Municipality or Papers.PartyRole.Region or Papers.PartyRole.StateAgency;

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
