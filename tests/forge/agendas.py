"""Papers of several matters: the packet (call, agenda, papers) and the minutes; and an extract of one paragraph."""
import datetime

import agreements
import delegation
import follow_ups
import memos
import nothing
import overview
import places
from forms import MONTHS
from paper import Cell, Masthead, Piece, Row, Signatures

ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
DAYS = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]


class Matter:
    """A line of the agenda: its maker (None where it is only listed), what that maker prepared, title, diary number, category."""

    def __init__(self, maker, prepared, title, diary, category):
        self.maker, self.prepared, self.title, self.diary, self.category = maker, prepared, title, diary, category
        self.number = self.formal = None


def meeting_of(paper):
    day = datetime.date(paper.year, paper.rng.choice([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]), paper.rng.randint(1, 28))
    while day.weekday() > 4:
        day += datetime.timedelta(days=1)
    return day


def matters_of(paper, count, minutes=False):
    """The agenda: formal matters first, then papers of several kinds, some matters only listed."""
    rng, out = paper.rng, []

    def listed(section, category, diary=False, **values):
        title = paper.mouth.phrase(section, **values)
        out.append(Matter(None, None, title, paper.forms.diary(paper.town.abbreviation, paper.year) if diary else None, category))
        out[-1].formal = section.split(".")[1]

    def made(maker, prepared, title, category):
        if title not in [matter.title for matter in out]:
            out.append(Matter(maker, prepared, title, paper.forms.diary(paper.town.abbreviation, paper.year), category))

    listed("formal.first", "other")
    if rng.random() < 0.6:
        listed("formal.second", "other")
    for _ in range(count):
        kind = rng.choice(["agreement", "agreement", "follow", "follow", "delegation", "nothing", "nothing", "overview"])
        if kind == "agreement":
            prepared = agreements.matter(paper)
            made(agreements, prepared, prepared[3], "iop_agreement")
        elif kind == "follow" and not any(matter.category == "budget_follow_up" for matter in out):
            prepared = follow_ups.subject(paper)
            made(follow_ups, prepared, prepared[1], "budget_follow_up")
        elif kind == "delegation":
            which = rng.choice(["delegation", "notified"])
            prepared = delegation.prepare(paper, which)
            if not any(matter.maker is delegation and matter.prepared[0] == which for matter in out):
                made(delegation, prepared, prepared[1], "delegation_decision" if which == "delegation" else "other")
        elif kind == "overview":
            prepared = overview.prepare(paper)
            made(overview, prepared, prepared[0], "other")
        else:
            prepared = nothing.prepare(paper)
            made(nothing, prepared, prepared[2], "other")
    for _ in range(rng.randint(0, 3)):
        title = paper.mouth.phrase("formal.other", next=paper.year + 1)
        if title not in [matter.title for matter in out]:
            out.insert(rng.randint(1, len(out)), Matter(None, None, title, None, "other"))
    if not minutes and rng.random() < 0.3 and not any(matter.category == "delegation_decision" for matter in out):
        listed("listed.delegation", "delegation_decision")
    if not minutes and rng.random() < 0.2 and not any(matter.category == "budget_follow_up" for matter in out):
        listed("listed.follow", "budget_follow_up", True, mon=MONTHS[rng.randint(1, 9)], y=paper.year)
    return out


def when(paper):
    """The meeting's date and hour as a call writes it."""
    day, rng, hour = paper.meeting, paper.rng, f"{paper.rng.randint(8, 18):02}{paper.rng.choice([':', '.'])}{paper.rng.choice(['00', '30', '15'])}"
    long = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return rng.choice([("Datum, Tid:", f"{day}, Kl: {hour}"), ("Tid:", f"{DAYS[day.weekday()].title()} den {long} kl. {hour}"),
                       ("Sammanträdesdatum:", f"{day} kl. {hour}"), ("Tid", f"{long}, klockan {hour}"), ("Datum", f"{long} kl {hour}"),
                       ("Sammanträdesdag", f"{DAYS[day.weekday()].title()} {long}, kl. {hour}"), ("Sammanträde", f"{day} {hour}")])


def packet(paper):
    """Call, agenda and papers."""
    rng = paper.rng
    paper.kind, paper.meeting = "meeting_packet", meeting_of(paper)
    matters = matters_of(paper, rng.randint(2, 6))
    style = rng.choice(["plain", "plain", "plain", "roman", "paragraph"])
    first = rng.randint(1, 140) if style == "paragraph" else 1
    for at, matter in enumerate(matters, first):
        matter.number = ROMAN[at] if style == "roman" else str(at)
    logo, title = Piece(paper.printed_unit, kept=True), Piece(paper.say("call.title"), kept=True)
    label, hour = when(paper)
    paper.add(Masthead(paper.mast_design, logo, title, [("", Piece(paper.body)), (label, Piece(hour)), ("Plats", Piece(paper.mouth.pick("call.place")))]))
    paper.heading(paper.say("call.agenda"), 2)
    agenda(paper, matters, style)
    paper.para(paper.say("call.note"), paper.say("call.note"))
    paper.add(Signatures([Piece(f"{places.person(rng)}\nOrdförande"), Piece(f"{places.person(rng)}\nNämndsekreterare")]))
    for matter in matters:
        if not matter.maker:
            paper.begin(matter.number, matter.title, matter.diary and matter.diary[1], matter.category)
            continue
        paper.item = None
        paper.page_break()
        matter.maker.memo(paper, matter.number, matter.prepared, matter.diary)


