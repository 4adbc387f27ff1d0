using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>A category and why.</summary>
internal sealed record Verdict(Category Category, double Confidence, string Evidence);

/// <summary>Weighs title, documents and decision against each other.</summary>
internal static partial class Verdicts
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Characters of an agreement in which it must call itself an IOP.</summary>
    private const int Opening = 2500;

    /// <summary>Characters of its title and first words.</summary>
    private const int Heading = 400;

    /// <summary>The matter's category (contract, Item <c>category</c>).</summary>
    public static Verdict Of(Matter matter, Decision? decision)
    {
        CategoryRule? rule = CategoryRules.For(matter.Title);
        if (rule is { Name: CategoryRules.WholeIop } && (OfOnePartner.IsMatch(matter.Title) || (Settles(decision) && (DecidesOnIop(decision) || DecidesOnTheirs(matter, decision)))))
        {
            return new(Category.IopAgreement, 0.75, "title: an IOP with a partner named");
        }

        if (rule is { Name: CategoryRules.WholeIop } && IsTemplate(matter))
        {
            return new(rule.Category, rule.Confidence, "a template");
        }

        if (rule is { Name: not CategoryRules.WholeIop and not CategoryRules.ParticularIop })
        {
            return new(rule.Category, rule.Confidence, $"title: {rule.Name}");
        }

        if (rule is not { Name: CategoryRules.ParticularIop } && DeniesToBeIop(matter))
        {
            return new(Category.Other, 0.8, "the papers say that it is no IOP, or none yet");
        }

        if (Contains(matter, out string evidence))
        {
            return new(Category.IopAgreement, 0.95, evidence);
        }

        if (rule is not null)
        {
            return new(rule.Category, rule.Confidence, $"title: {rule.Name}");
        }

        return DecidesOnIop(decision) ? new(Category.IopAgreement, 0.85, "the decision is about an IOP")
            : Partnerships.IsOfOne(matter) ? new(Category.IopAgreement, 0.75, "the papers call the partnership of the title an IOP")
            : Partnerships.IsAgreed(matter) ? new(Category.IopAgreement, 0.75, "an agreement on a partnership with the civil society")
            : ByDocuments(matter, decision) ?? FollowUpTables.In(matter) ?? new(Category.Other, 0.8, "nothing tells");
    }

    /// <summary>Whether one of its documents is an agreement that calls itself an IOP.</summary>
    private static bool Contains(Matter matter, out string evidence)
    {
        PaperSection? agreement = matter.Sections.FirstOrDefault(section => section.Kind == SectionKind.Agreement
            && ((section.Title is { } title && Iop.IsMatch(title)) || CallsItselfIop(Start(section))));
        evidence = agreement is null ? string.Empty : $"an agreement on page {agreement.FirstPage} is an IOP";
        return agreement is not null;
    }

    /// <summary>An agreement that mentions IOPs once, further down, speaks of another.</summary>
    private static bool CallsItselfIop(string text) => Iop.Matches(text) is { Count: > 0 } matches && (matches.Count > 1 || matches[0].Index < Heading);

    private static string Start(PaperSection section)
    {
        string text = string.Join('\n', section.Blocks.Take(40).OfType<TextBlock>().Select(block => block.Text));
        return text.Length > Opening ? text[..Opening] : text;
    }

    /// <summary>Whether it is an agreement's form, with places to fill in.</summary>
    private static bool IsTemplate(Matter matter) =>
        matter.Sections.SelectMany(section => section.Blocks).OfType<TextBlock>().Sum(block => Placeholder.Count(block.Text)) >= 3;

    private static bool Settles(Decision? decision) =>
        decision?.Outcome is DecisionOutcome.Approve or DecisionOutcome.Extend or DecisionOutcome.Reject or DecisionOutcome.Delegate;

    private static bool DeniesToBeIop(Matter matter) =>
        matter.Sections.SelectMany(section => section.Blocks).OfType<TextBlock>().Any(block => Denial.IsMatch(block.Text));

    private static bool DecidesOnIop(Decision? decision) =>
        decision is not null && Iop.IsMatch(decision.Text) && CategoryRules.For(decision.Text) is { Name: CategoryRules.ParticularIop };

    /// <summary>Whether the agreements that the title only counts are entered, prolonged or refused: <c>Två idéburna offentliga partnerskap</c>, <c>godkänner överenskommelserna</c>.</summary>
    private static bool DecidesOnTheirs(Matter matter, Decision? decision) =>
        decision is not null && !Whole.IsMatch(matter.Title) && SettlesPacts.IsMatch(decision.Text);

    /// <summary>Where the agenda's title is vague (<c>Ekonomi</c>): the memo's own title, or what is approved.</summary>
    private static Verdict? ByDocuments(Matter matter, Decision? decision)
    {
        foreach (PaperSection section in matter.Sections.Where(section => section.Kind is SectionKind.Memo or SectionKind.ItemSheet or SectionKind.Report))
        {
            if (section.Title is { } title && CategoryRules.For(title) is { Category: not Category.Other } rule)
            {
                return new(rule.Category, rule.Confidence - 0.15, $"title of its document on page {section.FirstPage}: {rule.Name}");
            }
        }

        return decision is { Text: var text } && FollowUpDecided.IsMatch(text) ? new(Category.BudgetFollowUp, 0.7, "the decision is about a follow-up") : null;
    }

    [GeneratedRegex(CategoryRules.Iop, Options, TimeoutMs)]
    private static partial Regex Iop { get; }

    [GeneratedRegex(CategoryRules.WholeWord, Options, TimeoutMs)]
    private static partial Regex Whole { get; }

    // godkänner de tre överenskommelserna · ingå föreslagna partnerskap med · förlänger samtliga IOP; not "godkänna rapporten om partnerskapen"
    [GeneratedRegex($@"\b(?:godkänn|teckna|ingå|anta|förläng|förny|prolonger|avslut|fastställ|avslå|säg(?:a|er) upp)\p{{L}}*\b(?:(?!{CategoryRules.WholeWord}|\b(?:under|efter|inför|enligt)\b)[^.;]){{0,80}}?\b(?:överenskommelse|partnerskap|(?:samverkans|samarbets|iop-|partnerskaps)?avtal|iop\b)", Options, TimeoutMs)]
    private static partial Regex SettlesPacts { get; }

    // [organisationens namn] · [åååå-mm-dd]
    [GeneratedRegex(@"\[[^\]\d]{2,60}\]", Options, TimeoutMs)]
    private static partial Regex Placeholder { get; }

    // Uppföljning av IOP med Föreningen X · Uppföljning av IOP Byakraft · Utvärdering av idéburet offentligt partnerskap – Vägen; not guidelines, motions, answers
    [GeneratedRegex(@"^(?:(?:[Ss]lut|[Ll]äges|[Åå]rs)?[Rr]apport|[Uu]ppföljning|[Uu]tvärdering|[Rr]edovisning|[Rr]edogörelse|[Uu]ppdrag|[Uu]tredning|[Ff]örutsättningar|[Mm]öjlighet|[Åå]terrapport\p{L}*|[Ii]nförande)\b.*(?:IOP|partnerskap(?:et)?)(?: \(IOP\))?[ ,]+(?:med |[–-] |[”“""])?(?:föreningen|stiftelsen|(?!(?:Tertial|Kvartal|Delår|Helår|Halvår|Våren|Hösten|Samman|Redovis|Rapport|Uppfölj|Genomgång|Läges)\p{L}*)\p{Lu}\p{Ll})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex OfOnePartner { get; }

    // Avtalet är inget IOP · kan övergå i ett IOP
    [GeneratedRegex($@"\b(?:är|utgör|betraktas som) (?:därmed |således |alltså )?(?:inte |ej |ingen |inget )(?:som )?(?:ett |en |något |någon )?{CategoryRules.Iop}|\bkan (?:senare |på sikt |komma att )?(?:övergå i|utvecklas till|bli) (?:ett |en )?{CategoryRules.Iop}", Options, TimeoutMs)]
    private static partial Regex Denial { get; }

    // godkänner delårsrapporten · noterar den ekonomiska rapporten; not what is to be taken up behind one
    [GeneratedRegex(@"(?<!\b(?:efter|före|inför|innan|med|i) (?:den |nämndens )?)\b(?:delårs|tertial|månads|kvartals|budget)(?:rapport|uppföljning|bokslut|prognos)\p{L}*|ekonomiska (?:rapport|uppföljning|prognos)\p{L}*|helårsprognos", Options, TimeoutMs)]
    private static partial Regex FollowUpDecided { get; }
}
