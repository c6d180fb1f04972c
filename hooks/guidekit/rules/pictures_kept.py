"""That every output keeps every picture of a page: its file, its alternative text and its caption."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, article, page_file, read_html
from guidekit.pictures.shown import pictures_in


def check_kept(site: Site, written: Sequence[View]) -> Iterator[Finding]:
    """Yield a finding for each picture of the pages as `written` that a built page or the print page has lost."""
    print_path = page_file(site, PRINT_PAGE)
    print_root = read_html(print_path) if print_path else None
    for view in written:
        if view.root is None or not pictures_in(view.root):
            continue
        if path := page_file(site, view.page.page):
            yield from _lost(view, article(path), path, site)
        if print_path and print_root is not None:
            for part in print_root.xpath("//section[@data-page=$page]", page=view.page.page):
                yield from _lost(view, part, print_path, site)


def _lost(view: View, root: HtmlElement, path: Path, site: Site) -> Iterator[Finding]:
    """Yield a finding for what `root`, the part of the file `path` that holds a page, has lost of its pictures."""
    assert view.root is not None
    found = pictures_in(root)
    lost = Counter((picture.alt, picture.caption) for picture in pictures_in(view.root))
    for alt, caption in lost - Counter((picture.alt, picture.caption) for picture in found):
        what = f'the picture "{alt}" of {view.page.page} is lost, or its caption "{caption}"'
        yield Finding(site.label(path), 1, what, REBUILD)
    for picture in found:
        if not (picture.src.startswith("data:") or (path.parent / unquote(picture.src)).is_file()):
            yield Finding(site.label(path), 1, f"the file of a picture is missing: {picture.src}", REBUILD)
