"""The style sheets of a built site: for each page one, without the rules that nothing in the site uses."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tinycss2

from guidekit.css.matching import shape
from guidekit.css.unused import rewrite, with_selectors, without_unused
from guidekit.hosting.links import Kind, gather
from guidekit.outputs.kept import Kept
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
_SEARCH = "md-search"  # the class of the whole search box
_OF_SEARCH = re.compile(rf"\.(?:{_SEARCH}|guide-search)")


def gather_styles(site: Site, kept: Kept) -> None:
    """Put all sheets that a page links into one, named for its content, and what the search needs beside the search.

    A page whose words have changed, and nothing else, has the sheet that it had before: it is `kept`.
    """
    scripts = _names_in_scripts(site.folder)
    names = " ".join(sorted(scripts)).encode()

    def content(sheets: Sequence[Path], pages: Sequence[Path]) -> str:
        whole = "".join(_moved(sheet, site.folder / SHEET.folder) for sheet in sheets)
        roots = [site.root(page) for page in pages]

        def make() -> bytes:
            return json.dumps(_without_search(without_unused(whole, roots, scripts))).encode()

        css, of_search = map(str, json.loads(kept.made(make, whole.encode(), names, *map(shape, roots))))
        styles = site.folder / SEARCH_STYLES
        if styles.is_file() and any(root.find_class(_SEARCH) for root in roots):  # else the site has no search
            styles.write_text(of_search, encoding="utf-8")
        return css

    gather(site, SHEET, content)


def _moved(sheet: Path, folder: Path) -> str:
    """Return a style sheet with the addresses in it as seen from `folder`."""
    to_sheet = os.path.relpath(sheet.parent, folder)
    return _ADDRESS.sub(lambda found: f"url({found[1]}{to_sheet}/", sheet.read_text(encoding="utf-8"))


def _names_in_scripts(folder: Path) -> set[str]:
    scripts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.js") if path.name != "data.js")
    return {name for text in scripts for name in _OF_SCRIPTS.findall(text) if not name.startswith(_NEVER)}


def _without_search(css: str) -> tuple[str, str]:
    """Return `css` without the rules for parts of the search, and these rules: a page that is only read needs none."""

    def is_of_search(selector: list[Any]) -> bool:
        return bool(_OF_SEARCH.search(tinycss2.serialize(selector)))

    rest = rewrite(css, lambda rule, _: with_selectors(rule, lambda selector: not is_of_search(selector)))
    return rest, rewrite(css, lambda rule, _: with_selectors(rule, is_of_search), others=False)
