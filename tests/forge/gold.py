"""The exact answer for a paper: where its pieces landed in the PDF, and its records in the contract's form."""
import hashlib
import pathlib
import subprocess

from paper import KINDS, PageBreak, pieces_of
from words import plain, squashed


def pages_of(pdf):
    """The text of each page, squashed, as three ways of pdftotext read it."""
    readings = []
    for option in (["-raw"], [], ["-layout"]):
        text = subprocess.run(["pdftotext", *option, pdf, "-"], check=True, capture_output=True, text=True).stdout
        readings.append([squashed(page) for page in text.split("\f")[:-1]])
    return list(zip(*readings))


def locate(paper, pages):
    """Gives each piece its page, walking both in printed order; a page break goes to the next page at least."""
    page, after = 0, 0
    for block in paper.blocks:
        if isinstance(block, PageBreak):
            page, after = min(page + 1, len(pages) - 1), 0
            continue
        for piece in pieces_of([block]):
            found = found_at(pages, piece, page, after)
            if found:
                page, after = found
                piece.page = piece.last_page = page + 1
                end = squashed(piece.text)[-15:]
                if not piece.kept and end not in pages[page][0][max(0, after - 20):] and page + 1 < len(pages) and end in pages[page + 1][0]:
                    piece.last_page = page + 2


def found_at(pages, piece, page, after):
    """Where a piece stands: whole, scattered over cells, or by its beginning."""
    sought = squashed(piece.text)
    return sought and (seek(pages, sought, page, after) or scattered(pages, piece.text, piece, page) or seek(pages, squashed(piece.own), page, after)
                       or scattered(pages, piece.own, piece, page) or seek(pages, sought[:24], page, after))


def seek(pages, sought, page, after):
    """Page (from 0) and the place behind it: further down this page, on later ones, or anywhere on this one."""
    if len(sought) < 3:
        return None
    at = pages[page][0].find(sought, after)
    if at >= 0:
        return page, at + len(sought)
    for number in range(page + 1, len(pages)):
        for reading, text in enumerate(pages[number]):
            at = text.find(sought)
            if at >= 0:
                return number, at + len(sought) if reading == 0 else 0
    return (page, after) if any(sought in text for text in pages[page]) else None


def scattered(pages, text, piece, page):
    """The first page from here on that has every word of a kept piece, as where a cell spans rows."""
    numbers = range(page, len(pages)) if piece.kept else ()
    return next(((number, 0) for number in numbers if on_page(text, pages[number])), None)


def quote_of(text, limit=300):
    """At most 300 characters, cut at a word's end."""
    text = plain(text)
    return text if len(text) <= limit else text[:limit + 1].rsplit(" ", 1)[0]


def gold_of(paper, pdf, name):
    """The gold answer; an error where a record's words are not on the page that its piece landed on."""
    pages = pages_of(pdf)
    locate(paper, pages)
    items = []
    for item in paper.items:
        numbers = [number for piece in item.pieces for number in (piece.page, piece.last_page) if number]
        records = {kind: [record(fields, piece, quote, pages, name) for fields, piece, quote in item.records[kind]] for kind in KINDS}
        if item.category == "iop_agreement":
            named_as_printed(item, records)
        items.append(dict(number=item.number, title=plain(item.title), diaryNumber=item.diary, category=item.category,
                          pages=[min(numbers), max(numbers)] if numbers else None, decision=item.decision, **records))
    document = dict(id=hashlib.sha256(pathlib.Path(pdf).read_bytes()).hexdigest(), source=f"{name}.pdf", municipality=paper.municipality,
                    municipalityCode=paper.code, body=paper.body, meetingDate=paper.meeting and paper.meeting.isoformat(), kind=paper.kind,
                    pages=[dict(number=number + 1, textSource="digital", confidence=1) for number in range(len(pages))])
    return {"schema": "ingest.records/1", "document": document, "items": items}


def named_as_printed(item, records):
    """An agreement whose own name the matter nowhere prints goes by its civil-society party's."""
    printed = " ".join([plain(item.title), *(plain(piece.text) for piece in item.pieces)]).casefold()
    civil = next((party["name"] for party in records["parties"] if party["role"] == "civil_society"), None)
    for found in records.values():
        for fields in found:
            if civil and fields.get("agreement") and fields["agreement"].casefold() not in printed:
                fields["agreement"] = civil


def record(fields, piece, quote, pages, name):
    quotes = [quote_of(text) for text in (quote, piece.text, piece.own)]
    quote = next((quote for quote in quotes if piece.page and on_page(quote, pages[piece.page - 1])), None)
    if quote is None:
        quote = quotes[0]
        raise ValueError(f"{name}: not on page {piece.page}: {quote!r}")
    return dict(fields, source=dict(page=piece.page, quote=quote))


def on_page(quote, readings):
    """Whole, or (cells that span rows) each of its words."""
    sought = squashed(quote)
    return any(sought in text for text in readings) or all(any(squashed(word) in text for text in readings) for word in quote.split())
