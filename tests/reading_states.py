"""The states in which a page of the guide is read: both color schemes, three widths, large text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

from playwright.sync_api import Browser, Page

from guidekit.outputs.site import Site
from tests.browsing import FLAGS

SCHEMES = ("light", "dark")
WIDTHS = (320, 390, 1280)
HEIGHT = 844
State = dict[str, Any]
STATES: list[State] = [
    {"color_scheme": scheme, "viewport": {"width": width, "height": HEIGHT}}
    for scheme, width in product(SCHEMES, WIDTHS)
]


def every_page(site: Site) -> list[str]:
    """Return the path of each page that was built, with the print page and the page for a wrong address."""
    return sorted(path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html"))


@contextmanager
def opened(browser: Browser, **state: Any) -> Iterator[Page]:
    """Give a page in a state of its own: no movement, so that what is tried is what comes to rest."""
    context = browser.new_context(**{"viewport": {"width": 390, "height": HEIGHT}, "reduced_motion": "reduce", **state})
    yield context.new_page()
    context.close()


@contextmanager
def large_text(browser: Browser) -> Iterator[Browser]:
    """Give a second browser whose own size of text is doubled, as a reader sets it."""
    large = browser.browser_type.launch(
        executable_path="/usr/bin/chromium", args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    yield large
    large.close()
