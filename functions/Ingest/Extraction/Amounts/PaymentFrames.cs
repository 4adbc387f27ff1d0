using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;

namespace Ingest.Extraction.Amounts;

/// <summary>A verb of payment with its subject and object; Swedish puts the subject right before it, or right after it where something else comes first.</summary>
internal sealed record PaymentFrame(PaymentVerb Verb, Actor? Subject, Actor? Object);

/// <summary>The payments that a sentence speaks of: its actors, verbs, and which actors belong to which verb.</summary>
internal sealed partial class PaymentFrames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private PaymentFrames(string text, ImmutableArray<Actor> actors)
    {
        Text = text;
        Actors = actors;
        All = Build(text, actors, PaymentVerbs.In(text, actors));
    }

    public string Text { get; }

    public ImmutableArray<Actor> Actors { get; }

    /// <summary>In the order their verbs stand.</summary>
    public ImmutableArray<PaymentFrame> All { get; }

    public static PaymentFrames Of(string text, ImmutableArray<PartyMention> parties) => new(text, ActorSightings.In(text, parties));

    /// <summary>Whether one thought ends between two places, so that a verb before speaks of nothing behind.</summary>
    public bool IsParted(int from, int to) => to > from && Parting.IsMatch(Text[from..to]);

    private static ImmutableArray<PaymentFrame> Build(string text, ImmutableArray<Actor> actors, ImmutableArray<PaymentVerb> verbs)
    {
        var frames = ImmutableArray.CreateBuilder<PaymentFrame>();
        var objects = new HashSet<Actor>();
        foreach (PaymentVerb verb in verbs)
        {
            PaymentFrame frame = Frame(text, actors, verbs, verb, objects, frames.LastOrDefault());
            if (frame.Object is not null)
            {
                objects.Add(frame.Object);
            }

            frames.Add(frame);
        }

        return frames.ToImmutable();
    }

    private static PaymentFrame Frame(string text, ImmutableArray<Actor> actors, ImmutableArray<PaymentVerb> verbs, PaymentVerb verb, HashSet<Actor> objects, PaymentFrame? before)
    {
        Actor? left = actors.LastOrDefault(actor => actor.Case == ActorCase.Bare && actor.End <= verb.Offset && !objects.Contains(actor) && !Parting.IsMatch(text[actor.End..verb.Offset]));
        Actor? right = Next(text, actors, verb.End);
        bool other = left is not null && verbs.Any(one => !one.IsModal && one.Offset >= left.End && one.End <= verb.Offset);
        if (left is not null && !other && Adjacent.IsMatch(text[left.End..verb.Offset]))
        {
            return new PaymentFrame(verb, left, right);
        }

        if (Relative.Match(text[..verb.Offset]) is { Success: true } relative && actors.LastOrDefault(actor => actor.End <= relative.Index) is { } who && text[who.End..relative.Index].Trim().Length == 0)
        {
            return new PaymentFrame(verb, IsPassive(verb) ? null : who, right);
        }

        if (Coordinated.IsMatch(text[..verb.Offset]) || (right is null && left is not null && text[..verb.Offset].TrimEnd().EndsWith(',')))
        {
            Actor? inherited = (verb.Voice == before?.Verb.Voice ? before.Subject : null) ?? (IsPassive(verb) ? null : left ?? before?.Subject);
            return new PaymentFrame(verb, inherited, right);
        }

        return right is not null
            ? new PaymentFrame(verb, right, Next(text, actors, right.End))
            : new PaymentFrame(verb, IsPassive(verb) ? null : left ?? (verb.Voice == PaymentVoice.Gives ? before?.Subject : null), null);
    }

    /// <summary>Its subject may be the money, so that none is taken from afar: <c>…, som utbetalas kvartalsvis med</c>.</summary>
    private static bool IsPassive(PaymentVerb verb) => verb.Voice is PaymentVoice.Given or PaymentVoice.Invoiced or PaymentVoice.Asked;

    /// <summary>The bare actor that follows within a few words, none of which is a preposition.</summary>
    private static Actor? Next(string text, ImmutableArray<Actor> actors, int from) =>
        actors.FirstOrDefault(actor => actor.Offset >= from) is { Case: ActorCase.Bare } next && Close.IsMatch(text[from..next.Offset]) ? next : null;

    // "; ", " men ", " medan "
    [GeneratedRegex(@";|[.!?]\s|\b(men|medan)\b", Options, 10_000)]
    private static partial Regex Parting { get; }

    // subject … verb: "ska enligt förslaget", ", org.nr 212000-0654,", "åtar sig att årligen"; no second clause between
    [GeneratedRegex(@"^(\s*\([^)]{1,40}\))?,?\s*(org\p{L}*\.?\s?(nr|nummer)?\.?\s?\d{6}-\d{4},?\s*)?((?!(och|samt|men|medan|där|när|om|för|till|med|som|vilket|vilka)\b)[\p{L}\d-]+,?\s+){0,7}$", Options, 10_000)]
    private static partial Regex Adjacent { get; }

    // the verb goes on where another's clause ended: "… och ersätter", "… genom att betala", "… som bidrar"
    [GeneratedRegex(@"\b(och|samt|men|eller|att|som|vilket|vilken|vilka|ska|skall|kan|kommer att)\s*((även|också|dessutom|därutöver|årligen|själv|i stället|inte|ska|skall)\s+)*$", Options, 10_000)]
    private static partial Regex Coordinated { get; }

    // "… ligger på kommunen, som därför lämnar": the actor that the clause hangs on
    [GeneratedRegex(@",\ssom\s((därför|därmed|då|sedan|i sin tur|årligen|således)\s)*$", Options, 10_000)]
    private static partial Regex Relative { get; }

    [GeneratedRegex(@"^\s*((?!(till|åt|från|av|för|med|om|på|i|och|samt|som|att|ut|hos|genom|enligt)\b)\p{L}+\s+){0,4}[”""“]?$", Options, 10_000)]
    private static partial Regex Close { get; }
}
