"""Which of an answer's records are right, as score.py decides it: a record is right where score.py matches it with one of gold's."""
import importlib.util
import json
import pathlib

KINDS = {"parties": "party", "amounts": "amount", "periods": "period", "goalMeasures": "goal", "decisions": "decision"}


def scorer(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, gold, answer):
    """Every record that score.py counts, as (kind, confidence, right, record)."""
    gold_items, items = gold["items"], answer.get("items") or []
    matched = score.match(gold_items, items, score.item)
    pages = {number["number"] for number in answer["document"]["pages"] if number["textSource"] == "ocr"}
    gold_ids, ids = {i: i for i in range(len(gold_items))}, {j: i for i, j, _ in matched}
    for kind, rule in KINDS.items():
        there, here = score.flatten(gold_items, kind, gold_ids), score.flatten(items, kind, ids)
        right = {j for _, j, _ in score.match(there, here, getattr(score, rule))}
        for j, record in enumerate(here):
            free = kind == "amounts" and record.get("kind") == "other" and record["_category"] in ("budget_follow_up", "other")
            if j in right or not free:
                yield kind, record["confidence"], j in right, record | {"_ocr": record["source"]["page"] in pages}


def pairs(golds, answers):
    """Gold and answer of each scanned or mixed paper: NAME.gold.json, NAME-scan.json, NAME-mixed.json."""
    for file in sorted(pathlib.Path(answers).glob("*.json")):
        name = file.stem.rsplit("-", 1)[0]
        if file.stem.endswith(("-scan", "-mixed")) and (gold := pathlib.Path(golds) / f"{name}.gold.json").exists():
            yield file.stem, *(json.loads(path.read_text(encoding="utf-8")) for path in (gold, file))
