"""A paper as a flat OpenDocument text, for LibreOffice."""
from xml.sax.saxutils import escape

from design import TableDesign, hyphenated
from paper import Columns, Heading, Masthead, PageBreak, Paragraph, Points, Signatures, Table

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"' for name, uri in [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta")])
PLAIN, BOXED = "none | plain | plain", "all 0.7pt #000000 | plain | plain"  # table designs of mastheads


class Flat:
    """Builds the document; styles are few and named, tables get styles of their own."""

    def __init__(self, paper, look):
        self.paper, self.look = paper, look
        self.styles, self.tables, self.breaking, self.narrow = [], 0, False, False

    def document(self):
        body = self.blocks(self.paper.blocks)
        look = self.look
        align = "justify" if look.justified else "start"
        base = f'style:font-name="{look.body}" fo:font-size="{look.size}pt"'
        fonts = "".join(f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>' for name in {look.body, look.head})
        heads = "".join(
            f'<style:style style:name="H{n}" style:family="paragraph" style:parent-style-name="P"><style:paragraph-properties fo:text-align="start" '
            f'fo:keep-with-next="always" fo:margin-top="{top}pt" fo:margin-bottom="3pt"/><style:text-properties style:font-name="{look.head}" '
            f'fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>'
            for n, size, top, weight in ((1, look.size * 1.6, 14, "bold"), (2, look.size * 1.2, 11, "bold"), (3, look.size, 9, "bold"), (4, look.size, 8, "normal")))
        styles = (f'<office:font-face-decls>{fonts}</office:font-face-decls><office:styles><style:style style:name="P" style:family="paragraph">'
                  f'<style:paragraph-properties fo:margin-bottom="6pt" fo:line-height="{look.leading * 90:.0f}%" fo:text-align="{align}" fo:orphans="2" '
                  f'fo:widows="2"/><style:text-properties {base} fo:language="sv" fo:country="SE"/></style:style>{heads}</office:styles>')
        automatic = "".join(self.styles) + "".join([
            paragraph("Kept", 'fo:keep-together="always"'), paragraph("Break", 'fo:break-before="page"', parent="H2"),
            paragraph("Center", 'fo:text-align="center"'), paragraph("Right", 'fo:text-align="end" fo:margin-bottom="1pt"'),
            paragraph("Small", 'fo:keep-together="always"', f'fo:font-size="{look.size * 0.8}pt"'),
            paragraph("Strong", "", 'fo:font-weight="bold"'), paragraph("Point", 'fo:margin-left="0.8cm" fo:text-indent="-0.5cm" fo:margin-bottom="1pt" fo:text-align="start" '
                                                                        'fo:keep-together="always"'),
            paragraph("Indent", 'fo:margin-left="0.9cm" fo:keep-together="always" fo:text-align="start"'),
            paragraph("Lines", 'fo:keep-together="always" fo:text-align="start"'),
            paragraph("Close", 'fo:margin-bottom="1pt" fo:text-align="start"'),
            paragraph("Logo", 'fo:margin-bottom="1pt" fo:text-align="start"', f'fo:font-weight="bold" fo:color="{look.colour}" fo:font-size="{look.size * 1.15}pt"'),
            paragraph("Label", 'fo:margin-bottom="0pt" fo:text-align="start"', f'fo:font-size="{look.size * 0.7}pt" fo:color="#444444"'),
            paragraph("CL", 'fo:margin-bottom="0pt" fo:text-align="start" fo:line-height="100%"', f'fo:font-size="{look.size * look.table_scale:.1f}pt"'),
            paragraph("CR", f'fo:margin-bottom="0pt" fo:text-align="{"end" if look.numbers_right else "center"}" fo:line-height="100%"',
                      f'fo:font-size="{look.size * look.table_scale:.1f}pt"'),
            '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
            '<style:style style:name="Two" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns '
            'fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>'])
        top, side, bottom = look.margins
        layout = (f'<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="{top - 8}mm" '
                  f'fo:margin-bottom="{bottom - 8}mm" fo:margin-left="{side}mm" fo:margin-right="{side}mm"/>'
                  '<style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style>'
                  '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>'
                  + paragraph("Furniture", "", 'fo:font-size="8pt"', tabs=f'<style:tab-stop style:position="{(210 - 2 * side) / 2}mm" style:type="center"/>'
                              f'<style:tab-stop style:position="{210 - 2 * side}mm" style:type="right"/>'))
        furniture = "".join(f'<style:{kind}><text:p text:style-name="Furniture">{furniture_text(texts)}</text:p></style:{kind}>'
                            for kind, texts in (("header", look.header), ("footer", look.footer)))
        return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
                f'office:mimetype="application/vnd.oasis.opendocument.text">{styles}<office:automatic-styles>{layout}{automatic}</office:automatic-styles>'
                f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">{furniture}</style:master-page>'
                f'</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>')

    def blocks(self, blocks):
        return "".join(self.block(block) for block in blocks)

    def p(self, text, style, keep=False):
        """A paragraph; the first one after a page break carries the break."""
        if self.breaking:
            self.breaking = False
            name = f"{style}N{len(self.styles)}"
            self.styles.append(paragraph(name, 'fo:break-before="page"', parent=style))
            style = name
        return f'<text:p text:style-name="{style}">{lines(text)}</text:p>'

    def block(self, block):
        if isinstance(block, PageBreak):
            self.breaking = True
            return ""
        if isinstance(block, Heading):
            return self.p(block.piece.text, f"H{block.level}")
        if isinstance(block, Paragraph):
            text = hyphenated(block.piece.text) if self.look.hyphens else block.piece.text
            styles = {"small": "Small", "strong": "Strong", "center": "Center", "indent": "Indent"}
            return self.p(text, styles.get(block.style, "Lines" if "\n" in text else "Kept" if block.piece.kept else "P"))
        if isinstance(block, Points):
            marks = {"1.": "{}.", "a)": "{a})", "": ""}
            return "".join(self.p((marks.get(block.marker, block.marker).format(n, a=chr(96 + n)) + " ").lstrip() + piece.text, "Point")
                           for n, piece in enumerate(block.pieces, 1))
        if isinstance(block, Table):
            return self.table(block.header, block.rows, block.widths, block.design, block.repeated)
        if isinstance(block, Columns):
            self.narrow = True
            inner = self.blocks(block.blocks)
            self.narrow = False
            return f'<text:section text:style-name="Two" text:name="Two columns">{inner}</text:section>'
        if isinstance(block, Masthead):
            return self.masthead(block)
        if isinstance(block, Signatures):
            return "".join(self.p("_" * 24 + "\n" + piece.text, "Lines") for piece in block.pieces)
        raise TypeError(block)

    def masthead(self, mast):
        style = "Right" if mast.design == "right" else "Close"
        head = self.p(mast.logo.text, "Right" if mast.design == "right" else "Logo") + (self.p(mast.title.text, "Strong") if mast.title else "")
        if mast.design in ("left", "right"):
            return head + "".join(self.p(f"{label} {piece.text}".strip(), style) for label, piece in mast.fields) + self.p("", "P")
        wide = 3 if mast.design == "table" else 2
        cells = [(f'<text:p text:style-name="Label">{escape(label)}</text:p>' if label else "") + f'<text:p text:style-name="CL">{lines(piece.text)}</text:p>'
                 for label, piece in mast.fields]
        cells += [""] * (-len(cells) % wide)
        name = self.table_styles([100 / wide] * wide, BOXED if mast.design == "table" else PLAIN)
        rows = "".join("<table:table-row>" + "".join(f'<table:table-cell table:style-name="{name}C">{cell}</table:table-cell>' for cell in cells[at:at + wide])
                       + "</table:table-row>" for at in range(0, len(cells), wide))
        return head + f'<table:table table:style-name="{name}">{self.columns(name, wide)}{rows}</table:table>' + self.p("", "P")

    def table_styles(self, widths, design):
        self.tables += 1
        name = f"T{self.tables}"
        width = 210 - 2 * self.look.margins[1]
        width = (width - 8) / 2 if self.narrow else width
        design = TableDesign.read(design)
        border = {"all": f'fo:border="{design.width} solid {design.colour}"', "bottom": f'fo:border-bottom="{design.width} solid {design.colour}"'}.get(
            design.side, "")
        fill = {"fill": f'fo:background-color="{self.look.colour}"', "grey": 'fo:background-color="#dddddd"',
                "line": "" if border else 'fo:border-bottom="1pt solid #000000"'}.get(design.header, "")
        self.styles.append(f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{width}mm" '
                           f'table:align="left" fo:margin-bottom="8pt"/></style:style>')
        for n, share in enumerate(widths):
            self.styles.append(f'<style:style style:name="{name}K{n}" style:family="table-column"><style:table-column-properties '
                               f'style:column-width="{width * share / sum(widths):.1f}mm"/></style:style>')
        for suffix, extra in (("C", border), ("Z", border + ' fo:background-color="#eeeeee"'), ("H", f"{border} {fill}")):
            self.styles.append(f'<style:style style:name="{name}{suffix}" style:family="table-cell"><style:table-cell-properties fo:padding="1mm" {extra}/>'
                               f'</style:style>')
        self.styles.append(f'<style:style style:name="{name}R" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>')
        return name

    def columns(self, name, count):
        return "".join(f'<table:table-column table:style-name="{name}K{n}"/>' for n in range(count))

    def table(self, header, rows, widths, design, repeated):
        name = self.table_styles(widths, design)
        read = TableDesign.read(design)
        colour = ' fo:color="#ffffff"' if read.header == "fill" else ""
        bold = f"{name}B"
        self.styles.append(f'<style:style style:name="{bold}" style:family="text"><style:text-properties fo:font-weight="bold"{colour}/></style:style>')
        covered = [0] * len(widths)
        head = "".join(self.row(row, f"{name}H", name, bold, covered) for row in header)
        body = ""
        for at, row in enumerate(rows):
            shaded = read.rows == "odd" and at % 2 == 0 or read.rows == "sections" and row.kind == "section"
            body += self.row(row.cells, name + ("Z" if shaded else "C"), name, "B" if row.kind != "line" else None, covered)
        lead = f'{self.p("", "Close")}' if self.breaking else ""
        head = f"<table:table-header-rows>{head}</table:table-header-rows>" if repeated else head
        return f'{lead}<table:table table:style-name="{name}">{self.columns(name, len(widths))}{head}{body}</table:table>'

    def row(self, cells, style, name, bold, covered):
        """One row; `covered` counts for each column how many rows a cell above still covers it."""
        out, cells, at = [], list(cells), 0
        while at < len(covered):
            if covered[at] or not cells:
                covered[at] = max(0, covered[at] - 1)
                out.append("<table:covered-table-cell/>")
                at += 1
                continue
            cell = cells.pop(0)
            spans = f' table:number-columns-spanned="{cell.span}" table:number-rows-spanned="{cell.rows}"' if cell.span > 1 or cell.rows > 1 else ""
            text = lines(hyphenated(cell.text) if style.endswith("H") else cell.text)
            text = f'<text:span text:style-name="{bold}">{text}</text:span>' if bold else text
            out.append(f'<table:table-cell table:style-name="{style}"{spans}><text:p text:style-name="{"CL" if cell.left else "CR"}">{text}</text:p>'
                       f'</table:table-cell>' + "<table:covered-table-cell/>" * (cell.span - 1))
            for column in range(at, at + cell.span):
                covered[column] = cell.rows - 1
            at += cell.span
        return f'<table:table-row table:style-name="{name}R">{"".join(out)}</table:table-row>'


def paragraph(name, properties, text="", parent="P", tabs=""):
    tabs = f"<style:tab-stops>{tabs}</style:tab-stops>" if tabs else ""
    return (f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"><style:paragraph-properties {properties}>{tabs}'
            f'</style:paragraph-properties><style:text-properties {text}/></style:style>')


def lines(text):
    return escape(text).replace("\n", "<text:line-break/>")


def furniture_text(texts):
    parts = [escape(texts.get(place, "")) for place in ("left", "center", "right")]
    return "<text:tab/>".join(parts).replace("{n}", "<text:page-number/>").replace("{m}", "<text:page-count/>")


def flat_of(paper, look):
    """The whole paper as one flat OpenDocument text."""
    return Flat(paper, look).document()
