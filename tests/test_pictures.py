"""The drawings: told apart without color, true to size, with words in every output, and of the reader's own scheme."""

from __future__ import annotations

import gzip
import io
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml
from coloraide import Color
from lxml import etree
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from guidekit.build import read_data
from guidekit.clinic.colors import contrast
from guidekit.guide.built import Built
from guidekit.model.finding import GuideError
from guidekit.outputs.pdf.expected import by_page, expected_pictures
from guidekit.outputs.pdf.handouts import FOLDER, load_handouts
from guidekit.outputs.pdf.read import read_pdf
from guidekit.outputs.pdf.rules import lost_pictures
from guidekit.outputs.site import PRINT_PAGE, Site, page_file, page_views
from guidekit.pictures.drawing import PALETTE, read_colors, read_drawing
from guidekit.pictures.shown import pictures_in
from guidekit.rules.picture_kept import check as check_kept
from tests.building import POND, ROOT, read_html
from tests.mutating import without
from tests.test_contrast import grey

DRAWINGS = ROOT / "docs/assets/pictures"
COLORS = read_colors((DRAWINGS / PALETTE).read_text(encoding="utf-8"))
PAIRS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/pictures.yml").read_text(encoding="utf-8"))
SVG = "{http://www.w3.org/2000/svg}"
UNIT = 56  # units of the drawing of needles in a millimetre
SHIFT = 0.01  # of a window; what the page itself moves by lies far below
MOVED = """() => new Promise((told) => new PerformanceObserver((list) => {
  told(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
}).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => told(0), 1500))"""


def apart(pair: dict[str, Any], colors: dict[str, str]) -> float:
    """Return the contrast between the two colors of `pair`; where a line parts them, its own with each will do."""
    one, other = (colors[name] for name in pair["apart"])
    own = contrast(one, other)
    if "edge" not in pair:
        return own
    edge = colors[pair["edge"]]
    sides = [max(contrast(edge, side), own) for side in (one, other)]
    return min(sides)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("seen", [str, grey], ids=["color", "grey"])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair["apart"]))
def test_what_must_be_told_apart_is(pair: dict[str, Any], seen: Any, scheme: int) -> None:
    colors = {name: seen(color) for name, color in COLORS[scheme].items()}
    assert apart(pair, colors) >= pair["least"]


def test_every_color_is_told_from_another() -> None:
    assert {name for pair in PAIRS for name in pair["apart"]} == set(COLORS[0]) == set(COLORS[1])


def test_colors_that_are_too_near_are_seen() -> None:
    assert apart({"apart": ["a", "b"]}, {"a": "#777777", "b": "#888888"}) < 3
    assert apart({"apart": ["a", "b"], "edge": "c"}, {"a": "#ffffff", "b": "#eeeeee", "c": "#dddddd"}) < 3


def test_the_needle_is_true_to_the_ruler() -> None:
    """0.25 mm, on a ruler of 10 mm with a mark at each; it begins at a mark."""
    root = etree.parse(DRAWINGS / "needle-size.svg").getroot()
    part = {str(element.get("id")): element for element in root.iter(etree.Element) if element.get("id")}
    marks = [float(x) for x in re.findall(r"M(\d+) ", str(part["ruler"].get("d")))]
    assert marks == [40 + UNIT * millimetre for millimetre in range(11)]
    assert float(str(part["needle"].get("width"))) / UNIT == pytest.approx(0.25)
    assert float(str(part["needle"].get("x"))) in marks


def published(site: Site) -> Iterator[Path]:
    for path in sorted(DRAWINGS.glob("*.svg")):
        yield site.folder / "assets/pictures" / path.name


def test_each_drawing_brings_the_colors_it_uses_and_no_other(site: Site) -> None:
    assert not (site.folder / "assets/pictures" / PALETTE).exists()
    for path in published(site):
        root = etree.parse(path).getroot()
        used = {name for element in root.iter(etree.Element) for name in str(element.get("class") or "").split()}
        style = root.findtext(f"{SVG}style") or ""
        assert set(re.findall(r"\.([a-z]+)", style)) == used, path.name
        assert style.count("prefers-color-scheme:dark") == 1, path.name
        assert b"xml-stylesheet" not in path.read_bytes(), path.name
        assert len(gzip.compress(path.read_bytes(), mtime=0)) <= 12_000, path.name


def test_a_drawing_that_is_too_large_is_seen() -> None:
    chance = random.Random(1)
    noise = " ".join(f"M{chance.random() * 900:.1f} {chance.random() * 900:.1f}" for _ in range(6000))
    folder = POND / "docs/assets/pictures"
    text = (folder / "pond.svg").read_text(encoding="utf-8")
    large = text.replace("</svg>", f'<path class="ink" d="{noise}"/></svg>').encode()
    with pytest.raises(GuideError, match="bytes when compressed, 12000 at most"):
        read_drawing(large, "pond.svg", (folder / PALETTE).read_text(encoding="utf-8"))


def test_each_drawing_stands_in_a_page_with_its_size_words_and_caption(site: Site) -> None:
    shown = {}
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        for image in read_html(path).xpath("//figure[contains(@class, 'guide-drawing')]//img"):
            shown[Path(image.get("src")).name] = image
            assert (image.get("loading"), image.get("decoding")) == ("lazy", "async")
            box = str(etree.parse(path.parent / image.get("src")).getroot().get("viewBox"))
            assert box == f"0 0 {image.get('width')} {image.get('height')}"
            [picture] = pictures_in(image.getparent())
            assert 0 < len(picture.alt) <= 125
            assert picture.caption.endswith(".")
    assert set(shown) == {path.name for path in DRAWINGS.glob("*.svg")}