def agenda(paper, matters, style):
    """The list of matters in one of the forms agendas have."""
    rng = paper.rng
    form = rng.choice(["list", "table", "paragraphs", "paragraphs"]) if style == "plain" else rng.choice(["table", "paragraphs"])
    with_diary = rng.random() < 0.6
    mark = {"plain": rng.choice(["{}.", "{}", "{}", "Ärende {}"]), "roman": "{}.", "paragraph": "§ {}"}[style]
    printed = [(mark.format(matter.number), matter.title, matter.diary[0] if matter.diary and with_diary else "") for matter in matters]
    if form == "list":
        paper.points([f"{title} ({diary})" if diary else title for _, title, diary in printed], "1.")
    elif form == "table":
        header = [Cell(rng.choice(["Nr", "Ärende", "Punkt", ""]), left=True), Cell(rng.choice(["Rubrik", "Ärende", "Ärenderubrik"]), left=True)]
        header += [Cell(rng.choice(["Dnr", "Diarienummer", "Diarienr"]), left=True)] if with_diary else []
        rows = [Row([Cell(number, left=True), Cell(title, left=True)] + ([Cell(diary, left=True)] if with_diary else [])) for number, title, diary in printed]
        paper.table([header], rows, [12, 60, 28] if with_diary else [12, 88])
    else:
        for number, title, diary in printed:
            paper.para(f"{number} {title}" + (rng.choice(["\n", " "]) + f"{paper.forms.label} {diary}" if diary else ""), style="indent")


def minutes(paper):
    """The minutes of a meeting."""
    rng = paper.rng
    paper.kind, paper.meeting = "minutes", meeting_of(paper)
    matters = matters_of(paper, rng.randint(2, 6), minutes=True)
    head(paper, paper.say("minutes.title"))
    paper.para(f"Paragrafer: {(first := rng.randint(1, 150))}–{first + len(matters) - 1}", style="small")
    paper.para("Beslutande enligt närvarolista. " + rng.choice(["Protokollet justeras digitalt.", "Justering sker på kansliet."]))
    apart = rng.random() < 0.5
    for number, matter in enumerate(matters, first):
        if apart and matter.maker:
            paper.item = None
            paper.page_break()
        section(paper, matter, number)


def head(paper, title):
    day, rng = paper.meeting, paper.rng
    printed = rng.choice([day.isoformat(), f"{day.day} {MONTHS[day.month - 1]} {day.year}", day.isoformat()])
    fields = [("", Piece(paper.body)), (rng.choice(["Sammanträdesdatum", "Sammanträdesdatum:", "Datum för sammanträdet"]), Piece(printed))]
    paper.item = None
    paper.add(Masthead(paper.mast_design, Piece(paper.printed_unit, kept=True), Piece(title, kept=True), fields))


def section(paper, matter, number):
    """One paragraph of minutes."""
    rng = paper.rng
    item = paper.begin(str(number), matter.title, matter.diary and matter.diary[1], matter.category)
    diary = matter.diary and matter.diary[0]
    where = rng.choice(["behind", "below", "below"])
    paper.heading(f"§ {number} {matter.title}" + (f" ({diary})" if diary and where == "behind" else ""), 2)
    if diary and where == "below":
        paper.para(f"{paper.forms.label} {diary}", style="small")
    if not matter.maker:
        formal = matter.formal or "other"
        text = paper.say(f"formal.decision.{formal}" if formal in ("first", "second") and not ("frågestund" in matter.title or "jäv" in matter.title)
                         else "formal.decision.other", body=paper.body)
        paper.heading(paper.say("heading.decision"), paper.level)
        paper.para(text)
        outcome = {"first": "other", "second": "approve"}.get(formal, "note") if not ("frågestund" in matter.title or "jäv" in matter.title) else "note"
        item.decision = dict(outcome=outcome, text=text)
        return
    matter.maker.paragraph(paper, number, matter.prepared, matter.diary)
    if rng.random() < 0.3:
        paper.heading(rng.choice(["Yrkanden", "Yrkande", "Förslag under sammanträdet"]), paper.level)
        paper.para(paper.say("minutes.demand"))
    if rng.random() < 0.25:
        paper.heading(rng.choice(["Reservation", "Reservationer", "Reservation och särskilt yttrande"]), paper.level)
        paper.para(paper.say("minutes.reservation"))
    if rng.random() < 0.4:
        paper.heading(paper.say("heading.sent"), paper.level)
        paper.para(rng.choice(["Kommunstyrelsen", "Akten", "Ekonomiavdelningen", "Förvaltningen"]))


def extract(paper):
    """An extract of minutes: one paragraph."""
    paper.kind, paper.meeting = "minutes", meeting_of(paper)
    matters = [matter for matter in matters_of(paper, 5, minutes=True) if matter.maker]
    head(paper, paper.say("extract.title"))
    section(paper, paper.rng.choice(matters), paper.rng.randint(2, 190))
