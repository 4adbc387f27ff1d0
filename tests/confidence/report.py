"""report.py SCORE.PY OUT GOLDS=ANSWERS…: writes OUT/CONFIDENCE.md and OUT/confidence/confidence.svg (see `run`)."""
import pathlib
import sys

import matplotlib
import numpy as np

import judging

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "ingest", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 9,
                            "axes.spines.top": False, "axes.spines.right": False, "axes.edgecolor": "#888", "legend.frameon": False})
from matplotlib import pyplot  # noqa: E402

NAMES = {"parties": "parties", "amounts": "amounts", "periods": "periods", "goalMeasures": "goal measures", "decisions": "decisions"}
ERROR = 0.01
GREY, BLUE, RED = "#888888", "#1f5a8a", "#b0413e"
SHADES = {"parties": "#d0a04a", "amounts": "#6fa8c9", "periods": "#9a7fb5", "goalMeasures": "#5f9e74", "decisions": "#c98a86"}


def auroc(confidence, right):
    """How often a right record has more confidence than a wrong one; half where they are equal (Mann-Whitney)."""
    wrong = np.sort(confidence[~right])
    if not len(wrong) or not right.any():
        return None
    below = np.searchsorted(wrong, confidence[right], "left")
    level = np.searchsorted(wrong, confidence[right], "right") - below
    return float((below + level / 2).sum() / len(wrong) / right.sum())


def risks(confidence, right):
    """Coverage and share of wrong ones of what is at least as sure as each confidence that occurs, from the surest on."""
    order = np.argsort(-confidence, kind="stable")
    sure, wrong = confidence[order], np.cumsum(~right[order])
    last = np.append(sure[1:] != sure[:-1], True)
    taken = np.arange(1, len(sure) + 1)[last]
    return taken / len(sure), wrong[last] / taken, sure[last]


def covered(confidence, right):
    """The most that can be kept with at most ERROR wrong, and the confidence to ask for."""
    coverage, risk, sure = risks(confidence, right)
    kept = np.flatnonzero(risk <= ERROR)
    return (coverage[kept[-1]], sure[kept[-1]]) if len(kept) else (0.0, None)


def row(name, chosen, confidence, right):
    confidence, right = confidence[chosen], right[chosen]
    if not len(right):
        return f"| {name} | 0 | 0 | – | – | – |"
    area = auroc(confidence, right)
    kept, bound = covered(confidence, right)
    cells = [name, right.sum(), (~right).sum(), "–" if area is None else f"{area:.3f}", f"{kept:.1%}", "–" if bound is None else f"{bound:.3f}"]
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def draw(path, confidence, right, kinds):
    """Four pictures; kinds with too few wrong records to draw are left out of the first two."""
    figure, ((left, roc), (spread, promise)) = pyplot.subplots(2, 2, figsize=(8.6, 6.2), layout="constrained")
    drawn = [("all", kinds == kinds, BLUE, 1.8)]
    drawn += [(NAMES[kind], kinds == kind, shade, 0.9) for kind, shade in SHADES.items() if (~right[kinds == kind]).sum() >= 10]
    for name, chosen, colour, wide in reversed(drawn):
        coverage, risk, _ = risks(confidence[chosen], right[chosen])
        left.plot(coverage * 100, risk * 100, color=colour, lw=wide, label=name)
        bounds = np.append(np.inf, np.unique(confidence[chosen])[::-1])
        good, bad = ([(confidence[chosen & side][None] >= bounds[:, None]).mean(axis=1)] for side in (right, ~right))
        roc.plot(bad[0], good[0], color=colour, lw=wide, label=f"{name} {auroc(confidence[chosen], right[chosen]):.2f}")
    left.axhline(ERROR * 100, color=GREY, lw=0.8, ls=":")
    left.set(xlabel="records kept, the surest first (%)", ylabel="of them wrong (%)", title="What is left", xlim=(0, 100), ylim=(0, None))
    roc.plot([0, 1], [0, 1], color=GREY, lw=0.8, ls=":")
    roc.set(xlabel="wrong records kept", ylabel="right records kept", title="Right above wrong (AUROC)", xlim=(0, 1), ylim=(0, 1.02))
    roc.legend(*(named[::-1] for named in roc.get_legend_handles_labels()), loc="lower right")
    bins = np.linspace(0, 1, 21)
    for judged, colour, name in ((right, BLUE, "right"), (~right, RED, "wrong")):
        share = np.histogram(confidence[judged], bins)[0] / max(1, judged.sum())
        spread.stairs(share * 100, bins, color=colour, lw=1.5, label=f"{name} (n = {judged.sum()})")
    spread.set(xlabel="confidence", ylabel="share of records (%)", title="Right and wrong ones", xlim=(0, 1))
    spread.legend(loc="upper left")
    edges = np.unique(np.quantile(confidence, np.linspace(0, 1, 11)))
    place = np.clip(np.searchsorted(edges, confidence, "right") - 1, 0, len(edges) - 2)
    groups = [place == i for i in range(len(edges) - 1) if (place == i).any()]
    promise.plot([0, 1], [0, 1], color=GREY, lw=0.8, ls=":")
    promise.plot([confidence[g].mean() for g in groups], [right[g].mean() for g in groups], "o-", color=BLUE, lw=1.5, ms=3.5)
    promise.set(xlabel="confidence (tenths of the records)", ylabel="of them right", title="What it promises", xlim=(0, 1), ylim=(0, 1.02))
    for axes in (left, roc, spread, promise):
        axes.title.set_size(10)
    figure.savefig(path, metadata={"Date": None})


def main():
    scorer, out, *sets = sys.argv[1:]
    score, out = judging.scorer(scorer), pathlib.Path(out)
    records, papers = [], 0
    for entry in sets:
        for name, gold, answer in judging.pairs(*entry.split("=")):
            papers += 1
            records += [(*record, name) for record in judging.judged(score, gold, answer)]
    confidence, right = np.array([r[1] for r in records]), np.array([r[2] for r in records])
    kinds, ocr = np.array([r[0] for r in records]), np.array([r[3]["_ocr"] for r in records])
    corpus = np.array([not any(f"-{dpi}-" in r[4] for dpi in (150, 200, 300)) for r in records])
    lines = [
        "# Confidence",
        "",
        f"How well the `confidence` of records tells right from wrong on {papers} scanned and mixed papers: the shared corpus and scans of",
        "our own papers (`tests/scans/forge.py`). Right is what `score.py` matches with gold. AUROC is how often a right record is surer than",
        "a wrong one. The last columns say how much is left where at most 1 % of what is left may be wrong, and the confidence to ask for.",
        "Made by `tests/confidence/run`.",
        "",
        "| records | right | wrong | AUROC | left at 1 % error | from |",
        "|---|---|---|---|---|---|",
        row("**all**", kinds == kinds, confidence, right),
        *(row(NAMES[kind], kinds == kind, confidence, right) for kind in NAMES),
        row("on scanned pages", ocr, confidence, right),
        row("on digital pages", ~ocr, confidence, right),
        row("of the corpus", corpus, confidence, right),
        row("of our own scans", ~corpus, confidence, right),
        "",
        "![Risk against coverage, ROC, distribution, calibration](confidence/confidence.svg)",
    ]
    (out / "CONFIDENCE.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    draw(out / "confidence" / "confidence.svg", confidence, right, kinds)


main()
