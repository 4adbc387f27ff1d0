#!/usr/bin/env python3
"""forge.py FOLDER [--files 64] [--pages 1024] [--tables 0.4] [--seed 1]: committee papers that no one wrote, to measure with.

Each file is a paper of an invented municipality: a masthead with an agenda, memos with running text, follow-ups with tables (ruled
grids, horizontal rules only, none at all), every page with its running head and page number. The same seed gives the same bytes.
"""
import argparse
import pathlib
import random
import zlib

SYLLABLES = "al berg björk dal ek fors gran hav häll kul lind lund mark näs sand skog stad strand sund tors vik ås ö äng".split()
WORDS = (
    "nämnden förvaltningen verksamheten året enheten kommunen arbetet insatser deltagare föreningen boende personal kostnader medel "
    "resultat prognos avvikelse budget utfall månad period uppföljning beslut förslag ärendet bakgrund underlag redovisning planering "
    "barn unga äldre stöd omsorg skola kultur fritid miljö hälsa samverkan överenskommelse partnerskap avtal villkor ansvar tid del "
    "och att i för med av på som den det är har till under kan ska inom om från vid eller samt även efter mellan genom".split())
LINES = "Ledning|Administration|Förskola|Grundskola|Gymnasium|Äldreomsorg|Hemtjänst|Daglig verksamhet|Ekonomiskt bistånd|Bibliotek|Lokaler|IT|Måltider|Skolskjuts".split("|")
HEADERS = "Verksamhet|Budget|Utfall|Prognos|Avvikelse".split("|")
WIDE, HIGH, LEFT, RIGHT = 595, 842, 72, 523
PER_CHARACTER = 0.5  # of the type size: near enough to Helvetica's mean width


class Sheet:
    """One page's content stream."""

    def __init__(self):
        self.parts = []

    def text(self, x, y, words, size=10, bold=False):
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.parts.append(f"BT /F{2 if bold else 1} {size} Tf {x:.1f} {HIGH - y:.1f} Td ({escaped}) Tj ET")

    def line(self, x0, y0, x1, y1):
        self.parts.append(f"0.5 w {x0:.1f} {HIGH - y0:.1f} m {x1:.1f} {HIGH - y1:.1f} l S")

    def bytes(self):
        return "\n".join(self.parts).encode("cp1252")


def paragraph(rng, sheet, y, sentences):
    words = []
    for _ in range(sentences):
        sentence = [rng.choice(WORDS) for _ in range(rng.randint(8, 18))]
        if rng.random() < 0.2:
            sentence.append(f"{rng.randint(10, 900)} 000 kronor")
        words += " ".join(sentence).capitalize().split(" ")
        words[-1] += "."
    line = ""
    for word in words + [None]:
        if word is None or (len(line) + len(word)) * 10 * PER_CHARACTER > RIGHT - LEFT:
            sheet.text(LEFT, y, line)
            y, line = y + 13, ""
        line = f"{line} {word}".strip() if word else ""
    return y + 8


def money(rng):
    number = f"{rng.randint(-3000, 90000):,}".replace(",", " ")
    return number


def table(rng, sheet, y, style):
    rows, widths = rng.randint(12, 24), [150, 75, 75, 75, 75]
    edges = [LEFT + sum(widths[:i]) for i in range(len(widths) + 1)]
    sheet.text(LEFT, y, "Belopp i tkr", 9)
    top = y = y + 8
    for r in range(rows + 1):
        last = r == rows
        cells = HEADERS if r == 0 else ["Summa" if last else rng.choice(LINES)] + [money(rng) for _ in widths[1:]]
        for c, cell in enumerate(cells):
            x = edges[c] + 4 if c == 0 else edges[c + 1] - 4 - len(cell) * 9 * PER_CHARACTER
            sheet.text(x, y + 12, cell, 9, bold=r == 0 or last)
        if style != "bare":
            sheet.line(edges[0], y, edges[-1], y)
        y += 17
    if style != "bare":
        sheet.line(edges[0], y, edges[-1], y)
    if style == "grid":
        for x in edges:
            sheet.line(x, top, x, y)
    return y + 20


def paper(rng, number, pages, tables):
    town = "".join(rng.sample(SYLLABLES, 2)).capitalize()
    body = rng.choice(["Socialnämnden", "Kommunstyrelsen", "Arbetsmarknadsnämnden", "Kulturnämnden"])
    date = f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    with_table = set(rng.sample(range(1, pages), max(0, min(pages - 1, round(pages * tables))))) if pages > 1 else set()
    sheets = []
    for page in range(pages):
        sheet = Sheet()
        sheet.text(LEFT, 40, f"{town} kommun", 9, bold=True)
        sheet.text(RIGHT - 90, 40, f"Sida {page + 1} av {pages}", 9)
        sheet.text(LEFT, 52, f"{body} {date}", 9)
        y = 90
        if page == 0:
            sheet.text(LEFT, y, f"Kallelse till {body.lower()}", 16, bold=True)
            y += 30
            for item in range(1, rng.randint(6, 14)):
                sheet.text(LEFT, y, f"{item}. {' '.join(rng.choice(WORDS) for _ in range(5)).capitalize()} (Dnr {number:03}/2024-{item})")
                y += 18
        else:
            sheet.text(LEFT, y, " ".join(rng.choice(WORDS) for _ in range(4)).capitalize(), 13, bold=True)
            y += 24
        if page in with_table:
            y = table(rng, sheet, paragraph(rng, sheet, y, 2), rng.choice(["grid", "rules", "bare"]))
        while y < 690:
            y = paragraph(rng, sheet, y, rng.randint(2, 4))
        sheets.append(sheet.bytes())
    return sheets


def pdf(sheets):
    """The smallest file that holds the pages: catalogue, page tree, two of the fonts every reader has."""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>",
              b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(sheets), b" ".join(b"%d 0 R" % (5 + 2 * i) for i in range(len(sheets)))),
              b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
              b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"]
    for i, sheet in enumerate(sheets):
        packed = zlib.compress(sheet)
        bodies.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
                      b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (WIDE, HIGH, 6 + 2 * i))
        bodies.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for i, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=64)
    parser.add_argument("--pages", type=int, default=1024)
    parser.add_argument("--tables", type=float, default=0.4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(args.seed)
    sizes = [args.pages // args.files + (i < args.pages % args.files) for i in range(args.files)]
    for i in range(0, args.files - 1, 2):  # some short, some long
        moved = rng.randint(0, sizes[i] // 2)
        sizes[i], sizes[i + 1] = sizes[i] - moved, sizes[i + 1] + moved
    for i, pages in enumerate(sizes):
        (args.folder / f"paper-{i:04}.pdf").write_bytes(pdf(paper(rng, i, pages, args.tables)))


main()
