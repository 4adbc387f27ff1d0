"""The clauses of an agreement, printed and recorded: parties, money, time, goals."""
from paper import Cell, Row
from words import lower_first, plain, tidy, upper_first


def joined(texts, last=" och "):
    return texts[0] if len(texts) == 1 else ", ".join(texts[:-1]) + last + texts[-1]


def party_phrase(paper, party, deal, orgs=True):
    """A party's words, and what they give as `via`."""
    via = ""
    if party.via:
        via = paper.mouth.phrase("via", via=party.via, common=paper.town.common)
        via = via if via.startswith(",") else " " + via
    name = "party.org" if orgs and party.org else "party.bare"
    return paper.mouth.phrase(name, name=party.name, org=party.org, via=via)


def add_party(item, piece, quote, party, deal, orgs=True, via=True):
    item.add("parties", piece, quote, name=party.name, role=party.role, orgNumber=party.org if orgs else None, via=party.via if via else None,
             agreement=deal.short)


def parties(paper, item, deal, orgs=True, form=None):
    """Who is bound: a sentence, a list, blocks with addresses or a table."""
    form = form or paper.rng.choice(["sentence", "list", "list", "blocks", "table"] if len(deal.parties) < 5 else ["list", "list", "table", "blocks"])
    if form == "sentence":
        phrases = [party_phrase(paper, party, deal, orgs) for party in deal.parties]
        phrases = [phrase + "," if ", " in phrase and phrase.endswith(party.via or "\0") else phrase for phrase, party in zip(phrases, deal.parties)]
        text = paper.say("parties.between", first=phrases[0], rest=joined(phrases[1:], " samt " if len(phrases) == 3 else " och "))
        piece = paper.para(text)
        for party in deal.parties:
            add_party(item, piece, text, party, deal, orgs)
    elif form == "list":
        paper.para(paper.say("parties.lead"))
        phrases = [party_phrase(paper, party, deal, orgs) for party in deal.parties]
        for party, text, piece in zip(deal.parties, phrases, paper.points(phrases)):
            add_party(item, piece, text, party, deal, orgs)
    elif form == "blocks":
        paper.para(paper.say("parties.lead"))
        for party in deal.parties:
            address = paper.say("address", street=paper.rng.randint(1, 180), postcode=f"{paper.rng.randint(100, 989)} {paper.rng.randint(10, 99)}",
                                town=paper.town.name.replace("Region ", "").upper())
            rows = [party.name] + ([f"genom {party.via}"] if party.via else []) + [address]
            rows += [f"{paper.rng.choice(['Organisationsnummer', 'Org.nr', 'Org.nr:'])} {party.org}"] if party.org and orgs else []
            piece = paper.para("\n".join(rows), style="indent")
            add_party(item, piece, piece.text, party, deal, orgs)
    else:
        paper.para(paper.say("parties.lead"))
        with_via, with_org = any(party.via for party in deal.parties), orgs and any(party.org for party in deal.parties)
        header = [Cell("Part", left=True)] + ([Cell("Organisationsnummer", left=True)] if with_org else []) + ([Cell("Genom", left=True)] if with_via else [])
        rows = []
        for party in deal.parties:
            org = party.org
            if org and paper.rng.random() < 0.12:
                org = f"{org[:5]} {org[5]}- {org[7:]}"
            cells = [Cell(party.name, left=True)] + ([Cell(org or "", left=True)] if with_org else []) + ([Cell(party.via or "", left=True)] if with_via else [])
            rows.append(Row(cells))
            add_party(item, rows[-1].piece, rows[-1].piece.text, party, deal, orgs)
        paper.table([header], rows, [45, 25, 30][:len(header)])


def payer_words(paper, deal, party):
    """How a payer is named in a sentence, and what gold calls it."""
    if party is deal.town and party.via and paper.rng.random() < 0.4:
        if paper.rng.random() < 0.5:
            return f"{party.name}, {paper.rng.choice(['via', 'genom'])} {party.via},", party.via
        return party.via, party.via
    return party.short if party.role == "civil_society" else party.name, party.short if party.role == "civil_society" else party.name


FREQUENCY = {"yearly": "yearly", "half": "half_yearly", "quarter": "quarterly", "month": "monthly", "once": "once", "term": None, "person": "per_person",
             "day": "daily", "instalments": None}


