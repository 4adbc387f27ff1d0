"""The programs that make PDFs of set papers."""
import pathlib
import subprocess
import tempfile

from flat import flat_of
from layout import html_of

PRODUCERS = ("chromium", "weasyprint", "libreoffice")
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-pdf-header-footer"]
BATCH = 40  # flat documents that LibreOffice converts in one call


def produce(jobs, folder):
    """Writes FOLDER/NAME.pdf for each job: name, paper, look, producer."""
    folder = pathlib.Path(folder)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        flats = []
        for name, paper, look, producer in jobs:
            if producer == "libreoffice":
                flats.append(work / f"{name}.fodt")
                flats[-1].write_text(flat_of(paper, look), encoding="utf-8")
                continue
            source = work / f"{name}.html"
            source.write_text(html_of(paper, look), encoding="utf-8")
            if producer == "weasyprint":
                run(["weasyprint", "-q", source, folder / f"{name}.pdf"], work)
            else:
                run([*CHROMIUM, f"--user-data-dir={work / 'profile'}", f"--print-to-pdf={folder / f'{name}.pdf'}", source], work)
        for at in range(0, len(flats), BATCH):
            run(["soffice", f"-env:UserInstallation=file://{work / 'office'}", "--headless", "--convert-to", "pdf", "--outdir", folder, *flats[at:at + BATCH]],
                work)


def run(command, work):
    command = [str(part) for part in command]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, env=None, timeout=600)
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed ({done.returncode}): {done.stderr[-500:]}")
