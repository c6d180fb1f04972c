"""Small pages: what is left out of style sheets and pages changes nothing that a reader sees."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import material
import pytest
from lxml import html
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, Route

from guidekit.css.unused import without_unused
from guidekit.hosting.scripts import without_blank_lines
from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.reading_states import every_page
from tests.test_search import ask

SHEETS = Path(str(material.__file__)).parent / "templates/assets/stylesheets"
OWN_SHEETS = re.findall(r"^  - assets/([\w-]+\.css)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
GATHERED = re.compile(r"guide\.\w+\.min\.css$")
TALLEST = 6000  # pixels: a browser gives up on much taller pictures
PIXELS, SHADES = 40, 32  # of some million pixels, and of 256 shades
PAGE = '<html dir="ltr"><body class="used"><p id="here">Text</p></body></html>'
CUT = {
    ".used{color:red}.unused{color:red}": ".used{color:red}",
    ".used,.unused{color:red}": ".used{color:red}",
    ".used .unused{color:red}#here{color:red}#gone{color:red}": "#here{color:red}",
    "[dir=rtl] p{color:red}[dir=ltr] p{color:red}": "[dir=ltr] p{color:red}",
    '[dir=ltr] p{color:red}a[href]{color:red}[dir="ltr"]\np{color:blue}': "[dir=ltr] p{color:#00f}",
    "kbd{color:red}p:not(kbd){color:red}": "p:not(kbd){color:red}",
    ".by-script{color:red}.md-code__nav{color:red}": ".by-script{color:red}",
    ":root{--read:red;--unread:red}p{color:var(--read)}": ":root{--read:red}p{color:var(--read)}",
    "@keyframes gone{to{top:0}}@keyframes kept{to{top:1px}}p{animation:kept 1s}": (
        "@keyframes kept{to{top:1px}}p{animation:1s kept}"
    ),
    "@media print{.unused{color:red}}@media print{.used{color:red}}": "@media print{.used{color:red}}",
    ".used:hover{color:red}p::before{color:red}": ".used:hover,p:before{color:red}",
}
ACTS: dict[str, Callable[[Page], object]] = {
    "menu": lambda page: page.click("label.md-header__button[for=__drawer]"),
    "results": lambda page: ask(page, "sore after needling"),
    "nothing found": lambda page: ask(page, "xqzvt"),
    "focus": lambda page: page.keyboard.press("Tab"),
}


@pytest.mark.parametrize("whole", CUT)
def test_what_nothing_uses_is_left_out(whole: str) -> None:
    assert without_unused(whole, [html.fromstring(PAGE)], {"by-script"}) == CUT[whole]


def test_blank_lines_go_and_words_stay_apart() -> None:
    text = "<p>one\n\n   two</p>\n  <pre>a\n\n  b</pre>\n\n\n<script>1\n\n  2</script>"
    assert without_blank_lines(text) == "<p>one\ntwo</p>\n<pre>a\n\n  b</pre>\n<script>1\n\n  2</script>"


def whole_sheet(route: Route) -> None:
    """Answer with the style sheets as they were written, nothing left out."""
    printing = "print_page" in route.request.frame.url
    names = ["main.*.css"] if printing else ["main.*.css", "palette.*.css"]
    own = [*OWN_SHEETS, "print-page.css"] if printing else OWN_SHEETS
    paths = [*(next(SHEETS.glob(name)) for name in names), *(ROOT / "docs/assets" / name for name in own)]
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    _answer(route, re.sub(r"url\((?=fonts/|favicon)", "url(../", text))


def built_sheet(route: Route) -> None:
    """Answer with the style sheet as it was built."""
    _answer(route, route.fetch().text())


def _answer(route: Route, text: str) -> None:
    """Answer with a style sheet for pages that wait for their fonts, so that each picture has them."""
    route.fulfill(body=re.sub(r"font-display: ?optional", "font-display: block", text), content_type="text/css")


def lossy_sheet(route: Route) -> None:
    """Answer with a style sheet that has lost the looks of one care card."""
    route.fulfill(body=route.fetch().text().replace(".emergency", ".lost"), content_type="text/css")


def shot(page: Page, url: str, act: Callable[[Page], object] = lambda _: None) -> list[bytes]:
    """Return pictures of a page, from top to bottom, as a browser paints it after `act` has been done to it."""
    page.goto(url)
    page.evaluate("document.fonts.ready.then(() => {})")
    act(page)
    page.mouse.move(0, 0)
    width, before, height = page.evaluate("[innerWidth, innerHeight, document.documentElement.scrollHeight]")
    page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
    told = [_part(page, top) for top in range(0, height, TALLEST)]
    page.set_viewport_size({"width": width, "height": before})
    return told


def _part(page: Page, top: int) -> bytes:
    page.evaluate(f"scrollTo(0, {top})")
    page.evaluate("new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")
    return page.screenshot(animations="disabled")


def differ(one: list[bytes], other: list[bytes]) -> bool:
    """Return whether two series of pictures differ by more than a browser's rounding of corners leaves.

    That is a few pixels by a shade that nobody sees: the same rule, written shorter, is painted so.
    """
    return len(one) != len(other) or any(_differs(*pair) for pair in zip(one, other, strict=True))


def _differs(one: bytes, other: bytes) -> bool:
    if one == other:
        return False
    before, after = (Image.open(io.BytesIO(picture)).convert("L") for picture in (one, other))
    if before.size != after.size:
        return True
    shades = ImageChops.difference(before, after).histogram()
    return sum(shades[1:]) > PIXELS or any(shades[SHADES:])


def pictures(page: Page, address: str, site: Site, width: int) -> dict[str, list[bytes]]:
    """Return a picture of every page, of what opens on a phone, and of paper."""
    told = {path: shot(page, f"{address}/{path}") for path in every_page(site)}
    if width < 1000:
        told |= {name: shot(page, f"{address}/visit/before.html", act) for name, act in ACTS.items()}
    page.emulate_media(media="print")
    return told | {f"{path} on paper": shot(page, f"{address}/{path}") for path in ("index.html", "print_page.html")}


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_every_page_looks_the_same_to_the_pixel(
    width: int, scheme: Literal["dark", "light"], browser: Browser, address: str, site: Site
) -> None:

    views = []
    for answer in (built_sheet, whole_sheet):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.route(GATHERED, answer)
        views.append(pictures(page, address, site, width))
        context.close()
    assert [name for name, picture in views[0].items() if differ(picture, views[1][name])] == []


def test_a_sheet_that_lost_a_rule_is_seen(page: Page, address: str) -> None:
    before = shot(page, f"{address}/safety/warning-signs.html")
    page.route(GATHERED, lossy_sheet)
    assert differ(before, shot(page, f"{address}/safety/warning-signs.html"))
