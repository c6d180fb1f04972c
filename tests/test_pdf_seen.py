"""What is said is seen, on paper: every letter of every PDF, and what is there but not seen is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml

from guidekit.outputs.pdf.read import count_pages
from guidekit.outputs.pdf.render import Job, render
from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.pdf_seen import Unseen, unseen

STYLES: dict[str, list[Any]] = yaml.safe_load((ROOT / "tests/unseen_pdf.yml").read_text(encoding="utf-8"))
OF_SHEETS = tuple(
    (ROOT / "overrides/handouts" / name).read_text(encoding="utf-8") for name in ("paper.css", "sheet.css")
)
PAPER = "@page { size: 210mm 279.4mm; margin: 7mm }"
SHEET = """<html lang="en"><head><title>A sheet</title></head><body>
<header class="sheet-head"><h1>Aftercare</h1><p>The guide</p></header>
<div class="columns">
  <section>
    <div class="admonition emergency"><p class="admonition-title">Call 911 now</p>
      <ul><li>Your lips turn blue.</li><li>You cannot breathe.</li></ul></div>
    <div class="admonition urgent"><p class="admonition-title">Call today</p>
      <p>A fever that began after the visit.</p></div>
    <div class="admonition warning"><p class="admonition-title">Never drive</p>
      <ul><li>if you feel faint, or see <a href="https://example.com">how to go home</a>.</li></ul></div>
  </section>
  <section>
    <h2>What is normal</h2><p>A small bruise, <b>gone</b> in a week.</p>
    <table><tr><th>Sign</th><td>Common</td></tr></table>
    <ul><li class="guide-tick"><span class="guide-tick-words">No fever</span></li></ul>
    <p class="clinic">Phone: <a href="tel:5550100">555 0100</a></p><p class="line">Notes:</p>
  </section>
</div>
<footer class="sheet-foot"><p>In an emergency, call 911.</p></footer>
</body></html>"""


@pytest.fixture
def sheet(site: Site, tmp_path: Path) -> Path:
    """A small sheet as a PDF."""
    return made(site, tmp_path, "")


def made(site: Site, folder: Path, style: str) -> Path:
    """Make the sheet with a style sheet of its own, of which every rule must be understood."""
    rendered = render(Job("sheet", SHEET, (PAPER, *OF_SHEETS, style), site.folder))
    assert rendered.messages == []
    path = folder / "sheet.pdf"
    path.write_bytes(rendered.data)
    return path


def tells(found: list[Unseen], words: str, says: str) -> bool:
    return any(words in one.words and says in one.what for one in found)


def test_every_letter_of_every_pdf_is_seen(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted((site.folder / "handouts").glob("*.pdf"))
    assert len(paths) == 10
    found = [(path.name, one) for path in paths for one in unseen(path)]
    with capsys.disabled():
        pages = sum(count_pages(path) for path in paths)
        spoilt = len({(name, one.page) for name, one in found})
        print(f"\nPages of PDFs on which every letter is seen: {pages - spoilt} of {pages}")  # noqa: T201 (it is judged)
    assert found == []


@pytest.mark.parametrize("rule", STYLES["spoilt"], ids=lambda rule: " ".join(rule["style"].split())[:60])
def test_words_that_are_not_seen_are_found(rule: dict[str, str], site: Site, tmp_path: Path) -> None:
    found = list(unseen(made(site, tmp_path, rule["style"])))
    assert tells(found, rule["words"], rule["says"]), found


@pytest.mark.parametrize("style", ["", *STYLES["sound"]])
def test_words_that_are_seen_are_not_found(style: str, site: Site, tmp_path: Path) -> None:
    assert list(unseen(made(site, tmp_path, style))) == []


@pytest.mark.parametrize("mode", [3, 7], ids=["invisible", "clip"])
def test_letters_that_are_not_drawn_are_found(mode: int, sheet: Path) -> None:
    """Render modes of ISO 32000-1, 9.3.6, which no style sheet can set."""
    with pikepdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.pages[0].contents_add(f"{mode} Tr".encode(), prepend=True)
        pdf.save()
    assert tells(list(unseen(sheet)), "Call 911 now Your lips turn blue.", "nothing of it is seen")


def test_letters_on_what_is_cropped_are_found(sheet: Path) -> None:
    with pikepdf.open(sheet, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = pikepdf.Array([0, 0, 200, 792])
        pdf.save()
    assert tells(list(unseen(sheet)), "What is normal", "on the paper")
