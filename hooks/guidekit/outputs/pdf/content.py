"""What handouts are made of: the content of the print page, all of it or section by section."""

import posixpath
import re
from collections.abc import Iterator
from copy import deepcopy
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from guidekit.model.finding import Finding, GuideError
from guidekit.model.words import text_of
from guidekit.outputs.pdf.handouts import Piece
from guidekit.outputs.print_page import Entry, contents_list
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file

_HEADING = re.compile(r"h[1-6]\Z")


class Content:
    """The print page of a built site, opened to take pieces of it.

    `address` is where the site is published: what a handout links to outside itself, it links to there.
    Raises GuideError if there is no print page.
    """

    def __init__(self, site: Site, address: str) -> None:
        path = page_file(site, PRINT_PAGE)
        if path is None:
            raise GuideError([Finding(f"{site.name}/{PRINT_PAGE}.html", 1, "the print page is missing", REBUILD)])
        self.label = site.label(path)
        self._root = deepcopy(site.root(path))
        _leave_folder(self._root, path.parent.relative_to(site.folder).as_posix(), address)

    def themes(self) -> str:
        """Return the markup of all themes, in reading order."""
        return "".join(_markup(theme) for theme in self._root.xpath("//section[@data-theme]"))

    def contents(self) -> list[Entry]:
        """Return the contents list of the guide."""
        return contents_list(self._root)

    def piece(self, piece: Piece) -> str:
        """Return the markup under the heading that `piece` names, without links to what is not in it.

        A sheet has one title and headings of level 2 over its pieces, so a heading in a piece is of level 3.

        Raises GuideError if the page has lost it.
        """
        page = self._root.xpath("//section[@data-page=$page]", page=piece.page)
        for heading in page[0].iterdescendants("h3", "h4", "h5") if page else ():
            if text_of(heading) == piece.section:
                elements = [_unlinked(element) for element in under(heading)]
                _raise_headings(elements)
                return "".join(_markup(element) for element in elements)
        what = f'the section "{piece.section}" of {piece.page} is missing'
        raise GuideError([Finding(self.label, 1, what, REBUILD)])


def under(heading: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what stands under a heading, up to the next of its level or a higher one."""
    for element in heading.itersiblings():
        tag = str(element.tag)
        if _HEADING.match(tag) and tag <= str(heading.tag):
            return
        if "guide-review" not in element.classes:  # a sheet has a state of review of its own
            yield element


def _leave_folder(root: HtmlElement, folder: str, address: str) -> None:
    """Let links lead to the published site, and pictures begin at the site's folder; `folder` is the print page's."""
    for link in root.xpath("//a[@href]"):
        href = urlsplit(str(link.get("href")))
        if href.path and not href.scheme and not href.netloc:
            link.set("href", urljoin(address, posixpath.normpath(posixpath.join(folder, href.path))))
    for picture in root.xpath("//img[@src]"):
        picture.set("src", posixpath.normpath(posixpath.join(folder, str(picture.get("src")))))


def _unlinked(element: HtmlElement) -> HtmlElement:
    """Return a copy of `element` in which links to other parts of the guide are plain words."""
    copy = deepcopy(element)
    for link in copy.xpath(".//a[starts-with(@href, '#')]"):
        link.drop_tag()
    return copy


def _raise_headings(elements: list[HtmlElement]) -> None:
    """Let the highest heading in `elements` be of level 3, and those below it follow."""
    headings = [item for element in elements for item in element.iter() if _HEADING.match(str(item.tag))]
    highest = min((int(str(heading.tag)[1]) for heading in headings), default=3)
    for heading in headings:
        heading.tag = f"h{int(str(heading.tag)[1]) - highest + 3}"


def _markup(element: HtmlElement) -> str:
    element = deepcopy(element)
    element.tail = None
    return html.tostring(element, encoding="unicode")
