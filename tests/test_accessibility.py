"""Every page by the rules of axe-core, in each state in which it is read; then what opens and closes."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests import axe
from tests.browsing import served
from tests.building import CLINICS, ROOT, build
from tests.reading_states import SCHEMES, STATES, WIDTHS, State, every_page, opened


def test_no_page_breaks_a_rule_in_any_state(
    browser: Browser, address: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    found: list[str] = []
    begun, tried = time.monotonic(), 0
    with ExitStack() as stack:
        pages = [stack.enter_context(opened(browser, **state)) for state in STATES]
        for path in every_page(site):
            for page in pages:
                page.goto(f"{address}/{path}")
                axe.start(page)
            for page in pages:
                found += axe.violations(page)
                tried += 1
    with capsys.disabled():
        print(f"\n{tried} page states, {len(found)} violations, {time.monotonic() - begun:.0f} s")  # noqa: T201
    assert tried == len(STATES) * len(every_page(site)) >= len(SCHEMES) * len(WIDTHS) * (len(site.outline.pages()) + 2)
    assert found == []


NARROW = [state for state in STATES if state["viewport"]["width"] < max(WIDTHS)]


def open_menu(page: Page) -> None:
    page.click("label.md-header__button[for=__drawer]")
    page.wait_for_selector(".guide-menu__close", state="visible")


def search(page: Page, question: str) -> None:
    page.click("label.md-header__button[for=__search]")
    page.keyboard.type(question)
    page.wait_for_selector(".md-search-result__meta:has-text('found')")


def search_and_find(page: Page) -> None:
    search(page, "sore")
    page.wait_for_selector(".md-search-result__list a")
    page.evaluate("document.querySelectorAll('.md-search-result__list details').forEach((more) => (more.open = true))")


def search_in_vain(page: Page) -> None:
    search(page, "xqzvt")


@pytest.mark.parametrize("state", STATES, ids=str)
@pytest.mark.parametrize("act", [search_and_find, search_in_vain])
def test_the_open_search_breaks_no_rule(
    act: Callable[[Page], None], state: State, browser: Browser, address: str
) -> None:
    with opened(browser, **state) as page:
        page.goto(f"{address}/safety/side-effects.html")
        act(page)
        assert axe.violations_now(page) == []


@pytest.mark.parametrize("state", NARROW, ids=str)
def test_the_open_menu_breaks_no_rule(state: State, browser: Browser, address: str) -> None:
    with opened(browser, **state) as page:
        page.goto(f"{address}/safety/side-effects.html")
        open_menu(page)
        assert axe.violations_now(page) == []


def test_the_switch_leads_to_what_the_device_prefers(browser: Browser, address: str) -> None:
    """The colors of every element are the same, and the choice is kept on the next page."""
    colors = """() => [...document.querySelectorAll("body, body *")].map((element) => {
      const { color, backgroundColor, borderTopColor, fill } = getComputedStyle(element)
      return [element.tagName, color, backgroundColor, borderTopColor, fill].join(" ")
    })"""
    seen: dict[tuple[str, str], list[str]] = {}
    for prefers, other in zip(SCHEMES, reversed(SCHEMES), strict=True):
        with opened(browser, color_scheme=prefers) as page:
            page.goto(f"{address}/index.html")
            seen[prefers, "preferred"] = page.evaluate(colors)
            page.click("[data-guide-switch=dark]")
            page.reload()
            seen[other, "chosen"] = page.evaluate(colors)
    assert seen["light", "preferred"] != seen["dark", "preferred"]
    for scheme in SCHEMES:
        assert seen[scheme, "preferred"] == seen[scheme, "chosen"], scheme


def test_the_guide_of_a_clinic_breaks_no_rule(browser: Browser, tmp_path: Path) -> None:
    """With its own colors, logo, names and answers: the blocks that a filled-in clinic adds to a page."""
    assert build(ROOT / "mkdocs.yml", tmp_path / "site", clinic=CLINICS / "filled.yml").code == 0
    with served(tmp_path / "site") as address:
        for state in [*STATES, *({**state, "contrast": "more"} for state in STATES)]:
            with opened(browser, **state) as page:
                page.goto(f"{address}/visit/aftercare.html")
                assert axe.violations_now(page, *([axe.ENHANCED] if "contrast" in state else [])) == []


BROKEN = {
    "image-alt": "<img src='assets/logo.svg'>",
    "button-name": "<button type='button'></button>",
    "link-name": "<a href='index.html'></a>",
    "label": "<input type='text'>",
    "color-contrast": "<p style='color: #999; background: #fff'>Hardly to be read</p>",
    "target-size": "<button type='button' style='width: 9px; height: 9px'>a</button>" * 2,
    "heading-order": "<h6>Too deep</h6>",
    "page-has-heading-one": "<style>h1 { display: none }</style>",
    "landmark-unique": "<nav aria-label='Menu'>A</nav><nav aria-label='Menu'>B</nav>",
    "aria-allowed-role": "<label role='button' for='x'>Menu</label><input id='x' type='checkbox'>",
    "aria-allowed-attr": "<p aria-expanded='true'>Open</p>",
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_page_that_breaks_a_rule_is_found(rule: str, browser: Browser, address: str) -> None:
    with opened(browser, bypass_csp=True) as page:
        page.goto(f"{address}/index.html")
        page.evaluate("(html) => document.querySelector('article').insertAdjacentHTML('beforeend', html)", BROKEN[rule])
        assert [found for found in axe.violations_now(page) if f" {rule}: " in found]
