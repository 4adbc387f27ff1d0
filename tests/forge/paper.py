"""A paper before it is set: blocks of pieces, and the items and records that its pieces carry."""
import dataclasses

from words import plain

KINDS = ("parties", "amounts", "periods", "goalMeasures", "decisions")


class Piece:
    """Words printed in one go: a paragraph, heading, list point or table row. `kept` pieces never break over pages."""

    def __init__(self, text, kept=False, own=None):
        self.text, self.kept = text, kept
        self.own = own or text  # of a row: without cells that span rows, which may come to stand on another page
        self.page = self.last_page = None


@dataclasses.dataclass
class Heading:
    piece: Piece
    level: int = 2


@dataclasses.dataclass
class Paragraph:
    piece: Piece
    style: str = ""


@dataclasses.dataclass
class Points:
    """A list; `marker` is `•`, `–`, `1.`, `a)` or empty."""
    pieces: list
    marker: str = "•"


@dataclasses.dataclass
class Cell:
    """A table's cell; each line of its text stands on a line of its own. `span` columns, `rows` rows."""
    text: str = ""
    span: int = 1
    rows: int = 1
    left: bool = False


@dataclasses.dataclass
class Row:
    """`kind`: `line`, `section`, `sum`. A cell that a cell above covers is left out of `cells`."""
    cells: list
    kind: str = "line"
    piece: Piece = None

    def __post_init__(self):
        text, own = (" ".join(cell.text for cell in self.cells if cell.text and cell.rows <= rows) for rows in (99, 1))
        self.piece = self.piece or Piece(text, True, own)


@dataclasses.dataclass
class Table:
    header: list
    rows: list
    widths: list
    design: str  # a line of the grammar's `table.design`
    repeated: bool = True


@dataclasses.dataclass
class PageBreak:
    pass


@dataclasses.dataclass
class Masthead:
    """`design`: `left`, `columns`, `table`, `right`. `fields`: label and text, an empty label for text alone."""
    design: str
    logo: Piece
    title: Piece
    fields: list


@dataclasses.dataclass
class Columns:
    """Blocks set in two columns."""
    blocks: list


@dataclasses.dataclass
class Signatures:
    """Lines to sign on: place, name, office."""
    pieces: list


class Item:
    """One matter with its records."""

    def __init__(self, number, title, diary, category):
        self.number, self.title, self.diary, self.category = number, title, diary, category
        self.decision = None
        self.pieces = []
        self.records = {kind: [] for kind in KINDS}

    def add(self, of, piece, quote, **fields):
        """A record read from these words of this piece."""
        piece.kept = True
        self.records[of].append((fields, piece, plain(quote)))

    def amount(self, piece, quote, value, kind, frequency=None, payer=None, payee=None, subject=None, period=None, agreement=None):
        self.add("amounts", piece, quote, value=value, kind=kind, frequency=frequency, payer=payer, payee=payee, subject=plain(subject or "") or None,
                 period=period, agreement=agreement)

    def period(self, piece, quote, kind, start=None, end=None, months=None, agreement=None):
        self.add("periods", piece, quote, kind=kind, start=start and start.isoformat(), end=end and end.isoformat(), months=months, agreement=agreement)

    def goal(self, piece, quote, measure, group=None, unit=None, comparator=None, target=None, text=None, period=None, outcomes=(), goal=None,
             agreement=None):
        self.add("goalMeasures", piece, quote, goal=goal, measure=plain(measure), group=group, unit=unit, comparator=comparator, target=target,
                 targetText=text, targetPeriod=period, outcomes=[dict(period=p, value=v, text=plain(t)) for p, v, t in outcomes], agreement=agreement)


class Paper:
    """The whole of one PDF, with the choices that all its parts share."""

    def __init__(self, seed, rng, town, forms, mouth):
        self.seed, self.rng, self.town, self.forms, self.mouth = seed, rng, town, forms, mouth
        self.blocks, self.items, self.item = [], [], None
        self.kind, self.body, self.meeting = "memo", town.body, None
        self.municipality, self.code = town.name, town.code
        self.earliest = None  # the last day of a time reported
        self._columns = None

    def add(self, block, *pieces):
        (self.blocks if self._columns is None else self._columns).append(block)
        if self.item:
            self.item.pieces.extend(pieces)
        return block

    def heading(self, text, level=2):
        piece = Piece(text, kept=True)
        self.add(Heading(piece, level), piece)
        return piece

    def para(self, *sentences, style=""):
        """A paragraph of these sentences (empty ones left out)."""
        piece = Piece(" ".join(sentence for sentence in sentences if sentence))
        self.add(Paragraph(piece, style), piece)
        return piece

    def points(self, texts, marker=None):
        pieces = [Piece(text, kept=True) for text in texts]
        self.add(Points(pieces, marker if marker is not None else self.rng.choice(["•", "–", "•", "1.", "a)"])), *pieces)
        return pieces

    def table(self, header, rows, widths, design=None, repeated=None):
        design = design or self.mouth.pick("table.design")
        repeated = self.rng.random() < 0.7 if repeated is None else repeated
        return self.add(Table(header, rows, widths, design, repeated), *[row.piece for row in rows])

    def page_break(self):
        if self.blocks:
            self.add(PageBreak())

    def columns(self, on):
        """From here on in two columns, or no longer."""
        if on:
            columns = Columns([])
            self.add(columns)
            self._columns = columns.blocks
        else:
            self._columns = None

    def say(self, name, /, **values):
        return self.mouth.say(name, **values)

    def begin(self, number, title, diary, category):
        """A new item; what is added from here on belongs to it."""
        self.item = Item(number, title, diary, category)
        self.items.append(self.item)
        return self.item


def pieces_of(blocks):
    """All pieces in printed order; of tables also the header rows, as fresh pieces."""
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield block.piece
        elif isinstance(block, (Points, Signatures)):
            yield from block.pieces
        elif isinstance(block, Table):
            for row in block.header:
                yield Piece(" ".join(cell.text for cell in row))
            for row in block.rows:
                yield row.piece
        elif isinstance(block, Masthead):
            yield from [block.title] if block.title else []  # page furniture repeats the logo, which is never sought
            for label, piece in block.fields:
                yield Piece(f"{label} {piece.text}".strip())
        elif isinstance(block, Columns):
            yield from pieces_of(block.blocks)
