"""What handouts are made of: the content of the print page, all of it or section by section."""

import posixpath
from copy import deepcopy
from itertools import takewhile
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from guidekit.model.finding import Finding, GuideError
from guidekit.model.words import text_of
from guidekit.outputs.pdf.handouts import Piece
from guidekit.outputs.print_page import Entry, contents_list
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


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
        elements = under(page[0], piece.section) if page else None
        if elements is None:
            what = f'the section "{piece.section}" of {piece.page} is missing'
            raise GuideError([Finding(self.label, 1, what, REBUILD)])
        copy = html.Element("div")
        copy.extend(map(deepcopy, elements))
        for link in copy.xpath(".//a[starts-with(@href, '#')]"):
            link.drop_tag()
        _raise_headings(copy)
        return "".join(_markup(element) for element in copy)


def under(root: HtmlElement, title: str) -> list[HtmlElement] | None:
    """Return what stands under the heading `title` in `root`, up to the next of its level or a higher one, or None."""
    heading = next((one for one in root.iter(*_HEADINGS) if text_of(one) == title), None)
    if heading is None:
        return None
    ends = _HEADINGS[: _HEADINGS.index(str(heading.tag)) + 1]
    elements = takewhile(lambda element: element.tag not in ends, heading.itersiblings())
    return [one for one in elements if "guide-review" not in one.classes]  # a sheet has a state of review of its own


def _leave_folder(root: HtmlElement, folder: str, address: str) -> None:
    """Let links lead to the published site, and pictures begin at the site's folder; `folder` is the print page's."""
    for link in root.xpath("//a[@href]"):
        href = urlsplit(str(link.get("href")))
        if href.path and not href.scheme and not href.netloc:
            link.set("href", urljoin(address, posixpath.normpath(posixpath.join(folder, href.path))))
    for picture in root.xpath("//img[@src]"):
        picture.set("src", posixpath.normpath(posixpath.join(folder, str(picture.get("src")))))


def _raise_headings(root: HtmlElement) -> None:
    """Let the highest heading in `root` be of level 3, and those below it follow."""
    headings = list(root.iter(*_HEADINGS))
    highest = min((int(str(heading.tag)[1]) for heading in headings), default=3)
    for heading in headings:
        heading.tag = f"h{int(str(heading.tag)[1]) - highest + 3}"


def _markup(element: HtmlElement) -> str:
    return html.tostring(element, encoding="unicode", with_tail=False)
