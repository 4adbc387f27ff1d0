"""The facts of one agreement: who, how much, how long, to what end. Nothing here is printed yet."""
import dataclasses
import datetime

import places
from forms import add_months, organisation_number


@dataclasses.dataclass
class Party:
    name: str
    role: str
    short: str
    org: str = None
    via: str = None


@dataclasses.dataclass
class Deal:
    own_name: str
    parties: list
    term: str  # dated, named, counted, undated, open
    start: datetime.date
    end: datetime.date
    months: int
    money: list
    extension: tuple
    deadline: int
    notice: tuple
    goals: list

    @property
    def short(self):
        """Its name for gold: its own, or the civil-society party's."""
        return self.own_name or self.civil.short

    @property
    def civil(self):
        return next(party for party in self.parties if party.role == "civil_society")

    @property
    def town(self):
        return self.parties[0]


def sum_of(rng, low, high, step):
    return rng.randrange(low, high + 1, step)


def deal_of(paper, outcome=None, municipal=False):
    """An agreement of this paper's town; one that is extended has dates; `municipal`: several municipalities take part."""
    rng, town = paper.rng, paper.town
    with_orgs = rng.random() < 0.6
    via = rng.choice([town.body, town.administration, None])
    parties = [Party(town.printed, town.role, town.printed, town.org_number if with_orgs else None, via)]
    names = {place[1] for place in places.MUNICIPALITIES}
    if municipal:
        for _ in range(rng.randint(1, 2)):
            code, name, printed = places.other_town(rng, town)
            if printed not in {party.name for party in parties} and name in names:
                parties.append(Party(printed, "municipality", printed, organisation_number("212000", rng) if with_orgs else None))
    count = rng.choice([1, 1, 1, 1, 2, 2, 3, 4, 6]) if not municipal else rng.choice([1, 2])
    for _ in range(count):
        short, full = places.association(rng, [party.short for party in parties])
        name = full if rng.random() < 0.7 else short
        parties.append(Party(name, "civil_society", short, organisation_number(rng.choice(["802", "802", "8", "87"]), rng) if with_orgs else None))
    if count > 1 and rng.random() < 0.45:
        agency = rng.choice(places.AGENCIES)
        parties.insert(len(parties) - count, Party(agency, "state_agency", agency, organisation_number("2021", rng) if with_orgs else None))
    if count > 1 and rng.random() < 0.25 and not town.region and paper.kind != "agreement":
        region = rng.choice(places.REGIONS)[1]
        parties.insert(1, Party(region, "region", region, organisation_number("2321", rng) if with_orgs else None))
    if count > 1 and rng.random() < 0.35:
        company = rng.choice(places.COMPANIES)
        parties.append(Party(company, "company", company, organisation_number("55", rng) if with_orgs else None))
    own = rng.choice(places.AGREEMENT_NAMES) if count > 1 or municipal or rng.random() < 0.4 else None
    term, start, end, months = term_of(paper, outcome)
    extension = extension_of(rng, term, end) if outcome != "extend" or rng.random() < 0.4 else None
    deadline = rng.choice([1, 2, 2, 3, 4, 6, 6, 9]) if extension and extension[0] != "vague" and rng.random() < 0.6 else None
    notice = rng.choice([("months", rng.choice([1, 2, 3, 3, 4, 6, 6, 9, 12]))] * 6 + [("days", 30), ("days", 90), ("immediate", None), None, None])
    deal = Deal(own, parties, term, start, end, months, [], extension, deadline, notice, [])
    deal.money = money_of(paper, deal)
    deal.goals = [goal_of(rng, paper.year) for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 4, 5]))]
    return deal


def term_of(paper, outcome):
    """Which kind of term, its first and last day, and months where it has no dates."""
    rng, year = paper.rng, paper.year
    kind = rng.choice(["dated"] * 11 + ["named"] * 5 + ["counted"] * 2 + ["undated"] * 3 + ["open"] * 2) if outcome != "extend" else rng.choice(
        ["dated", "dated", "named"])
    start = datetime.date(year + rng.choice([0, 1, 1]), rng.choice([1, 1, 1, 2, 3, 4, 7, 8, 9, 10]), 1)
    months = rng.choice([6, 12, 12, 18, 24, 24, 36, 36, 60])
    if kind == "named":
        first = datetime.date(year + 1, 1, 1)
        start, end = rng.choice([(first, datetime.date(year + 1, 12, 31)), (first, datetime.date(year + rng.choice([2, 3, 4]), 12, 31)),
                                 (first, datetime.date(year + 1, 6, 30)), (datetime.date(year, 7, 1), datetime.date(year, 12, 31)),
                                 (datetime.date(year, 7, 1), datetime.date(year + 1, 6, 30))])
        return kind, start, end, None
    if kind in ("dated", "counted"):
        return kind, start, add_months(start, months) - datetime.timedelta(days=1), months
    if kind == "undated":
        return kind, None, None, rng.choice([12, 24, 36, 36, 60])
    return kind, start, None, None


