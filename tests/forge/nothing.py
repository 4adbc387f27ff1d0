"""Matters without any record: grants, leases, procurement, fees, plans, statistics, budgets to come. Their money is nobody's IOP."""
import memos
import places
from forms import MONTHS
from paper import Cell, Row
from words import tidy, upper_first

OUTCOMES = {"grants": ["approve"], "lease": ["approve", "refer", "reject"], "procurement": ["approve", "delegate"], "fees": ["approve", "refer"],
            "plan": ["approve", "refer", "note"], "statistics": ["note"], "budget": ["approve", "refer"], "remiss": ["other", "approve"],
            "motion": ["reject", "note", "refer", "other"]}


def prepare(paper):
    """Kind, outcome, title and how a decision names it."""
    rng, year = paper.rng, paper.year
    kind = paper.mouth.pick("nothing.kinds")
    line = paper.mouth.expand(paper.mouth.pick(f"{kind}.title"), dict(y=year, next=year + 1, n=rng.randint(2, 40), k=rng.randint(1, 4), town=paper.town.name,
                                                                      place=paper.mouth.pick("places")))
    title, subject = line.split(" | ")
    outcome = rng.choice(OUTCOMES[kind])
    if kind == "motion" and ("Deltagande" in title) != (outcome == "other"):
        outcome = "other" if "Deltagande" in title else "reject"
    return kind, outcome, title, subject


def topic_of(kind, outcome):
    """Which wordings of the decision fit."""
    return "matter" if outcome != "other" else "remiss" if kind == "remiss" else "conference"


def texts(paper, kind, count):
    forms, rng = paper.forms, paper.rng
    said = []
    for line in paper.mouth.several(f"{kind}.text", count):
        values = dict(y=paper.year, next=paper.year + 1, sum=forms.money(rng.randrange(20000, 3000000, 5000)), company=rng.choice(places.COMPANIES))
        said.append(upper_first(tidy(paper.mouth.expand(line, values))))
    return paper.para(*said)


def tables(paper, kind):
    """What such a matter tabulates."""
    rng, number = paper.rng, lambda value: f"{value:,}".replace(",", " ")
    if kind == "grants":
        rows, taken = [], []
        for _ in range(rng.randint(4, 9)):
            short, full = places.association(rng, taken)
            taken.append(short)
            rows.append(Row([Cell(full, left=True), Cell(number(rng.randrange(20000, 400000, 1000))), Cell(number(rng.randrange(10000, 300000, 1000)))]))
        paper.table([[Cell("Förening", left=True), Cell("Sökt belopp"), Cell(rng.choice(["Förslag", "Beviljat"]))]], rows, [50, 20, 20])
    elif kind == "fees":
        names = rng.sample(["Måltidsabonnemang", "Trygghetslarm", "Hyra av gymnastiksal", "Kopior per sida", "Kulturskola per termin", "Bibliotekskort, ersättning"], 4)
        rows = [Row([Cell(name, left=True), Cell(f"{rng.randint(5, 900)} kr"), Cell(f"{rng.randint(5, 950)} kr")]) for name in names]
        paper.table([[Cell("Avgift", left=True), Cell(str(paper.year)), Cell(str(paper.year + 1))]], rows, [50, 20, 20])
    elif kind == "statistics":
        rows = [Row([Cell(month.title(), left=True), Cell(str(rng.randint(3, 90))), Cell(str(rng.randint(3, 90)))]) for month in MONTHS[:rng.randint(3, 9)]]
        paper.table([[Cell("Månad", left=True), Cell("Kvinnor"), Cell("Män")]], rows, [40, 20, 20])


def memo(paper, number=None, prepared=None, diary=None):
    """A memo about such a matter."""
    rng = paper.rng
    kind, outcome, title, subject = prepared or prepare(paper)
    printed, gold = diary or paper.forms.diary(paper.town.abbreviation, paper.year)
    item = paper.begin(number, title, gold, "other")
    memos.masthead(paper, paper.say("memo.title"), printed, memos.memo_date(paper))
    memos.title_line(paper, title, number)

    def summary():
        paper.heading(paper.say("heading.summary"), paper.level)
        texts(paper, kind, rng.randint(1, 2))

    def background():
        paper.heading(paper.say("heading.background"), paper.level)
        texts(paper, kind, 3)
        tables(paper, kind)
        memos.said(paper, "assessment", rng.randint(2, 5), **memos.figures(paper))
    memos.memo_sections(paper, {"summary": summary, "background": background}, lambda: memos.decide(paper, item, topic_of(kind, outcome), outcome, subject=subject))
    memos.closing(paper)
    if kind in ("plan", "statistics", "fees") and rng.random() < 0.4:
        paper.page_break()
        paper.heading(title, 1)
        for _ in range(3):
            texts(paper, kind, 3)
        tables(paper, kind)
    return item


def paragraph(paper, number, prepared, diary):
    """A paragraph of minutes about such a matter."""
    kind, outcome, title, subject = prepared
    if paper.proposal_last:
        paper.heading(paper.say("heading.summary"), paper.level)
        texts(paper, kind, 2)
    memos.decide(paper, paper.item, topic_of(kind, outcome), outcome, done=True, subject=subject)
    if not paper.proposal_last:
        paper.heading(paper.say("heading.summary"), paper.level)
        texts(paper, kind, 2)
