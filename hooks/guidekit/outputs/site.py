"""Views of a built site, read from its files: the pages and the print page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from guidekit.content.reader import read_document
from guidekit.content.view import View
from guidekit.data.outline import Outline, Page
from guidekit.model.document import Section
from guidekit.model.finding import Finding
from guidekit.model.words import text_of

PRINT_PAGE = "print_page"
PRINT_LEVELS = 2  # a page's heading of level 1 stands under title and theme in the print page
REBUILD = "build the guide again; if this comes back, the template or a plugin loses it"


@dataclass(frozen=True)
class Site:
    """A built site: its folder, the outline that it must keep, and what findings call the folder."""

    folder: Path
    outline: Outline
    name: str = "site"

    def label(self, path: Path) -> str:
        """Return what findings call a file of the site."""
        return f"{self.name}/{path.relative_to(self.folder).as_posix()}"


def page_file(site: Site, page: str) -> Path | None:
    """Return the file of the page with this source path, with or without directory URLs; None if missing."""
    stem = page.removesuffix(".md")
    return next((path for url in page_urls(stem) if (path := site.folder / url).is_file()), None)


def page_urls(stem: str) -> tuple[str, str]:
    """Return where a page may be in a site, without and with directory URLs; `stem` is its source without `.md`."""
    directory = stem.removesuffix("index").rstrip("/")
    return f"{stem}.html", f"{directory}/index.html".lstrip("/")


def page_views(site: Site) -> Iterator[View | Finding]:
    """Yield a view of each page's file, or a finding where there is none."""
    for page in site.outline.pages():
        path = page_file(site, page.page)
        if path is None:
            yield Finding(f"{site.name}/{page.page[:-3]}.html", 1, f'the page "{page.title}" is missing', REBUILD)
        else:
            yield page_view(site, page, article(path), path)


def print_views(site: Site) -> Iterator[View | Finding]:
    """Yield a view of each page's part of the print page, or a finding where there is none."""
    path = page_file(site, PRINT_PAGE)
    if path is None:
        yield Finding(f"{site.name}/{PRINT_PAGE}.html", 1, "the print page is missing", REBUILD)
        return
    root = read_html(path)
    for page in site.outline.pages():
        parts = root.xpath("//section[@data-page=$page]", page=page.page)
        if parts:
            yield page_view(site, page, parts[0], path, PRINT_LEVELS)
        else:
            yield Finding(site.label(path), 1, f'the page "{page.title}" is missing', REBUILD)


def read_html(path: Path) -> html.HtmlElement:
    """Return the root element of an HTML file in UTF-8."""
    return html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def article(path: Path) -> html.HtmlElement:
    """Return the content of a page: its `article`, else its `main`, else all of it."""
    root = read_html(path)
    return next((found[0] for name in ("article", "main", "body") if (found := root.xpath(f"//{name}"))), root)


def page_view(site: Site, page: Page, root: html.HtmlElement, path: Path, deeper: int = 0) -> View:
    """Return the view of `page` as `root`, an element of the file `path`, shows it.

    `deeper` is how many levels the headings stand below their level in the outline.
    """
    outline = site.outline
    kinds = [block.kind for block in outline.blocks]
    sections = read_document(root, kinds, outline.cards())
    for section in sections:
        section.level = max(section.level - deeper, 0)
    label = site.label(path)

    def locate(section: Section | None) -> int:
        return section.line if section else (root.sourceline or 1)

    review = " ".join(text_of(line) for line in root.xpath(".//p[@class='guide-review']"))
    view = View(outline, page, sections, file=label, locate=locate, review=review, root=root)
    view.description = "".join(map(str, root.getroottree().xpath("//head/meta[@name='description']/@content")))
    return view
