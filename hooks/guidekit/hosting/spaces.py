"""The white space of built pages: what templates leave between elements costs bytes, and shows nothing."""

from __future__ import annotations

import re
from pathlib import Path

_KEPT = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s*\n\s*")


def without_blank_lines(text: str) -> str:
    """Return an HTML page without blank lines and indentation; a line break stays, so that no words run together."""
    parts, end = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_SPACE.sub("\n", text[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, _SPACE.sub("\n", text[end:])])


def trim_pages(folder: Path) -> None:
    """Write each page of the site in `folder` without blank lines and indentation."""
    for page in sorted(folder.rglob("*.html")):
        page.write_text(without_blank_lines(page.read_text(encoding="utf-8")), encoding="utf-8")
