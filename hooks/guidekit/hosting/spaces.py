"""The white space of built pages: what templates leave between elements costs bytes, and shows nothing."""

import re

from guidekit.outputs.site import Site

_KEPT = re.compile(r"<(pre|script|style|textarea)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s*\n\s*")


def without_blank_lines(text: str) -> str:
    """Return an HTML page without blank lines and indentation; a line break stays, so that no words run together."""
    parts, end = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_SPACE.sub("\n", text[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, _SPACE.sub("\n", text[end:])])


def trim_pages(site: Site) -> None:
    """Leave each page of `site` without blank lines and indentation."""
    for page in site.paths():
        site.write(page, without_blank_lines(site.text(page)))
