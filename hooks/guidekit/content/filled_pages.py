"""Pages with the clinic's settings in them: a value becomes text, whatever it holds; it is never read as Markdown.

A placeholder is marked before Markdown reads the words around it, and gets its value when everything that looks for
markup has run, so that neither markup nor attributes in a value mean anything.
"""

import re
from collections.abc import Callable, Mapping
from html import escape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guidekit.data.placeholders import PLACEHOLDER, fill

_OPEN, _CLOSE = "\ue000", "\ue001"  # for private use (Unicode 23.5): no page has them, and no setting may
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_BEFORE_INLINE = 25  # inline markup is read at 20
_AFTER_ATTRIBUTES = 6  # lists of attributes are read at 8; the table of contents is made at 5


class FilledPages(Extension):
    """The Markdown extension; `values` are what placeholders stand for."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__()
        self.values = values

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the two steps."""
        marked = {key: f"{_OPEN}{key}{_CLOSE}" for key in self.values}
        md.treeprocessors.register(_Change(lambda text: fill(text, marked)), "mark_placeholders", _BEFORE_INLINE)
        md.treeprocessors.register(_Change(self._fill), "fill_placeholders", _AFTER_ATTRIBUTES)
        md.treeprocessors.register(_FillRaw(md, self.values), "fill_raw", _AFTER_ATTRIBUTES - 0.5)

    def _fill(self, text: str) -> str:
        # Markdown writes `&lt;` as it stands; so that a value shows what it says, its own `&` is written out
        return _MARKED.sub(lambda found: self.values[found[1]].replace("&", "&amp;"), text)


class _Change(Treeprocessor):
    """Changes every text and every attribute of a page."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self.change = change

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = self.change(element.text) if element.text else element.text
            element.tail = self.change(element.tail) if element.tail else element.tail
            for name, value in element.items():
                element.set(name, self.change(value or ""))


class _FillRaw(Treeprocessor):
    """Fills what a page has written in HTML, which stands apart from the tree."""

    def __init__(self, md: Markdown, values: Mapping[str, str]) -> None:
        super().__init__(md)
        self.escaped = {key: escape(value) for key, value in values.items()}

    def run(self, root: Element) -> None:  # noqa: ARG002 (a step is given the tree)
        stash = self.md.htmlStash
        stash.rawHtmlBlocks = [
            _MARKED.sub(self._value, PLACEHOLDER.sub(self._value, raw)) if isinstance(raw, str) else raw
            for raw in stash.rawHtmlBlocks
        ]

    def _value(self, found: re.Match[str]) -> str:
        return self.escaped.get(found[1], found[0])
