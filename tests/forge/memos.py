"""Memos and what they share with other papers: mastheads, decisions, sheets of a matter."""
import datetime

import places
from paper import Masthead, Piece, Signatures
from words import tidy


def masthead(paper, title, diary=None, date=None, addressee=True, label_diary=True):
    """The head of a first page; its fields stand in the order that this paper always has."""
    rng, town, forms = paper.rng, paper.town, paper.forms
    fields = []
    if date:
        fields.append((rng.choice(["Datum", "Datum:", ""]), Piece(forms.day(date, rng.choice(["iso", "iso", "long"])))))
    if diary:
        broken = diary[::-1].replace("-", "\n-", 1)[::-1] if "-" in diary and rng.random() < 0.12 else diary
        fields.append((forms.label, Piece(broken)))
    if rng.random() < 0.6:
        fields.append((rng.choice(["Handläggare", "Referens", "Kontakt", "Vår referens"]), Piece(places.person(rng))))
    if addressee:
        fields.append((rng.choice(["Till", "Mottagare", "Mottagare:"]), Piece(paper.body)))
    if paper.kind == "memo" and paper.meeting:
        fields.append((rng.choice(["Sammanträdesdatum", "Sammanträdesdatum:", "Nämndens sammanträde"]), Piece(forms.day(paper.meeting, "iso"))))
    if paper.mast_turned:
        fields.reverse()
    logo = paper.printed_unit + ("\n" + town.administration if paper.mast_administration else "")
    pieces = [Piece(logo, kept=True), Piece(title, kept=True) if title else None]
    paper.add(Masthead(paper.mast_design, pieces[0], pieces[1], fields), *[piece for piece in pieces[1:] if piece])


def body_words(paper):
    return paper.body if paper.rng.random() < 0.8 else ("nämnden" if "nämnd" in paper.body.lower() else paper.body)


def decide(paper, item, topic, outcome, done=False, heading=True, second=None, **values):
    """Prints what is decided or proposed, and sets the item's decision."""
    rng = paper.rng
    if heading:
        paper.heading(paper.say("heading.decision" if done else "heading.proposal"), paper.level)
    body = body_words(paper)
    second = rng.random() < 0.35 if second is None else second
    kind = rng.random()
    if kind < 0.3:
        text = paper.say(f"now.{topic}.{outcome}", body=body, **values)
        paper.para(text, style=paper.proposal_style)
    elif kind < 0.62 or not second:
        act = paper.mouth.phrase(f"act.{topic}.{outcome}", **values)
        text = paper.say("decide.done" if done else "decide.full", body=body, act=act)
        paper.para(text, style=paper.proposal_style)
        if second and rng.random() < 0.5:
            paper.para(paper.say("decide.done" if done else "decide.full", body=body, act=paper.mouth.phrase("act.second")), style=paper.proposal_style)
    else:
        act = paper.mouth.phrase(f"act.{topic}.{outcome}", **values)
        lead = paper.say("decide.lead.done" if done else "decide.lead", body=body)
        texts = [f"att {act}", f"att {paper.mouth.phrase('act.second')}"]
        paper.para(lead, style=paper.proposal_style)
        paper.points([f"{text}{end}" for text, end in zip(texts, rng.choice([(",", "."), (" samt", "."), ("", ""), (", och", ".")]))])
        text = f"{lead} {texts[0]}"
    item.decision = dict(outcome=outcome, text=" ".join(text.split()))


def memo_date(paper):
    """The day a memo was written: before the meeting, and after the time it reports."""
    before = paper.meeting or datetime.date(paper.year, paper.rng.randint(1, 12), paper.rng.randint(1, 28))
    day = before - datetime.timedelta(days=paper.rng.randint(7, 30))
    if paper.earliest and day <= paper.earliest:
        day = min(paper.earliest + datetime.timedelta(days=paper.rng.randint(4, 40)), paper.meeting or datetime.date.max)
    return day


def title_line(paper, title, number=None, diary=None):
    """The matter's heading in its paper."""
    text = title
    if number and paper.rng.random() < 0.3:
        text = f"{number}. {title}" if paper.rng.random() < 0.5 else f"Ärende {number} {title}"
    if diary and paper.rng.random() < 0.2:
        text += f" ({diary})"
    return paper.heading(text, 1)


def closing(paper, annexes=()):
    """What a memo ends with: underlag, who gets it, signatures."""
    rng = paper.rng
    if annexes or rng.random() < 0.5:
        paper.heading(paper.say("heading.basis"), paper.level)
        paper.points([*annexes] or [f"Tjänsteskrivelse {memo_date(paper).isoformat()}"], rng.choice(["•", "1.", "–"]))
    if rng.random() < 0.5:
        paper.heading(paper.say("heading.sent"), paper.level)
        paper.para("\n".join(rng.sample(["Kommunstyrelsen", "Ekonomiavdelningen", "Berörda parter", "Revisionen", "Förvaltningen"], rng.randint(1, 2))))
    if rng.random() < 0.5:
        offices = rng.sample(["Förvaltningschef", "Enhetschef", "Avdelningschef", "Ekonomichef"], rng.randint(1, 2))
        pieces = [Piece(f"{places.person(rng)}\n{office}") for office in offices]
        paper.add(Signatures(pieces), *pieces)


def memo_sections(paper, sections, decision):
    """Prints the parts in one of the orders that memos have; `decision` prints the proposal."""
    names = list(sections)
    if paper.proposal_last:
        for name in names:
            sections[name]()
        decision()
        return
    decision()
    for name in names:
        sections[name]()


def figures(paper):
    """Numbers that are nothing to record: places, members, a year."""
    return dict(places=paper.rng.randint(20, 99), members=paper.rng.randint(160, 2400), year=paper.year, yy=paper.year % 100)


def said(paper, section, count=None, **values):
    """Some sentences of a filler section as one paragraph."""
    count = count or paper.rng.randint(2, 4)
    lines = paper.mouth.several(section, count)
    texts = [tidy(paper.mouth.expand(line, values)) for line in lines]
    return paper.para(*[text[:1].upper() + text[1:] for text in texts])
