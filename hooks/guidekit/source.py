"""Views of pages as their authors write them: rendered in memory, located in the Markdown files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lxml import html

from guidekit.document import Section
from guidekit.outline import Outline, Page
from guidekit.placeholders import fill
from guidekit.reader import read_document
from guidekit.view import Locate, View

_FENCE = re.compile(r"\s*(```|~~~)")
_ATX_HEADING = re.compile(r"#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*(?:\{[^{}]*\})?\s*\Z")
_MARKUP = re.compile(r"[*_`\\\[\]]|\(.*?\)")


def source_view(
    outline: Outline, page: Page, rendered: str, source: Path, name: str, values: Mapping[str, str] | None = None
) -> View:
    """Return the view of `page` from its rendered HTML; `source` is its Markdown file, `name` what to call it.

    `values` are those of the placeholders in its headings.
    """
    kinds = [block.kind for block in outline.blocks]
    sections = read_document(parse(rendered), kinds, outline.cards())
    return View(outline, page, sections, file=name, locate=_locator(source, values or {}))


def parse(markup: str) -> html.HtmlElement:
    """Return `markup`, which may be a fragment or empty, as one element."""
    return html.fromstring(f"<div>{markup}</div>")


def heading_lines(markdown: str) -> dict[str, int]:
    """Return the line (1 is the first) of each heading in `markdown`, by its text without markup."""
    lines: dict[str, int] = {}
    fence = ""
    for number, line in enumerate(markdown.splitlines(), 1):
        if (match := _FENCE.match(line)) and fence in ("", match[1]):
            fence = "" if fence else match[1]
        elif not fence and (match := _ATX_HEADING.match(line)):
            lines.setdefault(_plain(match["text"]), number)
    return lines


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split()).lower()


def _locator(source: Path, values: Mapping[str, str]) -> Locate:
    lines = heading_lines(fill(source.read_text(encoding="utf-8-sig", errors="replace"), values))

    def locate(section: Section | None) -> int:
        return lines.get(_plain(section.heading), 1) if section else 1

    return locate
