"""How a paper looks, chosen once for all of it: fonts, sizes, justification, colours, page furniture."""
import dataclasses
import re

WIDE = ("DejaVu Sans", "DejaVu Serif", "URW Bookman", "URW Gothic", "Liberation Mono")
VOWELS = "aeiouyåäö"
SYLLABLE = re.compile(rf"(?<=[{VOWELS}])([bcdfghjklmnprstv])(?=[{VOWELS}])|(?<=[{VOWELS}][lmnrst])(?=[bdfgkmnpstv][{VOWELS}])", re.IGNORECASE)


@dataclasses.dataclass
class Design:
    body: str
    head: str
    size: float
    leading: float
    justified: bool
    hyphens: bool
    colour: str
    margins: tuple
    header: dict
    footer: dict
    ruled: bool
    caps: bool
    numbers_right: bool
    narrow_gaps: float

    @property
    def table_scale(self):
        """Tables are set smaller, in wide fonts much smaller."""
        return 0.74 if self.body in WIDE else 0.88


def design_of(rng, paper):
    """The looks of a paper; `header` and `footer` map `left`, `center`, `right` to text with `{n}` and `{m}` for page and pages."""
    town = paper.town
    fonts, pick = paper.mouth.grammar.lines("font"), paper.mouth.pick
    body = rng.choice(fonts)
    size = rng.choice([10, 10.5, 11, 11, 11.5, 12]) - (1 if body in WIDE else 0)
    numbers = pick("page.number") if rng.random() < 0.88 else ""
    said = [town.printed, paper.body or town.printed, f"{town.printed}, {paper.body or ''}".strip(", ")]
    header, footer = {}, {}
    if rng.random() < 0.55:
        header[rng.choice(["left", "right"])] = rng.choice(said)
    (header if rng.random() < 0.3 else footer)["right" if rng.random() < 0.6 else "center"] = numbers
    if rng.random() < 0.5:
        footer["left"] = rng.choice(said)
    justified = rng.random() < 0.35
    return Design(body, body if rng.random() < 0.6 else rng.choice(fonts), size, rng.choice([1.2, 1.25, 1.35, 1.5]), justified,
                  justified and rng.random() < 0.6, pick("colour"),
                  (rng.choice([20, 25, 30]), rng.choice([18, 20, 25, 30]), rng.choice([18, 22, 28])), header, footer, rng.random() < 0.3,
                  rng.random() < 0.2, rng.random() < 0.85, rng.choice([2, 3, 5]))


@dataclasses.dataclass
class TableDesign:
    """A line of the grammar's `table.design`, read."""
    side: str  # all, bottom or none
    width: str
    colour: str
    header: str
    rows: str

    @classmethod
    def read(cls, line):
        cells, header, rows = (part.strip() for part in line.split("|"))
        side, width, colour = (cells.split() + ["", ""])[:3]
        return cls(side, width, colour, header, rows)


def hyphenated(text):
    """Soft hyphens between the syllables of long words."""
    return re.sub(r"[A-Za-zÅÄÖåäö]{9,}", lambda word: SYLLABLE.sub("\u00ad\\1", word[0]) if "\u00ad" not in word[0] else word[0], text)
