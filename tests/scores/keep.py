"""keep.py SOURCE SCORES MISSES: keeps in SOURCE.json beside it what score.py found (SCORES, from --json; MISSES, from --show): the counts of
each row, also by resolution, kind of paper or paper, and for each kind of record some of what was missed and of what is none."""
import collections
import json
import pathlib
import re
import sys

EXAMPLES = 6
MISS = re.compile(r"^  (?P<paper>\S+) (?P<sign>[-+]) (?P<kind>\w+): (?P<record>\{.*\})$")
COMPOSED = re.compile(r"^(?:main|second|third|fourth|fifth|sixth|seventh)-\d+-(?P<kind>.+?)(?:-\d+-(?:scan|mixed))?$")


def add(rows, more):
    for row, counts in more.items():
        rows[row] = [a + b for a, b in zip(rows.get(row, [0] * len(counts)), counts)]


def group_of(paper):
    """What papers are added up by: composed ones by kind, scans of ours by resolution; others stand alone."""
    if composed := COMPOSED.match(paper):
        return composed["kind"]
    return f"{paper.split('-')[-2]} dpi" if re.search(r"-\d{3}-(?:scan|mixed)$", paper) else paper


def examples(lines):
    """The first of each paper before the second of any, so that one bad paper does not fill the list."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for match in filter(None, map(MISS.match, lines)):
        record = {key: value for key, value in json.loads(match["record"]).items() if key not in ("id", "confidence")}
        found[match["kind"]][match["sign"], match["paper"]].append(record)
    kept = {}
    for kind, by_paper in found.items():
        for sign in "-+":
            papers = [(paper, records) for (s, paper), records in by_paper.items() if s == sign]
            order = [(paper, records[turn]) for turn in range(EXAMPLES) for paper, records in papers if turn < len(records)]
            kept.setdefault(kind, {})[sign] = [{"paper": paper, "record": record} for paper, record in order[:EXAMPLES]]
    return kept


source, scores, misses = sys.argv[1:]
quotable = not source.startswith("corpus")  # its words are others'; only its counts are kept
scored = json.loads(pathlib.Path(scores).read_text(encoding="utf-8"))
total, groups = {}, {}
for rows in scored["total"].values():
    add(total, rows)
for paper, rows in sorted(scored["documents"].items()):
    add(groups.setdefault(group_of(paper), {}), rows)
kept = {"papers": len(scored["documents"]), "total": total, "groups": groups, "misses": examples(pathlib.Path(misses).read_text(encoding="utf-8").splitlines()) if quotable else {}}
lines = [f' "{key}": ' + (json.dumps(value, ensure_ascii=False) if key in ("papers", "total") else "{\n" + ",\n".join(
    f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(part, ensure_ascii=False)}" for name, part in value.items()) + "\n }") for key, value in kept.items()]
(pathlib.Path(__file__).parent / f"{source}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
