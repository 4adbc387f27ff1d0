"""A paper as HTML, for Chromium and WeasyPrint."""
import html

from design import TableDesign, hyphenated
from paper import Columns, Heading, Masthead, PageBreak, Paragraph, Points, Signatures, Table

STYLE = """
html {{ font: {size}pt/{leading} "{body}"; }} body {{ margin: 0 }}
h1, h2, h3, h4, .logo {{ font-family: "{head}"; break-after: avoid; line-height: 1.2 }}
h1 {{ font-size: 1.6em; margin: 1em 0 .5em }} h2 {{ font-size: 1.2em; margin: 1em 0 .25em }} h3 {{ font-size: 1.05em; margin: .9em 0 .2em }}
h4 {{ font-size: 1em; font-style: italic; font-weight: normal; margin: .8em 0 .1em }}
p {{ margin: 0 0 .7em; text-align: {align}; orphans: 2; widows: 2 }} .kept, tr, li {{ break-inside: avoid }}
.small {{ font-size: .8em }} .strong {{ font-weight: bold }} .center {{ text-align: center }} .lead {{ font-size: 1.1em }} .indent {{ margin-left: 1.5em }}
.break {{ break-before: page }} .columns {{ columns: 2; column-gap: 8mm }}
ul, ol {{ margin: 0 0 .7em; padding-left: 1.7em }} li {{ margin: .1em 0 }} ul.bare {{ list-style: none; padding-left: .5em }}
ul.dash {{ list-style: "– " }} ol.letters {{ list-style: lower-alpha }}
table {{ border-collapse: collapse; width: 100%; margin: .3em 0 1em; font-size: {scale}em; line-height: 1.25 }}
td, th {{ padding: {gap}pt 4pt; text-align: {numbers}; vertical-align: top; font-weight: normal; white-space: pre-line }}
td.left, th.left {{ text-align: left }} th {{ vertical-align: bottom; font-weight: bold }} tr.sum td, tr.section td {{ font-weight: bold }}
thead.once {{ display: table-row-group }}
.mast {{ margin-bottom: 1.6em }} .mast table {{ font-size: .85em; margin: 0 }} .mast td {{ text-align: left; padding: 2pt 6pt 2pt 0; vertical-align: top }}
.mast .boxed td {{ border: .6pt solid #000; padding: 3pt 5pt }} .logo {{ font-weight: bold; font-size: 1.15em; color: {colour}; {caps} }}
.mast .title {{ font-size: 1.1em; font-weight: bold; letter-spacing: .04em }} .label {{ font-size: .8em; color: #444; display: block }}
.mast.right {{ text-align: right }} .signs {{ break-inside: avoid; margin-top: 2em }} .signs td {{ text-align: left; padding-top: 2.2em; width: 50% }}
"""
PAGE = """@page {{ size: A4; margin: {top}mm {side}mm {bottom}mm; {boxes} }}"""
LISTS = {"•": ("ul", ""), "–": ("ul", "dash"), "1.": ("ol", ""), "a)": ("ol", "letters"), "": ("ul", "bare")}


def html_of(paper, look):
    """The whole paper as one HTML document."""
    boxes = ""
    for edge, texts, line in (("top", look.header, "bottom"), ("bottom", look.footer, "top")):
        for place in ("left", "center", "right"):
            content = content_of(texts.get(place, ""))
            rule = f"border-{line}: .5pt solid #555;" if look.ruled and texts else ""
            if content or rule:
                boxes += f"@{edge}-{place} {{ content: {content or chr(34) * 2}; font: 8pt '{look.head}'; {rule} }}\n"
    style = PAGE.format(top=look.margins[0], side=look.margins[1], bottom=look.margins[2], boxes=boxes) + STYLE.format(
        size=look.size, leading=look.leading, body=look.body, head=look.head, align="justify" if look.justified else "left", colour=look.colour,
        numbers="right" if look.numbers_right else "center", gap=look.narrow_gaps, scale=look.table_scale, caps="text-transform: uppercase" if look.caps else "")
    style += "".join(design_css(line, look) for line in dict.fromkeys(paper.mouth.grammar.lines("table.design")))
    return (f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{html.escape(paper.items[0].title)}</title><style>{style}</style></head>'
            f"<body>{blocks_html(paper.blocks, look)}</body></html>")


def content_of(text):
    """A margin box's content: strings and counters."""
    parts = []
    for part in text.replace("{n}", "\0n\0").replace("{m}", "\0m\0").split("\0"):
        parts.append({"n": "counter(page)", "m": "counter(pages)"}.get(part) or (f'"{part}"' if part else ""))
    return " ".join(part for part in parts if part)


