"""What handouts are made of: their templates, filled with the print page, all of it or section by section."""

import posixpath
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import segno
from jinja2 import Environment, StrictUndefined, TemplateError
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from guidekit.content.spoken import HEARD
from guidekit.evidence.references import without_citations
from guidekit.model.finding import Finding, GuideError
from guidekit.model.words import text_of
from guidekit.outputs.pdf.handouts import Handout, Handouts, Piece, WebOnly
from guidekit.outputs.pdf.paper import shared_size
from guidekit.outputs.pdf.render import Job
from guidekit.outputs.pdf.web_only import leave_out
from guidekit.outputs.print_page import Entry, contents_list
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Content:
    """The print page of a built site, opened to take pieces of it.

    `address` is where the site is published: what a handout links to outside itself, it links to there. What is
    `web_only` is not in it.
    Raises GuideError if there is no print page.
    """

    def __init__(self, site: Site, address: str, web_only: Sequence[WebOnly] = ()) -> None:
        path = page_file(site, PRINT_PAGE)
        if path is None:
            raise GuideError([Finding(f"{site.name}/{PRINT_PAGE}.html", 1, "the print page is missing", REBUILD)])
        self.label, self._kind = site.label(path), site.outline.within_reach
        self._root = deepcopy(site.root(path))
        leave_out(self._root, web_only, address)
        for heard in self._root.find_class(HEARD):
            heard.drop_tree()  # paper hides no words
        _leave_folder(self._root, path.parent.relative_to(site.folder).as_posix(), address)

    def themes(self) -> str:
        """Return the markup of all themes, in reading order."""
        return "".join(_markup(theme) for theme in self._root.xpath("//section[@data-theme]"))

    def contents(self) -> list[Entry]:
        """Return the contents list of the guide."""
        return contents_list(self._root)

    def card(self) -> str:
        """Return the markup of the first card within reach, with a title that is no place to lead to; "" if none."""
        cards = [one for one in self._root.xpath("//section[@data-theme]//div") if self._kind in one.classes]
        if not cards:
            return ""
        copy = deepcopy(cards[0])
        for title in copy.iter(*_HEADINGS):
            title.tag = "p"
            title.attrib.pop("id", None)
        return _markup(copy)

    def piece(self, piece: Piece) -> str:
        """Return the markup under the heading that `piece` names, without links to what is not in it.

        Nor has it citations: the list that they lead to is not in it, either.
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
        return without_citations("".join(_markup(element) for element in copy))


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


@dataclass(frozen=True)
class Paper:
    """Where templates and style sheets of handouts come from, and what every template is told."""

    templates: Environment
    styles: Path
    address: str
    told: Mapping[str, Any]


def make_jobs(site: Site, handouts: Handouts, paper: Paper, name: str) -> list[Job]:
    """Return the job of each handout; `name` is what findings call the list of handouts.

    Raises GuideError if the print page has lost a piece, or if a template or a style sheet is missing or wrong.
    """
    content = Content(site, paper.address, handouts.web_only)
    templates = paper.templates.overlay(undefined=StrictUndefined, autoescape=True)
    templates.filters = {**templates.filters, "qr_code": _qr_code}
    jobs, findings = [], []
    fonts = tuple(site.folder / font for font in handouts.fonts)
    width, height = shared_size(handouts.sizes)
    for handout in handouts.handouts:
        try:
            markup = templates.get_template(handout.template).render(_told(handout, handouts, paper, content))
            page_rule = f"@page {{ size: {width}mm {height}mm; margin: {handout.margin_mm}mm }}"
            styles = (page_rule, *((paper.styles / style).read_text(encoding="utf-8") for style in handout.styles))
        except (TemplateError, OSError) as error:
            cure = "put the file back, or correct its name or the piece that it names"
            findings.append(Finding(name, handout.line, f"the handout cannot be made: {error}", cure))
        else:
            sides = handout.sides if handout.pieces else 0
            jobs.append(Job(handout.file, markup, styles, site.folder, fonts, sides))
    if findings:
        raise GuideError(findings)
    return jobs


def _told(handout: Handout, handouts: Handouts, paper: Paper, content: Content) -> dict[str, Any]:
    """Return everything that a template may use."""
    pieces = {piece.name: Markup(content.piece(piece)) for piece in handout.pieces}
    shared = {"handout": handout, "author": handouts.author, "address": paper.address, "pieces": pieces}
    if pieces:
        return {**paper.told, **shared}
    themes, card = Markup(content.themes()), Markup(content.card())
    return {**paper.told, **shared, "themes": themes, "contents": content.contents(), "card": card}


def _qr_code(text: str) -> str:
    """Return the QR code (ISO/IEC 18004) of `text` as the address of a picture that holds itself."""
    return segno.make(text, error="m", micro=False).svg_data_uri(border=4)
