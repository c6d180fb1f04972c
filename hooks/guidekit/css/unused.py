"""A style sheet without what its pages never use."""

import re
from typing import Any

import lightningcss
import tinycss2
from lxml.html import HtmlElement

from guidekit.css.matching import Pages
from guidekit.css.rewriting import rewrite, with_selectors

_SETTING, _READING = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")


def without_unused(css: str, pages: list[HtmlElement], scripts: set[str]) -> str:
    """Return `css`, made small, without what neither `pages` nor the names in `scripts` use.

    Unused are selectors with a class, an id, an element or a value that does not occur, what a later rule overrides,
    then variables that nothing reads any more.
    """
    known = Pages(pages, scripts)
    css = _without_overridden(rewrite(css, lambda rule, _: with_selectors(rule, known.use)))
    while True:
        unread = set(_SETTING.findall(css)) - set(_READING.findall(css))
        smaller = lightningcss.process_stylesheet(css, unused_symbols=unread, minify=True)
        if smaller == css:
            return css
        css = smaller


def _without_overridden(css: str) -> str:
    """Return `css` without what is said again, later, for the same selector in the same media (CSS Cascade 5, 6.4)."""
    said: set[tuple[str, str, str]] = set()

    def last(rule: Any, media: str) -> str:
        selector = tinycss2.serialize(rule.prelude).strip()
        kept, names = "", set()
        for declaration in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            name = (media, selector, declaration.name if declaration.type == "declaration" else "")
            if name not in said or declaration.type != "declaration" or declaration.important:
                kept += f"{tinycss2.serialize([declaration])};"
                names.add(name)
        said.update(names)
        return f"{selector}{{{kept}}}" if kept else ""

    return rewrite(css, last, backward=True)
