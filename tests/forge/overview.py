"""A report about all of a body's partnerships: it says who is party to each, and decides nothing about any of them."""
import clauses
import memos
import places
from deals import Deal, Party


def prepare(paper):
    title, subject = paper.mouth.phrase("overview.title").split(" | ")
    return title, subject


def partnerships(paper, item):
    """A paragraph for each partnership, some with money set aside behind them."""
    rng, town = paper.rng, paper.town
    paper.heading(paper.say("heading.background"), paper.level)
    names = rng.sample(places.AGREEMENT_NAMES, rng.randint(2, 5))
    for name in names:
        parties = [Party(town.printed, town.role, town.printed)]
        for _ in range(rng.choice([1, 1, 2, 3])):
            short, full = places.association(rng, [party.short for party in parties])
            parties.append(Party(rng.choice([short, full]), "civil_society", short))
        if rng.random() < 0.35:
            agency = rng.choice(places.AGENCIES)
            parties.insert(rng.randint(1, len(parties)), Party(agency, "state_agency", agency))
        rng.shuffle(parties)
        deal = Deal(name, parties, None, None, None, None, [], None, None, None, [])
        text = paper.say("overview.partnership", name=name, parties=clauses.joined([party.name for party in parties]))
        piece = paper.para(text, paper.say("overview.text"))
        for party in parties:
            clauses.add_party(item, piece, text, party, deal, orgs=False)
    if rng.random() < 0.5:
        value = rng.randrange(200000, 3000000, 100000)
        text = paper.say("overview.money", sum=paper.forms.money(value), y=paper.year)
        item.amount(paper.para(text), text, value, "other", payer=None)


def memo(paper, number=None, prepared=None, diary=None):
    """A memo with such a report."""
    title, subject = prepared or prepare(paper)
    printed, gold = diary or paper.forms.diary(paper.town.abbreviation, paper.year)
    item = paper.begin(number, title, gold, "other")
    memos.masthead(paper, paper.say("memo.title"), printed, memos.memo_date(paper))
    memos.title_line(paper, title, number)
    memos.memo_sections(paper, {"partnerships": lambda: partnerships(paper, item)},
                        lambda: memos.decide(paper, item, "matter", paper.rng.choice(["note", "approve", "refer"]), subject=subject))
    memos.closing(paper)
    return item


def paragraph(paper, number, prepared, diary):
    """A paragraph of minutes about such a report."""
    title, subject = prepared
    memos.decide(paper, paper.item, "matter", paper.rng.choice(["note", "approve"]), done=True, subject=subject)
    partnerships(paper, paper.item)
