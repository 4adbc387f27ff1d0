"""Makes scans of papers: pictures of their pages as an office's machines leave them, in image-only and mixed PDFs.

Every paper (a folder with paper.pdf and gold.json) is scanned at two of the three resolutions; every third of these PDFs is mixed, with
each other stretch of pages digital, the rest are image-only. Look (LOOKS) and damage of each page follow from names and numbers alone,
so that the same paper gives the same bytes, whatever other papers there are. Written to FOLDER: NAME-DPI-scan.pdf or NAME-DPI-mixed.pdf, NAME-DPI.gold.json for score.py, and
scans.json, which says for every scanned page of every PDF what was done to it.

Needs Debian's python3-numpy, python3-pil, img2pdf, qpdf, poppler-utils and fonts-dejavu-core.
"""
import argparse
import json
import math
import pathlib
import shutil
import subprocess
import tempfile
import zlib

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

STAMP_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"

# skew: most degrees; blur: radius in 1/100 inch; noise: standard deviation in grey levels; light: how many grey levels the page darkens
# across; show: how much of the back shines through; stamp, turned: share of pages; quality: JPEG; bits: 8 or 1.
LOOKS = {
    "clean": dict(skew=0.2, blur=0.3, noise=2, light=4, show=0, specks=0, stamp=0.1, turned=0, quality=85, bits=8),
    "office": dict(skew=0.7, blur=0.5, noise=6, light=20, show=0.04, specks=5e-5, stamp=0.2, turned=0.08, quality=70, bits=8),
    "crooked": dict(skew=2.2, blur=0.5, noise=6, light=30, show=0, specks=5e-5, stamp=0.2, turned=0.25, quality=60, bits=8),
    "black and white": dict(skew=0.8, blur=0.5, noise=10, light=15, show=0, specks=2e-4, stamp=0.2, turned=0.08, quality=0, bits=1),
    "copy of a copy": dict(skew=1.2, blur=1.0, noise=16, light=60, show=0.08, specks=4e-4, stamp=0.3, turned=0.08, quality=35, bits=8),
}
RESOLUTIONS = (150, 200, 300)


def seeded(*names):
    return np.random.default_rng(zlib.crc32("/".join(str(name) for name in names).encode()))


def smooth(rng, size):
    """A slowly varying field of −1..1 with the shape of the picture: light that falls unevenly."""
    coarse = Image.fromarray(rng.uniform(0, 255, (4, 3)).astype(np.uint8))
    return np.asarray(coarse.resize(size, Image.BICUBIC), dtype=np.float32) / 127.5 - 1


