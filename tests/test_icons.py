"""Numbers that can be seen: each picture holds as many dots as the data says, and follows the data with the text."""

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
from guidekit.evidence.tables import Condition, Rates, picture_uri
from guidekit.model.words import text_of
from guidekit.outputs.pdf.read import read_pdf
from guidekit.outputs.site import Site
from tests.building import ROOT, build, read_html

PAGE = "safety/side-effects.html"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
APART, SEEN = 3.0, 1.5  # contrast: of what must be told apart (WCAG 2.2, 1.4.11), of the small dots that fill the rest
ROUNDED = 20  # of 256 shades
DOT = re.compile(r"h0(?=m|$)")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    references = load_references(ROOT / "guide/references.yml", "references.yml")
    return load_evidence(ROOT / "guide/evidence.yml", "evidence.yml", references)


@pytest.fixture(scope="session")
def rates(evidence: Evidence) -> Rates:
    assert evidence.rates
    return evidence.rates


def dots(picture: Path) -> dict[str, int]:
    """Return how many dots an icon array has of each size."""
    paths = etree.parse(picture).iter(f"{SVG}path")
    return {str(path.get("class")): len(DOT.findall(str(path.get("d")))) for path in paths}


def colors(picture: Path) -> dict[str, dict[str, Color]]:
    """Return the color of each size of dot in each scheme."""
    light, dark = picture.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    rule = re.compile(r"\.(\w+) \{ stroke: (#\w+); \}")
    return {
        scheme: {name: Color(color) for name, color in rule.findall(part)}
        for scheme, part in zip(SCHEMES, (light, dark), strict=True)
    }


def shown(root: HtmlElement) -> list[tuple[str, str, str | None]]:
    """Return side effect, words and picture of each item of the icon arrays in a page."""
    return [
        (str(effect.text).strip(), text_of(item), next((str(one.get("src")) for one in item.iter("img")), None))
        for effect in root.xpath("//div[@class='guide-icons']/ul/li")
        for item in effect.xpath("./ul/li")
    ]


def test_each_picture_has_the_dots_of_its_count(site: Site, rates: Rates) -> None:
    for effect, study, count in rates.counted():
        told = dots(site.folder / picture_uri(count))
        assert told == {"large": count, "small": rates.total - count}, (effect.effect, study.place)


def test_pictures_table_and_words_are_those_of_the_data(site: Site, rates: Rates) -> None:
    root = read_html(site.folder / PAGE)
    wanted, rows = [], []
    for effect in rates.effects:
        for study, count in zip(rates.studies, effect.counts, strict=True):
            words = rates.no_count if count is None else f"{count} out of {rates.out_of}"
            picture = None if count is None else f"../{picture_uri(count)}"
            wanted.append((effect.effect, f"{study.place}: {words}", picture))
        rows.append([effect.effect, *(rates.no_count if count is None else str(count) for count in effect.counts)])
    assert shown(root) == wanted
    assert [[text_of(cell) for cell in row] for row in root.xpath("//table/tbody/tr")] == rows
    for picture in root.xpath("//div[@class='guide-icons']//img"):
        assert picture.get("alt") == f"{Path(picture.get('src')).stem} of {rates.out_of} dots are large"


def test_words_in_pages_take_their_counts_from_the_data(site: Site) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    assert len(re.findall(r"\{\{ rates\.\w+\.\w+ \}\}", sources)) >= 10
    assert not re.search(r"\d (out of|for every|side effects for every) 1,000 treatments", sources)  # no count is typed
    assert "about 192 and about 367 side effects for every 1,000" in text_of(
        read_html(site.folder / "right-for-you.html")
    )


SUNK = """
About {{ rates.sunk.pond }} in 100 leaves sink [@frog-1999]. Sunk, of 100 leaves [@frog-1999]:

[table: rates]

Sunk, of 100 leaves [@frog-1999]:

[icons: rates]
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
        for told in (f"About {count} in 100 leaves", f"Sunk {count}", f"Pond: {count} out of 100"):
            assert told in words
        assert dots(site / picture_uri(int(count))) == {"large": int(count), "small": 100 - int(count)}
    change(page, "{{ rates.sunk.pond }}", "75")  # a count that somebody types stays behind, and is found
    assert "no fact and no figure says the number 75" in build(pond, site).output


def test_dots_are_told_apart_in_both_schemes_and_in_gray(site: Site, browser: Browser, address: str) -> None:
    """Contrast is of lightness alone, so what holds here holds in gray."""
    told = colors(site.folder / picture_uri(1))
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
        page = context.new_page()
        page.goto(f"{address}/{PAGE}")
        ground = Color(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        picture = page.locator(".guide-icons img").first
        picture.scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        painted = Image.open(io.BytesIO(picture.screenshot())).convert("RGB")
        context.close()
        large, small = told[scheme]["large"], told[scheme]["small"]
        assert large.contrast(ground) >= APART
        assert large.contrast(small) >= APART
        assert small.contrast(ground) >= SEEN
        assert near(painted, large), scheme  # the picture follows the scheme of the page


def near(picture: Image.Image, color: Color) -> bool:
    """Tell whether some pixel of a picture has a color, but for the rounding of edges."""
    wanted = Image.new("RGB", picture.size, color.convert("srgb").to_string(hex=True))
    red, green, blue = (
        band.point(lambda apart: 255 * (apart < ROUNDED)) for band in ImageChops.difference(picture, wanted).split()
    )
    return ImageChops.darker(ImageChops.darker(red, green), blue).getbbox() is not None


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pictures_are_of_one_size_and_side_by_side(width: int, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/{PAGE}")
    boxes = [one.bounding_box() for one in page.locator(".guide-icons img").all()]
    context.close()
    sizes = {(round(box["width"]), round(box["height"])) for box in boxes if box}
    assert len(sizes) == 1
    assert min(sizes)[0] >= 130
    assert boxes[0] and boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]


def test_pictures_stand_in_the_booklet_in_the_colors_of_paper(site: Site, rates: Rates) -> None:
    path = site.folder / "handouts/dry-needling-guide-letter.pdf"
    tagged = [words for words in read_pdf(path, 18, ["letter", "a4"]).pictures if "dots are large" in words]
    assert sorted(tagged) == sorted(f"{count} of {rates.out_of} dots are large" for _, _, count in rates.counted())
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    place = next(number for number, text in enumerate(texts) if "Here are the same numbers" in text)
    painted = document[place].render(scale=4).to_pil().convert("RGB")
    told = colors(site.folder / picture_uri(1))
    assert near(painted, told["light"]["large"])
    assert not near(painted, told["dark"]["large"])


def test_the_list_at_a_glance_restates_the_table(site: Site, evidence: Evidence) -> None:
    assert evidence.glance
    root = read_html(site.folder / "benefits/research.html")

    def line(condition: Condition) -> str:
        assert evidence.glance
        words = evidence.glance.words(condition)
        return f"{condition.condition}: {words}" if words else condition.condition

    told = {
        str(group.get("class")): [text_of(item) for item in group.xpath("./ul/li")]
        for group in root.xpath("//div[@class='guide-glance']/ul/li")
    }
    assert told == {
        group.key: [line(one) for one in evidence.conditions if one.group == group.key]
        for group in evidence.glance.groups
    }
    cells = [text_of(row[0]) for row in root.xpath("//div[@class='guide-stacked']//tbody/tr")]
    named = [name for cell in cells for name in cell.split("; ")]
    assert sorted(named) == sorted(condition.condition for condition in evidence.conditions)
