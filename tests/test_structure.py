"""The structure of every page: what a screen reader goes by."""

from __future__ import annotations

import pytest
from lxml import html

from guidekit.outputs.site import Site
from tests.building import read_html
from tests.page_structure import URGENCY, structure_faults
from tests.reading_states import every_page

GOOD = """<html lang="en"><body><nav aria-label="Menu">a</nav><nav aria-label="Footer">b</nav><main><h1>A</h1><h2>B</h2>
<table><thead><tr><th>C</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><img src="x" alt="">
<div class="admonition urgent"><h3 class="admonition-title">Call us today if:</h3></div></main></body></html>"""
BROKEN = {
    "<h1>A</h1>": ["", "<h1>A</h1><h1>A</h1>", "<h1>A</h1><h4>D</h4>", "<h1></h1>", "<h2>Z</h2><h1>A</h1>"],
    ' lang="en"': [""],
    "<main>": ["<div>", "<main><main></main>", '<main><nav class="md-nav" aria-label="Pages">c</nav>'],
    'aria-label="Footer"': ["", 'aria-label="Menu"'],
    "<th>C</th>": ["<td>C</td>", "<th></th>", "<th>C</th><th>D</th>"],
    "<h2>B</h2>": [""],
    ' alt=""': [""],
    "Call us today if:": ["If you feel unwell:"],
    '<h3 class="admonition-title">': ['<p class="admonition-title">'],
}


def test_every_page_has_a_sound_structure(site: Site) -> None:
    for path in every_page(site):
        assert structure_faults(read_html(site.folder / path)) == [], path


def test_there_are_cards_of_each_urgency(site: Site) -> None:
    page = read_html(site.folder / "safety/warning-signs.html")
    assert all(page.xpath(f"//h3[@id='{kind}']") for kind in URGENCY)
    assert set(URGENCY) == set(site.outline.cards())


def test_a_good_page_is_good() -> None:
    assert structure_faults(html.document_fromstring(GOOD)) == []


@pytest.mark.parametrize(("good", "bad"), [(good, bad) for good, all_bad in BROKEN.items() for bad in all_bad])
def test_a_page_without_it_is_found(good: str, bad: str) -> None:
    assert structure_faults(html.document_fromstring(GOOD.replace(good, bad, 1)))
