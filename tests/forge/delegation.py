"""Matters that list decisions: on delegation, or notified."""
import datetime

import memos
from forms import MONTHS
from paper import Cell, Row
from words import tidy


def genitive(body):
    return body if body.endswith("s") else body + "s"


class Listed:
    """One decision of a list: who, when, which paragraphs, about what."""

    def __init__(self, paper, kind, with_subject, with_paragraphs=True):
        rng = paper.rng
        self.kind = kind
        self.body = paper.mouth.pick(f"{kind}.body")
        self.document = rng.choice(["Protokoll", "Protokoll", "Beslut"])
        day = (paper.meeting or datetime.date(paper.year, 6, 1)) - datetime.timedelta(days=rng.randint(3, 60))
        self.first = self.date = day
        self.range_text = None
        if rng.random() < 0.08:
            self.date, self.range_text = None, f"{day}{rng.choice(['–', ' – ', ' till '])}{day + datetime.timedelta(days=rng.randint(5, 27))}"
        self.start = rng.randint(1, 420)
        self.end = self.start if with_subject and rng.random() < 0.9 or rng.random() < 0.3 else self.start + rng.randint(1, 40)
        if not with_paragraphs:
            self.start = self.end = None
        self.subject = paper.mouth.phrase(f"{kind}.subject", y=paper.year + 1) if with_subject else None

    def range(self, paper):
        dash = paper.rng.choice([paper.forms.dash.strip(), paper.forms.dash.strip(), " – "])
        return str(self.start) if self.start == self.end else f"{self.start}{dash}{self.end}"

    def day(self, paper):
        return self.range_text or self.first.isoformat()

    def record(self, item, piece, quote, document):
        item.add("decisions", piece, quote, kind="delegated" if self.kind == "delegation" else "notified", body=self.body, document=document,
                 date=self.date and self.date.isoformat(), paragraphFrom=self.start, paragraphTo=self.end, subject=self.subject)


def running(paper, item, kind):
    """Decisions as lines of text."""
    rng = paper.rng
    with_subject = rng.random() < (0.4 if kind == "delegation" else 0.85)
    line = paper.mouth.pick("list.running.subject" if with_subject else "list.running")
    listed = [Listed(paper, kind, with_subject) for _ in range(rng.randint(3, 16))]
    texts = []
    for one in listed:
        long = f"{one.first.day} {MONTHS[one.first.month - 1]} {one.first.year}"
        if "{long}" in line:
            one.date = one.first
        said = dict(body=one.body, genitive=genitive(one.body), document=one.document, document_low=one.document.lower(), date=one.day(paper), long=long,
                    range=one.range(paper), subject=one.subject)
        texts.append(tidy(paper.mouth.expand(line, said)))
    said_document = "{document" in line
    if rng.random() < 0.5:
        pieces = paper.points(texts, rng.choice(["•", "–", "", "1."]))
    else:
        pieces = [paper.para(text) for text in texts]
    for one, piece, text in zip(listed, pieces, texts):
        document = one.document if said_document else "Beslut" if " beslut " in text else None
        one.record(item, piece, text, document)


def table(paper, item, kind):
    """Decisions in a table; which columns it has varies."""
    rng, say = paper.rng, paper.say
    with_subject, with_document = rng.random() < 0.75, rng.random() < 0.35
    with_paragraphs = rng.random() < 0.85 or not with_subject
    with_point, with_diary = rng.random() < 0.6 and kind == "delegation", rng.random() < 0.4
    names = ["date", "body"] + (["document"] if with_document else []) + (["paragraph"] if with_paragraphs else [])
    names += (["point"] if with_point else []) + (["subject"] if with_subject else []) + (["diary"] if with_diary else [])
    if rng.random() < 0.3:
        names.insert(0, names.pop(1))
    heads = {"document": "Beslut", "diary": rng.choice(["Dnr", "Diarienr", "Ärendenr"])}
    header = [Cell(heads.get(name) or say(f"list.head.{name}").replace("/", "\n"), left=True) for name in names]
    marked = rng.random() < 0.5 or header[names.index("paragraph")].text != "§" if with_paragraphs else False
    rows = []
    for _ in range(rng.choice([rng.randint(3, 12), rng.randint(8, 45)])):
        one = Listed(paper, kind, with_subject, with_paragraphs)
        diary = paper.forms.diary(paper.town.abbreviation, paper.year)[1] if with_diary else ""
        point = f"{rng.randint(1, 9)}.{rng.randint(1, 24)}"
        texts = {"date": one.day(paper), "body": one.body, "document": one.document, "paragraph": ("§ " if marked else "") + one.range(paper) if
                 with_paragraphs else "", "point": point, "subject": one.subject, "diary": diary}
        row = Row([Cell(texts[name], left=True) for name in names])
        rows.append(row)
        one.record(item, row.piece, row.piece.text, one.document if with_document else None)
        fields = item.records["decisions"][-1][0]
        if with_point:
            fields["delegationPoint"] = point
        if with_diary:
            fields["diaryNumber"] = diary
    widths = {"date": 14, "body": 22, "document": 11, "paragraph": 11, "point": 12, "subject": 26, "diary": 16}
    paper.table([header], rows, [widths[name] for name in names])


def lists(paper, item, kind):
    if paper.rng.random() < 0.5:
        paper.para(paper.say(f"{kind}.intro"))
    (table if paper.rng.random() < 0.5 else running)(paper, item, kind)


def prepare(paper, kind):
    return kind, paper.say(f"{kind}.title", y=paper.meeting.year if paper.meeting else paper.year)


def memo(paper, number=None, prepared=None, diary=None):
    """A memo with its list."""
    kind, title = prepared or prepare(paper, paper.rng.choice(["delegation", "delegation", "notified"]))
    printed, gold = diary or paper.forms.diary(paper.town.abbreviation, paper.year)
    item = paper.begin(number, title, gold, "delegation_decision" if kind == "delegation" else "other")
    memos.masthead(paper, paper.say("memo.title"), printed, memos.memo_date(paper))
    memos.title_line(paper, title, number)
    memos.decide(paper, item, "listed", paper.rng.choice(["note", "note", "approve"]), second=False, what=paper.mouth.phrase(f"{kind}.what"))
    paper.heading(paper.say("heading.background"), paper.level)
    lists(paper, item, kind)
    return item


def paragraph(paper, number, prepared, diary):
    """A paragraph of minutes with its list."""
    kind, _ = prepared
    memos.decide(paper, paper.item, "listed", "note", done=True, second=False, what=paper.mouth.phrase(f"{kind}.what"))
    paper.heading(paper.say("heading.summary"), paper.level)
    lists(paper, paper.item, kind)
