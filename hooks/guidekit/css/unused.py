"""A style sheet without what its pages never use."""

import re

import lightningcss
from lxml.html import HtmlElement

from guidekit.css.overridden import without_overridden
from guidekit.css.selectors import only_known

_SETTING, _READING = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")


def without_unused(css: str, pages: list[HtmlElement], scripts: set[str]) -> str:
    """Return `css`, made small, without what neither `pages` nor the names in `scripts` use.

    Unused are selectors with a class, an id, an element or a value that does not occur, what a later rule overrides,
    then variables that nothing reads any more.
    """
    css = without_overridden(only_known(css, pages, scripts))
    while True:
        unread = set(_SETTING.findall(css)) - set(_READING.findall(css))
        smaller = lightningcss.process_stylesheet(css, unused_symbols=unread, minify=True)
        if smaller == css:
            return css
        css = smaller
