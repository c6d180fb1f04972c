"""The white space of built pages: what templates leave between elements costs bytes, and shows nothing."""

import re

from guidekit.outputs.site import Site

_KEPT_OR_BREAK = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)|\s*\n\s*", re.DOTALL | re.IGNORECASE)


def without_blank_lines(text: str) -> str:
    """Return an HTML page without blank lines and indentation; a line break stays, so that no words run together."""
    return _KEPT_OR_BREAK.sub(lambda found: found[1] or "\n", text)


def trim_pages(site: Site) -> None:
    """Leave each page of `site` without blank lines and indentation."""
    for page in site.paths():
        site.write(page, without_blank_lines(site.text(page)))
