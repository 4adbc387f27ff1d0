using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>How papers write that an agreement can go on: by which step and at most until when. Examples: <c>Periods.corpus.txt</c>.</summary>
internal static partial class ExtensionRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const decimal Year = 12;
    private const string OptionRule = "option <n>+<n>";

    /// <summary>Goes on: <c>drivas vidare</c>, <c>gå vidare</c>.</summary>
    internal const string GoOn = @"(löpa|gälla|pågå|drivas|bedrivas|leva|gå|hållas|rulla) vidare";

    /// <summary>Goes on from now, which decides it: <c>förlängs nu med två år</c>, <c>härmed förlängs</c>, or in a body's own words: <c>Socialnämnden förlänger överenskommelsen</c>.</summary>
    internal const string Now = $@"\bförläng(s|er)\s(nu|härmed|därmed)\b|\b(nu|härmed)\sförläng(s|er)\b|^\W*([\p{{L}}-]+,?\s){{0,4}}[\p{{L}}-]*({BodyNames.Deciding})\s(härmed\s)?förlänger\b(?![^.;]*\b(i taget|åt gången|årsvis|därefter)\b)";

    private const string LastPossible = @"\b(sista|senaste|yttersta)\smöjliga\s\p{L}*(dag|datum)(en|et)?(\s(är|blir|infaller)|:)\s(den\s)?";

    /// <summary>How the step is written, in the order tried.</summary>
    public static ImmutableArray<PeriodRule> Steps { get; } =
    [
        new(OptionRule, Option),
        new("<duration> at a time", AtATime),
        new("<duration>'s extension", Extension),
        new("extended by <duration>", ExtendedBy),
        new("extended yearly", Yearly),
        new("<duration> beside the label", BesideLabel),
    ];

    /// <summary>What the sentence says of an extension that may come; null where it has neither step nor end, or decides one now.</summary>
    public static (PeriodReading Reading, string Rule)? Read(Statement statement)
    {
        Marked text = statement.Marked;
        bool speaks = Possible.IsMatch(text.Text) || (statement.Clause == Clause.Extension && Short.IsMatch(text.Text)) || Limit.IsMatch(text.Text);
        if (!speaks || Decided.IsMatch(text.Text))
        {
            return null;
        }

        (decimal? months, int? steps, string? rule, Sighted place) = Step(text, statement.Text, isShort: statement.Clause == Clause.Extension && Short.IsMatch(text.Text));
        (DateOnly? end, Sighted endPlace) = End(text);
        if (end is null && statement.Clause == Clause.Extension && Short.IsMatch(text.Text) && text.Intervals is [{ Value: { From: null, To: { } last } } only] && text.Days.Length <= 1 && !NoticeRules.SettlesBy(text.Text))
        {
            (end, endPlace) = (last, new Sighted(only.Offset, only.Length)); // "Med sex månader i taget, längst till och med 2027-01-31" beside the label
        }

        if (months is null && end is null)
        {
            return null;
        }

        Sighted at = months is null ? endPlace : place;
        var reading = new PeriodReading(PeriodKind.Extension, null, end, months, at.Offset, at.Length) { Steps = steps ?? Times(text.Text) ?? (Once.IsMatch(text.Text) ? 1 : null) };
        return (reading, rule ?? "extended at most to <day>");
    }

    /// <summary>Whether a sentence first says until when an extension can reach: that day is no term's.</summary>
    public static bool BoundsFirst(string marked) => Before.IsMatch(marked) || LastFirst.IsMatch(marked);

    /// <summary>Where in a sentence an extension begins to be spoken of, or its length: a term's dates stand before it.</summary>
    public static int Begins(string marked) => Possible.Match(marked) is { Success: true } match ? match.Index : marked.Length;

    private static (decimal? Months, int? Steps, string? Rule, Sighted Place) Step(Marked text, string printed, bool isShort)
    {
        foreach (PeriodRule rule in Steps)
        {
            Match match = rule.Pattern.Match(rule.Name == OptionRule ? printed : text.Text);
            if (!match.Success || (rule.Pattern == BesideLabel && !isShort))
            {
                continue;
            }

            Group time = match.Groups["time"];
            if (match.Groups["n"].Success)
            {
                var parts = match.Groups["n"].Captures.Select(capture => Count(capture.Value)).ToImmutableArray();
                return (parts[0] * Year, parts.Length, rule.Name, new Sighted(match.Index, match.Length));
            }

            if (!time.Success)
            {
                return (match.Groups["half"].Success ? Year / 2 : Year, null, rule.Name, new Sighted(match.Index, match.Length));
            }

            if (Marked.At(text.Durations, time.Index) is { } duration)
            {
                return (DurationMonths.Of(duration.Value), null, rule.Name, new Sighted(duration.Offset, duration.Length));
            }
        }

        return (null, null, null, default);
    }

    private static (DateOnly? End, Sighted Place) End(Marked text)
    {
        Match match = Before.Match(text.Text) is { Success: true } until && Marked.At(text.Intervals, until.Groups["day"].Index) is { Value.From: null } ? until
            : LastFirst.Match(text.Text) is { Success: true } last ? last
            : Longest.Match(text.Text);
        if (!match.Success || NoticeRules.SettlesBy(text.Text))
        {
            return (null, default);
        }

        int at = match.Groups["day"].Index;
        if (GoesOnBy.IsMatch(text.Text[(at + match.Groups["day"].Length)..]))
        {
            return (null, default); // "till och med den 31 december 2027 med option på ytterligare ett år": the term's end
        }

        return Marked.At(text.Intervals, at) is { } interval ? (interval.Value.To, new Sighted(interval.Offset, interval.Length))
            : Marked.At(text.Days, at) is { } day ? (day.Value.Value, new Sighted(day.Offset, day.Length))
            : (null, default);
    }

    private static int? Times(string text) => TimesWord.Match(text) is { Success: true } match ? Count(match.Groups["n"].Value) : null;

    private static int Count(string word) => word.ToUpperInvariant() switch
    {
        "EN" or "ETT" => 1,
        "TVÅ" => 2,
        "TRE" => 3,
        "FYRA" => 4,
        var digit => digit[0] - '0',
    };

    private readonly record struct Sighted(int Offset, int Length);

    [GeneratedRegex(@"^\s*,?\s*(med|och har|och)\s+(en\s)?(option|möjlighet|rätt)\b", Options, 10_000)]
    private static partial Regex GoesOnBy { get; }

    // a word that an extension may come: "kan förlängas", "förlängs därefter", "option på", "möjlighet till förlängning", "förlängning kan ske"
    [GeneratedRegex(
        @"((kan|får|ska kunna|äger rätt|rätt att|möjlighet|möjligt|möjligheter|utrymme|rätt till|avtalas om|enas om|överenskomma om)\b[^.;]{0,80}?)?(?<!beslutar att )\bförläng(s|as|ning|ningen|ningar|d|t|a|er)\b|\b(förlängnings)?option(en|er|stid|stiden|speriod|sperioden)?\b|\bförlängnings(möjlighet|rätt)(en|er)?\b|\bprolong(er|ation)|\bförny(as|s|a|else|elser)\b|\b(nya?|ytterligare|fler)\s(avtals)?period(er)?\b|\bperiod(er)?\b[^.;]{0,30}?\b(läggas?\still|kan\sfölja)|\b(slutdag|sluttid|sista\sdag)\p{L}*\b[^.;]{0,30}?\bflytta|(?<!\b(planerad|utan)\s)\bfortsättning\b|\blägg(s|er|as|a)\b[^.;]{0,40}?\btill\s(avtals|löp|giltighets|partnerskaps)\p{L}*|\b(\p{L}*tid|\p{L}*period)(en)?\b[^.;]{0,30}?\b(utökas?|ökas?|bygg(s|as)\spå|dras?\sut)\b|\b(avtalet|överenskommelsen|partnerskapet|samarbetet|giltigheten)\b[^.;]{0,30}?\b(kan|får|ska kunna)\b[^.;]{0,40}?\b(utökas|byggas\spå|dras\sut)\b|\b(kan|får|ska kunna|låta|låter|fritt att|öppet att|möjligt att|möjlighet(er|en)? att)\b[^.;]{0,60}?\b(utsträckas?|fortgå|fortsätta|" + GoOn + @"|hållas vid liv|bestå)\b|\bfortsätter\b[^.;]{0,60}?\b(i taget|åt gången|i sänder|årsvis)\b|\b(rulla(r|s)?|löper|gäller|fortgår|fortsätter)\b[^.;]{0,30}?\bvidare\b(?<!tills\svidare)|\bfortlöp",
        Options, 10_000)]
    private static partial Regex Possible { get; }

    // "nämnden beslutar att förlänga", "nuvarande avtal förlängs": a term, no possibility; "om parterna inte beslutar annat" decides nothing; "är överens om att fortsätta, och förvaltningen föreslår …" does
    [GeneratedRegex(@"\b(nuvarande|gällande|befintlig\p{L}*|pågående|innevarande)\b[^.;]{0,160}?(?<!\b(kan|får|ska kunna)\b[^.;]*)\bförläng(s|as)\b(?![^.;]*\b(årsvis|automatiskt|åt gången|i taget|därefter)\b)|(?<!\b(kan|får|ska kunna|om(?!\satt\b)|såvida|inte|ej)\b[^.;]*)\b(beslut(ar|at|ade|a)|föreslår|föreslås|godkänn(er|a)|tillstyrker|ansöker om att|har förlängts|förlängdes|yrkar)\b(?![^.;]*\b(kan|får|möjlighet|option)\b)|" + Now, Options, 10_000)]
    private static partial Regex Decided { get; }

    // "Bortre gräns: 2033-07-31", "Sista möjliga avtalsdag är den 28 februari 2030": a limit that no term has
    [GeneratedRegex($@"^\W*((yttersta|bortre)\s(gräns(en)?|datum(et)?|tidsgräns(en)?)\b[^.;]{{0,40}}?|{LastPossible})({Marked.Interval}|{Marked.Day})", Options, 10_000)]
    private static partial Regex Limit { get; }

    // under a heading on extension: "Ett år i taget, längst till och med 2028-12-31."
    [GeneratedRegex(@"^.{0,120}$", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Short { get; }

    // "option på 1+1 år", "optioner 2 + 1 + 1 år", "(1+1 år)", "ett plus ett år"
    [GeneratedRegex(@"(?<n>[1-9])\s?(år\s?)?(\+\s?(?<n>[1-9])\s?(år)?\s?)+|\b(?<n>ett|två|tre|[1-9])\s(år\s)?(plus\s(?<n>ett|två|tre|[1-9])\s?(år\b)?\s?)+", Options, 10_000)]
    private static partial Regex Option { get; }

    // "tolv månader åt gången", "perioder om ett år", "ett år i taget"
    [GeneratedRegex($@"(?<time>{Marked.Duration})\s+(i taget|åt gången|per gång|för varje gång|varje gång|i sänder|vardera|per tillfälle)|(perioder|omgångar|etapper)\s+(om|på)\s+(högst |upp till |maximalt |vardera )?(?<time>{Marked.Duration})", Options, 10_000)]
    private static partial Regex AtATime { get; }

    // "två års förlängning"
    [GeneratedRegex($@"(?<time>{Marked.Duration})s?\s+(förlängning|fortsättning)", Options, 10_000)]
    private static partial Regex Extension { get; }

    // "förlängas med ytterligare två år", "förlängning om högst ett år", "option på två år"
    [GeneratedRegex(
        $@"\b(förläng(?:as|s)\s+(ytterligare\s+|högst\s+|maximalt\s+)?(?<time>{Marked.Duration})|(förläng\w*|utsträck\w*|utöka[st]?|dras?\sut|byggas?\spå|läggs(?=[^.;]{{0,40}}?\btill\s(avtals|löp|giltighets|partnerskaps))|option\w*|prolong\w*|förny\w*|fortsättning|fortsätta|fortsätter|fortgå|{GoOn})\b((?!uppsägning|varsel|senast|före\b|innan\b)[^.;]){{0,110}}?(\b(med|om|på|i|till|under|ytterligare|motsvarande)\s+|:\s*)((ytterligare|högst|maximalt|max|som mest|upp till|en period (om|på|av)|maximala)\s+)*(?<time>{Marked.Duration})|\bläggs\s(ytterligare\s|högst\s)?(?<time>{Marked.Duration})\still\s\p{{L}}*(tid|period)\p{{L}}*)",
        Options, 10_000)]
    private static partial Regex ExtendedBy { get; }

    // "förlängs därefter årsvis", "förlängs automatiskt år för år", "terminsvis"
    [GeneratedRegex(@"\b(förläng(s|as|a|er)|förlängning(en)?\b[^.;]{0,30}?\b(sker|ske|görs|göras)|utsträck\w*|fortgå|fortsätta|prolonger\w*|förny\w*|löper\b[^.;]{0,20}?\bvidare)\b[^.;]{0,80}?\b(årsvis|årligen|år (för|från|efter) år|per år|kalenderårsvis|(?<half>terminsvis|halvårsvis))\b", Options, 10_000)]
    private static partial Regex Yearly { get; }

    // "Ett år, högst två gånger", "Upp till 24 månader" beside a label
    [GeneratedRegex($@"^\W*((ja|möjlig|kan ske)\W+)?((med|ytterligare|högst|upp till|maximalt)\s)*(?<time>{Marked.Duration})(,?\s(högst|max|maximalt|upp till|som mest)\s\p{{L}}+\s(gång|gånger|tillfällen))?\W*$", Options, 10_000)]
    private static partial Regex BesideLabel { get; }

    // "Sista möjliga dag är 2021-06-30; till dess kan avtalet förlängas", "31/7 2038 är den yttersta dag till vilken avtalet kan förlängas"
    [GeneratedRegex($@"\b(sista|yttersta|bortre|senaste)(\smöjliga)?\s\p{{L}}*(dag|datum|gräns)(en|et)?\s(är|blir)\s(den\s)?(?<day>({Marked.Interval}|{Marked.Day}))[^.]{{0,40}}?\b(till dess|dessförinnan|innan dess)\b|(?<day>{Marked.Interval}|{Marked.Day})\s(är|blir|utgör)\s(den\s)?(sista|yttersta|bortre|senaste)\s(möjliga\s)?\p{{L}}*(dag|datum|gräns)(en|et)?\b[^.;]{{0,60}}?\b(förläng|fortsätt|fortgå|prolong|utsträck|gälla|löpa)", Options, 10_000)]
    private static partial Regex LastFirst { get; }

    // "med 2021-12-31 som sista datum", "sista möjliga slutdag efter förlängning, … är 2030-03-31", "dock längst till och med 2028-12-31", "som längst till den 31 december 2029", "dock inte längre än till", "högst t.o.m."
    [GeneratedRegex(
        $@"{LastPossible}(?<day>({Marked.Interval}|{Marked.Day}))|\b(slutdag|sluttid|sista\sdag|avtalstid)\p{{L}}*\b[^.;]{{0,40}}?\bsenare\sän\s(den\s)?(?<day>({Marked.Interval}|{Marked.Day}))|\b(sista(\smöjliga)?\s(slut)?(dag|datum)|slutdag|slutdatum|sluttid|upphör|slutar)(en|et)?\b[^.;\uE001]{{0,20}}?\bförläng\w*[^.;]{{0,90}}?\b(är|blir|senast)\s(den\s)?(?<day>({Marked.Interval}|{Marked.Day}))|\blängst\b[^.;\uE001]{{0,60}}?(?<day>({Marked.Interval}|{Marked.Day}))|\b(längre än|bortom|förbi|(yttersta|bortre|slutlig) gräns(en)?|inte för tid efter|högst|maximalt|max|senast|sista dag|intill|fram)\b[^.;\uE001]{{0,30}}?(?<day>({Marked.Interval}|{Marked.Day}))|\bmed\s(den\s)?(?<day>({Marked.Interval}|{Marked.Day}))\s+som\s+(sista|senaste|bortre|yttersta|slutlig)\w*\s+(möjliga\s+)?(dag|datum|slutdag|slutdatum|gräns)|\bförläng\w*\b[^.]{{0,60}}?\bsista(\smöjliga)?\s\p{{L}}*(dag|datum)(en|et)?\s(är|blir)\s(den\s)?(?<day>({Marked.Interval}|{Marked.Day}))|\bförläng\w*\b[^.;]{{0,60}}?\b(till|t\.?o\.?m\.?)\s+(och med\s+)?(den\s+)?(?<day>({Marked.Interval}|{Marked.Day}))|\b(förläng\w*|fortsättning\w*|prolong\w*|förny\w*|option\w*|fortsätta|fortgå|{GoOn})\b[^.;]{{0,60}}?(?<day>({Marked.Interval}))",
        Options, 10_000)]
    private static partial Regex Longest { get; }

    // "Intill 2022-06-30 kan samverkan förlängas", "Fram till den 31 december 2029 får avtalet fortsätta"
    [GeneratedRegex($@"^\W*(dock\s|därefter\s)?(?<day>{Marked.Interval})\s(kan|får|ska kunna|finns|äger|har)\b[^.;]{{0,90}}?\b(förläng|fortsätt|fortgå|prolong|utsträck|option)", Options, 10_000)]
    private static partial Regex Before { get; }

    // "kan därefter förlängas med högst två år": one step, where nothing says that it comes again
    [GeneratedRegex(@"^(?!.*\b(i taget|åt gången|i sänder|årsvis|terminsvis|årligen|år för år|år från år|per gång|(varje|var) gång|per tillfälle|vardera|perioder|omgångar|etapper|flera|upprepa\p{L}*|återkommande|automatiskt|löpande|åter|rulla\p{L}*)\b)(?=.*\b(kan|får|kunna|möjlighet\p{L}*|möjligt|option\p{L}*|rätt att|äger)\b)", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Once { get; }

    [GeneratedRegex(@"\b(högst|max|maximalt|upp till|som mest)\s+(?<n>en|två|tre|fyra|[1-4])\s+(gång|gånger|perioder|tillfällen|år i taget)\b|\b(?<n>en|två|tre|fyra|[1-4])\s+(enda\s+)?gång(er)?\b|\bvid\s+(?<n>ett|två|tre|fyra|[1-4])\s+tillfällen?\b", Options, 10_000)]
    private static partial Regex TimesWord { get; }
}
