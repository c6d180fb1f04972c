"""The meaning of a rendered page: its words in order, its headings, and the kind of block around a warning.

White space, line breaks and markup within a sentence do not count; a changed word, heading or level does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from guidekit.pdf.labels import unlabelled
from guidekit.view import View


def meaning(view: View) -> str:
    """Return the meaning of the page that `view` shows, as lines to read and compare."""
    return "".join(f"{' '.join(unlabelled(line).split())}\n" for line in _lines(view))


def digest(text: str) -> str:
    """Return what stands for the words of `text`, however they are broken into lines."""
    return f"sha256:{hashlib.sha256(' '.join(text.split()).encode()).hexdigest()}"


def _lines(view: View) -> Iterator[str]:
    for section in view.sections:
        around: tuple[str | None, str] = (None, "")
        if section.heading:
            yield f"{'#' * section.level} {section.heading}"
        for statement in section.statements:
            if around != (statement.block, statement.title):
                around = (statement.block, statement.title)
                yield f"[{statement.block or 'end of the block'}] {statement.title}"
            yield statement.text
