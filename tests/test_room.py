"""The room for the page: a header that gives way, a menu that shows where one is, and no scrollbar for nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.reading_layout import WIDE_SPACING, set_styles
from tests.reading_states import every_page, opened

LOW = [(320, 256), (320, 399), (844, 390)]  # enlarged four times; a phone on its side
HIGH = [(320, 568), (390, 844), (1280, 844), (1280, 1400)]
LONG = "safety/side-effects.html"
COVERED = """() => {
  scrollTo(0, 900)
  const box = document.querySelector("header").getBoundingClientRect()
  return Math.max(0, box.bottom) / innerHeight
}"""
HERE = """() => {
  const frame = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap").getBoundingClientRect()
  const here = document.querySelector(".guide-menu [aria-current]").getBoundingClientRect()
  return here.top >= Math.max(frame.top, 0) && here.bottom <= Math.min(frame.bottom, innerHeight)
}"""
SCROLLBARS = """() => [...document.querySelectorAll(".md-sidebar__scrollwrap")]
  .filter((frame) => frame.checkVisibility() && frame.scrollHeight > frame.clientHeight)
  .map((frame) => frame.parentElement.className)"""


@pytest.mark.parametrize("css", ["", WIDE_SPACING], ids=["as it is", "wide spacing"])
@pytest.mark.parametrize("size", LOW, ids=str)
def test_a_low_window_is_the_pages(size: tuple[int, int], css: str, browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": size[0], "height": size[1]}) as page:
        page.goto(f"{address}/{LONG}")
        set_styles(page, css)
        assert page.evaluate(COVERED) == 0


@pytest.mark.parametrize("size", HIGH, ids=str)
def test_the_header_stays_and_takes_a_third_at_most(size: tuple[int, int], browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": size[0], "height": size[1]}) as page:
        page.goto(f"{address}/{LONG}")
        assert 0 < page.evaluate(COVERED) <= 1 / 3


def open_menu(page: Page) -> None:
    if page.is_visible("[data-guide-opens=drawer]"):
        page.focus("[data-guide-opens=drawer]")
        page.keyboard.press("Enter")


@pytest.mark.parametrize("size", [*LOW, (390, 844), (1280, 844), (1920, 900)], ids=str)
def test_the_menu_shows_the_page_that_is_open(
    size: tuple[int, int], browser: Browser, address: str, site: Site
) -> None:
    with opened(browser, viewport={"width": size[0], "height": size[1]}) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            open_menu(page)
            assert path in ("404.html", "print_page.html") or page.evaluate(HERE), path


def test_nothing_that_is_whole_in_view_scrolls(browser: Browser, address: str, site: Site) -> None:
    with opened(browser, viewport={"width": 1280, "height": 1600}) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert page.evaluate(SCROLLBARS) == [], path
