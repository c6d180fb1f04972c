"""The style sheets of a built site: for each page one, without the rules that nothing in the site uses."""

from __future__ import annotations

import os
import re
from pathlib import Path

import lightningcss
from lxml.html import HtmlElement

from guidekit.css.overridden import without_overridden
from guidekit.css.selectors import only_known
from guidekit.hosting.links import Kind, link_one, linked_together, remove
from guidekit.hosting.search_styles import SEARCH, without_search
from guidekit.model.finding import Finding
from guidekit.outputs.search.files import STYLES as SEARCH_STYLES
from guidekit.outputs.site import Site, read_html

_SHEET = Kind(
    name="style sheet",
    element='<link rel="stylesheet" href="{}">',
    folder="assets/stylesheets",
    ending="css",
    cure="take it out of `extra_css` in mkdocs.yml, or put the file there, for example docs/assets/guide.css",
)
_ADDRESS = re.compile(r"""url\((["']?)(?!["'#]|data:|[a-z]+:|/)""")
_OF_SCRIPTS = re.compile(r"\b(?:[a-z][a-z0-9_]*-[\w-]+|js)\b")  # what a script may make a class of
_NEVER = (  # parts of Material that its script would add to what the guide's pages do not have, or do not let it see
    *("footnote-", "md-annotation", "md-code", "md-mermaid", "md-source", "md-status", "md-tag", "md-tooltip"),
    *("focus-visible", "md-dialog--", "md-header__t", "md-nav__link--passed", "md-typeset__", "md-version", "tabbed-"),
)
_SETTING, _READING = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")


def gather_styles(site: Site) -> list[Finding]:
    """Put all sheets that a page links into one, named for its content, and what the search needs beside the search.

    Returns a finding for each sheet that is missing.
    """
    groups, findings = linked_together(site, _SHEET)
    scripts = _names_in_scripts(site.folder)
    for sheets, pages in groups.items():
        css = "".join(_moved(sheet, site.folder / _SHEET.folder) for sheet in sheets)
        roots = [read_html(page) for page in pages]
        css, of_search = without_search(without_unused(css, roots, scripts))
        styles = site.folder / SEARCH_STYLES
        if styles.is_file() and any(root.find_class(SEARCH) for root in roots):  # else the site has no search
            styles.write_text(of_search, encoding="utf-8")
        link_one(site, _SHEET, sheets, pages, css)
    remove(groups)
    return findings


def _moved(sheet: Path, folder: Path) -> str:
    """Return a style sheet with the addresses in it as seen from `folder`."""
    to_sheet = os.path.relpath(sheet.parent, folder)
    return _ADDRESS.sub(lambda found: f"url({found[1]}{to_sheet}/", sheet.read_text(encoding="utf-8"))


def _names_in_scripts(folder: Path) -> set[str]:
    scripts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.js") if path.name != "data.js")
    return {name for text in scripts for name in _OF_SCRIPTS.findall(text) if not name.startswith(_NEVER)}


def without_unused(css: str, pages: list[HtmlElement], scripts: set[str]) -> str:
    """Return `css`, made small, without what neither `pages` nor the names in `scripts` use.

    Unused are selectors with a class, an id, an element or a value that does not occur, what a later rule overrides,
    then variables that nothing reads any more.
    """
    css = without_overridden(only_known(css, pages, scripts))
    while True:
        unread = set(_SETTING.findall(css)) - set(_READING.findall(css))
        smaller = lightningcss.process_stylesheet(css, unused_symbols=unread, minify=True)
        if smaller == css:
            return css
        css = smaller
