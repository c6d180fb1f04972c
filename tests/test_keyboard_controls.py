"""The menu, the search, the colors and the page for printing, by the keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.focus_walk import focus, walk
from tests.reading_states import HEIGHT, opened

PHONE, DESK = 390, 1280
PAGE = "safety/side-effects.html"


def reach(page: Page, name: str) -> None:
    """Press Tab until the focus is on what is called `name`."""
    assert any(stop["name"] == name for stop in walk(page)), f"Tab never comes to {name}"


def follow(page: Page, url: str) -> None:
    """Press Enter on a link to `url`, and wait for its page: a browser that is closed on its way there hangs.

    The address alone does not tell: a link may lead to the page that it stands on.
    """
    with page.expect_navigation(url=url):
        page.keyboard.press("Enter")


def has_focus(page: Page, selector: str) -> None:
    expect(page.locator(selector)).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_by_keyboard(key: str, browser: Browser, address: str) -> None:
    menu = "[data-guide-opens=drawer]"
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        reach(page, 'button "Menu"')
        for closing in (key, "Escape"):
            page.keyboard.press(key)
            has_focus(page, ".guide-menu__close")
            assert page.get_attribute(menu, "aria-expanded") == "true"
            inside = list(walk(page))
            assert inside and not [stop for stop in inside if stop["faults"]]
            assert all("a " in stop["name"] for stop in inside)
            page.keyboard.press("Tab")
            has_focus(page, ".guide-menu__close")
            page.keyboard.press(closing)
            has_focus(page, menu)
            assert page.get_attribute(menu, "aria-expanded") == "false"


def test_a_page_of_the_menu_is_followed(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        reach(page, 'button "Menu"')
        page.keyboard.press("Enter")
        reach(page, 'a "Serious risks"')
        follow(page, "**/safety/serious-risks.html")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_search_opens_and_closes_by_keyboard(key: str, width: int, browser: Browser, address: str) -> None:
    opener = "[data-guide-opens=search]"
    with opened(browser, viewport={"width": width, "height": HEIGHT}) as page:
        page.goto(f"{address}/{PAGE}")
        reach(page, 'button "Search"')
        page.keyboard.press(key)
        has_focus(page, ".md-search__input")
        assert page.get_attribute(opener, "aria-expanded") == "true"
        page.keyboard.type("sore")
        page.wait_for_selector(".md-search-result__list a")
        page.keyboard.press("ArrowDown")
        has_focus(page, ".md-search-result__item:first-child a >> nth=0")
        page.keyboard.press("Escape")
        has_focus(page, opener)
        assert page.get_attribute(opener, "aria-expanded") == "false"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_tab_goes_through_the_search_to_the_help_and_on(width: int, browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": width, "height": HEIGHT}) as page:
        page.goto(f"{address}/{PAGE}")
        page.focus("[data-guide-opens=search]")
        page.keyboard.press("Enter")
        page.keyboard.type("sore")
        page.wait_for_selector(".md-search-result__list a")
        through = []
        for stop in walk(page):
            if not page.evaluate("document.querySelector('.md-search').contains(document.activeElement)"):
                break
            through.append(stop)
        assert [stop for stop in through if stop["faults"]] == []
        assert through[0]["name"] == 'button "Close the search"'
        assert through[-1]["name"] == 'a "Contents of the whole guide"'
        assert len(through) > len(page.query_selector_all(".md-search-result__item"))
        assert not page.is_checked("#__search")


def test_a_result_is_followed(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        page.focus("[data-guide-opens=search]")
        page.keyboard.press("Enter")
        page.locator(".md-search__input:focus").wait_for()
        page.keyboard.type("soreness")
        page.locator(".md-search-result__list mark", has_text="soreness").first.wait_for()
        page.keyboard.press("ArrowDown")
        leads = str(page.evaluate("document.activeElement.href"))
        follow(page, leads)


@pytest.mark.parametrize("key", ["/", "f", "s", "p", "n", ",", "."])
def test_a_single_key_does_nothing(key: str, browser: Browser, address: str) -> None:
    """Somebody who dictates would set it off (WCAG 2.1.4); Material has one for the search and for the next page."""
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        page.keyboard.press(key)
        assert focus(page) is None
        assert page.url.endswith(PAGE)


def test_the_colors_are_switched_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGE}")
        reach(page, 'button "Dark colors"')
        for key, dark in (("Enter", "true"), ("Space", "false")):
            page.keyboard.press(key)
            has_focus(page, "[data-guide-switch=dark]")
            expect(page.locator("[data-guide-switch=dark]")).to_have_attribute("aria-pressed", dark)
            assert page.get_attribute("body", "data-md-color-scheme") == ("slate" if dark == "true" else "default")


def test_the_page_for_printing_is_reached_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/reference/downloads.html")
        assert any("print_page.html" in (stop["href"] or "") for stop in walk(page))
        page.goto(f"{address}/{PAGE}")
        page.focus("[data-guide-opens=search]")
        page.keyboard.press("Enter")
        reach(page, 'a "Contents of the whole guide"')
        follow(page, "**/print_page.html*")
