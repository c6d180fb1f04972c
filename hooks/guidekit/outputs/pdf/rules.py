"""What each handout must keep: its words in order, its bookmarks, page numbers, links, pictures and margins."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import accumulate

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.outputs.pdf.expected import Expected, expected_pictures, expected_words
from guidekit.outputs.pdf.handouts import FOLDER, Handout, Handouts
from guidekit.outputs.pdf.navigation import check_bookmarks, check_contents, letters
from guidekit.outputs.pdf.read import Pdf, read_pdf
from guidekit.outputs.site import Site
from guidekit.review.required import RequiredOf, unsaid

_SLACK = 800  # letters in which a statement is looked for: those of what stands beside the words, held by the frame
_ON_PAGE = re.compile(r"\(page\s+(\d+)\)")  # what paper adds to a link
_CURE = "build the guide again; if this comes back, the template or the style sheet of the handout loses it"
_ADDRESS = re.compile(r"(https?|mailto|tel):")


def check_handouts(
    site: Site,
    handouts: Handouts,
    views: Mapping[str, View],
    say: RequiredOf = lambda _: [],
    frame: Collection[str] | None = None,
) -> Iterator[Finding]:
    """Yield a finding for everything that a handout of the built `site` has lost, or says of its own.

    `views` are those of the built pages, by their source. `say` tells what the handout must say beside its content,
    `frame` are the texts that may stand there; None: any may.
    """
    around = None if frame is None else {*beside(handouts, views, say), *frame}
    for handout, _, file in handouts.files():
        path, label = site.folder / FOLDER / file, f"{site.name}/{FOLDER}/{file}"
        if not path.is_file():
            yield Finding(label, 1, f'the handout "{handout.title}" is missing', "build the guide again")
            continue
        try:
            pdf = read_pdf(path, handout.margin_mm, handouts.sizes)
        except ValueError as error:
            yield Finding(label, 1, f"the handout is no PDF ({error})", "build the guide again")
            continue
        found = [*defects(pdf, handout, expected_words(site, handout, views), around)]
        found += [*lost_pictures(pdf, expected_pictures(handout, views)), *_unsaid(pdf, handout, say)]
        yield from (Finding(label, 1, what, _CURE) for what in found)


def beside(handouts: Handouts, views: Mapping[str, View], say: RequiredOf) -> set[str]:
    """Return what may stand beside the words of any handout; a table repeats its head on each page."""
    roots = [view.root for view in views.values() if view.root is not None]
    heads = {text_of(row) for root in roots for row in root.iterfind(".//thead/tr")}
    titles = {handout.title for handout in handouts.handouts}
    titles |= {piece.section for handout in handouts.handouts for piece in handout.pieces}
    return {*heads, *titles, *(one.text for handout in handouts.handouts for one in say(handout.pages()))}


def _unsaid(pdf: Pdf, handout: Handout, say: RequiredOf) -> Iterator[str]:
    for saying in say(handout.pages()):
        yield from unsaid("".join(pdf.pages[-1:] if saying.last else pdf.pages), [saying])


def defects(pdf: Pdf, handout: Handout, words: list[Expected], around: Collection[str] | None = None) -> Iterator[str]:
    """Yield what is wrong with `pdf`, which must say `words`: the whole guide, or the pieces of a sheet.

    What it says that is none of its `words`, no number and none of the texts `around` them is wrong, too.
    """
    first = pdf.bookmarks[0].page if pdf.bookmarks and not handout.pieces else 1
    texts = without_page_numbers(pdf)
    pages, between = locate(texts, words, first)
    front, located = texts[: first - 1], list(zip(words, pages, strict=True))
    if handout.pieces and len(pdf.pages) != handout.sides:
        yield f"the sheet has {len(pdf.pages)} pages, not {handout.sides}"
    for one, page in located:
        if page is None:
            yield f'{one.place}: "{_shorten(one.text)}" is lost, or not where it belongs'
    if not handout.pieces:
        headings = [(one, page) for one, page in located if one.level]
        yield from check_bookmarks(pdf.bookmarks, headings)
        yield from check_contents(" ".join(front), headings)
    if around is not None:
        yield from _added(front, between, words, around)
    for link in pdf.links:
        if link.target is None and not _ADDRESS.match(link.address):
            yield f"a link on page {link.page} leads nowhere ({link.address or 'no target'})"
    yield from (f"text stands outside the paper on page {number}" for number in pdf.outside)


def without_page_numbers(pdf: Pdf) -> list[str]:
    """Return the text of each page without what stands behind its links, such as `(page 12)`, if they lead there."""
    leads = {(link.page, link.target) for link in pdf.links}

    def without(page: int, text: str) -> str:
        return _ON_PAGE.sub(lambda found: "" if (page, int(found[1])) in leads else found[0], text)

    return [without(page, text) for page, text in enumerate(pdf.pages, 1)]


def locate(pages: list[str], words: list[Expected], first: int) -> tuple[list[int | None], list[str]]:
    """Return the page (1 is the first) on which each of `words` begins, None where it does not follow those before it.

    Then the texts before, between and behind them. `first` is the page to begin at. Only letters and digits count.
    """
    texts = [letters(page) if number >= first else "" for number, page in enumerate(pages, 1)]
    text, ends = "".join(texts), list(accumulate(map(len, texts)))
    found: list[int | None] = []
    between, position, lost = [], 0, 0
    for wanted in (letters(one.text) for one in words):
        start = text.find(wanted, position, position + len(wanted) + _SLACK + lost)
        if start < 0:
            found.append(None)
            lost += len(wanted)
        else:
            found.append(bisect_right(ends, start) + 1)
            between.append(text[position:start])
            position, lost = start + len(wanted), 0
    return found, [*between, text[position:]]


def _added(front: list[str], between: list[str], words: list[Expected], around: Collection[str]) -> Iterator[str]:
    """Yield what stands on the pages in `front` or `between` the words and is neither theirs nor `around` them."""
    known = {letters(line) for line in around} - {""}
    for text in between:
        yield from _unknown(text, known)
    yield from _unknown("".join(map(letters, front)), {*known, *(letters(one.text) for one in words)} - {""})


def _unknown(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield what stands in `text` beside the texts `known`, of which the longest counts, and numbers."""
    position = 0
    while position < len(text):
        line = max((one for one in known if text.startswith(one, position)), key=len, default=text[position])
        if len(line) == 1 and not line.isdigit():
            yield f'"{text[position : position + 60]}" is said, which nothing holds (here without spaces)'
            return
        position += len(line)


def lost_pictures(pdf: Pdf, pictures: list[str]) -> Iterator[str]:
    """Yield what is wrong if `pdf` does not tag each of `pictures`, told by their alternative text."""
    for alt in Counter(pictures) - Counter(pdf.pictures):
        yield f'the picture "{_shorten(alt)}" is lost, or has no alternative text'


def _shorten(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77].rstrip()}..."  # noqa: PLR2004 (a line of a terminal)
