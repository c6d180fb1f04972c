"""Views of pages as their authors write them: rendered in memory, located in the Markdown files."""

import re

from lxml import html

from guidekit.content.reader import read_document
from guidekit.content.view import Locate, View
from guidekit.data.outline import Outline, Page

_FENCE = re.compile(r"\s*(```|~~~)")
_ATX_HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*(?:\{[^{}]*\})?\s*\Z")
_MARKUP = re.compile(r"[*_`\\\[\]]|\(.*?\)")


def source_view(outline: Outline, page: Page, rendered: str, markdown: str, name: str) -> View:
    """Return the view of `page` from its rendered HTML; `markdown` is its source, `name` what to call that file."""
    root = parse(rendered)
    return View(outline, page, read_document(root, outline.blocks), file=name, locate=_locator(markdown), root=root)


def parse(markup: str) -> html.HtmlElement:
    """Return `markup`, which may be a fragment or empty, as one element."""
    return html.fromstring(f"<div>{markup}</div>")


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
