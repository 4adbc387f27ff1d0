"""Tables of goals, measures and volumes."""
from paper import Cell, Row

GROUPS = {"total": "Totalt", "men": "Män", "women": "Kvinnor"}
YOUNG = {"total": "Totalt", "women": "Flickor", "men": "Pojkar"}


def value_of(paper, unit, base):
    """A figure near the base, as text and number."""
    rng = paper.rng
    if unit == "percent":
        number = max(1, min(99, base + rng.randint(-6, 6)))
        return f"{number} %" if paper.percent_spaced else f"{number}%", number
    if unit == "index":
        number = round(base / 10 + rng.uniform(-0.4, 0.4), 1)
        return f"{number:.1f}".replace(".", ","), number
    number = max(1, base + rng.randint(-base // 8 - 1, base // 8 + 1))
    return paper.forms.number(number) if paper.forms.space != "." else str(number), number


class Measure:
    """One measure: its words, unit, target and outcomes by period, for each group."""

    def __init__(self, paper, kind, periods, groups):
        rng = paper.rng
        self.text = paper.mouth.phrase(f"measure.{kind}")
        self.unit = {"percent.up": "percent", "percent.down": "percent", "yes": "yes_no"}.get(kind, kind)
        self.groups = groups if self.unit in ("percent", "persons") else [None]
        base = {"percent": rng.randint(20, 90), "persons": rng.randint(20, 900), "events": rng.randint(3, 40), "index": rng.randint(35, 88)}.get(self.unit, 1)
        trend = {"percent.up": "increase", "percent.down": "decrease"}.get(kind)
        self.comparator, self.target, self.target_text = trend, None, ""
        how = rng.random()
        if self.unit == "yes_no":
            self.comparator, self.target_text = "equals", "Ja"
        elif trend and how < 0.6:
            self.target_text = {"increase": rng.choice(["Ökar", "Ska öka", "Öka"]), "decrease": rng.choice(["Minskar", "Ska minska"])}[trend]
        elif how < 0.94:
            text, self.target = value_of(paper, self.unit, base)
            hedge = rng.choice(["", "", "", "Minst ", "minst ", "Högst "]) if not trend else ""
            self.target_text = hedge + text
            self.comparator = {"minst": "at_least", "högst": "at_most"}.get(hedge.strip().lower(), trend)
            if not hedge and "minst" in self.text:
                self.comparator = "at_least"
        elif not trend and "minst" in self.text:
            self.comparator = "at_least"
        self.cells = {}
        for group in self.groups:
            for period in periods:
                if self.unit == "yes_no":
                    self.cells[group, period] = (rng.choice(["Ja", "Ja", "Nej"]), None)
                elif rng.random() < 0.06:
                    self.cells[group, period] = (rng.choice(["-", "–"]) if group else "", "none")
                else:
                    self.cells[group, period] = value_of(paper, self.unit, base)

    def record(self, item, piece, quote, group, periods, target_period, goal):
        outcomes = [(period, *reversed(self.cells[group, period])) for period in periods if self.cells[group, period][1] != "none"]
        item.goal(piece, quote, self.text, group, self.unit, self.comparator, self.target, self.target_text or None,
                  target_period if self.target_text else None, outcomes, goal)


def layout_of(paper, span):
    """Which columns in which order: outcomes by period, the target, perhaps a forecast or trend. Headings and what they stand for."""
    rng, values = paper.rng, span.values()
    say = lambda name, **more: paper.mouth.phrase(name, **dict(values, **more)).replace("/", "\n")
    outcomes = [(str(span.year - back), say("measure.actual", y=span.year - back)) for back in range(rng.choice([1, 1, 2, 3]), 0, -1)]
    if span.whole:
        now = (str(span.year), say("measure.actual"))
    else:
        now = rng.choice([(values["ym"], say("measure.now")), (str(span.year), say("measure.actual"))])
    columns = [("outcome", *outcome) for outcome in outcomes]
    target = ("target", None, say("measure.target"))
    columns += [target, ("outcome", *now)] if rng.random() < 0.6 else [("outcome", *now), target]
    if rng.random() < 0.15:
        columns = [target] + [column for column in columns if column is not target]
    if rng.random() < 0.15 and not span.whole:
        columns.append(("forecast", None, say("measure.forecast")))
    if rng.random() < 0.2:
        columns.append(("trend", None, "Trend"))
    return columns


def table(paper, item, span):
    """A table of measures with targets and outcomes."""
    rng = paper.rng
    columns = layout_of(paper, span)
    periods = [period for kind, period, _ in columns if kind == "outcome"]
    labels = YOUNG if rng.random() < 0.3 else GROUPS
    grouped = rng.choice(["none", "none", "stacked", "stacked", "rows"])
    goals_as = rng.choice(["section", "column", "heading", "none"])
    with_column = goals_as == "column" and grouped != "rows"
    if goals_as == "column" and not with_column:
        goals_as = "section"
    paper.heading(paper.say("measure.title"), 3)
    goals = paper.mouth.several("measure.goal", 1 if goals_as in ("heading", "none") else rng.randint(1, 3))
    goals = [paper.mouth.expand(goal, {}) for goal in goals]
    header = ([Cell(paper.say("measure.goal.head"), left=True)] if with_column else []) + [Cell(paper.say("measure.head"), left=True)]
    header += [Cell("")] if grouped != "none" else []
    header += [Cell(name) for _, _, name in columns]
    rows, seen = [], set()
    if goals_as == "heading":
        paper.para("Mål: " + goals[0], style="strong")
    for goal in goals:
        found = []
        while len(found) < rng.randint(1, 4):
            kind = rng.choice(["percent", "percent", "percent.up", "percent.up", "percent.down", "persons", "events", "index", "yes"])
            measure = Measure(paper, kind, periods, list(labels) if grouped != "none" and rng.random() < 0.7 else [None])
            if measure.text not in seen:
                seen.add(measure.text)
                found.append(measure)
        if goals_as == "section":
            rows.append(Row([Cell(goal, span=len(header), left=True)], "section"))
        named = None if goals_as == "none" else goal
        for at, measure in enumerate(found):
            first = [Cell(goal, rows=len(found), left=True)] if with_column and at == 0 else []
            print_measure(paper, item, rows, first, measure, columns, labels, grouped, periods, str(span.year), named)
    wide = [20] if with_column else []
    wide += [34 if not with_column else 26] + ([9] if grouped != "none" else [])
    paper.table([header], rows, wide + [(100 - sum(wide)) / len(columns)] * len(columns))


def column_text(paper, measure, column, group):
    kind, period, _ = column
    if kind == "outcome":
        return measure.cells[group, period][0]
    if kind == "forecast":
        return next(text for (of, _), (text, _) in measure.cells.items() if of == group)
    return paper.rng.choice(["↗", "→", "↘"]) if kind == "trend" else measure.target_text


def print_measure(paper, item, rows, first, measure, columns, labels, grouped, periods, target_period, goal):
    """The measure's row, or its rows of groups, with their records."""
    groups = measure.groups
    if groups == [None] or grouped == "stacked":
        cells = first + [Cell(measure.text, left=True)]
        if grouped != "none":
            cells.append(Cell("\n".join(labels[group] for group in groups) if groups != [None] else ""))
        for column in columns:
            texts = [column_text(paper, measure, column, group) for group in groups]
            if column[0] == "trend" or column[0] == "target" and not measure.target:
                texts = texts[:1]
            cells.append(Cell("\n".join(texts)))
        rows.append(Row(cells))
        for group in groups:
            measure.record(item, rows[-1].piece, rows[-1].piece.text, group, periods, target_period, goal)
        return
    for at, group in enumerate(groups):
        cells = [Cell(measure.text, rows=len(groups), left=True)] if at == 0 else []
        cells.append(Cell(labels[group], left=True))
        for column in columns:
            if column[0] in ("target", "trend"):
                cells += [Cell(column_text(paper, measure, column, group), rows=len(groups))] if at == 0 else []
            else:
                cells.append(Cell(column_text(paper, measure, column, group)))
        rows.append(Row(cells))
        piece = rows[-1].piece
        quote = piece.text if at == 0 else f"{measure.text} {piece.text}"
        measure.record(item, piece, quote, group, periods, target_period, goal)


def volumes(paper, item, span):
    """Volumes with a budget: goal measures whose target is the budget."""
    rng, values = paper.rng, span.values()
    paper.heading(paper.say("volume.title"), 3)
    now = values["ym"] if not span.whole else str(span.year)
    head = rng.choice([["Bokslut {p}", "Budget {y}", "Utfall {now}"], ["Budget {y}", "Utfall {now}"], ["Utfall {p}", "Budget {y}", "Utfall {now}"]])
    rows = []
    for unit in rng.sample(["persons", "persons", "other", "other"], rng.randint(2, 4)):
        label = paper.mouth.phrase(f"volume.{unit}")
        if any(row.cells[0].text == label for row in rows):
            continue
        base, cells, outcomes, target = rng.randint(30, 2500), [Cell(label, left=True)], [], None
        for name in head:
            text, number = value_of(paper, unit, base)
            cells.append(Cell(text))
            if name.startswith("Budget"):
                target = (number, text)
            else:
                outcomes.append((str(span.year - 1) if "{p}" in name else now, number, text))
        rows.append(Row(cells))
        item.goal(rows[-1].piece, rows[-1].piece.text, label, None, unit, None, target[0], target[1], str(span.year), outcomes)
    header = [Cell(rng.choice(["Verksamhet", "Mått", "Volym"]), left=True)] + [Cell(name.format(**values, now=now)) for name in head]
    paper.table([header], rows, [46] + [54 / len(head)] * len(head))
