"""The scripts of a built site, for each page one; and its pages without what templates leave between elements."""

import re
from pathlib import Path

import rjsmin

from guidekit.hosting.links import Kind, gather
from guidekit.outputs.site import Site

SCRIPT = Kind(
    name="script",
    element='<script src="{}"></script>',
    folder="assets/javascripts",
    ending="js",
    cure="take it out of `extra_javascript` in mkdocs.yml, or put the file there, for example docs/assets/guide.js",
)
_KEPT_OR_BREAK = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)|\s*\n\s*", re.DOTALL | re.IGNORECASE)


def gather_scripts(site: Site) -> None:
    """Put all scripts that a page links into one, named for its content."""
    gather(site, SCRIPT, lambda scripts, _: "\n".join(_small(path) for path in scripts))


def _small(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if ".min." in path.name else f";{rjsmin.jsmin(text)};"


def without_blank_lines(text: str) -> str:
    """Return an HTML page without blank lines and indentation; a line break stays, so that no words run together."""
    return _KEPT_OR_BREAK.sub(lambda found: found[1] or "\n", text)


def trim_pages(site: Site) -> None:
    """Leave each page of `site` without blank lines and indentation."""
    for page in site.paths():
        site.write(page, without_blank_lines(site.text(page)))
