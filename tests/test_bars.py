"""Numbers that can be seen: each bar is as long as the data says, and follows the data with the text."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Literal

import pypdfium2
import pytest
from coloraide import Color
from lxml import etree
from lxml.html import HtmlElement
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from guidekit.evidence.figures import Evidence, load_evidence
from guidekit.evidence.references import load_references
from guidekit.evidence.tables import Rates, picture_uri
from guidekit.model.words import text_of
from guidekit.outputs.pdf.read import read_pdf
from guidekit.outputs.site import Site
from tests.building import ROOT, build, read_html

PAGE = "safety/side-effects.html"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
APART = 3.0  # contrast of what must be told apart (WCAG 2.2, 1.4.11)
ROUNDED = 20  # of 256 shades
LENGTH = re.compile(r"M0 0h(\d+)v")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    references = load_references(ROOT / "guide/references.yml", "references.yml")
    return load_evidence(ROOT / "guide/evidence.yml", "evidence.yml", references)


@pytest.fixture(scope="session")
def rates(evidence: Evidence) -> Rates:
    assert evidence.rates
    return evidence.rates


def lengths(picture: Path) -> dict[str, int]:
    """Return how long the parts of a bar are, of 1,000."""
    found = {}
    for path in etree.parse(picture).iter(f"{SVG}path"):
        length = LENGTH.match(str(path.get("d")))
        assert length
        found[str(path.get("class"))] = int(length[1])
    return found


def colors(picture: Path) -> dict[str, dict[str, Color]]:
    """Return the color of each part of a bar in each scheme."""
    light, dark = picture.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    rule = re.compile(r"\.(\w+) \{ fill: (#\w+); \}")
    return {
        scheme: {name: Color(color) for name, color in rule.findall(part)}
        for scheme, part in zip(SCHEMES, (light, dark), strict=True)
    }


def shown(root: HtmlElement) -> list[tuple[str, str, str]]:
    """Return side effect, words and picture of each bar in a page."""
    return [
        (str(effect.text).strip(), text_of(item), str(next(item.iter("img")).get("src")))
        for effect in root.xpath("//div[@class='guide-bars']/ul/li")
        for item in effect.xpath("./ul/li")
    ]


def test_each_bar_is_as_long_as_its_count(site: Site, rates: Rates) -> None:
    for effect, study, count in rates.counted():
        told = lengths(site.folder / picture_uri(count))
        assert told == {"all": 1000, "counted": round(count * 1000 / rates.total)}, (effect.effect, study.place)


def test_bars_table_and_words_are_those_of_the_data(site: Site, rates: Rates) -> None:
    root = read_html(site.folder / PAGE)
    wanted, rows = [], []
    for effect in rates.effects:
        for study, count in zip(rates.studies, effect.counts, strict=True):
            if "rates" in effect.bars and count is not None:
                wanted.append((effect.effect, f"{study.place}: {count}", f"../{picture_uri(count)}"))
        rows.append([effect.effect, *(rates.no_count if count is None else str(count) for count in effect.counts)])
    assert len(wanted) == 10  # five effects that matter, two studies
    assert shown(root) == wanted
    table = read_html(site.folder / "benefits/research.html").xpath(
        "//table[not(parent::div[@class='guide-stacked'])]/tbody/tr"
    )
    assert [[text_of(cell) for cell in row] for row in table] == rows
    for picture in root.xpath("//div[@class='guide-bars']//img"):
        assert picture.get("alt") == f"{Path(picture.get('src')).stem} out of {rates.out_of}"


def test_words_in_pages_take_their_counts_from_the_data(site: Site) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    assert len(re.findall(r"\{\{ rates\.\w+\.\w+ \}\}", sources)) >= 8
    assert not re.search(r"\d (out of|for every|side effects for every) 1,000 treatments", sources)  # no count is typed
    assert "one large study counted about 192, and another about 367" in text_of(
        read_html(site.folder / "right-for-you.html")
    )


SUNK = """
About {{ rates.sunk.pond }} in 100 leaves sink [@frog-1999]. Sunk, of 100 leaves [@frog-1999]:

[table: rates]

Sunk, of 100 leaves [@frog-1999]:

