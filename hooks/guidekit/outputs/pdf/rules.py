"""What each handout must keep: its words in order, its bookmarks, page numbers, links, pictures and margins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from guidekit.model.finding import Finding
from guidekit.outputs.pdf.expected import Words, expected_pictures, expected_words, views_by_page
from guidekit.outputs.pdf.handouts import FOLDER, Handout, Handouts
from guidekit.outputs.pdf.navigation import check_bookmarks, check_contents, letters
from guidekit.outputs.pdf.read import Pdf, read_pdf
from guidekit.outputs.site import Site
from guidekit.rules.required_text import Sayings, unsaid

_SLACK = 120  # letters that may stand between two statements, such as the title of a callout
_CURE = "build the guide again; if this comes back, the template or the style sheet of the handout loses it"
_ADDRESS = re.compile(r"(https?|mailto|tel):")


def check_handouts(site: Site, handouts: Handouts, say: Sayings | None = None) -> Iterator[Finding]:
    """Yield a finding for everything that a handout of the built `site` has lost.

    `say` tells what it must say beside its content.
    """
    views = views_by_page(site)
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
        yield from (
            Finding(label, 1, what, _CURE)
            for what in (
                *defects(pdf, handout, expected_words(site, handout, views)),
                *lost_pictures(pdf, expected_pictures(handout, views)),
                *_unsaid(pdf, handout, say),
            )
        )


def _unsaid(pdf: Pdf, handout: Handout, say: Sayings | None) -> Iterator[str]:
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
    texts = [letters(page) if number >= first else "" for number, page in enumerate(pages, 1)]
    ends = list(accumulate(map(len, texts)))
    text, position, lost = "".join(texts), 0, 0
    for one in words:
        wanted = letters(one.text)
        found = text.find(wanted, position, position + len(wanted) + _SLACK + lost)
        if found < 0:
            lost += len(wanted)
            yield None
        else:
            position, lost = found + len(wanted), 0
            yield bisect_right(ends, found) + 1


def _shorten(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77].rstrip()}..."  # noqa: PLR2004 (a line of a terminal)


def _links(pdf: Pdf) -> Iterator[str]:
    for link in pdf.links:
        if link.target is None and not _ADDRESS.match(link.address):
            yield f"a link on page {link.page} leads nowhere ({link.address or 'no target'})"
