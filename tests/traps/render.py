#!/usr/bin/python3
"""render.py FOLDER [NAME…]: makes PDFs of the traps: whole-NAME.pdf, host-NAME.pdf, part-NAME.pdf (a host with the part in it).

Typeface, masthead, headings and tables vary with the name, so that the same trap gives the same looks. A part looks like its host.
Needs Debian's weasyprint (57 or later) and the fonts of its desktop; one that is missing is replaced by another.
"""
import html
import logging
import pathlib
import re
import sys
import zlib

import weasyprint
from weasyprint.text.fonts import FontConfiguration

import traps

FONTS = ["Liberation Serif", "Liberation Sans", "Carlito", "Caladea", "EB Garamond", "DejaVu Sans", "P052", "Nimbus Sans", "C059", "DejaVu Serif"]
COLOURS = ["#003c71", "#7a1f3d", "#1e5c3a", "#333333", "#5b3a8e", "#8a4b08"]
MASTHEADS = ["sides", "stacked", "boxed", "lined"]
TABLES = ["grid", "rules", "striped", "bare"]
SPACES = [" ", "\u00a0", "\u202f"]  # between thousands: plain, no-break, narrow no-break
NUMBER = re.compile(r"[-–−+(]?[\d\s\u00a0\u202f.,]+\)?\s*(%|kr|tkr|mnkr)?")


def pick(name, what, choices):
    return choices[zlib.crc32(f"{what}/{name}".encode()) % len(choices)]


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return text.replace("\\\n", "<br>")


def cells(row):
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def table(rows, looks):
    """A row of dashes after the first row makes that one the header. Columns of mostly numbers stand to the right."""
    header = len(rows) > 1 and re.fullmatch(r"[|\-: ]+", rows[1])
    head, *lines = [cells(row) for i, row in enumerate(rows) if not (header and i == 1)]
    columns = zip(*(lines if header else [head, *lines]), strict=True)
    numbers = [n > 0 and sum(bool(NUMBER.fullmatch(cell)) for cell in column) * 2 > len(column) for n, column in enumerate(columns)]

    def row(cells, tag):
        return "<tr>" + "".join(f"<{tag}{' class=n' if n else ''}>{inline(cell)}</{tag}>" for cell, n in zip(cells, numbers, strict=True)) + "</tr>"

    first = f"<thead>{row(head, 'th')}</thead>" if header else row(head, "td")
    return f'<table class="{looks["table"]}">{first}{"".join(row(line, "td") for line in lines)}</table>'


def masthead(text, looks):
    left, *right = cells(text)
    lines = "".join(f"<div>{inline(line)}</div>" for line in right)
    return f'<div class="masthead {looks["masthead"]}"><div class="logo">{inline(left)}</div><div class="facts">{lines}</div></div>'


def directive(line, looks):
    name, _, rest = line[1:].partition(" ")
    match name:
        case "masthead":
            return masthead(rest, looks)
        case "page":
            return '<div class="break"></div>'
        case "sign":
            return '<div class="sign">' + "".join(f"<div>{inline(c)}</div>" for c in cells(rest)) + "</div>"
        case "right" | "center" | "small":
            return f'<p class="{name}">{inline(rest)}</p>'
        case "foot":
            return f'<div class="foot">{inline(rest)}</div>'
    raise traps.TrapError(f"unknown directive: {line}")


def body(text, looks):
    """Markup → HTML. A block is a run of lines of one sort; a blank line ends it."""
    out, lines, at = [], text.split("\n"), 0

    def run(test):
        nonlocal at
        start = at
        while at < len(lines) and test(lines[at]):
            at += 1
        return lines[start:at]

    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith("%"):
            out.append(directive(line, looks))
            at += 1
        elif level := re.match(r"(#+) ", line):
            out.append(f"<h{len(level[1])}>{inline(line[level.end():])}</h{len(level[1])}>")
            at += 1
        elif line.startswith("|"):
            out.append(table(run(lambda l: l.startswith("|")), looks))
        elif line.startswith("- "):
            out.append("<ul>" + "".join(f"<li>{inline(l[2:])}</li>" for l in run(lambda l: l.startswith("- "))) + "</ul>")
        elif first := re.match(r"(\d+)\. ", line):
            entries = run(lambda l: re.match(r"\d+\. ", l))
            out.append(f'<ol start="{first[1]}">' + "".join(f"<li>{inline(l.split('. ', 1)[1])}</li>" for l in entries) + "</ol>")
        else:
            out.append("<p>" + inline("\n".join(run(lambda l: l.strip() and not re.match(r"%|#+ |\||- |\d+\. ", l)))) + "</p>")
    feet = [part for part in out if part.startswith('<div class="foot"')]
    return "".join(feet + [part for part in out if part not in feet])


