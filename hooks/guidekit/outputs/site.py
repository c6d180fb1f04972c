"""A built site in memory: each page is read and written once, and parsed once for each text that it has."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import read_document
from guidekit.content.view import View
from guidekit.data.outline import Outline, Page
from guidekit.model.finding import Finding
from guidekit.model.words import text_of

PRINT_PAGE = "print_page"
PRINT_LEVELS = 2  # a page's heading of level 1 stands under title and theme in the print page
REBUILD = "build the guide again; if this comes back, the template or a plugin loses it"
_EMPTY = "<html></html>"


class Site:
    """A built site: its folder, the outline that it must keep, what findings call the folder, and its pages.

    What is written to a page is in the folder after `save`. `reads` and `parses` count, by file, how often each was
    read and parsed. Who changes the tree of a page works on a copy of it.
    """

    def __init__(self, folder: Path, outline: Outline, name: str = "site") -> None:
        self.folder, self.outline, self.name = folder, outline, name
        self.reads: Counter[Path] = Counter()
        self.parses: Counter[Path] = Counter()
        self._texts: dict[Path, str] = {}
        self._roots: dict[Path, HtmlElement] = {}
        self._changed: set[Path] = set()

    def label(self, path: Path) -> str:
        """Return what findings call a file of the site."""
        return f"{self.name}/{path.relative_to(self.folder).as_posix()}"

    def paths(self) -> list[Path]:
        """Return the file of every HTML page, in the order of their names."""
        return sorted(self.folder.rglob("*.html"))

    def text(self, path: Path) -> str:
        """Return the text of a page as it is now."""
        if path not in self._texts:
            self.reads[path] += 1
            self._texts[path] = path.read_bytes().decode("utf-8", errors="replace")
        return self._texts[path]

    def root(self, path: Path) -> HtmlElement:
        """Return the root element of a page as it is now; it is shared, and not to be changed."""
        if path not in self._roots:
            self.parses[path] += 1
            self._roots[path] = parse_page(self.text(path))
        return self._roots[path]

    def write(self, path: Path, text: str) -> None:
        """Let `text` be the text of a page."""
        if self._texts.get(path) != text:
            self._texts[path] = text
            self._roots.pop(path, None)
            self._changed.add(path)

    def save(self) -> None:
        """Write each page that has changed into the folder."""
        for path in sorted(self._changed):
            path.write_text(self._texts[path], encoding="utf-8", newline="\n")
        self._changed.clear()


def parse_page(text: str) -> HtmlElement:
    """Return the root element of an HTML page."""
    return html.fromstring(((text.strip() and text) or _EMPTY).encode(), parser=html.HTMLParser(encoding="utf-8"))


def page_file(site: Site, page: str) -> Path | None:
    """Return the file of the page with this source path, with or without directory URLs; None if missing."""
    return next((path for url in page_urls(page) if (path := site.folder / url).is_file()), None)


def page_urls(page: str) -> tuple[str, str]:
    """Return where the page with this source path may be in a site, without and with directory URLs."""
    stem = page.removesuffix(".md")
    directory = stem.removesuffix("index").rstrip("/")
    return f"{stem}.html", f"{directory}/index.html".lstrip("/")


def addresses(page: str) -> set[str]:
    """Return all that may lead to the page with this source path: the file, or the folder that it is the index of."""
    return {address for url in page_urls(page) for address in (url, url.removesuffix("index.html"))}


def page_views(site: Site) -> Iterator[View | Finding]:
    """Yield a view of each page's file, or a finding where there is none."""
    for page in site.outline.pages():
        path = page_file(site, page.page)
        if path is None:
            yield Finding(f"{site.name}/{page.page[:-3]}.html", 1, f'the page "{page.title}" is missing', REBUILD)
        else:
            yield page_view(site, page, content_of(site.root(path)), path)


def print_views(site: Site) -> Iterator[View | Finding]:
    """Yield a view of each page's part of the print page, or a finding where there is none."""
    path = page_file(site, PRINT_PAGE)
    if path is None:
        yield Finding(f"{site.name}/{PRINT_PAGE}.html", 1, "the print page is missing", REBUILD)
        return
    parts = {str(part.get("data-page")): part for part in reversed(site.root(path).xpath("//section[@data-page]"))}
    for page in site.outline.pages():
        if page.page in parts:
            yield page_view(site, page, parts[page.page], path, PRINT_LEVELS)
        else:
            yield Finding(site.label(path), 1, f'the page "{page.title}" is missing', REBUILD)


def content_of(root: HtmlElement) -> HtmlElement:
    """Return the content of a page: its `article`, else its `main`, else all of it."""
    return next((found[0] for name in ("article", "main", "body") if (found := root.xpath(f"//{name}"))), root)


def page_view(site: Site, page: Page, root: HtmlElement, path: Path, deeper: int = 0) -> View:
    """Return the view of `page` as `root`, an element of the file `path`, shows it.

    `deeper` is how many levels the headings stand below their level in the outline.
    """
    sections = read_document(root, site.outline.blocks)
    for section in sections:
        section.level = max(section.level - deeper, 0)
    view = View(site.outline, page, sections, file=site.label(path), root=root)
    view.locate = lambda section: section.line if section else (root.sourceline or 1)
    view.review = " ".join(text_of(line) for line in root.xpath(".//p[@class='guide-review']"))
    view.description = "".join(map(str, root.getroottree().xpath("//head/meta[@name='description']/@content")))
    return view
