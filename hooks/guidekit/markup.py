"""The markup of a page: nothing in it may run, or change how other parts of the guide look."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.finding import Finding
from guidekit.source import parse

_REFUSED = ("script", "style", "iframe", "object", "embed", "link")


def check_markup(rendered: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each element in the content of the page called `name` that could hide a part of it."""
    root = parse(rendered)
    for element in root.iter(*_REFUSED):
        cure = "take it out; the look of the guide is in docs/assets/guide.css"
        yield Finding(name, 1, f"the page has an element `<{element.tag!s}>`", cure)
    for element in root.xpath(".//*[@style]"):
        what = f'the page has an inline style (`style="{element.get("style")}"`)'
        yield Finding(name, 1, what, "take it out; the look of the guide is in docs/assets/guide.css")
