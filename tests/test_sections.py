"""Long pages on a phone: a list of the sections before the first of them; and the call within reach in the red card."""

from __future__ import annotations

from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.reading_states import HEIGHT, every_page, opened

LONG = 4.5  # screens of a phone: every page of the guide that is longer has the list
WITHOUT = {"index.html", "print_page.html", "reference/references.html"}  # a list already, or too heavy for one more
LISTED = """() => [...document.querySelectorAll(".guide-contents a")].map((link) =>
  [link.textContent, document.getElementById(link.hash.slice(1))?.firstChild.textContent, link.offsetHeight])"""
SECTIONS = "() => [...document.querySelectorAll('article > h2')].map((title) => title.firstChild.textContent)"
SCREENS = "() => document.querySelector('main').offsetHeight / innerHeight"


def test_a_long_page_begins_with_its_sections_on_a_phone(browser: Browser, address: str, site: Site) -> None:
    with opened(browser) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            listed = page.evaluate(LISTED)
            assert listed or path in WITHOUT or page.evaluate(SCREENS) <= LONG, path
            assert not listed or [title for title, _, _ in listed] == page.evaluate(SECTIONS), path
            assert all(title == heading and height >= 24 for title, heading, height in listed), path


def test_a_wide_screen_has_them_beside_the_page_alone(browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 1280, "height": HEIGHT}) as page:
        page.goto(f"{address}/visit/aftercare.html")
        assert page.locator(".guide-contents").count() == 1
        assert not page.is_visible(".guide-contents")
        assert page.is_visible(".md-nav--secondary")


def test_the_list_leaves_the_red_card_in_the_first_screen(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        for path in ("visit/aftercare.html", "safety/warning-signs.html"):
            page.goto(f"{address}/{path}")
            assert page.evaluate("document.querySelector('#emergency').getBoundingClientRect().bottom") <= HEIGHT, path


def test_each_red_card_calls_at_once(browser: Browser, address: str, site: Site) -> None:
    """Where a reader lands on the card, a link that dials is in view."""
    with opened(browser) as page:
        cards = 0
        for path in every_page(site):
            page.goto("about:blank")
            page.goto(f"{address}/{path}#emergency")
            if page.locator("#emergency").count():
                cards += 1
                call = page.locator(".emergency a[href='tel:911']").first
                page.evaluate("document.querySelector('#emergency').scrollIntoView()")
                box = call.bounding_box()
                assert box, path
                assert 0 < box["y"] < HEIGHT / 2, path
        assert cards >= 5
