"""board.py: prints the scoreboard (Markdown) from the counts kept beside it."""
import kept

ITEMS = ["items", "items.category", "items.diaryNumber", "items.pages", "items.decision"]


def cell(value):
    return "–" if value is None else f"{value:.3f}"


def total(title, rows):
    print(f"\n## {title}\n\n| row | gold | read | right | F1 | full F1 |\n|---|---|---|---|---|---|")
    for name, row in rows.items():
        full = cell(kept.f1(row, full=True)) if len(row) > 3 else ""
        print(f"| {name} | {row[0]} | {row[1]} | {row[2]} | {cell(kept.f1(row))} | {full} |")


def groups(title, named):
    print(f"\n## {title}\n\n| | items | {' | '.join(kept.KINDS)} |\n|---|---|{'---|' * len(kept.KINDS)}")
    for name, rows in named.items():
        items = min((kept.f1(rows[row]) or 0) for row in ITEMS if row in rows)
        print(f"| {name} | {cell(items)} | {' | '.join(cell(kept.f1(rows.get(kind, [0, 0, 0]))) for kind in kept.KINDS)} |")


def errors(scans):
    print("\n## OCR of our own scans\n\nCharacter errors against the papers' text layers, line by line (`tests/scans/errors.py` says how).")
    print("\n| scans | pages | characters | errors | CER |\n|---|---|---|---|---|")
    for name in sorted((name for name in scans if name.endswith("dpi"))):
        row = scans[name]
        print(f"| {name} | {row['pages']} | {row['characters']} | {row['errors']} | {row['errors'] / row['characters']:.2%} |")


print("# Scoreboard")
print("\nF1 by row, made by `tests/scoreboard` from the counts in `tests/scores/`; each source as it was measured last.")
print("`items` in the tables by paper is the lowest of the five item rows; – is a kind that neither gold nor answer has.")
for name, title, by in kept.SOURCES:
    if source := kept.source(name):
        total(f"{title} ({source['papers']})", source["total"])
        groups(f"{title}, by {by}", source["groups"])
if scans := kept.source("scans-errors"):
    errors(scans)
print("\n## First scores\n\nPapers written by somebody who had not seen the rules, scored once before anything was mended for them.")
for entry in kept.source("first"):
    total(f"{entry['set']} ({entry['date']})", entry["rows"])
