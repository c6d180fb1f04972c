"""Around its article, a page says only what the frame and the outline hold."""

from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.model.folding import fold
from guidekit.model.words import unread
from guidekit.outputs.site import PRINT_PAGE, page_file
from guidekit.rules.registry import SITE, Findings, rule

_SPOKEN = ("alt", "aria-description", "aria-label", "aria-placeholder", "data-mark", "placeholder", "title", "value")
_NOT_SAID = frozenset({"script", "style", "template"})
_CURE = "take it out of the template; if every page shall say it, add it to `pages` in the file of the frame"


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each text outside the articles, seen or spoken, that nothing holds."""
    if built.guide.frame is None:
        return
    print_page = page_file(built.site, PRINT_PAGE)
    heard = built.guide.outline.urgency.values()
    known = {fold(text) for text in (*built.guide.frame.pages, *built.titles, *heard, *built.reviews.sentences())}
    for path in built.site.paths():
        if (body := built.site.root(path).find("body")) is None:
            continue
        for element, text in _texts(body, _contents(path, body, is_print_page=path == print_page)):
            if fold(text) not in known:
                what = f'the frame of the page says "{text[:80]}", which nothing holds'
                yield Finding(built.site.label(path), element.sourceline or 1, what, _CURE)


def _contents(path: Path, body: HtmlElement, *, is_print_page: bool) -> set[HtmlElement]:
    """Return the elements that hold the words of a page, which are held by the outline and by their source."""
    pages = {str(part.get("data-page")): part for part in reversed(body.xpath(".//section[@data-page]"))}
    if is_print_page and pages:
        return set(pages.values())
    return set(body.xpath(".//article")[:1]) if path.name != "404.html" else set()


def _texts(element: HtmlElement, contents: set[HtmlElement]) -> Iterator[tuple[HtmlElement, str]]:
    """Yield each text of the frame in `element`; in what a page says, that is what its words leave out."""
    if element in contents:
        for child in element.iterdescendants():
            if isinstance(child.tag, str) and unread(child):
                yield from _texts(child, set())
    elif isinstance(element.tag, str) and element.tag not in _NOT_SAID:
        found = [element.text, *(child.tail for child in element), *(element.get(name) for name in _SPOKEN)]
        yield from ((element, " ".join(text.split())) for text in found if text and text.strip())
        for child in element:
            yield from _texts(child, contents)
