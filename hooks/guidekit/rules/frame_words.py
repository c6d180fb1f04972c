"""Rule: around its article, a page says only what the frame and the outline hold: no template adds a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from guidekit.model.finding import Finding
from guidekit.model.folding import fold
from guidekit.model.words import BOILERPLATE
from guidekit.outputs.site import Site, read_html

_SPOKEN = ("alt", "aria-description", "aria-label", "aria-placeholder", "data-mark", "placeholder", "title", "value")
_NOT_SAID = frozenset({"script", "style", "template"})
_CURE = "take it out of the template; if every page shall say it, add it to `pages` in the file of the frame"


def check_frame_words(site: Site, known: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each text outside the articles of `site`, seen or spoken, that is none of `known`."""
    folded = {fold(text) for text in known}
    for path in sorted(site.folder.rglob("*.html")):
        for element, text in _texts(read_html(path).find("body"), is_content=False):
            if fold(text) not in folded:
                what = f'the frame of the page says "{text[:80]}", which nothing holds'
                yield Finding(site.label(path), element.sourceline or 1, what, _CURE)


def _texts(element: HtmlElement | None, *, is_content: bool) -> Iterator[tuple[HtmlElement, str]]:
    """Yield each text of the frame in `element`; what is content is held by the outline and by its source."""
    if element is None or not isinstance(element.tag, str) or element.tag in _NOT_SAID:
        return
    is_content = (is_content or element.tag == "article" or "data-page" in element.attrib) and (
        BOILERPLATE not in element.attrib
    )
    if not is_content:
        found = [element.text, *(child.tail for child in element), *(element.get(name) for name in _SPOKEN)]
        yield from ((element, " ".join(text.split())) for text in found if text and text.strip())
    for child in element:
        yield from _texts(child, is_content=is_content)
