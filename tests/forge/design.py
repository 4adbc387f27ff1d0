"""How a paper looks, chosen once for all of it: fonts, sizes, justification, colours, page furniture."""
import dataclasses
import re

FONTS = ["Carlito", "Caladea", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "EB Garamond", "Liberation Sans Narrow", "URW Gothic",
         "P052", "C059", "Nimbus Sans", "Nimbus Roman", "URW Bookman"]
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


def design_of(rng, paper):
    """The looks of a paper; `header` and `footer` map `left`, `center`, `right` to text with `{n}` and `{m}` for page and pages."""
    town = paper.town
    fonts = FONTS if rng.random() < 0.9 else ["Liberation Mono"]
    body = rng.choice(fonts)
    size = rng.choice([10, 10.5, 11, 11, 11.5, 12]) - (1 if body in ("DejaVu Sans", "DejaVu Serif", "URW Bookman", "URW Gothic", "Liberation Mono") else 0)
    numbers = rng.choice(["{n}", "{n} ({m})", "Sida {n} av {m}", "{n}({m})", "Sid {n}", "{n} [{m}]", "Sida {n}({m})", ""])
    said = [town.printed, paper.body or town.printed, f"{town.printed}, {paper.body or ''}".strip(", ")]
    header, footer = {}, {}
    if rng.random() < 0.55:
        header[rng.choice(["left", "right"])] = rng.choice(said)
    (header if rng.random() < 0.3 else footer)["right" if rng.random() < 0.6 else "center"] = numbers
    if rng.random() < 0.5:
        footer["left"] = rng.choice(said)
    justified = rng.random() < 0.35
    return Design(body, body if rng.random() < 0.6 else rng.choice(FONTS), size, rng.choice([1.2, 1.25, 1.35, 1.5]), justified,
                  justified and rng.random() < 0.6, rng.choice(["#1f4e79", "#00664f", "#7a1f3d", "#333333", "#5b3f8c", "#b3541e", "#000000"]),
                  (rng.choice([20, 25, 30]), rng.choice([18, 20, 25, 30]), rng.choice([18, 22, 28])), header, footer, rng.random() < 0.3,
                  rng.random() < 0.2, rng.random() < 0.85, rng.choice([2, 3, 5]))


def hyphenated(text):
    """Soft hyphens between the syllables of long words."""
    return re.sub(r"[A-Za-zÅÄÖåäö]{9,}", lambda word: SYLLABLE.sub("\u00ad\\1", word[0]) if "\u00ad" not in word[0] else word[0], text)
