"""forge.py FOLDER --seeds FROM-TO [--kinds KIND ...] [--grammar FOLDER] [--producer NAME]: writes NAME.pdf and NAME.gold.json for each seed.

Composes Swedish committee papers that nobody has seen, with their exact answers: the same seed gives the same words and the same gold.
Kinds: packet, minutes, extract, agreement, agreement_memo, follow_up, report, delegation, overview, nothing. Producers: chromium, weasyprint, libreoffice.
"""
import argparse
import json
import pathlib
import random

import agendas
import agreements
import delegation
import follow_ups
import nothing
import overview
from design import design_of
from forms import Forms
from gold import gold_of
from paper import Paper
from places import Town
from producing import PRODUCERS, produce
from words import Grammar, Mouth

HERE = pathlib.Path(__file__).parent
KINDS = {"packet": agendas.packet, "minutes": agendas.minutes, "extract": agendas.extract, "agreement": agreements.alone, "agreement_memo": agreements.memo,
         "follow_up": follow_ups.memo, "report": follow_ups.alone, "delegation": delegation.memo, "overview": overview.memo, "nothing": nothing.memo}
SHARES = {"packet": 6, "minutes": 3, "extract": 2, "agreement": 5, "agreement_memo": 4, "follow_up": 3, "report": 3, "delegation": 2, "overview": 1, "nothing": 2}
MEMOS = {"agreement_memo", "follow_up", "delegation", "overview", "nothing"}
GRAMMARS = {}


def grammar_of(name):
    """The grammar of a folder's name; read once."""
    if name not in GRAMMARS:
        folder = HERE / "grammar" / name
        GRAMMARS[name] = Grammar(folder if folder.exists() else name)
    return GRAMMARS[name]


def compose(seed, kinds=None, grammar="main"):
    """The paper of a seed with its looks and producer; nothing is rendered yet."""
    rng = random.Random(f"{grammar}/{seed}")
    kinds = kinds or list(SHARES)
    kind = rng.choices(kinds, [SHARES[name] for name in kinds])[0]
    paper = Paper(seed, rng, Town(rng), Forms(rng), Mouth(grammar_of(grammar), rng))
    paper.year = rng.randint(2016, 2027)
    paper.level = rng.choice([2, 2, 3])
    paper.mast_design, paper.mast_turned = paper.mouth.pick("masthead.design"), rng.random() < 0.4
    paper.mast_administration, paper.proposal_last = rng.random() < 0.4, rng.random() < 0.3
    paper.proposal_style = rng.choice(["", "", "indent", "strong"])
    paper.percent_spaced = rng.random() < 0.7
    paper.printed_unit = paper.town.printed
    if kind in MEMOS and rng.random() < 0.25:
        paper.meeting = agendas.meeting_of(paper)
    KINDS[kind](paper)
    return kind, paper, design_of(rng, paper), rng.choice(PRODUCERS)


def forge(folder, seeds, kinds=None, grammar="main", producer=None):
    """Writes the papers of these seeds and their gold; returns how many the folder has."""
    folder.mkdir(parents=True, exist_ok=True)
    jobs = []
    for seed in seeds:
        kind, paper, look, chosen = compose(seed, kinds, grammar)
        jobs.append((f"{pathlib.Path(grammar).name}-{seed:05}-{kind.replace('_', '-')}", paper, look, producer or chosen))
    produce(jobs, folder)
    for name, paper, *_ in jobs:
        try:
            gold = gold_of(paper, folder / f"{name}.pdf", name)
        except ValueError as error:  # gold must be exact or not at all
            print(f"left out: {error}")
            (folder / f"{name}.pdf").unlink()
            continue
        (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")
    return len(list(folder.glob("*.gold.json")))


def span(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seeds", type=span, required=True, metavar="FROM-TO")
    parser.add_argument("--kinds", nargs="*", choices=list(KINDS))
    parser.add_argument("--grammar", default="main", help="a folder in grammar/, or a path")
    parser.add_argument("--producer", choices=PRODUCERS)
    args = parser.parse_args()
    seeds = list(args.seeds)
    for at in range(0, len(seeds), 60):
        done = forge(args.folder, seeds[at:at + 60], args.kinds, args.grammar, args.producer)
    print(f"{done} papers in {args.folder}")


if __name__ == "__main__":
    main()
