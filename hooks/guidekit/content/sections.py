"""The way into a long page: a list of its sections, before the first of them. Small screens have no other in view."""

from collections.abc import Callable, Sequence

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import markup_in, parse
from guidekit.model.words import text_of

_LONG = 350  # words of a page: about four screens of a phone


def with_sections(rendered: str, urgent: str, write: Callable[[Sequence[tuple[str, str]]], str]) -> str:
    """Return the content of a page with what `write` makes of its sections, each an id and a title, if it is long.

    Nothing is put before a first section with a card of the kind `urgent`: who needs that must see it at once.
    """
    root = parse(rendered)
    headings: list[HtmlElement] = root.xpath("./h2[@id]")
    in_first = "following-sibling::div[count(preceding-sibling::h2) = 1]"
    kinds = {kind for block in headings[0].xpath(in_first) for kind in block.classes} if headings else set()
    if headings and len(text_of(root).split()) > _LONG and urgent not in kinds:
        markup = write([(str(heading.get("id")), text_of(heading)) for heading in headings])
        headings[0].addprevious(html.fragment_fromstring(markup))
        return markup_in(root)
    return rendered
