"""A document as a reader meets it: sections under headings, statements in them, and the blocks around those.

Any HTML will do: a page rendered in memory, a page file, the print page, an entry of the search index.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from lxml.html import HtmlElement

_HEADING = re.compile(r"h[1-6]\Z")
_BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4"
    " h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNREAD = frozenset("button del head nav noscript s script style svg template".split())
_UNREAD_CLASSES = frozenset({"headerlink"})
_FOLDING_CLASSES = frozenset({"tabbed-set"})


@dataclass(frozen=True)
class Statement:
    """A paragraph, list item or table row: its words, those that lead in to it, and the block around it."""

    lead: str
    text: str
    block: str | None
    folded: bool
    line: int

    @property
    def whole(self) -> str:
        """The words with those that lead in to them."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True)
class Card:
    """A care card: its kind, and its title as a heading (level 0 if the title is not a heading)."""

    kind: str
    title: str
    level: int
    line: int


@dataclass
class Section:
    """A heading and what stands under it, up to the next heading; level 0 is what stands before the first."""

    heading: str
    level: int
    id: str
    line: int
    statements: list[Statement] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)


@dataclass(frozen=True)
class _Around:
    """What surrounds an element: the block, its title, whether it can be folded, the words that lead in."""

    block: str | None = None
    title: str = ""
    folded: bool = False
    lead: str = ""


def read_document(root: HtmlElement, kinds: Collection[str], cards: Collection[str]) -> list[Section]:
    """Return the sections of `root` in order; `kinds` are the kinds of block, `cards` those with a heading."""
    reader = _Reader(frozenset(kinds), frozenset(cards))
    reader.read(root, _Around())
    return [section for section in reader.sections if section.level or section.statements or section.cards]


def text_of(element: HtmlElement) -> str:
    """Return the words of `element` as read, without what is hidden, in single spaces."""
    return " ".join("".join(_words(element, inline=False)).split())


def _inline_text(element: HtmlElement) -> str:
    return " ".join("".join(_words(element, inline=True)).split())


def _words(element: HtmlElement, *, inline: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _unread(child) and not (inline and child.tag in _BLOCKS):
            yield " " if child.tag == "br" or child.tag in _BLOCKS else ""
            yield from _words(child, inline=inline)
        yield child.tail or ""


def _unread(element: HtmlElement) -> bool:
    """Tell whether a reader never meets the element."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.tag in _UNREAD
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or not _UNREAD_CLASSES.isdisjoint(element.classes)
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _lead_for_next(tag: str, words: str, lead: str) -> str:
    """Return what leads in to the element after one with this tag and these words."""
    if tag in ("li", "dd"):
        return lead
    return words if words.endswith(":") or tag == "dt" else ""


class _Reader:
    """Walks through a document once, from top to bottom."""

    def __init__(self, kinds: frozenset[str], cards: frozenset[str]) -> None:
        self.kinds, self.cards = kinds, cards
        self.sections = [Section("", 0, "", 1)]

    def read(self, element: HtmlElement, around: _Around) -> None:
        """Read what stands directly in `element`."""
        for child in element:
            if isinstance(child.tag, str) and not _unread(child):
                around = self.read_child(child, around)

    def read_child(self, child: HtmlElement, around: _Around) -> _Around:
        """Read one element, and return what surrounds those that follow it."""
        if "admonition-title" in child.classes or (child.tag == "summary" and around.block):
            return self.read_title(child, around)
        if _HEADING.match(child.tag):
            level = int(child.tag[1])
            self.sections.append(Section(text_of(child), level, child.get("id") or "", child.sourceline or 0))
            return replace(around, lead="")
        if child.tag == "tr":
            self.state(text_of(child), child, around)
            return around
        words = self.read_block(child, self.inside(child, around))
        return replace(around, lead=_lead_for_next(child.tag, words, around.lead))

    def read_title(self, child: HtmlElement, around: _Around) -> _Around:
        """Read the title of an admonition, which leads in to everything in it."""
        title = text_of(child)
        if around.block in self.cards:
            level = int(child.tag[1]) if _HEADING.match(child.tag) else 0
            self.sections[-1].cards.append(Card(around.block or "", title, level, child.sourceline or 0))
        return replace(around, title=title)

    def read_block(self, child: HtmlElement, around: _Around) -> str:
        """Read an element that is no heading, and return its own words, which lead in to what is in it."""
        words = _inline_text(child)
        if words:
            self.state(words, child, around)
        self.read(child, replace(around, lead=f"{around.lead} {words}".strip()))
        return words

    def inside(self, child: HtmlElement, around: _Around) -> _Around:
        """Return what surrounds the contents of `child`."""
        classes = set(child.classes)
        folded = around.folded or child.tag == "details" or not _FOLDING_CLASSES.isdisjoint(classes)
        if "admonition" in classes or child.tag == "details":
            kind = next((name for name in child.classes if name in self.kinds), None)
            return _Around(kind or "another block", "", folded)
        return replace(around, folded=folded)

    def state(self, words: str, element: HtmlElement, around: _Around) -> None:
        """Add a statement to the section that is being read."""
        lead = f"{around.title} {around.lead}".strip()
        statement = Statement(lead, words, around.block, around.folded, element.sourceline or 0)
        self.sections[-1].statements.append(statement)
