"""The way into a long page: a list of its sections, before the first of them. Small screens have no other in view."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import markup_in, parse
from guidekit.model.words import text_of

_LONG = 300  # words of a page: about four screens of a phone


def with_sections(rendered: str, write: Callable[[Sequence[tuple[str, str]]], str]) -> str:
    """Return the content of a page with what `write` makes of its sections, each an id and a title, if it is long.

    Care cards that a page begins with stay first: in the first screen.
    """
    root = parse(rendered)
    headings: list[HtmlElement] = root.xpath("./h2[@id]")
    if headings and len(text_of(root).split()) > _LONG:
        markup = write([(str(heading.get("id")), text_of(heading)) for heading in headings])
        place = next((heading for heading in headings if not _has_card(heading)), headings[0])
        place.addprevious(html.fragment_fromstring(markup))
        return markup_in(root)
    return rendered


def _has_card(heading: HtmlElement) -> bool:
    """Tell whether a care card, whose title is a heading, stands under `heading`."""
    under = takewhile(lambda element: element.tag != "h2", heading.itersiblings())
    return any(element.xpath("./h3[@class='admonition-title']") for element in under)
