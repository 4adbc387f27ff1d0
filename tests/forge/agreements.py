"""Matters about one agreement: the agreement itself, memos that propose, extend, reject or report it, paragraphs of minutes."""
import clauses
import memos
from deals import deal_of
from paper import Masthead, Piece, Signatures
from words import tidy, upper_first

OUTCOMES = ["approve"] * 5 + ["extend"] * 3 + ["reject"] * 2 + ["note", "delegate", "refer"]


def prose(paper, section):
    """One to three paragraphs of a filler section, no sentence twice."""
    lines = paper.mouth.several(section, paper.rng.choice([2, 3, 4, 6, 9]))
    while lines:
        size = paper.rng.randint(2, 4)
        texts, lines = lines[:size], lines[size:]
        paper.para(*[upper_first(tidy(paper.mouth.expand(text, memos.figures(paper)))) for text in texts])


def agreement(paper, item, deal, alone=False):
    """The agreement on pages of its own."""
    rng = paper.rng
    short_form = rng.random() < 0.3
    if alone and rng.random() < 0.5:
        paper.add(Masthead(paper.mast_design, Piece(paper.town.printed, kept=True), None, []))
    title = paper.say("agreement.title")
    if deal.own_name:
        title += rng.choice([f" – {deal.own_name}", f" {deal.own_name}", f" ”{deal.own_name}”"])
    elif rng.random() < 0.6:
        title += f" mellan {deal.town.name} och {deal.civil.short}" if len(deal.parties) == 2 and rng.random() < 0.5 else f" med {deal.civil.short}"
    title_piece = paper.heading(title, 1)
    sections = [("parties", "heading.parties", lambda: clauses.parties(paper, item, deal)),
                ("backdrop", "heading.backdrop", lambda: prose(paper, "background")),
                ("goals", "heading.goals", lambda: (memos.said(paper, "purpose.text", rng.randint(1, 2)), clauses.goals(paper, item, deal))),
                ("content", "heading.content", lambda: prose(paper, "content")),
                ("money", "heading.money", lambda: clauses.money(paper, item, deal))]
    for name, sentences in clauses.time(paper, item, deal):
        sections.append((name, f"heading.{name}", lambda sentences=sentences: clauses.print_time(paper, item, sentences)))
    sections += [("follow", "heading.follow", lambda: memos.said(paper, "follow", rng.randint(1, 3))),
                 ("legal", "heading.legal", lambda: memos.said(paper, "legal", rng.randint(1, 3), **memos.figures(paper)))]
    if rng.random() < 0.3:  # the term before the money
        sections.insert(4, sections.pop(5))
    if rng.random() < 0.3:  # the backdrop before the parties
        sections.insert(0, sections.pop(1))
    if short_form:
        sections = [section for section in sections if section[0] not in ("backdrop", "legal")]
    if not deal.money:
        sections = [section for section in sections if section[0] != "money"]
    numbering = rng.choice(["", "", "{n} ", "{n}. ", "§ {n} ", "{n}  "])
    columns = rng.random() < 0.08 and not any(form in ("table", "costs") for form, *_ in deal.money)
    paper.columns(columns)
    for number, (_, heading, print_section) in enumerate(sections, 1):
        paper.heading(numbering.format(n=number) + paper.say(heading), paper.level)
        print_section()
    paper.columns(False)
    if rng.random() < 0.8:
        paper.heading(paper.say("heading.signatures"), paper.level)
        pieces = [Piece(f"För {party.name}", kept=True) for party in deal.parties[:6]]
        paper.add(Signatures(pieces), *pieces)
    return title, title_piece


def alone(paper):
    """A paper that is nothing but the agreement."""
    paper.kind, paper.meeting = "agreement", None
    municipal = paper.rng.random() < 0.12 and not paper.town.region
    deal = deal_of(paper, municipal=municipal)
    deal.town.via = paper.town.body
    if municipal:
        paper.municipality = paper.code = None
    item = paper.begin(None, "", None, "iop_agreement")
    if paper.rng.random() < 0.5:
        printed, gold = paper.forms.diary(paper.town.abbreviation, paper.year)
        paper.para(f"{paper.forms.label} {printed}", style="small")
        item.diary = gold
    item.title, _ = agreement(paper, item, deal, alone=True)


