"""A page that a browser has kept, and gives back: what is open, what is ticked and what is said of it agree again.

Safari clears checkboxes that are not to be filled in (`autocomplete="off"`) when it gives a page back, and tells
nobody.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.reading_states import opened

PAGE = "visit/before.html"
COME_BACK = "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
CLEAR = "(selector) => document.querySelectorAll(selector).forEach((box) => (box.checked = false))"
STATE = """() => ({
  open: [...document.querySelectorAll(".md-toggle:checked")].map((box) => box.id),
  said: [...document.querySelectorAll("[aria-expanded=true]")].map((button) => button.dataset.guideOpens),
  dead: [...document.querySelectorAll("[inert]")].map((part) => part.className),
  held: document.body.hasAttribute("data-md-scrolllock"),
})"""
AT_REST = {"open": [], "said": [], "dead": [], "held": False}


def open_part(page: Page, name: str) -> None:
    """Open the menu or the search, and wait until the page behind it is held."""
    page.locator(f"[data-guide-opens={name}]").focus()
    page.keyboard.press("Enter")
    if name == "search":
        page.wait_for_selector("body[data-md-scrolllock]")
    assert page.evaluate(STATE) != AT_REST


def is_at_rest(page: Page) -> None:
    page.wait_for_function("() => !document.body.hasAttribute('data-md-scrolllock')")
    assert page.evaluate(STATE) == AT_REST


@pytest.mark.parametrize("name", ["drawer", "search"])
@pytest.mark.parametrize("cleared", [False, True], ids=["as it was left", "as Safari has it"])
def test_nothing_is_open_on_a_page_that_comes_back(name: str, cleared: bool, browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        open_part(page, name)
        if cleared:
            page.evaluate(CLEAR, ".md-toggle")
        page.evaluate(COME_BACK)
        is_at_rest(page)
        page.click(".md-footer__link--next", timeout=5000)
        page.wait_for_url("**/during.html")


def test_what_is_closed_on_a_page_that_comes_back_takes_no_focus(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        page.evaluate(COME_BACK)
        assert page.evaluate("document.activeElement === document.body")


def test_a_section_of_the_menu_is_seen_when_it_is_chosen(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        open_part(page, "drawer")
        page.click(".guide-menu__sections a >> text=Your choice")
        page.wait_for_url("**#your-choice")
        is_at_rest(page)
        assert page.evaluate("document.querySelector('.md-sidebar--primary').contains(document.activeElement)") is False


def test_what_is_said_of_the_ticks_agrees_with_them(browser: Browser, address: str) -> None:
    """The boxes are cleared after `pageshow`."""
    with opened(browser) as page:
        page.goto(f"{address}/safety/who-must-take-care.html")
        page.locator(".guide-tick input").first.check()
        expect(page.locator("[data-guide-ticked] li")).to_have_count(1)
        page.evaluate(f"() => {{ ({COME_BACK})(); ({CLEAR})('.guide-tick input') }}")
        expect(page.locator("[data-guide-ticked] li")).to_have_count(0)
