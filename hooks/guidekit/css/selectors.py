"""Selectors of a style sheet that ask for what no page has: a class, an id, an element, a value."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from guidekit.css.matching import Pages, split_selectors
from guidekit.css.rewriting import rewrite, with_selectors

# Attributes that get their values from the pages alone; a script changes them to values that stand in the pages, too
_FROM_PAGES = ("dir", "role", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")
# Elements that a script may add: those of search results and of messages
_FROM_SCRIPTS = "a article aside button details dialog div h1 h2 h3 label li mark nav ol p section span summary svg ul"
_OF_SEARCH = ("md-search", "guide-search")
_PARTS_OF_A_TEST = 3  # [name = value]


class _Known(NamedTuple):
    pages: Pages
    names: set[str]
    lasting: set[str]
    elements: set[str]
    values: set[tuple[str, str]]


def only_known(css: str, pages: list[HtmlElement], scripts: set[str]) -> str:
    """Return `css` without the selectors that ask for what none of `pages` has.

    That is: a class or an id that no page and none of the names in `scripts` has, an element, a value of an attribute;
    or all of that, but nowhere together. What the search shows is written by a script, and kept.
    """
    in_pages = {name for page in pages for name in _names(page)}
    elements = {str(element.tag) for page in pages for element in page.iter()}
    values = {(name, str(found)) for page in pages for name in _FROM_PAGES for found in page.xpath(f"//@{name}")}
    known = _Known(Pages(pages), scripts | in_pages, in_pages, {*elements, *_FROM_SCRIPTS.split()}, values)

    def kept(rule: Any, _: str) -> str:
        return with_selectors(rule, [one for one in split_selectors(rule.prelude) if _is_known(one, known)])

    return rewrite(css, kept)


def _names(page: HtmlElement) -> Iterator[str]:
    for element in page.iter():
        yield from str(element.get("class") or "").split()
        yield str(element.get("id") or "")


def _is_known(selector: list[Any], known: _Known) -> bool:
    for before, token in pairwise([None, *selector]):
        sign = before.value if before and before.type == "literal" else ""
        if token.type == "ident" and sign not in (":", "."):
            found = token.lower_value in known.elements
        elif (token.type == "ident" and sign == ".") or token.type == "hash":
            found = token.value in known.names
        else:
            found = token.type != "[] block" or _has_known_value(token, known)
        if not found:
            return False
    names = {token.value for before, token in pairwise(selector) if token.type == "ident" and before == "."}
    if names - known.lasting or any(name.startswith(_OF_SEARCH) for name in names):
        return True
    return known.pages.match(selector)


def _has_known_value(test: Any, known: _Known) -> bool:
    parts = [part for part in test.content if part.type != "whitespace"]
    if len(parts) != _PARTS_OF_A_TEST or parts[1].value != "=" or parts[0].value not in _FROM_PAGES:
        return True
    return (parts[0].value, parts[2].value) in known.values
