"""The style sheets of a built site: for each page one, without the rules that nothing in the site uses."""

import os
import re
from pathlib import Path

from guidekit.css.unused import without_unused
from guidekit.hosting.links import Kind, link_one, linked_together, remove
from guidekit.hosting.search_styles import SEARCH, without_search
from guidekit.outputs.search.files import STYLES as SEARCH_STYLES
from guidekit.outputs.site import Site

SHEET = Kind(
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


def gather_styles(site: Site) -> None:
    """Put all sheets that a page links into one, named for its content, and what the search needs beside the search."""
    groups = linked_together(site, SHEET)
    scripts = _names_in_scripts(site.folder)
    for sheets, pages in groups.items():
        css = "".join(_moved(sheet, site.folder / SHEET.folder) for sheet in sheets)
        roots = [site.root(page) for page in pages]
        css, of_search = without_search(without_unused(css, roots, scripts))
        styles = site.folder / SEARCH_STYLES
        if styles.is_file() and any(root.find_class(SEARCH) for root in roots):  # else the site has no search
            styles.write_text(of_search, encoding="utf-8")
        link_one(site, SHEET, sheets, pages, css)
    remove(groups)


def _moved(sheet: Path, folder: Path) -> str:
    """Return a style sheet with the addresses in it as seen from `folder`."""
    to_sheet = os.path.relpath(sheet.parent, folder)
    return _ADDRESS.sub(lambda found: f"url({found[1]}{to_sheet}/", sheet.read_text(encoding="utf-8"))


def _names_in_scripts(folder: Path) -> set[str]:
    scripts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.js") if path.name != "data.js")
    return {name for text in scripts for name in _OF_SCRIPTS.findall(text) if not name.startswith(_NEVER)}
