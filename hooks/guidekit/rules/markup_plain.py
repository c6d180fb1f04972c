"""A page has only markup that reads as text: nothing runs, hides a warning or escapes the checks."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from guidekit.clinic.svg import draws
from guidekit.content.reader import parse
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.rules.registry import SOURCES, Findings, rule

_TAG_NAMES = """
a abbr b blockquote br code dd details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre q
section span strong sub summary sup table tbody td th thead tr ul
"""
_ATTRIBUTE_NAMES = """
align alt class colspan data-search-exclude decoding dir height href id lang loading open rowspan scope src start title
width
"""
_TAGS, _ATTRIBUTES = frozenset(_TAG_NAMES.split()), frozenset(_ATTRIBUTE_NAMES.split())
_OWN = "bars prints stacked ticked drawing tick tick-words"  # of what pages may hold; others may hide it
_CLASSES = tuple(f"guide-{name}" for name in _OWN.split())
_LEFT_OVER = re.compile(r"\{\{|\}\}|\[ *@|\[(?:bars|references|table):")
_LOOK = "take it out; the look of the guide is in docs/assets/, for example page.css"


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for all that is no plain text in the content of a page; what the clinic has set is text."""
    values = sorted(sources.guide.clinic.values.values(), key=len, reverse=True)
    for name, page in sources.rendered.items():
        root = parse(page.content)
        for element in root.iterdescendants():
            if isinstance(element.tag, str):
                yield from (Finding(sources.label(name), 1, what, _LOOK) for what in _odd(element))
        text = text_of(root)
        for value in values:
            text = text.replace(" ".join(value.split()), " ")
        if found := _LEFT_OVER.search(text):
            near = text[max(0, found.start() - 20) : found.end() + 30]
            cure = "write it on one line and close it, for example `{{ phone }}`, `[@brady-2014]` or `[table: rates]`"
            what = f'the page shows a mark that should have been filled in ("{near}")'
            yield Finding(sources.label(name), 1, what, cure)


def _odd(element: HtmlElement) -> Iterator[str]:
    if element.tag == "svg" or next(element.iterancestors("svg"), None) is not None:
        if not draws(element):
            yield f"the picture in the page has an element `<{element.tag!s}>` that does more than draw"
        elif words := (element.text or "").strip():  # the search would say what the page does not
            yield f'the picture in the page says "{words}": show it as a drawing of docs/assets/pictures/'
        return
    if element.tag not in _TAGS:
        yield f"the page has an element `<{element.tag!s}>`"
        return
    for attribute, value in element.items():
        if attribute not in _ATTRIBUTES or (attribute == "title" and "headerlink" not in element.classes):
            yield f'the page has the attribute `{attribute}="{value}"`'
    for odd in [one for one in element.classes if one.startswith(("md-", "guide-")) and one not in _CLASSES]:
        yield f"the page has a class of the theme (`{odd}`), which may hide what it holds"
