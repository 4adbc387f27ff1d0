"""errors.py FOLDER: character error rate of OCR on the scans in FOLDER (see `answers`) against the papers' own text layers, as JSON.

Compared line by line, by place. A line is one of pdftotext's (words side by side in one block, so columns and cells stay apart). Each
word that OCR read belongs to the line whose box its middle lies in or, where there is none, is nearest to, at most half a line's height
away; the page's shift on the scanner is the median of the words that both read alike. Words farther off (stamps, specks, text in
pictures) are counted as strays, not as errors. Both sides of a line are read from the left, with one space between words; dashes,
quotation marks and apostrophes have one spelling each, since no picture tells them apart, and lines to write on (........) are no text. Errors are Levenshtein's insertions, deletions
and substitutions, so that a lost or added space is one; the rate is errors / characters of the text layer.
"""
import collections
import html
import json
import pathlib
import re
import statistics
import subprocess
import sys
import unicodedata

PAPERS = pathlib.Path(__file__).parents[1] / "papers"
SPELLING = str.maketrans({**dict.fromkeys("–—−‐‑", "-"), **dict.fromkeys("”“„«»", '"'), **dict.fromkeys("’‘´`", "'"), "\u00ad": ""})
TO_WRITE_ON = re.compile(r"[._…]{4,}|…+")
LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.S)
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def spelt(text):
    return TO_WRITE_ON.sub("", unicodedata.normalize("NFC", text).translate(SPELLING))


def printed(pdf):
    """Page by page the lines of the text layer, each a list of (text, x0, y0, x1, y1)."""
    said = subprocess.run(["pdftotext", "-bbox-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for page in said.split("<page ")[1:]:
        lines = [[(spelt(html.unescape(word[4])), *map(float, word[:4])) for word in WORD.findall(line)] for line in LINE.findall(page)]
        pages.append([words for line in lines if (words := [word for word in line if word[0]])])
    return pages


def seen(page):
    return [(text, *word["Box"]) for word in page["Words"] if (text := spelt(word["Text"]))]


def middle(word):
    return (word[1] + word[3]) / 2, (word[2] + word[4]) / 2


def shift(lines, words):
    """How far right and down of the text layer the words stand, in points."""
    once = {text: place for text, place in counted(word for line in lines for word in line).items()}
    pairs = [(middle(word), once[text]) for text, word in counted(words, whole=True).items() if text in once]
    if len(pairs) < 5:
        return 0, 0
    return tuple(statistics.median(there[axis] - here[axis] for there, here in pairs) for axis in (0, 1))


def counted(words, whole=False):
    """Words of four letters or more that stand once on the page, by text."""
    words = [word for word in words if len(word[0]) > 3]
    often = collections.Counter(word[0] for word in words)
    return {word[0]: word if whole else middle(word) for word in words if often[word[0]] == 1}


def nearest(lines, boxes, x, y):
    best, least = None, None
    for i, (x0, y0, x1, y1) in enumerate(boxes):
        high = y1 - y0
        off = max(y0 - y, y - y1, 0), max(x0 - x, x - x1, 0)
        if off[0] <= high / 2 and off[1] <= high * 2:
            far = (off[0] + off[1], abs(y - (y0 + y1) / 2))
            if least is None or far < least:
                best, least = i, far
    return best


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


def joined(words):
    return " ".join(word[0] for word in sorted(words, key=lambda word: word[1]))


def compare(lines, words):
    """Errors, characters, strays of one page."""
    right, down = shift(lines, words)
    boxes = [(min(w[1] for w in line), min(w[2] for w in line), max(w[3] for w in line), max(w[4] for w in line)) for line in lines]
    read, strays = collections.defaultdict(list), 0
    for word in words:
        x, y = middle(word)
        line = nearest(lines, boxes, x - right, y - down)
        if line is None:
            strays += len(word[0])
        else:
            read[line].append(word)
    texts = [(joined(line), joined(read[i])) for i, line in enumerate(lines)]
    return sum(distance(a, b) for a, b in texts), sum(len(a) for a, _ in texts), strays


def main():
    folder = pathlib.Path(sys.argv[1])
    scans = json.loads((folder / "scans.json").read_text(encoding="utf-8"))
    totals, texts = {}, {}
    for name, scan in scans.items():
        paper = json.loads((folder / "answers" / f"{name}.json").read_text(encoding="utf-8"))["document"]["id"]
        texts.setdefault(scan["paper"], printed(PAPERS / scan["paper"] / "paper.pdf"))
        for number in map(int, scan["pages"]):
            kept = max((folder / "store" / "ocr" / paper[:2] / paper).glob(f"{number}.*.json"), key=lambda file: file.stat().st_mtime, default=None)
            words = seen(json.loads(kept.read_text(encoding="utf-8"))) if kept else []
            row = (1, *compare(texts[scan["paper"]][number - 1], words))
            if "--pages" in sys.argv:
                print(f"{name} {number} {scan['look']} {row[1] / max(1, row[2]):.4f} strays {row[3]}", file=sys.stderr)
            for group in (f"{scan['dpi']} dpi", f"{scan['look']}"):
                totals[group] = [a + b for a, b in zip(totals.get(group, [0] * 4), row)]
    json.dump({group: dict(zip(("pages", "errors", "characters", "strays"), row)) for group, row in totals.items()}, sys.stdout, indent=1)


main()
