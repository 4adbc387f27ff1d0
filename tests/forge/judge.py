#!/usr/bin/env python3
"""judge.py FOLDER: compares FOLDER/answers/NAME.json with FOLDER/NAME.gold.json and prints F1 by kind of record, as JSON.

Stricter and simpler than a scoreboard: what must be the same is the same to the letter (case and punctuation aside), but for names and
measures, which may differ in a few words. A record counts in whatever item it stands.
"""
import argparse
import collections
import difflib
import json
import pathlib
import re

FOLLOW_UP = {"actual", "budget", "forecast", "variance", "prior_year", "period_budget"}
ALIKE = 0.75


def plain(text):
    return " ".join(re.findall(r"\w+", (text or "").casefold()))


def number(value):
    return None if value is None else round(float(value), 2)


def outcomes(goal):
    return [[plain(goal["measure"]), goal["group"], o["period"], number(o["value"])] for o in goal.get("outcomes") or []]


# Each kind: its records of an item as (what must be equal, the words that may differ a little).
KINDS = {
    "items": lambda item: [((item["number"], item["category"], tuple(item["pages"] or []), (item["decision"] or {}).get("outcome")), plain(item["title"]))],
    "parties": lambda item: [((), plain(p["name"])) for p in item.get("parties") or []],
    "amounts": lambda item: [((number(a["value"]), a["kind"]), plain(a["subject"]) if a["kind"] in FOLLOW_UP else "")
                             for a in item.get("amounts") or [] if a["kind"] != "other" or item["category"] == "iop_agreement"],
    "periods": lambda item: [((p["kind"], p["start"], p["end"], p["months"]), "") for p in item.get("periods") or []],
    "goalMeasures": lambda item: [((g["group"], number(g["target"])), plain(g["measure"])) for g in item.get("goalMeasures") or []],
    "outcomes": lambda item: [((group, period, value), measure) for g in item.get("goalMeasures") or [] for measure, group, period, value in outcomes(g)],
    "decisions": lambda item: [((d["kind"], d["date"], d["paragraphFrom"], d["paragraphTo"]), plain(d["body"])) for d in item.get("decisions") or []],
}


def alike(one, other):
    return one == other or one in other or other in one or difflib.SequenceMatcher(None, one, other).ratio() >= ALIKE


def hits(gold, read):
    """How many of gold's records are read, each once."""
    left = collections.defaultdict(list)
    for key, words in read:
        left[key].append(words)
    found = 0
    for key, words in gold:
        best = max(left[key], key=lambda other: difflib.SequenceMatcher(None, words, other).ratio(), default=None)
        if best is not None and alike(words, best):
            left[key].remove(best)
            found += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    sums = {kind: [0, 0, 0] for kind in KINDS}
    for file in sorted(folder.glob("*.gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))["items"]
        answer = folder / "answers" / file.name.replace(".gold.json", ".json")
        read = json.loads(answer.read_text(encoding="utf-8"))["items"] if answer.exists() else []
        for kind, of in KINDS.items():
            there, here = ([record for item in items for record in of(item)] for items in (gold, read))
            sums[kind] = [a + b for a, b in zip(sums[kind], (len(there), len(here), hits(there, here)))]
    print(json.dumps({kind: {"gold": gold, "read": read, "f1": round(2 * right / max(1, gold + read), 4)} for kind, (gold, read, right) in sums.items()}))


if __name__ == "__main__":
    main()