def money(paper, item, deal, fillers=True):
    """What is paid, with records."""
    rng, short = paper.rng, deal.short
    sentences = []
    for form, payer, payee, details in deal.money:
        purpose = paper.mouth.phrase("purpose")
        payer_text, payer_name = payer_words(paper, deal, payer) if payer else (None, None)
        payee_name = payee.short
        common = dict(payer=payer_text, payee=payee_name, purpose=purpose)
        if form in FREQUENCY and form != "instalments":
            text = spoken(paper, f"money.{form}", details, **common)
            sentences.append((text, dict(value=details, kind="funding", frequency=FREQUENCY[form], payer=payer_name, payee=payee_name,
                                         subject=purpose if purpose in text else None)))
        elif form == "kind":
            text = spoken(paper, "money.kind", details, payer=payee_name, payee=payee_name)
            sentences.append((text, dict(value=details, kind="in_kind", frequency="yearly", payer=payee_name, payee=None, subject=None)))
        elif form == "cost":
            text = spoken(paper, "money.cost", details)
            sentences.append((text, dict(value=details, kind="cost", frequency="yearly", payer=None, payee=None, subject=None)))
        elif form == "instalments":
            year = deal.start.year
            lines = paper.mouth.grammar.lines("money.instalments")
            for line, value in zip(lines, details):
                text = upper_first(tidy(paper.mouth.expand(line, dict(common, sum=paper.forms.money(value), year=year))))
                sentences.append((text, dict(value=value, kind="funding", frequency=None, payer=payer_name, payee=payee_name, subject=None)))
        else:
            flush(paper, item, sentences, short)
            money_listed(paper, item, deal, form, payer_text, payer_name, payee_name, details)
    flush(paper, item, sentences, short)
    if fillers and deal.money and rng.random() < 0.6:
        paper.para(paper.say("money.index") if rng.random() < 0.5 else "", paper.say("money.payment", ref=rng.randint(10000, 99999)))


def spoken(paper, name, value, **values):
    """A money sentence with all that its wording may ask for."""
    frequencies = {key: paper.mouth.phrase(key) for key in ("yearly", "half", "quarterly", "monthly", "per.person", "daily")}
    hedge = paper.mouth.phrase("hedge") if paper.rng.random() < 0.5 else ""
    return paper.say(name, sum=paper.forms.money(value), bare=paper.forms.number(value), hedge=hedge, **frequencies, **values)


def flush(paper, item, sentences, short):
    """Prints gathered sentences as one paragraph or several, and records them."""
    together = paper.rng.random() < 0.5
    groups = [sentences] if together and sentences else [[sentence] for sentence in sentences]
    for group in groups:
        piece = paper.para(*[text for text, _ in group])
        for text, fields in group:
            item.amount(piece, text, agreement=short, **fields)
    sentences.clear()


