"""A page as a browser prints it: no sheet is spent on what stands at the end of every page."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.reading_states import every_page, opened

FOOT = "Emergency call"  # the first words of the clinic, which stands after each page


def last_sheet(page: Page, size: str) -> tuple[int, int, str]:
    """Return how many sheets a page takes, and of the last one how full it is (in percent) and its words."""
    sheets = pypdfium2.PdfDocument(page.pdf(format=size))
    sheet = sheets[len(sheets) - 1]
    text = sheet.get_textpage()
    lowest = min(text.get_rect(number)[1] for number in range(text.count_rects()))
    words = " ".join(text.get_text_range().split())
    return len(sheets), round(100 * (1 - lowest / sheet.get_height())), words


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_no_sheet_holds_the_foot_of_a_page_alone(
    size: str, browser: Browser, address: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    found, fills = {}, []
    with opened(browser) as page:
        for path in every_page(site):
            if path not in ("404.html", "print_page.html"):
                page.goto(f"{address}/{path}")
                sheets, fill, words = last_sheet(page, size)
                fills.append((fill, path, sheets))
                if not words.partition(FOOT)[0] or FOOT not in words:
                    found[path] = words
    with capsys.disabled():
        print(f"\n{size}: {sum(sheets for *_, sheets in fills)} sheets; the emptiest last one: {min(fills)}")  # noqa: T201
    assert found == {}


def test_a_foot_alone_is_found(browser: Browser, address: str) -> None:
    with opened(browser, bypass_csp=True) as page:
        page.goto(f"{address}/visit/before.html")
        page.add_style_tag(content="@media print { .guide-clinic.guide-clinic.guide-clinic { break-before: page } }")
        assert last_sheet(page, "A4")[2].startswith(FOOT)
