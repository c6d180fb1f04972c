"""The guide by the keyboard alone: every stop of every page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.focus_walk import faults_on_the_way, walk
from tests.reading_states import HEIGHT, SCHEMES, every_page, opened

PHONE, DESK = 390, 1280
PAGE = "safety/side-effects.html"
MOST_BEFORE = 12  # stops before the content


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_every_stop_of_every_page_is_seen(
    width: int, browser: Browser, address: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    found: list[str] = []
    stops = 0
    for number, path in enumerate(every_page(site)):
        scheme = SCHEMES[number % len(SCHEMES)]
        with opened(browser, color_scheme=scheme, viewport={"width": width, "height": HEIGHT}) as page:
            page.goto(f"{address}/{path}")
            for stop in walk(page):
                found += [f"{path}: {stop['name']} {fault}" for fault in stop["faults"]]
                stops += 1
    with capsys.disabled():
        print(f"\n{stops} stops at {width} px")  # noqa: T201
    assert found == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", ["404.html", "index.html", PAGE, "benefits/research.html", "print_page.html"])
def test_the_way_back_has_the_same_stops(path: str, width: int, browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": width, "height": HEIGHT}) as page:
        page.goto(f"{address}/{path}")
        there, back = list(walk(page)), list(walk(page, "Shift+Tab"))
        assert [stop for stop in back if stop["faults"]] == []
        assert [stop["name"] for stop in reversed(back)] == [stop["name"] for stop in there]


def test_the_skip_link_is_first_and_leads_into_the_content(browser: Browser, address: str, site: Site) -> None:
    with opened(browser) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            first = next(walk(page))
            assert (first["name"], first["faults"]) == ('a "Skip to content"', [])
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('main') !== null"), path


def before_content(page: Page) -> int:
    """Return how many stops a reader passes who does not take the way past them."""
    inside = "document.activeElement.closest('main') !== null"
    return next(number for number, _ in enumerate(walk(page)) if page.evaluate(inside))


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_content_comes_after_a_few_stops(
    width: int, browser: Browser, address: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened(browser, viewport={"width": width, "height": HEIGHT}) as page:
        stops = {}
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            stops[path] = before_content(page)
        page.reload()
        page.evaluate("document.querySelector('header').append(document.querySelector('.guide-menu'))")
        assert before_content(page) > MOST_BEFORE or width == PHONE
    with capsys.disabled():
        print(f"\n{min(stops.values())} to {max(stops.values())} stops before the content at {width} px")  # noqa: T201
    assert max(stops.values()) <= MOST_BEFORE


def test_a_second_way_leads_to_the_menu(browser: Browser, address: str) -> None:
    """It stands after the content, and beside it on a wide screen."""
    with opened(browser, viewport={"width": DESK, "height": HEIGHT}) as page:
        page.goto(f"{address}/{PAGE}")
        stops = walk(page)
        assert [next(stops)["name"] for _ in range(2)] == ['a "Skip to content"', 'a "Menu"']
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.guide-menu') !== null")


BROKEN = {
    "a:focus:focus:focus { outline: none; }": "has no focus to be seen",
    "a:focus:focus:focus { outline-color: white; }": "has no focus to be seen",
    ".md-typeset a { opacity: 0; }": "is not to be seen",
    ".md-typeset a { position: fixed; left: -99px; }": "is out of view",
    "article::after { content: ''; position: fixed; inset: 0; z-index: 9; }": "is covered",
}


@pytest.mark.parametrize("css", BROKEN)
def test_a_stop_that_is_not_seen_is_found(css: str, browser: Browser, address: str) -> None:
    with opened(browser, bypass_csp=True) as page:
        page.goto(f"{address}/index.html")
        page.add_style_tag(content=css.replace(";", " !important;"))
        assert [fault for fault in faults_on_the_way(page) if BROKEN[css] in fault]


def test_a_trap_is_found(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/404.html")
        page.evaluate("() => { document.querySelector('article a').onkeydown = (event) => event.preventDefault() }")
        with pytest.raises(AssertionError, match="does not leave"):
            list(walk(page))
