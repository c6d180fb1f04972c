"""Text at twice its size, and text set wide: nothing is cut off, out of view, or to be scrolled sideways."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.browsing import served
from tests.building import CLINICS, ROOT, build
from tests.reading_layout import WIDE_SPACING, layout_faults, set_styles
from tests.reading_states import HEIGHT, WIDTHS, every_page, large_text, opened


def faults(browser: Browser, pages: list[str], width: int, css: str = "") -> list[str]:
    """Return what is at fault in the layout of pages, in a window of a width and with the reader's own styles."""
    found: list[str] = []
    with opened(browser, viewport={"width": width, "height": HEIGHT}) as page:
        for one in pages:
            page.goto(one)
            set_styles(page, css)
            found += layout_faults(page)
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_text_twice_as_large_fits(width: int, browser: Browser, address: str, site: Site) -> None:
    with large_text(browser) as large:
        assert faults(large, [f"{address}/{path}" for path in every_page(site)], width) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("css", ["", WIDE_SPACING], ids=["as it is", "wide"])
def test_text_fits_as_it_is_and_set_wide(css: str, width: int, browser: Browser, address: str, site: Site) -> None:
    assert faults(browser, [f"{address}/{path}" for path in every_page(site)], width, css) == []


def test_the_longest_texts_of_a_clinic_fit(browser: Browser, tmp_path: Path) -> None:
    assert build(ROOT / "mkdocs.yml", tmp_path / "site", clinic=CLINICS / "long.yml").code == 0
    paths = ("index.html", "visit/aftercare.html", "print_page.html")
    with served(tmp_path / "site") as address, large_text(browser) as large:
        for width in WIDTHS:
            pages = [f"{address}/{path}" for path in paths]
            assert faults(large, pages, width) + faults(browser, pages, width, WIDE_SPACING) == []


@pytest.mark.parametrize("name", ["drawer", "search"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_open_menu_and_search_fit(name: str, width: int, browser: Browser, address: str) -> None:
    with large_text(browser) as large, opened(large, viewport={"width": width, "height": HEIGHT}) as page:
        page.goto(f"{address}/safety/side-effects.html")
        page.click(f"label.md-header__button[for=__{name}]")
        if name == "search":
            page.keyboard.type("sore")
            page.wait_for_selector(".md-search-result__list a")
        assert layout_faults(page) == []


BROKEN = {
    "article { width: 2000px; }": "px wide",
    "h1 { height: 5px; overflow: hidden; }": "is cut off by h1",
    "h1 { white-space: nowrap; width: 50px; overflow: hidden; text-overflow: ellipsis; }": "is cut off by h1",
    "h1 { position: absolute; left: -50px; }": "is out of view",
}


@pytest.mark.parametrize("css", BROKEN)
def test_text_that_does_not_fit_is_found(css: str, browser: Browser, address: str) -> None:
    found = faults(browser, [f"{address}/index.html"], 390, css.replace(";", " !important;"))
    assert [fault for fault in found if BROKEN[css] in fault]
