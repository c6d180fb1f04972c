"""The style sheets of a built site: for each page one, without the rules that nothing in the site uses."""

from __future__ import annotations

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import lightningcss
from lxml.html import HtmlElement

from guidekit.finding import Finding
from guidekit.hosting.selectors import only_known
from guidekit.site import Site, read_html

FOLDER = "assets/stylesheets"
_LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="([^"]*)">\n?')
_ADDRESS = re.compile(r"""url\((["']?)(?!["'#]|data:|[a-z]+:|/)""")
_NAME = re.compile(r"[.#](-?[A-Za-z_][\w-]*)")
_OF_SCRIPTS = re.compile(r"\b(?:[a-z][a-z0-9_]*-[\w-]+|js)\b")  # what a script may make a class of
_NEVER = (  # parts of Material that its script adds to what the guide's pages do not have
    *("footnote-", "md-annotation", "md-code", "md-mermaid", "md-source", "md-status", "md-tag", "md-tooltip"),
    *("md-version", "tabbed-"),
)
_SETTING, _READING = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")


def gather_styles(site: Site) -> list[Finding]:
    """Put all sheets that a page links into one, named for its content; return a finding for each that is missing."""
    groups: dict[tuple[Path, ...], dict[Path, str]] = defaultdict(dict)
    findings: list[Finding] = []
    for page in sorted(site.folder.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        links = [(href, _linked(site, page, href)) for href in _LINK.findall(text)]
        missing = [href for href, sheet in links if not sheet]
        findings += [_missing(site, page, href) for href in missing]
        if links and not missing:
            groups[tuple(sheet for _, sheet in links if sheet)][page] = text
    scripts = _names_in_scripts(site.folder)
    for sheets, pages in groups.items():
        _write(site.folder, sheets, pages, scripts)
    for sheet in {sheet for sheets in groups for sheet in sheets}:
        sheet.unlink()
    return findings


def _linked(site: Site, page: Path, href: str) -> Path | None:
    """Return the file that a page links; a page that a server shows at any address links from the root of the host."""
    if not href.startswith("/"):
        path = Path(os.path.normpath(page.parent / href))
        return path if path.is_file() else None
    parts = PurePosixPath(href).parts[1:]
    paths = (site.folder.joinpath(*parts[start:]) for start in range(len(parts)))
    return next((path for path in paths if path.is_file()), None)


def _missing(site: Site, page: Path, href: str) -> Finding:
    how = "take it out of `extra_css` in mkdocs.yml, or put the file there, for example docs/assets/guide.css"
    return Finding(site.label(page), 1, f"the page links a style sheet that is not there: {href}", how)


def _write(folder: Path, sheets: tuple[Path, ...], pages: dict[Path, str], scripts: set[str]) -> None:
    css = "".join(_moved(sheet, folder / FOLDER) for sheet in sheets)
    small = without_unused(css, [read_html(page) for page in pages], scripts)
    name = f"guide.{hashlib.sha256(small.encode()).hexdigest()[:8]}.min.css"
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    (folder / FOLDER / name).write_text(small, encoding="utf-8")
    for page, text in pages.items():
        first, *others = _LINK.findall(text)
        to_root = first.removesuffix(sheets[0].relative_to(folder).as_posix())
        text = text.replace(f'href="{first}"', f'href="{to_root}{FOLDER}/{name}"', 1)
        for other in others:
            text = re.sub(rf'[ \t]*<link rel="stylesheet" href="{re.escape(other)}">\n?', "", text, count=1)
        page.write_text(text, encoding="utf-8")


def _moved(sheet: Path, folder: Path) -> str:
    """Return a style sheet with the addresses in it as seen from `folder`."""
    to_sheet = os.path.relpath(sheet.parent, folder)
    return _ADDRESS.sub(lambda found: f"url({found[1]}{to_sheet}/", sheet.read_text(encoding="utf-8"))


def _names_in_scripts(folder: Path) -> set[str]:
    scripts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.js") if path.name != "data.js")
    return {name for text in scripts for name in _OF_SCRIPTS.findall(text) if not name.startswith(_NEVER)}


def without_unused(css: str, pages: list[HtmlElement], scripts: set[str]) -> str:
    """Return `css`, made small, without what neither `pages` nor the names in `scripts` use.

    Unused are selectors with a class, an id, an element or a value that does not occur, then variables that nothing
    reads any more.
    """
    used = {*scripts, *(name for page in pages for name in _names(page))}
    css = only_known(css, pages)
    unused = set(_NAME.findall(css)) - used
    while True:
        unread = set(_SETTING.findall(css)) - set(_READING.findall(css))
        smaller = lightningcss.process_stylesheet(css, unused_symbols=unused | unread, minify=True)
        if smaller == css:
            return css
        css = smaller


def _names(page: HtmlElement) -> Iterator[str]:
    for element in page.iter():
        yield from str(element.get("class") or "").split()
        yield str(element.get("id") or "")
