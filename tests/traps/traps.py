"""A trap's file: header lines `key: value` up to the first blank line, then the paper's text as markup."""
import pathlib
import re
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
PLACE = re.compile(r"^%%HERE(?: (\w+))?%%$", re.M)
KINDS = {"party", "amount", "period", "goal", "decision", "category"}
KNOWN = {"whole": {"why", "kind", "must not", "may"}, "part": {"why", "kind", "in", "at", "must not", "may"}, "host": {"why", "has"}}
NEEDED = {"whole": {"why", "kind"}, "part": {"why", "kind", "in"}, "host": {"why"}}


@dataclass(frozen=True)
class Trap:
    """A whole paper, a host, or a part to be put in a host. `sort` is whole, part or host."""

    sort: str
    name: str
    head: dict
    text: str

    @property
    def document(self):
        return f"{self.sort}-{self.name}"

    def list(self, key, default=""):
        return [entry.strip() for entry in self.head.get(key, default).split(";") if entry.strip()]


class TrapError(Exception):
    """A trap's file is not as README.md says."""


def read(path, sort):
    head, _, text = path.read_text("utf-8").partition("\n\n")
    fields = {}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon or key not in KNOWN[sort]:
            raise TrapError(f"{path.name}: unknown header line: {line}")
        fields[key] = "; ".join(filter(None, [fields.get(key), value.strip()]))  # a key may stand on several lines
    missing = NEEDED[sort] - fields.keys()
    if missing:
        raise TrapError(f"{path.name}: no {', '.join(sorted(missing))}")
    trap = Trap(sort, path.stem, fields, text.strip("\n") + "\n")
    for key in ("must not", "may", "has"):
        for pattern in trap.list(key):
            if pattern != "*" and pattern.split()[0] not in KINDS:
                raise TrapError(f"{path.name}: unknown kind of record: {pattern}")
    return trap


def all_traps():
    """The whole papers, the parts, and the hosts by name."""
    wholes = [read(path, "whole") for path in sorted((HERE / "whole").glob("*.txt"))]
    parts = [read(path, "part") for path in sorted((HERE / "parts").glob("*.txt"))]
    hosts = {path.stem: read(path, "host") for path in sorted((HERE / "hosts").glob("*.txt"))}
    return wholes, parts, hosts


def with_part(host, part=None):
    """The host's text with the part in its place; the other places vanish."""
    place = part.head.get("at") if part else None
    if part and len([name for name in PLACE.findall(host.text) if name == (place or "")]) != 1:
        raise TrapError(f"{part.name}: {host.name} has not one place {place or 'without a name'}")
    return PLACE.sub(lambda m: part.text if part and (m.group(1) or None) == place else "", host.text)