[bars: rates]
"""


def change(path: Path, old: str, new: str) -> None:
    """Replace `old` in a file, wherever it stands."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_count_changes_text_table_and_picture(pond: Path, tmp_path: Path) -> None:
    page, data, site = pond.parent / "docs/index.md", pond.parent / "evidence.yml", tmp_path / "site"
    change(page, "for half a day.\n", f"for half a day.\n{SUNK}")
    change(data, "figures:", 'plain_numbers: ["100 leaves", "out of 100"]\nfigures:')
    change(data, '["75 in 100"]', '["75"]')
    for old, count in (("75", "75"), ("75", "80")):
        change(data, old, count)
        how = build(pond, site)
        assert how.code == 0, how.output
        words = text_of(read_html(site / "index.html"))
        for told in (f"About {count} in 100 leaves", f"Sunk {count}", f"Pond: {count}"):
            assert told in words
        assert lengths(site / picture_uri(int(count))) == {"all": 1000, "counted": 10 * int(count)}
    change(page, "{{ rates.sunk.pond }}", "75")  # a count that somebody types stays behind, and is found
    assert "no fact and no figure says the number 75" in build(pond, site).output


def test_bars_are_told_apart_in_both_schemes_and_in_gray(site: Site, browser: Browser, address: str) -> None:
    """Contrast is of lightness alone, so what holds here holds in gray."""
    told = colors(site.folder / picture_uri(1))
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
        page = context.new_page()
        page.goto(f"{address}/{PAGE}")
        ground = Color(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        picture = page.locator(".guide-bars img").first
        picture.scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        painted = Image.open(io.BytesIO(picture.screenshot())).convert("RGB")
        context.close()
        counted, every = told[scheme]["counted"], told[scheme]["all"]
        assert counted.contrast(ground) >= APART
        assert counted.contrast(every) >= APART
        assert near(painted, counted), scheme  # the picture follows the scheme of the page


def near(picture: Image.Image, color: Color) -> bool:
    """Tell whether some pixel of a picture has a color, but for the rounding of edges."""
    wanted = Image.new("RGB", picture.size, color.convert("srgb").to_string(hex=True))
    red, green, blue = (
        band.point(lambda apart: 255 * (apart < ROUNDED)) for band in ImageChops.difference(picture, wanted).split()
    )
    return ImageChops.darker(ImageChops.darker(red, green), blue).getbbox() is not None


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_bars_are_of_one_size_and_below_each_other(width: int, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/{PAGE}")
    boxes = [one.bounding_box() for one in page.locator(".guide-bars img").all()]
    context.close()
    sizes = {(round(box["x"]), round(box["width"]), round(box["height"])) for box in boxes if box}
    assert len(sizes) == 1
    assert min(sizes)[1] >= 260
    assert min(sizes)[2] >= 12


def test_bars_stand_in_the_booklet_in_the_colors_of_paper(site: Site, rates: Rates) -> None:
    path = site.folder / "handouts/dry-needling-guide-letter.pdf"
    tagged = [words for words in read_pdf(path, 18, ["letter", "a4"]).pictures if words.endswith("out of 1,000")]
    drawn = [count for effect in rates.effects for _ in effect.bars for count in effect.counts]
    assert sorted(tagged) == sorted(f"{count} out of {rates.out_of}" for count in drawn)
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    place = next(number for number, text in enumerate(texts) if "Mild effects of every kind" in text)
    painted = document[place].render(scale=4).to_pil().convert("RGB")
    told = colors(site.folder / picture_uri(192))
    assert near(painted, told["light"]["counted"])
    assert not near(painted, told["dark"]["counted"])


def test_the_tables_of_conditions_are_those_of_the_data(site: Site, evidence: Evidence) -> None:
    root = read_html(site.folder / "benefits/research.html")
    rows = root.xpath("//div[@class='guide-stacked']//tbody/tr")
    assert [text_of(row.xpath("./th[@scope='row']")[0]) for row in rows] == [
        one.condition for one in evidence.conditions
    ]
    assert [text_of(row[-1]) for row in rows] == [one.sure for one in evidence.conditions]
    tables = root.xpath("//div[@class='guide-stacked']/table")
    headings = [text_of(table.getparent().getprevious()).rstrip("\u00b6") for table in tables]
    assert headings == list(dict.fromkeys(one.area for one in evidence.conditions))