def stamped(picture, rng, dpi):
    """A registry's mark in the upper part of the page, askew and in weak ink."""
    size = int(dpi * 0.14)
    font = ImageFont.truetype(STAMP_FONT, size)
    day = f"{rng.integers(2018, 2026)}-{rng.integers(1, 13):02}-{rng.integers(1, 29):02}"
    mark = Image.new("L", (size * 11, size * 5), 255)
    draw = ImageDraw.Draw(mark)
    draw.rectangle([2, 2, mark.width - 3, mark.height - 3], outline=90, width=max(2, dpi // 60))
    draw.text((size * 0.6, size * 0.5), "INKOM", fill=90, font=font)
    draw.text((size * 0.6, size * 2.6), day, fill=90, font=font)
    mark = mark.rotate(rng.uniform(-8, 8), Image.BICUBIC, expand=True, fillcolor=255)
    place = (int(rng.uniform(0.5, 0.95) * (picture.width - mark.width)), int(rng.uniform(0.02, 0.2) * picture.height))
    under = picture.crop((*place, place[0] + mark.width, place[1] + mark.height))
    picture.paste(ImageChops.darker(under, mark), place)


def scanned(drawn, look, rng, dpi):
    """One page as the scanner leaves it, and what was done to it: degrees turned clockwise and degrees of skew."""
    page = drawn.convert("L")
    if rng.random() < look["stamp"]:
        stamped(page, rng, dpi)
    if look["show"]:
        back = page.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(dpi / 50))
        page = Image.fromarray((np.asarray(page) - look["show"] * (255 - np.asarray(back, dtype=np.float32))).clip(0, 255).astype(np.uint8))
    skew = rng.uniform(-look["skew"], look["skew"])
    page = page.rotate(-skew, Image.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(look["blur"] * dpi / 100 / 1.5))
    levels = np.asarray(page, dtype=np.float32)
    levels = 20 + levels * 0.88 - look["light"] * (smooth(rng, page.size) + 1) / 2 + rng.normal(0, look["noise"], levels.shape)
    for dark in (0, 255):
        levels[rng.random(levels.shape) < look["specks"]] = dark
    page = Image.fromarray(levels.clip(0, 255).astype(np.uint8))
    turn = int(rng.choice([90, 180, 270])) if rng.random() < look["turned"] else 0
    page = page.rotate(-turn, expand=True)
    if look["bits"] == 1:
        page = page.point(lambda level: 255 * (level > 140)).convert("1", dither=Image.NONE)
    return page, {"turn": turn, "skew": round(skew, 3)}


def pages_scanned(pages, mixed):
    """1-based: all pages, or each other stretch of one to three."""
    if not mixed:
        return list(range(1, pages + 1))
    stretch = max(1, min(3, math.ceil(pages / 4)))
    return [number for number in range(1, pages + 1) if (number - 1) // stretch % 2 == 1]


def pages_of(pdf):
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


def forge(pdf, out, name, look_name, dpi, mixed):
    look, done = LOOKS[look_name], {}
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        pages = pages_of(pdf)
        sources = []
        for number in range(1, pages + 1):
            if number not in pages_scanned(pages, mixed):
                sources += [str(pdf), str(number)]
                continue
            subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), "-f", str(number), "-l", str(number), "-singlefile", pdf, work / "drawn"], check=True)
            with Image.open(work / "drawn.pgm") as drawn:
                page, done[number] = scanned(drawn, look, seeded(name, dpi, number), dpi)
            picture = work / (f"{number}.png" if look["bits"] == 1 else f"{number}.jpg")
            page.save(picture, dpi=(dpi, dpi), **({} if look["bits"] == 1 else {"quality": look["quality"]}))
            subprocess.run(["img2pdf", "--nodate", "--producer", "", "-o", work / f"{number}.pdf", picture], check=True)
            sources += [str(work / f"{number}.pdf"), "1"]
        subprocess.run(["qpdf", "--deterministic-id", "--empty", "--pages", *sources, "--", out], check=True)
    return {"look": look_name, "dpi": dpi, "pages": done}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--papers", type=pathlib.Path, default=pathlib.Path(__file__).parents[1] / "papers")
    parser.add_argument("--dpi", type=int, nargs="*", default=RESOLUTIONS)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    said = {}
    for paper in sorted(folder for folder in args.papers.iterdir() if (folder / "paper.pdf").exists()):
        lot = zlib.crc32(paper.name.encode())
        for dpi in args.dpi:
            turn = lot // 7 + RESOLUTIONS.index(dpi)
            if turn % 3 == 2:
                continue
            mixed = turn % 9 > 5 and pages_of(paper / "paper.pdf") > 1
            variant = f"{paper.name}-{dpi}-{'mixed' if mixed else 'scan'}"
            said[variant] = forge(paper / "paper.pdf", args.folder / f"{variant}.pdf", paper.name, list(LOOKS)[turn % len(LOOKS)], dpi, mixed)
            said[variant]["paper"] = paper.name
            shutil.copy(paper / "gold.json", args.folder / f"{paper.name}-{dpi}.gold.json")
    (args.folder / "scans.json").write_text(json.dumps(said, indent=1), encoding="utf-8")


main()
