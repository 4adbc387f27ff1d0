using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Amounts;

/// <summary>A sum's place among the payments of its sentence: which verb it belongs to, and which actors stand nearest.</summary>
internal sealed partial class PaymentPlace
{
    private readonly PaymentFrames payments;
    private readonly int offset;
    private readonly int end;
    private readonly int before;
    private readonly int after;
    private readonly bool isLast;

    private PaymentPlace(PaymentFrames payments, int offset, int end, ImmutableArray<(int Offset, int End)> sums)
    {
        this.payments = payments;
        this.offset = offset;
        this.end = end;
        before = sums.LastOrDefault(sum => sum.End <= offset).End;
        isLast = !sums.Any(sum => sum.Offset >= end);
        after = isLast ? payments.Text.Length : sums.First(sum => sum.Offset >= end).Offset;
    }

    public string Text => payments.Text;

    /// <summary>The frames that speak of the sum, the surest first; null stands for its nouns.</summary>
    public ImmutableArray<PaymentFrame?> Frames { get; private init; } = [];

    /// <summary>The actors between the sums before and after.</summary>
    public IEnumerable<Actor> Own => payments.Actors.Where(actor => actor.Offset >= before && actor.End <= after);

    public static PaymentPlace Of(PaymentFrames payments, int offset, int end, ImmutableArray<(int Offset, int End)> sums)
    {
        var place = new PaymentPlace(payments, offset, end, sums);
        return new PaymentPlace(payments, offset, end, sums) { Frames = place.Speaking() };
    }

    /// <summary>The nearest actor in a case: behind the sum in its own clause, between verb and sum, before the verb, then further behind.</summary>
    public Actor? Find(PaymentFrame? frame, ActorCase @case)
    {
        Actor[] all = [.. payments.Actors.Where(actor => actor.Case == @case)];
        int near = end + AgreementAmountKinds.Clause(Text[end..after]).Length;
        int verb = frame?.Verb.Offset ?? before;
        int clause = Math.Max(verb, near);
        return all.FirstOrDefault(actor => actor.Offset >= end && actor.Offset < (verb >= end ? Math.Min(after, ClauseAfter(verb)) : near))
            ?? all.LastOrDefault(actor => actor.Offset >= Math.Min(verb, offset) && actor.End <= offset)
            ?? all.LastOrDefault(actor => actor.End <= verb && !payments.IsParted(actor.End, Math.Min(verb, offset)) && !OtherVerbBetween(actor, frame))
            ?? (isLast ? all.FirstOrDefault(actor => actor.Offset >= Math.Min(clause, near) && !payments.IsParted(end, actor.Offset)) : null)
            ?? (all.DistinctBy(actor => actor.Name).Count() == 1 && frame is not null && !isLast ? all[0] : null);
    }

    private int ClauseAfter(int from) => from + AgreementAmountKinds.Clause(Text[from..]).Length;

    private bool OtherVerbBetween(Actor actor, PaymentFrame? frame) =>
        payments.All.Any(other => other != frame && other.Verb.Offset >= actor.End && other.Verb.End <= (frame?.Verb.Offset ?? offset) && !other.Verb.IsModal);

    /// <summary>The verb before the sum, else the one after it, else the one of the sum before with a new actor: <c>… och föreningen med 100 000 kr</c>.</summary>
    private ImmutableArray<PaymentFrame?> Speaking()
    {
        PaymentFrame? own = payments.All.LastOrDefault(frame => frame.Verb.Offset >= before && frame.Verb.End <= offset && !payments.IsParted(frame.Verb.End, offset));
        PaymentFrame? next = payments.All.FirstOrDefault(frame => frame.Verb.Offset >= end && frame.Verb.End <= after && !payments.IsParted(end, frame.Verb.Offset));
        PaymentFrame? carried = payments.All.LastOrDefault(frame => frame.Verb.End <= before && !payments.IsParted(frame.Verb.End, before));
        Actor? gap = own is null && carried is not null ? Own.FirstOrDefault(actor => actor.Case == ActorCase.Bare && actor.End <= offset) : null;
        if (own is not null && !(own.Verb.IsModal && next is not null && own.Subject is null))
        {
            PaymentFrame? first = own.Subject is null && own.Verb.Voice != PaymentVoice.Gives && Related.IsMatch(Text[..own.Verb.Offset]) ? carried : null;
            return [own, next is not null && Relative.IsMatch(Text[end..next.Verb.Offset]) ? next : null, first, null];
        }

        return gap is not null ? [carried!.Object is not null && carried.Verb.Voice == PaymentVoice.Gives ? carried with { Object = gap } : carried with { Subject = gap }, null]
            : before == 0 || (next is not null && next.Verb.Voice is PaymentVoice.Given or PaymentVoice.Invoiced) ? [next, null]
            : [carried, next, null];
    }

    // "…, som rekvireras"
    [GeneratedRegex(@"\b(som|vilket|vilka|vilken)\s+((ska|skall|sedan)\s+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Related { get; }

    // "500 000 kr, som föreningen fakturerar"
    [GeneratedRegex(@"^[^.;]{0,40}?,?\s(som|vilket|vilka|vilken)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Relative { get; }
}
