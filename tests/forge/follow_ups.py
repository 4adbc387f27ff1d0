"""Follow-ups of budgets: what a body spent, was to spend and will have spent, in tables of every make."""
import dataclasses
import datetime

import measures
import memos
from forms import MONTHS, SHORT, last_day
from paper import Cell, Row
from words import lower_first

SETS = [["budget", "actual", "forecast", "variance"], ["prior", "budget", "actual", "forecast", "variance"], ["actual", "budget", "forecast", "variance"],
        ["prior.period", "budget", "period_budget", "actual", "forecast", "variance"], ["period_budget", "actual", "variance.period"],
        ["period_budget", "actual", "budget", "forecast", "variance"], ["budget", "forecast", "variance"], ["budget", "actual", "none", "forecast", "variance"],
        ["prior.period", "actual", "budget", "forecast"], ["budget", "actual", "none"]]
YEAR_SETS = [["prior", "budget", "actual.year", "variance.year"], ["budget", "actual.year", "variance.year"],
             ["actual.year", "budget", "variance.year", "prior"], ["before", "prior", "budget", "actual.year", "variance.year"]]
GROUPED = [("group.period", ["period_budget", "actual", "variance.period"]), ("group.year", ["budget", "forecast", "variance"])]
GROUPED_NAMES = {"period_budget": "Budget", "actual": "Utfall", "variance.period": "Avvikelse", "budget": "Budget", "forecast": "Prognos",
                 "variance": "Avvikelse"}


