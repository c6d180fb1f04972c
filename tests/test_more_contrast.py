"""For who asks the device for more contrast: text of 7 to 1 (WCAG 2.2, 1.4.6)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests import axe
from tests.axe import ENHANCED
from tests.reading_states import SCHEMES, opened
from tests.test_search import ask

PAGES = ("index.html", "safety/warning-signs.html", "safety/side-effects.html", "benefits/research.html", "404.html")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_has_more_contrast(scheme: str, browser: Browser, address: str) -> None:
    with opened(browser, color_scheme=scheme, contrast="more", viewport={"width": 1280, "height": 844}) as page:
        for path in PAGES:
            page.goto(f"{address}/{path}")
            assert axe.violations_now(page, ENHANCED) == []
        ask(page, "sore")
        assert axe.violations_now(page, ENHANCED) == []


def test_it_has_less_for_the_others(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        page.goto(f"{address}/{PAGES[0]}")
        assert [found for found in axe.violations_now(page, ENHANCED) if f" {ENHANCED}: " in found]
