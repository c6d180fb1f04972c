"""The meaning of a rendered page: its words in order, with what a reader sees of its structure.

Headings, lists, tables, blocks, pictures and where links lead count; white space, line breaks and emphasis do not.
"""

import hashlib
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.model.folding import unlabelled
from guidekit.model.words import BLOCKS, unread

_HEADING = re.compile(r"h([1-6])\Z")
_LISTS = ("ul", "ol", "dl")


def meaning(view: View) -> str:
    """Return the meaning of the page that `view` shows, as lines to read and compare."""
    lines = _lines(view.root, 0) if view.root is not None else ()
    return "".join(f"{line}\n" for raw in (view.description, *lines) if (line := " ".join(unlabelled(raw).split())))


def digest(text: str) -> str:
    """Return what stands for the words of `text`, however they are broken into lines."""
    return f"sha256:{hashlib.sha256(' '.join(text.split()).encode()).hexdigest()}"


def _lines(element: HtmlElement, depth: int) -> Iterator[str]:
    """Yield the words that stand directly in a block, and then the lines of the blocks in it."""
    words = element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not unread(child):
            if child.tag in BLOCKS:
                yield words
                words = ""
                yield from _block(child, depth)
            else:
                words += _inline(child)
        words += child.tail or ""
    yield words


def _block(element: HtmlElement, depth: int) -> Iterator[str]:
    tag = str(element.tag)
    if heading := _HEADING.match(tag):
        yield f"{'#' * int(heading[1])} {_inline_of(element)}"
    elif tag == "tr":
        yield f"| {' | '.join(_inline_of(cell) for cell in element)} |"
    elif tag in _LISTS:
        yield from _lines(element, depth + 1)
    elif tag in ("li", "dt", "dd"):
        yield f"{_mark(element) * depth} "
        yield from _lines(element, depth)
    elif "admonition" in element.classes or tag in ("details", "blockquote", "pre"):
        yield f"[{' '.join(sorted(element.classes)) or tag}]"
        yield from _lines(element, depth)
        yield "[end]"
    else:
        yield from _lines(element, depth)


def _mark(item: HtmlElement) -> str:
    parent = item.getparent()
    if parent is not None and parent.tag == "ol":
        return f"{parent.get('start', '1')}+{parent.index(item)}."
    return {"dt": "=", "dd": ":"}.get(str(item.tag), "-")


def _inline(element: HtmlElement) -> str:
    if element.tag == "img":
        return f"![{element.get('alt', '')}]({element.get('src', '')})"
    words = f"^{_inline_of(element)}" if element.tag in ("sup", "sub") else _inline_of(element)
    if element.tag == "br":
        return " "
    return f"{words}({element.get('href')})" if element.tag == "a" and element.get("href") else words


def _inline_of(element: HtmlElement) -> str:
    words = element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not unread(child):
            words += _inline(child)
        words += child.tail or ""
    return " ".join(words.split()) if element.tag in ("td", "th") or _HEADING.match(str(element.tag)) else words