def matter(paper, number=None, annex=None, listed_title=None, diary=None, done=False):
    """What an item about an agreement needs: deal, outcome, title, diary."""
    outcome = paper.rng.choice(OUTCOMES)
    deal = deal_of(paper, outcome)
    subject = clauses.subject_of(deal, paper)
    title = upper_first(subject) if outcome != "extend" or paper.rng.random() < 0.5 else f"Förlängning av {subject}"
    if outcome == "note":
        title = f"Information om {subject}"
    return deal, outcome, subject, title


def memo(paper, number=None, prepared=None, diary=None):
    """A memo about an agreement, mostly with the agreement behind it."""
    rng = paper.rng
    deal, outcome, subject, title = prepared or matter(paper)
    printed, gold = diary or paper.forms.diary(paper.town.abbreviation, paper.year)
    annexed = rng.random() < 0.65 or outcome == "note"
    item = paper.begin(number, title, gold, "iop_agreement")
    memos.masthead(paper, paper.say("memo.title"), printed, memos.memo_date(paper))
    memos.title_line(paper, title, number)

    def background():
        paper.heading(paper.say("heading.background"), paper.level)
        prose(paper, "background")
        if not annexed:
            clauses.parties(paper, item, deal, orgs=False, form="sentence")
            memos.said(paper, "content", 2, **memos.figures(paper))
            clauses.goals(paper, item, deal)
            time(paper, item, deal)

    def economy():
        paper.heading(paper.say("heading.economy.memo"), paper.level)
        if not annexed:
            clauses.money(paper, item, deal)
            return
        flat = [plan for plan in deal.money if plan[0] == "yearly"]
        if flat and rng.random() < 0.5:
            paper.para(paper.say("mention.money", sum=paper.forms.money(flat[0][3]), frequency=paper.mouth.phrase("yearly")) if len(flat) == 1 else "",
                       paper.say("economy.memo"))
        else:
            memos.said(paper, "economy.memo", 1)

    def summary():
        paper.heading(paper.say("heading.summary"), paper.level)
        mention = deal.term == "dated" and annexed and rng.random() < 0.5
        paper.para(paper.say("background", **memos.figures(paper)), paper.say("assessment", **memos.figures(paper)),
                   paper.say("mention.term", period=clauses.period_words(paper, deal)) if mention else "")

    def assessment():
        paper.heading(paper.say("heading.assessment"), paper.level)
        memos.said(paper, "reject.reason" if outcome == "reject" else "assessment", rng.randint(2, 5), **memos.figures(paper))

    sections = {"summary": summary, "background": background, "assessment": assessment, "economy": economy}
    if rng.random() < 0.3:
        sections.pop("summary")
    memos.memo_sections(paper, sections, lambda: memos.decide(paper, item, "iop", outcome, subject=subject, period=term_words(paper, deal)))
    memos.closing(paper, ["Överenskommelse" if rng.random() < 0.5 else "Förslag till överenskommelse"] if annexed else ())
    if annexed:
        paper.page_break()
        agreement(paper, item, deal)
    return item


def time(paper, item, deal):
    """All clauses of time in running text."""
    sentences = [sentence for _, part in clauses.time(paper, item, deal) for sentence in part]
    clauses.print_time(paper, item, sentences)


def term_words(paper, deal):
    """The term within a decision, for extensions; they all have dates."""
    return clauses.period_words(paper, deal) if deal.term in ("dated", "named") else ""


def paragraph(paper, number, prepared, diary):
    """A paragraph of minutes about an agreement."""
    deal, outcome, subject, title = prepared
    item = paper.item
    level = paper.level

    def background():
        paper.heading(paper.say("heading.summary"), level)
        memos.said(paper, "background", 2, **memos.figures(paper))
        clauses.parties(paper, item, deal, orgs=False, form="sentence")
        clauses.money(paper, item, deal, fillers=False)
        clauses.goals(paper, item, deal)
        time(paper, item, deal)

    if paper.proposal_last:
        background()
    memos.decide(paper, item, "iop", outcome, done=True, subject=subject, period=term_words(paper, deal))
    if not paper.proposal_last:
        background()
