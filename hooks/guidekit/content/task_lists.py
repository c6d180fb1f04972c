"""Lists that a reader can tick: an item that begins with `[ ]` gets a box, with the item's own words as its name.

In Markdown such an item only gets a class, so that the print page and the handouts, which are made from there, have
words alone and draw an empty box before them. Only a page of the site gets real boxes, after that.
"""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from lxml import html
from markdown import Markdown

from guidekit.content.extensions import Steps
from guidekit.content.reader import markup_in, parse
from guidekit.model.finding import Finding

ITEM, WORDS = "guide-tick", "guide-tick-words"
PLACES = {"guide-ticked": "ticked", "guide-prints": "prints"}  # a paragraph's class, and what is added after it
_OPEN = "[ ] "
_BEFORE_INLINE = 22  # inline markup is read at 20
_MARK = re.compile(r"^[ >]*(?:[-*+]|\d+[.)])[ \t]+(?P<mark>\[[^\]]?[^\]]?\])(?![(\[:])(?P<words>[^\n]*)", re.MULTILINE)


def task_lists() -> Steps:
    """Return what marks each item that can be ticked, and sets its words apart from what else it holds."""
    return Steps((_BEFORE_INLINE, _find_items))


def _find_items(_: Markdown, root: Element) -> None:
    for item in root.iter("li"):
        loose = len(item) > 0 and item[0].tag == "p" and not (item.text or "").strip()
        holder = item[0] if loose else item
        text = (holder.text or "").lstrip()
        if text.startswith(_OPEN):
            item.set("class", ITEM)
            words = Element("span", {"class": WORDS})
            words.text, holder.text = text.removeprefix(_OPEN).lstrip(), None
            holder.insert(0, words)


def with_boxes(rendered: str, write: Callable[[str], str]) -> str:
    """Return the content of a page with a box for each item, and what belongs to the lists where its author wants it.

    `write` returns the markup of `box`, and of each value of PLACES.
    """
    if WORDS not in rendered:
        return rendered
    root = parse(rendered)
    for words in root.find_class(WORDS):
        box = html.fragment_fromstring(write("box"))
        box.tail, words.text, words.tag = words.text, None, "label"
        words.insert(0, box)
    for place, added in PLACES.items():
        for paragraph in root.find_class(place):
            paragraph.addnext(html.fragment_fromstring(write(added)))
    return markup_in(root)


def check_task_lists(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each box in the Markdown `text` of the file called `name` that is ticked or has no words."""
    for found in _MARK.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        cure = "write it like this: `- [ ] your medicines, with the dose of each`"
        if found["mark"] != "[ ]":
            yield Finding(name, line, f'"{found["mark"]}" is no empty box that a reader can tick', cure)
        elif not found["words"].startswith(" ") or not found["words"].strip():
            yield Finding(name, line, "a box to tick has no words, so nobody would know what it is for", cure)
