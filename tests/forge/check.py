"""check.py [--seeds FROM-TO] [--grammar NAME] [--rendered FOLDER]: whether the forge brings forth what it should.

Composes the seeds (nothing is rendered) and looks for every form of forms.txt in the text, counts the records of every kind, and sees that
each record's quote stands in the piece that carries it. With --rendered, also that every gold quote of that folder is on its page.
"""
import argparse
import json
import pathlib
import re
import sys

import forge
from gold import on_page, pages_of
from paper import KINDS, pieces_of
from words import squashed

FLOOR = 300  # records of every kind


def forms():
    """The forms asked for: as written, and as a pattern."""
    for line in (forge.HERE / "forms.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# "):
            yield line, re.compile(line[1:-1] if line.startswith("/") else re.escape(line), re.MULTILINE)


def composed(seeds, grammar):
    """Text of all papers, counts by kind of record, and what is wrong with them."""
    texts, counts, wrong = [], dict.fromkeys([*KINDS, "outcomes"], 0), []
    for seed in seeds:
        kind, paper, _, _ = forge.compose(seed, grammar=grammar)
        texts.append("\n".join(piece.text.replace("\n", " ") for piece in pieces_of(paper.blocks)))
        for item in paper.items:
            for name, records in item.records.items():
                counts[name] += len(records)
                for fields, piece, quote in records:
                    counts["outcomes"] += len(fields.get("outcomes", ()))
                    if not all(squashed(word) in squashed(piece.text + " " + fields.get("measure", "")) for word in quote.split()):
                        wrong.append(f"seed {seed} ({kind}): not in its piece: {quote!r}")
    return "\n".join(texts), counts, wrong


def rendered(folder):
    """Gold quotes of a folder that are not on their page."""
    wrong = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        pages = pages_of(path.with_name(path.name.replace(".gold.json", ".pdf")))
        for item in gold["items"]:
            for kind in KINDS:
                wrong += [f"{path.name} p{record['source']['page']}: {record['source']['quote']!r}" for record in item[kind]
                          if not on_page(record["source"]["quote"], pages[record["source"]["page"] - 1])]
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=forge.span, default=range(1, 301), metavar="FROM-TO")
    parser.add_argument("--grammar", default="main")
    parser.add_argument("--rendered", type=pathlib.Path)
    args = parser.parse_args()
    text, counts, wrong = composed(args.seeds, args.grammar)
    wrong += [f"form never seen: {line}" for line, pattern in forms() if not pattern.search(text)]
    wrong += [f"only {count} {name}" for name, count in counts.items() if count < FLOOR]
    wrong += rendered(args.rendered) if args.rendered else []
    print("\n".join(wrong))
    print(", ".join(f"{name} {count}" for name, count in counts.items()), f"- {len(wrong)} wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
