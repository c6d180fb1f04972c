"""Changes to rendered pages that a reader would miss or be misled by; every one of them must be found.

Each function takes an element, changes it in place and says how to undo that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from lxml.html import HtmlElement

_TURNED = (
    (r"\b(do|does|did|must|need|can|could|may|will|is|are) not\b", r"\1"),
    (r"\bcannot\b", "can"),
    (r"\b[Nn]ever (?=\w)", ""),
    (r"\bnot ", ""),
    (r"\b[Nn]o\b", "a"),
    (r"\b[Aa]lways\b", "never"),
    (r"\b(is|are|was|were|has|have|can|must|may|should|will)\b", r"\1 not"),
    (r"^", "do not "),
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@contextmanager
def without(element: HtmlElement) -> Iterator[None]:
    """Take an element out of its parent for a while; the text after it stays."""
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element)
    tail, element.tail = element.tail, None
    parent.remove(element)
    try:
        yield
    finally:
        parent.insert(place, element)
        element.tail = tail


@contextmanager
def with_class(element: HtmlElement, old: str, new: str) -> Iterator[None]:
    """Give an element another class for a while."""
    before = element.get("class", "")
    element.set("class", " ".join(new if name == old else name for name in before.split()))
    try:
        yield
    finally:
        element.set("class", before)


@contextmanager
def folded(element: HtmlElement) -> Iterator[None]:
    """Fold an admonition shut for a while."""
    tag = element.tag
    element.tag = "details"
    try:
        yield
    finally:
        element.tag = tag


@contextmanager
def saying(element: HtmlElement, text: str) -> Iterator[None]:
    """Let an element say something else for a while."""
    children, before = list(element), element.text
    for child in children:
        element.remove(child)
    element.text = text
    try:
        yield
    finally:
        element.text = before
        element.extend(children)


@contextmanager
def swapped(first: HtmlElement, second: HtmlElement) -> Iterator[None]:
    """Let two sections, named by their headings, change places for a while."""
    parent = first.getparent()
    assert parent is not None
    children = list(parent)
    one, two = _section(first), _section(second)
    start, end = children.index(one[0]), children.index(two[-1]) + 1
    between = children[start + len(one) : end - len(two)]
    parent[:] = [*children[:start], *two, *between, *one, *children[end:]]
    try:
        yield
    finally:
        parent[:] = children


def _section(heading: HtmlElement) -> list[HtmlElement]:
    """Return the heading and what follows it up to the next heading of its level or a higher one."""
    elements = [heading]
    for element in heading.itersiblings():
        if re.match(r"h[1-6]\Z", str(element.tag)) and str(element.tag) <= str(heading.tag):
            break
        elements.append(element)
    return elements


def turned_round(text: str) -> str:
    """Return `text` with its meaning turned round."""
    for pattern, replacement in _TURNED:
        changed = re.sub(pattern, replacement, text, count=1)
        if changed != text:
            return changed
    raise AssertionError(text)


def without_sentences(text: str) -> Iterator[str]:
    """Yield `text` without one of its sentences, for each of them, if it has more than one."""
    sentences = _SENTENCE_END.split(text)
    if len(sentences) > 1:
        for place in range(len(sentences)):
            yield " ".join([*sentences[:place], *sentences[place + 1 :]])
