"""Reads a document: any HTML will do, be it a page in memory or in a file, the print page or an index entry."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.view import Locate, View
from guidekit.data.outline import Block, Outline, Page
from guidekit.model.document import Card, Kind, Section, Statement
from guidekit.model.words import BLOCKS, inline_text, text_of, unread

_HEADING = re.compile(r"h[1-6]\Z")
_FOLDING_CLASSES = frozenset({"tabbed-set"})
_ITEMS = frozenset({"li", "dd", "dt"})
_FENCE = re.compile(r"\s*(```|~~~)")
_ATX_HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*(?:\{[^{}]*\})?\s*\Z")
_MARKUP = re.compile(r"[*_`\\\[\]]|\(.*?\)")


@dataclass(frozen=True)
class _Around:
    """What surrounds an element: the block, its title, whether it can be folded, the words that lead in, the kind."""

    block: str | None = None
    title: str = ""
    folded: bool = False
    lead: str = ""
    kind: Kind = "text"


def read_document(root: HtmlElement, blocks: Iterable[Block] = ()) -> list[Section]:
    """Return the sections of `root` in order; `blocks` are those that are known, cards with a heading among them."""
    reader = _Reader(blocks)
    reader.read_block(root, _Around())
    return [section for section in reader.sections if section.level or section.statements or section.cards]


def _lead_for_next(tag: str, words: str, lead: str) -> str:
    """Return what leads in to the element after one with this tag and these words."""
    if tag in ("li", "dd", "thead"):
        return lead
    return words if words.endswith(":") or tag == "dt" else ""


class _Reader:
    """Walks through a document once, from top to bottom."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.cards = {block.kind: block.card for block in blocks}
        self.sections = [Section("", 0, "", 1)]

    def read(self, element: HtmlElement, around: _Around) -> None:
        """Read what stands directly in `element`."""
        for child in element:
            if isinstance(child.tag, str) and not unread(child):
                around = self.read_child(child, around)

    def read_child(self, child: HtmlElement, around: _Around) -> _Around:
        """Read one element, and return what surrounds those that follow it."""
        if "admonition-title" in child.classes or (child.tag == "summary" and around.block):
            return self.read_title(child, around)
        tag = str(child.tag)
        if _HEADING.match(tag):
            level = int(tag[1])
            self.sections.append(Section(text_of(child), level, child.get("id") or "", child.sourceline or 0))
            return replace(around, lead="")
        if tag not in BLOCKS:  # a link or the like: its words are part of those around it
            self.read(child, around)
            return around
        if tag == "tr":
            self.state(text_of(child), child, around)
            return around
        words = self.read_block(child, self.inside(child, around))
        return replace(around, lead=_lead_for_next(tag, words, around.lead))

    def read_title(self, child: HtmlElement, around: _Around) -> _Around:
        """Read the title of an admonition, which leads in to everything in it."""
        if self.cards.get(around.block or ""):
            tag = str(child.tag)
            level = int(tag[1]) if _HEADING.match(tag) else 0
            self.sections[-1].cards.append(Card(around.block or "", level, child.sourceline or 0))
        title = text_of(child)
        self.state(title, child, replace(around, kind="title"))
        return replace(around, title=title)

    def read_block(self, child: HtmlElement, around: _Around) -> str:
        """Read an element that is no heading, and return its own words, which lead in to what is in it."""
        words = inline_text(child)
        if words:
            self.state(words, child, around)
        self.read(child, replace(around, lead=f"{around.lead} {words}".strip()))
        return words

    def inside(self, child: HtmlElement, around: _Around) -> _Around:
        """Return what surrounds the contents of `child`."""
        classes = set(child.classes)
        folded = around.folded or child.tag == "details" or not _FOLDING_CLASSES.isdisjoint(classes)
        if "admonition" in classes or child.tag == "details":
            names = classes - {"admonition"}  # with a second name, a block would look like another level
            kind = next(iter(names)) if len(names) == 1 and names <= self.cards.keys() else "another block"
            return _Around(kind, "", folded)
        return replace(around, folded=folded, kind="item" if child.tag in _ITEMS else around.kind)

    def state(self, words: str, element: HtmlElement, around: _Around) -> None:
        """Add a statement to the section that is being read."""
        lead = f"{around.title} {around.lead}".strip()
        line = element.sourceline or 0
        self.sections[-1].statements.append(Statement(lead, words, around.block, around.folded, line, around.kind))


def source_view(outline: Outline, page: Page, rendered: str, markdown: str, name: str) -> View:
    """Return the view of `page` from its rendered HTML; `markdown` is its source, `name` what to call that file."""
    root = parse(rendered)
    return View(outline, page, read_document(root, outline.blocks), file=name, locate=_locator(markdown), root=root)


def parse(markup: str) -> html.HtmlElement:
    """Return `markup`, which may be a fragment or empty, as one element."""
    return html.fromstring(f"<div>{markup}</div>")


def markup_in(root: HtmlElement) -> str:
    """Return what stands in `root` as markup: what `parse` was given, as it is now."""
    return (root.text or "") + "".join(html.tostring(child, encoding="unicode") for child in root)


def _locator(markdown: str) -> Locate:
    """Return what tells the line (1 is the first) of a section, by its heading without markup."""
    lines: dict[str, int] = {}
    fence = ""
    for number, line in enumerate(markdown.splitlines(), 1):
        if (match := _FENCE.match(line)) and fence in ("", match[1]):
            fence = "" if fence else match[1]
        elif not fence and (match := _ATX_HEADING.match(line)):
            lines.setdefault(_plain(match["text"]), number)
    return lambda section: lines.get(_plain(section.heading), 1) if section else 1


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split()).lower()