def extension_of(rng, term, end):
    """Form, step in months and last day; None without a clause."""
    if term in ("open",):
        return None
    step = rng.choice([12, 12, 12, 24, 6, 36])
    if end is None:
        return rng.choice([("step", step, None), ("yearly", 12, None), ("option", 12, None), None])
    rounds = rng.choice([1, 2, 2, 3])
    return rng.choice([("until", step, add_months(end, step * rounds)), ("until", step, add_months(end, step * rounds)), ("step", step, None),
                       ("end", None, add_months(end, step * rounds)), ("yearly", 12, None), ("option", 12, add_months(end, 24)), ("vague", None, None),
                       None, None])


def money_of(paper, deal):
    """What is paid: a list of (form, payer, payee, details)."""
    rng, civil = paper.rng, [party for party in deal.parties if party.role == "civil_society"]
    payer, plans = deal.town, []
    forms = rng.choice([["yearly"], ["yearly"], ["yearly"], ["yearly", "once"], ["once"], ["half"], ["half"], ["month"], ["month"], ["quarter"],
                        ["term"], ["person"], ["day"], ["years"], ["years"], ["tiers"], ["instalments"], ["table"], ["table"], ["yearly", "person"], ["costs", "yearly"],
                        ["cost", "yearly"], []])
    if deal.start is None:
        forms = [form if form not in ("years", "table", "instalments") else "yearly" for form in forms]
    for form in forms:
        yearly = sum_of(rng, 2, 7, 1) * 1000000 if rng.random() < 0.15 else sum_of(rng, 50000, 1500000, rng.choice([1000, 10000, 50000, 100000, 1]))
        details = {"yearly": yearly, "once": sum_of(rng, 20000, 200000, 5000),
                   "half": sum_of(rng, 40000, 400000, 4000), "month": sum_of(rng, 1500, 40000, 10), "quarter": sum_of(rng, 20000, 250000, 2500),
                   "term": sum_of(rng, 200000, 6000000, 100000), "cost": sum_of(rng, 60000, 2400000, 5000),
                   "person": sum_of(rng, 900, 30000, 50), "day": sum_of(rng, 650, 2900, 5)}.get(form)
        if form == "years":
            details = [(deal.start.year + at, sum_of(rng, 100000, 900000, 10000)) for at in range(rng.randint(2, 4))]
        elif form == "tiers":
            size, low = rng.choice([5, 10, 15, 20]), sum_of(rng, 20000, 60000, 5000)
            details = [(at * size + 1, (at + 1) * size if at < 2 else None, low * (at + 1)) for at in range(3)]
        elif form == "instalments":
            first = sum_of(rng, 100000, 400000, 10000)
            details = [first, first - rng.choice([20000, 30000, 50000])]
        elif form == "table":
            years = [deal.start.year + at for at in range(rng.randint(2, 3))]
            payers = [party for party in deal.parties if party.role != "civil_society" or rng.random() < 0.3][:5]
            details = (years, [(party, [sum_of(rng, 40000, 600000, 5000) for _ in years]) for party in payers])
        elif form == "costs":
            details = [sum_of(rng, 15000, 700000, 5000) for _ in range(rng.randint(3, 6))]
        plans.append((form, payer, rng.choice(civil), details))
    if len(civil) > 1 and forms == ["yearly"] and rng.random() < 0.6:
        plans.append(("yearly", payer, next(party for party in civil if party is not plans[0][2]), sum_of(rng, 30000, 400000, 5000) + 500))
    if rng.random() < 0.2:
        plans.append(("kind", None, rng.choice(civil), sum_of(rng, 30000, 300000, 7000) + 300))
    return plans


def goal_of(rng, year):
    """Form, number, unit, and how its period is said."""
    form = rng.choice(["at_least"] * 6 + ["bare"] * 3 + ["at_most", "increase"])
    unit = "percent" if form == "at_most" else "persons" if form == "increase" else rng.choice(["persons", "persons", "percent", "events"])
    number = {"percent": rng.choice([30, 40, 50, 60, 70, 75, 80, 90]) if form != "at_most" else rng.choice([5, 10, 15, 20]),
              "persons": rng.choice([5, 8, 10, 12, 15, 20, 25, 30, 40, 60, 100, 150]), "events": rng.choice([2, 4, 6, 8, 10, 12, 20])}[unit]
    return form, number, unit, rng.choice(["yearly", "yearly", None, str(year + 1)])
