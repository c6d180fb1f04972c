"""What says something of the web pages alone, and so is left out of paper: whole pages, and words of others."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.model.document import Section
from guidekit.outputs.pdf.handouts import WebOnly
from guidekit.outputs.site import page_urls


def leave_out(root: HtmlElement, web_only: Sequence[WebOnly], address: str) -> None:
    """Take all of `web_only` out of the print page `root`; a link to a page that goes leads to the web `address`."""
    for one in web_only:
        for page in root.xpath("//section[@data-page=$page]", page=one.page):
            if one.words:
                _take_words(page, one.words)
            else:
                _lead_to_web(root, str(page.get("id")), urljoin(address, page_urls(one.page)[0]))
                page.drop_tree()


def _take_words(page: HtmlElement, words: str) -> None:
    """Take out a sentence where it stands, or the whole item of a list."""
    for element in list(page.iter("p", "li")):
        if element.text and words in element.text:
            element.text = element.text.replace(words, "").rstrip()
            if not element.text.strip() and not len(element):
                element.drop_tree()
            return


def _lead_to_web(root: HtmlElement, id_: str, target: str) -> None:
    for link in root.xpath("//a[@href=$whole or starts-with(@href, $part)]", whole=f"#{id_}", part=f"#{id_}-"):
        place = str(link.get("href")).removeprefix(f"#{id_}").removeprefix("-")
        link.set("href", f"{target}#{place}" if place else target)


def on_paper(view: View, web_only: Sequence[WebOnly]) -> View | None:
    """Return `view` without what is for the web alone; None if the whole page is."""
    words = [one.words for one in web_only if one.page == view.page.page]
    if "" in words:
        return None
    return replace(view, sections=[_without(section, words) for section in view.sections]) if words else view


def _without(section: Section, words: Sequence[str]) -> Section:
    statements = [
        replace(statement, text=" ".join(_left(statement.text, words).split())) for statement in section.statements
    ]
    return replace(section, statements=[statement for statement in statements if statement.text])


def _left(text: str, words: Sequence[str]) -> str:
    for one in words:
        text = text.replace(one, "")
    return text
