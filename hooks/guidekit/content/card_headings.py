"""Care cards whose title is a real heading: in the contents, in the search index, in a list of headings.

Python-Markdown writes the title of an admonition as a plain paragraph. For the kinds that are care cards it
becomes a heading here, one level under the section it stands in, with the kind as its id.
"""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"h[1-6]\Z")
_BEFORE_TOC = 15  # inline markup is done at 20; the table of contents is made at 5
_LOWEST = 6


class CardHeadings(Extension):
    """The Markdown extension; `kinds` are the kinds of admonition that are care cards."""

    def __init__(self, kinds: Iterable[str]) -> None:
        super().__init__()
        self.kinds = frozenset(kinds)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Register the step that makes the headings."""
        md.treeprocessors.register(_MakeHeadings(self.kinds), "card_headings", _BEFORE_TOC)


class _MakeHeadings(Treeprocessor):
    def __init__(self, kinds: frozenset[str]) -> None:
        super().__init__()
        self.kinds = kinds

    def run(self, root: Element) -> None:
        """Turn the title of each care card into a heading, in reading order."""
        level = 1
        for element in root.iter():
            if _HEADING.match(element.tag) and element.get("class") != "admonition-title":
                level = int(element.tag[1])
            elif kinds := self.kinds.intersection(element.get("class", "").split()):
                _make_heading(element, min(kinds), level + 1)


def _make_heading(card: Element, kind: str, level: int) -> None:
    title = card.find("p[@class='admonition-title']")
    if title is not None:
        title.tag = f"h{min(level, _LOWEST)}"
        title.set("id", kind)
