"""What Markdown makes of the pages of a guide, beside what it makes of any: steps on the tree of a page."""

import re
from collections.abc import Callable, Collection, Mapping
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guidekit.data.placeholders import fill

_BEFORE_INLINE = 25  # inline markup is read at 20
_BEFORE_TOC = 15  # the table of contents is made at 5
_AFTER_ATTRIBUTES = 6  # lists of attributes are read at 8
_OPEN, _CLOSE = "\ue000", "\ue001"  # for private use (Unicode 23.5): no page has them, and no setting may
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_HEADING = re.compile(r"h[1-6]\Z")
_LOWEST = 6

Change = Callable[[Markdown, Element], None]


class Steps(Extension):
    """An extension of steps, each a place in the order of all (the highest is first) and what changes the tree."""

    def __init__(self, *steps: tuple[float, Change]) -> None:
        super().__init__()
        self.steps = steps

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the steps."""
        for place, change in self.steps:
            md.treeprocessors.register(_Step(md, change), f"guide_{place}", place)


class _Step(Treeprocessor):
    def __init__(self, md: Markdown, change: Change) -> None:
        super().__init__(md)
        self.change = change

    def run(self, root: Element) -> None:
        self.change(self.md, root)


def card_headings(kinds: Collection[str]) -> Steps:
    """Return what makes a heading of the title of each care card: in the contents, in the search index, for readers.

    Python-Markdown writes the title of an admonition as a plain paragraph. For `kinds`, the care cards, it becomes a
    heading one level under the section it stands in, with the kind as its id.
    """

    def make_headings(_: Markdown, root: Element) -> None:
        level = 1
        for element in root.iter():
            if _HEADING.match(element.tag) and element.get("class") != "admonition-title":
                level = int(element.tag[1])
            elif found := set(kinds).intersection(element.get("class", "").split()):
                title = element.find("p[@class='admonition-title']")
                if title is not None:
                    title.tag = f"h{min(level + 1, _LOWEST)}"
                    title.set("id", min(found))

    return Steps((_BEFORE_TOC, make_headings))


def table_headers() -> Steps:
    """Return what says of each heading in a table what it heads: its column, or its row, whose first cell it is."""

    def make_headers(_: Markdown, root: Element) -> None:
        for row in root.iter("tr"):
            if (first := row.find("td")) is not None and first is row[0]:
                first.tag = "th"
                first.set("scope", "row")
            for heading in row.iterfind("th"):
                heading.set("scope", heading.get("scope") or "col")

    return Steps((_BEFORE_TOC + 0.5, make_headers))


def filled_pages(values: Mapping[str, str]) -> Steps:
    """Return what puts `values` in the place of placeholders: each becomes text, whatever it holds, never Markdown.

    A placeholder is marked before Markdown reads the words around it, and gets its value when everything that looks
    for markup has run, so that neither markup nor attributes in a value mean anything.
    """
    marked = {key: f"{_OPEN}{key}{_CLOSE}" for key in values}
    # Markdown writes `&lt;` as it stands; so that a value shows what it says, its own `&` is written out
    written = {key: value.replace("&", "&amp;") for key, value in values.items()}
    escaped = {key: escape(value) for key, value in values.items()}

    def fill_raw(md: Markdown, _: Element) -> None:
        """Fill what a page has written in HTML, which stands apart from the tree."""
        stash = md.htmlStash.rawHtmlBlocks
        stash[:] = [_unmarked(fill(raw, escaped), escaped) if isinstance(raw, str) else raw for raw in stash]

    return Steps(
        (_BEFORE_INLINE, lambda _, root: _change(root, lambda text: fill(text, marked))),
        (_AFTER_ATTRIBUTES, lambda _, root: _change(root, lambda text: _unmarked(text, written))),
        (_AFTER_ATTRIBUTES - 0.5, fill_raw),
    )


def _unmarked(text: str, values: Mapping[str, str]) -> str:
    return _MARKED.sub(lambda found: values[found[1]], text)


def _change(root: Element, change: Callable[[str], str]) -> None:
    """Change every text and every attribute of a page."""
    for element in root.iter():
        element.text, element.tail = (change(text) if text else text for text in (element.text, element.tail))
        for name, value in element.items():
            element.set(name, change(value or ""))