def test_a_picture_that_an_output_has_lost_is_seen(site: Site) -> None:
    guide = read_data(ROOT / "mkdocs.yml")[1]
    whole = Built(guide, site)
    written = whole.views["page"]
    assert list(check_kept(whole)) == []
    for name in ("visit/during.html", f"{PRINT_PAGE}.html"):
        before = (site.folder / name).read_text(encoding="utf-8")
        for harm in (r'src="[^"]*needle-way\.svg', "<figcaption>", 'alt="[^"]*"'):
            assert re.search(harm, before), (name, harm)
            harmed = Site(site.folder, site.outline)
            harmed.write(site.folder / name, re.sub(harm, 'src="none.svg' if "src" in harm else "<i>", before))
            findings = list(check_kept(Built(guide, harmed, written)))
            assert any(name in finding.file for finding in findings), (name, harm)


def test_each_handout_tags_each_picture_with_its_words(site: Site, tmp_path: Path) -> None:
    handouts = load_handouts(ROOT / "guide/handouts.yml", "guide/handouts.yml", site.outline)
    views = by_page(page_views(site), handouts)
    for handout, _, file in handouts.files():
        wanted = expected_pictures(handout, views)
        assert bool(wanted) or bool(handout.pieces)
        path = site.folder / FOLDER / file
        assert list(lost_pictures(read_pdf(path, handout.margin_mm, handouts.sizes), wanted)) == []
        if not wanted:
            continue
        with pikepdf.open(path) as pdf:
            tag = next(
                item
                for item in pdf.objects
                if isinstance(item, pikepdf.Dictionary) and "/Alt" in item and str(item.Alt) == wanted[0]
            )
            del tag.Alt
            pdf.save(tmp_path / file)
        lost = list(lost_pictures(read_pdf(tmp_path / file, handout.margin_mm, handouts.sizes), wanted))
        assert lost and "has no alternative text" in lost[0], file


def test_a_sheet_expects_the_pictures_of_its_pieces(pond_site: Site) -> None:
    handouts = load_handouts(POND / "handouts.yml", "handouts.yml", pond_site.outline)
    views = by_page(page_views(pond_site), handouts)
    for handout in handouts.handouts:
        assert expected_pictures(handout, views) == ["A round pond, seen from above"]
    figure = next(views["index.md"].root.iter("figure"))  # type: ignore[union-attr]
    with without(figure):
        assert expected_pictures(handouts.handouts[1], views) == []


def brightness(page: Page) -> float:
    """Return how bright the drawing on a page is, from 0 to 255; its corners are rounded, so the middle is taken."""
    drawing = page.locator(".guide-drawing img").first
    drawing.scroll_into_view_if_needed()
    assert drawing.evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 0
    shown = Image.open(io.BytesIO(drawing.screenshot())).convert("L")
    return float(shown.getpixel((shown.width // 2, shown.height - 6)))  # type: ignore[arg-type]


@pytest.mark.parametrize("device", ["light", "dark"])
def test_a_drawing_follows_the_readers_choice_of_colors(device: Any, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=device)
    page = context.new_page()
    page.goto(f"{address}/visit/during.html")
    first = brightness(page)
    page.locator("[data-guide-switch]").first.click()
    second = brightness(page)
    context.close()
    light, dark = (first, second) if device == "light" else (second, first)
    assert light > 200
    assert dark < 60


def moved(page: Page, address: str) -> float:
    """Return how much of a page on a small phone moves while a drawing in view comes (layout shift, 0 is nothing)."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/about/what-it-is.html")
    return float(page.evaluate(MOVED))


def test_nothing_moves_when_a_drawing_comes(page: Page, address: str) -> None:
    assert moved(page, address) < SHIFT


def late(route: Route) -> None:
    """Let a file come when the page is there."""
    time.sleep(0.3)
    route.continue_()


def test_a_page_that_moves_when_a_drawing_comes_is_seen(page: Page, address: str, site: Site) -> None:
    text = (site.folder / "about/what-it-is.html").read_text(encoding="utf-8")
    unsized = re.sub(r'(<img [^>]*) width="\d+" height="\d+" loading="lazy"', r"\1", text)
    page.route("**/what-it-is.html", lambda route: route.fulfill(body=unsized, content_type="text/html"))
    page.route("**/trigger-point.svg", late)
    assert moved(page, address) > SHIFT


def test_drawings_fit_a_phone_in_their_own_shape(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/visit/during.html")
    for image in page.locator(".guide-drawing img").all():
        box = image.bounding_box()
        assert box
        assert box["width"] >= 270
        assert box["x"] + box["width"] <= 320
        shape = float(image.get_attribute("height") or 0) / float(image.get_attribute("width") or 1)
        assert box["height"] == pytest.approx(box["width"] * shape, abs=1)


def test_the_numbers_below_a_drawing_look_like_those_in_it(browser: Browser, address: str) -> None:
    for scheme, colors in zip(("light", "dark"), COLORS, strict=True):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{address}/visit/during.html")
        style = page.locator(".guide-drawing + ol > li").first.evaluate(
            "(item) => ['backgroundColor', 'color'].map((name) => getComputedStyle(item, '::before')[name])"
        )
        context.close()
        wanted = [Color(colors[name]).convert("srgb").to_string(comma=True) for name in ("mark", "digit")]
        assert style == wanted
