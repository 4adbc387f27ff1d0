"""weak.py: prints, for each kind of record, where the engine is still weak (Markdown), from the counts and misses kept beside it."""
import json

import kept

TITLES = {
    "parties": "Parties", "amounts": "Amounts", "periods": "Periods", "goalMeasures": "Goal measures", "outcomes": "Outcomes of measures",
    "decisions": "Listed decisions",
}


def shown(example):
    record = ", ".join(f"{key} {json.dumps(value, ensure_ascii=False)}" for key, value in example["record"].items() if value is not None and key != "source")
    return f"`{example['paper']}` {record}"


sources = [(name, title, by, kept.source(name)) for name, title, by in kept.SOURCES]
sources = [each for each in sources if each[3]]
print("# Where the engine is still weak")
print("\nMade by `tests/scoreboard` from the papers that it measured last. F1 says how much is found and right, full F1 also the fields beside")
print("the main ones. Examples are of what was missed, and of what was read though gold has no such record; one paper gives one before")
print("another gives its second.")
for kind, title in TITLES.items():
    print(f"\n## {title}\n\n| papers | gold | F1 | full F1 | weakest |\n|---|---|---|---|---|")
    for name, label, by, source in sources:
        row = source["total"].get(kind, [0, 0, 0])
        parts = {group: kept.f1(rows[kind]) for group, rows in source["groups"].items() if kind in rows and kept.f1(rows[kind]) is not None}
        if not parts:
            continue
        worst = min(parts, key=parts.get)
        full = f"{kept.f1(row, full=True):.3f}" if len(row) > 3 else "–"
        weakest = f"{worst} ({parts[worst]:.3f})" if parts[worst] < 1 else "–"
        print(f"| {label} | {row[0]} | {kept.f1(row):.3f} | {full} | {weakest} |")
    for sign, heading in (("-", "Missed"), ("+", "Read, but no such record")):
        found = [shown(example) for _, _, _, source in sources for example in source["misses"].get(kind, {}).get(sign, [])[:2]]
        if found:
            print(f"\n{heading}:\n\n" + "\n".join(f"* {line}" for line in found))
