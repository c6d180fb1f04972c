"""What a screen reader is told of a page, beside its words: which parts are one group, and what they are called."""

from collections.abc import Mapping
from itertools import count

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import markup_in, parse
from guidekit.content.task_lists import ITEM
from guidekit.model.words import BOILERPLATE

HEARD = "guide-heard"  # words that are heard and not seen
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def with_names(rendered: str, urgency: Mapping[str, str]) -> str:
    """Return the content of a page with a name for each box, table and list that can be ticked; `urgency` as below.

    The sign beside a heading stays for the mouse alone: the links of the contents lead to the same places by name.
    """
    root = parse(rendered)
    for link in root.find_class("headerlink"):
        link.attrib.update({"aria-hidden": "true", "tabindex": "-1"})
    name_parts(root, urgency)
    numbers = count(1)
    for items in [one for one in root.iter("ul", "ol") if any(ITEM in item.classes for item in one.iterchildren("li"))]:
        if (lead := items.getprevious()) is not None:
            _group(_wrapped(items), lead, f"guide-list-{next(numbers)}")
    return markup_in(root)


def name_parts(root: HtmlElement, urgency: Mapping[str, str]) -> None:
    """Name the boxes in `root` by their titles, and the tables by the headings above them.

    The title of a box begins with its words in `urgency`, which has kinds of boxes: colors and signs are not heard.
    """
    heading, numbers = None, count(1)
    for element in list(root.iter()):
        if element.tag == "table" and heading is not None:
            element.set("aria-labelledby", str(heading.get("id")))
        elif element.tag == "div" and "admonition" in element.classes:
            _group(element, element[0], f"guide-name-{next(numbers)}")
            for kind in urgency.keys() & element.classes:
                element[0].insert(0, _heard(urgency[kind], element[0]))
        elif element.tag in _HEADINGS and element.get("id"):
            heading = element


def _heard(words: str, title: HtmlElement) -> HtmlElement:
    """Return `words` as they stand before those of `title`."""
    heard: HtmlElement = html.Element("span", {"class": HEARD, BOILERPLATE: ""})
    heard.text, heard.tail, title.text = f"{words} ", title.text, None
    return heard


def _wrapped(items: HtmlElement) -> HtmlElement:
    """Put a list into an element of its own: as a group, it would be a list no more."""
    around: HtmlElement = html.Element("div")
    items.addprevious(around)
    around.append(items)
    return around


def _group(element: HtmlElement, title: HtmlElement, new_id: str) -> None:
    """Call an element after what stands over it."""
    title.set("id", title.get("id") or new_id)
    element.attrib.update({"role": "group", "aria-labelledby": str(title.get("id"))})
