"""What each handout must keep: its words in order, its bookmarks, its page numbers, its links and its margins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidekit.finding import Finding
from guidekit.pdf.expected import Words, expected_bookmarks, expected_words
from guidekit.pdf.handouts import FOLDER, Handout, Handouts
from guidekit.pdf.read import Pdf, read_pdf
from guidekit.site import Site

_SLACK = 120  # letters that may stand between two statements, such as the title of a callout
_LISTED = 2  # themes and pages stand in the contents list
_CURE = "build the guide again; if this comes back, the template or the style sheet of the handout loses it"
_ADDRESS = re.compile(r"(https?|mailto|tel):")


def check_handouts(site: Site, handouts: Handouts) -> Iterator[Finding]:
    """Yield a finding for everything that a handout of the built `site` has lost."""
    for handout, _, file in handouts.files():
        path, label = site.folder / FOLDER / file, f"{site.name}/{FOLDER}/{file}"
        if not path.is_file():
            yield Finding(label, 1, f'the handout "{handout.title}" is missing', "build the guide again")
            continue
        pdf = read_pdf(path, handout.margin_mm, handouts.sizes)
        found = defects(pdf, handout, expected_words(site, handout), list(expected_bookmarks(site.outline)))
        yield from (Finding(label, 1, what, _CURE) for what in found)


def defects(pdf: Pdf, handout: Handout, words: list[Words], bookmarks: list[tuple[int, str]]) -> Iterator[str]:
    """Yield what is wrong with `pdf`, which must say `words` and, if it is the whole guide, have `bookmarks`."""
    if handout.pieces:
        yield from _one_page(pdf)
        yield from _lost_words(pdf.pages, words)
    else:
        yield from _bookmarks(pdf, bookmarks)
        first = pdf.bookmarks[0].page - 1 if pdf.bookmarks else 0
        yield from _lost_words(pdf.pages[first:], words)
        yield from _contents(pdf, " ".join(pdf.pages[:first]))
    yield from _links(pdf)
    yield from (f"text stands outside the paper on page {number}" for number in pdf.outside)


def _one_page(pdf: Pdf) -> Iterator[str]:
    if len(pdf.pages) != 1:
        yield f"the sheet has {len(pdf.pages)} pages, not 1"


def _lost_words(pages: list[str], expected: list[Words]) -> Iterator[str]:
    """Yield what of `expected` the text of `pages` does not say where it belongs; only letters and digits count."""
    text, position, lost = _letters(" ".join(pages)), 0, 0
    for words in expected:
        letters = _letters(words.text)
        found = text.find(letters, position, position + len(letters) + _SLACK + lost)
        if found < 0:
            lost += len(letters)
            yield f'{words.place}: "{_shorten(words.text)}" is lost, or not where it belongs'
        else:
            position, lost = found + len(letters), 0


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _shorten(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77].rstrip()}..."  # noqa: PLR2004 (a line of a terminal)


def _bookmarks(pdf: Pdf, expected: list[tuple[int, str]]) -> Iterator[str]:
    found = [(bookmark.level, bookmark.title) for bookmark in pdf.bookmarks]
    for level, title in expected:
        if (level, title) not in found:
            yield f'the bookmark "{title}" (level {level}) is missing'
    for level, title in found:
        if (level, title) not in expected:
            yield f'the bookmark "{title}" (level {level}) belongs to no section of the outline'
    if found != expected and sorted(found) == sorted(expected):
        first = next(title for (_, title), right in zip(found, expected, strict=True) if right[1] != title)
        yield f'the bookmark "{first}" is not where the outline has it'
    for bookmark in pdf.bookmarks:
        page = pdf.pages[bookmark.page - 1] if bookmark.page else ""
        if _letters(bookmark.title) not in _letters(page):
            yield f'the bookmark "{bookmark.title}" leads to page {bookmark.page}, where its heading does not stand'


def _contents(pdf: Pdf, text: str) -> Iterator[str]:
    """Compare the page numbers in the contents list, whose text is `text`, with where the headings stand."""
    position = 0
    for bookmark in (bookmark for bookmark in pdf.bookmarks if bookmark.level <= _LISTED):
        words = r"\W+".join(map(re.escape, re.findall(r"\w+", bookmark.title)))
        entry = re.compile(rf"\b{words}[\W_]*?(\d+)\b").search(text, position)
        if entry is None:
            yield f'the contents list does not name "{bookmark.title}" with a page number'
        else:
            position = entry.end()
            if int(entry[1]) != bookmark.page:
                place = f"page {entry[1]}, it stands on page {bookmark.page}"
                yield f'the contents list says that "{bookmark.title}" stands on {place}'


def _links(pdf: Pdf) -> Iterator[str]:
    for link in pdf.links:
        if link.target is None and not _ADDRESS.match(link.address):
            yield f"a link on page {link.page} leads nowhere ({link.address or 'no target'})"
