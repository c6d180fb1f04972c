"""Every page by the checkers of IBM and of Squiz, beside axe-core: once as it is read, and what opens and closes."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.checkers import ALLOWED, findings
from tests.reading_states import HEIGHT, every_page, opened
from tests.test_accessibility import open_menu, search_and_find, search_in_vain

DESK = {"width": 1280, "height": HEIGHT}
BROKEN = {
    "IBM: label_content_exists": "<label for=x></label><input id=x type=text aria-label=Name>",
    "IBM: svg_graphics_labelled": "<svg viewBox='0 0 9 9' width=9 height=9><path d='M0 0h9v9z'/></svg>",
    "IBM: input_checkboxes_grouped": "<input type=checkbox name=a title=A><input type=checkbox name=a title=B>",
    "IBM: widget_tabbable_exists": "<button tabindex=-1>Never reached</button>",
    "Squiz: Principle1.Guideline1_3.1_3_1.H39.3.NoCaption": "<table><tr><th scope=col>A<tr><td>1</table>",
    "Squiz: Principle2.Guideline2_4.2_4_1.G1,G123,G124.NoSuchID": "<a href=#nowhere>Go</a>",
    "Squiz: Principle1.Guideline1_1.1_1_1.H30.2": "<a href=index.html><img src=assets/logo.svg alt=''></a>",
}


def test_no_page_breaks_a_rule_but_where_it_is_allowed(browser: Browser, address: str, site: Site) -> None:
    """Colors, sizes and schemes are left to axe-core, which looks at every state: these rules ask for other things."""
    used: Counter[int] = Counter()
    found = []
    with opened(browser, viewport=DESK) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            found += findings(page, used)
    for act in (open_menu, search_and_find, search_in_vain):
        with opened(browser) as page:
            page.goto(f"{address}/safety/side-effects.html")
            act(page)
            found += findings(page, used)
    assert found == []
    assert [one for place, one in enumerate(ALLOWED) if not used[place]] == []


@pytest.mark.parametrize("rule", BROKEN)
def test_a_page_that_breaks_a_rule_is_found(rule: str, browser: Browser, address: str) -> None:
    with opened(browser, viewport=DESK) as page:
        page.goto(f"{address}/index.html")
        page.evaluate("(html) => document.querySelector('article').insertAdjacentHTML('beforeend', html)", BROKEN[rule])
        assert [found for found in findings(page, Counter()) if f": {rule}: " in found]
