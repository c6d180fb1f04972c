"""What a page says to somebody who does not see it: headings, landmarks, language, tables, pictures, care cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lxml.html import HtmlElement

# The words by which the heading of a care card says how urgent it is
URGENCY = {"emergency": "now", "urgent": "today", "non-urgent": "tell"}
_LANDMARKS = "//nav | //main | //aside | //footer | //*[@role='search'] | //section[@aria-label or @aria-labelledby]"
_BESIDE = "//main//*[self::header or self::footer or contains(@class, 'md-nav')]"
_HEADINGS = "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"


def structure_faults(page: HtmlElement) -> list[str]:
    """Return what is wrong with the structure of a page."""
    return [*_headings(page), *_landmarks(page), *_tables(page), *_pictures(page), *_cards(page)]


def _headings(page: HtmlElement) -> Iterator[str]:
    levels = [int(heading.tag[1]) for heading in page.xpath(_HEADINGS)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"the headings do not begin with the one h1: {levels}"
    yield from (f"a heading skips from level {one} to {two}" for one, two in pairwise(levels) if two > one + 1)
    yield from (f"{heading.tag} is empty" for heading in page.xpath(_HEADINGS) if not _text(heading))


def _landmarks(page: HtmlElement) -> Iterator[str]:
    if not page.get("lang"):
        yield "the page has no language"
    found = Counter(
        (landmark.get("role") or landmark.tag, _name(page, landmark)) for landmark in page.xpath(_LANDMARKS)
    )
    kinds = Counter(kind for kind, _ in found.elements())
    if kinds["main"] != 1:
        yield f"the page has {kinds['main']} main parts"
    yield from (f"the main part holds more than the page: {part.tag}" for part in page.xpath(_BESIDE))
    yield from (f"two of {kind} are called {name!r}" for (kind, name), count in found.items() if count > 1)
    yield from (f"one of {kinds[kind]} {kind} has no name" for kind, name in found if kinds[kind] > 1 and not name)


def _tables(page: HtmlElement) -> Iterator[str]:
    for table in page.iter("table"):
        columns = [_text(cell) for cell in table.xpath("thead/tr/th")]
        if not columns or "" in columns:
            yield f"a table has columns without a header: {columns}"
        if any(len(row.xpath("td | th")) != len(columns) for row in table.xpath("tbody/tr")):
            yield f"a table has rows that do not fit its header: {columns}"
        if not table.xpath("caption | preceding::h2"):
            yield f"a table has neither a caption nor a heading: {columns}"


def _pictures(page: HtmlElement) -> Iterator[str]:
    yield from (
        f"a picture has no alt: {picture.get('src')}" for picture in page.iter("img") if picture.get("alt") is None
    )


def _cards(page: HtmlElement) -> Iterator[str]:
    for card in page.find_class("admonition"):
        for kind in URGENCY.keys() & set(str(card.get("class")).split()):
            title = card[0]
            if title.tag not in ("h2", "h3", "h4", "h5", "h6") or URGENCY[kind] not in _text(title).lower():
                yield f"a card ({kind}) has no heading that says its urgency: {_text(title)}"


def _name(page: HtmlElement, element: HtmlElement) -> str:
    named_by = element.get("aria-labelledby")
    return _text(page.get_element_by_id(named_by)) if named_by else str(element.get("aria-label") or "")


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