def money_listed(paper, item, deal, form, payer_text, payer_name, payee_name, details):
    """Money by year, by band, by party and year, or by cost line: lists and tables."""
    rng, short = paper.rng, deal.short
    if form in ("years", "tiers"):
        paper.para(paper.say(f"money.{form}.lead", payer=payer_text, payee=payee_name))
        texts, fields = [], []
        for detail in details:
            if form == "years":
                texts.append(paper.mouth.phrase("money.years.point", year=detail[0], sum=paper.forms.money(detail[1])))
                fields.append((detail[1], str(detail[0]), payee_name))
            else:
                low, high, value = detail
                band = f"{low}{rng.choice(['–', '-'])}{high} deltagare" if high else rng.choice([f"Över {low - 1} deltagare", f"{low} deltagare eller fler"])
                texts.append(paper.mouth.phrase("money.tiers.point", band=band, sum=paper.forms.money(value)))
                fields.append((value, band, None))
        for piece, text, (value, subject, payee) in zip(paper.points(texts, rng.choice(["•", "–", ""])), texts, fields):
            item.amount(piece, text, value, "funding", None, payer_name, payee, subject, agreement=short)
        return
    unit, divisor = rng.choice([("tkr", 1000), ("kr", 1), ("kronor", 1), ("tkr", 1000)])
    above = rng.random() < 0.5
    said = f" ({unit})" if above else ""
    corner = "" if above else rng.choice([unit, upper_first(unit), f"Belopp i {unit}"])
    number = lambda value: paper.forms.number(value // divisor)
    if form == "table":
        years, lines = details
        paper.para(paper.say("funding.lead", unit=said))
        header = [Cell(corner or "Part", left=True)] + [Cell(str(year)) for year in years] + [Cell(rng.choice(["Totalt", "Summa"]))]
        rows, with_sum = [], len(lines) > 1
        for party, values in lines + ([(None, [sum(column) for column in zip(*(values for _, values in lines))])] if with_sum else []):
            label = party.name if party else rng.choice(["Summa", "Totalt"])
            row = Row([Cell(label, left=True)] + [Cell(number(value)) for value in values + [sum(values)]], "line" if party else "sum")
            rows.append(row)
            for value, subject in zip(values + [sum(values)], [str(year) for year in years] + [header[-1].text]):
                item.amount(row.piece, row.piece.text, value, "funding", None, party.name if party else None, None,
                            subject if party else f"{label} {subject}", agreement=short)
        paper.table([header], rows, [40] + [60 / (len(years) + 1)] * (len(years) + 1))
        return
    paper.para(paper.say("costs.lead", unit=said))
    labels = paper.mouth.several("costs.line", len(details))
    details = details[:len(labels)]
    rows = []
    for label, value in list(zip(labels, details)) + [(rng.choice(["Summa", "Totalt"]), sum(details))]:
        rows.append(Row([Cell(label, left=True), Cell(number(value))], "line" if label in labels else "sum"))
        item.amount(rows[-1].piece, rows[-1].piece.text, value, "cost", None, None, None, label, agreement=short)
    paper.table([[Cell("Kostnadspost", left=True), Cell(corner or "Belopp")]], rows, [60, 25])


def period_words(paper, deal):
    """The term as words within a sentence."""
    if deal.term == "named":
        return paper.forms.years(deal.start, deal.end)
    return paper.forms.period(deal.start, deal.end)


def term(paper, item, deal, with_notice=False):
    """The term's sentence and record; with notice in the same sentence where asked."""
    forms, short = paper.forms, deal.short
    values = dict(start=deal.start and forms.day(deal.start), end=deal.end and forms.day(deal.end))
    name = f"term.{deal.term}"
    if deal.term == "dated":
        values["period"] = period_words(paper, deal)
        if with_notice:
            name = "term.dated.notice"
            values.update(notice_values(paper, deal))
    elif deal.term == "named":
        values["period"] = period_words(paper, deal)
    else:
        values["months"] = deal.months and forms.months(deal.months)
    text = paper.say(name, **values)
    return text, dict(kind="agreement_term", start=deal.start, end=deal.end, months=deal.months if deal.term == "undated" else None, agreement=short)


def notice_values(paper, deal):
    """The notice as `tre månader` and as `tre månaders`."""
    form, number = deal.notice
    words = f"{number} dagar" if form == "days" else paper.forms.months(number)
    return dict(notice=words, notices=words + "s")


def notice_months(deal):
    form, number = deal.notice
    return {30: 1, 90: 3}[number] if form == "days" else number


def extension(paper, deal):
    """The extension's sentence and record (None for one that says neither step nor end)."""
    form, step, until = deal.extension
    text = paper.say(f"extension.{form}", step=step and ("ett år" if step == 12 else paper.forms.months(step)), until=until and paper.forms.day(until),
                     plus=paper.rng.choice(["1+1", "1 + 1"]))
    return text, None if form == "vague" else dict(kind="extension", end=until, months=step, agreement=deal.short)


def time(paper, item, deal, apart=False):
    """Term, extension, deadline and notice; `apart` gives each the paragraph it is asked for, by a heading."""
    rng = paper.rng
    with_notice = deal.term == "dated" and deal.notice and deal.notice[0] != "immediate" and rng.random() < 0.2
    parts = [("term", [term(paper, item, deal, with_notice)])]
    if with_notice:
        parts[0][1].append((parts[0][1][0][0], dict(kind="notice", months=notice_months(deal), agreement=deal.short)))
    later = []
    if deal.extension:
        later.append(extension(paper, deal))
    if deal.deadline:
        later.append((paper.say("deadline", months=paper.forms.months(deal.deadline)), dict(kind="decision_deadline", months=deal.deadline, agreement=deal.short)))
    if later:
        parts.append(("extension", later))
    if deal.notice and not with_notice:
        if deal.notice[0] == "immediate":
            parts.append(("notice", [(paper.say("notice.immediate"), None)]))
        else:
            parts.append(("notice", [(paper.say("notice", **notice_values(paper, deal)),
                                      dict(kind="notice", months=notice_months(deal), agreement=deal.short))]))
    return parts


def print_time(paper, item, sentences):
    """One paragraph of sentences with their records."""
    texts = list(dict.fromkeys(text for text, _ in sentences))
    piece = paper.para(*texts)
    for text, fields in sentences:
        if fields:
            item.period(piece, text, **fields)


def goals(paper, item, deal):
    """Stated results, in a list or in prose, sometimes under an objective."""
    if not deal.goals:
        return
    rng = paper.rng
    spoken_goals, seen = [], set()
    for form, number, unit, when in deal.goals:
        who, do = paper.mouth.phrase(f"goals.{'at_most.percent' if form == 'at_most' else unit}").split(" / ")
        if (who, do) in seen:
            continue
        seen.add((who, do))
        when_text = paper.mouth.phrase("goal.yearly") if when == "yearly" else paper.mouth.phrase("goal.during", year=when) if when else ""
        n = f"{number} {rng.choice(['procent', '%'])}" if unit == "percent" else paper.forms.count(number)
        text = paper.say(f"goal.{form}", n=n, who=who, do=do, when=when_text)
        comparator = None if form == "bare" else form
        target_text = {"at_least": f"minst {n}", "at_most": f"högst {n}", "bare": n, "increase": "fler"}[form]
        outcomes = []
        if form == "increase" and rng.random() < 0.5:
            base, last = rng.choice([12, 20, 34, 40, 55]), paper.year - 1
            text = text.rstrip(".") + f", jämfört med {last}: {base}."
            outcomes = [(str(last), base, str(base))]
        spoken_goals.append((text, dict(measure=f"{who} ska {do}", unit=unit, comparator=comparator, target=None if form == "increase" else number,
                                        text=target_text, period=when, outcomes=outcomes, agreement=deal.short)))
    if rng.random() < 0.2:
        return goal_table(paper, item, spoken_goals)
    listed = rng.random() < 0.6 and len(spoken_goals) > 1
    if listed:
        paper.para(paper.say("goals.lead"))
        pieces = paper.points([lower_first(text) if rng.random() < 0.2 else text for text, _ in spoken_goals])
        for piece, (_, fields) in zip(pieces, spoken_goals):
            item.goal(piece, piece.text, **fields)
        return
    for text, fields in spoken_goals:
        item.goal(paper.para(text, paper.say("follow") if rng.random() < 0.2 else ""), text, **fields)


def goal_table(paper, item, spoken_goals):
    """The goals as rows of objective, measure and target, perhaps with a baseline."""
    rng, year = paper.rng, paper.year
    spoken_goals = [fields for _, fields in spoken_goals if fields["comparator"] != "increase"]
    with_base, with_aim = rng.random() < 0.5, rng.random() < 0.5
    aims = paper.mouth.several("goals.aim", len(spoken_goals))
    header = [Cell("Mål", left=True)] if with_aim else []
    header += [Cell(rng.choice(["Mått", "Indikator", "Resultatmått"]), left=True)] + ([Cell(f"Utfall {year - 1}")] if with_base else [])
    header.append(Cell(rng.choice(["Målvärde {}", "Mål {}", "Målnivå {}"]).format(year + 1)))
    rows = []
    for aim, fields in zip(aims, spoken_goals):
        name = {"percent": "Andel", "persons": "Antal", "events": "Antal"}[fields["unit"]]
        who, do = fields["measure"].split(" ska ", 1)
        measure = f"{name} {who} som ska {do}"
        unit = " %" if fields["unit"] == "percent" else ""
        base = max(1, fields["target"] - rng.randint(1, 9))
        target = fields["text"][:1].upper() + fields["text"][1:] if fields["comparator"] else f"{fields['target']}{unit}"
        cells = ([Cell(aim, left=True)] if with_aim else []) + [Cell(measure, left=True)] + ([Cell(f"{base}{unit}")] if with_base else []) + [Cell(target)]
        rows.append(Row(cells))
        outcomes = [(str(year - 1), base, f"{base}{unit}")] if with_base else []
        item.goal(rows[-1].piece, rows[-1].piece.text, **dict(fields, measure=measure, text=target, period=str(year + 1), outcomes=outcomes,
                                                              goal=aim if with_aim else None))
    if rows:
        paper.para(paper.say("goals.lead"))
        paper.table([header], rows, ([22] if with_aim else []) + [46] + ([14] if with_base else []) + [18])


def subject_of(deal, paper):
    """How a matter names the agreement: `överenskommelse … med X`."""
    kind = paper.mouth.phrase("kind.agreement")
    if deal.own_name and paper.rng.random() < 0.6:
        quote = paper.rng.choice(["{}", "”{}”"]).format(deal.own_name)
        return f"{kind} {quote}" if "IOP)" in kind or "IOP-" in kind else f"{kind}, {quote}"
    names = joined([party.short for party in deal.parties if party.role == "civil_society"][:3])
    return f"{kind} med {plain(names)}"
