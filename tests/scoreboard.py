"""scoreboard.py CORPUS PAPERS FIRST [SCANS ERRORS]: prints the scoreboard (Markdown) from score.py's --json answers, the kept first
scores and, of our own scans, the answer of scans/errors.py."""
import json
import sys

KINDS = ["parties", "amounts", "periods", "goalMeasures", "outcomes", "decisions"]
ITEMS = ["items", "items.category", "items.diaryNumber", "items.pages", "items.decision"]


def f1(row, full=False):
    gold, read, right = row[:3]
    hits = row[3] if full and len(row) > 3 else right
    return None if gold + read == 0 else 2 * hits / (gold + read)


def cell(value):
    return "–" if value is None else f"{value:.3f}"


def totals(title, groups):
    print(f"\n## {title}\n\n| row | gold | read | right | F1 | full F1 |\n|---|---|---|---|---|---|")
    for group, rows in groups.items():
        for name, row in rows.items():
            full = cell(f1(row, full=True)) if len(row) > 3 else ""
            print(f"| {group}: {name} | {row[0]} | {row[1]} | {row[2]} | {cell(f1(row))} | {full} |")


def papers(title, documents):
    print(f"\n## {title}\n\n| paper | items | {' | '.join(KINDS)} |\n|---|---|{'---|' * len(KINDS)}")
    for name, rows in sorted(documents.items()):
        items = min((f1(rows[row]) or 0) for row in ITEMS)
        print(f"| {name} | {cell(items)} | {' | '.join(cell(f1(rows[kind])) for kind in KINDS)} |")


def by_resolution(documents):
    """Rows of NAME-DPI-scan and NAME-DPI-mixed, added up for each resolution."""
    groups = {}
    for name, rows in documents.items():
        group = groups.setdefault(f"{name.split('-')[-2]} dpi", {})
        for row, counts in rows.items():
            group[row] = [a + b for a, b in zip(group.get(row, [0] * len(counts)), counts)]
    return {group: groups[group] for group in sorted(groups)}


def errors(scans):
    print("\n## OCR of our own scans\n\nCharacter errors against the papers' text layers, line by line (`tests/scans/errors.py` says how).")
    print("\n| scans | pages | characters | errors | CER |\n|---|---|---|---|---|")
    for name in sorted(scans, key=lambda name: (not name.endswith("dpi"), name)):
        row = scans[name]
        print(f"| {name} | {row['pages']} | {row['characters']} | {row['errors']} | {row['errors'] / row['characters']:.2%} |")


corpus, ours, first, *scanned = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:6])
print("# Scoreboard")
print("\nF1 by row, made by `tests/scoreboard`. Corpus: papers that others published. Ours: `tests/papers`.")
print("`items` in the tables by paper is the lowest of the five item rows; – is a kind that neither gold nor answer has.")
totals("Corpus", corpus["total"])
totals("Ours", ours["total"])
if scanned:
    totals("Ours scanned", by_resolution(scanned[0]["documents"]))
    errors(scanned[1])
papers("Corpus by paper", corpus["documents"])
papers("Ours by paper", ours["documents"])
print("\n## First scores\n\nPapers written by somebody who had not seen the rules, scored once before anything was mended for them; they are part of *Ours* since.")
for entry in first:
    totals(f"{entry['set']} ({entry['date']})", {"first": entry["rows"]})
