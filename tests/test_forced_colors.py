"""Forced colors, dark and light: what is drawn by its ground, and the words that were searched for, stand out."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page

from guidekit.clinic.colors import contrast
from tests.reading_states import SCHEMES, opened
from tests.test_accessibility import search_and_find

PAGE = "safety/warning-signs.html"
# The color of each, and that of the ground below it
_PAIRS = """() => {
  const ground = (element) => {
    const { backgroundColor } = getComputedStyle(element)
    return backgroundColor.endsWith(", 0)") && element.parentElement ? ground(element.parentElement) : backgroundColor
  }
  const signs = [...document.querySelectorAll("article :is(.emergency, .urgent, .non-urgent) > .admonition-title")]
    .map((title) => [getComputedStyle(title, "::before").backgroundColor, ground(title)])
  const marks = [...document.querySelectorAll(".md-search-result mark")]
    .map((mark) => [getComputedStyle(mark).color, ground(mark)])
  return { signs, marks }
}"""
_LEAST = {"signs": 3, "marks": 4.5}  # WCAG 2.2, 1.4.11 and 1.4.3


def _hex(color: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", color)[:3])


def pale(page: Page) -> list[str]:
    """Return each sign and each mark that does not stand out from its ground; there must be some of both."""
    pairs: dict[str, list[tuple[str, str]]] = page.evaluate(_PAIRS)
    assert all(pairs.values())
    return [
        f"{kind}: {color} on {ground}"
        for kind, of_kind in pairs.items()
        for color, ground in of_kind
        if contrast(_hex(color), _hex(ground)) < _LEAST[kind]
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_signs_and_marks_stand_out(scheme: str, browser: Browser, address: str) -> None:
    with opened(browser, color_scheme=scheme, forced_colors="active") as page:
        page.goto(f"{address}/{PAGE}")
        search_and_find(page)
        assert pale(page) == []
