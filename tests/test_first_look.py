"""What a reader sees first: the answers in one screen of a phone, in a page that does not move, and a light look."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guidekit.model.words import text_of
from guidekit.outputs.site import Site
from tests.building import article, read_html
from tests.page_weight import SCROLL, weigh
from tests.reading_states import every_page

_KIB = 1024
_ROWS = ".guide-home ~ h1 + p + ul > li"
_BOXES = "rows => rows.map(row => [row.getBoundingClientRect().bottom, row.offsetHeight, row.querySelector('a').href])"
_ANSWERS = (  # what it is, what it may help, is it safe, is it for me, before, during, after
    *("about/what-it-is", "benefits/what-it-can-do", "safety/side-effects", "right-for-you"),
    *("visit/before", "visit/during", "visit/aftercare"),
)
_SHIFTS = """() => new Promise(resolve => new PerformanceObserver(list =>
  resolve(list.getEntries().filter(entry => !entry.hadRecentInput).map(entry => entry.value))
).observe({type: "layout-shift", buffered: true}) || setTimeout(() => resolve([]), 300))"""
_MOVE = "() => document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>Late</p><p>and high</p>')"


def test_the_first_page_answers_in_one_screen(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    rows = page.eval_on_selector_all(_ROWS, _BOXES)
    assert [href.removeprefix(f"{address}/").partition(".html")[0] for _, _, href in rows] == list(_ANSWERS)
    assert all(bottom <= 844 and height >= 44 for bottom, height, _ in rows), rows


def test_a_tap_anywhere_in_a_row_opens_its_page(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    last = page.locator(_ROWS).last
    box = last.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] - 12, box["y"] + box["height"] - 6)
    page.wait_for_url("**/visit/aftercare.html")


_SOUGHT = {  # what a stranger looks for, and words of the answer
    "what to do before": "list your medicines, with the dose of each",
    "what is normal after": "Most soreness is gone within",
    "when to call": "you are short of breath",
    "what it costs": "what you may have to pay yourself",
    "does it help heel pain": "Heel pain (plantar fasciitis)",
}


@pytest.mark.parametrize("sought", _SOUGHT)
def test_an_answer_is_two_taps_from_the_first_page(sought: str, site: Site) -> None:
    start = site.folder / "index.html"
    ways = ".//main//article//a/@href | .//*[contains(@class, 'guide-help')]//@href"
    one_tap = {start.parent / str(href).partition("#")[0] for href in read_html(start).xpath(ways) if ".html" in href}
    two_taps = {
        (path.parent / str(href).partition("#")[0]).resolve()
        for path in one_tap
        for href in article(path).xpath(".//a/@href")
        if ".html" in href
    }
    told = [path for path in one_tap | two_taps if _SOUGHT[sought] in text_of(article(path))]
    assert told, sought


def test_nothing_moves(page: Page, address: str, site: Site) -> None:
    """No font and no picture that comes late pushes what is being read (CLS, Core Web Vitals)."""
    for path in every_page(site):
        page.goto(f"{address}/{path}")
        page.evaluate(SCROLL)
        assert page.evaluate(_SHIFTS) == [], path


def test_what_moves_is_seen(page: Page, address: str) -> None:
    page.goto(f"{address}/visit/during.html")
    page.wait_for_timeout(300)
    page.evaluate(_MOVE)
    page.wait_for_timeout(300)
    assert page.evaluate(_SHIFTS) != []


def test_styles_fonts_and_pictures_are_light(browser: Browser, address: str, site: Site) -> None:
    """At most 80 KiB of them on a first visit to a page that is read to its end, headers included."""
    looks = {path: weigh(browser, f"{address}/{path}", to_the_end=True).look for path in every_page(site)}
    assert max(looks.values()) <= 80 * _KIB, looks
    assert looks["visit/during.html"] > looks["reference/downloads.html"]  # pictures count
