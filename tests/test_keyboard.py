"""The guide by the keyboard alone: every stop of every page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.focus_walk import faults_on_the_way, walk
from tests.reading_states import HEIGHT, SCHEMES, every_page, opened

PHONE, DESK = 390, 1280
PAGE = "safety/side-effects.html"


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
            assert page.evaluate("document.activeElement.closest('main, article') !== null"), path


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