def blocks_html(blocks, look):
    out, broken = [], False
    for block in blocks:
        if isinstance(block, PageBreak):
            broken = True
            continue
        text = block_html(block, look)
        out.append(f'<div class="break">{text}</div>' if broken else text)
        broken = False
    return "\n".join(out)


def block_html(block, look):
    if isinstance(block, Heading):
        return f"<h{block.level}>{escaped(block.piece.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        text = hyphenated(block.piece.text) if look.hyphens else block.piece.text
        return f'<p class="{block.style} {"kept" if block.piece.kept else ""}">{escaped(text)}</p>'
    if isinstance(block, Points):
        tag, name = LISTS[block.marker]
        return f'<{tag} class="{name}">' + "".join(f"<li>{escaped(piece.text)}</li>" for piece in block.pieces) + f"</{tag}>"
    if isinstance(block, Table):
        return table_html(block)
    if isinstance(block, Masthead):
        return masthead_html(block)
    if isinstance(block, Columns):
        return f'<div class="columns">{blocks_html(block.blocks, look)}</div>'
    if isinstance(block, Signatures):
        cells = [f"<td>{'_' * 24}<br>{escaped(piece.text)}</td>" for piece in block.pieces]
        return '<table class="signs">' + "".join(f"<tr>{''.join(cells[at:at + 2])}</tr>" for at in range(0, len(cells), 2)) + "</table>"
    raise TypeError(block)


def escaped(text):
    return html.escape(text, quote=False).replace("\n", "<br>")


def class_of(design):
    """A table design's class: its words, as a name."""
    return "d" + "".join(char if char.isalnum() else "-" for char in design)


def design_css(line, look):
    """The rules of one table design."""
    design, name = TableDesign.read(line), class_of(line)
    border = {"all": "border", "bottom": "border-bottom"}.get(design.side)
    head = {"fill": f"background: {look.colour}; color: #fff", "grey": "background: #dddddd", "line": "border-bottom: 1pt solid #000"}.get(design.header, "")
    rows = {"odd": (f".{name} tbody tr:nth-child(odd) td", "background: #eeeeee"), "sections": (f".{name} tr.section td", "background: #e4e4e4"),
            "sums": (f".{name} tr.sum td", "border-top: 1.2pt solid #000")}.get(design.rows)
    css = f".{name} td, .{name} th {{ {border}: {design.width} solid {design.colour} }}\n" if border else ""
    css += f".{name} th {{ {head} }}\n" if head else ""
    return css + (f"{rows[0]} {{ {rows[1]} }}\n" if rows else "")


def table_html(table):
    columns = "".join(f'<col style="width:{width}%">' for width in table.widths)
    head = "".join(f"<tr>{''.join(cell_html(cell, 'th') for cell in row)}</tr>" for row in table.header)
    body = "".join(f'<tr class="{row.kind}">{"".join(cell_html(cell, "td") for cell in row.cells)}</tr>' for row in table.rows)
    once = "" if table.repeated else ' class="once"'
    return f'<table class="{class_of(table.design)}"><colgroup>{columns}</colgroup><thead{once}>{head}</thead><tbody>{body}</tbody></table>'


def cell_html(cell, tag):
    spans = (f' colspan="{cell.span}"' if cell.span > 1 else "") + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")
    text = hyphenated(cell.text) if tag == "th" else cell.text
    return f'<{tag}{spans}{" class=left" if cell.left else ""}>{escaped(text)}</{tag}>'


def masthead_html(mast):
    logo = f'<div class="logo">{escaped(mast.logo.text)}</div>'
    title = f'<div class="title">{escaped(mast.title.text)}</div>' if mast.title else ""
    field = [(f'<span class="label">{label}</span>' if label else "") + escaped(piece.text) for label, piece in mast.fields]
    if mast.design == "table":
        cells = [f"<td>{text}</td>" for text in field]
        rows = "".join(f"<tr>{''.join(cells[at:at + 3])}</tr>" for at in range(0, len(cells), 3))
        return f'<div class="mast">{logo}{title}<table class="boxed">{rows}</table></div>'
    if mast.design == "columns":
        half = (len(field) + 1) // 2
        left, right = (f"<td>{'<br>'.join(part)}</td>" for part in (field[:half], field[half:]))
        return f'<div class="mast"><table><tr><td>{logo}</td><td>{title}</td></tr><tr>{left}{right}</tr></table></div>'
    lines = "".join(f"<div>{text}</div>" for text in field)
    return f'<div class="mast {"right" if mast.design == "right" else ""}">{logo}{title}{lines}</div>'