def style(name):
    colour = pick(name, "colour", COLOURS)
    return f"""
@page {{ size: A4; margin: {pick(name, "margin", ["20mm 24mm 24mm 24mm", "25mm 20mm 26mm 30mm", "18mm 26mm 25mm 26mm"])};
  @bottom-right {{ content: {pick(name, "page", ['counter(page) " (" counter(pages) ")"', '"Sida " counter(page)', "counter(page)"])}; font-size: 8pt }}
  @bottom-left {{ content: element(foot) }} }}
body {{ font: {pick(name, "size", ["10pt", "10.5pt", "11pt"])}/1.35 "{pick(name, "font", FONTS)}", sans-serif; {pick(name, "set", ["", "", "text-align: justify; hyphens: auto;"])} }}
h1 {{ font-size: 15pt; color: {colour}; margin: 14pt 0 8pt; text-align: left }}
h2 {{ font-size: 11.5pt; margin: 11pt 0 3pt; text-align: left; color: {pick(name, "h2", ["black", colour])} }}
h3 {{ font-size: 10.5pt; margin: 8pt 0 2pt; font-style: italic; text-align: left }}
p {{ margin: 0 0 7pt }} ul, ol {{ margin: 2pt 0 7pt; padding-left: 18pt }} .right {{ text-align: right }} .center {{ text-align: center }}
.small {{ font-size: 8.5pt }} .foot {{ position: running(foot); font-size: 7.5pt; color: #555; text-align: left }} .break {{ break-after: page }}
.masthead {{ margin-bottom: 16pt; text-align: left }} .logo {{ font-weight: bold; font-size: 13pt; color: {colour} }} .facts div:first-child {{ font-weight: bold }}
.sides, .lined {{ display: flex; justify-content: space-between }} .sides .facts {{ text-align: right }} .lined {{ border-bottom: 1.2pt solid {colour}; padding-bottom: 5pt }}
.boxed {{ border: .6pt solid #888; padding: 5pt 8pt }} .stacked .facts {{ margin-top: 8pt }}
.sign {{ display: flex; gap: 24pt; margin-top: 22pt }} .sign div {{ flex: 1; border-top: .6pt solid black; padding-top: 3pt; text-align: left }}
table {{ border-collapse: collapse; width: {pick(name, "wide", ["100%", "100%", "auto"])}; margin: 5pt 0 9pt; font-size: 9pt; text-align: left; hyphens: none }}
td, th {{ padding: 2.5pt 6pt; vertical-align: top; text-align: left }} .n {{ text-align: right; white-space: nowrap }} th.n {{ white-space: normal }}
.grid td, .grid th {{ border: .5pt solid #666 }} .rules tr {{ border-bottom: .5pt solid #888 }} .rules thead tr {{ border-bottom: 1.2pt solid black }}
.striped th {{ background: {colour}; color: white }} .striped tr:nth-child(even) {{ background: #eef1f4 }}
"""


def page(text, name):
    looks = {"table": pick(name, "table", TABLES), "masthead": pick(name, "masthead", MASTHEADS)}
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", pick(name, "space", SPACES), text)
    return f'<!doctype html><html lang="sv"><meta charset="utf-8"><style>{style(name)}</style><body>{body(text, looks)}</body></html>'


def main():
    folder, names = pathlib.Path(sys.argv[1]), set(sys.argv[2:])
    folder.mkdir(parents=True, exist_ok=True)
    wholes, parts, hosts = traps.all_traps()
    papers = [(trap.document, trap.text, trap.name) for trap in wholes]
    papers += [(host.document, traps.with_part(host), host.name) for host in hosts.values()]
    for part in parts:
        if part.head["in"] not in hosts:
            raise traps.TrapError(f"{part.name}: there is no host {part.head['in']}")
        papers.append((part.document, traps.with_part(hosts[part.head["in"]], part), part.head["in"]))
    logging.getLogger("fontTools").setLevel(logging.ERROR)  # else it wonders about the fonts' dates
    fonts = FontConfiguration()
    made = 0
    for document, text, looks in papers:
        if not names or document in names:
            weasyprint.HTML(string=page(text, looks)).write_pdf(folder / f"{document}.pdf", font_config=fonts)
            made += 1
    print(f"{made} papers in {folder}")


if __name__ == "__main__":
    try:
        main()
    except traps.TrapError as error:
        sys.exit(str(error))
