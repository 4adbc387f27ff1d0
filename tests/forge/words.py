"""The template language: a folder of text files with Swedish wordings, and a mouth that speaks them.

A file has sections (`== name`), and a section has one construction a line; `# ` starts a comment. In a construction
`[a|b|c]` is a choice (also nested, also empty: `[a|]`), `{name}` a value given by the caller and `{:name}` another section.
"""
import pathlib
import re
import string

SPACES = "\u00a0\u2009\u202f"
GLUED = re.compile(r"\s+(?=/år|/mån|/halvår|/kvartal|/dygn|/person|/delt)")


class Grammar:
    """All sections of a folder."""

    def __init__(self, folder):
        self.sections = {}
        for path in sorted(pathlib.Path(folder).glob("*.txt")):
            section = None
            for line in path.read_text(encoding="utf-8").splitlines():
                line = line.strip()
                if line.startswith("== "):
                    section = self.sections.setdefault(line[3:].strip(), [])
                elif line and not line.startswith("# "):
                    section.append(line)

    def has(self, name):
        return bool(self.sections.get(name))

    def lines(self, name):
        """The constructions of a section; an unknown section is an error of whoever wrote the grammar."""
        if not self.has(name):
            raise KeyError(f"the grammar has no section '{name}'")
        return self.sections[name]

    def variants(self, name):
        """How many wordings a section can give, values apart."""
        return sum(self._count(line) for line in self.lines(name))

    def _count(self, text):
        total, at = 1, 0
        while at < len(text):
            if text[at] == "[":
                end = closing(text, at)
                total *= sum(self._count(part) for part in branches(text[at + 1:end]))
                at = end
            elif text.startswith("{:", at):
                end = text.index("}", at)
                total *= self.variants(text[at + 2:end])
                at = end
            at += 1
        return total


class Mouth:
    """Speaks a grammar with the choices of one random generator."""

    def __init__(self, grammar, rng):
        self.grammar, self.rng = grammar, rng

    def phrase(self, name, /, **values):
        """One wording of a section, as it stands within a sentence."""
        return tidy(self.expand(self.rng.choice(self.grammar.lines(name)), values))

    def say(self, name, /, **values):
        """One wording of a section, with a capital."""
        text = self.phrase(name, **values)
        at = 1 if text[:1] in "”\"(–•" else 0
        return text[:at] + text[at:at + 1].upper() + text[at + 1:]

    def pick(self, name):
        """One line of a section that is a list of things."""
        return self.rng.choice(self.grammar.lines(name))

    def several(self, name, count):
        lines = self.grammar.lines(name)
        return self.rng.sample(lines, min(count, len(lines)))

    def expand(self, text, values):
        out, at = [], 0
        while at < len(text):
            if text[at] == "[":
                end = closing(text, at)
                out.append(self.expand(self.rng.choice(branches(text[at + 1:end])), values))
                at = end + 1
            elif text[at] == "{":
                end = text.index("}", at)
                name = text[at + 1:end]
                if name.startswith(":"):
                    out.append(self.expand(self.rng.choice(self.grammar.lines(name[1:])), values))
                else:
                    out.append(str(values[name]))
                at = end + 1
            else:
                out.append(text[at])
                at += 1
        return "".join(out)


def closing(text, start):
    """Where the bracket that opens at `start` is closed."""
    depth = 0
    for at in range(start, len(text)):
        depth += {"[": 1, "]": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise ValueError(f"a bracket is not closed: {text}")


def branches(text):
    """The alternatives within a bracket."""
    parts, depth, last = [], 0, 0
    for at, char in enumerate(text):
        depth += {"[": 1, "]": -1}.get(char, 0)
        if char == "|" and depth == 0:
            parts.append(text[last:at])
            last = at + 1
    return parts + [text[last:]]


def tidy(text):
    """Plain spaces that choices left are made one; none stands before punctuation or a slash of frequency."""
    text = re.sub(" {2,}", " ", text).strip(" ")
    text = re.sub(r" +([,.;:])(?![\w-])", r"\1", text)
    text = re.sub(r",(?=[.;:])", "", text)
    text = re.sub(r"([,.;:])\1+(?=\s|$)", r"\1", text)
    return GLUED.sub("", text)


def plain(text):
    """As a quote has it: any white space is one plain space."""
    return re.sub(r"\s+", " ", re.sub(f"[{SPACES}]", " ", text.replace("\u00ad", ""))).strip()


def squashed(text):
    """For finding a text again: without white space, hyphens and dashes, in one case."""
    return re.sub(r"[\s\u00ad\-‐–—−]+", "", text or "").casefold()


def upper_first(text):
    return text[:1].upper() + text[1:]


def lower_first(text):
    """Lower case at the start, but not for an abbreviation."""
    return text if text[1:2] in string.ascii_uppercase else text[:1].lower() + text[1:]
