"""The counts that `tests/scoreboard` keeps, one JSON file a source."""
import json
import pathlib

KINDS = ["parties", "amounts", "periods", "goalMeasures", "outcomes", "decisions"]

# file, title, what its groups are
SOURCES = [
    ("corpus", "Corpus, digital: papers that others published", "paper"),
    ("corpus-scans", "Corpus, scanned and mixed", "paper"),
    ("papers", "Our sample papers", "paper"),
    ("scans", "Scans of our sample papers", "resolution"),
    ("forge", "Composed papers, grammar main", "kind of paper"),
    ("forge-second", "Composed papers, second grammar", "kind of paper"),
    ("forge-third", "Composed papers, third grammar", "kind of paper"),
    ("forge-fourth", "Composed papers, fourth grammar", "kind of paper"),
    ("forge-scans", "Scans of composed papers", "kind of paper"),
    ("forge-fifth", "Composed papers, fifth grammar", "kind of paper"),
    ("forge-sixth", "Composed papers, sixth grammar", "kind of paper"),
    ("held-back", "Composed papers, held-back grammar (the seventh)", "kind of paper"),
]


def source(name):
    """What is kept of a source; None where it was never measured."""
    file = pathlib.Path(__file__).parent / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None


def f1(row, full=False):
    """From (gold, read, right, fully right); None where there is neither gold nor answer."""
    gold, read, right = row[:3]
    hits = row[3] if full and len(row) > 3 else right
    return None if gold + read == 0 else 2 * hits / (gold + read)
