"""What a screen reader is told: names of headings, links, groups and results of the search."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.reading_states import every_page, opened
from tests.spoken import Told, tree
from tests.test_search import ask

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spoken.yml").read_text(encoding="utf-8"))
DESK = {"width": 1280, "height": 844}
PERMALINK = "¶"
UNNAMED = """() => [...document.querySelectorAll("main .admonition, article :has(> ul > .guide-tick), main table")]
  .filter((part) => (part.localName !== "table" && part.getAttribute("role") !== "group")
    || !document.getElementById(part.getAttribute("aria-labelledby"))?.textContent.trim())
  .map((part) => part.outerHTML.slice(0, 80))"""
NAMED = ("button", "checkbox", "columnheader", "heading", "image", "link", "navigation", "rowheader", "table")
SEEN = """() => [...document.querySelectorAll(".md-search-result__list a")].map((link) =>
  link.innerText.trim().replace(/\\s+/g, " "))"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['page']} {case['names'][0]}")
def test_parts_are_called_by_their_words(case: dict[str, Any], browser: Browser, address: str) -> None:
    with opened(browser, viewport=DESK) as page:
        page.goto(f"{address}/{case['page']}")
        told = [one.name for one in tree(page) if one.role == case["role"]]
        assert [name for name in case["names"] if name not in told] == []


def test_the_sign_beside_a_heading_is_in_no_name(browser: Browser, address: str, site: Site) -> None:
    with opened(browser, viewport=DESK) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert [one for one in tree(page) if PERMALINK in one.name] == [], path
        page.goto(f"{address}/visit/before.html")
        page.hover("h2")
        assert page.locator("h2 .headerlink").first.is_visible()
        page.evaluate("document.querySelectorAll('.headerlink').forEach((link) => link.removeAttribute('aria-hidden'))")
        assert [one for one in tree(page) if PERMALINK in one.name]


def unnamed(page: Page) -> list[Told]:
    return [one for one in tree(page) if one.role in NAMED and not one.name]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_that_leads_acts_or_heads_is_without_a_name(
    width: int, browser: Browser, address: str, site: Site
) -> None:
    with opened(browser, viewport={"width": width, "height": 844}) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert unnamed(page) == [], path
        page.evaluate(
            "document.querySelector('main').innerHTML += '<a href=x><svg></svg></a><button></button><h2> </h2>'"
        )
        assert sorted({one.role for one in unnamed(page)}) == ["button", "heading", "link"]


def test_nothing_is_told_twice(browser: Browser, address: str) -> None:
    """A tooltip that says the name again would be read as a description of it."""
    with opened(browser, viewport=DESK) as page:
        page.goto(f"{address}/visit/before.html")
        doubled = (
            "[...document.querySelectorAll('[title][aria-label], a[title] img[alt]')].map((part) => part.outerHTML)"
        )
        assert page.evaluate(doubled) == []


def test_every_box_every_table_and_every_list_to_tick_has_a_name(browser: Browser, address: str, site: Site) -> None:
    with opened(browser) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert page.evaluate(UNNAMED) == [], path


@pytest.mark.parametrize("question", ["sore", "pregnant", "cost"])
def test_every_result_is_called_by_what_is_seen(question: str, browser: Browser, address: str) -> None:
    with opened(browser, viewport=DESK) as page:
        page.goto(f"{address}/404.html")
        others = [one.name for one in tree(page) if one.role == "link"]
        ask(page, question)
        page.evaluate(
            "document.querySelectorAll('.md-search-result__list details').forEach((more) => (more.open = true))"
        )
        told = tree(page)
        seen = page.evaluate(SEEN)
        links = [one.name for one in told if one.role == "link"]
        assert len(seen) > 3
        assert all(seen)
        assert [name for name in seen if name not in links] == []
        assert len(links) - len(others) >= len(seen)
        assert [one.name for one in told if one.role == "heading" and one.level == 1] == ["Page not found"]
