"""What a screen reader is told of a page, beside its words: which parts are one group, and what that is called."""

from itertools import count

from lxml import html
from lxml.html import HtmlElement

from guidekit.content.reader import markup_in, parse
from guidekit.content.task_lists import ITEM


def with_names(rendered: str) -> str:
    """Return the content of a page with a name for each box and each list that can be ticked.

    The sign beside a heading stays for the mouse alone: the links of the contents lead to the same places by name.
    """
    root = parse(rendered)
    for link in root.find_class("headerlink"):
        link.attrib.update({"aria-hidden": "true", "tabindex": "-1"})
    numbers = count(1)
    for box in root.find_class("admonition"):
        _group(box, box[0], f"guide-name-{next(numbers)}")
    for items in [one for one in root.iter("ul", "ol") if any(ITEM in item.classes for item in one.iterchildren("li"))]:
        if (lead := items.getprevious()) is not None:
            _group(_wrapped(items), lead, f"guide-name-{next(numbers)}")
    return markup_in(root)


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
