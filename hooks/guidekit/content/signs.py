"""Signs of Markdown that it has not understood, and that a reader would see as they stand in the words of a page."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from guidekit.content.sign_table import ADDRESS, CODE, SIGNS, Sign
from guidekit.model.words import BLOCKS, unread

_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+.!|-]")
_CELLS = frozenset({"td", "th"})
_CODE = frozenset({"code", "pre"})
_DRAWN = frozenset({"svg", "math"})


def written(line: str) -> str:
    """Return `line` of a source without the signs that its author wants to be seen: each has a backslash before it."""
    return _ESCAPED.sub("", line)


def signs_in(root: HtmlElement) -> Iterator[tuple[Sign, str]]:
    """Yield each sign that is left in the words of a page, with the words from there to the end of the line."""
    for element in root.iter():
        if element.tag == "pre" or (element.tag == "code" and "\n" in (element.text or "").strip()):
            yield CODE, (element.text_content().strip().splitlines() or [""])[0]
        if element.tag == "img" or (element.tag in BLOCKS and not _in_code(element)):
            words = str(element.get("alt") or "") if element.tag == "img" else "".join(_words(element))
            words = words.replace("|", " ") if element.tag in _CELLS else words  # there, each bar is one that is meant
            yield from (found for line in words.splitlines() if (found := _first(line)))


def _first(line: str) -> tuple[Sign, str] | None:
    return next(((sign, line[found.start() :].strip()) for sign in SIGNS if (found := sign.looks.search(line))), None)


def _in_code(element: HtmlElement) -> bool:
    return element.tag in _CODE or next(element.iterancestors(*_CODE, *_DRAWN), None) is not None


def _words(element: HtmlElement) -> Iterator[str]:
    """Yield the words of a block, line by line as they are written, without code and addresses that are links."""
    yield element.text or ""
    for child in element:
        if child.tag == "br" or child.tag in BLOCKS:
            yield "\n"
        elif isinstance(child.tag, str) and child.tag not in _CODE | _DRAWN and not unread(child):
            words = "".join(_words(child))
            yield "" if child.tag == "a" and re.search(ADDRESS, words) else words
        yield child.tail or ""
