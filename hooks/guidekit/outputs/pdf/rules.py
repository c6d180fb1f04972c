"""What each handout must keep: its words in order, its bookmarks, page numbers, links, pictures and margins."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.outputs.pdf.expected import Words, expected_pictures, expected_words, views_by_page
from guidekit.outputs.pdf.handouts import FOLDER, Handout, Handouts
from guidekit.outputs.pdf.navigation import check_bookmarks, check_contents, letters
from guidekit.outputs.pdf.read import Pdf, read_pdf
from guidekit.outputs.site import Site
from guidekit.review.required import RequiredOf, unsaid

_SLACK = 400  # letters in which a statement is looked for: those of what stands beside a sheet's pieces
_MARK = re.compile(r"\d{1,2}\Z")  # the number of an item
_ON_PAGE = re.compile(r"\(page\s+\d+\)")  # what the cover adds to its links
_CURE = "build the guide again; if this comes back, the template or the style sheet of the handout loses it"
_ADDRESS = re.compile(r"(https?|mailto|tel):")


def check_handouts(
    site: Site, handouts: Handouts, say: RequiredOf | None = None, frame: Collection[str] | None = None
) -> Iterator[Finding]:
    """Yield a finding for everything that a handout of the built `site` has lost, or says of its own.

    `say` tells what it must say beside its content, `frame` are the texts that may stand there; None: any may.
    """
    views = views_by_page(site)
    beside = _beside(handouts, views, say)
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
        words = expected_words(site, handout, views)
        yield from (
            Finding(label, 1, what, _CURE)
            for what in (
                *defects(pdf, handout, words),
                *(added(pdf, handout, words, {*beside, *frame}) if frame is not None else ()),
                *lost_pictures(pdf, expected_pictures(handout, views)),
                *_unsaid(pdf, handout, say),
            )
        )


def _unsaid(pdf: Pdf, handout: Handout, say: RequiredOf | None) -> Iterator[str]:
    for saying in say([piece.page for piece in handout.pieces]) if say else ():
        yield from unsaid("".join(pdf.pages[-1:] if saying.last else pdf.pages), [saying])


def defects(pdf: Pdf, handout: Handout, words: list[Words]) -> Iterator[str]:
    """Yield what is wrong with `pdf`, which must say `words`: the whole guide, or the pieces of a sheet."""
    first = 1
    if handout.pieces:
        yield from _one_page(pdf)
    elif pdf.bookmarks:
        first = pdf.bookmarks[0].page
    located = list(zip(words, locate(pdf.pages, words, first), strict=True))
    for one, page in located:
        if page is None:
            yield f'{one.place}: "{_shorten(one.text)}" is lost, or not where it belongs'
    if not handout.pieces:
        headings = [(one, page) for one, page in located if one.level]
        yield from check_bookmarks(pdf.bookmarks, headings)
        yield from check_contents(" ".join(pdf.pages[: first - 1]), headings)
    yield from _links(pdf)
    yield from (f"text stands outside the paper on page {number}" for number in pdf.outside)


def lost_pictures(pdf: Pdf, pictures: list[str]) -> Iterator[str]:
    """Yield what is wrong if `pdf` does not tag each of `pictures`, told by their alternative text."""
    for alt in Counter(pictures) - Counter(pdf.pictures):
        yield f'the picture "{_shorten(alt)}" is lost, or has no alternative text'


def _one_page(pdf: Pdf) -> Iterator[str]:
    if len(pdf.pages) != 1:
        yield f"the sheet has {len(pdf.pages)} pages, not 1"


def locate(pages: list[str], words: list[Words], first: int) -> Iterator[int | None]:
    """Yield the page (1 is the first) on which each of `words` begins, None where it does not follow those before it.

    `first` is the page to begin at. Only letters and digits count.
    """
    ends = list(accumulate(len(letters(page)) if number >= first else 0 for number, page in enumerate(pages, 1)))
    for _, start, _ in _places(_body(pages, first), words):
        yield None if start is None else bisect_right(ends, start) + 1


def _body(pages: list[str], first: int) -> str:
    return "".join(letters(page) for page in pages[first - 1 :])


def _places(text: str, words: list[Words]) -> Iterator[tuple[int, int | None, int]]:
    """Yield for each of `words` where those before it end, where it begins (None if nowhere), and where it ends."""
    position, lost = 0, 0
    for one in words:
        wanted = letters(one.text)
        found = text.find(wanted, position, position + len(wanted) + _SLACK + lost)
        if found < 0:
            lost += len(wanted)
            yield position, None, position
        else:
            yield position, found, found + len(wanted)
            position, lost = found + len(wanted), 0


def added(pdf: Pdf, handout: Handout, words: list[Words], beside: Collection[str]) -> Iterator[str]:
    """Yield what `pdf` says that is none of its `words`, no number of an item and none of the texts `beside` them."""
    first = pdf.bookmarks[0].page if pdf.bookmarks and not handout.pieces else 1
    text, end = _body(pdf.pages, first), 0
    known = sorted({letters(line) for line in beside} - {""}, key=len, reverse=True)
    for before, start, stop in _places(text, words):
        if start is not None:
            yield from _unknown(_MARK.sub("", text[before:start]), known)
            end = stop
    yield from _unknown(text[end:], known)
    around = {*known, *(letters(one.text) for one in words)} - {""}
    front = "".join(letters(_ON_PAGE.sub("", page)) for page in pdf.pages[: first - 1])
    yield from _unknown(front, sorted(around, key=len, reverse=True))


def _unknown(text: str, known: Sequence[str]) -> Iterator[str]:
    """Yield what stands in `text` beside the texts `known`, of which the longest come first, and page numbers."""
    position = 0
    while position < len(text):
        line = next((line for line in known if text.startswith(line, position)), text[position])
        if len(line) == 1 and not line.isdigit():
            yield f'"{text[position : position + 60]}" is said, which nothing holds (here without spaces)'
            return
        position += len(line)


def _beside(handouts: Handouts, views: Mapping[str, View], say: RequiredOf | None) -> set[str]:
    """Return what may stand beside the words of any handout; a table repeats its head on each page."""
    roots = [view.root for view in views.values() if view.root is not None]
    heads = {text_of(row) for root in roots for row in root.iterfind(".//thead/tr")}
    titles = {handout.title for handout in handouts.handouts}
    titles |= {piece.section for handout in handouts.handouts for piece in handout.pieces}
    pieces = [[piece.page for piece in handout.pieces] for handout in handouts.handouts]
    return {*heads, *titles, *(one.text for pages in pieces for one in (say(pages) if say else ()))}


def _shorten(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77].rstrip()}..."  # noqa: PLR2004 (a line of a terminal)


def _links(pdf: Pdf) -> Iterator[str]:
    for link in pdf.links:
        if link.target is None and not _ADDRESS.match(link.address):
            yield f"a link on page {link.page} leads nowhere ({link.address or 'no target'})"