@dataclasses.dataclass
class Span:
    """The time a report covers: to the end of `month`; 12 is the whole year."""
    year: int
    month: int

    @property
    def whole(self):
        return self.month == 12

    def values(self):
        month = self.month
        return dict(y=self.year, p=self.year - 1, mon=MONTHS[month - 1], mo=SHORT[month - 1], ym=f"{self.year}-{month:02}", pym=f"{self.year - 1}-{month:02}",
                    d=1 if month < 7 else 2, t=max(1, month // 4), k=max(1, month // 3))


@dataclasses.dataclass
class Column:
    kind: str  # of gold; None for one without records
    source: str  # what it is computed from
    period: str
    header: str


def column_of(paper, source, span, name=None):
    """A column with its kind, period and heading."""
    values = span.values()
    year, period = str(span.year), values["ym"] if not span.whole else str(span.year)
    kinds = {"actual": ("actual", period), "actual.year": ("actual", year), "budget": ("budget", year), "period_budget": ("period_budget", period),
             "forecast": ("forecast", year), "variance": ("variance", year), "variance.year": ("variance", year), "variance.period": ("variance", period),
             "prior": ("prior_year", str(span.year - 1)), "prior.period": ("prior_year", values["pym"]), "before": ("prior_year", str(span.year - 2)),
             "none": (None, None)}
    kind, when = kinds[source]
    if source == "before":
        header = paper.mouth.phrase("column.prior", **dict(values, p=span.year - 2))
    else:
        header = name or paper.mouth.phrase(f"column.{source}", **values)
    return Column(kind, source, when, header)


def figures(rng, budget, span, convention):
    """What a line has in each column, in display units; all add up."""
    share = span.month / 12
    period_budget = round(budget * share)
    actual = round(period_budget * rng.uniform(0.88, 1.1))
    forecast = budget if rng.random() < 0.2 else round(budget * rng.uniform(0.95, 1.06))
    sign = 1 if convention == "signed" else -1
    return {"budget": budget, "period_budget": period_budget, "actual": actual, "forecast": forecast, "actual.year": forecast,
            "prior": round(budget * rng.uniform(0.85, 1.05)), "prior.period": round(period_budget * rng.uniform(0.85, 1.1)),
            "before": round(budget * rng.uniform(0.8, 1.0)), "variance": sign * (forecast - budget), "variance.year": sign * (forecast - budget),
            "variance.period": sign * (actual - period_budget), "none": 0}


def total(rows):
    return {key: sum(row[key] for row in rows) for key in rows[0]}


class Printer:
    """Prints one table of money: numbers, unit, rows, records."""

    def __init__(self, paper, item, columns, unit, decimals, negative):
        self.paper, self.item, self.columns, self.unit, self.decimals, self.negative = paper, item, columns, unit, decimals, negative
        self.factor = {"tkr": 1000, "mkr": 1000000, "kr": 1}[unit]
        self.grouping = paper.forms.space if paper.forms.space != "." else " "
        self.bare = paper.rng.random() < 0.08
        self.empty = paper.rng.random() < 0.15
        self.rows = []

    def number(self, value, decimals=None):
        decimals = self.decimals if decimals is None else decimals
        text = f"{abs(value) / 10 ** decimals:,.{decimals}f}".replace(",", "" if self.bare else self.grouping).replace(".", ",")
        if value < 0:
            return f"({text})" if self.negative == "()" else self.negative + text
        return text

    def cell(self, column, values):
        """Text and value of a cell."""
        if column.source == "none":
            if column.header.startswith("Återst"):
                return self.number(values["budget"] - values["actual"]), None
            if column.header.startswith("Linj"):
                return self.number(values["period_budget"]), None
            if column.header.startswith("Förä"):
                return self.number(round((values["forecast"] - values["budget"]) / 3)), None
            return f"{round(100 * values['actual'] / values['budget']) if values['budget'] else 0} %", None
        value = values[column.source]
        return self.number(value), value

    def line(self, label, values, subject=None, kind="line", holes=()):
        cells, found = [Cell(label, left=True)], []
        for column in self.columns:
            text, value = self.cell(column, values)
            if column.source in holes:
                text, value = "", None
            cells.append(Cell(text))
            if value is not None:
                found.append((column, value))
        row = Row(cells, kind)
        self.rows.append(row)
        for column, value in found:
            money = value * self.factor / 10 ** self.decimals
            self.item.amount(row.piece, row.piece.text, int(money) if money == int(money) else round(money, 2), column.kind, None, None, None,
                             subject if subject is not None else label or None, column.period)

    def section(self, label):
        self.rows.append(Row([Cell(label, span=len(self.columns) + 1, left=True)], "section"))


def header_rows(columns, corner, groups=None):
    """One line of headings, or spread over several rows, or groups above headings."""
    if groups:
        return [[Cell("", left=True)] + [Cell(name, span=span) for name, span in groups], [Cell(corner, left=True)] + [Cell(c.header) for c in columns]]
    parts = [column.header.split("/") if column.header != "Budget-//avvikelse" else ["Budget-/", "avvikelse"] for column in columns]
    return [[Cell(corner, left=True)] + [Cell("\n".join(part for part in column)) for column in parts]]


def spread(rows):
    """Headings with line breaks, set as rows of the table instead."""
    row, = rows
    deep = max(cell.text.count("\n") + 1 for cell in row)
    out = []
    for at in range(deep):
        cells = []
        for cell in row:
            lines = cell.text.split("\n")
            lines = [""] * (deep - len(lines)) + lines
            cells.append(Cell(lines[at], left=cell.left))
        out.append(cells)
    return out


def money_table(paper, item, span, unit, said_unit):
    """A table of the body's money by activity or by type of cost."""
    rng, forms = paper.rng, paper.forms
    decimals = 0 if unit != "mkr" else rng.choice([1, 1, 2])
    negative = rng.choice([forms.minus, forms.minus, forms.minus, "()"])
    groups = None
    if not span.whole and rng.random() < 0.2:
        columns, groups = [], []
        for name, sources in (GROUPED if rng.random() < 0.5 else GROUPED[::-1]):
            columns += [column_of(paper, source, span, GROUPED_NAMES[source]) for source in sources]
            groups.append((paper.mouth.phrase(name, **span.values()), len(sources)))
    else:
        columns = [column_of(paper, source, span) for source in rng.choice(YEAR_SETS if span.whole else SETS)]
    printer = Printer(paper, item, columns, unit, decimals, negative)
    in_corner = not said_unit or rng.random() < 0.4
    corner = paper.mouth.phrase(f"unit.cell.{unit}") if in_corner and unit != "kr" else rng.choice(["", "Verksamhet", "Benämning"])
    scale = {"tkr": 1, "mkr": 10 ** decimals / 1000, "kr": 1000}[unit]
    amount = lambda low, high: max(2, round(rng.randint(low, high) * scale))
    form = rng.choice(["activity", "activity", "type", "sections"])
    convention = rng.choice(["signed", "signed", "costs"]) if form == "activity" else "signed"
    sign = -1 if convention == "signed" else 1
    net, note = paper.mouth.pick("line.net"), None
    if form == "type":
        lines = [(paper.mouth.pick("line.type.income"), figures(rng, amount(8000, 90000), span, convention))]
        lines += [(label, figures(rng, -amount(3000, 200000), span, convention)) for label in paper.mouth.several("line.type.cost", rng.randint(2, 5))]
    elif form == "activity":
        lines = [(label, figures(rng, sign * amount(900, 90000), span, convention)) for label in paper.mouth.several("line.activity", rng.randint(4, 22))]
    if form == "sections":
        sections = paper.mouth.several("line.section", rng.randint(2, 4))
        sums = []
        for section in sections:
            printer.section(section)
            inner = [("Intäkter", figures(rng, amount(500, 9000), span, convention)), ("Kostnader", figures(rng, -amount(9000, 90000), span, convention))]
            for label, values in inner:
                printer.line(label, values, f"{section} {label}")
            sums.append(total([values for _, values in inner]))
            printer.line(f"Summa {section}", sums[-1], f"Summa {section}", "sum")
        printer.line("Totalt", total(sums), "Totalt", "sum")
    else:
        for label, values in lines:
            shown = label
            if note is None and rng.random() < 0.05:
                note = rng.choice(["1)", "*", "¹"])
                shown = f"{label} {note}" if note == "1)" else label + note
            printer.line(shown, values, label, holes=("prior", "prior.period") if rng.random() < 0.04 else ())
        printer.line("" if rng.random() < 0.03 else net, total([values for _, values in lines]), kind="sum")
    title = paper.say("table.title")
    if rng.random() < 0.6:
        paper.heading(title, 3)
    if not in_corner and rng.random() < 0.5:
        paper.para(paper.mouth.phrase(f"unit.cell.{unit}") if unit != "kr" else "Belopp i kronor", style="small")
    header = header_rows(columns, corner, groups)
    if not groups and rng.random() < 0.2:
        header = spread(header)
    paper.table(header, printer.rows, [28] + [72 / len(columns)] * len(columns))
    if note:
        paper.para(paper.say("footnote", mark=note), style="small")


def simple_table(paper, item, span, kind, unit):
    """Investments, cost per place, or a body's bistånd by month."""
    rng = paper.rng
    sources = {"investment": ["budget", "actual", "forecast", "variance"], "place": ["prior", "budget", "actual"]}[kind]
    if span.whole:
        sources = ["budget", "actual.year", "variance.year"] if kind == "investment" else ["prior", "budget", "actual.year"]
    columns = [column_of(paper, source, span) for source in sources]
    unit = "kr" if kind == "place" else unit
    printer = Printer(paper, item, columns, unit, 1 if unit == "mkr" else 0, paper.forms.minus)
    values = []
    for label in paper.mouth.several(f"line.{kind}", rng.randint(2, 5)):
        size = rng.randint(45, 900) * 1000 if kind == "place" else {"tkr": rng.randint(200, 4000), "mkr": rng.randint(2, 60), "kr": rng.randint(9, 400) * 10000}[unit]
        values.append(figures(rng, size, span, "costs"))
        if kind == "place":
            values[-1].update(actual=round(size * rng.uniform(0.9, 1.1)))
        printer.line(label, values[-1], label)
    if kind == "place":
        for fields, _, _ in item.records["amounts"][-len(columns) * len(values):]:
            fields["frequency"] = "per_person"
    else:
        printer.line(rng.choice(["Summa", "Totalt"]), total(values), kind="sum")
    paper.heading(paper.say(f"{kind}.title"), 3)
    corner = {"place": "Kronor", "investment": paper.mouth.phrase(f"unit.cell.{unit}") if unit != "kr" else "Kronor"}[kind]
    paper.table(header_rows(columns, corner), printer.rows, [40] + [60 / len(columns)] * len(columns))


def month_table(paper, item, span):
    """The year before's and this year's outcome, month by month."""
    rng = paper.rng
    paper.heading(paper.say("months.title"), 3)
    rows, number = [], lambda value: f"{value:,}".replace(",", " ")
    for month in range(1, span.month + 1):
        before, now = (rng.randint(2000, 9000) for _ in range(2))
        row = Row([Cell(MONTHS[month - 1].title(), left=True), Cell(number(before)), Cell(number(now))])
        rows.append(row)
        for kind, year, value in (("prior_year", span.year - 1, before), ("actual", span.year, now)):
            item.amount(row.piece, row.piece.text, value * 1000, kind, None, None, None, MONTHS[month - 1].title(), f"{year}-{month:02}")
    paper.table([[Cell(rng.choice(["Månad (tkr)", "Tkr"]), left=True), Cell(f"Utfall {span.year - 1}"), Cell(f"Utfall {span.year}")]], rows, [40, 20, 20])


def period_of(paper, span):
    """The report's time in words."""
    first, last, rng = datetime.date(span.year, 1, 1), last_day(span.year, span.month), paper.rng
    mon, year = MONTHS[span.month - 1], span.year
    if span.month == 1:
        return rng.choice([f"januari {year}", f"{first} – {last}"]), first, last
    ways = [f"januari–{mon} {year}", f"januari till och med {mon} {year}", f"1 januari–{last.day} {mon} {year}", f"{first} till och med {last}",
            f"januari t.o.m. {mon} {year}", f"{first}–{last}"]
    return rng.choice(ways), first, last


def report(paper, item, span, title, with_title=True, with_period=True):
    """The report itself: text and tables."""
    rng = paper.rng
    unit = rng.choice(["tkr", "tkr", "tkr", "mkr", "mkr", "kr"])
    if with_title:
        paper.heading(title, 1)
    if with_period:
        reporting(paper, item, span)
    said = unit == "kr" or rng.random() < 0.5
    unit_word = "kronor" if unit == "kr" else paper.mouth.phrase(f"unit.{unit}")
    paper.heading(paper.say("heading.report"), paper.level)
    paper.para(paper.say("unit.text", unit=unit_word) if said else "", paper.say("comment"))
    money_table(paper, item, span, unit, said)
    commented(paper)
    parts = [lambda: simple_table(paper, item, span, "investment", unit), lambda: simple_table(paper, item, span, "place", unit),
             lambda: measures.table(paper, item, span), lambda: measures.table(paper, item, span), lambda: measures.volumes(paper, item, span)]
    if not span.whole and span.month > 2:
        parts.append(lambda: month_table(paper, item, span))
    for part in rng.sample(parts, rng.choice([0, 1, 1, 2, 2, 3, 4])):
        part()
        if rng.random() < 0.5:
            memos.said(paper, "comment", rng.randint(1, 2))


def commented(paper):
    """What the figures are due to, as one paragraph or by activity."""
    if paper.rng.random() < 0.5:
        memos.said(paper, "comment", paper.rng.randint(2, 5))
        return
    for activity in paper.mouth.several("line.activity", paper.rng.randint(2, 5)):
        paper.heading(activity, 4)
        memos.said(paper, "comment", paper.rng.randint(2, 4))


def reporting(paper, item, span):
    words, first, last = period_of(paper, span)
    text = paper.say("reporting", period=words)
    item.period(paper.para(text, paper.say("comment")), text, "reporting", first, last)


def subject(paper):
    """The time and title of a follow-up."""
    rng = paper.rng
    if paper.meeting and paper.meeting.month < 3:
        span = Span(paper.year - 1, 12)
    elif paper.meeting:
        span = Span(paper.year, max(1, paper.meeting.month - rng.choice([1, 1, 2])))
    else:
        span = Span(paper.year, rng.choice([1, 2, 3, 3, 4, 4, 5, 6, 8, 8, 8, 9, 9, 10, 11, 12, 12]))
    month = span.month
    paper.earliest = last_day(span.year, month)
    kind = "year" if month == 12 else "part" if month in (4, 8) and rng.random() < 0.7 else "quarter" if month in (3, 6, 9) and rng.random() < 0.3 \
        else "month"
    return span, paper.say(f"report.{kind}", **span.values())


def memo(paper, number=None, prepared=None, diary=None):
    """A memo about a follow-up with the report behind it or in it."""
    rng = paper.rng
    span, title = prepared or subject(paper)
    printed, gold = diary or paper.forms.diary(paper.town.abbreviation, span.year)
    item = paper.begin(number, title, gold, "budget_follow_up")
    memos.masthead(paper, paper.say("memo.title"), printed, memos.memo_date(paper))
    memos.title_line(paper, title, number)
    within = rng.random() < 0.35
    outcome = rng.choice(["approve", "approve", "approve", "note", "refer"])
    named = lower_first(title) if not title.startswith("Delår ") else title

    def summary():
        paper.heading(paper.say("heading.summary"), paper.level)
        reporting(paper, item, span)
        if within:
            report(paper, item, span, title, False, False)
    memos.memo_sections(paper, {"summary": summary}, lambda: memos.decide(paper, item, "follow", outcome, report=named))
    memos.closing(paper, [] if within else [title])
    if not within:
        paper.page_break()
        report(paper, item, span, title, with_period=False)
    return item


def alone(paper):
    """A report on its own."""
    paper.kind, paper.meeting = "report", None
    span, title = subject(paper)
    item = paper.begin(None, title, None, "budget_follow_up")
    memos.masthead(paper, None, None, None, addressee=True)
    report(paper, item, span, title)
    if paper.rng.random() < 0.5:
        measures.table(paper, item, span)


def paragraph(paper, number, prepared, diary):
    """A paragraph of minutes about a follow-up; its figures are in the report, not here."""
    span, title = prepared
    item = paper.item
    named = lower_first(title) if not title.startswith("Delår ") else title
    paper.heading(paper.say("heading.summary"), paper.level)
    reporting(paper, item, span)
    memos.decide(paper, item, "follow", paper.rng.choice(["approve", "note", "refer"]), done=True, report=named)
