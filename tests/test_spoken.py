"""What a screen reader is told: names of headings, links, groups and results of the search."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.building import ROOT
from tests.reading_states import every_page, opened
from tests.spoken import tree
from tests.test_search import ask

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spoken.yml").read_text(encoding="utf-8"))
DESK = {"width": 1280, "height": 844}
PERMALINK = "¶"
UNNAMED = """() => [...document.querySelectorAll("article")].flatMap((page) =>
  [...page.querySelectorAll(".admonition, :has(> ul > .guide-tick)")]
    .filter((part) => part.getAttribute("role") !== "group" || !part.getAttribute("aria-labelledby"))
    .map((part) => part.outerHTML.slice(0, 80)))"""
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


def test_every_box_and_every_list_to_tick_is_a_group_with_a_name(browser: Browser, address: str, site: Site) -> None:
    with opened(browser) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert path == "print_page.html" or page.evaluate(UNNAMED) == [], path


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
